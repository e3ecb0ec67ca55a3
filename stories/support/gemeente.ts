/**
 * A municipality for one story: the gateway over its fictional cases, in the page itself, as the client's `fetch`. Every
 * story that is opened gets a new one, under an address of its own, so that no story sees what another one did.
 */
import { configure } from '../../src/client/configuration.js';
import type { Bericht } from '../../src/contract/berichten.js';
import type { Document } from '../../src/contract/documenten.js';
import type { Organisatie } from '../../src/contract/organisatie.js';
import type { Status } from '../../src/contract/statussen.js';
import type { Zaak } from '../../src/contract/zaken.js';
import type { AfsprakenBron } from '../../src/gateway/afspraken-bron.js';
import { createMapsPost } from '../../src/gateway/afspraken-mail.js';
import { createApp } from '../../src/gateway/app.js';
import type { Backend, Bereik, Deel } from '../../src/gateway/backend.js';
import { createDemoAfspraken } from '../../src/gateway/backends/demo/afspraken.js';
import { createDemoBackend } from '../../src/gateway/backends/demo/demo-backend.js';
import { createDemoControle } from '../../src/gateway/demo-controle.js';
import { createDemoSessies, type DemoNaam } from '../../src/gateway/demo-sessie.js';
import { createMapsBestanden } from '../../src/gateway/bestanden-maps.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import type { Opslag } from '../../src/gateway/opslag.js';
import { SCENARIO_HEADER, type ScenarioNaam } from '../../src/gateway/scenario.js';
import type { Sessies } from '../../src/gateway/sessies.js';
import type { Controle } from '../../src/gateway/uploads.js';
import { KLOK, restartDeviceClock } from './klok.js';

/** One call of the widget. */
export interface Oproep {
  readonly methode: string;
  /** What is asked for, after `/v1/`: `zaken/dakkapel/statussen`. */
  readonly pad: string;
  /** 1 for the first call to this address, 2 for the next. */
  readonly keer: number;
  readonly signal: AbortSignal;
}

/** How one story differs from an ordinary day at the demo municipality. */
export interface Opzet {
  /** Who is signed in, asked again at each call when it is a function; `null`: nobody. Amina, when absent. */
  readonly bezoeker?: DemoNaam | null | (() => DemoNaam | null);
  readonly scenario?: ScenarioNaam;
  readonly organisatie?: (organisatie: Organisatie) => Organisatie;
  /** The cases as this story needs them. @param keer how often this case was asked for, from 1 */
  readonly zaak?: (zaak: Zaak, keer: number) => Zaak;
  readonly statussen?: (statussen: readonly Status[], keer: number) => readonly Status[];
  readonly documenten?: (documenten: readonly Document[], keer: number) => readonly Document[];
  /** What the case system has of the conversation, oldest first. @param keer how often it was asked for, from 1 */
  readonly berichten?: (berichten: readonly Bericht[], keer: number) => readonly Bericht[];
  /** Other desks and rules for appointments than the demo's. */
  readonly afspraken?: (bron: AfsprakenBron) => AfsprakenBron;
  /** What looks at files that come in. When absent the demo's own, which has its verdict at once. */
  readonly controle?: Controle;
  /** How large the parts of a file are, in bytes. */
  readonly deelomvang?: number;
  /** What happened before the story begins; no call is answered before it is over. */
  readonly eerder?: (fetch: (pad: string, init: RequestInit) => Promise<Response>) => Promise<void>;
  /** Answers in place of the gateway, or leaves it to the gateway (`null`). */
  readonly storing?: (oproep: Oproep) => Response | Promise<Response> | null;
}

/** As facts, or made anew for each visit when something in it changes on the way. */
export type OpzetOfBegin = Opzet | (() => Opzet);

export interface Gemeente {
  /** Of this one alone; part of its address. */
  readonly naam: string;
  /** For the element's `api-url`. */
  readonly apiUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Signs in who was signed in at first. */
  readonly meldAan: () => void;
}

const PREFIX = '/_verhaal/';
const ALL = 100_000;

const gemeenten = new Map<string, Gemeente>();
let made = 0;

/** One list of a case, changed where the story says so; `null` for a case that is not there. */
async function changed<T>(
  { begin, aantal }: Bereik,
  load: (bereik: Bereik) => Promise<Deel<T> | null>,
  change: ((all: readonly T[], keer: number) => readonly T[]) | undefined,
  count: () => number,
): Promise<Deel<T> | null> {
  if (!change) return load({ begin, aantal });
  const whole = await load({ begin: 0, aantal: ALL });
  const results = whole && change(whole.results, count());
  return results && { count: results.length, results: results.slice(begin, begin + aantal) };
}

const counter = (): (() => number) => {
  let count = 0;
  return () => (count += 1);
};

/** The demo's own backend, changed where the story says so. */
function backendOf(backend: Backend, opzet: Opzet): Backend {
  const [zaakKeer, statussenKeer, documentenKeer, berichtenKeer] = [
    counter(),
    counter(),
    counter(),
    counter(),
  ];
  const { berichten } = backend;
  return {
    ...backend,
    ...(berichten && opzet.berichten
      ? {
          berichten: {
            ...berichten,
            async listBerichten(...vraag) {
              const found = await berichten.listBerichten(...vraag);
              return found && (opzet.berichten?.(found, berichtenKeer()) ?? found);
            },
          },
        }
      : {}),
    async loadOrganisatie(taal) {
      const organisatie = await backend.loadOrganisatie(taal);
      return opzet.organisatie ? opzet.organisatie(organisatie) : organisatie;
    },
    async loadZaak(vraag, zaakId) {
      const zaak = await backend.loadZaak(vraag, zaakId);
      return zaak && opzet.zaak ? opzet.zaak(zaak, zaakKeer()) : zaak;
    },
    listStatussen: (vraag, zaakId, bereik) =>
      changed(bereik, (deel) => backend.listStatussen(vraag, zaakId, deel), opzet.statussen, statussenKeer),
    listDocumenten: (vraag, zaakId, bereik) =>
      changed(
        bereik,
        (deel) => backend.listDocumenten(vraag, zaakId, deel),
        opzet.documenten,
        documentenKeer,
      ),
  };
}

/** Who is signed in may change in the middle of a story. */
function sessiesOf(opslag: Opslag, randomId: () => string, wie: () => DemoNaam | null): Sessies {
  const made = new Map<DemoNaam | null, Sessies>();
  const nu = (): Sessies => {
    const bezoeker = wie();
    const found = made.get(bezoeker) ?? createDemoSessies({ opslag, now: () => KLOK, randomId, bezoeker });
    made.set(bezoeker, found);
    return found;
  };
  return {
    identify: (request) => nu().identify(request),
    extend: (aanmelding) => nu().extend(aanmelding),
  };
}

/** A municipality that nobody else uses. */
export function createGemeente(gegeven: OpzetOfBegin): Gemeente {
  const opzet = typeof gegeven === 'function' ? gegeven() : gegeven;
  const naam = String((made += 1));
  const pad = `${PREFIX}${naam}`;
  const apiUrl = `${location.origin}${pad}/v1`;
  const now = (): number => KLOK;
  let ids = 0;
  const randomId = (): string => `verhaal${String((ids += 1)).padStart(15, '0')}`;
  const opslag = createMapsOpslag();
  const { bezoeker = 'amina', deelomvang, eerder } = opzet;
  const first = typeof bezoeker === 'function' ? bezoeker() : bezoeker;
  let back = false;
  const wie = (): DemoNaam | null => (back || typeof bezoeker !== 'function' ? first : bezoeker());
  const afspraken = createDemoAfspraken({ now });
  const app = createApp({
    backend: backendOf(createDemoBackend({ opslag, now }), opzet),
    sessies: sessiesOf(opslag, randomId, wie),
    opslag,
    bestanden: createMapsBestanden(),
    afspraken: opzet.afspraken ? opzet.afspraken(afspraken) : afspraken,
    post: createMapsPost(),
    controle: opzet.controle ?? createDemoControle(0),
    ...(deelomvang === undefined ? {} : { deelomvang: () => deelomvang }),
    now,
    randomId,
    apiUrl,
    scenarios: true,
    rateLimit: null,
  });
  const calls = new Map<string, number>();
  const ready = eerder?.(async (adres, init) => {
    const answer = await app.fetch(new Request(`${location.origin}/v1/${adres}`, init));
    if (!answer.ok) throw new Error(`Before the story: ${adres} gives ${answer.status}.`);
    return answer;
  });

  const gemeente: Gemeente = {
    naam,
    apiUrl,
    async fetch(url, init) {
      await ready;
      const asked = new URL(url);
      asked.pathname = asked.pathname.slice(pad.length);
      const request = new Request(asked, init);
      const call = `${request.method} ${asked.pathname}`;
      const keer = (calls.get(call) ?? 0) + 1;
      calls.set(call, keer);
      const answer = opzet.storing?.({
        methode: request.method,
        pad: asked.pathname.replace('/v1/', ''),
        keer,
        signal: request.signal,
      });
      if (answer) return answer;
      if (opzet.scenario) request.headers.set(SCENARIO_HEADER, opzet.scenario);
      return app.fetch(request);
    },
    meldAan() {
      back = true;
    },
  };
  gemeenten.set(naam, gemeente);
  return gemeente;
}

/** The municipality behind an address; `undefined` for any other address. */
export function gemeenteAt(url: URL): Gemeente | undefined {
  if (url.origin !== location.origin || !url.pathname.startsWith(PREFIX)) return undefined;
  return gemeenten.get(url.pathname.slice(PREFIX.length).split('/')[0] ?? '');
}

/** Each story mount and, within it, each language and render root. */
const mounted = new WeakMap<AbortSignal, Map<string, Gemeente>>();

/**
 * The municipality of a story: a new one each time the story is opened, the same one while its controls change.
 * @param signal that of the story: every mount has its own
 * @param soort what needs a fresh start within the mount
 */
export function gemeenteOf(signal: AbortSignal, soort: string, opzet: OpzetOfBegin): Gemeente {
  let here = mounted.get(signal);
  if (!here) {
    here = new Map();
    mounted.set(signal, here);
    restartDeviceClock();
  }
  const found = here.get(soort);
  if (found) return found;
  const gemeente = createGemeente(opzet);
  here.set(soort, gemeente);
  // With the story go the bytes that were sent in it.
  signal.addEventListener('abort', () => {
    gemeenten.delete(gemeente.naam);
  });
  return gemeente;
}

// Stories name their address on the element; there is no address for the page as a whole.
configure({
  fetch: (url, init) => {
    const gemeente = gemeenteAt(new URL(url));
    return gemeente ? gemeente.fetch(url, init) : Promise.reject(new TypeError(`No story is at ${url}`));
  },
  telefoon: '14 0999',
  contactUrl: 'https://www.wilgenrade.example/contact',
});
