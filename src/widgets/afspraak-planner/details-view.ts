/** The time that is held, what the municipality asks, and checking it all. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Afspraak, Klantveld } from '../../contract/afspraken.js';
import { formatCount } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { input, type InputOptions } from '../../ui/input.js';
import { data } from '../../ui/text.js';
import { textarea } from '../../ui/textarea.js';
import { paragraph, type View } from '../phrases.js';
import { withoutMail } from './appointment-view.js';
import { loaded } from './aanbod.js';
import { isOwnLabel, klantVan, oneOfNames } from './klant.js';
import { meeTeNemenVan, productenVan, type Stap } from './model.js';
import { idOf } from './validate.js';
import { bring, dagVan, fact, opsomming, outcomeTitle, tijdVan, type ViewContext } from './views.js';
import { waiting } from './waiting.js';

/** Until when the time is held, and more of it (G16, A8). The words do not tick. */
export function holdView(context: ViewContext): View {
  const shown = hold(context);
  // Focusable from script: where the focus goes when the button in it is gone.
  return shown === nothing ? nothing : html`<div class="hold" tabindex="-1">${shown}</div>`;
}

function hold({ planner, form, taal, level }: ViewContext): View {
  const { vast, antwoorden } = planner;
  const { tijd } = antwoorden;
  if (tijd === null || vast.stand === 'geen') return nothing;
  if (vast.stand === 'voorbij')
    return alert(
      'warning',
      html`${outcomeTitle(level, form.ended)} ${paragraph(form.endedHow)}
        <p class="loket-screen">
          ${button(form.holdAgain, () => void planner.holding.again(), { busy: planner.isBusy })}
        </p>`,
    );
  if (vast.reservering === null) return nothing;
  const until = planner.holding.until();
  const when = `${dagVan(tijd.aanvang, taal)}, ${tijdVan(tijd.aanvang, taal)},`;
  const more = vast.reservering.verlengingen > 0;
  return alert(
    vast.stand === 'bijna' ? 'warning' : 'info',
    html`${paragraph(vast.stand === 'bijna' ? form.ending(until) : form.held(when, until))}
    ${
      more
        ? html`<p class="loket-screen">
            ${button(form.moreTime, () => void planner.holding.extend(), { busy: vast.isExtending })}
          </p>`
        : paragraph(form.noMore)
    }`,
  );
}

/** How the appointment can be changed later: no mail is promised to who gives no address. */
const later = (context: ViewContext, isMailed: boolean): View =>
  isMailed && context.organisatie?.afzenderEmail !== null
    ? paragraph(context.form.later)
    : withoutMail(context);

/** What browsers know by themselves; of anything else they are told to keep out. */
const AUTOCOMPLETE: readonly InputOptions['autocomplete'][] = [
  'name',
  'given-name',
  'family-name',
  'email',
  'tel',
  'postal-code',
  'street-address',
  'address-level2',
  'bday',
  'organization',
];

function veldInput(context: ViewContext, veld: Klantveld): TemplateResult {
  const { planner, form, texts, uid } = context;
  const { naam, soort } = veld;
  const field = `klant-${naam}`;
  const hint = veld.toelichting ?? (soort === 'datum' ? form.dateHint : undefined);
  return input({
    id: idOf(uid, field),
    label: veld.label,
    note: veld.verplicht || veld.eenVan !== null ? undefined : texts.optional('').trim(),
    lang: isOwnLabel(veld, context.taal) ? undefined : context.lang,
    hintLang: veld.toelichting === null ? undefined : context.lang,
    hint,
    error: planner.checking.errorOf(field),
    value: planner.antwoorden.klant[naam] ?? '',
    type: soort === 'email' ? 'email' : soort === 'telefoon' ? 'tel' : 'text',
    autocomplete: AUTOCOMPLETE.find((one) => one === veld.autocomplete) ?? 'off',
    required: veld.verplicht,
    onInput: (value) => {
      planner.antwoord({ klant: { ...planner.antwoorden.klant, [naam]: value } });
    },
    onEnter: planner.road.next,
    onChange: () => {
      planner.checking.leave(field);
    },
  });
}

export function gegevensView(context: ViewContext): View {
  const { planner, form, texts, uid, taal, content, lang } = context;
  const { velden: task } = planner.aanbod;
  const velden = loaded(task);
  if (velden === null) return waiting(planner, task);
  const groups = [...new Set(velden.results.flatMap(({ eenVan }) => eenVan ?? []))];
  const max = velden.wensMaxLengte;
  const { wensen, wensTekst } = planner.antwoorden;
  return html`${paragraph(form.fillAll)}
  ${groups.map((groep) => paragraph(form.oneOf(oneOfNames(velden.results, groep, taal))))}
  ${content.gegevens ? paragraph(form.prefilled) : nothing}
  ${velden.results.map((veld) => veldInput(context, veld))}
  ${
    velden.wensen.length === 0 && max === null
      ? nothing
      : html`<fieldset class="loket-stack wishes" aria-describedby="${uid}-wishes">
          <legend class="loket-label" .textContent=${form.wishes}></legend>
          <p id="${uid}-wishes" class="loket-quiet" .textContent=${form.wishesHint}></p>
          <div>
            ${velden.wensen.map(({ code, omschrijving }) =>
              checkbox({
                id: idOf(uid, `wens-${code}`),
                label: omschrijving,
                lang,
                checked: wensen.includes(code),
                onChange: (checked) => {
                  planner.antwoord({
                    wensen: checked ? [...wensen, code] : wensen.filter((one) => one !== code),
                  });
                },
              }),
            )}
          </div>
          ${
            max === null
              ? nothing
              : textarea({
                  id: idOf(uid, 'wens'),
                  label: texts.optional(form.wishesOwn),
                  hint: form.wishesOwnHint(formatCount(max, taal)),
                  error: planner.checking.errorOf('wens'),
                  value: wensTekst,
                  onInput: (value) => {
                    planner.antwoord({ wensTekst: value });
                  },
                  onChange: () => {
                    planner.checking.leave('wens');
                  },
                })
          }
        </fieldset>`
  }`;
}

/** A button whose name says what it changes (A10). */
const edit = ({ planner, form }: ViewContext, label: string, stap: Stap): TemplateResult =>
  button(
    form.edit,
    () => {
      planner.road.goTo(stap);
    },
    { label },
  );

/** The place of an appointment, in lines. */
const place = ({ lang, texts, planner }: ViewContext, verzet: Afspraak | null): TemplateResult => {
  const { kanaal, locatieId } = planner.antwoorden;
  const locatie =
    loaded(planner.aanbod.locaties)?.find(({ id }) => id === locatieId) ??
    (verzet?.locatie?.id === locatieId ? verzet.locatie : null);
  if (kanaal === 'balie' && locatie)
    return html`<p>${data(locatie.naam, lang)}</p>
      <p>${data(locatie.adres, lang)}</p>`;
  return paragraph(kanaal === null ? '' : texts[kanaal]);
};

export function controlerenView(context: ViewContext): View {
  const { planner, form, outcome, taal, lang, texts, privacyUrl } = context;
  const { antwoorden, verzet } = planner;
  const { tijd } = antwoorden;
  if (tijd === null) return nothing;
  const when = (aanvang: string, einde: string): TemplateResult =>
    paragraph(outcome.whenText(dagVan(aanvang, taal), tijdVan(aanvang, taal), tijdVan(einde, taal)));
  if (verzet)
    return html`<dl class="check">
      ${fact(form.was, when(verzet.aanvang, verzet.einde))}
      ${fact(form.becomes, when(tijd.aanvang, tijd.einde), edit(context, form.editWhen, 'wanneer'))}
      ${fact(form.where, place(context, verzet), edit(context, form.editWhere, 'waar'))}
    </dl>`;
  const velden = loaded(planner.aanbod.velden);
  if (velden === null) return waiting(planner, planner.aanbod.velden);
  const klant = klantVan(velden.results, antwoorden.klant);
  const gekozen = velden.wensen.filter(({ code }) => antwoorden.wensen.includes(code));
  const eigen = velden.wensMaxLengte === null ? '' : antwoorden.wensTekst.trim();
  const personen = planner.personen();
  const naamVan = (id: string): string => planner.producten.find((one) => one.id === id)?.naam ?? '';
  return html`<dl class="check">
      ${fact(
        form.what,
        html`${
          personen.length > 0
            ? personen.map(({ label, producten }) =>
                paragraph(
                  `${label}: ${opsomming(
                    producten.map(({ id }) => naamVan(id)),
                    texts.and,
                  )}`,
                ),
              )
            : productenVan(antwoorden.keuzes, planner.producten).map(
                ({ product, keuze }) =>
                  html`<p>
                    ${data(keuze.aantal > 1 ? `${product.naam} (${keuze.aantal})` : product.naam, lang)}
                  </p>`,
              )
        }`,
        edit(context, form.editWhat, 'waarvoor'),
      )}
      ${fact(form.where, place(context, null), edit(context, form.editWhere, 'waar'))}
      ${fact(form.when, when(tijd.aanvang, tijd.einde), edit(context, form.editWhen, 'wanneer'))}
      ${velden.results
        .filter(({ naam }) => klant[naam] !== undefined)
        .map((veld) =>
          fact(
            veld.label,
            html`<p><bdi .textContent=${antwoorden.klant[veld.naam]?.trim() ?? ''}></bdi></p>`,
          ),
        )}
      ${
        gekozen.length > 0 || eigen !== ''
          ? fact(
              form.wishesTitle,
              html`${gekozen.map(({ omschrijving }) => html`<p>${data(omschrijving, lang)}</p>`)}
              ${eigen === '' ? nothing : html`<p class="words" .textContent=${eigen}></p>`}`,
            )
          : nothing
      }
    </dl>
    <p class="loket-screen">
      ${button(form.editDetails, () => {
        planner.road.goTo('gegevens');
      })}
    </p>
    ${
      personen.length > 0
        ? personen.map(({ label, meeTeNemen }) => bring(texts.bringFor(label), meeTeNemen, lang))
        : bring(texts.bring, meeTeNemenVan(antwoorden.keuzes, planner.producten), lang)
    }
    ${later(
      context,
      velden.results.some(({ soort, naam }) => soort === 'email' && klant[naam] !== undefined),
    )}
    ${
      privacyUrl === null
        ? nothing
        : html`<p>
            <a class="loket-target" href=${privacyUrl}><span .textContent=${form.privacy}></span></a>
          </p>`
    }`;
}
