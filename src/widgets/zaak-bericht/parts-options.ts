/** What the parts of `<zaak-bericht>` ask of their widget. */
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { LocaleController } from '../../controllers/locale.js';
import type { CaseSource } from '../case-source.js';
import type { ZaakContent } from './model.js';

export interface PartsOptions {
  readonly uid: string;
  readonly locale: LocaleController;
  readonly announcer: AnnouncerController;
  readonly source: CaseSource;
  /** The case that is on screen. */
  readonly content: () => ZaakContent | null;
  readonly amend: (before: ZaakContent, after: ZaakContent) => void;
  /** Looks for what is new. @returns false when that failed */
  readonly refresh: () => Promise<boolean>;
  /** Loads from the start. */
  readonly reload: () => Promise<void>;
  /** Renders at once. */
  readonly flush: () => void;
  /** Whether the text may be kept in this tab. */
  readonly keep: () => boolean;
}

export interface PartsView {
  /** Language of the data, when it is not the page's. */
  readonly lang: string | undefined;
  readonly level: number;
  /** The site's own words for heading, button and notice; empty: ours. */
  readonly title: string;
  readonly send: string;
  readonly notice: string;
  readonly retry: () => void;
}
