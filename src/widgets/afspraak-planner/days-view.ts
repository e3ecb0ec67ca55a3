/** A day and a time: lists by week and by part of the day, the first possibility, and a date that is typed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BeschikbareDag } from '../../contract/afspraken.js';
import type { Agenda } from '../../controllers/afspraken.js';
import type { Datum } from '../../domain/datum.js';
import { formatDatum } from '../../i18n/format.js';
import { button } from '../../ui/button.js';
import { input } from '../../ui/input.js';
import { data } from '../../ui/text.js';
import { radioGroup } from '../../ui/radio-group.js';
import { paragraph, type View } from '../phrases.js';
import { loaded } from './aanbod.js';
import { noneView } from './none-view.js';
import { readTyped } from './typed-date.js';
import { takenView, timesView } from './times-view.js';
import { idOf } from './validate.js';
import { capital, dagVan, opsomming, tijdVan, type ViewContext } from './views.js';
import { waiting } from './waiting.js';
import { bladMet, dichtstbij, type Week } from './weeks.js';

/** "dinsdag 24 november": without the year, which the week says. */
const kort = (datum: Datum, { taal }: ViewContext): string => formatDatum(datum, taal, { jaar: false });

/** Chooses a day; its times follow below. */
function choose(context: ViewContext, datum: Datum): void {
  const { planner } = context;
  const isOther = planner.antwoorden.datum !== datum;
  planner.antwoord({ datum, ...(isOther ? { tijd: null } : {}) });
  planner.weg = null;
  planner.checking.leave('dag');
}

/** The same by a button: what one goes on with are the times. */
function chooseAndGo(context: ViewContext, datum: Datum): void {
  const { planner } = context;
  choose(context, datum);
  planner.blad = Math.max(0, bladMet(planner.bladen, datum));
  planner.focus('.times-title');
}

/** What cannot be chosen, in words: a list holds only what can. */
function notFree(context: ViewContext, { vol, dicht }: Week): View {
  const { texts } = context;
  const names = (days: readonly Datum[]): string =>
    opsomming(
      days.map((day) => kort(day, context)),
      texts.and,
    );
  const special = dicht.filter(({ toelichting }) => toelichting !== null);
  const plain = dicht.filter(({ toelichting }) => toelichting === null).map(({ datum }) => datum);
  return html`${vol.length > 0 ? paragraph(capital(texts.full(names(vol), vol.length === 1))) : nothing}
  ${plain.length > 0 ? paragraph(texts.closed(names(plain))) : nothing}
  ${special.map(({ datum, toelichting }) => paragraph(`${capital(kort(datum, context))}: ${toelichting ?? ''}.`))}`;
}

function leaf(context: ViewContext, by: -1 | 1): void {
  const { planner, texts, taal } = context;
  const blad = planner.bladen[planner.blad + by];
  const { announcer } = planner.options;
  if (!blad) {
    announcer.announce(by > 0 ? texts.noLater : texts.noEarlier);
    return;
  }
  planner.blad += by;
  announcer.announce(
    texts.shown(
      formatDatum(blad.van, taal, { weekdag: false, jaar: false }),
      formatDatum(blad.tot, taal, { weekdag: false, jaar: false }),
      blad.aantal,
    ),
  );
  planner.update();
}

/** At an end the button keeps its place and its focus, and says why it does nothing (A4). */
function leafButton(context: ViewContext, by: -1 | 1): TemplateResult {
  const { planner, texts, uid } = context;
  const isEnd = planner.bladen[planner.blad + by] === undefined;
  const id = `${uid}-${by > 0 ? 'later' : 'earlier'}`;
  return html`<div class="leaf">
    <button
      type="button"
      id=${id}
      class="loket-target loket-button leaf-button"
      aria-disabled=${isEnd ? 'true' : 'false'}
      aria-describedby="${id}-why"
      @click=${() => {
        leaf(context, by);
      }}
      .textContent=${by > 0 ? texts.later : texts.earlier}
    ></button>
    <p
      id="${id}-why"
      class="loket-quiet"
      ?hidden=${!isEnd}
      .textContent=${isEnd ? (by > 0 ? texts.noLater : texts.noEarlier) : ''}
    ></p>
  </div>`;
}

function goTyped(context: ViewContext, dagen: readonly BeschikbareDag[]): void {
  const { planner, texts, content, uid } = context;
  const fail = (text: string): void => {
    planner.getyptFout = text;
    planner.update();
    planner.focus(`[id="${idOf(uid, 'datum')}"]`);
  };
  const typed = readTyped(planner.getypt, content.vandaag);
  planner.getyptFout = undefined;
  if (typed === null) {
    fail(texts.knownError);
    return;
  }
  const day = capital(formatDatum(typed, context.taal));
  const last = dagen.filter(({ reden }) => reden !== 'nog-niet').at(-1)?.datum ?? content.vandaag;
  const found = dagen.find(({ datum }) => datum === typed);
  if (typed < content.vandaag) fail(texts.knownPast(day));
  else if (typed > last)
    fail(texts.knownFar(formatDatum(typed, context.taal), formatDatum(last, context.taal)));
  else if (found && found.aantal > 0) chooseAndGo(context, typed);
  else {
    const nearest = dichtstbij(dagen, typed);
    if (nearest === null) return;
    planner.blad = Math.max(0, bladMet(planner.bladen, nearest));
    const text = found?.reden === 'vol' ? texts.knownFull : texts.knownClosed;
    fail(
      text(
        found?.reden === 'vol' ? day : formatDatum(typed, context.taal),
        formatDatum(nearest, context.taal),
      ),
    );
  }
}

function days(context: ViewContext, agenda: Agenda): TemplateResult {
  const { planner, texts, uid, taal } = context;
  const { datum, kanaal } = planner.antwoorden;
  const blad = planner.bladen[planner.blad];
  const first = agenda.dagen.find(({ aantal }) => aantal > 0)?.datum;
  return html`${
      first
        ? html`<div class="first loket-screen">
            ${paragraph(texts.first(formatDatum(first, taal)))}
            <p>
              ${button(texts.chooseFirst(kort(first, context)), () => {
                chooseAndGo(context, first);
              })}
            </p>
          </div>`
        : nothing
    }
    <div class="days">
      ${
        blad
          ? html`${radioGroup({
              id: idOf(uid, 'dag'),
              legend: kanaal === 'thuis' ? texts.daysHome : texts.days,
              error: planner.checking.errorOf('dag'),
              value: datum,
              sets: blad.weken.flatMap((week) =>
                week.vrij.length === 0
                  ? []
                  : [
                      {
                        legend: texts.week(formatDatum(week.van, taal, { weekdag: false })),
                        options: week.vrij.map((dag) => ({
                          value: dag.datum,
                          text: texts.dayOption(kort(dag.datum, context), dag.aantal),
                        })),
                      },
                    ],
              ),
              onChange: (value) => {
                choose(context, value as Datum);
              },
            })}
            ${blad.aantal === 0 ? paragraph(texts.noneInWeeks) : nothing}
            ${blad.weken.map((week) => notFree(context, week))}`
          : nothing
      }
    </div>
    ${
      datum === null
        ? nothing
        : html`<p class="loket-screen">
            ${button(texts.toTimes(kort(datum, context)), () => {
              planner.focus('.times-title');
            })}
          </p>`
    }
    <div class="leaves loket-screen">${leafButton(context, -1)} ${leafButton(context, 1)}</div>
    <div class="typed loket-screen">
      ${input({
        id: idOf(uid, 'datum'),
        label: texts.optional(texts.known),
        hint: texts.knownHint,
        error: planner.getyptFout,
        value: planner.getypt,
        autocomplete: 'off',
        onInput: (value) => {
          planner.getypt = value;
        },
        onEnter: () => {
          goTyped(context, agenda.dagen);
        },
      })}
      <p>
        ${button(texts.knownGo, () => {
          goTyped(context, agenda.dagen);
        })}
      </p>
    </div>`;
}

export function wanneerView(context: ViewContext): View {
  const { planner } = context;
  const { dagen } = planner.aanbod;
  const agenda = loaded(dagen);
  const { datum } = planner.antwoorden;
  if (agenda === null) return waiting(planner, dagen);
  if (!agenda.dagen.some(({ aantal }) => aantal > 0)) return noneView(context, agenda);
  return html`${takenView(context)} ${days(context, agenda)}
  ${datum === null ? nothing : timesView(context, datum)}`;
}

/** Where and when, in one line above the later steps. */
export function samen({ planner, texts, taal, lang }: ViewContext): View {
  const { tijd, kanaal, locatieId } = planner.antwoorden;
  const producten = planner.vraag.flatMap(
    ({ id }) => planner.producten.find((one) => one.id === id)?.naam ?? [],
  );
  const locatie = loaded(planner.aanbod.locaties)?.find(({ id }) => id === locatieId)?.naam ?? null;
  const when =
    tijd === null || planner.stap === 'wanneer'
      ? null
      : `${dagVan(tijd.aanvang, taal)}, ${tijdVan(tijd.aanvang, taal)}`;
  const own = [opsomming(producten, texts.and), ...(kanaal === 'balie' && locatie !== null ? [locatie] : [])];
  const said = [
    ...(kanaal !== null && kanaal !== 'balie' ? [texts[kanaal]] : []),
    ...(when === null ? [] : [when]),
  ];
  return producten.length === 0
    ? nothing
    : html`<p class="loket-quiet so-far">
        ${data(own.join(' · '), lang)}${said.map((text) => html`<span .textContent=${` · ${text}`}></span>`)}
      </p>`;
}
