/** The receipt of what was sent in this visit, or of one document of an earlier one: on screen, on paper, and as a file to keep (★4). */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Document } from '../../contract/documenten.js';
import {
  createBewijsbestand,
  writeBewijs,
  type Bewijs,
  type Bewijsbestand,
  type Waarden,
  type Wijziging,
} from '../../domain/bewijs.js';
import { Saving } from '../../controllers/saving.js';
import { localMoment } from '../../domain/datum.js';
import { formatBytes, formatMoment } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icon.js';
import { data, time, withPart } from '../../ui/text.js';
import { paragraph, type View } from '../phrases.js';
import { caseName } from './case-name.js';
import { verdict } from './list.js';
import type { ZaakContent } from './model.js';
import { isolated } from '../file-sentences.js';
import { printOnly } from '../print.js';
import type { ViewContext } from './views.js';

/** The receipt of an earlier visit: of the bytes nothing is known here but what the municipality says it received. */
function earlierProof({ titel, bestandsnaam, ontvangstbewijs }: Document): Bewijsbestand | null {
  if (!ontvangstbewijs) return null;
  const { bestandsomvang, deelomvang, waarde, delenWaarde } = ontvangstbewijs;
  const verzonden = { waarde, delenWaarde };
  return createBewijsbestand(
    {
      naam: bestandsnaam ?? titel,
      omvang: bestandsomvang,
      gekozenOmvang: bestandsomvang,
      deelomvang,
      verzonden,
      gekozen: verzonden,
      gewijzigd: [],
    },
    ontvangstbewijs,
  );
}

/** What is said of each change. */
const CHANGED = {
  locatie: 'changedLocation',
  kopie: 'changedCopy',
  omgezet: 'changedKind',
  verkleind: 'changedSmaller',
} as const satisfies Record<Wijziging, string>;

export class Receipt {
  bestanden: readonly Bewijsbestand[] = [];
  /** Name of who sent it; `null` when the page does not know. */
  door: string | null = null;
  #open = false;
  /** Asked for in the list: shown instead of what was sent in this visit. */
  #earlier: { readonly documentId: string; readonly bestand: Bewijsbestand } | null = null;
  /** What was sent and is not what was chosen, by the number of its receipt: for the citizen to keep. */
  readonly #sent = new Map<string, Blob>();
  readonly #saving: Saving;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#saving = new Saving(host);
  }

  get isShown(): boolean {
    return this.#earlier !== null || this.bestanden.length > 0;
  }

  /** @param sent the bytes that were sent */
  add(bestand: Bewijsbestand, sent: Blob): void {
    if (bestand.gewijzigd.length > 0) this.#sent.set(bestand.nummer, sent);
    this.bestanden = [...this.bestanden, bestand];
    this.#earlier = null;
    this.#host.requestUpdate();
  }

  /** Shows the receipt of one document. */
  show(document: Document): void {
    const bestand = earlierProof(document);
    if (!bestand) return;
    // Sent in this visit: then it is known what was changed before sending, and what was computed here.
    const own = this.bestanden.find(({ nummer }) => nummer === bestand.nummer);
    this.#earlier = { documentId: document.id, bestand: own ?? bestand };
    this.#host.requestUpdate();
  }

  clear(): void {
    this.bestanden = [];
    this.#earlier = null;
    this.door = null;
    this.#open = false;
    this.#sent.clear();
    this.#saving.clear();
  }

  /**
   * @param slow the check takes so long that nobody waits for it any more
   * @param onClose the receipt of this document was closed
   */
  render(
    context: ViewContext,
    { zaak, documenten }: ZaakContent,
    slow: boolean,
    announce: (text: string) => void,
    onClose: (documentId: string) => void,
  ): View {
    const { door } = this;
    const earlier = this.#earlier;
    const bestanden = earlier ? [earlier.bestand] : this.bestanden;
    if (bestanden.length === 0) return nothing;
    const { texts, level, lang, organisatie } = context;
    const what = zaak.omschrijving || zaak.zaaktype.omschrijving;
    const bewijs: Bewijs = {
      soort: 'loket-bewijs',
      versie: 1,
      gemeente: organisatie?.naam ?? '',
      zaak: zaak.identificatie,
      onderwerp: what,
      door,
      bestanden,
    };
    const documentOf = ({ nummer }: Bewijsbestand): Document | undefined =>
      documenten.find(({ ontvangstbewijs }) => ontvangstbewijs?.nummer === nummer);
    const refused = bestanden.filter((bestand) => documentOf(bestand)?.verwerking === 'geweigerd');
    return html`<div class="receipt loket-stack">
      ${heading(level, texts.receipt, { className: 'loket-subtitle receipt-title', focusable: true })}
      ${alert(
        refused.length > 0 ? 'warning' : 'ok',
        [
          texts.received(bestanden.length),
          ...refused.map(({ naam }) => texts.verdictRefused(isolated(naam))),
          texts.notApproved,
          texts.keep,
        ].map(paragraph),
      )}
      ${organisatie ? html`<p class="loket-print">${data(organisatie.naam, lang)}</p>` : nothing}
      <p>${caseName(texts.receiptCase(what, zaak.identificatie), what, zaak.identificatie, lang)}</p>
      ${door === null ? nothing : html`<p>${withPart(texts.receiptWho(door), door, (part) => html`<bdi translate="no">${data(part, lang)}</bdi>`)}</p>`}
      <ul class="loket-plain cards" role="list">
        ${bestanden.map((bestand) => this.#bestand(context, bestand, documentOf(bestand), slow, announce))}
      </ul>
      ${paragraph(texts.fingerprint)}
      <p class="loket-screen actions">
        ${button(texts.details, this.#onToggle, { expanded: this.#open })}
        ${button(texts.print, () => {
          printOnly(this.#host, '.receipt');
        })}
        ${button(texts.saveReceipt, () => {
          const name = `${texts.receiptName}-${bestanden.at(-1)?.nummer ?? ''}.json`;
          this.#saving.save(writeBewijs(bewijs), name, 'application/json');
          announce(texts.savedReceipt);
        })}
        ${
          earlier
            ? button(texts.closeProof, () => {
                this.#earlier = null;
                this.#host.requestUpdate();
                onClose(earlier.documentId);
              })
            : nothing
        }
      </p>
      <div class="loket-panel loket-stack" ?hidden=${!this.#open}>
        ${bestanden.map(
          (bestand) =>
            html`<div>
              <p class="name">${bdi(bestand.naam)}</p>
              ${digests(texts.receiptDigest, texts.receiptParts, bestand.verzonden)}
              ${
                bestand.gekozen.delenWaarde !== bestand.verzonden.delenWaarde
                  ? digests(texts.receiptChosen, texts.receiptChosen, bestand.gekozen)
                  : nothing
              }
            </div>`,
        )}
      </div>
    </div>`;
  }

  #bestand(
    context: ViewContext,
    bestand: Bewijsbestand,
    document: Document | undefined,
    slow: boolean,
    announce: (text: string) => void,
  ): TemplateResult {
    const { texts, taal } = context;
    const { naam, omvang, nummer, ontvangenOp, bevestigd, gewijzigd } = bestand;
    const moment = formatMoment(localMoment(ontvangenOp), taal);
    const sent = this.#sent.get(nummer);
    return html`<li class="card">
      <p class="name">${bdi(naam)}</p>
      <p>
        ${withPart(texts.receiptFile(formatBytes(omvang, taal), nummer, moment), moment, (part) =>
          time(part, ontvangenOp),
        )}
      </p>
      ${gewijzigd.map((one) => paragraph(texts[CHANGED[one]]))}
      <p class="state">
        ${icon(bevestigd ? 'done' : 'action')}<span
          .textContent=${bevestigd ? texts.confirmed : texts.unconfirmed}
        ></span>
      </p>
      ${document ? verdict(context, document, slow) : nothing}
      ${
        sent
          ? html`<p class="loket-screen">
              ${button(texts.saveSent(isolated(naam)), () => {
                this.#saving.save(sent, naam, sent.type);
                announce(texts.savedSent);
              })}
            </p>`
          : nothing
      }
    </li>`;
  }

  readonly #onToggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };
}

const bdi = (name: string): TemplateResult => html`<bdi translate="no" .textContent=${name}></bdi>`;

/** In groups, so that two can be compared by eye. */
const grouped = (digest: string): string => digest.replace(/.{8}(?=.)/g, '$& ');

const digests = (label: string, ofParts: string, { waarde, delenWaarde }: Waarden): TemplateResult =>
  html`<p .textContent=${waarde === null ? ofParts : label}></p>
    <p class="digest" translate="no"><code .textContent=${grouped(waarde ?? delenWaarde)}></code></p>`;
