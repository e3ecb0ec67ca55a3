/**
 * Finds the browsers of this machine for every kind of test, and installs what is missing where that is possible.
 * WebKit is WebKitGTK's MiniBrowser, driven through WebKitWebDriver on a screen of its own (Xvfb).
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

export type Engine = 'chromium' | 'firefox' | 'webkit';
export const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

/** Paths of executables. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: string;
}
export interface Browsers {
  readonly chromium?: string | undefined;
  readonly firefox?: string | undefined;
  readonly webkit?: WebKit | undefined;
}

/** What the finder asks of a machine; tests bring one of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Where absolute paths begin; `/` but for tests. */
  readonly root: string;
  /** Runs a command to its end and tells whether it succeeded. */
  run(command: string, args: readonly string[]): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  root: '/',
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Looks for these names on the PATH, then at these absolute places. */
function find(
  machine: Machine,
  names: readonly string[],
  places: readonly string[] = [],
): string | undefined {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places.map((place) => (machine.root === '/' ? place : join(machine.root, place))),
  ].find(isExecutable);
}

const windowsPlaces = (machine: Machine, path: string): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = machine.env[name];
    return folder === undefined ? [] : [`${folder}\\${path}`];
  });

/** Where Playwright keeps, or would keep, the Chromium that it downloads. */
function downloadedChromium(machine: Machine): string[] {
  if (machine.root !== '/') return [];
  return [chromium.executablePath()];
}

function findWebKit(machine: Machine): WebKit | undefined {
  const libraries = join(machine.root, 'usr/lib');
  const folders = ['/usr/libexec', '/usr/lib'];
  try {
    // Debian keeps it per architecture: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/
    folders.push(...readdirSync(libraries).flatMap((n) => (n.includes('-linux-') ? [`/usr/lib/${n}`] : [])));
  } catch {
    return undefined;
  }
  const driver = find(machine, ['WebKitWebDriver']);
  const xvfb = find(machine, ['Xvfb']);
  const browser = find(
    machine,
    [],
    folders.flatMap((folder) => [
      `${folder}/webkit2gtk-4.1/MiniBrowser`,
      `${folder}/webkitgtk-6.0/MiniBrowser`,
    ]),
  );
  return driver && xvfb && browser ? { driver, browser, xvfb } : undefined;
}

/** The browsers that are there. `CHROME_PATH` and `FIREFOX_PATH` go before what is found. */
export function findBrowsers(machine: Machine = thisMachine): Browsers {
  const { CHROME_PATH, FIREFOX_PATH } = machine.env;
  return {
    chromium:
      CHROME_PATH ??
      find(
        machine,
        ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
        [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          ...windowsPlaces(machine, 'Google\\Chrome\\Application\\chrome.exe'),
          ...downloadedChromium(machine),
        ],
      ),
    firefox:
      FIREFOX_PATH ??
      find(
        machine,
        ['firefox-esr', 'firefox'],
        [
          '/Applications/Firefox.app/Contents/MacOS/firefox',
          ...windowsPlaces(machine, 'Mozilla Firefox\\firefox.exe'),
        ],
      ),
    webkit: findWebKit(machine),
  };
}

/** What `apt-get install` needs for each engine on Debian and Ubuntu. */
const PACKAGES: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
};

const NAMES: Readonly<Record<Engine, string>> = {
  chromium: 'Chrome or Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit (WebKitWebDriver, MiniBrowser and Xvfb)',
};

export interface Provided {
  readonly browsers: Browsers;
  /** One sentence for every engine that is not there. */
  readonly missing: readonly { readonly engine: Engine; readonly sentence: string }[];
}

/**
 * Finds these engines and installs the ones that are missing: by apt for root on Debian and Ubuntu, else Chromium by
 * Playwright's own download. `say` hears what is being installed.
 */
export function provideBrowsers(
  engines: readonly Engine[],
  say: (sentence: string) => void,
  machine: Machine = thisMachine,
): Provided {
  const absent = (): Engine[] => {
    const found = findBrowsers(machine);
    return engines.filter((engine) => found[engine] === undefined);
  };
  const hasApt = machine.isRoot && find(machine, ['apt-get']) !== undefined;
  if (absent().length > 0 && hasApt) {
    say(
      `Installing ${absent()
        .map((engine) => NAMES[engine])
        .join(', ')} by apt.`,
    );
    machine.run('apt-get', ['update', '-qq']);
    // One by one: Ubuntu lacks some of these packages, and one that is unknown would stop the others.
    for (const engine of absent()) {
      machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES[engine]]);
    }
  }
  if (absent().includes('chromium')) {
    say('Downloading Chromium by Playwright.');
    const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
    const cli = join(home, 'cli.js');
    machine.run(process.execPath, [cli, 'install', 'chromium', ...(hasApt ? ['--with-deps'] : [])]);
  }
  return {
    browsers: findBrowsers(machine),
    missing: absent().map((engine) => ({ engine, sentence: howToGet(engine, machine) })),
  };
}

function howToGet(engine: Engine, machine: Machine): string {
  if (engine !== 'chromium' && machine.platform === 'linux') {
    return `${NAMES[engine]} is not installed; on Debian or Ubuntu: apt-get install ${PACKAGES[engine].join(' ')}.`;
  }
  if (engine === 'webkit') return `${NAMES[engine]} exists on Linux only.`;
  const variable = engine === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  return `${NAMES[engine]} was not found; install it, or say where it is in ${variable}.`;
}

/** Starting Chromium for tests: root has no sandbox, and containers have little shared memory. */
export const CHROMIUM_ARGS: readonly string[] = [
  ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  // Translate, and what would be prepared in processes of its own for every page that opens, and the next.
  '--disable-features=Translate,PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
];

/** The Chromium of this machine; throws a sentence when there is none. For end-to-end tests. */
export function chromiumPath(): string {
  const { chromium } = findBrowsers();
  if (chromium === undefined) throw new Error(howToGet('chromium', thisMachine));
  return chromium;
}

/** A free port on the loopback address. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

export interface WebKitSession {
  /** WebDriver listens at this port of 127.0.0.1. */
  readonly port: number;
  /** What to ask of `POST /session`. */
  readonly capabilities: {
    readonly browserName: string;
    readonly 'webkitgtk:browserOptions': { readonly binary: string; readonly args: string[] };
  };
  stop(): Promise<void>;
}

/** Starts a screen and WebKitWebDriver on it. The caller stops both. */
export async function startWebKit({ driver, browser, xvfb }: WebKit): Promise<WebKitSession> {
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of started.reverse()) await end(child);
  };
  // Whoever is interrupted leaves no browsers behind.
  const onExit = (): void => {
    for (const child of started) child.kill('SIGTERM');
  };
  process.once('exit', onExit);
  try {
    // Xvfb takes the first free display and tells which through descriptor 3.
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    started.push(screen);
    const display = await firstLine(screen);
    const port = await freePort();
    const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      // Without a graphics card, layers put together on it are drawn by the processor, twice.
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    started.push(server);
    await answers(`http://127.0.0.1:${port}/status`, server);
    return {
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
      stop: async () => {
        process.off('exit', onExit);
        await stop();
      },
    };
  } catch (error) {
    process.off('exit', onExit);
    await stop();
    throw error;
  }
}

/** The first line that Xvfb writes to descriptor 3: the number of its display. */
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`Xvfb stopped with code ${String(code)} before it had a display.`));
    });
  });

/** Waits until a server that was just started answers, at most 15 seconds. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  const stopped = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} stopped with code ${String(code)}.`));
    });
  });
  const answered = async (): Promise<void> => {
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const response = await fetch(url).catch(() => undefined);
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${child.spawnfile} did not answer at ${url}.`);
  };
  // When it ends later, by our own hand, nobody listens any more.
  stopped.catch(() => undefined);
  await Promise.race([stopped, answered()]);
}

/** Ends a child and waits until it is gone. */
const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      resolve();
      return;
    }
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
