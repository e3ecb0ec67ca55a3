/**
 * The demo municipality on one port: `/` its pages, `/v1` the gateway over an SQL file, `/storybook` when it is built,
 * `/assets` what the pages load. For whoever wants to look around; `npm start` runs it.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { BASE_PATH, createApp } from './app.js';
import { createDemoAfspraken } from './backends/demo/afspraken.js';
import { createDemoBackend } from './backends/demo/demo-backend.js';
import { createDemoSessies } from './demo-sessie.js';
import { openSchijfBestanden, removeSchijfBestanden } from './bestanden-schijf.js';
import { createDemoControle } from './demo-controle.js';
import { openSqlOpslag, removeSqlOpslag } from './opslag-sql.js';
import { startOpruimen } from './opruimen.js';
import { createOutbox, removeOutbox } from './outbox.js';
import { stackOf } from './problem.js';
import { readBestanden } from './site/bestanden.js';
import { createSite } from './site/site.js';
import { storybookResponse } from './site/storybook.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** The case that the site shows to newcomers: it belongs to whoever visits without signing in. */
const DEMO_ZAAK_ID = 'dakkapel';
/** What the pages load of the build; the other files of `dist/` are not for pages. */
const WIDGETS = [
  'afspraak-planner.js',
  'contact-formulier.js',
  'loket-demo.js',
  'loket-doctor.js',
  'loket-insluiten.js',
  'loket-kopie.js',
  'loket.js',
  'zaak-bericht.js',
  'zaak-timeline.js',
  'zaak-upload.js',
];
/** The page with the planner, for the link in mails. */
const AFSPRAAK_PAGINA = 'afspraak-maken';
const STOP_WITHIN = 10_000;

export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** The file that holds what must survive. */
  readonly database: string;
  /** Other sites whose pages may call the API, e.g. `http://localhost:8080`: for who tries a page of their own. */
  readonly allowedOrigins: readonly string[];
  /** Begin again: forget what was in the file. */
  readonly fresh: boolean;
  /** Where the built widgets are. */
  readonly dist: string;
  /** Where Storybook is, if it is built. */
  readonly storybook: string;
}

export interface Running {
  /** Where it is for a browser on this machine, with a slash at the end. */
  readonly url: string;
  readonly naam: string;
  /** Where mails go, as files. */
  readonly outbox: string;
  /** Finishes what is running (at most ten seconds), closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** A reason not to start that the reader can do something about; the message is the whole story. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

async function listen(server: Server, { port, host }: ServeOptions): Promise<number> {
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(port, host, () => {
        server.off('error', fail);
        done();
      });
    });
  } catch (error) {
    const code = errorCode(error);
    const other = `choose another port: npm start -- --port ${port < 65_535 ? port + 1 : 4322}`;
    if (code === 'EADDRINUSE') {
      throw new CannotStart(
        `Port ${port} is taken: perhaps the demo already runs in another window. Stop that program, or ${other}`,
      );
    }
    if (code === 'EACCES') throw new CannotStart(`This account may not use port ${port}; ${other}`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new CannotStart(
        `This machine has no address ${host}. Leave HOST out to serve this machine only.`,
      );
    }
    throw error;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/** The files of the build that pages load, with an address of their own each. */
function readAssets(dist: string, versie: string): ReturnType<typeof readBestanden> {
  const site = join(import.meta.dirname, 'site');
  const widgets = WIDGETS.map((name) => join(dist, name));
  for (const path of widgets) {
    if (!statSync(path, { throwIfNoEntry: false })) {
      throw new CannotStart(`${basename(path)} is not built yet. Run: npm run build`);
    }
  }
  const own = ['theme/theme.css', 'site.css', 'kopieer.js', 'titel.js', 'logo.svg', 'landschap.svg'];
  return readBestanden([...own.map((name) => join(site, name)), ...widgets], versie);
}

/** Where the mails of this database go. */
const outboxOf = (database: string): string => `${resolve(database)}-mail`;

/** Starts the demo municipality. Rejects with `CannotStart` when the reader can do something about it. */
export async function startServer(options: ServeOptions): Promise<Running> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const bestanden = readAssets(options.dist, manifest.version);

  // The port comes first: who finds it taken must not lose a database that the other one uses.
  const addresses = new WeakMap<Request, string>();
  let ready: (app: Hono) => void = () => undefined;
  const whole = new Promise<Hono>((done) => {
    ready = done;
  });
  const server = createAdaptorServer({
    fetch: async (request: Request, env: HttpBindings | Http2Bindings) => {
      // Kept as long as the request and no longer, and never written down.
      addresses.set(request, env.incoming.socket.remoteAddress ?? '');
      return (await whole).fetch(request);
    },
  }) as Server;
  let stopping = false;
  // A browser keeps its connection open for the next page; once we stop there is none.
  server.on('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
    response.on('close', () => {
      if (stopping) server.closeIdleConnections();
    });
  });
  const port = await listen(server, options);

  const database = resolve(options.database);
  mkdirSync(dirname(database), { recursive: true });
  const map = `${database}-bestanden`;
  if (options.fresh) {
    await removeSqlOpslag(database);
    await removeSchijfBestanden(map);
    await removeOutbox(outboxOf(database));
  }
  const opslag = openSqlOpslag(database);
  const now = (): number => Date.now();
  const randomId = (): string => randomBytes(16).toString('base64url');
  const sessies = createDemoSessies({ opslag, now, randomId });
  const backend = createDemoBackend({ opslag, now });
  const name = options.host.includes(':') ? `[${options.host}]` : options.host;
  // "All addresses" is not an address to visit.
  const visit = name === '0.0.0.0' || name === '[::]' ? '127.0.0.1' : name;
  const url = `http://${visit}:${port}/`;
  const outbox = outboxOf(database);
  const api = createApp({
    backend,
    afspraken: createDemoAfspraken({ now }),
    post: createOutbox(outbox),
    afspraakPagina: (taal) => `${url}${taal === 'nl' ? '' : `${taal}/`}${AFSPRAAK_PAGINA}`,
    sessies,
    opslag,
    bestanden: openSchijfBestanden(map),
    now,
    randomId,
    scenarios: true,
    allowedOrigins: options.allowedOrigins,
    controle: createDemoControle(),
    callerOf: (request) => addresses.get(request) ?? null,
    onFailure: (error, verzoekId) => {
      console.error(verzoekId, stackOf(error));
    },
  });
  const { naam } = await backend.loadOrganisatie('nl');
  const opruimen = startOpruimen({
    opslag,
    now,
    onFailure: (error) => {
      console.error('opruimen', stackOf(error));
    },
  });

  const app = new Hono();
  app.all(BASE_PATH, (c) => api.fetch(c.req.raw));
  app.all(`${BASE_PATH}/*`, (c) => api.fetch(c.req.raw));
  app.get('/storybook', (c) => c.redirect('/storybook/', 308));
  app.get('/storybook/*', (c) => storybookResponse(options.storybook, c.req.raw));
  const site = createSite({
    api: (request) => api.fetch(request),
    sessies,
    loadOrganisatie: (taal) => backend.loadOrganisatie(taal),
    bestanden,
    vasteZaakId: DEMO_ZAAK_ID,
    now,
  });
  // Not `route`: then the site's own page for what is not there would be lost.
  app.all('*', (c) => site.fetch(c.req.raw));
  ready(app);

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping = true;
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, STOP_WITHIN);
    await new Promise<void>((done) => {
      server.close(() => {
        done();
      });
    });
    clearTimeout(timer);
    await opruimen.stop();
    await opslag.close();
  };
  return {
    url,
    naam,
    outbox,
    stop: () => (stopped ??= stop()),
  };
}

const USAGE = `Usage: npm start -- [--port 4321] [--host 127.0.0.1] [--fresh] [--database build/demo.db]
                    [--allow-origin http://localhost:8080]
The environment variables PORT, HOST and LOKET_DATABASE do the same as the first options.
--allow-origin lets pages of another site call the API, to try a page of your own; it may be given more than once.`;

/** What the command line and the environment ask for; the command line wins. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): ServeOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        database: { type: 'string' },
        fresh: { type: 'boolean' },
        'allow-origin': { type: 'string', multiple: true },
      },
    }));
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const port = values.port ?? (env['PORT'] || '4321');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new CannotStart(
      `"${port}" is not a port. Choose a number from 1 to 65535, or 0 for any free port.`,
    );
  }
  const allowedOrigins = values['allow-origin'] ?? [];
  const odd = allowedOrigins.find((one) => !URL.canParse(one) || new URL(one).origin !== one);
  if (odd !== undefined) {
    throw new CannotStart(
      `"${odd}" is not the origin of a site. Write it as http://localhost:8080, without anything after it.`,
    );
  }
  return {
    port: Number(port),
    host: values.host ?? (env['HOST'] || '127.0.0.1'),
    database: values.database ?? (env['LOKET_DATABASE'] || join(ROOT, 'build/demo.db')),
    allowedOrigins,
    fresh: values.fresh ?? false,
    dist: join(ROOT, 'dist'),
    storybook: join(ROOT, 'build/storybook'),
  };
}

/** Runs until SIGINT or SIGTERM, and says what there is to see. */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  let running: Running;
  let options: ServeOptions;
  try {
    options = readOptions(args, env);
    running = await startServer(options);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  const { url, naam, outbox } = running;
  const storybook = statSync(join(options.storybook, 'index.html'), { throwIfNoEntry: false })
    ? `${url}storybook/`
    : 'not built; run: npm run build:storybook';
  console.log(`
${naam} is open: ${url}

Three things to try:
  1. Follow a case:        ${url}zaak?zaak=${DEMO_ZAAK_ID}
  2. Be someone else:      ${url}inloggen
  3. Break something:      ${url}scenarios

Gateway: ${url}v1/organisatie   Storybook: ${storybook}
Mails about appointments are not sent, but written to: ${outbox}
Stop with Ctrl+C. Begin again with: npm start -- --fresh`);
  if (['0.0.0.0', '::'].includes(options.host)) console.log('Everyone on your network can open it.');

  let asked = false;
  const stop = (signal: NodeJS.Signals): void => {
    // Asked twice: whoever waits does not want to wait.
    if (asked) process.exit(1);
    asked = true;
    console.log(`\n${signal}: finishing what is running.`);
    running.stop().then(
      () => {
        console.log('Stopped.');
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

// Run as a program, not imported by a test.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2), process.env);
}
