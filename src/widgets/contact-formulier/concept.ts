/** What makes up a contactverzoek that was not sent, as it is kept in a tab. */
import type { OpenOnce } from '../../client/once.js';
import { VOORKEURSKANALEN, type ContactverzoekVerzending } from '../../contract/contact.js';
import { isText, openOf, type DraftKind } from '../../controllers/draft.js';
import { isSoort } from './model.js';
import { LEEG, TEKSTVELDEN, isAanleiding, isWritten, withTekst, type Values } from './values.js';

export interface Concept {
  readonly values: Values;
  /** Names of the files that go with it; those themselves are not kept. */
  readonly bijlagen: readonly string[];
  /** What may have arrived of it already. */
  readonly open: OpenOnce<ContactverzoekVerzending> | null;
}

const orNull = <T extends string>(value: unknown, is: (text: string) => text is T): T | null =>
  isText(value) && is(value) ? value : null;

const isKanaal = (text: string): text is NonNullable<Values['kanaal']> =>
  ([...VOORKEURSKANALEN, 'geen'] as readonly string[]).includes(text);

function readValues(stored: Record<string, unknown>): Values {
  const { soort, onderwerp, aanleiding, datum, kanaal, venster, helpt, metZaak } = stored;
  const typed = (stored['teksten'] ?? {}) as Record<string, unknown>;
  let values: Values = {
    ...LEEG,
    soort: orNull(soort, isSoort),
    onderwerp: isText(onderwerp) ? onderwerp : null,
    aanleiding: orNull(aanleiding, isAanleiding),
    datum: isText(datum) ? datum : '',
    kanaal: orNull(kanaal, isKanaal),
    venster: isText(venster) ? venster : '',
    helpt: helpt === true,
    metZaak: metZaak !== false,
  };
  for (const veld of TEKSTVELDEN) {
    const tekst = typed[veld];
    if (isText(tekst)) values = withTekst(values, veld, tekst);
  }
  return values;
}

export const contactDraft: DraftKind<Concept> = {
  name: 'contact',
  isEmpty: ({ values, open }) => !isWritten(values) && open === null,
  read({ values, bijlagen, open }) {
    if (typeof values !== 'object' || values === null) return null;
    return {
      values: readValues(values as Record<string, unknown>),
      bijlagen: Array.isArray(bijlagen) ? bijlagen.filter(isText) : [],
      open: openOf<ContactverzoekVerzending>(open),
    };
  },
};
