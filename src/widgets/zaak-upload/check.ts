/** "Controleer mijn bewijs": a receipt and a file, and whether they belong together. Nothing leaves the device (★4). */
import { html, nothing, type ReactiveControllerHost } from 'lit';
import {
  MAX_BEWIJS,
  checkBewijs,
  digestsOf,
  parseBewijs,
  type Bewijs,
  type Vergelijking,
} from '../../domain/bewijs.js';
import { safeName } from '../../domain/bestand.js';
import { localMoment } from '../../domain/datum.js';
import { recogniseFormaat } from '../../domain/formaat.js';
import { removeLocation } from '../../domain/foto.js';
import { formatMoment } from '../../i18n/format.js';
import { messages } from './messages.js';
import type { Taal } from '../../i18n/messages.js';
import { alert, type AlertKind } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { filePicker } from '../../ui/file-picker.js';
import { paragraph, type View } from '../phrases.js';
import { isolated } from '../file-sentences.js';
import type { ViewContext } from './views.js';

/** What came out, kept apart from the words for it: the language may change. */
type Outcome = (taal: Taal) => readonly [AlertKind, ...string[]];

/**
 * Of a photo the place was taken out before it was sent, which a receipt of an earlier visit does not tell: then the file
 * is compared once more without it.
 */
async function compare(bewijs: Bewijs, file: File): Promise<Vergelijking> {
  const found = await checkBewijs(bewijs, digestsOf(file));
  if (found.uitkomst === 'verzonden' || found.uitkomst === 'gekozen') return found;
  const { formaat } = await recogniseFormaat(file, safeName(file.name));
  const { blob, removed } = await removeLocation(file, formaat);
  if (removed.length === 0) return found;
  const again = await checkBewijs(bewijs, digestsOf(new File([blob], file.name)));
  return again.uitkomst === 'verzonden' ? { ...again, uitkomst: 'gekozen' } : found;
}

export class Check {
  readonly #host: ReactiveControllerHost;
  readonly #announce: (text: string) => void;
  readonly #taal: () => Taal;
  #open = false;
  #busy = false;
  #bewijs: File | null = null;
  #bestand: File | null = null;
  #outcome: Outcome | null = null;
  #turn = 0;

  constructor(host: ReactiveControllerHost, taal: () => Taal, announce: (text: string) => void) {
    this.#host = host;
    this.#taal = taal;
    this.#announce = announce;
  }

  clear(): void {
    this.#turn += 1;
    this.#bewijs = this.#bestand = this.#outcome = null;
    this.#busy = false;
  }

  render({ texts, uid, taal }: ViewContext): View {
    const panel = `${uid}-check`;
    const [kind, ...lines] = this.#outcome?.(taal) ?? ['info' as const];
    const picker = (what: 'bewijs' | 'bestand', label: string, hint: string, file: File | null): View =>
      filePicker({
        id: `${panel}-${what}`,
        label,
        hints: [...(hint ? [hint] : []), ...(file ? [texts.checkChosen(isolated(safeName(file.name)))] : [])],
        button: texts.chooseFile,
        accept: what === 'bewijs' ? 'application/json,.json' : '',
        onFiles: ([chosen]) => {
          if (chosen) void this.#choose(what, chosen);
        },
      });
    return html`<p class="loket-screen">
        ${button(
          texts.check,
          () => {
            this.#open = !this.#open;
            this.#host.requestUpdate();
          },
          { expanded: this.#open },
        )}
      </p>
      ${
        this.#open
          ? html`<div class="loket-stack loket-screen check">
              ${paragraph(texts.checkHint)}
              ${picker('bewijs', texts.checkReceipt, texts.checkReceiptHint, this.#bewijs)}
              ${picker('bestand', texts.checkFile, '', this.#bestand)}
              ${this.#busy ? paragraph(texts.checkBusy) : nothing}
              ${lines.length > 0 ? alert(kind, lines.map(paragraph)) : nothing}
            </div>`
          : nothing
      }`;
  }

  async #choose(what: 'bewijs' | 'bestand', file: File): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (what === 'bewijs') this.#bewijs = file;
    else this.#bestand = file;
    this.#outcome = null;
    this.#busy = this.#bewijs !== null && this.#bestand !== null;
    this.#host.requestUpdate();
    const outcome = await this.#compare(this.#bewijs, this.#bestand);
    if (turn !== this.#turn) return;
    this.#busy = false;
    this.#outcome = outcome;
    if (outcome) this.#announce(outcome(this.#taal()).slice(1).join(' '));
    this.#host.requestUpdate();
  }

  async #compare(receipt: File | null, file: File | null): Promise<Outcome | null> {
    if (!receipt) return null;
    const bad: Outcome = (taal) => ['error', messages[taal].badReceipt];
    let bewijs;
    try {
      bewijs = receipt.size > MAX_BEWIJS ? 'te-groot' : parseBewijs(await receipt.text());
    } catch {
      return bad;
    }
    if (bewijs === 'andere-versie') return (taal) => ['error', messages[taal].otherVersion];
    if (typeof bewijs === 'string') return bad;
    if (!file) return null;
    try {
      const found = await compare(bewijs, file);
      // Of a safe copy the receipt knows that copy only.
      const copied = bewijs.bestanden.some(({ gewijzigd }) => gewijzigd.includes('kopie'));
      const copy = (taal: Taal): string[] => (copied ? [messages[taal].checkCopy] : []);
      if (found.uitkomst === 'onbekend') return (taal) => ['warning', messages[taal].absent, ...copy(taal)];
      const { naam, nummer, ontvangenOp } = found.bestand;
      const name = isolated(naam);
      return (taal) => {
        const texts = messages[taal];
        if (found.uitkomst === 'anders') return ['error', texts.different(name), ...copy(taal)];
        const same = found.uitkomst === 'verzonden' ? texts.same(name) : texts.sameChosen(name);
        return ['ok', same, texts.sameWhen(formatMoment(localMoment(ontvangenOp), taal), nummer)];
      };
    } catch {
      return (taal) => ['error', messages[taal].badFile];
    }
  }
}
