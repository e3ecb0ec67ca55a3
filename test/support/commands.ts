/**
 * What a test in the browser may ask of the browser itself. In Chromium all of it; Firefox and WebKit have no such door,
 * so a test that needs one is named `*.chromium.test.ts`. The other half stands in tools/browser-commands.ts.
 *
 * Everything set here holds for the running test only and is undone after it.
 */
import { executeServerCommand } from '@web/test-runner-commands';

export { a11ySnapshot, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

/** The browser that runs this test. */
export const engine: 'chromium' | 'firefox' | 'webkit' = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

export interface Media {
  readonly type?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly contrast?: 'more' | 'less' | 'no-preference';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

let media: Media = {};
const undo = new Set<() => Promise<void>>();

afterEach(async () => {
  const steps = [...undo];
  undo.clear();
  for (const step of steps) await step();
});

const applyMedia = async (): Promise<void> => {
  await executeServerCommand('loket:media', {
    type: media.type ?? '',
    features: {
      'prefers-color-scheme': media.colorScheme ?? '',
      'forced-colors': media.forcedColors ?? '',
      'prefers-contrast': media.contrast ?? '',
      'prefers-reduced-motion': media.reducedMotion ?? '',
    },
  });
};

const resetMedia = async (): Promise<void> => {
  media = {};
  await applyMedia();
};

/** Pretends that the page is printed, or that the citizen asked the system for contrast, forced colours, less motion. */
export async function setMedia(wanted: Media): Promise<void> {
  media = { ...media, ...wanted };
  undo.add(resetMedia);
  await applyMedia();
}

const resetTimeZone = async (): Promise<void> => {
  await executeServerCommand('loket:time-zone', '');
};

/** Moves the device to another time zone, by its IANA name: `America/Paramaribo`. */
export async function setTimeZone(zone: string): Promise<void> {
  undo.add(resetTimeZone);
  await executeServerCommand('loket:time-zone', zone);
}

/** One node of the accessibility tree as assistive technology gets it, ignored nodes left out. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** `level`, `required`, `invalid`, `expanded`, `live` … as Chromium names them. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** How many nodes stand above it. */
  readonly depth: number;
}

/** The whole accessibility tree of the page in reading order, through all shadow roots. */
export const axTree = async (): Promise<readonly AxNode[]> =>
  await executeServerCommand<readonly AxNode[], null>('loket:ax-tree', null);
