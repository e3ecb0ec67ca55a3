/** The papers of `<contact-formulier>`: the copy of everything that was entered, and what could not be sent (★21). Pure. */
import type { Contactverzoek, ContactverzoekVerzending } from '../../contract/contact.js';
import { localMoment } from '../../domain/datum.js';
import { toonbaar } from '../../domain/tekst.js';
import { formatDatum, formatMoment, formatTijd } from '../../i18n/format.js';
import { fact, known, momentFact, ways, type Fact, type Paper } from '../paper.js';
import { soortMessages } from './soort-messages.js';
import type { ViewContext } from './views.js';

type Venster = NonNullable<Contactverzoek['kopie']['belvenster']>;

/** "dinsdag 24 november, tussen 08.30 uur en 12.00 uur". */
export const vensterText = ({ compose, taal }: ViewContext, { datum, van, tot }: Venster): string =>
  compose.whenPart(formatDatum(datum, taal, { jaar: false }), formatTijd(van, taal), formatTijd(tot, taal));

/** The same moment inside a sentence: "dinsdag 24 november", "08.30" and "12.00 uur". */
export const inVenster = (
  { taal }: Pick<ViewContext, 'taal'>,
  { datum, van, tot }: Venster,
  text: (day: string, from: string, to: string) => string,
): string =>
  text(
    formatDatum(datum, taal, { jaar: false }),
    formatTijd(van, taal).split(' ')[0] ?? van,
    formatTijd(tot, taal),
  );

/** What was filled in, as it was sent or as the server took it. */
type Ingevuld = Partial<
  Pick<
    Contactverzoek['kopie'],
    | 'naam'
    | 'email'
    | 'telefoon'
    | 'voorkeurskanaal'
    | 'belvenster'
    | 'locatie'
    | 'adres'
    | 'namens'
    | 'zaakId'
    | 'herkomst'
  >
>;

/** By its name, where that is known. */
const zaakText = ({ zaak }: ViewContext, id: string | null | undefined): string | null | undefined =>
  zaak !== null && zaak.id === id ? toonbaar(`${zaak.omschrijving} (${zaak.identificatie})`) : id;

function entered(
  context: ViewContext,
  soort: Contactverzoek['kopie']['soort'],
  subject: string,
  what: Ingevuld,
): Fact[] {
  const { compose, taal, organisatie } = context;
  const { locatie, adres, namens, voorkeurskanaal } = what;
  const how = {
    email: compose.byEmail,
    telefoon: compose.byPhone,
    post: compose.byPost,
    geen: compose.byNothing,
  };
  const line = (...parts: readonly (string | null | undefined)[]): string =>
    toonbaar(parts.filter(Boolean).join(', '));
  return [
    ...known(compose.factGemeente, organisatie?.naam),
    ...fact(compose.factSoort, soortMessages[soort][taal].choice),
    ...known(compose.factSubject, subject),
    ...fact(compose.factZaak, zaakText(context, what.zaakId)),
    ...fact(compose.factWhere, locatie && line(locatie.omschrijving, locatie.postcode, locatie.huisnummer)),
    // Often as the municipality has it.
    ...known(compose.factName, what.naam),
    ...fact(compose.factHow, how[voorkeurskanaal ?? 'geen']),
    ...fact(compose.factEmail, what.email && toonbaar(what.email)),
    ...fact(compose.factPhoneNumber, what.telefoon && toonbaar(what.telefoon)),
    ...fact(compose.factAddress, adres && line(adres.straat, adres.postcode, adres.plaats)),
    ...fact(compose.factWhen, what.belvenster && vensterText(context, what.belvenster)),
    ...fact(compose.factBy, namens && toonbaar(`${namens.naam} (${namens.relatie})`)),
    ...fact(compose.factPage, what.herkomst?.pagina),
  ];
}

/** What was sent, received and promised: everything that was entered (Wmebv). */
export function copyOf(context: ViewContext, verzoek: Contactverzoek): Paper {
  const { compose, taal } = context;
  const { kopie, referentienummer, ontvangenOp, antwoordVoor } = verzoek;
  return {
    kind: 'copy',
    title: compose.copy,
    lines: [],
    facts: [
      ...fact(compose.factNumber, referentienummer),
      ...fact(compose.factSent, formatMoment(localMoment(ontvangenOp), taal), ontvangenOp),
      ...(antwoordVoor === null
        ? []
        : fact(compose.factAnswer, formatDatum(antwoordVoor, taal), antwoordVoor)),
      ...entered(context, kopie.soort, kopie.onderwerp.omschrijving, kopie),
      ...fact(compose.factFiles, kopie.bijlagen.map(({ bestandsnaam }) => toonbaar(bestandsnaam)).join(', ')),
    ],
    text: kopie.tekst,
    file: `${compose.copyFile}-${referentienummer}`,
  };
}

/** What could not be sent, when, why, and how else to say it. It never claims that anything was received. */
export function unsentOf(
  context: ViewContext,
  inhoud: ContactverzoekVerzending,
  subject: string,
  attempt: { readonly at: number; readonly why: string; readonly unclear: boolean },
  files: readonly string[],
): Paper {
  const { compose } = context;
  const { locatie, adres } = inhoud;
  return {
    kind: 'unsent',
    title: compose.paper,
    lines: [attempt.unclear ? compose.paperUnclear : compose.paperNot, compose.paperHow],
    facts: [
      ...momentFact(compose.factTried, attempt.at, context),
      ...fact(compose.factWhy, attempt.why),
      ...entered(context, inhoud.soort, subject, {
        naam: inhoud.naam ?? null,
        email: inhoud.email ?? null,
        telefoon: inhoud.telefoon ?? null,
        voorkeurskanaal: inhoud.voorkeurskanaal ?? (inhoud.soort === 'terugbelverzoek' ? 'telefoon' : 'geen'),
        belvenster: inhoud.belvenster ?? null,
        locatie: locatie
          ? {
              omschrijving: locatie.omschrijving,
              postcode: locatie.postcode ?? null,
              huisnummer: locatie.huisnummer ?? null,
            }
          : null,
        adres: adres ?? null,
        namens: inhoud.namens ?? null,
        zaakId: inhoud.zaakId ?? null,
      }),
      ...fact(compose.factFiles, files.join(', ')),
      ...ways(context),
    ],
    text: inhoud.tekst,
    file: compose.paperFile,
  };
}
