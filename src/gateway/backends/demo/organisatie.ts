/** Everything there is to know about the demo municipality. It does not exist, and neither does its telephone number. */
import type { Datum } from '../../../contract/basis.js';
import type { Organisatie, Servicenorm, VrijeDagen } from '../../../contract/organisatie.js';
import { addDays, datumOf, yearOf } from '../../../domain/datum.js';
import { feestdagen } from '../../../domain/werkdagen.js';

export const GEMEENTE = 'Gemeente Wilgenrade';
/** 0999 is no area code, so 14 0999 reaches nobody; no postcode begins with 0. */
export const TELEFOON = '14 0999';

/** The Friday after Ascension, six weeks after Good Friday: offices are closed, as in most town halls. */
function brugdag(jaar: number): Datum {
  const goedeVrijdag = [...feestdagen(jaar)].find(([, soort]) => soort === 'goedeVrijdag');
  if (!goedeVrijdag) throw new Error(`There is no Good Friday in ${jaar}`);
  return addDays(goedeVrijdag[0], 42);
}

const jarenRond = (vandaag: Datum): readonly number[] => {
  const jaar = yearOf(vandaag);
  return [jaar - 1, jaar, jaar + 1];
};

export const vrijeDagenVan = (vandaag: Datum): VrijeDagen => ({
  goedeVrijdag: true,
  bevrijdingsdag: true,
  extra: jarenRond(vandaag).map(brugdag),
});

const norm = (
  code: string,
  aantal: number,
  eenheid: Servicenorm['eenheid'],
  vrijeDagen: Servicenorm['vrijeDagen'] = 'gemeente',
): Servicenorm => ({ code, aantal, eenheid, vrijeDagen });

const SERVICENORMEN: readonly Servicenorm[] = [
  norm('contactformulier', 5, 'werkdagen'),
  norm('email', 5, 'werkdagen'),
  norm('bericht', 5, 'werkdagen'),
  norm('social-media', 1, 'werkdagen'),
  norm('terugbelverzoek', 3, 'werkdagen'),
  norm('melding-openbare-ruimte', 2, 'werkdagen'),
  norm('melding-gevaar', 3, 'uren'),
  norm('ontvangstbevestiging', 5, 'werkdagen'),
  norm('klacht', 6, 'weken', 'wet'),
  norm('klacht-verlenging', 4, 'weken', 'wet'),
  norm('bezwaar-indienen', 6, 'weken', 'wet'),
  norm('bezwaar-beslissing', 12, 'weken', 'wet'),
  norm('bezwaar-verlenging', 6, 'weken', 'wet'),
  norm('hoorzitting-uitnodiging', 2, 'weken'),
  norm('factuur', 30, 'kalenderdagen'),
  norm('factuurvraag', 3, 'werkdagen'),
  norm('wachttijd-balie', 5, 'minuten'),
];

type Openingstijd = Organisatie['openingstijden'][number];

const BALIE: readonly (readonly [number, string, string])[] = [
  [1, '08:30', '17:00'],
  [2, '08:30', '17:00'],
  [3, '08:30', '19:00'],
  [4, '08:30', '17:00'],
  [5, '08:30', '12:30'],
];

const openingstijden = (): Openingstijd[] => [
  ...BALIE.map(([weekdag, van, tot]): Openingstijd => ({
    kanaal: 'balie',
    locatieId: 'gemeentehuis',
    weekdag,
    van,
    tot,
    zonderAfspraak: false,
  })),
  ...BALIE.map(([weekdag, van, tot]): Openingstijd => ({
    kanaal: 'informatiebalie',
    locatieId: 'gemeentehuis',
    weekdag,
    van,
    tot,
    zonderAfspraak: true,
  })),
  ...[2, 4].map((weekdag): Openingstijd => ({
    kanaal: 'balie',
    locatieId: 'dorpspunt',
    weekdag,
    van: '09:00',
    tot: '12:30',
    zonderAfspraak: false,
  })),
  ...[1, 2, 3, 4, 5].map((weekdag): Openingstijd => ({
    kanaal: 'telefoon',
    locatieId: null,
    weekdag,
    van: '08:30',
    tot: '17:00',
    zonderAfspraak: true,
  })),
];

type Afwijking = Organisatie['afwijkingen'][number];

const afwijkingen = (vandaag: Datum): Afwijking[] =>
  jarenRond(vandaag).flatMap((jaar) =>
    (['balie', 'informatiebalie', 'telefoon'] as const).flatMap((kanaal): Afwijking[] => [
      { datum: brugdag(jaar), kanaal, locatieId: null, van: null, tot: null },
      { datum: datumOf(jaar, 12, 24), kanaal, locatieId: null, van: '08:30', tot: '12:30' },
      { datum: datumOf(jaar, 12, 31), kanaal, locatieId: null, van: '08:30', tot: '12:30' },
    ]),
  );

/** @param vandaag the day for which it must be right: closing days of the years around it are in it */
export const createOrganisatie = (vandaag: Datum): Organisatie => ({
  naam: GEMEENTE,
  onderdelen: ['zaken', 'documenten', 'berichten', 'afspraken', 'contact', 'mijn-gegevens'],
  telefoon: TELEFOON,
  noodnummer: TELEFOON,
  adres: 'Raadhuisplein 1, 0999 AB Wilgenrade',
  postadres: 'Postbus 100, 0999 AA Wilgenrade',
  afzenderEmail: 'noreply@wilgenrade.example',
  locaties: [
    {
      id: 'gemeentehuis',
      naam: 'Gemeentehuis Wilgenrade',
      adres: 'Raadhuisplein 1, 0999 AB Wilgenrade',
      route: 'Bus 12 stopt voor de deur (halte Raadhuisplein). Parkeren is gratis met een blauwe schijf.',
      toegankelijkheid:
        'De ingang heeft geen drempel. Er is een lift, een invalidentoilet en een ringleiding. Een hulphond is welkom.',
    },
    {
      id: 'dorpspunt',
      naam: 'Dorpspunt Oosterloo',
      adres: 'Kerkstraat 8, 0998 KD Oosterloo',
      route: 'Het Dorpspunt zit in de bibliotheek, naast de supermarkt.',
      toegankelijkheid: 'De ingang heeft geen drempel. Er is een invalidentoilet.',
    },
  ],
  openingstijden: openingstijden(),
  afwijkingen: afwijkingen(vandaag),
  vrijeDagen: vrijeDagenVan(vandaag),
  servicenormen: [...SERVICENORMEN],
  teksten: {
    alleenViaDeZaak:
      'Stuur uw bericht over deze zaak alleen via deze pagina. Een e-mail aan een medewerker telt niet als ontvangen, en er gaat dan ook geen termijn lopen.',
    bezwaarMondeling: `Kunt u niet schrijven? Bel dan ${TELEFOON} of kom langs. Wij schrijven uw bezwaar samen met u op.`,
  },
  links: {
    inloggen: '/inloggen?terug={terug}',
    bezwaar: '/bezwaar',
    klacht: '/klacht',
    privacyverklaring: '/privacy',
    toegankelijkheid: '/toegankelijkheid',
  },
});
