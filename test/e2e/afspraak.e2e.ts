/**
 * An appointment from beginning to end at the real demo: made by keyboard alone, then moved and cancelled by the link in the
 * mail; and all of that by touch.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { leaveBrowsers, openChromium } from './browsers.js';
import { serveDemo, temporaryFolder, type DemoProcess } from './server.js';

const folder = temporaryFolder();
const database = join(folder.path, 'demo.db');
let demo: DemoProcess;
let browser: Browser;

before(async () => {
  demo = await serveDemo(['--port', '0', '--database', database]);
  browser = await openChromium();
});
after(async () => {
  await leaveBrowsers();
  await demo.end('SIGTERM');
  folder.remove();
});

/** A visit of somebody who is not signed in, on a phone of 320 px. */
async function visit(errors: string[], options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${demo.url}uitloggen`);
  return page;
}

/** The words of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.querySelector('afspraak-planner')?.shadowRoot?.activeElement;
    const label = active?.id ? active.getRootNode() : null;
    const own = label instanceof ShadowRoot ? label.querySelector(`label[for="${active?.id ?? ''}"]`) : null;
    return (own ?? active)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  });

/** Goes on by Tab until this has the focus. */
async function tabTo(page: Page, words: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (words.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${String(words)} cannot be reached by keyboard; the focus is on "${await focused(page)}"`);
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** What the municipality sent, the newest last. */
const mails = (): string[] => readdirSync(`${database}-mail`).sort();
const inMail = (mail: string | undefined, file: string): string =>
  readFileSync(join(`${database}-mail`, mail ?? '', file), 'utf8');

/** Chooses the day that is so far down the list, and its first time. */
async function chooseTime(page: Page, day: number): Promise<string> {
  await page.locator('.days input[type=radio]').nth(day).check();
  const time = page.locator('.times input[type=radio]').first();
  await time.waitFor();
  await time.check();
  return (await time.getAttribute('value')) ?? '';
}

test('an appointment is made by keyboard, and moved and cancelled by the link in the mail', async () => {
  const errors: string[] = [];
  const page = await visit(errors);
  await page.goto(`${demo.url}afspraak-maken`);
  await heading(page, /^Stap 1 van 5/);
  // The first control of the widget: from there on nothing but keys.
  await page.locator('afspraak-planner input').first().focus();
  await page.keyboard.press('Space');
  await tabTo(page, /^Verder$/);
  await page.keyboard.press('Enter');
  await heading(page, /^Stap 2 van 5/);
  assert.match(await focused(page), /^Stap 2 van 5/);
  await tabTo(page, /^Gemeentehuis/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Verder$/);
  await page.keyboard.press('Enter');
  await heading(page, /^Stap 3 van 5/);
  await page.locator('.days input').first().waitFor();
  await tabTo(page, /^Kies /);
  await page.keyboard.press('Enter');
  await page.locator('.times input').first().waitFor();
  await tabTo(page, / uur$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Verder$/);
  await page.keyboard.press('Enter');
  await heading(page, /^Stap 4 van 5/);
  await page.getByLabel('E-mailadres').waitFor();
  await tabTo(page, /^Naam/);
  await page.keyboard.type('Sanne de Vries');
  await tabTo(page, /^E-mailadres/);
  await page.keyboard.type('sanne@voorbeeld.example');
  await tabTo(page, /^Verder$/);
  await page.keyboard.press('Enter');
  await heading(page, /^Stap 5 van 5/);
  await tabTo(page, /^Maak de afspraak$/);
  await page.keyboard.press('Enter');
  await heading(page, 'Uw afspraak is gemaakt');
  assert.equal(await focused(page), 'Uw afspraak is gemaakt');
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'it is wider than 320 px',
  );
  const nummer = await page.locator('.facts bdi').first().innerText();

  const [first] = mails();
  assert.equal(mails().length, 1);
  assert.ok(first?.startsWith(nummer));
  const link = /https?:\/\/\S+#loket-afspraak=\S+/.exec(inMail(first, 'bericht.txt'))?.[0] ?? '';
  assert.match(inMail(first, 'afspraak.ics'), /SEQUENCE:0/);

  // Another device: only the link is known there; mail programs encode it.
  const other = await visit(errors);
  await other.goto(link.replace('=', '%3D'));
  await heading(other, 'Dit hebt u met ons afgesproken');
  assert.equal(await other.evaluate(() => location.href), link.split('#')[0]);
  await other.getByText(nummer).waitFor();
  await press(other, 'Verzet deze afspraak');
  await heading(other, /^Stap 2 van 3/);
  await chooseTime(other, 2);
  await press(other, 'Verder');
  await press(other, 'Verzet de afspraak');
  await heading(other, 'Uw afspraak is verzet');
  await other.getByText(nummer).waitFor();
  const saved = other.waitForEvent('download');
  await press(other, 'Zet in uw agenda (ics-bestand)');
  const ics = readFileSync(await (await saved).path(), 'utf8');
  assert.match(ics, /SEQUENCE:1\r\n/);
  assert.equal(/UID:(.*)\r/.exec(ics)?.[1], /UID:(.*)\r/.exec(inMail(first, 'afspraak.ics'))?.[1]);

  await press(other, 'Zeg deze afspraak af');
  await press(other, 'Ja, zeg de afspraak af');
  await heading(other, 'Uw afspraak is afgezegd');
  assert.equal(mails().length, 3);
  assert.match(inMail(mails().at(-1), 'afspraak.ics'), /STATUS:CANCELLED/);

  const third = await visit(errors);
  await third.goto(link);
  await third.getByText('Deze afspraak was al afgezegd').waitFor();
  assert.deepEqual(errors, []);
});

test('A13 by touch, at 320 px: for two people with two products, moved and cancelled, without dragging or a small target', async () => {
  const errors: string[] = [];
  const page = await visit(errors, { hasTouch: true, isMobile: true });
  await page.goto(`${demo.url}afspraak-maken`);
  /** What a finger lands on: a label for a radio button or a checkbox, else the control itself. */
  const tap = async (what: Locator): Promise<void> => {
    const box = await what.boundingBox();
    assert.ok(
      box && box.height >= 44 && box.width >= 44,
      `${await what.innerText()}: ${JSON.stringify(box)}`,
    );
    await what.tap();
  };
  const label = (text: string): Locator => page.locator('afspraak-planner label', { hasText: text }).first();
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const fits = async (): Promise<void> => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  };
  await heading(page, /^Stap 1 van 5/);
  await tap(label('Paspoort aanvragen'));
  await tap(label('Rijbewijs aanvragen'));
  for (const select of await page.locator('afspraak-planner select').all()) await select.selectOption('2');
  const names = page.locator('afspraak-planner .people input');
  for (const [nth, name] of ['Sanne', 'Noor', 'Sanne', 'Noor'].entries()) await names.nth(nth).fill(name);
  await fits();
  await tap(button('Verder'));
  await heading(page, /^Stap 2 van 5/);
  await tap(label('Gemeentehuis'));
  await tap(button('Verder'));
  await heading(page, /^Stap 3 van 5/);
  await tap(button('Latere dagen'));
  await tap(page.locator('.days label').first());
  const times = page.locator('.times .loket-choice');
  await times.nth(1).waitFor();
  // Two beside each other: the page is not twice as long as it has to be.
  const [one, two] = [await times.nth(0).boundingBox(), await times.nth(1).boundingBox()];
  assert.equal(one?.y, two?.y);
  await tap(page.locator('.times label').first());
  await fits();
  await tap(button('Verder'));
  await heading(page, /^Stap 4 van 5/);
  await page.getByLabel('Naam').fill('Sanne de Vries');
  await page.getByLabel('E-mailadres').fill('sanne@voorbeeld.example');
  await tap(label('Hulp bij het horen'));
  await tap(button('Verder'));
  await heading(page, /^Stap 5 van 5/);
  await tap(button('Maak de afspraak'));
  await heading(page, 'Uw afspraak is gemaakt');
  await page.getByText('Neem mee voor Noor').waitFor();
  await fits();
  await tap(button('Verzet deze afspraak'));
  await heading(page, /^Stap 2 van 3/);
  await tap(page.locator('.days label').nth(2));
  await tap(page.locator('.times label').first());
  await tap(button('Verder'));
  await tap(button('Verzet de afspraak'));
  await heading(page, 'Uw afspraak is verzet');
  await tap(button('Zeg deze afspraak af'));
  await tap(button('Ja, zeg de afspraak af'));
  await heading(page, 'Uw afspraak is afgezegd');
  assert.deepEqual(errors, []);
});
