/** The demo municipality in one call: the gateway over its fictional cases, in a browser or on Node. */
import type { Hono } from 'hono';
import type { Mail } from './afspraken-mail.js';
import { createMapsPost } from './afspraken-mail.js';
import type { AppOptions } from './app.js';
import { createApp, createRandomId } from './app.js';
import { createDemoAfspraken } from './backends/demo/afspraken.js';
import { createDemoBackend } from './backends/demo/demo-backend.js';
import type { GatewayEnv } from './context.js';
import { createDemoControle } from './demo-controle.js';
import type { DemoNaam, DemoSessies } from './demo-sessie.js';
import { createDemoSessies } from './demo-sessie.js';
import { createMapsOpslag } from './opslag-maps.js';
import type { Opslag } from './opslag.js';

export interface DemoOptions extends Partial<Omit<AppOptions, 'backend' | 'sessies' | 'opslag'>> {
  /** Where it is kept; in memory when absent. */
  readonly opslag?: Opslag;
  /** Who a visitor without a cookie is; `null`: signed out. */
  readonly bezoeker?: DemoNaam | null;
  /** Whether the site is served over https, for its cookies. */
  readonly secure?: boolean;
}

export interface Demo {
  readonly app: Hono<GatewayEnv>;
  readonly opslag: Opslag;
  readonly sessies: DemoSessies;
  /** The mails that would have gone out; unless a `post` was given. */
  readonly mails: readonly Mail[];
  /** The app as the `fetch` of a client. */
  readonly fetch: typeof globalThis.fetch;
}

export function createDemo(options: DemoOptions = {}): Demo {
  const { opslag = createMapsOpslag(), bezoeker, secure, ...rest } = options;
  const { now = () => Date.now(), randomId = createRandomId } = rest;
  const sessies = createDemoSessies({
    opslag,
    now,
    randomId,
    ...(bezoeker === undefined ? {} : { bezoeker }),
    ...(secure === undefined ? {} : { secure }),
  });
  const post = createMapsPost();
  const app = createApp({
    scenarios: true,
    afspraken: createDemoAfspraken({ now }),
    post,
    afspraakPagina: 'https://www.wilgenrade.example/afspraak-maken',
    controle: createDemoControle(),
    ...rest,
    backend: createDemoBackend({ opslag, now }),
    sessies,
    opslag,
    now,
    randomId,
  });
  return {
    app,
    opslag,
    sessies,
    mails: post.mails,
    fetch: async (input, init) => app.fetch(new Request(input, init)),
  };
}
