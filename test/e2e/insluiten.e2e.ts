/** The embed builder, the doctor and the example data as built, on pages with the strictest policy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { leaveBrowsers, openChromium } from './browsers.js';
import { serveDemo, temporaryFolder, type DemoProcess } from './server.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const folder = temporaryFolder();
let demo: DemoProcess;
let tab: Page;
/** What is wrong now: of a visit its own. */
let noted: string[] = [];

/** The files of the build, as a supplier would host them; and one page that a test makes up. */
let own: Server;
let ownUrl: string;
let pasted = '';

before(async () => {
  demo = await serveDemo(['--port', '0', '--database', join(folder.path, 'insluiten.db')]);
  tab = await (await openChromium()).newPage();
  tab.on('pageerror', (error) => noted.push(error.message));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/404/.test(message.text()))
      noted.push(message.text());
  });
  tab.on('request', (request) => {
    const known = ['about:', demo.url, ownUrl].some((one) => request.url().startsWith(one));
    if (!known) noted.push(`request to ${request.url()}`);
  });
  own = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (name === 'pagina') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', STRICT);
      response.end(pasted);
    } else if (/^[a-z.-]+\.(?:js|html)$/.test(name)) {
      response.setHeader(
        'Content-Type',
        extname(name) === '.js' ? 'text/javascript' : 'text/html; charset=utf-8',
      );
      response.end(readFileSync(join('dist', name)));
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
  ownUrl = `http://127.0.0.1:${(own.address() as AddressInfo).port}/`;
});
after(async () => {
  await leaveBrowsers();
  own.close();
  assert.deepEqual(await demo.end('SIGTERM'), { code: 0, signal: null });
  folder.remove();
});

/** Opens this, for a visitor who was nowhere before, and collects everything that goes wrong. */
async function visit(url: string, width = 1280): Promise<{ page: Page; wrong: readonly string[] }> {
  await tab.goto('about:blank');
  await tab.context().clearCookies();
  await tab.setViewportSize({ width, height: 900 });
  noted = [];
  await tab.goto(url, { waitUntil: 'load' });
  return { page: tab, wrong: noted };
}

const axe = async (page: Page): Promise<unknown> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await run.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

const example = (page: Page): Promise<void> =>
  page.locator('.voorbeeld section:not([aria-busy="true"])').first().waitFor();
const codeOf = (page: Page, naam: string): Promise<string> =>
  page.getByRole('region', { name: naam, exact: true }).innerText();

/** A page with these lines in its head and its content. */
const paste = (head: string, content: string): void => {
  pasted = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Zaak</title>
${head}</head><body><main><h1>Uw zaak</h1>${content}</main></body></html>`;
};

test('★10 at 320 px and at 1280 px the builder fits, is accessible, and shows an example under a banner', async () => {
  for (const width of [320, 1280]) {
    const { page, wrong } = await visit(new URL('/insluiten', demo.url).href, width);
    await example(page);
    await page.getByText('Voorbeeld: dit zijn verzonnen gegevens.').waitFor();
    assert.deepEqual(await axe(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px wide in ${width}`);
    assert.deepEqual(wrong, []);
  }
});

test('★10 what is chosen stands in all three spellings, and the element works where it is pasted', async () => {
  const { page, wrong } = await visit(new URL('/insluiten', demo.url).href);
  await page.getByLabel('Niveau van de kop').selectOption('3');
  await page.getByLabel('Eén vaste zaak').fill('dakkapel');
  await page.getByLabel('Kijk vanzelf of er iets nieuws is').selectOption('300');
  await page.getByLabel('Wat laat het voorbeeld zien?').selectOption('uitgelogd');
  await page.locator('.voorbeeld').getByText('U bent niet ingelogd.').first().waitFor();

  const address = new URL(await codeOf(page, 'het adres van de link'));
  assert.equal(address.href.split('#')[0], 'https://www.gemeente.example/mijn-zaak');
  assert.deepEqual(
    [...new URLSearchParams(address.hash.slice(1))],
    [
      ['loket-widget', 'zaak-timeline'],
      ['zaak-id', 'dakkapel'],
      ['refresh', '300'],
      ['heading-level', '3'],
    ],
  );
  const head = await codeOf(page, 'de regels voor de head');
  const integrity = /integrity="(sha384-[^"]+)"/.exec(head)?.[1] ?? '';
  const [block, link, element] = [
    await codeOf(page, 'het blok'),
    await codeOf(page, 'de link'),
    await codeOf(page, 'het element'),
  ];
  assert.ok(block.includes(link), 'the link is in the block');
  assert.match(
    await codeOf(page, 'het beveiligingsbeleid'),
    /connect-src 'self' https:\/\/mijn\.gemeente\.example/,
  );
  assert.ok(await page.getByLabel('Uw thema').isHidden(), 'a theme is asked for only when it is chosen');
  await page.getByLabel('Kleuren', { exact: true }).selectOption('eigen');
  await page.getByLabel('Uw thema').fill('.thema { --utrecht-link-color: #7a0019; color: red }');
  assert.equal(await codeOf(page, 'de kleuren'), ':root {\n  --utrecht-link-color: #7a0019;\n}');
  assert.deepEqual(wrong, []);

  // On a page of another site, with the very integrity that the builder gave, on example data.
  paste(
    `<script type="module" src="/loket-demo.js"></script>
     <script type="module" src="/loket.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
    `${block}${link}${element.replace('<zaak-timeline', '<zaak-timeline demo')}`,
  );
  const there = await visit(`${ownUrl}pagina`);
  await there.page.locator('zaak-timeline h3').filter({ hasText: 'dakkapel' }).waitFor();
  const settings = '[zaak-id="dakkapel"][refresh="300"][heading-level="3"]';
  assert.equal(await there.page.locator(`zaak-timeline[demo]${settings}`).count(), 1);
  // The block became the widget, with what stood in it; the link leads to another site, and stays a link there.
  const made = there.page.locator(`div.loket-widget > zaak-timeline${settings}`);
  assert.equal(await made.count(), 1);
  assert.match(await made.innerText(), /Bekijk uw zaak/);
  const links = await there.page
    .locator('a[href*="loket-widget="]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  assert.deepEqual(new Set(links), new Set([address.href]));
  assert.deepEqual(there.wrong, []);
});

test('★11 all five widgets show their example where nothing may be asked of anyone, with zero violations', async () => {
  const tags = ['zaak-timeline', 'zaak-upload', 'zaak-bericht', 'afspraak-planner', 'contact-formulier'];
  paste(
    '<script type="module" src="/loket-demo.js"></script><script type="module" src="/loket.js"></script>',
    tags.map((tag) => `<${tag} demo></${tag}>`).join('\n'),
  );
  const { page, wrong } = await visit(`${ownUrl}pagina`);
  for (const tag of tags) {
    await page.locator(`${tag} section[aria-busy="false"]`).first().waitFor();
    assert.equal(
      await page.locator(`${tag} [role="note"]`).innerText(),
      'Voorbeeld: dit zijn verzonnen gegevens.',
    );
  }
  assert.deepEqual(wrong, []);
});

test('★9 with ?loket-diagnose a page of the municipality says that nothing is wrong with it; without, nothing', async () => {
  const { page, wrong } = await visit(new URL('/zaak?zaak=dakkapel&loket-diagnose', demo.url).href);
  await page.locator('[data-loket-doctor] li').first().waitFor();
  await page.getByText(/^Klaar: 0 keer een fout/).waitFor();
  const report = await page.getByLabel('Verslag als tekst').inputValue();
  assert.match(report, /De gegevens zijn te bereiken/);
  assert.match(report, /Het beveiligingsbeleid laat alles toe/);
  assert.doesNotMatch(report, /dakkapel/);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(wrong, []);
  await page.goto(new URL('/zaak?zaak=dakkapel', demo.url).href);
  assert.equal(await page.locator('[data-loket-doctor]').count(), 0);
});

test('★9 names what the policy of a page blocks, and the line that is missing', async () => {
  paste(
    `<meta name="loket:api-url" content="${demo.url}v1">
     <script type="module" src="/loket.js"></script><script type="module" src="/loket-doctor.js"></script>`,
    '<zaak-timeline headinglevel="2"></zaak-timeline>',
  );
  const { page } = await visit(`${ownUrl}pagina?loket-diagnose`);
  const panel = page.locator('[data-loket-doctor]');
  await panel.getByText('De pagina zelf houdt de verbinding met de gegevens tegen.').waitFor();
  await panel
    .getByText(`connect-src ${new URL(demo.url).origin}`)
    .first()
    .waitFor();
  await panel.getByText('Bedoelde u “heading-level”?').waitFor();
});

test('★10 the page of the build is whole by itself, for a supplier to host', async () => {
  const { page, wrong } = await visit(`${ownUrl}insluiten.html`, 320);
  await example(page);
  assert.deepEqual(await axe(page), []);
  assert.match(await codeOf(page, 'de regels voor de head'), /src="\/loket\/loket\.js" integrity="sha384-/);
  assert.deepEqual(wrong, []);
});
