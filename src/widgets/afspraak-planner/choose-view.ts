/** The first two steps: what for and for whom, and where. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Afspraak, AfspraakProduct } from '../../contract/afspraken.js';
import { localMoment } from '../../domain/datum.js';
import { formatMoment } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { input } from '../../ui/input.js';
import { radioGroup } from '../../ui/radio-group.js';
import { select } from '../../ui/select.js';
import { data } from '../../ui/text.js';
import { paragraph, type View } from '../phrases.js';
import { loaded } from './aanbod.js';
import {
  kanalenVan,
  meeTeNemenVan,
  metAantal,
  metPersoon,
  metProduct,
  productenVan,
  duurVan,
} from './model.js';
import { idOf } from './validate.js';
import { bring, duurTekst, opsomming, type ViewContext } from './views.js';
import { waiting } from './waiting.js';

/** What the citizen has already, to look at or change. */
function mine({ texts, content, planner, level, taal }: ViewContext): View {
  if (content.mijnMissing) return alert('warning', paragraph(texts.mineMissing));
  const mijn = planner.own.all.filter(({ status }) => status === 'geboekt');
  if (mijn.length === 0) return nothing;
  const name = ({ producten, aanvang }: Afspraak): string =>
    texts.mineOpen(
      opsomming(
        producten.map(({ naam }) => naam),
        texts.and,
      ),
      formatMoment(localMoment(aanvang), taal),
    );
  return html`<div class="mine loket-stack loket-screen">
    ${heading(level, texts.mine, { className: 'loket-subtitle' })}
    <ul class="loket-plain" role="list">
      ${mijn.map(
        (afspraak) =>
          html`<li>
            <button
              type="button"
              class="loket-target as-link"
              @click=${() => {
                planner.road.go({ soort: 'afspraak', afspraak, net: null });
              }}
              .textContent=${name(afspraak)}
            ></button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function productTick(context: ViewContext, product: AfspraakProduct, at: number): TemplateResult {
  const { texts, lang, planner, uid } = context;
  const id = idOf(uid, `product-${String(at)}`);
  const time = duurTekst(product.duurMinuten, texts);
  return html`<div class="loket-choice">
    <input
      type="checkbox"
      id=${id}
      aria-describedby="${id}-hint"
      .checked=${live(planner.antwoorden.keuzes.some((keuze) => keuze.id === product.id))}
      @change=${(event: Event) => {
        const { checked } = event.currentTarget as HTMLInputElement;
        planner.onbekend = false;
        planner.antwoorden = metProduct(planner.antwoorden, product.id, checked);
        planner.checking.leave('product-0');
      }}
    />
    <label for=${id} lang=${ifDefined(lang)} .textContent=${product.naam}></label>
    <div id="${id}-hint" class="loket-quiet">
      ${product.toelichting === null ? nothing : html`<p>${data(product.toelichting, lang)}</p>`}
      ${paragraph(product.perPersoon ? texts.durationEach(time) : texts.duration(time))}
    </div>
  </div>`;
}

/** How many, and for whom: after the list, in the order of the products. */
function amounts({ texts, planner, uid, lang }: ViewContext): View {
  const chosen = productenVan(planner.antwoorden.keuzes, planner.producten);
  const people = chosen.filter(({ product }) => product.perPersoon);
  const seats = people.reduce((sum, { keuze }) => sum + keuze.aantal, 0);
  return html`${chosen
    .filter(({ product }) => product.maxAantal > 1)
    .map(({ keuze, product }) => {
      const label = product.perPersoon ? texts.amountPersons : texts.amount;
      return select({
        id: idOf(uid, `aantal-${product.id}`),
        label: label(product.naam),
        value: String(keuze.aantal),
        required: true,
        options: [...new Array<undefined>(product.maxAantal).keys()].map((at) => ({
          value: String(at + 1),
          text: product.perPersoon ? texts.persons(at + 1) : String(at + 1),
        })),
        onChange: (value) => {
          planner.antwoord(metAantal(planner.antwoorden, product.id, Number(value)));
        },
      });
    })}
  ${
    seats < 2
      ? nothing
      : html`<fieldset class="loket-stack people" aria-describedby="${uid}-who">
          <legend class="loket-label" .textContent=${texts.who}></legend>
          <p id="${uid}-who" class="loket-quiet" .textContent=${texts.whoHint}></p>
          ${people.flatMap(({ keuze, product }) =>
            [...new Array<undefined>(keuze.aantal).keys()].map((at) => {
              const field = `voor-${product.id}-${String(at)}`;
              return input({
                id: idOf(uid, field),
                label: texts.optional(texts.whoLabel(product.naam, at + 1)),
                value: keuze.voor[at] ?? '',
                error: planner.checking.errorOf(field),
                autocomplete: 'off',
                onInput: (value) => {
                  planner.antwoord(metPersoon(planner.antwoorden, product.id, at, value));
                },
                onEnter: planner.road.next,
                onChange: () => {
                  planner.checking.leave(field);
                },
              });
            }),
          )}
        </fieldset>`
  }
  ${
    chosen.length === 0
      ? nothing
      : html`${paragraph(texts.total(duurTekst(duurVan(planner.antwoorden.keuzes, planner.producten), texts)))}
        ${bring(texts.bring, meeTeNemenVan(planner.antwoorden.keuzes, planner.producten), lang)}`
  }`;
}

export function waarvoorView(context: ViewContext): TemplateResult {
  const { texts, content, planner, uid } = context;
  const id = `${uid}-products`;
  const error = planner.checking.errorOf('product-0');
  if (content.producten.length === 0) return alert('warning', paragraph(texts.noProducts));
  return html`${planner.onbekend ? alert('warning', paragraph(texts.unknownProduct)) : nothing}
    <fieldset
      class="loket-group ${error ? 'loket-invalid' : ''}"
      aria-describedby="${error ? `${id}-error ` : ''}${id}-help"
    >
      <legend class="loket-label" .textContent=${texts.products}></legend>
      <p id="${id}-help" class="loket-quiet" .textContent=${texts.productsHint}></p>
      ${error ? html`<p id="${id}-error" class="loket-field-error" .textContent=${error}></p>` : nothing}
      <div class="loket-choices">
        ${content.producten.map((product, at) => productTick(context, product, at))}
      </div>
    </fieldset>
    ${amounts(context)}`;
}

/** Below the first step: what there is already. */
export const mineView = mine;

export function waarView(context: ViewContext): View {
  const { texts, planner, uid, taal, lang } = context;
  const { antwoorden } = planner;
  const kanalen = kanalenVan(antwoorden.keuzes, planner.producten);
  const [only] = kanalen;
  return html`${
    kanalen.length === 1 && only
      ? paragraph(texts.onlyThis(texts[only].charAt(0).toLowerCase() + texts[only].slice(1)))
      : radioGroup({
          id: idOf(uid, 'kanaal'),
          legend: texts.channel,
          error: planner.checking.errorOf('kanaal'),
          value: antwoorden.kanaal,
          sets: [{ options: kanalen.map((kanaal) => ({ value: kanaal, text: texts[kanaal] })) }],
          onChange: (value) => {
            const kanaal = kanalen.find((one) => one === value) ?? null;
            planner.antwoord({ kanaal });
            planner.checking.leave('kanaal');
          },
        })
  }
  ${antwoorden.kanaal === 'balie' ? locations() : nothing}`;

  function locations(): View {
    const locaties = loaded(planner.aanbod.locaties);
    if (locaties === null) return waiting(planner, planner.aanbod.locaties);
    if (locaties.length === 0)
      return html`${alert('warning', paragraph(texts.noLocation))}
        <p class="loket-screen">
          ${button(texts.noneLess, () => {
            planner.road.goTo('waarvoor');
          })}
        </p>`;
    return radioGroup({
      id: idOf(uid, 'locatie'),
      legend: texts.location,
      error: planner.checking.errorOf('locatie'),
      value: antwoorden.locatieId,
      sets: [
        {
          options: locaties.map(({ id, naam, adres, route, toegankelijkheid, eersteMogelijkheid }) => ({
            value: id,
            text: naam,
            lang,
            hints: [
              adres,
              ...(route === null ? [] : [route]),
              ...(toegankelijkheid === null ? [] : [toegankelijkheid]),
              eersteMogelijkheid === null
                ? texts.noneAt
                : texts.firstAt(formatMoment(localMoment(eersteMogelijkheid), taal)),
            ],
          })),
        },
      ],
      onChange: (value) => {
        planner.antwoord({ locatieId: value });
        planner.checking.leave('locatie');
      },
    });
  }
}
