/** Pages that move, copy, keep, frame and delay what stands in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ALL_FIVE, loaded, TAGS, untouched, writeMelding, type Fixture } from './fixture.js';
import { SPELLED } from './policy.js';

/** Nodes and listeners that live, after the garbage is out. */
async function counters(page: Page): Promise<{ nodes: number; listeners: number }> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { nodes, listeners: jsEventListeners };
}

/** Puts every widget in and takes it out, so many times; elements of their own each time, or the same. */
const inAndOut = (page: Page, times: number, fresh: boolean): Promise<void> =>
  page.evaluate(
    async ([tags, count, own]) => {
      const place = document.createElement('div');
      document.body.append(place);
      let elements: HTMLElement[] = [];
      for (let round = 0; round < count; round += 1) {
        if (own || round === 0)
          elements = tags.map((tag) => {
            const element = document.createElement(tag);
            if (tag.startsWith('zaak-')) element.setAttribute('zaak-id', 'dakkapel');
            return element;
          });
        place.append(...elements);
        await new Promise((done) => {
          setTimeout(done);
        });
        place.replaceChildren();
      }
      place.remove();
    },
    [[...TAGS], times, fresh] as const,
  );

export function lives(site: () => Fixture): void {
  test('moved, copied and stored by a page builder, each widget is there once and what was written stays (H30, H31)', async () => {
    const visit = await site().visit(site().page({ body: `<main>${ALL_FIVE}</main><aside></aside>` }));
    const { page } = visit;
    await loaded(page);
    await page.locator('zaak-bericht textarea').fill('Nog niet klaar');
    await writeMelding(page);
    await page.evaluate(() => {
      const aside = document.querySelector('aside');
      for (const child of [...(document.querySelector('main')?.children ?? [])]) aside?.append(child);
    });
    await loaded(page);
    assert.equal(await page.locator('zaak-bericht textarea').inputValue(), 'Nog niet klaar');
    assert.equal(
      await page.locator('contact-formulier').getByLabel('Wat is er aan de hand?').inputValue(),
      'De lamp is uit.',
    );
    const ids = await page.evaluate(async () => {
      const main = document.querySelector('main')!;
      const aside = document.querySelector('aside')!;
      main.append(...[...aside.children].map((child) => child.cloneNode(true)));
      await Promise.all(
        [...document.querySelectorAll('zaak-timeline, zaak-bericht')].map(
          (element) => (element as unknown as { updateComplete: Promise<boolean> }).updateComplete,
        ),
      );
      const roots = [...document.querySelectorAll('main > *, aside > *')].map((host) => host.shadowRoot!);
      return roots.flatMap((root) => [...root.querySelectorAll('[id]')].map(({ id }) => id));
    });
    assert.equal(new Set(ids).size, ids.length, 'no id twice');
    await loaded(page);
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('200 widgets in and out, and in a site of one page, nothing grows (H32)', async () => {
    const visit = await site().visit(site().page({ body: '' }));
    const { page } = visit;
    await page.waitForFunction(() => customElements.get('contact-formulier') !== undefined);
    await inAndOut(page, 10, true);
    await inAndOut(page, 10, false);
    // The second of grace in which a removed widget may come back, and what that leaves.
    const grace = () =>
      page.evaluate(
        () =>
          new Promise((done) => {
            setTimeout(done, 1300);
          }),
      );
    await grace();
    const before = await counters(page);
    // Five at a time.
    await inAndOut(page, 40, false);
    await inAndOut(page, 8, true);
    await grace();
    const after = await counters(page);
    assert.ok(after.listeners <= before.listeners + 5, `${before.listeners} → ${after.listeners} listeners`);
    assert.ok(after.nodes <= before.nodes + 300, `${before.nodes} → ${after.nodes} nodes`);
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('in a site of one page the spellings of every page come alive, and the address stays of the site (H32, H40)', async () => {
    const visit = await site().visit(site().page({ body: '<main></main>' }));
    const { page } = visit;
    for (const path of ['een', 'twee', 'drie']) {
      await page.evaluate(
        ([to, html]) => {
          window.history.pushState(null, '', `?pagina=${to}`);
          document.querySelector('main')!.innerHTML = html;
        },
        [path, SPELLED] as const,
      );
      await loaded(page, ['zaak-timeline', 'contact-formulier']);
      assert.equal(await page.locator(TAGS.join(',')).count(), 2);
      assert.equal(new URL(page.url()).search, `?pagina=${path}`);
    }
    const { history, active } = await untouched(page);
    assert.deepEqual({ history, active }, { history: 5, active: 'body' });
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('a script that comes late, by click or by an optimiser, finds everything (H40)', async () => {
    const body = `${ALL_FIVE}${SPELLED}<button id="meer">Meer</button>`;
    for (const file of ['loket.js', 'loket.classic.js']) {
      const visit = await site().visit(site().page({ loket: '', body }));
      await visit.page.evaluate((name) => {
        const script = document.createElement('script');
        if (name === 'loket.js') script.type = 'module';
        script.src = `/dist/${name}`;
        document.body.append(script);
      }, file);
      await loaded(visit.page);
      await visit.page.waitForFunction(
        (tags) => document.querySelectorAll(tags).length === 7,
        TAGS.join(','),
      );
      assert.deepEqual(visit.wrong, [], file);
      await visit.end();
    }
  });

  test('a page that comes back from the cache shows nothing of who was there before (H33)', async () => {
    const visit = await site().visit(site().page(), {});
    const { page, context } = visit;
    await loaded(page);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['persisted'] = String(persisted);
      });
    });
    assert.ok((await page.getByText('Lindelaan').count()) > 0);
    await page.goto(new URL(site().page({ loket: '', body: 'Weg' }), site().origin).href);
    await context.addCookies([await site().signIn('joost')]);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['persisted'] === 'true');
    for (const tag of ['zaak-timeline', 'zaak-upload', 'zaak-bericht'] as const) {
      await page.locator(`${tag} section[aria-busy="false"]`).waitFor();
    }
    assert.equal(await page.getByText('Lindelaan').count(), 0);
    await visit.end();
  });

  test('in a frame without an origin each says in words that it cannot work there, and nothing breaks (H36)', async () => {
    const body = ALL_FIVE.replace('<zaak-bericht', '<zaak-bericht draft="session"').replace(
      '<contact-formulier',
      '<contact-formulier draft="session"',
    );
    const inner = site().page({ body });
    const outer = site().page({
      loket: '',
      body: `<iframe sandbox="allow-scripts" src="${inner}" height="700"></iframe>`,
    });
    const visit = await site().visit(outer);
    const frame = visit.page.frameLocator('iframe');
    for (const tag of TAGS) await frame.locator(`${tag} .loket`).getByText('14 0999').first().waitFor();
    assert.equal(visit.wrong.length, 1, visit.wrong.join('\n'));
    assert.match(visit.wrong[0] ?? '', /another site than this page/);
    await visit.end();
  });

  test('in a frame on another site they work without one cookie (H35)', async () => {
    const { port } = site();
    const inner = `http://www.gemeente.localhost:${port}${site().page()}`;
    const outer = site().page({
      loket: '',
      body: `<iframe src="${inner}" height="700" width="900"></iframe>`,
    });
    const visit = await site().visit(`http://www.andere.localhost:${port}${outer}`);
    const frame = visit.page.frames()[1]!;
    await frame.locator('zaak-timeline ol li').first().waitFor();
    await frame.locator('zaak-bericht textarea').waitFor();
    await frame.locator('contact-formulier input').first().waitFor();
    assert.deepEqual(await visit.context.cookies(), []);
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('on a device in Paramaribo whose clock is hours off, the same is said (H45)', async () => {
    const path = site().page();
    const words = async (options: { timezoneId: string }, shift: number): Promise<string> => {
      const visit = await site().visit('/leeg', options);
      await visit.page.clock.install({ time: Date.now() + shift });
      // Neither makes the news old for the other.
      await visit.page.route('**/gezien', (route) => route.abort());
      await visit.page.goto(new URL(path, site().origin).href);
      // All that the timeline asks for has its place: documents and the wish for e-mails may come after the case.
      await visit.page.locator('zaak-timeline form.notify').waitFor();
      await visit.page
        .locator('zaak-timeline a[href*="/documenten/"]')
        .first()
        .waitFor({ state: 'attached' });
      const text = await visit.page
        .locator('zaak-timeline')
        .evaluate((host) => host.shadowRoot?.querySelector('.loket')?.textContent ?? '');
      await visit.end();
      return text.replace(/\s+/g, ' ');
    };
    const both = (): Promise<string[]> =>
      Promise.all([
        words({ timezoneId: 'Europe/Amsterdam' }, 0),
        words({ timezoneId: 'America/Paramaribo' }, 5 * 3_600_000),
      ]);
    const minute = (): number => Math.floor(Date.now() / 60_000);
    const begin = minute();
    let [here, there] = await both();
    // They say at what time the data were read: within one minute that is the same.
    if (minute() !== begin) [here, there] = await both();
    assert.equal(there, here);
  });

  test('session recorders find every widget marked, and blockers find no name to dislike (H41, H42)', async () => {
    const visit = await site().visit(site().page());
    await loaded(visit.page);
    for (const tag of TAGS) {
      const marks = await visit.page
        .locator(tag)
        .evaluate((host) => host.shadowRoot?.querySelector('.loket')?.getAttributeNames() ?? []);
      for (const mark of ['data-hj-suppress', 'data-clarity-mask', 'data-sentry-mask', 'data-private']) {
        assert.ok(marks.includes(mark), `${tag} ${mark}`);
      }
    }
    const { readFileSync } = await import('node:fs');
    const { files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { files: object };
    for (const name of Object.keys(files)) {
      assert.doesNotMatch(name, /track|analytic|banner|\bads?\b|pixel|beacon|telemetr|social|popup/);
    }
    await visit.end();
  });
}
