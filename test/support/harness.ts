/**
 * What every browser test of a widget needs: a page with one municipality behind it, a clock that stands still, faults on
 * demand, and a look at what a citizen gets. The API is the gateway itself, running in the page.
 *
 * Everything set up here is undone after the test. A test in which something was written to the console fails, unless it
 * said so with `expectConsole`.
 */
import type { LitElement } from 'lit';
import { configure, type LoketOptions } from '../../src/client/configuration.js';
import { STALL_MS, TOTAL_MS } from '../../src/client/http-client.js';
import type { Organisatie } from '../../src/contract/organisatie.js';
import { createApp } from '../../src/gateway/app.js';
import type { Backend } from '../../src/gateway/backend.js';
import type { AfsprakenBron } from '../../src/gateway/afspraken-bron.js';
import { createMapsPost } from '../../src/gateway/afspraken-mail.js';
import { createDemoAfspraken } from '../../src/gateway/backends/demo/afspraken.js';
import { createDemoBackend } from '../../src/gateway/backends/demo/demo-backend.js';
import { findDemoPersoon, type DemoNaam } from '../../src/gateway/demo-sessie.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import type { Opslag } from '../../src/gateway/opslag.js';
import { SCENARIO_HEADER, type ScenarioNaam } from '../../src/gateway/scenario.js';
import type { Sessies } from '../../src/gateway/sessies.js';
import type { Taal } from '../../src/i18n/messages.js';
import { hangs, withFaults, type Fault, type RecordedCall } from './faults.js';
import { NU, dossierBackend, eenOrganisatie, moment, type Dossier } from './fixtures.js';
import { installClock, rest, turn, type TestClock } from './harness-clock.js';

export { turn, turnsOf, type TestClock } from './harness-clock.js';

/** Every widget: an element by Lit with one render root. */
export type Widget = LitElement;

export interface StageOptions {
  readonly tag: string;
  readonly taal?: Taal;
  /** Whether widgets render in the page itself. */
  readonly light?: boolean;
  /** What the clocks say when it begins, in milliseconds since 1970. */
  readonly now?: number;
  /** Lasts until `end` is called, instead of until the end of the test. */
  readonly keep?: boolean;
}

export interface Stage {
  readonly tag: string;
  readonly taal: Taal;
  readonly light: boolean;
  readonly clock: TestClock;
  /** The part of the page that holds the widgets; carries the language. */
  readonly place: HTMLElement;
  /** Every text that the API has answered with, in its own language. */
  readonly answered: ReadonlySet<string>;
  /** Every call to the API, in order. */
  readonly calls: readonly RecordedCall[];
  /** Everything that widgets told the page, in order. */
  readonly events: readonly Event[];
  /** What was written to the console, warnings included. */
  readonly console: readonly string[];
  /** How many calls have no answer yet. */
  readonly inFlight: number;

  /** From now on the API holds these cases, of whoever is signed in. */
  give(...dossiers: Dossier[]): void;
  /** From now on the API is that of the demo municipality, and this person is signed in. */
  demo(naam?: DemoNaam): void;
  /** Other facts about the municipality; for `give`. */
  organisatie(fields: Partial<Organisatie>): void;
  /** Other desks and rules than those of the demo municipality without a busy hour; for `give`. */
  afspraken(change: (bron: AfsprakenBron) => AfsprakenBron): void;
  /** The languages that the API has texts in; for `give`. */
  talen(...talen: [string, ...string[]]): void;
  signOut(): void;
  signIn(): void;
  /** One of the demo's own switches, on every call; `null` switches off. */
  scenario(naam: ScenarioNaam | null): void;
  /** Calls whose `METHOD path` matches get this fault, until `null` is set for the same pattern. */
  fail(where: RegExp, fault: Fault | null): void;
  /** Calls whose `METHOD path` matches get no answer, until they are aborted or `fail` heals them. */
  hang(where: RegExp): void;
  /** As if the site configured another API with the same data: every widget begins anew. */
  renew(): void;
  configure(options: LoketOptions): void;
  /** Allows what is written to the console to match this. */
  expectConsole(pattern: RegExp): void;

  /** Puts a widget in the page, without waiting for anything. @param children markup of the element's own children */
  mount(attributes?: Readonly<Record<string, string>>, children?: string): Widget;
  /** Puts a widget in the page and waits until it has come to rest. */
  show(attributes?: Readonly<Record<string, string>>, children?: string): Promise<Widget>;
  /** Waits until the widget, and all it asked for but what hangs, has come to rest; lets time pass where it waits for time alone. */
  settled(element: Widget): Promise<void>;
  /** Waits until this holds, without letting time pass. */
  until(test: () => boolean, what: string): Promise<void>;
  /** Undoes everything. Throws when something unexpected was written to the console. */
  end(): void;
}

const stages: Stage[] = [];

const LIMIT_MS = 18_000;
const realNow = performance.now.bind(performance);

/** The store of the stage that is on; the cases of the demo are written once for all stages, as they all have one today. */
let demoOpslag: Opslag = createMapsOpslag();
const demoBackend = createDemoBackend({
  opslag: { transaction: (work) => demoOpslag.transaction(work), close: () => demoOpslag.close() },
  now: () => Date.now(),
});

/** What a page may hold that is no fault of ours. */
const HARMLESS = [/^Lit is in dev mode/];

function listenToConsole(): { lines: string[]; restore: () => void } {
  const lines: string[] = [];
  const real = { error: console.error, warn: console.warn };
  const note =
    (write: (...values: unknown[]) => void) =>
    (...values: unknown[]): void => {
      const line = values.map(String).join(' ');
      if (HARMLESS.some((pattern) => pattern.test(line))) write(...values);
      else lines.push(line);
    };
  console.error = note(real.error);
  console.warn = note(real.warn);
  return { lines, restore: () => Object.assign(console, real) };
}

/** A page with one municipality behind it. */
export function createStage({
  tag,
  taal = 'nl',
  light = false,
  keep = false,
  now = NU,
}: StageOptions): Stage {
  const clock = installClock(now);
  const { lines, restore } = listenToConsole();
  const expected: RegExp[] = [];
  const events: Event[] = [];
  const faults: [RegExp, Fault][] = [];
  const opslag = createMapsOpslag();
  let dossiers: readonly Dossier[] = [];
  let facts: Partial<Organisatie> = {};
  let languages: readonly [string, ...string[]] = ['nl'];
  // Every desk free, so that nothing depends on chance.
  let afspraken: AfsprakenBron = createDemoAfspraken({ now: clock.now, druk: false });
  let persoon: DemoNaam | null = 'amina';
  let scenario: ScenarioNaam | null = null;
  let inFlight = 0;
  let hanging = 0;
  const answered = new Set<string>();
  let made = 0;

  const sessies: Sessies = {
    identify: (request) => {
      const who = persoon && findDemoPersoon(persoon);
      if (!who) return Promise.resolve(null);
      const rest = {
        persoon: { onderwerp: who.onderwerp, soort: who.soort },
        verlooptOp: null,
        sessieId: null,
      };
      return Promise.resolve(
        request.headers.has('Authorization')
          ? { ...rest, middel: 'token', csrfToken: null }
          : { ...rest, middel: 'cookie', csrfToken: `csrf-${who.naam}` },
      );
    },
    extend: (aanmelding) => Promise.resolve(aanmelding),
  };
  const appOver = (backend: Backend): ReturnType<typeof createApp> =>
    createApp({
      backend,
      sessies,
      opslag,
      now: clock.now,
      scenarios: true,
      rateLimit: null,
      afspraken,
      post: createMapsPost(),
      // The same on every visit: numbers are made of it that a citizen reads.
      randomId: () => `willekeurig-${String((made += 1)).padStart(10, '0')}`,
    });
  let app = appOver(dossierBackend([]));
  const serve = (): void => {
    app = appOver(dossierBackend(dossiers, eenOrganisatie(facts), languages));
  };

  const inner = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (scenario) headers.set(SCENARIO_HEADER, scenario);
    const response = await app.fetch(new Request(url, { ...init, headers }));
    // What is of the citizen's own is in no language that anybody knows.
    const isOwn = /\/(mijn-gegevens|contactverzoeken)$/.test(new URL(url).pathname);
    if (taal !== 'nl' && response.ok && !isOwn) gatherTexts(await response.clone().text(), answered);
    return response;
  };
  const hang: Fault = async (proceed, init) => {
    hanging += 1;
    try {
      return await hangs()(proceed, init);
    } finally {
      hanging -= 1;
    }
  };
  const recorded = withFaults(async (url, init) => {
    const call = `${init.method ?? 'GET'} ${new URL(url).pathname}`;
    const fault = faults.find(([where]) => where.test(call))?.[1];
    inFlight += 1;
    try {
      return await (fault ? fault(() => inner(url, init), init) : inner(url, init));
    } finally {
      inFlight -= 1;
    }
  });

  // Two files run at once in two tabs, of which one is behind the other.
  setHidden(false);
  const address = location.href;
  const { lang, className } = document.documentElement;
  const place = document.createElement('div');
  place.lang = taal;
  document.body.append(place);

  /**
   * A client that waits for an answer has both these timers for one end; one that waits between two attempts has neither.
   * Each alone says nothing: the tools around a test have one of the same length.
   */
  const exchanges = (): number => clock.waitingForEither(STALL_MS, TOTAL_MS);
  const isAsking = (): boolean => exchanges() > hanging || inFlight > hanging;
  const isLoading = (element: Widget): boolean =>
    element.isConnected && find(element, '[aria-busy]').ariaBusy === 'true';
  const stateOfRest = (element: Widget): string => {
    const busy = findAll(element, '[aria-busy="true"]').map((one) => `"${wordsIn(one)}"`);
    return [
      `${String(inFlight)} calls, of which ${String(hanging)} hang`,
      `${String(clock.waiting())} timers, of which ${String(exchanges())} of an exchange`,
      `busy: ${busy.join(' ') || 'nothing'}${element.isUpdatePending ? ', to be drawn' : ''}`,
      stage.calls.map(({ method, url }) => `${method} ${new URL(url).pathname}`).join(', '),
    ].join('; ');
  };
  const isBusy = (element: Widget): boolean =>
    element.isUpdatePending || (element.isConnected && findAll(element, '[aria-busy="true"]').length > 0);

  const stage: Stage = {
    tag,
    taal,
    light,
    clock,
    place,
    answered,
    calls: recorded.calls,
    events,
    console: lines,
    get inFlight() {
      return inFlight;
    },
    give(...given) {
      dossiers = given;
      serve();
    },
    demo(naam = 'amina') {
      persoon = naam;
      demoOpslag = opslag;
      // Of the demo everything was seen: what is new at a first visit is gone at the next, and that has tests of its own.
      app = appOver({
        ...demoBackend,
        async loadZaak(vraag, zaakId) {
          const zaak = await demoBackend.loadZaak(vraag, zaakId);
          return zaak && { ...zaak, gezienTot: moment('2099-01-01T00:00:00Z') };
        },
      });
    },
    organisatie(fields) {
      facts = fields;
      serve();
    },
    afspraken(change) {
      afspraken = change(afspraken);
      serve();
    },
    talen(...given) {
      languages = given;
      serve();
    },
    signOut: () => void (persoon = null),
    signIn: () => void (persoon = 'amina'),
    scenario: (naam) => void (scenario = naam),
    fail(where, fault) {
      const at = faults.findIndex(([pattern]) => pattern.source === where.source);
      if (at >= 0) faults.splice(at, 1);
      if (fault) faults.unshift([where, fault]);
    },
    hang: (where) => {
      stage.fail(where, hang);
    },
    renew: () => {
      configure({ fetch: (url, init) => recorded.fetch(url, init) });
    },
    configure,
    expectConsole: (pattern) => void expected.push(pattern),
    mount(attributes = {}, children = '') {
      const element = document.createElement(tag) as Widget;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (light) element.toggleAttribute('light', true);
      if (children) element.append(document.createRange().createContextualFragment(children));
      const dispatch = element.dispatchEvent.bind(element);
      element.dispatchEvent = (event) => {
        events.push(event);
        return dispatch(event);
      };
      place.append(element);
      return element;
    },
    async show(attributes, children) {
      const element = stage.mount(attributes, children);
      await stage.settled(element);
      return element;
    },
    async settled(element) {
      const limit = realNow() + LIMIT_MS;
      let idle = 0;
      let unread = 0;
      let turns = 0;
      for (let still = 0; still < 4; still += 1) {
        await element.updateComplete;
        // What takes this many turns is the engine's own work: it gets the time for it.
        await ((turns += 1) > 32 ? rest() : turn());
        // An answer came and an engine under load never gives its body: then time passes, as it does for a citizen.
        if (!isAsking() || inFlight > 0) unread = 0;
        else if (unread === 0) unread = realNow();
        else if (realNow() - unread > LIMIT_MS / 4) await clock.advanceToNext();
        if (isAsking()) idle = 0;
        else if (isBusy(element) && hanging === 0) idle += 1;
        else continue;
        still = -1;
        if (realNow() > limit) throw new Error(`<${tag}> did not come to rest: ${stateOfRest(element)}`);
        if (idle < 8) continue;
        idle = 0;
        // Nothing happens: then it is time that it waits for, unless it draws what it has.
        if (isLoading(element)) await clock.advanceToNext();
      }
    },
    async until(test, what) {
      const limit = realNow() + LIMIT_MS;
      while (!test()) {
        if (realNow() > limit) throw new Error(`Waited in vain until ${what}.`);
        await rest();
      }
    },
    end() {
      place.remove();
      clock.restore();
      restore();
      if (location.href !== address) history.replaceState(null, '', address);
      Object.assign(document.documentElement, { lang, className });
      configure(UNCONFIGURED);
      const surprise = lines.find((line) => !expected.some((pattern) => pattern.test(line)));
      if (surprise !== undefined) throw new Error(`Written to the console: ${surprise}`);
    },
  };

  configure({ ...UNCONFIGURED, apiUrl: `${location.origin}/v1`, fetch: recorded.fetch });
  if (!keep) stages.push(stage);
  return stage;
}

/** Every text in a JSON text that is more than one word: a single one is as likely a code. */
function gatherTexts(json: string, into: Set<string>): void {
  if (json === '') return;
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string' && /[a-z],? [a-z]/i.test(value)) into.add(words(value));
    return value;
  });
}

const UNCONFIGURED: LoketOptions = {
  apiUrl: undefined,
  apiOrigins: undefined,
  linkOrigins: undefined,
  getToken: undefined,
  csrf: undefined,
  fetch: undefined,
  telefoon: undefined,
  contactUrl: undefined,
  weergave: undefined,
  loginUrl: undefined,
};

afterEach(() => {
  for (const stage of stages.splice(0)) stage.end();
});

/** What a widget rendered, whichever root it uses. */
export const rootOf = (element: Widget): HTMLElement => element.renderRoot as HTMLElement;

export const find = (element: Widget, selector: string): HTMLElement => {
  const found = rootOf(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in <${element.localName}>.`);
  return found;
};
export const findAll = (element: Widget, selector: string): HTMLElement[] => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];

export const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What can be read in this element. Not `innerText`: what is not drawn yet, below the fold, is lacking from that in Safari. */
function readable(element: Element): string {
  if (!element.checkVisibility()) return '';
  const text = [...element.childNodes]
    .map((node) => (node instanceof Element ? readable(node) : node instanceof Text ? node.data : ''))
    .join('');
  return getComputedStyle(element).display === 'inline' ? text : ` ${text} `;
}

/** Everything a citizen can read in a widget, hidden parts and the status region left out. */
export const textOf = (element: Widget): string => wordsIn(find(element, 'section, form'));

/** What can be read in a part of a widget. */
export const wordsIn = (element: Element): string => words(readable(element));

/** What is spoken, or was spoken last. */
export const spoken = (element: Widget): string => words(find(element, '[role="status"]').textContent);

/** A button or link by the words in it. */
export function press(element: Widget, text: string | RegExp): HTMLElement {
  const found = findAll(element, 'button, a[href]').find((one) =>
    typeof text === 'string' ? words(one.textContent) === text : text.test(words(one.textContent)),
  );
  if (!found) throw new Error(`There is no button or link "${String(text)}" in <${element.localName}>.`);
  found.focus();
  found.click();
  return found;
}

/** The element that has the focus, also inside shadow roots. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether the focus is on something of this widget that is in the page and can be seen. */
export function holdsFocus(element: Widget): boolean {
  const active = deepActive();
  return active !== null && active.isConnected && rootOf(element).contains(active);
}

/** Words by which an event may name things: opaque ids, codes. Never a text, which has spaces or capitals of a name. */
export const isOpaque = (value: string): boolean => /^[A-Za-z0-9._~-]{1,64}$/.test(value);

/** Shows the page, or hides it as when another tab is chosen; until the end of the test. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
});
