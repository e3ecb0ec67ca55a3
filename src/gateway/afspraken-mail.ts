/**
 * The mail about an appointment: text, HTML and a calendar file, in the language of the booking. Plain words, nothing
 * loaded from elsewhere.
 */
import type { Afspraak } from '../contract/afspraken.js';
import type { Moment } from '../contract/basis.js';
import type { Organisatie } from '../contract/organisatie.js';
import {
  agendaBestand,
  agendaMethode,
  agendaTeksten,
  geteldeProducten,
  thuisadres,
} from '../domain/agenda.js';
import { amsterdamTime, instantOf } from '../domain/datum.js';
import type { MailTaal, MailTeksten } from './afspraken-mail-teksten.js';
import { dagIn, MAIL_TEKSTEN } from './afspraken-mail-teksten.js';

export interface Mail {
  /** Names the mail, not the person: `AF-…` and the version. */
  readonly naam: string;
  readonly van: { readonly naam: string; readonly email: string };
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
  readonly agenda: { readonly methode: 'PUBLISH' | 'CANCEL'; readonly bestand: string };
}

/** Sends a mail, or rejects. A municipality puts its own mail server here. */
export interface Post {
  send(mail: Mail): Promise<void>;
}

/** Keeps mails in memory, for tests and stories. */
export function createMapsPost(): Post & { readonly mails: readonly Mail[] } {
  const mails: Mail[] = [];
  return {
    mails,
    send(mail) {
      mails.push(mail);
      return Promise.resolve();
    },
  };
}

const uur = (moment: Moment, teksten: MailTeksten): string =>
  teksten.uur(amsterdamTime(instantOf(moment)).tijd);
const dag = (moment: Moment, teksten: MailTeksten): string =>
  dagIn(amsterdamTime(instantOf(moment)).datum, teksten);

/** A piece of the mail: lines of text, or a heading with a list. */
type Blok =
  | { readonly regels: readonly string[] }
  | { readonly kop: string; readonly punten: readonly string[] }
  | { readonly link: string; readonly url: string };

const lijst = (kop: string, punten: readonly string[]): Blok[] =>
  punten.length === 0 ? [] : [{ kop, punten }];

function meenemen({ meeTeNemen, personen }: Afspraak, teksten: MailTeksten): Blok[] {
  const perPersoon = personen.filter((persoon) => persoon.meeTeNemen.length > 0);
  return perPersoon.length === 0
    ? lijst(teksten.neemMee, meeTeNemen)
    : perPersoon.flatMap((persoon) => lijst(teksten.neemMeeVoor(persoon.label), persoon.meeTeNemen));
}

function gegevens(afspraak: Afspraak, teksten: MailTeksten): string[] {
  const { aanvang, einde, kanaal, locatie, personen, producten, wensen } = afspraak;
  const namen = personen.map(
    ({ label, producten: van }) => `${label}: ${geteldeProducten(van) || teksten.komtMee}`,
  );
  const plaats = locatie === null ? thuisadres(afspraak) : `${locatie.naam}, ${locatie.adres}`;
  return [
    teksten.wanneer(dag(aanvang, teksten), uur(aanvang, teksten), uur(einde, teksten)),
    teksten.waarvoor(geteldeProducten(producten)),
    teksten.hoe(teksten.kanalen[kanaal]),
    ...(plaats === null ? [] : [teksten.waar(plaats)]),
    ...(locatie?.route ? [locatie.route] : []),
    ...(locatie?.toegankelijkheid ? [locatie.toegankelijkheid] : []),
    ...(namen.length > 0 ? [teksten.voorWie(namen.join('; '))] : []),
    ...(wensen && wensen.keuzes.length > 0
      ? [teksten.wensen(wensen.keuzes.map(({ omschrijving }) => omschrijving).join(', '))]
      : []),
    teksten.nummer(afspraak.nummer),
  ];
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0) as number};`);

const asText = (blok: Blok): string =>
  'regels' in blok
    ? blok.regels.join('\n')
    : 'kop' in blok
      ? `${blok.kop}:\n${blok.punten.map((punt) => `- ${punt}`).join('\n')}`
      : `${blok.link}:\n${blok.url}`;

const asHtml = (blok: Blok): string =>
  'regels' in blok
    ? `<p>${blok.regels.map(escape).join('<br>')}</p>`
    : 'kop' in blok
      ? `<h2>${escape(blok.kop)}</h2><ul>${blok.punten.map((punt) => `<li>${escape(punt)}</li>`).join('')}</ul>`
      : `<p><a href="${escape(blok.url)}">${escape(blok.link)}</a></p>`;

/**
 * @param link to move or cancel it; `null` when the token is not known here: then the earlier mail has it
 * @param nu milliseconds since 1970
 * @param taal in which it was booked
 * @returns `null` when there is no address to send it to
 */
export function mailOver(
  afspraak: Afspraak,
  organisatie: Organisatie,
  link: string | null,
  nu: number,
  taal: MailTaal,
): Mail | null {
  const { bevestiging, status, versie } = afspraak;
  if (bevestiging === null) return null;
  const teksten = MAIL_TEKSTEN[taal];
  const soort = status === 'geannuleerd' ? 'geannuleerd' : versie === 0 ? 'gemaakt' : 'verzet';
  const kop = teksten[soort];
  const { naam, telefoon } = organisatie;
  const norm = afspraak.wachtnorm;
  const eenheid = norm && teksten.eenheden[norm.eenheid];
  const feiten = gegevens(afspraak, teksten);
  const bellen: Blok = { regels: [teksten.bellen(telefoon)] };
  const blokken: Blok[] =
    soort === 'geannuleerd'
      ? [{ regels: [teksten.gaatNietDoor] }, { regels: feiten }, bellen]
      : [
          { regels: feiten },
          ...meenemen(afspraak, teksten),
          ...(norm && eenheid ? [{ regels: [teksten.norm(`${norm.aantal} ${eenheid}`)] }] : []),
          ...(link === null ? [{ regels: [teksten.eersteMail] }] : [{ link: teksten.link, url: link }]),
          bellen,
        ];
  const agenda = agendaTeksten(afspraak, { naam, email: bevestiging.afzender, telefoon }, taal);
  const html = [
    `<!doctype html><html lang="${taal}"><head><meta charset="utf-8">`,
    `<title>${escape(kop)}</title></head><body>`,
    `<h1>${escape(kop)}</h1>${blokken.map(asHtml).join('\n')}<p>${escape(naam)}</p>`,
    '</body></html>\n',
  ].join('\n');
  return {
    naam: `${afspraak.nummer}-${versie}`,
    van: agenda.organisator,
    aan: bevestiging.aan,
    onderwerp: `${kop}: ${teksten.om(dag(afspraak.aanvang, teksten), uur(afspraak.aanvang, teksten))}`,
    tekst: `${[`${kop}.`, ...blokken.map(asText), naam].join('\n\n')}\n`,
    html,
    agenda: { methode: agendaMethode(afspraak), bestand: agendaBestand(afspraak, agenda, nu) },
  };
}
