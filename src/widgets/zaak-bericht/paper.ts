/**
 * The papers of `<zaak-bericht>`: the copy of what was sent, what could not be sent (★21), and the card for the telephone
 * or the desk (★18).
 */
import type { Bericht } from '../../contract/berichten.js';
import { localMoment } from '../../domain/datum.js';
import { aanhef, toonbaar } from '../../domain/tekst.js';
import { formatDatum, formatMoment } from '../../i18n/format.js';
import { fact, known, momentFact, ways, type Fact, type Paper } from '../paper.js';
import type { ZaakContent } from './model.js';
import { nameOf, whoOf, type ViewContext } from './views.js';

/** Which case it is about. */
const about = ({ compose, organisatie }: ViewContext, { zaak }: ZaakContent): Fact[] => [
  ...known(compose.factGemeente, zaak.organisatie?.naam ?? organisatie?.naam),
  ...known(compose.factZaak, zaak.omschrijving || zaak.zaaktype.omschrijving),
  ...fact(compose.factNummer, zaak.identificatie),
];

/** What was sent, received and promised. */
export function copyOf(context: ViewContext, content: ZaakContent, bericht: Bericht): Paper {
  const { compose, taal } = context;
  const { leveringsmoment, antwoordVoor, namens, isReactieOp, bijlagen, id, tekst } = bericht;
  const answered = content.gesprek.berichten.find((one) => one.id === isReactieOp);
  return {
    kind: 'copy',
    title: compose.copy,
    lines: [],
    facts: [
      ...about(context, content),
      ...fact(compose.factKenmerk, id.slice(0, 12)),
      ...(leveringsmoment === null
        ? []
        : fact(compose.factSent, formatMoment(localMoment(leveringsmoment), taal), leveringsmoment)),
      ...(antwoordVoor === null
        ? []
        : fact(compose.factAnswer, formatDatum(antwoordVoor, taal), antwoordVoor)),
      ...(namens ? fact(compose.factBy, whoOf(namens)) : []),
      ...(answered ? known(compose.factReply, nameOf(context, answered)) : []),
      ...fact(compose.factFiles, bijlagen.map(({ bestandsnaam }) => toonbaar(bestandsnaam)).join(', ')),
    ],
    text: tekst,
    file: compose.copyFile,
  };
}

/** What could not be sent, when, why, and how else to say it. It never claims that anything was received. */
export function unsentOf(
  context: ViewContext,
  content: ZaakContent,
  attempt: { readonly tekst: string; readonly at: number; readonly why: string; readonly unclear: boolean },
  files: readonly string[],
): Paper {
  const { compose } = context;
  return {
    kind: 'unsent',
    title: compose.paper,
    lines: [attempt.unclear ? compose.paperUnclear : compose.paperNot, compose.paperHow],
    facts: [
      ...about(context, content),
      ...momentFact(compose.factTried, attempt.at, context),
      ...fact(compose.factWhy, attempt.why),
      ...fact(compose.factFiles, files.join(', ')),
      ...ways(context),
    ],
    text: attempt.tekst,
    file: compose.paperFile,
  };
}

/** What to read out on the phone, or show at the desk: so that nobody tells it twice. */
export function cardOf(
  context: ViewContext,
  content: ZaakContent,
  now: { readonly tekst: string; readonly tried: number | null; readonly why: string | null },
): Paper {
  const { compose } = context;
  const last = content.gesprek.berichten.at(-1);
  return {
    kind: 'card',
    title: compose.card,
    lines: [compose.cardHow],
    facts: [
      ...about(context, content),
      ...(last ? known(compose.factLast, `${nameOf(context, last)}: ${aanhef(last.tekst, 120)}`) : []),
      ...(now.tried === null ? [] : momentFact(compose.factTried, now.tried, context)),
      ...fact(compose.factWhy, now.why),
      ...ways(context),
    ],
    text: now.tekst.trim() === '' ? null : now.tekst,
    file: compose.cardFile,
  };
}
