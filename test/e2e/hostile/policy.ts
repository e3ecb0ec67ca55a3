/** Pages that forbid, and pages that hold us more than once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERSION } from '../../../src/client/version.js';
import type { Page } from 'playwright-core';
import {
  ALL_FIVE,
  HELP,
  loaded,
  OTHER_VERSION,
  TAGS,
  untouched,
  writeMelding,
  type Fixture,
} from './fixture.js';

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What editors paste, for a case of its own each. */
export const SPELLED = `
  <div class="loket-widget" data-loket-widget="zaak-timeline" data-loket-zaak-id="dakkapel">
    <p><a href="/zaken#loket-widget=zaak-timeline&amp;zaak-id=dakkapel">Bekijk uw zaak</a></p>
  </div>
  <p><a href="/contact#loket-widget=contact-formulier&amp;soort=vraag">Stel uw vraag</a></p>`;

const UNTOUCHED = {
  active: 'body',
  scroll: [0, 0],
  address: '',
  history: 2,
  stored: [0, 0, 0, 0],
  cookie: '',
};

/** Lets every widget draw more than it begins with. */
async function use(page: Page): Promise<void> {
  await page.locator('zaak-bericht textarea').fill('Wanneer hoor ik meer?');
  await writeMelding(page);
  const photo = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') };
  await page.locator('zaak-upload input[type=file]').setInputFiles(photo);
  await page.locator('zaak-upload').getByText('foto.jpg').first().waitFor();
  await page.locator('afspraak-planner input[type=checkbox]').first().check();
  await page.locator('afspraak-planner').getByRole('button').last().click();
  await page.locator('afspraak-planner input[type=radio]').first().waitFor();
  const toggle = page.locator('zaak-timeline button[aria-expanded]').first();
  if ((await toggle.count()) > 0) await toggle.click();
}

/** What this library said in the console. */
const ours = (said: readonly string[]): string[] => said.filter((text) => text.startsWith('loket:'));

interface State {
  readonly version?: string;
  readonly versions?: string[];
  readonly elements?: Record<string, string>;
  readonly embed?: string;
}
const state = (page: Page): Promise<State> =>
  page.evaluate(() => {
    const { versions, elements, embed } = (document as unknown as Record<symbol, State>)[
      Symbol.for('loket-widgets')
    ]!;
    return JSON.parse(JSON.stringify({ versions, elements, embed })) as State;
  });

export function policies(site: () => Fixture): void {
  test('the strictest policy of a municipality is not broken once, in either root, by any spelling, whatever is done (H1, H3, H7)', async () => {
    const light = '<meta name="loket:weergave" content="light">';
    await Promise.all(
      ['', light].map(async (head) => {
        const visit = await site().visit(site().page({ csp: STRICT, head, body: ALL_FIVE }));
        await loaded(visit.page);
        assert.deepEqual(
          await untouched(visit.page),
          UNTOUCHED,
          'no focus, scroll, route, cookie or storage',
        );
        await use(visit.page);
        assert.deepEqual(visit.wrong, []);
        assert.deepEqual(await visit.context.cookies(), []);
        await visit.end();
      }),
    );
    const spelled = await site().visit(site().page({ csp: STRICT, body: SPELLED }));
    await loaded(spelled.page, ['zaak-timeline', 'contact-formulier']);
    assert.equal(await spelled.page.locator('contact-formulier').getAttribute('soort'), 'vraag');
    assert.equal(
      await spelled.page.getByText('Bekijk uw zaak').isVisible(),
      false,
      'it is in the widget now',
    );
    assert.deepEqual(spelled.wrong, []);
    assert.deepEqual(await untouched(spelled.page), UNTOUCHED);
    await spelled.end();
  });

  test('a page that does break its policy is noticed here', async () => {
    const harm = "document.body?.append(1); document.documentElement.setAttribute('style', 'color: red');";
    const visit = await site().visit(site().page({ csp: STRICT, harm, body: '' }));
    assert.equal(visit.wrong.length, 1);
    assert.match(visit.wrong[0] ?? '', /style/);
    await visit.end();
  });

  test('without any style of the page, and with the one policy of Lit, they look complete (H2, H4)', async () => {
    const csp = `${STRICT.replace("style-src 'self'", "style-src 'none'")}; trusted-types lit-html`;
    const visit = await site().visit(site().page({ csp }));
    await loaded(visit.page);
    for (const tag of ['zaak-bericht', 'afspraak-planner'] as const) {
      const look = await visit.page
        .locator(`${tag} button.loket-primary`)
        .first()
        .evaluate((button) => {
          const { backgroundColor, color } = getComputedStyle(button);
          return { filled: backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== color };
        });
      assert.deepEqual(look, { filled: true }, tag);
    }
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('where Lit is not allowed, or another Lit came first, the content stays usable and one sentence says what to change (H5, H6)', async () => {
    const policy = (words: string): string => `${STRICT}; trusted-types ${words}`;
    const otherLit = "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });";
    const pages = [
      { csp: policy("'none'") },
      { csp: policy('andere') },
      { csp: policy('lit-html'), harm: otherLit },
    ];
    await Promise.all(
      pages.map(async (options) => {
        const visit = await site().visit(site().page({ ...options, body: ALL_FIVE + SPELLED }));
        await visit.page.getByText('Bekijk uw zaak').waitFor();
        assert.equal(await visit.page.getByText(HELP).count(), TAGS.length);
        assert.equal(await visit.page.getByText(HELP).last().isVisible(), true);
        const said = ours(visit.wrong);
        assert.equal(said.length, 1, said.join('\n'));
        assert.match(said[0] ?? '', /trusted-types lit-html, and 'allow-duplicates'/);
        await visit.end();
      }),
    );
  });

  test('with allow-duplicates they live beside another Lit, whichever comes first (H6)', async () => {
    const other = site().script("trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });");
    const csp = `${STRICT}; trusted-types lit-html 'allow-duplicates'`;
    const [ours, theirs] = ['/dist/loket.js', other].map(
      (src) => `<script type="module" src="${src}"></script>`,
    );
    await Promise.all(
      [`${ours ?? ''}${theirs ?? ''}`, `${theirs ?? ''}${ours ?? ''}`].map(async (loket) => {
        const visit = await site().visit(site().page({ csp, loket }));
        await loaded(visit.page);
        assert.deepEqual(visit.wrong, []);
        await visit.end();
      }),
    );
  });

  test('where the API is not allowed, each says whom to call, and the console says what to add (H8)', async () => {
    const csp = STRICT.replace("connect-src 'self'", "connect-src 'none'");
    const visit = await site().visit(site().page({ csp }));
    for (const tag of TAGS) await visit.page.locator(`${tag} .loket`).getByText('14 0999').first().waitFor();
    const said = ours(visit.wrong).filter((text) => text.includes('connect-src'));
    assert.equal(said.length, 1, said.join('\n'));
    await visit.end();
  });

  test('loaded twice, as a module, as a script and by itself, it is there once, without a word (H9)', async () => {
    const before = site().calls.length;
    const loket = ['loket.js?1', 'loket.js?2', 'zaak-timeline.js']
      .map((name) => `<script type="module" src="/dist/${name}"></script>`)
      .join('');
    const script = '<script defer src="/dist/loket.classic.js"></script>';
    const harm = 'globalThis.before = Object.getOwnPropertyNames(globalThis);';
    const visit = await site().visit(site().page({ harm, loket: script + loket, body: ALL_FIVE + SPELLED }));
    await loaded(visit.page);
    assert.deepEqual(visit.wrong, []);
    assert.equal(await visit.page.locator(TAGS.join(',')).count(), TAGS.length + 2);
    const { versions, elements, embed } = await state(visit.page);
    assert.deepEqual(versions, [VERSION, VERSION, VERSION, VERSION]);
    assert.deepEqual(Object.keys(elements ?? {}).sort(), [...TAGS].sort());
    assert.equal(embed, VERSION);
    const asked = site().calls.slice(before);
    assert.equal(asked.filter((call) => call.includes('/statussen')).length <= 2, true, asked.join('\n'));
    const names = await visit.page.evaluate(() => {
      const { before } = globalThis as unknown as { before: string[] };
      return Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    });
    assert.deepEqual(
      names.filter(
        (name) =>
          !/^(before|lit[A-Z].*Versions?|litPropertyMetadata|reactiveElementVersions|__pw.*|__playwright.*)$/.test(
            name,
          ),
      ),
      [],
      'no globals but those by which Lit finds itself',
    );
    await visit.end();
  });

  test('of two versions the first is used, both configure, and one sentence names all tags (H10)', async () => {
    const start = site().script(
      "import { configure } from '/dist/loket.js'; configure({ apiUrl: '/v1', telefoon: '14 0999' });",
    );
    const loket = `<script type="module" src="/dist/other/loket.js"></script><script type="module" src="${start}"></script>`;
    const visit = await site().visit(site().page({ meta: '', loket, body: ALL_FIVE + SPELLED }));
    await loaded(visit.page);
    const { versions, elements } = await state(visit.page);
    assert.deepEqual(versions, [OTHER_VERSION, VERSION]);
    for (const tag of TAGS) {
      assert.equal(elements?.[tag], OTHER_VERSION);
      const own = await visit.page
        .locator(tag)
        .first()
        .evaluate((element) => (element.constructor as unknown as { version: string }).version);
      assert.equal(own, OTHER_VERSION);
    }
    assert.equal(await visit.page.locator(TAGS.join(',')).count(), TAGS.length + 2);
    assert.equal(visit.wrong.length, 1, visit.wrong.join('\n'));
    assert.match(visit.wrong[0] ?? '', new RegExp(`${OTHER_VERSION} was here first`));
    for (const tag of TAGS) assert.ok(visit.wrong[0]?.includes(`<${tag}>`));
    await visit.end();
  });

  test('a tag that another library has is left alone, with one sentence, in every spelling (H11)', async () => {
    const harm = "customElements.define('zaak-timeline', class extends HTMLElement {});";
    const visit = await site().visit(site().page({ harm, body: ALL_FIVE + SPELLED }));
    const others = TAGS.filter((tag) => tag !== 'zaak-timeline');
    await loaded(visit.page, others);
    assert.equal(await visit.page.locator('zaak-timeline').count(), 1);
    assert.equal(await visit.page.locator('zaak-timeline').innerText(), HELP);
    assert.equal(await visit.page.getByText('Bekijk uw zaak').isVisible(), true);
    assert.equal(visit.wrong.length, 1, visit.wrong.join('\n'));
    assert.match(visit.wrong[0] ?? '', /<zaak-timeline>: the page has elements of its own/);
    await visit.end();
  });

  test('without script, or with a file that is not the one that was pinned, the links work (H12, H43)', async () => {
    const pinned =
      '<script type="module" src="/dist/loket.js" crossorigin="anonymous" integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"></script>';
    const body = ALL_FIVE + SPELLED;
    await Promise.all(
      [
        { loket: pinned, options: undefined },
        { loket: '', options: { javaScriptEnabled: false } },
      ].map(async ({ loket, options }) => {
        const visit = await site().visit(site().page({ loket, body }), options);
        const link = visit.page.getByRole('link', { name: 'Bekijk uw zaak' });
        assert.equal(await link.getAttribute('href'), '/zaken#loket-widget=zaak-timeline&zaak-id=dakkapel');
        assert.equal(await visit.page.getByText(HELP).first().isVisible(), true);
        await link.click();
        await visit.page.waitForURL(/\/zaken/);
        await visit.end();
      }),
    );
  });
}
