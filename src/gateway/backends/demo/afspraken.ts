/** What can be planned at the demo municipality: its products, its desks, and how busy they already are. */
import type { AfspraakProduct, GekozenKanaal, Klantveld, Wens } from '../../../contract/afspraken.js';
import type { Datum } from '../../../contract/basis.js';
import type { Organisatie } from '../../../contract/organisatie.js';
import type { Tijdruimte } from '../../../domain/afspraak.js';
import { MINUUT_MS, openRuimten } from '../../../domain/afspraak.js';
import { amsterdamDay } from '../../../domain/datum.js';
import type { AfsprakenBron, Balies, Planning, Planregels } from '../../afspraken-bron.js';
import { createOrganisatie } from './organisatie.js';

const PASFOTO = 'Een pasfoto in kleur, niet ouder dan 6 maanden';
const OUD_DOCUMENT = 'Uw oude paspoort of identiteitskaart, ook als die niet meer geldig is';
const TOESTEMMING = 'Voor een kind: toestemming van de ouders die er niet bij zijn';
const LEGITIMATIE = 'Uw paspoort, identiteitskaart of rijbewijs';

type Aanbod = Omit<AfspraakProduct, 'toelichting' | 'perPersoon'> &
  Partial<Pick<AfspraakProduct, 'toelichting' | 'perPersoon'>>;

const AANBOD: readonly Aanbod[] = [
  {
    id: 'paspoort',
    naam: 'Paspoort aanvragen',
    toelichting: 'Iedereen die een paspoort wil, komt zelf mee. Ook een baby.',
    duurMinuten: 10,
    maxAantal: 6,
    perPersoon: true,
    meeTeNemen: [PASFOTO, OUD_DOCUMENT, TOESTEMMING],
    kanalen: ['balie'],
  },
  {
    id: 'identiteitskaart',
    naam: 'Identiteitskaart aanvragen',
    toelichting: 'Iedereen die een kaart wil, komt zelf mee. Ook een baby.',
    duurMinuten: 10,
    maxAantal: 6,
    perPersoon: true,
    meeTeNemen: [PASFOTO, OUD_DOCUMENT, TOESTEMMING],
    kanalen: ['balie'],
  },
  {
    id: 'rijbewijs',
    naam: 'Rijbewijs aanvragen of verlengen',
    duurMinuten: 10,
    maxAantal: 4,
    perPersoon: true,
    meeTeNemen: [PASFOTO, 'Uw oude rijbewijs, als u dat hebt'],
    kanalen: ['balie'],
  },
  {
    id: 'document-ophalen',
    naam: 'Paspoort, kaart of rijbewijs ophalen',
    toelichting: 'Uw document ligt klaar als u daarover bericht hebt gekregen.',
    duurMinuten: 5,
    maxAantal: 6,
    perPersoon: true,
    meeTeNemen: ['Uw oude document'],
    kanalen: ['balie'],
  },
  {
    id: 'uittreksel',
    naam: 'Uittreksel uit de basisregistratie',
    duurMinuten: 5,
    maxAantal: 5,
    meeTeNemen: [LEGITIMATIE],
    kanalen: ['balie'],
  },
  {
    id: 'geboorte',
    naam: 'Geboorte aangeven',
    toelichting: 'Doe dit binnen drie dagen na de geboorte.',
    duurMinuten: 30,
    maxAantal: 1,
    meeTeNemen: [LEGITIMATIE, 'De verklaring van de verloskundige of het ziekenhuis, als u die hebt'],
    kanalen: ['balie'],
  },
  {
    id: 'trouwen',
    naam: 'Trouwplannen melden',
    toelichting: 'U komt samen. Dat kan ook met video.',
    duurMinuten: 40,
    maxAantal: 1,
    meeTeNemen: ['De paspoorten of identiteitskaarten van u beiden', 'Kopieën van die van uw getuigen'],
    kanalen: ['balie', 'video'],
  },
  {
    id: 'bouwplan',
    naam: 'Gesprek over een bouwplan',
    duurMinuten: 40,
    maxAantal: 1,
    meeTeNemen: ['Een tekening of schets van uw plan', 'Foto’s van hoe het nu is'],
    kanalen: ['balie', 'video', 'telefoon'],
  },
  {
    id: 'hulp-thuis',
    naam: 'Gesprek over hulp thuis',
    toelichting: 'U mag iemand bij het gesprek laten zijn.',
    duurMinuten: 60,
    maxAantal: 1,
    meeTeNemen: [LEGITIMATIE, 'Een lijst van uw medicijnen, als u die wilt laten zien'],
    kanalen: ['thuis', 'telefoon', 'video'],
  },
];

export const PRODUCTEN: readonly AfspraakProduct[] = AANBOD.map((product) => ({
  toelichting: null,
  perPersoon: false,
  ...product,
}));

const BURGERZAKEN = ['paspoort', 'identiteitskaart', 'rijbewijs', 'document-ophalen', 'uittreksel'];

const BALIES: readonly Balies[] = [
  {
    id: 'gemeentehuis-burgerzaken',
    kanaal: 'balie',
    locatieId: 'gemeentehuis',
    uren: 'balie',
    plaatsen: 4,
    producten: [...BURGERZAKEN, 'geboorte', 'trouwen'],
  },
  {
    id: 'gemeentehuis-spreekkamer',
    kanaal: 'balie',
    locatieId: 'gemeentehuis',
    uren: 'balie',
    plaatsen: 2,
    producten: ['bouwplan'],
  },
  {
    id: 'dorpspunt',
    kanaal: 'balie',
    locatieId: 'dorpspunt',
    uren: 'balie',
    plaatsen: 1,
    producten: BURGERZAKEN,
  },
  {
    id: 'telefoon',
    kanaal: 'telefoon',
    locatieId: null,
    uren: 'telefoon',
    plaatsen: 2,
    producten: ['bouwplan', 'hulp-thuis'],
  },
  {
    id: 'video',
    kanaal: 'video',
    locatieId: null,
    uren: 'telefoon',
    plaatsen: 1,
    producten: ['trouwen', 'bouwplan', 'hulp-thuis'],
  },
  { id: 'thuis', kanaal: 'thuis', locatieId: null, uren: 'telefoon', plaatsen: 2, producten: ['hulp-thuis'] },
];

const REGELS: Planregels = {
  stap: 10,
  vooraf: 30,
  dagenVooruit: 84,
  vasthouden: 15,
  verlengingen: 12,
  wijzigenTot: 60,
};

const veld = (naam: string, label: string, rest: Partial<Klantveld>): Klantveld => ({
  naam,
  label,
  toelichting: null,
  soort: 'tekst',
  verplicht: false,
  maxLengte: 100,
  autocomplete: null,
  eenVan: null,
  ...rest,
});

/** Only what the municipality needs to be there, to reach someone, and to send the mail. */
function klantvelden(kanaal: GekozenKanaal): Klantveld[] {
  const email = { soort: 'email', maxLengte: 254, autocomplete: 'email' } as const;
  const telefoon = { soort: 'telefoon', maxLengte: 30, autocomplete: 'tel' } as const;
  const mail = 'Hier sturen wij de bevestiging naartoe, met een link om te verzetten of af te zeggen.';
  const eenVan = 'bereikbaar';
  const naam = veld('naam', 'Naam', { verplicht: true, autocomplete: 'name' });
  switch (kanaal) {
    case 'balie':
      return [
        naam,
        veld('email', 'E-mailadres', { ...email, toelichting: mail, eenVan }),
        veld('telefoon', 'Telefoonnummer', { ...telefoon, eenVan }),
      ];
    case 'video':
      return [
        naam,
        veld('email', 'E-mailadres', { ...email, toelichting: mail, verplicht: true }),
        veld('telefoon', 'Telefoonnummer', telefoon),
      ];
    case 'telefoon':
      return [
        naam,
        veld('telefoon', 'Telefoonnummer', {
          ...telefoon,
          toelichting: 'Op dit nummer bellen wij u.',
          verplicht: true,
        }),
        veld('email', 'E-mailadres', { ...email, toelichting: mail }),
      ];
    case 'thuis':
      return [
        naam,
        veld('adres', 'Straat, huisnummer en woonplaats', {
          verplicht: true,
          maxLengte: 200,
          autocomplete: 'street-address',
        }),
        veld('telefoon', 'Telefoonnummer', { ...telefoon, verplicht: true }),
        veld('email', 'E-mailadres', { ...email, toelichting: mail }),
      ];
  }
}

const wens = (code: string, omschrijving: string): Wens => ({ code, omschrijving });
const TAAL = wens('tolk', 'Iemand die voor mij tolkt');
const HOREN = wens('horen', 'Hulp bij het horen');
const ZIEN = wens('zien', 'Hulp bij het lezen of zien');
const WENSEN: Readonly<Record<GekozenKanaal, readonly Wens[]>> = {
  balie: [
    wens('aparte-ruimte', 'Een gesprek in een aparte ruimte'),
    wens('rolstoel', 'Plaats voor een rolstoel of scootmobiel'),
    HOREN,
    ZIEN,
    wens('rust', 'Een rustige plek om te wachten'),
    TAAL,
  ],
  telefoon: [TAAL],
  video: [HOREN, TAAL],
  thuis: [HOREN, ZIEN, TAAL],
};

/** The same number for the same text, evenly spread from 0 up to 1: days stay as busy as they are. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000;
}

/** How busy a day is: one in seven is full, one in seven is nearly so, the others half. */
function drukte(balies: Balies, datum: Datum): number {
  const dag = chance(`${balies.id} ${datum}`);
  return dag < 1 / 7 ? 1 : dag < 2 / 7 ? 0.9 : 0.35 + dag / 3;
}

function bezetOp(organisatie: Organisatie, balies: Balies, datum: Datum): Tijdruimte[] {
  const druk = drukte(balies, datum);
  const taken: Tijdruimte[] = [];
  for (const { begin, eind } of openRuimten(organisatie, balies.uren, datum, balies.locatieId)) {
    for (let plaats = 0; plaats < balies.plaatsen; plaats += 1) {
      for (let at = begin; at < eind; at += 20 * MINUUT_MS) {
        if (chance(`${balies.id} ${plaats} ${at}`) < druk)
          taken.push({ begin: at, eind: at + 20 * MINUUT_MS });
      }
    }
  }
  return taken;
}

export interface DemoAfsprakenOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether others made appointments already; without them every time is free. */
  readonly druk?: boolean;
}

export function createDemoAfspraken({ now, druk = true }: DemoAfsprakenOptions): AfsprakenBron {
  let made: { readonly vandaag: Datum; readonly planning: Planning } | undefined;

  function planningVoor(vandaag: Datum): Planning {
    const organisatie = createOrganisatie(vandaag);
    const taken = new Map<string, readonly Tijdruimte[]>();
    return {
      organisatie,
      producten: PRODUCTEN,
      balies: BALIES,
      regels: REGELS,
      klantvelden,
      wensen: (kanaal) => WENSEN[kanaal],
      wensMaxLengte: 300,
      wachtnorm: (kanaal) => (kanaal === 'balie' ? 'wachttijd-balie' : null),
      bezet(balies, datum) {
        if (!druk) return [];
        const key = `${balies.id} ${datum}`;
        const found = taken.get(key) ?? bezetOp(organisatie, balies, datum);
        taken.set(key, found);
        return found;
      },
    };
  }

  return {
    loadPlanning() {
      const vandaag = amsterdamDay(now());
      if (made?.vandaag !== vandaag) made = { vandaag, planning: planningVoor(vandaag) };
      return Promise.resolve(made.planning);
    },
  };
}
