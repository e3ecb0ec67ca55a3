import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { ENGINES, findBrowsers, provideBrowsers, type Machine } from '../support/browsers.js';

let root: string;
/** Every command that was run on the machine of the test. */
let commands: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loket-browsers-'));
  commands = [];
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Puts a program on the machine of the test. */
function install(path: string, mode = 0o755): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  chmodSync(join(root, path), mode);
}

const machine = (overrides: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: join(root, 'usr/bin') },
  isRoot: false,
  root,
  run: (command, args) => {
    commands.push([command, ...args].join(' '));
    return false;
  },
  ...overrides,
});

test('finds each browser on the PATH, and MiniBrowser in the folder of the architecture', () => {
  const folder = 'usr/lib/aarch64-linux-gnu/webkit2gtk-4.1';
  for (const name of ['chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb']) install(`usr/bin/${name}`);
  install(`${folder}/MiniBrowser`);
  const found = findBrowsers(machine());
  assert.equal(found.chromium, join(root, 'usr/bin/chromium'));
  assert.equal(found.firefox, join(root, 'usr/bin/firefox-esr'));
  assert.deepEqual(found.webkit, {
    driver: join(root, 'usr/bin/WebKitWebDriver'),
    browser: join(root, folder, 'MiniBrowser'),
    xvfb: join(root, 'usr/bin/Xvfb'),
  });
});

test('finds Chrome and Firefox where macOS keeps them', () => {
  install('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  install('Applications/Firefox.app/Contents/MacOS/firefox');
  const { chromium, firefox, webkit } = findBrowsers(machine({ platform: 'darwin' }));
  assert.match(chromium ?? '', /Google Chrome$/);
  assert.match(firefox ?? '', /firefox$/);
  assert.equal(webkit, undefined);
});

test('goes by CHROME_PATH and FIREFOX_PATH before what is found', () => {
  install('usr/bin/chromium');
  const env = { PATH: join(root, 'usr/bin'), CHROME_PATH: '/opt/chrome', FIREFOX_PATH: '/opt/firefox' };
  const { chromium, firefox } = findBrowsers(machine({ env }));
  assert.equal(chromium, '/opt/chrome');
  assert.equal(firefox, '/opt/firefox');
});

test('does not take a file that cannot be run, or a folder, for a browser', () => {
  install('usr/bin/firefox', 0o644);
  mkdirSync(join(root, 'usr/bin/chromium'), { recursive: true });
  assert.deepEqual(findBrowsers(machine()), { chromium: undefined, firefox: undefined, webkit: undefined });
});

test('has no WebKit when one of its three parts is missing', () => {
  install('usr/bin/WebKitWebDriver');
  install('usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser');
  assert.equal(findBrowsers(machine()).webkit, undefined);
  install('usr/bin/Xvfb');
  assert.notEqual(findBrowsers(machine()).webkit, undefined);
});

test('installs nothing when all is there', () => {
  install('usr/bin/chromium');
  const said: string[] = [];
  const { missing } = provideBrowsers(
    ['chromium'],
    (sentence) => said.push(sentence),
    machine({ isRoot: true }),
  );
  assert.deepEqual(missing, []);
  assert.deepEqual(said, []);
  assert.deepEqual(commands, []);
});

test('installs each missing browser by apt for root, and then finds it', () => {
  install('usr/bin/apt-get');
  install('usr/bin/chromium');
  const said: string[] = [];
  const { browsers, missing } = provideBrowsers(
    ENGINES,
    (sentence) => said.push(sentence),
    machine({
      isRoot: true,
      run: (command, args) => {
        commands.push([command, ...args].join(' '));
        if (args.includes('firefox-esr')) install('usr/bin/firefox-esr');
        if (args.includes('webkit2gtk-driver')) {
          for (const name of ['WebKitWebDriver', 'Xvfb']) install(`usr/bin/${name}`);
          install('usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser');
        }
        return true;
      },
    }),
  );
  assert.deepEqual(missing, []);
  assert.match(browsers.firefox ?? '', /firefox-esr$/);
  assert.equal(commands[0], 'apt-get update -qq');
  assert.equal(commands.length, 3);
  assert.ok(!commands.some((command) => command.includes(' chromium')));
  assert.equal(said.length, 1);
});

test('never calls apt without root', () => {
  install('usr/bin/apt-get');
  install('usr/bin/chromium');
  provideBrowsers(ENGINES, () => undefined, machine());
  assert.deepEqual(commands, []);
});

test('lets Playwright download Chromium when apt is no road', () => {
  const { missing } = provideBrowsers(['chromium'], () => undefined, machine());
  assert.equal(commands.length, 1);
  assert.match(commands[0] ?? '', /playwright-core.*cli\.js install chromium$/);
  assert.equal(missing.length, 1);
});

test('says in one sentence per browser what to do', () => {
  const { missing } = provideBrowsers(ENGINES, () => undefined, machine());
  assert.deepEqual(
    missing.map(({ engine }) => engine),
    ENGINES,
  );
  const [chromium, firefox, webkit] = missing.map(({ sentence }) => sentence);
  assert.match(chromium ?? '', /^Chrome or Chromium was not found; install it, .* CHROME_PATH\.$/);
  assert.match(firefox ?? '', /^Firefox is not installed; .*apt-get install firefox-esr\.$/);
  assert.match(webkit ?? '', /^WebKit .* apt-get install webkit2gtk-driver libwebkit2gtk-4\.1-0 xvfb\.$/);
});
