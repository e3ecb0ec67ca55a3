/** The mail about an appointment: text, HTML and a calendar file. Dutch, in plain words, nothing loaded from elsewhere. */
import type { Afspraak } from '../contract/afspraken.js';
import type { Moment } from '../contract/basis.js';
import type { Organisatie } from '../contract/organisatie.js';
import { agendaBestand, agendaMethode } from '../domain/agenda.js';
import type { Datum } from '../domain/datum.js';
import { amsterdamTime, dayOf, instantOf, monthOf, yearOf } from '../domain/datum.js';

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

const dag = (datum: Datum): string =>
  new Intl.DateTimeFormat('nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(yearOf(datum), monthOf(datum) - 1, dayOf(datum)));
const uur = (moment: Moment): string => `${amsterdamTime(instantOf(moment)).tijd.replace(':', '.')} uur`;

/** "dinsdag 24 november 2026 om 10.20 uur" */
const wanneer = (moment: Moment): string =>
  `${dag(amsterdamTime(instantOf(moment)).datum)} om ${uur(moment)}`;

const geteld = (producten: Afspraak['producten']): string =>
  producten.map(({ naam, aantal }) => (aantal > 1 ? `${aantal} × ${naam}` : naam)).join(', ');

const HOE: Readonly<Record<Afspraak['kanaal'], string>> = {
  balie: 'Aan de balie',
  telefoon: 'Wij bellen u',
  video: 'Met video. U krijgt van ons een link.',
  thuis: 'Wij komen bij u thuis',
  onbekend: 'Zoals met u afgesproken',
};

/** A piece of the mail: lines of text, or a heading with a list. */
type Blok =
  | { readonly regels: readonly string[] }
  | { readonly kop: string; readonly punten: readonly string[] }
  | { readonly link: string; readonly url: string };

const lijst = (kop: string, punten: readonly string[]): Blok[] =>
  punten.length === 0 ? [] : [{ kop, punten }];

function meenemen({ meeTeNemen, personen }: Afspraak): Blok[] {
  const perPersoon = personen.filter((persoon) => persoon.meeTeNemen.length > 0);
  return perPersoon.length === 0
    ? lijst('Neem mee', meeTeNemen)
    : perPersoon.flatMap((persoon) => lijst(`Neem mee voor ${persoon.label}`, persoon.meeTeNemen));
}

function gegevens(afspraak: Afspraak): string[] {
  const { kanaal, locatie, personen, producten, wensen } = afspraak;
  const namen = personen.map(({ label, producten: van }) => `${label}: ${geteld(van) || 'komt mee'}`);
  return [
    `Wanneer: ${wanneer(afspraak.aanvang)}, tot ${uur(afspraak.einde)}`,
    `Waarvoor: ${geteld(producten)}`,
    `Hoe: ${HOE[kanaal]}`,
    ...(locatie === null ? [] : [`Waar: ${locatie.naam}, ${locatie.adres}`]),
    ...(locatie?.route ? [locatie.route] : []),
    ...(locatie?.toegankelijkheid ? [locatie.toegankelijkheid] : []),
    ...(namen.length > 0 ? [`Voor wie: ${namen.join('; ')}`] : []),
    ...(wensen && wensen.keuzes.length > 0
      ? [`Wij houden rekening met: ${wensen.keuzes.map(({ omschrijving }) => omschrijving).join(', ')}`]
      : []),
    `Nummer van de afspraak: ${afspraak.nummer}`,
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

const KOP = {
  gemaakt: 'Uw afspraak is gemaakt',
  verzet: 'Uw afspraak is verzet',
  geannuleerd: 'Uw afspraak is geannuleerd',
} as const;

/**
 * @param link to move or cancel it; `null` when the token is not known here: then the earlier mail has it
 * @param nu milliseconds since 1970
 * @returns `null` when there is no address to send it to
 */
export function mailOver(
  afspraak: Afspraak,
  organisatie: Organisatie,
  link: string | null,
  nu: number,
): Mail | null {
  const { bevestiging, status, versie } = afspraak;
  if (bevestiging === null) return null;
  const soort = status === 'geannuleerd' ? 'geannuleerd' : versie === 0 ? 'gemaakt' : 'verzet';
  const { naam, telefoon } = organisatie;
  const norm = afspraak.wachtnorm;
  const feiten = gegevens(afspraak);
  const bellen: Blok = { regels: [`Vragen? Bel ons: ${telefoon}. Noem het nummer van de afspraak.`] };
  const blokken: Blok[] =
    soort === 'geannuleerd'
      ? [{ regels: ['Deze afspraak gaat niet door:'] }, { regels: feiten }, bellen]
      : [
          { regels: feiten },
          ...meenemen(afspraak),
          ...(norm
            ? [{ regels: [`Wij doen ons best u binnen ${norm.aantal} ${norm.eenheid} te helpen.`] }]
            : []),
          ...(link === null
            ? [{ regels: ['Verzetten of annuleren? Gebruik de link in de eerste mail over deze afspraak.'] }]
            : [{ link: 'Afspraak verzetten of annuleren', url: link }]),
          bellen,
        ];
  const organisator = { naam, email: bevestiging.afzender };
  const html = [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
    `<title>${escape(KOP[soort])}</title></head><body>`,
    `<h1>${escape(KOP[soort])}</h1>${blokken.map(asHtml).join('\n')}<p>${escape(naam)}</p>`,
    '</body></html>\n',
  ].join('\n');
  return {
    naam: `${afspraak.nummer}-${versie}`,
    van: organisator,
    aan: bevestiging.aan,
    onderwerp: `${KOP[soort]}: ${wanneer(afspraak.aanvang)}`,
    tekst: `${[`${KOP[soort]}.`, ...blokken.map(asText), naam].join('\n\n')}\n`,
    html,
    agenda: {
      methode: agendaMethode(afspraak),
      bestand: agendaBestand(
        afspraak,
        {
          titel: `Afspraak: ${geteld(afspraak.producten)} (${naam})`,
          plaats: afspraak.locatie && `${afspraak.locatie.naam}, ${afspraak.locatie.adres}`,
          omschrijving: [{ regels: feiten }, ...meenemen(afspraak), bellen].map(asText).join('\n\n'),
          organisator,
        },
        nu,
      ),
    },
  };
}
