/**
 * An appointment as a calendar file (iCalendar: RFC 5545, and RFC 5546 for `METHOD`). Pure: the mail of the gateway and
 * the page make the same file. Nothing in it gives a right: no token, no link to change it.
 */
import type { Afspraak } from '../contract/afspraken.js';
import { amsterdamTime, instantOf } from './datum.js';

export interface AgendaTeksten {
  /** What stands in the calendar: `Afspraak: Paspoort (gemeente Wilgenrade)`. */
  readonly titel: string;
  /** Where; `null` when there is no place to go to. */
  readonly plaats: string | null;
  /** Everything else, with line breaks: what to bring, for whom, the number. */
  readonly omschrijving: string;
  /** Whose calendar it comes from. */
  readonly organisator: { readonly naam: string; readonly email: string };
}

/** The languages that a calendar file is written in. */
export type AgendaTaal = 'nl' | 'en' | 'fy';

const WOORDEN = {
  nl: {
    afspraak: 'Afspraak',
    nummer: 'Afspraaknummer',
    telefoon: 'Wij bellen u',
    video: 'Met een videogesprek',
    thuis: 'Wij komen bij u thuis',
    neemMee: 'Neem mee',
    neemMeeVoor: 'Neem mee voor',
    bel: (telefoon: string) => `Vragen? Bel ${telefoon} en noem het afspraaknummer.`,
  },
  en: {
    afspraak: 'Appointment',
    nummer: 'Appointment number',
    telefoon: 'We call you',
    video: 'By video call',
    thuis: 'We come to your home',
    neemMee: 'Bring with you',
    neemMeeVoor: 'Bring with you for',
    bel: (telefoon: string) => `Questions? Call ${telefoon} and give the appointment number.`,
  },
  fy: {
    afspraak: 'Ofspraak',
    nummer: 'Ofspraaknûmer',
    telefoon: 'Wy belje jo',
    video: 'Mei in fideopetear',
    thuis: 'Wy komme by jo thús',
    neemMee: 'Nim mei',
    neemMeeVoor: 'Nim mei foar',
    bel: (telefoon: string) => `Fragen? Belje ${telefoon} en neam it ôfspraaknûmer.`,
  },
} as const;

/** "Paspoort aanvragen, 2 × Uittreksel". */
export const geteldeProducten = (producten: Afspraak['producten']): string =>
  producten.map(({ naam, aantal }) => (aantal > 1 ? `${aantal} × ${naam}` : naam)).join(', ');

/** Where somebody is visited at home: the field `adres` of what was filled in; `null` for any other appointment. */
export const thuisadres = ({ kanaal, klant }: Pick<Afspraak, 'kanaal' | 'klant'>): string | null =>
  kanaal === 'thuis' ? (klant['adres'] ?? null) : null;

/** The words in the file: from the mail and from the page the same ones. @param telefoon `null` when nobody knows it */
export function agendaTeksten(
  afspraak: Afspraak,
  {
    naam,
    email,
    telefoon,
  }: { readonly naam: string; readonly email: string; readonly telefoon: string | null },
  taal: AgendaTaal,
): AgendaTeksten {
  const { kanaal, locatie, personen, producten, meeTeNemen, nummer } = afspraak;
  const woorden = WOORDEN[taal];
  const lijst = (kop: string, punten: readonly string[]): string[] =>
    punten.length === 0 ? [] : ['', `${kop}:`, ...punten.map((punt) => `- ${punt}`)];
  const perPersoon = personen.filter((persoon) => persoon.meeTeNemen.length > 0);
  return {
    titel: `${woorden.afspraak}: ${geteldeProducten(producten)}${naam === '' ? '' : ` (${naam})`}`,
    plaats: locatie === null ? thuisadres(afspraak) : `${locatie.naam}, ${locatie.adres}`,
    omschrijving: [
      `${woorden.nummer}: ${nummer}`,
      ...(kanaal === 'balie' || kanaal === 'onbekend' ? [] : [woorden[kanaal]]),
      ...(locatie?.route ? [locatie.route] : []),
      ...(locatie?.toegankelijkheid ? [locatie.toegankelijkheid] : []),
      ...(perPersoon.length > 0
        ? perPersoon.flatMap((persoon) =>
            lijst(`${woorden.neemMeeVoor} ${persoon.label}`, persoon.meeTeNemen),
          )
        : lijst(woorden.neemMee, meeTeNemen)),
      ...(telefoon === null ? [] : ['', woorden.bel(telefoon)]),
    ].join('\n'),
    organisator: { naam, email },
  };
}

/** Lines of at most 75 octets; a character is never cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const point = char.codePointAt(0) as number;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}

/** What may not stand in a file of lines at all. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');

/** A value of the type TEXT. */
const escape = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => visible(line).replace(/[\\;,]/g, (char) => `\\${char}`))
    .join('\\n');

/** The value of a parameter, in quotes; a quote cannot stand in it. */
const quoted = (text: string): string => `"${visible(text).replaceAll('"', "'")}"`;

const digits = (text: string): string => text.replace(/[-:]/g, '');

/** An instant in UTC: `20261124T092000Z`. Part by part, as some pages replace `toISOString`. */
function utcOf(ms: number): string {
  const date = new Date(ms);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getUTCFullYear()}${pad(date.getUTCMonth() + 1)}${pad(date.getUTCDate())}`;
  return `${day}T${pad(date.getUTCHours())}${pad(date.getUTCMinutes())}${pad(date.getUTCSeconds())}Z`;
}

/** Begin or end: Amsterdam's clock; in the second of two equal hours UTC, as a local time there means the first. */
function timeOf(name: string, ms: number): string {
  const { datum, tijd, klok } = amsterdamTime(ms);
  return klok === 'wintertijd'
    ? `${name}:${utcOf(ms)}`
    : `${name};TZID=Europe/Amsterdam:${digits(datum)}T${digits(tijd)}00`;
}

/** The rules for the clock in the Netherlands since 1996, on which every appointment lies. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * How the calendar is told: `PUBLISH` for what goes on (a higher `SEQUENCE` under the same `UID` replaces the event),
 * `CANCEL` for what does not. Also a parameter of the media type: `text/calendar; method=PUBLISH; charset=utf-8`.
 */
export const agendaMethode = ({ status }: Pick<Afspraak, 'status'>): 'PUBLISH' | 'CANCEL' =>
  status === 'geannuleerd' ? 'CANCEL' : 'PUBLISH';

/** @param nu milliseconds since 1970: stands in for `gewijzigdOp` where the server gives none */
export function agendaBestand(
  afspraak: Pick<Afspraak, 'id' | 'agendaUid' | 'versie' | 'status' | 'aanvang' | 'einde' | 'gewijzigdOp'>,
  { titel, plaats, omschrijving, organisator }: AgendaTeksten,
  nu: number,
): string {
  const methode = agendaMethode(afspraak);
  const stamp = utcOf(afspraak.gewijzigdOp === null ? nu : instantOf(afspraak.gewijzigdOp));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loket//Afspraken//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${methode}`,
    ...VTIMEZONE,
    'BEGIN:VEVENT',
    `UID:${escape(afspraak.agendaUid ?? afspraak.id)}`,
    `SEQUENCE:${afspraak.versie}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    timeOf('DTSTART', instantOf(afspraak.aanvang)),
    timeOf('DTEND', instantOf(afspraak.einde)),
    `STATUS:${methode === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escape(titel)}`,
    ...(plaats === null ? [] : [`LOCATION:${escape(plaats)}`]),
    `DESCRIPTION:${escape(omschrijving)}`,
    `ORGANIZER;CN=${quoted(organisator.naam)}:mailto:${visible(organisator.email).replaceAll(' ', '')}`,
    `TRANSP:${methode === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
