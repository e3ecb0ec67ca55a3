/** The contact form in a real Chromium: by what the browser fills in itself, and by the keyboard alone on a small screen. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../support/browsers.js';
import { serveDemo, temporaryFolder, type DemoProcess } from './server.js';

const folder = temporaryFolder();
let demo: DemoProcess;
let context: BrowserContext;

before(async () => {
  demo = await serveDemo(['--port', '0', '--database', join(folder.path, 'contact.db')]);
  // Filling in is part of the browser with a window, also when nobody sees it.
  context = await chromium.launchPersistentContext(join(folder.path, 'profile'), {
    executablePath: chromiumPath(),
    headless: false,
    args: ['--headless=new', ...CHROMIUM_ARGS],
    viewport: { width: 320, height: 800 },
    locale: 'nl',
  });
  const page = await context.newPage();
  await page.goto(`${demo.url}uitloggen`);
  await page.close();
});
after(async () => {
  await context.close();
  await demo.end('SIGTERM');
  folder.remove();
});

/** What the browser knows of somebody. */
const ADDRESS = Object.entries({
  NAME_FULL: 'An de Boer',
  EMAIL_ADDRESS: 'an@voorbeeld.nl',
  PHONE_HOME_WHOLE_NUMBER: '0612345678',
  ADDRESS_HOME_STREET_ADDRESS: 'Dorpsstraat 1',
  ADDRESS_HOME_ZIP: '1234 AB',
  ADDRESS_HOME_CITY: 'Wilgenrade',
  ADDRESS_HOME_COUNTRY: 'NL',
}).map(([name, value]) => ({ name, value }));

/** Everything that was sent to the API as a new thing. */
function listen(page: Page): { readonly posts: string[]; readonly urls: string[] } {
  const posts: string[] = [];
  const urls: string[] = [];
  page.on('request', (request) => {
    urls.push(request.url());
    if (request.method() === 'POST' && request.url().endsWith('/contactverzoeken'))
      posts.push(request.postData() ?? '');
  });
  return { posts, urls };
}

/** Lets the browser fill in the form that holds this field, as it does when somebody picks an address. */
async function autofill(page: Page, selector: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.locator(selector).focus();
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `((host) => (host.shadowRoot ?? host).querySelector('${selector}'))(document.querySelector('contact-formulier'))`,
  });
  const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId ?? '' });
  await cdp.send('Autofill.enable');
  await cdp.send('Autofill.setAddresses', { addresses: [{ fields: ADDRESS }] });
  await cdp.send('Autofill.trigger', {
    fieldId: node.backendNodeId,
    address: { fields: ADDRESS },
  });
}

/** What stands in each field that is not empty, by its name. */
const filled = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const host = document.querySelector('contact-formulier');
    const values: Record<string, string> = {};
    for (const input of (host?.shadowRoot ?? host)?.querySelectorAll('input') ?? []) {
      if (/^(?:text|email|tel)$/.test(input.type) && input.value !== '')
        values[input.name || input.id] = input.value;
    }
    return values;
  });

for (const where of ['in a shadow root', 'in the page itself']) {
  test(`Chromium fills in the form ${where}, and it is sent at once, however fast that was`, async () => {
    const page = await context.newPage();
    const { posts } = listen(page);
    await page.goto(`${demo.url}contact?soort=melding`);
    if (where === 'in the page itself') {
      await page.evaluate(() => {
        const light = document.createElement('contact-formulier');
        light.setAttribute('soort', 'melding');
        light.setAttribute('light', '');
        document.querySelector('contact-formulier')?.replaceWith(light);
      });
    }
    await page.getByLabel('Straatlamp die het niet doet').check();
    await page.getByLabel('Met een brief').check();
    await page.getByLabel('Wat is er aan de hand?').fill('De lamp is uit.');
    await page.getByLabel('Waar is het?').fill('Bij de brug');
    await autofill(page, 'input[autocomplete="name"]');
    await page.waitForFunction(() => {
      const host = document.querySelector('contact-formulier');
      return (
        (host?.shadowRoot ?? host)?.querySelector<HTMLInputElement>('[autocomplete="name"]')?.value !== ''
      );
    });
    const values = await filled(page);
    assert.deepEqual(
      Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('locatie'))),
      {
        name: 'An de Boer',
        'street-address': 'Dorpsstraat 1',
        'postal-code': '1234 AB',
        'address-level2': 'Wilgenrade',
      },
    );
    // One's own address is not the place that it is about, and the trap stays empty.
    assert.deepEqual(
      Object.entries(values).flatMap(([name, value]) => (name.includes('locatie') ? [value] : [])),
      ['Bij de brug'],
    );
    await page.getByRole('button', { name: 'Melding versturen' }).click();
    await page.getByRole('heading', { name: 'Uw melding is verstuurd' }).waitFor();
    assert.equal(posts.length, 1);
    const { naam, adres } = JSON.parse(posts[0] ?? '{}') as Record<string, unknown>;
    assert.deepEqual(
      [naam, adres],
      ['An de Boer', { straat: 'Dorpsstraat 1', postcode: '1234 AB', plaats: 'Wilgenrade' }],
    );
    await page.close();
  });
}

test('a press that begins by leaving a field finds its target, although an error above it goes', async () => {
  const page = await context.newPage();
  await page.goto(`${demo.url}contact?soort=vraag`);
  await page.getByLabel('Een andere vraag').check();
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await page.getByLabel('Uw naam').fill('An de Boer');
  await page.getByLabel('Met een brief').click();
  await page.getByLabel('Straat en huisnummer').waitFor();
  assert.equal(await page.getByLabel('Uw naam').getAttribute('aria-invalid'), null);
  await page.close();
});

/** Tabs until this has the focus, and not round the page. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const label = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const labels =
        active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active.labels : null;
      return (labels?.[0]?.textContent ?? active?.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? label === name : name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not lead to ${String(name)}.`);
}

test('by the keyboard alone, 320 px wide, a question is asked once and its receipt takes the focus', async () => {
  const page = await context.newPage();
  const { posts, urls } = listen(page);
  await page.goto(`${demo.url}contact`);
  await page.getByLabel('Een vraag stellen').waitFor();
  await tabTo(page, 'Een vraag stellen');
  await page.keyboard.press('Space');
  await page.getByLabel('Verhuizen').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByLabel('Verhuizen').isChecked());
  await tabTo(page, 'Uw vraag');
  await page.keyboard.type('Hoe geef ik mijn verhuizing door?');
  await tabTo(page, 'Vraag versturen');
  await page.keyboard.press('Enter');
  // What is lacking is told first, and its link leads to the field.
  await page.getByRole('heading', { name: 'Er zijn 2 fouten' }).waitFor();
  await tabTo(page, 'Vul uw naam in.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('An de Boer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, 'E-mailadres');
  await page.keyboard.type('an@gmial.com');
  await page.keyboard.press('Tab');
  await tabTo(page, 'Gebruik an@gmail.com');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByLabel('E-mailadres').inputValue(), 'an@gmail.com');
  await tabTo(page, 'Vraag versturen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Uw vraag is verstuurd' });
  await heading.waitFor();
  assert.equal(
    await heading.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one),
    true,
  );
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  assert.equal(posts.length, 1);
  assert.equal(page.url(), `${demo.url}contact`);
  await page.reload();
  await page.getByLabel('Een vraag stellen').waitFor();
  assert.equal(posts.length, 1);
  for (const url of urls) assert.doesNotMatch(url, /Boer|gmail|verhuizing/i);
  await page.close();
});
