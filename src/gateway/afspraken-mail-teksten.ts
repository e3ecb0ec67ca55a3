/** What the mails about appointments say, in the languages that a citizen can book in. */
import type { Afspraak } from '../contract/afspraken.js';
import type { Datum } from '../domain/datum.js';
import { dayOf, monthOf, weekdayOf, yearOf } from '../domain/datum.js';

/** The first is for whoever asks for none of these. */
export const MAIL_TALEN = ['nl', 'en', 'fy'] as const;
export type MailTaal = (typeof MAIL_TALEN)[number];

/** A language as it was kept; Dutch where it is not known. */
export const mailTaalVan = (taal: string | undefined): MailTaal =>
  MAIL_TALEN.find((one) => one === taal) ?? 'nl';

export interface MailTeksten {
  readonly gemaakt: string;
  readonly verzet: string;
  readonly geannuleerd: string;
  readonly wanneer: (dag: string, van: string, tot: string) => string;
  readonly waarvoor: (wat: string) => string;
  readonly hoe: (hoe: string) => string;
  readonly waar: (plaats: string) => string;
  readonly voorWie: (wie: string) => string;
  readonly komtMee: string;
  readonly wensen: (wensen: string) => string;
  readonly nummer: (nummer: string) => string;
  readonly kanalen: Readonly<Record<Afspraak['kanaal'], string>>;
  readonly neemMee: string;
  readonly neemMeeVoor: (wie: string) => string;
  readonly gaatNietDoor: string;
  readonly norm: (lengte: string) => string;
  /** Of what a norm is counted in; a unit that is not here is not named. */
  readonly eenheden: Readonly<Record<string, string>>;
  readonly eersteMail: string;
  readonly link: string;
  readonly bellen: (telefoon: string) => string;
  readonly om: (dag: string, tijd: string) => string;
  readonly uur: (tijd: string) => string;
  /** Monday first. */
  readonly dagen: readonly string[];
  readonly maanden: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const MAIL_TEKSTEN: Readonly<Record<MailTaal, MailTeksten>> = {
  nl: {
    gemaakt: 'Uw afspraak is gemaakt',
    verzet: 'Uw afspraak is verzet',
    geannuleerd: 'Uw afspraak is afgezegd',
    wanneer: (dag, van, tot) => `Wanneer: ${dag} om ${van}, tot ${tot}`,
    waarvoor: (wat) => `Waarvoor: ${wat}`,
    hoe: (hoe) => `Hoe: ${hoe}`,
    waar: (plaats) => `Waar: ${plaats}`,
    voorWie: (wie) => `Voor wie: ${wie}`,
    komtMee: 'komt mee',
    wensen: (wensen) => `Wij houden rekening met: ${wensen}`,
    nummer: (nummer) => `Afspraaknummer: ${nummer}`,
    kanalen: {
      balie: 'U komt bij ons',
      telefoon: 'Wij bellen u',
      video: 'Met een videogesprek. U krijgt van ons een link.',
      thuis: 'Wij komen bij u thuis',
      onbekend: 'Zoals met u afgesproken',
    },
    neemMee: 'Neem mee',
    neemMeeVoor: (wie) => `Neem mee voor ${wie}`,
    gaatNietDoor: 'Deze afspraak gaat niet door:',
    norm: (lengte) => `Wij doen ons best u binnen ${lengte} te helpen.`,
    eenheden: { minuten: 'minuten', uren: 'uur' },
    eersteMail: 'Wilt u de afspraak verzetten of afzeggen? Gebruik de link in de eerste mail.',
    link: 'Verzet de afspraak of zeg hem af',
    bellen: (telefoon) => `Vragen? Bel ${telefoon} en noem het afspraaknummer.`,
    om: (dag, tijd) => `${dag} om ${tijd}`,
    uur: (tijd) => `${tijd.replace(':', '.')} uur`,
    dagen: words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
    maanden: words('januari februari maart april mei juni juli augustus september oktober november december'),
  },
  en: {
    gemaakt: 'Your appointment has been made',
    verzet: 'Your appointment has been moved',
    geannuleerd: 'Your appointment has been cancelled',
    wanneer: (dag, van, tot) => `When: ${dag} at ${van}, to ${tot}`,
    waarvoor: (wat) => `What for: ${wat}`,
    hoe: (hoe) => `How: ${hoe}`,
    waar: (plaats) => `Where: ${plaats}`,
    voorWie: (wie) => `For whom: ${wie}`,
    komtMee: 'comes along',
    wensen: (wensen) => `We take into account: ${wensen}`,
    nummer: (nummer) => `Appointment number: ${nummer}`,
    kanalen: {
      balie: 'You come to us',
      telefoon: 'We call you',
      video: 'By video call. We will send you a link.',
      thuis: 'We come to your home',
      onbekend: 'As agreed with you',
    },
    neemMee: 'Bring with you',
    neemMeeVoor: (wie) => `Bring with you for ${wie}`,
    gaatNietDoor: 'This appointment is off:',
    norm: (lengte) => `We do our best to help you within ${lengte}.`,
    eenheden: { minuten: 'minutes', uren: 'hours' },
    eersteMail: 'Do you want to move or cancel the appointment? Use the link in the first email.',
    link: 'Move or cancel the appointment',
    bellen: (telefoon) => `Questions? Call ${telefoon} and give the appointment number.`,
    om: (dag, tijd) => `${dag} at ${tijd}`,
    uur: (tijd) => tijd,
    dagen: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    maanden: words('January February March April May June July August September October November December'),
  },
  fy: {
    gemaakt: 'Jo ôfspraak is makke',
    verzet: 'Jo ôfspraak is ferset',
    geannuleerd: 'Jo ôfspraak is ôfsein',
    wanneer: (dag, van, tot) => `Wannear: ${dag} om ${van}, oant ${tot}`,
    waarvoor: (wat) => `Wêrfoar: ${wat}`,
    hoe: (hoe) => `Hoe: ${hoe}`,
    waar: (plaats) => `Wêr: ${plaats}`,
    voorWie: (wie) => `Foar wa: ${wie}`,
    komtMee: 'komt mei',
    wensen: (wensen) => `Wy hâlde rekken mei: ${wensen}`,
    nummer: (nummer) => `Ofspraaknûmer: ${nummer}`,
    kanalen: {
      balie: 'Jo komme by ús',
      telefoon: 'Wy belje jo',
      video: 'Mei in fideopetear. Jo krije fan ús in keppeling.',
      thuis: 'Wy komme by jo thús',
      onbekend: 'Lykas mei jo ôfpraat',
    },
    neemMee: 'Nim mei',
    neemMeeVoor: (wie) => `Nim mei foar ${wie}`,
    gaatNietDoor: 'Dizze ôfspraak giet net troch:',
    norm: (lengte) => `Wy dogge ús bêst om jo binnen ${lengte} te helpen.`,
    eenheden: { minuten: 'minuten', uren: 'oeren' },
    eersteMail: 'Wolle jo de ôfspraak fersette of ôfsizze? Brûk de keppeling yn de earste mail.',
    link: 'Fersette de ôfspraak of siz him ôf',
    bellen: (telefoon) => `Fragen? Belje ${telefoon} en neam it ôfspraaknûmer.`,
    om: (dag, tijd) => `${dag} om ${tijd}`,
    uur: (tijd) => `${tijd.replace(':', '.')} oere`,
    dagen: words('moandei tiisdei woansdei tongersdei freed sneon snein'),
    maanden: words(
      'jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber',
    ),
  },
};

/** "dinsdag 24 november 2026" */
export const dagIn = (datum: Datum, { dagen, maanden }: MailTeksten): string =>
  `${dagen[weekdayOf(datum) - 1] ?? ''} ${dayOf(datum)} ${maanden[monthOf(datum) - 1] ?? ''} ${yearOf(datum)}`;
