/**
 * Where the API is and how this site signs in: from `configure({…})` or from `<meta name="loket:…">` in the head, never
 * from page content. The state is one per page, also when two builds or two versions of this library meet on it.
 */
import { isProtected, parseAddress, type AddressRules } from '../domain/url.js';
import { LoketError } from './errors.js';
import type { Kopie } from './kopie.js';
import type { Limiter } from './limiter.js';
import { sayOnce } from './say-once.js';

/** `fetch`, as far as this library uses it: always an absolute address in a string, and an init object. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** The token of the signed-in person; nothing when nobody is signed in. Called before every call, never stored. */
export type GetToken = () => string | null | undefined | Promise<string | null | undefined>;

export interface Csrf {
  /** The request header in which writes carry the token. */
  readonly headerName: string;
  /** Where the token comes from: `GET /sessie`, the response header of the same name, or a cookie. */
  readonly source: 'sessie' | 'header' | 'cookie';
  readonly cookieName: string;
}

/** What a site can set. What is absent comes from the head, or has the default named here. */
export interface LoketOptions {
  /** Address of the Loket-API, up to and including `/v1`. `loket:api-url` */
  readonly apiUrl?: string | undefined;
  /** Origins that an `api-url` attribute may name besides the page's own. `loket:api-origins`, separated by spaces */
  readonly apiOrigins?: readonly string[] | undefined;
  /** Origins that links from data may lead to besides the page's and the API's. `loket:link-origins` */
  readonly linkOrigins?: readonly string[] | undefined;
  /** Signs in by a bearer token instead of the session cookie; only as a function. */
  readonly getToken?: GetToken | undefined;
  /** Default: header `X-CSRF-Token`, token from `GET /sessie`; cookie name `XSRF-TOKEN`. */
  readonly csrf?: Partial<Csrf> | undefined;
  /** Instead of the browser's `fetch`: for stories and tests, where the API runs in the page. */
  readonly fetch?: FetchFunction | undefined;
  /** Phone number for when the API cannot be reached. `loket:telefoon` */
  readonly telefoon?: string | undefined;
  /** Contact page for when the API cannot be reached. `loket:contact-url` */
  readonly contactUrl?: string | undefined;
  /** `light`: every widget renders in the page itself. `loket:weergave` */
  readonly weergave?: 'light' | undefined;
  /** Where to sign in, with `{terug}` for the path to come back to; wins over the API's `links.inloggen`. `loket:login-url` */
  readonly loginUrl?: string | undefined;
}

/** The configuration as it holds now, checked. */
export interface Configuration {
  /** Absolute, without a slash at the end; `null` when there is none (yet), or when it is refused. */
  readonly apiUrl: string | null;
  /** Why the API may not be called. Without an address and without a problem: not configured yet. */
  readonly problem: LoketError | null;
  /** For `safeUrl` and `loginUrl`: links may lead to the page's origin, the API's, and those named by the site. */
  readonly links: AddressRules;
  readonly getToken: GetToken | null;
  readonly csrf: Csrf;
  readonly fetch: FetchFunction | null;
  readonly telefoon: string | null;
  readonly contactUrl: string | null;
  readonly weergave: 'light' | null;
  readonly loginUrl: string | null;
}

/**
 * What lies on `document` under `Symbol.for('loket-widgets')`. Another version may have put it there: members are only
 * ever added, options that this version does not know are kept, and a subscriber is called without arguments.
 */
interface Shared {
  options?: LoketOptions;
  subscribers?: Set<() => void>;
  parts?: Limiter;
  /** The version of every file of ours that ran on this page, in order: two of one version is a double load. */
  versions?: string[];
  /** Which version each tag has; what is not here is not ours. */
  elements?: Record<string, string>;
  /** The version whose loader makes widgets of page content. */
  embed?: string;
  /** For a site that loads the classic file, which exports nothing. */
  configure?: typeof configure;
  /**
   * Put there by loket-demo.js: what a widget with the attribute `demo` works with instead of the site's configuration.
   * @param naam value of the attribute
   */
  demo?: (naam: string, host: HTMLElement) => LoketOptions;
  /** Put there by loket-kopie.js: what it adds to a chosen file and to a text that is typed. */
  kopie?: Kopie;
}

const KEY = Symbol.for('loket-widgets');

/** What all builds on this page share. */
export function shared(): Shared {
  const found = (document as Document & { [KEY]?: Shared })[KEY];
  if (found) return found;
  // No prototype: what a page adds to Object.prototype is not configuration.
  const fresh = Object.create(null) as Shared;
  Object.defineProperty(document, KEY, { value: fresh });
  return fresh;
}

/** Sets options from script. They win over the head; a second call changes only what it names. May come at any time. */
export function configure(options: LoketOptions): void {
  const state = shared();
  state.options = Object.assign(Object.create(null), state.options, options) as LoketOptions;
  // Each in a task of its own, so that one failing subscriber does not keep the news from the others.
  state.subscribers?.forEach((callback) => {
    queueMicrotask(() => {
      if (state.subscribers?.has(callback)) callback();
    });
  });
}

/** Calls back after every `configure`. Returns the function that ends it. */
export function subscribe(callback: () => void): () => void {
  const subscribers = (shared().subscribers ??= new Set());
  subscribers.add(callback);
  return () => void subscribers.delete(callback);
}

/**
 * A `<meta>` that is a child of the head: content editors cannot write there. The head is asked of the prototype, since
 * an element with `name="head"` in the content hides `document.head`.
 */
function meta(name: string): string | undefined {
  const head = Reflect.get(Document.prototype, 'head', document) as HTMLHeadElement | null;
  return (
    head?.querySelector(`:scope > meta[name="loket:${name}"]`)?.getAttribute('content')?.trim() || undefined
  );
}

const listOfMeta = (name: string): readonly string[] => meta(name)?.split(/[\s,]+/) ?? [];

// A frame made by `srcdoc` has no origin in its address; a sandboxed one has it there only.
const pageOrigin = (): string => (location.origin === 'null' ? self.origin : location.origin);

function origins(name: string, values: readonly string[]): string[] {
  return values.flatMap((value) => {
    const url = parseAddress(value, 'null');
    if (url && isProtected(url) && (value === url.origin || value === `${url.origin}/`)) return [url.origin];
    sayOnce(
      'error',
      `"${value}" in ${name} is not an origin such as https://mijn.gemeente.nl; it is left out.`,
    );
    return [];
  });
}

/** What decides whether two hosts can share cookies: at least the last two labels are the same; an IP address whole. */
const siteOf = ({ protocol, hostname }: URL): string =>
  protocol + (/^[\d.]+$/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.'));

/**
 * Why this address cannot be the API's, in a sentence for the developer; `null` when it can.
 * @param origin the origin whose cookies this page has: `self.origin`, the text `null` in a sandboxed frame
 */
export function apiObjection(
  url: URL | null,
  origin: string,
  { fetch, getToken }: LoketOptions,
  { source }: Csrf,
): string | null {
  if (!url || url.search || url.hash) return 'is not a plain address such as https://mijn.gemeente.nl/api/v1';
  if (!isProtected(url)) return 'is not https';
  if (fetch || getToken) return null;
  if (origin === 'null' || siteOf(url) !== siteOf(new URL(origin))) {
    return 'is another site than this page, where no session cookie arrives: put the API on a subdomain of this site, or pass getToken to configure()';
  }
  if (source === 'cookie' && url.hostname !== new URL(origin).hostname) {
    return 'is another host than this page, whose CSRF cookie cannot be read here: use csrf.source "sessie" or "header"';
  }
  return null;
}

/**
 * The configuration of this moment.
 * @param attribute the element's `api-url`, honoured only for the page's own origin or one in `apiOrigins`, because
 * anyone who may write page content can set it
 * @param example options in place of those of the page, its API address included: for a widget with fictional data
 */
export function readConfiguration(attribute?: string | null, example?: LoketOptions): Configuration {
  const options = example ?? shared().options ?? (Object.create(null) as LoketOptions);
  const page = pageOrigin();
  const csrf = Object.assign(
    Object.create(null),
    { headerName: 'X-CSRF-Token', source: 'sessie', cookieName: 'XSRF-TOKEN' },
    options.csrf,
  ) as Csrf;
  const address = example ? example.apiUrl : attribute?.trim() || (options.apiUrl ?? meta('api-url'));
  const url = address === undefined ? null : parseAddress(address, page);

  let wrong = address === undefined ? null : apiObjection(url, self.origin, options, csrf);
  if (
    attribute?.trim() &&
    url?.origin !== page &&
    !origins('loket:api-origins', options.apiOrigins ?? listOfMeta('api-origins')).includes(url?.origin ?? '')
  ) {
    wrong = 'in an api-url attribute is neither on this site nor in loket:api-origins';
  }
  let problem = wrong === null ? null : `the API address "${address ?? ''}" ${wrong}.`;
  if (options.getToken !== undefined && typeof options.getToken !== 'function') {
    problem = 'getToken must be a function that returns the token, not the token itself.';
  }
  if (problem !== null) sayOnce('error', problem);

  const contact = options.contactUrl ?? meta('contact-url');
  const contactUrl = contact === undefined ? null : parseAddress(contact, page);
  const usable = url !== null && problem === null;
  return {
    apiUrl: usable ? url.href.replace(/\/+$/, '') : null,
    problem: problem === null ? null : new LoketError('contract', problem),
    links: {
      pageOrigin: page,
      allowedOrigins: [
        ...(usable ? [url.origin] : []),
        ...origins('loket:link-origins', options.linkOrigins ?? listOfMeta('link-origins')),
      ],
    },
    getToken: options.getToken ?? null,
    csrf,
    fetch: options.fetch ?? null,
    telefoon: options.telefoon ?? meta('telefoon') ?? null,
    contactUrl: contactUrl && isProtected(contactUrl) ? contactUrl.href : null,
    weergave: (options.weergave ?? meta('weergave')) === 'light' ? 'light' : null,
    loginUrl: options.loginUrl ?? meta('login-url') ?? null,
  };
}
