/** The steps of a case: which of them are shown, and how one looks. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Document } from '../../contract/documenten.js';
import { localMoment } from '../../domain/datum.js';
import { formatMoment } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { leesbaar, type Stap, type Tijdlijn, type Toestand } from '../../domain/tijdlijn.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { icon, type IconName } from '../../ui/icon.js';
import { data, time } from '../../ui/text.js';
import type { Texts } from './messages.js';

/** Up to this many steps nothing is folded. */
const ALWAYS_SHOWN = 10;
/** How many finished steps stay in view before the running one, and at most how many steps in all. */
const KEPT_BEFORE = 4;
const KEPT = 60;
/** Steps are drawn, and guarded against being drawn again, in blocks of this many. */
export const BLOCK = 50;

/**
 * The steps that stay in view while the rest is folded: [start, end).
 * @param from where it began before: a step in view is not folded away under somebody's hands when a new one comes
 */
function windowOf({ stappen, stand }: Tijdlijn, from: number): readonly [start: number, end: number] {
  const { length } = stappen;
  if (length <= ALWAYS_SHOWN) return [0, length];
  const start = Math.min(from, Math.max(0, stand - KEPT_BEFORE));
  return [start, Math.min(length, Math.max(start + KEPT, stand + 1))];
}

export interface StepsView {
  readonly tijdlijn: Tijdlijn;
  readonly texts: Texts;
  /** Heading level of a step. */
  readonly level: number;
  /** Language of the data, when it is not the page's. */
  readonly lang: string | undefined;
  /** Start of every id. */
  readonly uid: string;
  readonly taal: Taal;
  readonly documenten: ReadonlyMap<string, Document>;
  readonly renderDocument: (document: Document) => TemplateResult;
  readonly renderAction: (stap: Stap) => TemplateResult | typeof nothing;
  readonly steps: StepsController;
}

/** Steps that are drawn together; the same object as long as nothing in it changed. */
interface Block {
  readonly stappen: readonly Stap[];
  readonly open: readonly boolean[];
}

/** The steps before the window, in it, and after it. */
type Parts = readonly [before: readonly Block[], shown: readonly Block[], after: readonly Block[]];

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** A frame that draws steps should be busy for about this long: well under the 50 ms that a person notices. */
const FRAME_MS = 15;
const FEWEST = 2 * BLOCK;
const MOST = 20 * BLOCK;

/** What is open, what is folded, and how much is drawn: thousands of steps come frame by frame, so that no task is long. */
export class StepsController implements ReactiveController {
  /** Everything is shown. */
  all = false;
  /** How many of the folded steps are drawn already. */
  drawn = 0;
  readonly #host: ReactiveControllerHost;
  readonly #flush: () => void;
  #toggled: ReadonlyMap<string, boolean> = new Map();
  /** Goes up when a step may have opened or closed. */
  #version = 0;
  #parts: { readonly tijdlijn: Tijdlijn; readonly version: number; readonly parts: Parts } | undefined;
  #from = Number.POSITIVE_INFINITY;
  #connected = false;
  #printing = false;
  #wanted = 0;
  #perFrame = 2 * BLOCK;
  #frame = 0;

  /** @param flush renders at once: printing does not wait */
  constructor(host: ReactiveControllerHost, flush: () => void) {
    this.#host = host;
    this.#flush = flush;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.#connected = false;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    if (!this.#connected || this.#frame !== 0 || this.drawn >= this.#wanted) return;
    this.#frame = requestAnimationFrame(() => {
      const start = performance.now();
      this.drawn = Math.min(this.#wanted, this.drawn + this.#perFrame);
      this.#host.requestUpdate();
      // A message comes after the frame was laid out and painted: then we know what so many steps cost here.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        const factor = FRAME_MS / Math.max(1, performance.now() - start);
        this.#perFrame = Math.min(MOST, Math.max(FEWEST, Math.round(this.#perFrame * Math.min(1.5, factor))));
        this.#frame = 0;
        this.hostUpdated();
      };
      port2.postMessage(null);
    });
  }

  /** The steps in blocks; worked out again only when the timeline or what is open changed. */
  partsOf(tijdlijn: Tijdlijn): Parts {
    const known = this.#parts;
    if (known?.tijdlijn === tijdlijn && known.version === this.#version) return known.parts;
    const { stappen } = tijdlijn;
    const [start, end] = windowOf(tijdlijn, this.#from);
    this.#from = start;
    const cut = (from: number, to: number, old: readonly Block[] = []): Block[] => {
      const blocks: Block[] = [];
      for (let at = from; at < to; at += BLOCK) {
        const some = stappen.slice(at, Math.min(to, at + BLOCK));
        const open = some.map(this.isOpen);
        const before = old[blocks.length];
        const same = before && sameList(before.stappen, some) && sameList(before.open, open);
        blocks.push(same ? before : { stappen: some, open });
      }
      return blocks;
    };
    const parts: Parts = [
      cut(0, start, known?.parts[0]),
      cut(start, end, known?.parts[1]),
      cut(end, stappen.length, known?.parts[2]),
    ];
    this.#parts = { tijdlijn, version: this.#version, parts };
    return parts;
  }

  /** Back to how another case begins. */
  reset(): void {
    this.#toggled = new Map();
    this.#from = Number.POSITIVE_INFINITY;
    this.#setAll(false);
  }

  /** How many of the `folded` steps to draw now. */
  draw(folded: number): number {
    this.#wanted = this.all ? folded : 0;
    if (this.#printing) return folded;
    if (this.drawn > this.#wanted) this.drawn = this.#wanted;
    return this.drawn;
  }

  /** Still drawing. */
  get busy(): boolean {
    return this.drawn < this.#wanted;
  }

  readonly isOpen = (stap: Stap): boolean =>
    this.#printing || (this.#toggled.get(stap.status.id) ?? (this.all || stap.huidig || stap.nieuw));

  /** A step's button carries the id of its step in `data-step`. */
  readonly onToggle = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const id = button.dataset['step'] ?? '';
    this.#toggled = new Map(this.#toggled).set(id, button.getAttribute('aria-expanded') !== 'true');
    this.#version += 1;
    this.#host.requestUpdate();
  };

  readonly onAll = (): void => {
    this.#toggled = new Map();
    this.#setAll(!this.all);
  };

  #setAll(all: boolean): void {
    this.all = all;
    this.#version += 1;
    if (!all) this.drawn = 0;
    this.#host.requestUpdate();
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#version += 1;
    this.#flush();
  };
}

const ICONS: Readonly<Record<Toestand, IconName>> = {
  klaar: 'done',
  bezig: 'current',
  actie: 'action',
  gepland: 'planned',
  overgeslagen: 'skipped',
  onbekend: 'unknown',
};

/** Whether a step has anything to open. What to do now stands above the steps. */
const hasContent = ({ status, heropend, huidig }: Stap, documenten: StepsView['documenten']): boolean =>
  heropend ||
  leesbaar(status.statustekst) !== null ||
  leesbaar(status.statustoelichting) !== null ||
  status.substatussen.length > 0 ||
  status.documenten.some((id) => documenten.has(id)) ||
  (status.actie !== null && !huidig);

function when({ texts, taal }: StepsView, { status, toestand }: Stap): TemplateResult | typeof nothing {
  const { datumStatusGezet } = status;
  if (datumStatusGezet === null) {
    return toestand === 'klaar' || toestand === 'onbekend'
      ? html` <span .textContent=${texts.noDate}></span>`
      : nothing;
  }
  const moment = localMoment(datumStatusGezet);
  const word =
    toestand === 'gepland'
      ? texts.expected
      : toestand === 'bezig' || toestand === 'actie'
        ? texts.since
        : texts.on;
  return html` <span .textContent=${word}></span>
    <time
      datetime=${moment.tijd === null ? moment.datum : datumStatusGezet}
      .textContent=${formatMoment(moment, taal)}
    ></time>`;
}

function details(view: StepsView, stap: Stap): TemplateResult {
  const { texts, lang } = view;
  const { status } = stap;
  const statustekst = leesbaar(status.statustekst);
  const toelichting = leesbaar(status.statustoelichting);
  const documenten = status.documenten
    .map((id) => view.documenten.get(id))
    .filter((document) => document !== undefined);
  return html`${stap.heropend ? html`<p .textContent=${texts.reopened}></p>` : nothing}
  ${statustekst === null ? nothing : html`<p>${data(statustekst, lang)}</p>`}
  ${toelichting === null ? nothing : html`<p>${data(toelichting, lang)}</p>`}
  ${
    status.substatussen.length === 0
      ? nothing
      : html`<ul class="loket-plain" role="list">
          ${status.substatussen.map(({ omschrijving, tijdstip }) => {
            const moment = tijdstip === null ? null : localMoment(tijdstip);
            return html`<li>
              ${moment === null ? nothing : html`${time(formatMoment(moment, view.taal), tijdstip ?? '')}: `}${data(omschrijving, lang)}
            </li>`;
          })}
        </ul>`
  }
  ${documenten.map((document) => view.renderDocument(document))} ${view.renderAction(stap)}`;
}

function step(view: StepsView, stap: Stap, wanted: boolean): TemplateResult {
  const { texts, uid, lang } = view;
  const { status, toestand } = stap;
  const openable = hasContent(stap, view.documenten);
  const open = openable && wanted;
  const panel = `${uid}-${status.id}`;
  return html`<li class="step step-${toestand}" aria-current=${ifDefined(stap.huidig ? 'step' : undefined)}>
    ${icon(ICONS[toestand])}
    <div class="step-body">
      ${
        openable
          ? heading(
              view.level,
              html`<button
                type="button"
                class="loket-target toggle"
                data-step=${status.id}
                aria-expanded=${open ? 'true' : 'false'}
                aria-controls=${panel}
                @click=${view.steps.onToggle}
              >
                ${data(status.omschrijving, lang)}
              </button>`,
              { className: 'step-name' },
            )
          : html`<p class="step-name" lang=${ifDefined(lang)} .textContent=${status.omschrijving}></p>`
      }
      <p class="step-state">
        <strong .textContent=${texts[toestand]}></strong>${when(view, stap)}${
          stap.nieuw ? html` <span class="badge" .textContent=${texts.isNew}></span>` : nothing
        }
      </p>
      ${
        openable
          ? html`<div class="loket-panel loket-stack" id=${panel} ?hidden=${!open}>
              ${open ? details(view, stap) : nothing}
            </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** A block is drawn again only when one of its steps, what is open in it, or the language changed. */
const renderBlock = (view: StepsView, block: Block): unknown =>
  guard([block, view.texts, view.level, view.lang, view.documenten], () =>
    block.stappen.map((stap, index) => step(view, stap, block.open[index] === true)),
  );

/** From above thousands of steps to the running one, for eyes and for who listens. */
function toCurrent({ currentTarget }: Event): void {
  const step = (currentTarget as HTMLElement)
    .closest('section')
    ?.querySelector<HTMLElement>('.steps > [aria-current]');
  if (!step) return;
  const toggle = step.querySelector('button');
  if (!toggle) step.tabIndex = -1;
  step.scrollIntoView({ block: 'center' });
  (toggle ?? step).focus({ preventScroll: true });
}

export function renderSteps(view: StepsView): TemplateResult {
  const { tijdlijn, texts, steps } = view;
  const { length } = tijdlijn.stappen;
  const [before, shown, after] = steps.partsOf(tijdlijn);
  const inView = shown.reduce((sum, { stappen }) => sum + stappen.length, 0);
  const folded = length - inView;
  const amount = steps.draw(folded);
  const drawn = amount < folded ? Math.ceil(amount / BLOCK) : folded > 0 ? Infinity : 0;
  const text = steps.all ? texts.showLess : folded > 0 ? texts.more(folded) : texts.showAll;
  const blocks = [...before.slice(0, drawn), ...shown, ...after.slice(0, Math.max(0, drawn - before.length))];
  return html`${
      folded > 0 || (length > 5 && tijdlijn.stappen.some((stap) => hasContent(stap, view.documenten)))
        ? html`<p class="loket-screen buttons">
            ${button(text, steps.onAll, { expanded: steps.all })}
            ${
              steps.all && folded > 0 && tijdlijn.stappen.some(({ huidig }) => huidig)
                ? button(texts.toCurrent, toCurrent)
                : nothing
            }
          </p>`
        : nothing
    }
    <ol
      class=${drawn > 0 || inView > KEPT ? 'steps steps-long' : 'steps'}
      role="list"
      aria-busy=${steps.busy ? 'true' : 'false'}
    >
      ${repeat(
        blocks,
        (block) => block.stappen[0]?.status.id,
        (block) => renderBlock(view, block),
      )}
    </ol>`;
}
