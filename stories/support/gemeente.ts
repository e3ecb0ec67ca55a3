/**
 * A municipality for one story: the gateway over its fictional cases, in the page itself, as the client's `fetch`. Every
 * story that is opened gets a new one, under an address of its own, so that no story sees what another one did.
 */
import { configure } from '../../src/client/configuration.js';
import type { Status } from '../../src/contract/statussen.js';
import type { Zaak } from '../../src/contract/zaken.js';
import { createApp } from '../../src/gateway/app.js';
import type { Backend } from '../../src/gateway/backend.js';
import { createDemoBackend } from '../../src/gateway/backends/demo/demo-backend.js';
import { createDemoSessies, type DemoNaam } from '../../src/gateway/demo-sessie.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import { SCENARIO_HEADER, type ScenarioNaam } from '../../src/gateway/scenario.js';
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
  /** Who is signed in; `null`: nobody. Amina, when absent. */
  readonly bezoeker?: DemoNaam | null;
  readonly scenario?: ScenarioNaam;
  /** The cases as this story needs them. @param keer how often this case was asked for, from 1 */
  readonly zaak?: (zaak: Zaak, keer: number) => Zaak;
  readonly statussen?: (statussen: readonly Status[], keer: number) => readonly Status[];
  /** Answers in place of the gateway, or leaves it to the gateway (`null`). */
  readonly storing?: (oproep: Oproep) => Response | Promise<Response> | null;
}

export interface Gemeente {
  /** For the element's `api-url`. */
  readonly apiUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

const PREFIX = '/_verhaal/';
const ALL = 100_000;

const gemeenten = new Map<string, Gemeente>();

/** The demo's own backend, changed where the story says so. */
function backendOf(backend: Backend, { zaak: changeZaak, statussen: changeStatussen }: Opzet): Backend {
  let zaakKeer = 0;
  let statussenKeer = 0;
  return {
    ...backend,
    async loadZaak(vraag, zaakId) {
      const zaak = await backend.loadZaak(vraag, zaakId);
      zaakKeer += 1;
      return zaak && changeZaak ? changeZaak(zaak, zaakKeer) : zaak;
    },
    async listStatussen(vraag, zaakId, bereik) {
      if (!changeStatussen) return backend.listStatussen(vraag, zaakId, bereik);
      const whole = await backend.listStatussen(vraag, zaakId, { begin: 0, aantal: ALL });
      statussenKeer += 1;
      const results = whole && changeStatussen(whole.results, statussenKeer);
      return (
        results && {
          count: results.length,
          results: results.slice(bereik.begin, bereik.begin + bereik.aantal),
        }
      );
    },
  };
}

/** A municipality that nobody else uses. */
export function createGemeente(opzet: Opzet): Gemeente {
  const naam = String(gemeenten.size + 1);
  const pad = `${PREFIX}${naam}`;
  const apiUrl = `${location.origin}${pad}/v1`;
  const now = (): number => KLOK;
  let ids = 0;
  const randomId = (): string => `verhaal${String((ids += 1)).padStart(15, '0')}`;
  const opslag = createMapsOpslag();
  const { bezoeker } = opzet;
  const app = createApp({
    backend: backendOf(createDemoBackend({ opslag, now }), opzet),
    sessies: createDemoSessies({ opslag, now, randomId, ...(bezoeker === undefined ? {} : { bezoeker }) }),
    opslag,
    now,
    randomId,
    apiUrl,
    scenarios: true,
    rateLimit: null,
  });
  const calls = new Map<string, number>();

  const gemeente: Gemeente = {
    apiUrl,
    async fetch(url, init) {
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
export function gemeenteOf(signal: AbortSignal, soort: string, opzet: Opzet): Gemeente {
  let here = mounted.get(signal);
  if (!here) {
    here = new Map();
    mounted.set(signal, here);
    restartDeviceClock();
  }
  const gemeente = here.get(soort) ?? createGemeente(opzet);
  here.set(soort, gemeente);
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
