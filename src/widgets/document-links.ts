/** A document of a case, or an attachment, as two links: open and save. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentLinks } from '../client/loket-client.js';
import type { Document } from '../contract/documenten.js';
import { isViewable } from '../domain/bestand.js';
import { formatBytes } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { data, withPart } from '../ui/text.js';
import type { PhraseContext, View } from './phrases.js';

/** What there is to say of a file. */
export type LinkedFile = Pick<Document, 'titel' | 'bestandsnaam' | 'formaat' | 'bestandsomvang'>;

export interface DocumentContext<T extends LinkedFile = Document> extends PhraseContext {
  readonly texts: {
    readonly open: (document: string) => string;
    readonly save: (document: string) => string;
  };
  /** `null`: there are no plain links, see `onDocument`. */
  readonly linksOf: (document: T) => DocumentLinks | null;
  /** Opens or saves a document where only a single-use link can. */
  readonly onDocument: (document: T, weergave: 'openen' | 'opslaan') => void;
}

/** The kind and size of a file: "pdf, 120 kB". */
function describe({ bestandsnaam, formaat, bestandsomvang }: LinkedFile, taal: Taal): string {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(bestandsnaam ?? '')?.[1] ?? formaat?.split('/')[1] ?? '';
  const parts = [extension.toLowerCase(), bestandsomvang === null ? '' : formatBytes(bestandsomvang, taal)];
  const shown = parts.filter((text) => text !== '').join(', ');
  return shown === '' ? '' : ` (${shown})`;
}

/** Open and save as two links, each with name, kind and size in its text (M8, Z9). */
export function documentLinks<T extends LinkedFile>(
  context: DocumentContext<T>,
  document: T,
): TemplateResult {
  const { texts, taal, lang } = context;
  const label = (text: (name: string) => string): TemplateResult =>
    html`${withPart(
        text(document.titel),
        document.titel,
        (part) => html`<bdi translate="no">${data(part, lang)}</bdi>`,
      )}<span .textContent=${describe(document, taal)}></span>`;
  const links = context.linksOf(document);
  const link = (url: string | null, weergave: 'openen' | 'opslaan', text: (name: string) => string): View => {
    if (links === null) {
      if (weergave === 'openen' && !isViewable(document.formaat)) return nothing;
      return html`<button
        type="button"
        class="loket-target as-link"
        @click=${() => {
          context.onDocument(document, weergave);
        }}
      >
        ${label(text)}
      </button>`;
    }
    if (url === null) return nothing;
    return weergave === 'openen'
      ? html`<a class="loket-target" href=${url}><span>${label(text)}</span></a>`
      : html`<a class="loket-target" href=${url} download><span>${label(text)}</span></a>`;
  };
  return html`<p class="document">
    ${link(links?.openen ?? null, 'openen', texts.open)}
    ${link(links?.opslaan ?? null, 'opslaan', texts.save)}
  </p>`;
}
