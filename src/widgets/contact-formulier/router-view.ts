/** Who wants to complain: which way fits, by when, how else, and where to go after it (★17). It points, and advises nothing. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { AANLEIDINGEN, wegwijs, type Wegwijzer } from '../../domain/wegwijzer.js';
import { safeUrl } from '../../domain/url.js';
import { formatDatum } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { input } from '../../ui/input.js';
import { radioGroup } from '../../ui/radio-group.js';
import { data, withPart } from '../../ui/text.js';
import { dated, paragraph, type View } from '../phrases.js';
import type { ContactForm } from './form.js';
import { lacksYear, readDatum } from './read-datum.js';
import { isAanleiding } from './values.js';
import type { ViewContext } from './views.js';

const OMBUDSMAN = 'https://www.nationaleombudsman.nl/';

export function router(context: ViewContext, form: ContactForm): TemplateResult {
  const { compose } = context;
  const { aanleiding } = form.fields.values;
  return html`${radioGroup({
    id: form.fields.idOf('aanleiding'),
    legend: compose.routeAsk,
    value: aanleiding,
    sets: [
      { options: AANLEIDINGEN.map((value) => ({ value, text: compose[`route-${value}`] })).sort(toEnd) },
    ],
    onChange: (value) => {
      if (isAanleiding(value)) form.set({ aanleiding: value });
    },
  })}
  ${aanleiding === null ? nothing : way(context, form)}`;
}

/** Who does not know reads the others first. */
const toEnd = (a: { readonly value: string }, b: { readonly value: string }): number =>
  Number(a.value === 'vraag') - Number(b.value === 'vraag');

interface Way {
  readonly weg: Wegwijzer;
  /** What is wrong with the date that was typed. */
  readonly error: string | undefined;
  /** The day of a letter that is still to come. */
  readonly isAhead: boolean;
}

/** As it was filled in until now. */
function wayOf({ compose, organisatie, vandaag }: ViewContext, form: ContactForm): Way | null {
  const { aanleiding, datum } = form.fields.values;
  if (aanleiding === null) return null;
  const read = readDatum(datum);
  const weg = wegwijs({
    aanleiding,
    datum: read,
    vandaag,
    organisatie: organisatie ?? { servicenormen: [], vrijeDagen: null },
  });
  return {
    weg,
    error:
      datum.trim() === '' || read !== null
        ? undefined
        : lacksYear(datum)
          ? compose.dateYearError
          : compose.dateError,
    isAhead: read !== null && read > vandaag && weg.soort !== 'zienswijze',
  };
}

/** What is said when the field of the date is left: what it led to, or what is wrong with it. */
function dateSpoken(context: ViewContext, form: ContactForm): string {
  const { compose, taal } = context;
  const found = wayOf(context, form);
  if (!found || form.fields.values.datum.trim() === '') return '';
  const { indienen } = found.weg;
  const until =
    indienen.soort === 'loopt'
      ? compose.until(formatDatum(indienen.laatsteDag, taal))
      : indienen.soort === 'verstreken'
        ? compose.untilPast(formatDatum(indienen.laatsteDag, taal))
        : '';
  return found.error ?? [...(found.isAhead ? [compose.dateAhead] : []), until].join(' ').trim();
}

function way(context: ViewContext, form: ContactForm): View {
  const { compose, level } = context;
  const { datum } = form.fields.values;
  const found = wayOf(context, form);
  if (!found) return nothing;
  const { weg, error, isAhead } = found;
  const { soort } = weg;
  const leave = (): void => {
    form.leaveDatum(dateSpoken(context, form));
  };
  const asksDate = soort === 'bezwaar' || soort === 'beroep' || soort === 'zienswijze';
  return html`<div class="way loket-stack">
    ${heading(level, compose[`way-${soort}`], { className: 'loket-subtitle' })}
    ${paragraph(compose[`how-${soort}`])}
    ${
      asksDate
        ? html`${input({
            id: form.fields.idOf('datum'),
            label: compose.optional(soort === 'zienswijze' ? compose.askDateOpen : compose.askDate),
            hint: compose.dateHint,
            error: form.isDatumLeft ? error : undefined,
            value: datum,
            autocomplete: 'off',
            onInput: (value) => {
              form.setDatum(value);
            },
            onChange: leave,
            onEnter: leave,
          })}
          ${isAhead ? paragraph(compose.dateAhead) : nothing} ${until(context, weg)}`
        : nothing
    }
    ${terms(context, weg)} ${soort === 'vraag' ? nothing : otherWays(context, weg)}
    ${
      soort === 'vraag'
        ? html`<p>
            ${button(compose.askInstead, () => {
              form.set({ soort: 'vraag', onderwerp: null, aanleiding: null });
            })}
          </p>`
        : soort === 'klacht'
          ? nothing
          : paragraph(compose.noAdvice)
    }
  </div>`;
}

/** The last day. */
function until(context: ViewContext, { indienen }: Wegwijzer): View {
  const { compose } = context;
  if (indienen.soort === 'loopt')
    return alert(
      'warning',
      html`<p>${dated(context, indienen.laatsteDag, compose.until)}</p>
        ${indienen.postBinnen === null ? nothing : html`<p>${dated(context, indienen.postBinnen, compose.postBy)}</p>`}`,
    );
  if (indienen.soort === 'verstreken')
    return alert('warning', html`<p>${dated(context, indienen.laatsteDag, compose.untilPast)}</p>`);
  return paragraph(compose.untilUnknown);
}

/** What the municipality does, and by when. */
function terms(context: ViewContext, weg: Wegwijzer): View {
  const { compose } = context;
  const { soort, ontvangstbevestiging, antwoord, antwoordVerlengd } = weg;
  if (soort === 'vraag') return nothing;
  const isKlacht = soort === 'klacht';
  return html`${ontvangstbevestiging === null ? nothing : html`<p>${dated(context, ontvangstbevestiging, compose.receiptBy)}</p>`}
  ${antwoord === null ? nothing : html`<p>${dated(context, antwoord, isKlacht ? compose.klachtBy : compose.decideBy)}</p>`}
  ${
    antwoordVerlengd === null
      ? nothing
      : html`<p>${dated(context, antwoordVerlengd, isKlacht ? compose.klachtLater : compose.decideLater)}</p>`
  }`;
}

/** On line, by mouth, on paper, by somebody else; and where to go after it. */
function otherWays(context: ViewContext, { soort, bij, daarna }: Wegwijzer): TemplateResult {
  const { compose, organisatie, lang, rules } = context;
  const online =
    soort === 'bezwaar' && organisatie?.links.bezwaar ? safeUrl(organisatie.links.bezwaar, rules) : null;
  const oral = soort === 'bezwaar' ? (organisatie?.teksten.bezwaarMondeling ?? null) : null;
  const post = bij === 'gemeente' ? (organisatie?.postadres ?? organisatie?.adres ?? null) : null;
  const ombudsman = safeUrl(OMBUDSMAN, { ...rules, allowedOrigins: [new URL(OMBUDSMAN).origin] });
  return html`${
    online === null
      ? nothing
      : html`<p>
          <a class="loket-target loket-button loket-primary" href=${online}
            ><span .textContent=${compose.objectOnline}></span
          ></a>
        </p>`
  }
  ${oral === null ? nothing : html`<p>${data(oral, lang)}</p>`}
  ${post === null ? nothing : html`<p>${withPart(compose.onPaper(post), post, (part) => data(part, lang))}</p>`}
  ${paragraph(compose.mayHelp)}
  ${daarna === 'rechtbank' ? paragraph(compose.court) : daarna === 'hoger-beroep' ? paragraph(compose.higherCourt) : nothing}
  ${
    daarna === 'ombudsman'
      ? html`${paragraph(compose.ombudsman)}
        ${
          ombudsman === null
            ? nothing
            : html`<p>
                <a class="loket-target" href=${ombudsman} rel="noopener noreferrer"
                  ><span .textContent=${compose.ombudsmanLink}></span
                ></a>
              </p>`
        }`
      : nothing
  }`;
}
