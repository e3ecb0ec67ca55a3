/** What makes up a bericht that was not sent, as it is kept in a tab. */
import type { OpenVerzending } from '../../client/verzending.js';
import type { BerichtVerzending } from '../../contract/berichten.js';
import { isText, openOf, type DraftKind } from '../../controllers/draft.js';

export interface Concept {
  readonly tekst: string;
  readonly isReactieOp: string | null;
  readonly namens: { readonly naam: string; readonly relatie: string } | null;
  /** Names of the files that go with it; those themselves are not kept. */
  readonly bijlagen: readonly string[];
  /** What may have arrived of it already. */
  readonly open: OpenVerzending | null;
}

export const berichtDraft: DraftKind<Concept> = {
  name: 'bericht',
  isEmpty: ({ tekst, open }) => tekst.trim() === '' && open === null,
  read({ tekst, isReactieOp, namens, bijlagen, open }) {
    if (!isText(tekst)) return null;
    const { naam, relatie } = (namens ?? {}) as Record<string, unknown>;
    return {
      tekst,
      isReactieOp: isText(isReactieOp) ? isReactieOp : null,
      namens: isText(naam) && isText(relatie) ? { naam, relatie } : null,
      bijlagen: Array.isArray(bijlagen) ? bijlagen.filter(isText) : [],
      open: openOf<BerichtVerzending>(open),
    };
  },
};
