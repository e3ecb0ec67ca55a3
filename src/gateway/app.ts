/**
 * The gateway: a pure function from request to answer. The same app runs in Node behind a server, in a browser as the
 * client's `fetch`, and in tests; nothing in here knows which. It serves the contract (`src/contract`) over a `Backend`.
 */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { API_VERSION } from '../contract/openapi.js';
import { createAfspraken } from './afspraken.js';
import type { AfsprakenBron } from './afspraken-bron.js';
import type { Post } from './afspraken-mail.js';
import type { MailTaal } from './afspraken-mail-teksten.js';
import type { Backend } from './backend.js';
import { createBerichten } from './berichten.js';
import { createMapsBestanden } from './bestanden-maps.js';
import type { BestandenOpslag } from './bestanden-opslag.js';
import { createContactverzoeken } from './contactverzoeken.js';
import type { Diensten, GatewayContext, GatewayEnv } from './context.js';
import type { Opslag } from './opslag.js';
import { ApiProblem, problemResponse } from './problem.js';
import { afsprakenRoutes } from './routes/afspraken.js';
import { afsprakenAanbodRoutes } from './routes/afspraken-aanbod.js';
import { berichtenRoutes } from './routes/berichten.js';
import { bijlagenRoutes } from './routes/bijlagen.js';
import { contactRoutes } from './routes/contact.js';
import { documentenRoutes } from './routes/documenten.js';
import { inhoudLinksRoutes } from './routes/inhoud-links.js';
import { mijnGegevensRoutes } from './routes/mijn-gegevens.js';
import { openapiRoutes } from './routes/openapi.js';
import { organisatieRoutes } from './routes/organisatie.js';
import { sessieRoutes } from './routes/sessie.js';
import { statussenRoutes } from './routes/statussen.js';
import { uploadRoutes } from './routes/uploads.js';
import { zakenRoutes } from './routes/zaken.js';
import {
  aanmeldingByScenario,
  afsprakenBronByScenario,
  afsprakenByScenario,
  BREAK_MS,
  backendByScenario,
  failByScenario,
  SCENARIO_HEADER,
  scenariosOf,
  SLOW_MS,
  truncate,
  uploadsByScenario,
} from './scenario.js';
import type { Sessies } from './sessies.js';
import { chooseTaal } from './taal.js';
import type { RateLimit } from './tempo.js';
import { createTempo } from './tempo.js';
import type { Controle } from './uploads.js';
import { createUploads } from './uploads.js';
import { withUploads } from './uploads-backend.js';

/** Every address of the API begins with its major version. */
export const BASE_PATH = '/v1';

/** What may be said about a request in a log: nothing about who, and the kind of address, never the address itself. */
export interface LogEntry {
  readonly verzoekId: string;
  readonly method: string;
  /** The pattern of the address, e.g. `/v1/zaken/:zaakId`. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duur: number;
}

export interface AppOptions {
  readonly backend: Backend;
  readonly sessies: Sessies;
  /** What can be planned; without it there are no appointments. */
  readonly afspraken?: AfsprakenBron | null;
  /** Sends the mails about appointments; without it none are sent. */
  readonly post?: Post | null;
  /** The page with the planner, for the link in those mails: `https://www.gemeente.example/afspraak`; by language. */
  readonly afspraakPagina?: string | ((taal: MailTaal) => string) | null;
  /** For idempotency keys and links that work once. */
  readonly opslag: Opslag;
  /** For the bytes of what people send; in memory when absent. */
  readonly bestanden?: BestandenOpslag;
  /** Looks for malware in what people send; without it a document is available as soon as it is whole. */
  readonly controle?: Controle | null;
  /** How large the parts of a file of this size are, in bytes; kept within the bounds of the contract. */
  readonly deelomvang?: (bestandsomvang: number) => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Unguessable, 22 characters of base64url. */
  readonly randomId?: () => string;
  /** Waits; replaced in tests. */
  readonly delay?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Origins (`https://www.gemeente.example`) whose pages may read and write; the API's own origin always may. */
  readonly allowedOrigins?: readonly string[];
  /** Where the API is for the world, when a proxy stands before it: `https://mijn.gemeente.example/v1`. */
  readonly apiUrl?: string;
  /** Whether to listen to the scenario switches of the demo. */
  readonly scenarios?: boolean;
  /** Per person, or per `callerOf` for who is signed out; `null`: no limit. */
  readonly rateLimit?: RateLimit | null;
  /** How many contactverzoeken may be sent, counted in the same way; `null`: no limit. */
  readonly contactLimiet?: RateLimit | null;
  /** Names who calls without being signed in, e.g. by network address; `null`: not counted. */
  readonly callerOf?: (request: Request) => string | null;
  /** Largest JSON body that is read, in bytes. */
  readonly maxBody?: number;
  readonly log?: (entry: LogEntry) => void;
  /** Hears of unforeseen errors. The message of an error may hold personal data: log `stackOf` it. */
  readonly onFailure?: (error: unknown, verzoekId: string) => void;
}

/** 128 bits of chance in base64url. */
export function createRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['API-Version', API_VERSION],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];
const EXPOSED = 'ETag, Retry-After, Date, API-Version, Content-Disposition, X-CSRF-Token';
const ALLOWED =
  'Authorization, Content-Type, Content-Digest, If-None-Match, Idempotency-Key, Loket-Client, Afspraak-Token, Bijlage-Token, X-CSRF-Token';
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const PREFLIGHT_SECONDS = '7200';
/** So many files may be announced without a session for each contactverzoek that may be sent. */
const BIJLAGEN_PER_CONTACT = 5;

/** Errors become problem documents; what nobody foresaw becomes 500, and says nothing of what went wrong. */
function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem('interne-fout', {
        detail: 'Probeer het later opnieuw, of neem contact op met de gemeente.',
      });
}

export function createApp(options: AppOptions): Hono<GatewayEnv> {
  const {
    backend: source,
    sessies,
    afspraken: afsprakenBron = null,
    post = null,
    afspraakPagina = null,
    opslag,
    bestanden = createMapsBestanden(),
    controle = null,
    deelomvang,
    now = () => Date.now(),
    randomId = createRandomId,
    delay = wait,
    allowedOrigins = [],
    apiUrl,
    scenarios = false,
    rateLimit = { aantal: 1200, venster: 60 },
    contactLimiet = { aantal: 20, venster: 600 },
    callerOf = () => null,
    maxBody = 65_536,
    log,
    onFailure,
  } = options;

  const uploads = createUploads({
    opslag,
    bestanden,
    now,
    controle,
    ...(deelomvang === undefined ? {} : { deelomvang }),
    ...(onFailure === undefined
      ? {}
      : {
          onFailure: (error) => {
            onFailure(error, 'controle');
          },
        }),
  });
  const backend = withUploads(source, uploads);
  const berichten = createBerichten({ opslag, uploads, now });
  const contactverzoeken = createContactverzoeken({ opslag, uploads, now });
  const afspraken = createAfspraken({
    opslag,
    now,
    randomId,
    post,
    pagina: typeof afspraakPagina === 'string' ? () => afspraakPagina : afspraakPagina,
    onFailure: (error) => onFailure?.(error, 'post'),
  });
  const diensten: Diensten = {
    opslag,
    sessies,
    now,
    randomId,
    maxBody,
    basePath: BASE_PATH,
    apiUrl: (request) => apiUrl?.replace(/\/$/, '') ?? `${new URL(request.url).origin}${BASE_PATH}`,
    isTrustedOrigin: (origin, request) =>
      allowedOrigins.includes(origin) ||
      (apiUrl === undefined
        ? // A proxy that ends https before us is not visible here; the host is.
          URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
        : origin === new URL(apiUrl).origin),
  };
  const count = rateLimit === null ? () => undefined : createTempo(rateLimit, now);
  const [countContact, countBijlage] =
    contactLimiet === null
      ? [() => undefined, () => undefined]
      : [
          createTempo(contactLimiet, now),
          createTempo({ ...contactLimiet, aantal: contactLimiet.aantal * BIJLAGEN_PER_CONTACT }, now),
        ];
  const allowedHeaders = scenarios ? `${ALLOWED}, ${SCENARIO_HEADER}` : ALLOWED;

  const app = new Hono<GatewayEnv>();
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (!(error instanceof ApiProblem)) onFailure?.(error, c.get('verzoekId'));
    return problemResponse(problem, c.get('verzoekId'));
  });
  app.notFound((c) =>
    problemResponse(
      new ApiProblem('niet-gevonden', { detail: 'Dit adres bestaat niet in deze API.' }),
      c.get('verzoekId'),
    ),
  );

  const setCors = (c: GatewayContext): void => {
    if (allowedOrigins.length === 0) return;
    c.res.headers.append('Vary', 'Origin');
    const origin = c.req.header('Origin');
    if (origin === undefined || !allowedOrigins.includes(origin)) return;
    c.res.headers.set('Access-Control-Allow-Origin', origin);
    c.res.headers.set('Access-Control-Allow-Credentials', 'true');
    c.res.headers.set('Access-Control-Expose-Headers', EXPOSED);
  };

  // On every answer, errors included.
  app.use(async (c, next) => {
    const started = now();
    c.set('verzoekId', randomId());
    c.set('diensten', diensten);
    await next();
    for (const [name, value] of SECURITY_HEADERS) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    c.res.headers.set('Date', new Date(started).toUTCString());
    c.res.headers.append('Vary', 'Accept-Language');
    c.res.headers.append('Vary', 'Cookie');
    c.res.headers.append('Vary', 'Authorization');
    setCors(c);
    log?.({
      verzoekId: c.get('verzoekId'),
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      duur: now() - started,
    });
  });

  // A browser asks first whether a page of another origin may; it sends no cookie with the question.
  app.use(async (c, next) => {
    const isPreflight =
      c.req.method === 'OPTIONS' &&
      c.req.header('Origin') !== undefined &&
      c.req.header('Access-Control-Request-Method') !== undefined;
    if (!isPreflight) return next();
    const headers = new Headers({ Vary: 'Access-Control-Request-Method, Access-Control-Request-Headers' });
    if (allowedOrigins.includes(c.req.header('Origin') ?? '')) {
      headers.set('Access-Control-Allow-Methods', METHODS);
      headers.set('Access-Control-Allow-Headers', allowedHeaders);
      headers.set('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    }
    return new Response(null, { status: 204, headers });
  });

  app.use(async (c, next) => {
    const request = c.req.raw;
    const wanted = scenarios ? scenariosOf(request) : new Set<never>();
    c.set('taal', chooseTaal(c.req.header('Accept-Language'), backend.talen));
    c.set('aanmelding', aanmeldingByScenario(await sessies.identify(request), wanted));
    c.set('backend', backendByScenario(backend, wanted));
    c.set('uploads', uploadsByScenario(uploads, wanted));
    c.set('berichten', berichten);
    c.set('contactverzoeken', contactverzoeken);
    c.set('afspraken', afsprakenByScenario(afspraken, wanted));
    c.set('afsprakenBron', afsprakenBronByScenario(afsprakenBron, wanted));
    const caller = c.get('aanmelding')?.persoon.onderwerp ?? callerOf(request);
    if (caller !== null) count(caller);
    c.set('telContact', () => {
      if (caller !== null) countContact(caller);
    });
    c.set('telBijlage', () => {
      if (caller !== null) countBijlage(caller);
    });
    if (wanted.has('slow')) await delay(SLOW_MS, request.signal);
    failByScenario(wanted);
    await next();
    if (wanted.has('truncated') && c.res.status === 200) {
      c.res = await truncate(c.res, () => delay(BREAK_MS, request.signal));
    }
  });

  const api = new Hono<GatewayEnv>();
  openapiRoutes(api);
  organisatieRoutes(api);
  sessieRoutes(api);
  zakenRoutes(api);
  statussenRoutes(api);
  documentenRoutes(api);
  uploadRoutes(api);
  bijlagenRoutes(api);
  berichtenRoutes(api);
  contactRoutes(api);
  // The fixed words first: they would do as the id of an appointment.
  afsprakenAanbodRoutes(api);
  afsprakenRoutes(api);
  inhoudLinksRoutes(api);
  mijnGegevensRoutes(api);
  app.route(BASE_PATH, api);
  return app;
}
