import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { leaveBrowsers, openChromium, openFirefox } from './browsers.js';
import { buildPdf } from '../support/sample-files.js';
import { npmStart, serveDemo, temporaryFolder, type DemoProcess } from './server.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every page there is, by its path. */
const PAGES = [
  '/',
  '/mijn-zaken',
  '/zaak',
  '/zaak?zaak=dakkapel',
  '/document-toevoegen',
  '/document-toevoegen?zaak=dakkapel',
  '/bericht?zaak=dakkapel',
  '/contact',
  '/afspraak-maken',
  '/inloggen',
  '/scenarios',
  '/webredacteuren',
  '/insluiten',
  '/voorbeelden/vaste-zaak',
  '/voorbeelden/in-de-pagina?zaak=dakkapel',
  '/bezwaar',
  '/klacht',
  '/toegankelijkheid',
  '/privacy',
  '/bestaat-niet',
  '/en/',
  '/en/mijn-zaken',
  '/en/zaak?zaak=dakkapel',
  '/en/document-toevoegen?zaak=dakkapel',
  '/en/bericht?zaak=dakkapel',
  '/en/contact',
  '/en/afspraak-maken',
  '/en/inloggen',
  '/fy/',
  '/fy/mijn-zaken',
  '/fy/zaak?zaak=dakkapel',
  '/fy/document-toevoegen?zaak=dakkapel',
  '/fy/bericht?zaak=dakkapel',
  '/fy/contact',
  '/fy/afspraak-maken',
  '/fy/inloggen',
];

const WIDGETS = ['zaak-timeline', 'zaak-upload', 'zaak-bericht', 'contact-formulier', 'afspraak-planner'];

const folder = temporaryFolder();
let demo: DemoProcess;
let browser: Browser;
const contexts: BrowserContext[] = [];
const WINDOW = { width: 1280, height: 900 };
const standing: Visit[] = [];

before(async () => {
  demo = await serveDemo(['--port', '0', '--database', join(folder.path, 'demo.db')]);
  browser = await openChromium();
});
after(async () => {
  await leaveBrowsers();
  assert.deepEqual(await demo.end('SIGTERM'), { code: 0, signal: null });
  folder.remove();
});

const at = (path: string): string => new URL(path, demo.url).href;

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that a page should never cause: violations, errors, warnings, requests to others. */
  readonly wrong: string[];
}

/** A browser that knows nothing, and reports to `wrong`. */
async function meet(
  options: Parameters<Browser['newContext']>[0] = {},
  by: Browser = browser,
): Promise<Visit> {
  const context = await by.newContext({ viewport: WINDOW, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // What a scenario or a missing page answers is not a mistake of the page; the browser itself writes this line.
    if (
      /^Failed to load resource: (the server responded with a status of|net::ERR_INCOMPLETE_CHUNKED_ENCODING)/.test(
        message.text(),
      )
    )
      return;
    wrong.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(demo.url)) wrong.push(`request to another site: ${request.url()}`);
  });
  await page.exposeBinding('reportViolation', (_source, text: string) => wrong.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { context, page, wrong };
}

/** A new visitor, for this test alone. */
async function visitApart(...how: Parameters<typeof meet>): Promise<Visit> {
  const met = await meet(...how);
  contexts.push(met.context);
  return met;
}

/**
 * A new visitor, in the browser of the one before, who left nothing in it: starting one takes longer than most tests.
 * @param which another number is somebody else, at the same time
 */
async function visit(which = 0): Promise<Visit> {
  const visitor = (standing[which] ??= await meet());
  const { context, page, wrong } = visitor;
  await page.goto('about:blank');
  await context.clearCookies();
  await page.setViewportSize(WINDOW);
  wrong.length = 0;
  return visitor;
}
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** The widget of the page has said what it has to say. */
const timelineReady = (page: Page): Promise<unknown> =>
  page
    .locator(`:is(${WIDGETS.join(', ')}) :is(section, form):not([aria-busy="true"])`)
    .first()
    .waitFor();

const hasWidget = (path: string): boolean =>
  /\/(zaak|voorbeelden|document-toevoegen|bericht|contact|afspraak-maken)/.test(path);

/** Where axe judges page and widget together. */
const IS_ABOUT_A_WIDGET = /^\/(zaak\?zaak|document-toevoegen\?zaak|bericht|contact$|afspraak-maken)/;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at(path), { waitUntil: 'load' });
  if (hasWidget(path)) await timelineReady(page);
}

/** The words of what has focus, also inside the widget. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  });

/** Tab after Tab until what has focus, or its name, says so. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focused(page);
    seen.push(text.slice(0, 40));
    if (words.test(text)) return;
  }
  assert.fail(`Nothing that has focus says ${words.source}: ${seen.join(' | ')}`);
}

/** Tab after Tab until what has focus says so; then Enter. */
async function goByKeyboard(page: Page, words: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focused(page);
    seen.push(text.slice(0, 40));
    if (typeof words === 'string' ? text === words : words.test(text)) {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      return;
    }
  }
  assert.fail(`"${String(words)}" was not reached by Tab; passed: ${seen.join(' | ')}`);
}

const timelineText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const host = document.querySelector('zaak-timeline');
    return ((host?.shadowRoot ?? host)?.textContent ?? '').replace(/\s+/g, ' ');
  });

test('a citizen follows a case with the keyboard alone, from the home page to the step that runs', async () => {
  const { page, wrong } = await visit();
  await open(page, '/');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Ga naar de inhoud');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'inhoud');

  await goByKeyboard(page, 'Mijn zaken');
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Mijn zaken');
  await goByKeyboard(page, /^Dakkapel/);
  await timelineReady(page);
  assert.match(page.url(), /\/zaak\?zaak=dakkapel$/);

  // Where it stands, whose turn it is, and by when: in words.
  const text = await timelineText(page);
  assert.match(text, /Stap \d van \d: [^.]+\./);
  assert.match(text, /Wij zijn aan zet\.|U bent aan zet\./);
  assert.ok((await page.locator('zaak-timeline ol > li').count()) >= 4);
  assert.equal(await page.locator('zaak-timeline [aria-current="step"]').count(), 1);
  assert.equal(await page.locator('zaak-timeline p', { hasText: 'Ziet u niets?' }).isVisible(), false);
  assert.deepEqual(wrong, []);
});

test('who signs out sees a way in, and who signs in as another sees nothing of the first', async () => {
  const { page, wrong } = await visit();
  await open(page, '/zaak?zaak=dakkapel');
  assert.match(await timelineText(page), /Lindelaan 12/);

  await goByKeyboard(page, 'Uitloggen');
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'U bent uitgelogd');
  await open(page, '/zaak?zaak=dakkapel');
  assert.doesNotMatch(await timelineText(page), /Lindelaan/);
  assert.match(await timelineText(page), /U bent niet ingelogd\. Log in/);
  const link = page.locator('zaak-timeline a', { hasText: 'Log in' });
  assert.equal(await link.getAttribute('href'), at('/inloggen?terug=%2Fzaak%3Fzaak%3Ddakkapel'));

  await link.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await goByKeyboard(page, 'Log in als Joost Wiersma');
  await timelineReady(page);
  assert.match(page.url(), /\/zaak\?zaak=dakkapel$/, 'back where it began');
  assert.equal(await page.getByText('Ingelogd als Joost Wiersma').isVisible(), true);
  assert.doesNotMatch(await timelineText(page), /Lindelaan/);
  assert.match(await timelineText(page), /Wij kunnen deze gegevens niet vinden/);

  await open(page, '/mijn-zaken');
  assert.ok((await page.locator('.zaken > li').count()) > 0);
  assert.doesNotMatch(await page.locator('main').innerText(), /Lindelaan/);
  assert.deepEqual(wrong, []);
});

test('the case comes in the language of the page, and so does the way in', async () => {
  const { context, page, wrong } = await visit();
  for (const [taal, step, login] of [
    ['en', /Step \d of \d: /, /Log in/],
    ['fy', /Stap \d fan \d: /, /Log yn/],
  ] as const) {
    await open(page, `/${taal}/zaak?zaak=dakkapel`);
    assert.equal(await page.locator('html').getAttribute('lang'), taal);
    assert.match(await timelineText(page), step);
    await context.request.get(at(`/${taal}/uitloggen`));
    await open(page, `/${taal}/zaak?zaak=dakkapel`);
    assert.match(await timelineText(page), login);
    const href = await page.locator('zaak-timeline a', { hasText: login }).getAttribute('href');
    assert.ok(href?.startsWith(at(`/${taal}/inloggen?terug=`)), String(href));
    await context.clearCookies();
  }
  assert.deepEqual(wrong, []);
});

test('a case that the page names, and a widget in the page itself, show the same case', async () => {
  const { page, wrong } = await visit();
  await open(page, '/voorbeelden/vaste-zaak');
  assert.match(await timelineText(page), /Dakkapel/);
  await open(page, '/voorbeelden/in-de-pagina?zaak=dakkapel');
  assert.equal(await page.evaluate(() => document.querySelector('zaak-timeline')?.shadowRoot ?? null), null);
  // In the page itself, so what reads only the page finds it.
  assert.match(await page.evaluate(() => document.body.innerText), /Stap \d van \d: /);
  assert.deepEqual(wrong, []);
});

test('without a case in the address the citizen chooses one', async () => {
  const { page, wrong } = await visit();
  await open(page, '/zaak');
  const link = page.locator('zaak-timeline a', { hasText: 'Dakkapel' });
  await Promise.all([page.waitForEvent('load'), link.click()]);
  await timelineReady(page);
  assert.match(await timelineText(page), /Stap \d van \d: /);
  assert.deepEqual(wrong, []);
});

const SCENARIO_WORDS = [
  ['Traag', /Stap \d van \d: /],
  ['Kapot', /Het lukt ons nu niet|Het is nu te druk, of er is een storing/],
  ['Zaaksysteem ligt eruit', /Het is nu te druk, of er is een storing/],
  ['Te druk', /Het is nu te druk, of er is een storing/],
  ['Geen toegang', /U mag deze gegevens niet bekijken/],
  ['Uitgelogd', /U bent niet ingelogd/],
  ['Half beschikbaar', /nu niet (laten zien|ophalen)/],
  ['Verbinding valt weg', /Er is geen verbinding|Het lukt ons nu niet/],
] as const;

for (const [titel, words] of SCENARIO_WORDS) {
  test(`scenario "${titel}": a plain sentence for who chose it, and nothing for anyone else`, async () => {
    const { page, wrong } = await visit();
    await open(page, '/scenarios');
    const button = page.getByRole('button', { name: `Zet aan (${titel})` });
    await Promise.all([page.waitForEvent('load'), button.click()]);
    const banner = page.getByText(`Scenario “${titel}” staat aan`);
    assert.equal(await banner.isVisible(), true);

    await page.goto(at('/zaak?zaak=dakkapel'));
    assert.equal(await banner.isVisible(), true);
    const said = page.locator('zaak-timeline').filter({ hasText: words });
    await said.waitFor();
    const text = await timelineText(page);
    assert.match(text, words);
    assert.doesNotMatch(text, /\b(4\d\d|5\d\d|undefined|Error)\b/, 'no codes for citizens');
    assert.match(text, /14 0999/, 'the way out is always there');

    // What anybody else is given; what a widget makes of it is in the tests above.
    const other = await fetch(at('/zaak?zaak=dakkapel'));
    assert.doesNotMatch(await other.text(), /staat aan/);
    const answer = await fetch(at('/v1/zaken/dakkapel'), { headers: { 'Loket-Client': 'e2e' } });
    assert.equal(((await answer.json()) as { id: string }).id, 'dakkapel');
    assert.deepEqual(
      wrong.filter((line) => !line.includes('loket:')),
      [],
    );
  });
}

test('a scenario is put out where one stands, and nobody else ever saw it', async () => {
  const { context, page, wrong } = await visit();
  await context.addCookies([{ name: 'loket_scenario', value: 'forbidden', url: demo.url }]);
  await open(page, '/zaak?zaak=dakkapel');
  assert.match(await timelineText(page), /U mag deze gegevens niet bekijken/);

  const other = await visit(1);
  await open(other.page, '/zaak?zaak=dakkapel');
  assert.match(await timelineText(other.page), /Stap \d van \d: /);
  assert.equal(await other.page.getByText('staat aan').count(), 0);

  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Zet het scenario uit' }).click(),
  ]);
  await timelineReady(page);
  assert.match(page.url(), /\/zaak\?zaak=dakkapel$/, 'still at the same page');
  assert.match(await timelineText(page), /Stap \d van \d: /);
  assert.deepEqual(
    wrong.filter((line) => !line.includes('loket:')),
    [],
  );
  assert.deepEqual(other.wrong, []);
});

interface Judged {
  /** Leaves the inside of widgets out: their own tests judge it, in every state they have. */
  readonly withoutWidgets?: boolean;
  /** Leaves colours out, by far the most work: where another page has the same ones. */
  readonly withoutColours?: boolean;
}

/** What axe finds, one line each. */
async function axe(
  page: Page,
  { withoutWidgets = false, withoutColours = false }: Judged = {},
): Promise<string[]> {
  // Evaluated by the debugger, which the policy of the page does not bind.
  await page.evaluate(AXE);
  return page.evaluate(
    async ([tags, exclude, rules]) => {
      interface Axe {
        run(
          context: object,
          options: object,
        ): Promise<{
          violations: { id: string; help: string; nodes: { html: string }[] }[];
        }>;
      }
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(
        { include: document, exclude },
        // Of what is right nothing is kept.
        { runOnly: tags, rules, resultTypes: ['violations'] },
      );
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`,
      );
    },
    [
      AXE_TAGS,
      withoutWidgets ? WIDGETS : [],
      withoutColours ? { 'color-contrast': { enabled: false } } : {},
    ] as const,
  );
}

test('axe finds nothing either when signed out, narrow, and with a scenario on', async () => {
  const { context, page } = await visit();
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '/uitloggen');
  assert.deepEqual(await axe(page), [], '/uitloggen');
  await context.addCookies([{ name: 'loket_scenario', value: 'slow', url: demo.url }]);
  for (const path of ['/', '/mijn-zaken', '/zaak?zaak=dakkapel', '/scenarios']) {
    // The page is judged around a widget, which need not have anything to say yet.
    await page.goto(at(path), { waitUntil: 'load' });
    assert.deepEqual(await axe(page, { withoutWidgets: true, withoutColours: path !== '/' }), [], path);
  }
});

/** Links and buttons that are not in a sentence, and are lower than a finger wants. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(
    (widgets) =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden])')]
        .filter((target) => {
          const { height, width } = target.getBoundingClientRect();
          // Not shown; a card is a target as a whole; the widget has a test of its own.
          if (width <= 1 || target.closest(`.skip, .kaart-link, ${widgets}`)) return false;
          const sentence = target.closest('p, li, td')?.textContent.trim();
          return height < 44 && (sentence === undefined || sentence === target.textContent.trim());
        })
        .map((target) => target.outerHTML),
    WIDGETS.join(', '),
  );

/**
 * Everything of a page by which axe judges it, widgets apart: its elements in order, their attributes, and where there is
 * text. Of words, addresses and languages only that they are there; that the page's own language is one of ours.
 */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate((widgets) => {
    const words = /^(aria-label|alt|title|content|href|action|value|lang|src|integrity|datetime)$/;
    const { documentElement } = document;
    // A document apart, where no widget comes alive and no policy is broken.
    const copy = document.implementation.createHTMLDocument().importNode(documentElement, true);
    for (const widget of copy.querySelectorAll(widgets)) {
      widget.replaceChildren();
      for (const name of widget.getAttributeNames()) widget.removeAttribute(name);
    }
    // Which of the three languages is the one that is read, and where another is announced.
    copy.querySelector('.talen [aria-current]')?.removeAttribute('aria-current');
    for (const link of copy.querySelectorAll('[hreflang]')) link.removeAttribute('hreflang');
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      for (const { name, value } of [...element.attributes]) {
        if (!words.test(name) || value.trim() === '') continue;
        element.removeAttribute(name);
        element.setAttribute(`data-${name}`, '');
      }
      for (const node of element.childNodes)
        if (node instanceof Text) node.data = node.data.trim() === '' ? '' : '…';
    }
    return (['nl', 'en', 'fy'].includes(documentElement.lang) ? '' : documentElement.lang) + copy.outerHTML;
  }, WIDGETS.join());

/** What a page left in the browser: how many cookies, and entries of each store. */
const left = async ({ context, page }: Visit): Promise<number[]> => [
  (await context.cookies()).length,
  ...(await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ])),
];

test('no page breaks the policy, asks another site, complains, leaves anything in the browser, is barred by axe or scrolls sideways at 320 px, also at twice the text size, and targets are 44 px high', async () => {
  const visitor = await visit();
  const { page, wrong } = visitor;
  const judged = new Set<string>();
  for (const path of PAGES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, path);
    assert.deepEqual(wrong, [], path);
    assert.deepEqual(await left(visitor), [0, 0, 0, 0, 0], path);
    // Most pages are there in three languages: what differs in words alone is judged once.
    const shape = await shapeOf(page);
    const isAbout = IS_ABOUT_A_WIDGET.test(path);
    if (isAbout || !judged.has(shape))
      assert.deepEqual(await axe(page, { withoutWidgets: !isAbout }), [], path);
    judged.add(shape);

    // axe itself makes elements that the policy would not allow a page.
    wrong.length = 0;

    await page.setViewportSize({ width: 320, height: 700 });
    assert.deepEqual(await smallTargets(page), [], path);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok((await width()) <= 320, `${path} is ${await width()} px wide`);
    // The widget promises twice the text size at an ordinary width only.
    const room = hasWidget(path) ? 640 : 320;
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    if (room !== 320) await page.setViewportSize({ width: room, height: 700 });
    assert.ok((await width()) <= room, `${path} at twice the text size is ${await width()} px wide`);
  }
});

test('focus is seen on every stop of every page', async () => {
  const { page } = await visit();
  for (const path of ['/', '/mijn-zaken', '/scenarios']) {
    await open(page, path);
    const first = await page.evaluate(() => document.querySelectorAll('a[href], button').length);
    for (let stop = 0; stop < Math.min(first, 25); stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        const ringed = element?.closest('.kaart-link') ?? element;
        const style = ringed && getComputedStyle(ringed);
        return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      });
      assert.equal(seen, true, `${path}: ${await focused(page)}`);
    }
  }
});

test('without JavaScript the cases are there, and the page of one case gives the phone number', async () => {
  const { page } = await visitApart({ javaScriptEnabled: false });
  await page.goto(at('/mijn-zaken'));
  assert.ok((await page.locator('.zaken > li').count()) > 3);
  await page.goto(at('/zaak?zaak=dakkapel'));
  assert.equal(await page.getByText('Ziet u niets? Bel 14 0999').isVisible(), true);
  await page.goto(at('/scenarios'));
  await page.getByRole('button', { name: 'Zet aan (Traag)' }).click();
  assert.equal(await page.getByText('Scenario “Traag” staat aan').isVisible(), true);
});

test('U2, U4, ★4 a document is added by keyboard alone, and the receipt says what the municipality has', async () => {
  const { page, wrong } = await visit();
  await open(page, '/document-toevoegen?zaak=dakkapel');
  const widget = page.locator('zaak-upload');
  const bytes = Buffer.from(buildPdf({ body: 'Bouwtekening van de voorgevel' }));

  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, /Bestand kiezen$/);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'voorgevel.pdf', mimeType: 'application/pdf', buffer: bytes });
  await widget.getByText('Kies hieronder nog wat voor document dit is.').waitFor();
  await tabTo(page, /^Kies een soort/);
  await page.keyboard.type('Tek');
  await widget.getByText('Klaar om te versturen.').waitFor();
  await tabTo(page, /^Voeg toe$/);
  await page.keyboard.press('Enter');
  await widget.getByRole('heading', { name: 'Ontvangstbewijs' }).waitFor();
  const listed = widget.getByRole('link', { name: /^Opslaan: voorgevel/ });
  // First it is looked at for viruses; what is not yet available cannot be saved.
  await listed.waitFor();

  const saved = page.waitForEvent('download');
  await tabTo(page, /^Bewaar het bewijs als bestand$/);
  await page.keyboard.press('Enter');
  const bewijs = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as unknown;
  const digest = createHash('sha256').update(bytes).digest('hex');
  assert.ok(JSON.stringify(bewijs).includes(digest), 'the receipt names the bytes that were chosen');

  const href = (await listed.getAttribute('href')) ?? '';
  const back = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, href);
  assert.equal(back, digest, 'what the municipality gives back is what was sent');

  await page.reload();
  await timelineReady(page);
  assert.equal(await listed.count(), 1, 'once, also after a visit later');
  assert.deepEqual(wrong, []);
});

test('a file that cannot be sent is named with what to do, and the other files go', async () => {
  const { page, wrong } = await visit();
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '/document-toevoegen?zaak=dakkapel');
  const widget = page.locator('zaak-upload');
  await widget.locator('input[type=file][multiple]').setInputFiles([
    { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buildPdf({ body: 'Een brief' })) },
    { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ]);
  await widget
    .getByText(/^leeg\.pdf is leeg/)
    .first()
    .waitFor();
  await widget.locator('select').first().selectOption({ label: 'Brief of e-mail' });
  await widget.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await widget.getByRole('heading', { name: 'Ontvangstbewijs' }).waitFor();
  assert.equal(
    await widget.getByRole('button', { name: 'Verwijder leeg.pdf' }).isVisible(),
    true,
    'still there',
  );
  assert.deepEqual(wrong, []);
});

test('a file with a virus is received, then refused, and that is said while one looks on', async () => {
  const { page, wrong } = await visit();
  await open(page, '/document-toevoegen?zaak=dakkapel');
  const widget = page.locator('zaak-upload');
  // In two pieces, so that no scanner takes this test for what it imitates.
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  await widget
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'notitie.txt', mimeType: 'text/plain', buffer: Buffer.from(eicar) });
  await widget.locator('select').first().selectOption({ label: 'Iets anders' });
  await widget.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await widget.getByText('In dit bestand zit een virus.').first().waitFor();
  assert.equal(await widget.getByRole('link', { name: /notitie/ }).count(), 0, 'nobody can open it');
  assert.deepEqual(wrong, []);
});

test('on paper there is the case and no menu', async () => {
  const { page } = await visit();
  await open(page, '/zaak?zaak=dakkapel');
  await page.emulateMedia({ media: 'print' });
  try {
    assert.equal(await page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible(), false);
    assert.equal(await page.locator('zaak-timeline ol').first().isVisible(), true);
  } finally {
    await page.emulateMedia({ media: null });
  }
});

test('the example for editors is what the pages themselves use, and a click copies it', async () => {
  const { context, page, wrong } = await visitApart();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/webredacteuren');
  await page.getByRole('button', { name: 'Kopieer de regels voor de head' }).click();
  await page.getByText('Gekopieerd.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split('\n');
  assert.equal(lines.length, 2);
  assert.doesNotMatch(copied, /zaak-timeline>/, 'what goes into the text is copied apart');
  await page.getByRole('button', { name: 'Kopieer de regel voor de pagina' }).click();
  await page.waitForFunction(async () =>
    (await navigator.clipboard.readText()).startsWith('<zaak-timeline>'),
  );
  await open(page, '/zaak');
  const [src, integrity] = await page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>('script[integrity]');
    return [script?.getAttribute('src'), script?.integrity];
  });
  assert.ok(
    lines[1]?.includes(`src="${src ?? '?'}"`) && lines[1].includes(`integrity="${integrity ?? '?'}"`),
  );
  assert.deepEqual(wrong, []);
});

test('Firefox shows the case too, and breaks no policy', async (t) => {
  const fox = await openFirefox();
  if (!fox) {
    t.skip('Firefox is not installed');
    return;
  }
  const { page, wrong } = await visitApart({}, fox);
  await open(page, '/mijn-zaken');
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: /^Dakkapel/ }).click()]);
  await timelineReady(page);
  assert.match(await timelineText(page), /Stap \d van \d: /);
  await open(page, '/voorbeelden/in-de-pagina?zaak=dakkapel');
  assert.match(await timelineText(page), /Stap \d van \d: /);
  assert.deepEqual(wrong, []);
});

test(
  'who stops npm start stops the server as well, also when npm tells only its shell',
  { timeout: 150_000 },
  async () => {
    const started = await npmStart(join(folder.path, 'npm.db'));
    assert.equal((await fetch(started.url)).status, 200, started.output());
    await started.end('SIGTERM');
    await started.closed;
    await assert.rejects(fetch(started.url));
    assert.match(started.output(), /Stopped\.\s*$/);
  },
);
