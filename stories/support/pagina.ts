/** The page around a story: house style, language, and links that lead nowhere in Storybook. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { ZaakBerichtElement } from '../../src/widgets/zaak-bericht/zaak-bericht.js';
import { ZaakTimelineElement } from '../../src/widgets/zaak-timeline/zaak-timeline.js';
import { ZaakUploadElement } from '../../src/widgets/zaak-upload/zaak-upload.js';
import { gemeenteAt, type Gemeente } from './gemeente.js';
import { klassenVan } from './themas.js';

/** The name that the gateway gives a file, in the form of RFC 8187 or the older one. */
function fileName(response: Response): string {
  const header = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(header)?.[1] ?? 'bestand');
}

/** A document comes from the gateway in this page, which has no address that the browser could open. */
async function openDocument(gemeente: Gemeente, link: HTMLAnchorElement): Promise<void> {
  const response = await gemeente.fetch(link.href, {});
  const target = document.createElement('a');
  target.href = URL.createObjectURL(await response.blob());
  if (link.hasAttribute('download')) target.download = fileName(response);
  else target.target = '_blank';
  target.click();
  setTimeout(() => {
    URL.revokeObjectURL(target.href);
  }, 60_000);
}

/**
 * Links would take the story away. Documents open, a case is shown, who signs in again is signed in, and of the rest the
 * address goes to the panel.
 */
function onClick(event: Event): void {
  const path = event.composedPath();
  const link = path.find((node) => node instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  const url = new URL(link.href, location.href);
  action('link')(link.href);
  const gemeente = gemeenteAt(url);
  const zaakId = url.pathname === location.pathname ? url.searchParams.get('zaak') : null;
  const widget = path.find(
    (node) =>
      node instanceof ZaakTimelineElement ||
      node instanceof ZaakUploadElement ||
      node instanceof ZaakBerichtElement,
  );
  if (gemeente) void openDocument(gemeente, link);
  else if (zaakId !== null && widget) widget.zaakId = zaakId;
  else if (widget?.apiUrl && link.target === '_blank') gemeenteAt(new URL(widget.apiUrl))?.meldAan();
}

export const withPagina: Decorator = (story, { globals }) =>
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- it hears the clicks on links, which have keys of their own
  html`<div class="verhaal ${klassenVan(globals['thema'])}" lang=${String(globals['taal'])} @click=${onClick}>
    ${story()}
  </div>`;
