/** What writing asks of its widget, and how it can end. */
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { Bericht } from '../../contract/berichten.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { BerichtTarget } from '../../controllers/bericht-sending.js';
import { toBericht } from '../../controllers/bijlage-destination.js';
import type { Taal } from '../../i18n/messages.js';
import { bijlageTarget, type BijlageTarget } from '../attachments.js';
import { sturenVan, type ZaakContent } from './model.js';

/** An attempt that did not end well. */
export interface Mislukt {
  readonly error: LoketError;
  /** Whether the bericht may have been received all the same. */
  readonly unclear: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ComposeTarget {
  readonly client: LoketClient;
  readonly content: ZaakContent;
}

export interface ComposerOptions {
  readonly uid: string;
  readonly taal: () => Taal;
  /** `null` while nothing may be sent. */
  readonly target: () => ComposeTarget | null;
  readonly apiUrl: () => string | null;
  /** Whether the site wants the text kept in this tab. */
  readonly keep: () => boolean;
  /** By the server's clock. */
  readonly now: () => number;
  readonly announcer: AnnouncerController;
  /** Tells the page. @returns false when the page prevented it */
  readonly tell: (event: Event) => boolean;
  /** Moves the focus to what this selector names, after the next render. */
  readonly focus: (selector: string) => void;
  /** @param exact it is the text that was to be sent; else an earlier one, that had arrived after all */
  readonly onSent: (bericht: Bericht, exact: boolean) => void;
  readonly onFailed: (error: LoketError) => void;
  readonly onSignedOut: () => void;
  readonly onOtherPerson: () => void;
}

export const sendingTarget = ({ client, content }: ComposeTarget, language: Taal): BerichtTarget => ({
  client,
  zaakId: content.zaak.id,
  language,
  onderwerp: content.onderwerp,
});

/** Where the files of a bericht go; `null` while none may be sent. */
export function filesTarget(target: ComposeTarget | null, language: Taal): BijlageTarget | null {
  if (target === null) return null;
  const { client, content } = target;
  const limieten = sturenVan(content)?.bijlagen;
  return limieten
    ? bijlageTarget({
        client,
        language,
        onderwerp: content.onderwerp,
        limieten,
        destination: toBericht(client),
        waarvoor: { doel: 'bericht', zaakId: content.zaak.id },
      })
    : null;
}
