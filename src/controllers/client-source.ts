/** Which client a widget calls: from the configuration of the page, shared by all widgets with the same one. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readConfiguration, shared, subscribe, type Configuration } from '../client/configuration.js';
import { createClient } from '../client/http-client.js';
import type { LoketClient } from '../client/loket-client.js';
import { sayOnce } from '../client/say-once.js';

/** After so long without an address the developer is told. `configure()` may come later than the widget. */
const UNCONFIGURED_MS = 5000;

const clients: { readonly configuration: Configuration; readonly client: LoketClient }[] = [];

/** The same address, the same way of signing in: the same client, so that what it knows is shared. */
function clientFor(configuration: Configuration): LoketClient {
  const { apiUrl, getToken, fetch, csrf } = configuration;
  const found = clients.find(
    ({ configuration: other }) =>
      other.apiUrl === apiUrl &&
      other.getToken === getToken &&
      other.fetch === fetch &&
      other.csrf.headerName === csrf.headerName &&
      other.csrf.source === csrf.source &&
      other.csrf.cookieName === csrf.cookieName,
  );
  if (found) return found.client;
  const client = createClient(configuration);
  clients.push({ configuration, client });
  // A page that reconfigures again and again must not keep every client it ever had.
  if (clients.length > 4) clients.shift();
  return client;
}

/** A widget: with `demo` it shows fictional data, and never those of the page's API. */
export type ClientHost = ReactiveControllerHost & HTMLElement & { readonly demo?: string | null };

export class ClientSource implements ReactiveController {
  configuration: Configuration = readConfiguration();
  /** `null` while there is no address yet, or when it is refused (`configuration.problem`). */
  client: LoketClient | null = null;
  /** No address came in time: the citizen is told that this does not work here. */
  unconfigured = false;
  readonly #host: ClientHost;
  readonly #attribute: () => string | null;
  #unsubscribe: (() => void) | undefined;
  #hint: ReturnType<typeof setTimeout> | undefined;
  #read: string | null | undefined;
  #demo: string | null = null;

  /** @param attribute the element's `api-url` */
  constructor(host: ClientHost, attribute: () => string | null) {
    this.#host = host;
    this.#attribute = attribute;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = subscribe(() => {
      this.#read = undefined;
      this.#host.requestUpdate();
    });
    this.#read = undefined;
    this.#update();
    this.#hint = setTimeout(() => {
      if (!this.client && !this.configuration.problem && this.#demo === null) {
        this.unconfigured = true;
        this.#host.requestUpdate();
        sayOnce(
          'error',
          'there is no API address: add <meta name="loket:api-url"> to the head, or call configure({ apiUrl }).',
        );
      }
    }, UNCONFIGURED_MS);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    clearTimeout(this.#hint);
  }

  hostUpdate(): void {
    this.#update();
  }

  #update(): void {
    const attribute = this.#attribute();
    const { demo = null } = this.#host;
    if (attribute === this.#read && demo === this.#demo) return;
    this.#read = attribute;
    this.#demo = demo;
    this.unconfigured = false;
    // Without loket-demo.js there is no address at all, rather than that of the real API.
    const example = demo === null ? undefined : (shared().demo?.(demo, this.#host) ?? {});
    this.configuration = readConfiguration(example ? null : attribute, example);
    this.client = this.configuration.apiUrl === null ? null : clientFor(this.configuration);
  }
}
