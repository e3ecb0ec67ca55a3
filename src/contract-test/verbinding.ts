/** One way to ask the API something: bounded in time and size, without following redirects, with or without signing in. */

export type FetchFunction = typeof globalThis.fetch;

/** Who asks: the person of the options, somebody else, or nobody. */
export type Wie = 'persoon' | 'ander' | 'niemand';

export interface VerbindingOptions {
  /** Up to and including `/v1`. */
  readonly adres: string;
  readonly fetch: FetchFunction;
  /** Headers that sign in: `Authorization`, `Cookie`, or what a proxy wants. */
  readonly aanmelding: Readonly<Record<string, string>>;
  /** The same for another person, to see that what is of one does not exist for the other. */
  readonly andereAanmelding: Readonly<Record<string, string>> | null;
  /** Per request, in milliseconds. */
  readonly tijdslimiet: number;
  /** Waits, for a server that asks so; replaced in tests. */
  readonly delay: (ms: number) => Promise<void>;
  /** Of the whole run. */
  readonly signal: AbortSignal;
}

export interface Vraag {
  readonly wie?: Wie;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: Uint8Array | string;
}

export interface Antwoord {
  /** `GET /zaken`, for the report. */
  readonly vraag: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** What it says as JSON; `undefined` when it is none. */
  readonly json: unknown;
}

/** The API cannot be reached, or not in time: the run ends. */
export class Onbereikbaar extends Error {
  override readonly name = 'Onbereikbaar';
}

/** What a server may ask us to wait; longer is told, not waited for. */
const LONGEST_WAIT_S = 30;
const MAX_BYTES = 64 * 1024 * 1024;

export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

export class Verbinding {
  readonly #options: VerbindingOptions;
  /** Filled in by the first question that reads `/sessie`. */
  csrfToken: string | null = null;
  /** Of who is not signed in, at an API that signs in everyone, as a demo does; `null` at any other. */
  iedereen: { readonly csrfToken: string | null } | null = null;

  constructor(options: VerbindingOptions) {
    this.#options = options;
  }

  get adres(): string {
    return this.#options.adres;
  }

  /** Whether somebody else was named as well. */
  get heeftAnder(): boolean {
    return this.#options.andereAanmelding !== null;
  }

  /** Whether somebody was named at all. */
  get heeftPersoon(): boolean {
    return Object.keys(this.#options.aanmelding).length > 0;
  }

  /** Whether it is a cookie that says who it is: then a CSRF token goes along with what is written. */
  get metCookie(): boolean {
    return Object.keys(this.#options.aanmelding).some((name) => name.toLowerCase() === 'cookie');
  }

  get(pad: string, vraag: Vraag = {}): Promise<Antwoord> {
    return this.vraag('GET', pad, vraag);
  }

  /** @param pad within the API: `/zaken`; an address of the API itself also works */
  async vraag(method: string, pad: string, vraag: Vraag = {}): Promise<Antwoord> {
    const first = await this.#ask(method, pad, vraag);
    const wait = Number(first.headers.get('Retry-After'));
    if (first.status !== 429 || !(wait >= 0 && wait <= LONGEST_WAIT_S)) return first;
    await this.#options.delay(wait * 1000);
    return this.#ask(method, pad, vraag);
  }

  async #ask(
    method: string,
    pad: string,
    { wie = 'persoon', headers = {}, json, body }: Vraag,
  ): Promise<Antwoord> {
    const { adres, fetch, aanmelding, andereAanmelding, tijdslimiet, signal } = this.#options;
    const signIn = wie === 'persoon' ? aanmelding : wie === 'ander' ? (andereAanmelding ?? {}) : {};
    const sent = new Headers({ Accept: 'application/json', ...signIn });
    if (json !== undefined) sent.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const name = `${method} ${pad.startsWith(adres) ? pad.slice(adres.length) : pad}`;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(tijdslimiet)]);
    try {
      const response = await fetch(pad.startsWith('http') ? pad : `${adres}${pad}`, {
        method,
        headers: sent,
        // A redirect is a finding, not a road.
        redirect: 'manual',
        signal: limit,
        ...(json !== undefined
          ? { body: JSON.stringify(json) }
          : body !== undefined
            ? { body: body as BodyInit }
            : {}),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length > MAX_BYTES) throw new Onbereikbaar(`Het antwoord op ${name} is groter dan 64 MiB.`);
      return { vraag: name, status: response.status, headers: response.headers, bytes, json: jsonOf(bytes) };
    } catch (error) {
      if (error instanceof Onbereikbaar) throw error;
      const why = signal.aborted
        ? 'De hele test duurde te lang.'
        : limit.aborted
          ? `Er kwam binnen ${tijdslimiet / 1000} seconden geen antwoord.`
          : `Er kwam geen antwoord (${error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error)}).`;
      throw new Onbereikbaar(`${name}: ${why}`);
    }
  }
}
