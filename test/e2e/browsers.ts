/**
 * One Chromium and one Firefox for all end-to-end tests of a process, one after another: starting one takes longer than
 * most tests. Each test file leaves nothing open in them.
 */
import { chromium, firefox, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath, findBrowsers } from '../support/browsers.js';

const started = new Map<string, Promise<Browser>>();
let areKept = false;

function open(name: string, launch: () => Promise<Browser>): Promise<Browser> {
  const browser = started.get(name) ?? launch();
  started.set(name, browser);
  return browser;
}

export const openChromium = (): Promise<Browser> =>
  open('chromium', () => chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] }));

/** `null` where it is not installed. */
export async function openFirefox(): Promise<Browser | null> {
  const { firefox: executablePath } = findBrowsers();
  return executablePath === undefined
    ? null
    : open('firefox', () => firefox.launch({ channel: 'moz-firefox', executablePath }));
}

async function closeAll(): Promise<void> {
  for (const browser of started.values()) await (await browser).close();
  started.clear();
}

/** At the end of a test file: closes what it opened, and the browsers unless another file comes after it. */
export async function leaveBrowsers(): Promise<void> {
  if (!areKept) return closeAll();
  for (const browser of started.values())
    for (const context of (await browser).contexts()) await context.close();
}

/** For who runs several files: the browsers stay until what this gives is called. */
export function keepBrowsers(): () => Promise<void> {
  areKept = true;
  return closeAll;
}
