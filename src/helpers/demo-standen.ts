/**
 * The words of `demo="…"`: who is signed in, and what goes wrong. Several may be combined with spaces. Apart from the
 * gateway, so that the doctor and the embed builder know them as well.
 */
import type { Taal } from '../i18n/messages.js';

/** Who may be signed in; Amina when nobody is named. The names of the people of the demo municipality. */
export const DEMO_NAMEN = ['amina', 'joost', 'bakkerij'] as const;
export type DemoNaam = (typeof DEMO_NAMEN)[number];

export interface Stand {
  /** What stands in the attribute. */
  readonly naam: string;
  /** The switch of the demo's gateway that does it; `null` when the helper does it itself. */
  readonly scenario: string | null;
  /** A short name for a list to choose from. */
  readonly titel: Readonly<Record<Taal, string>>;
}

/** Every state that can be chosen. */
export const DEMO_STANDEN: readonly Stand[] = [
  {
    naam: 'leeg',
    scenario: 'empty',
    titel: { nl: 'Er is niets te laten zien', en: 'Nothing to show', fy: 'Der is neat te sjen' },
  },
  {
    naam: 'bezig',
    scenario: null,
    titel: { nl: 'Bezig met laden', en: 'Loading', fy: 'Dwaande mei laden' },
  },
  {
    naam: 'storing',
    scenario: 'unavailable',
    titel: { nl: 'Storing: het zaaksysteem ligt eruit', en: 'Outage', fy: 'Steuring' },
  },
  {
    naam: 'kapot',
    scenario: 'broken',
    titel: { nl: 'Fout op de server', en: 'Error on the server', fy: 'Flater op de server' },
  },
  {
    naam: 'geen-verbinding',
    scenario: null,
    titel: { nl: 'Geen internet', en: 'No internet', fy: 'Gjin ynternet' },
  },
  {
    naam: 'afgebroken',
    scenario: 'truncated',
    titel: { nl: 'De verbinding valt weg', en: 'The connection breaks', fy: 'De ferbining falt wei' },
  },
  { naam: 'traag', scenario: 'slow', titel: { nl: 'Traag', en: 'Slow', fy: 'Stadich' } },
  { naam: 'druk', scenario: 'busy', titel: { nl: 'Te druk', en: 'Too busy', fy: 'Te drok' } },
  {
    naam: 'uitgelogd',
    scenario: 'signed-out',
    titel: { nl: 'Niet ingelogd', en: 'Not logged in', fy: 'Net ynlogd' },
  },
  {
    naam: 'geen-toegang',
    scenario: 'forbidden',
    titel: { nl: 'Geen toegang', en: 'No access', fy: 'Gjin tagong' },
  },
  {
    naam: 'half',
    scenario: 'half-available',
    titel: { nl: 'Een deel werkt niet', en: 'A part does not work', fy: 'In part wurket net' },
  },
  {
    naam: 'vol',
    scenario: 'full',
    titel: { nl: 'Geen tijd vrij voor een afspraak', en: 'No time free', fy: 'Gjin tiid frij' },
  },
  {
    naam: 'bezet',
    scenario: 'taken',
    titel: { nl: 'De tijd is net bezet', en: 'The time was just taken', fy: 'De tiid is krekt beset' },
  },
];

/** What `demo="…"` asks for. */
export interface Voorbeeld {
  readonly naam: DemoNaam;
  readonly standen: readonly Stand[];
  /** Words that mean nothing here. */
  readonly onbekend: readonly string[];
}

/** Reads the attribute. What it does not know is named, and does nothing. */
export function readVoorbeeld(attribute: string): Voorbeeld {
  const words = attribute
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const names = DEMO_NAMEN.filter((naam) => words.includes(naam));
  const standen = DEMO_STANDEN.filter(({ naam }) => words.includes(naam));
  return {
    naam: names[0] ?? DEMO_NAMEN[0],
    standen,
    onbekend: words.filter(
      (word) => !names.some((naam) => naam === word) && !standen.some(({ naam }) => naam === word),
    ),
  };
}
