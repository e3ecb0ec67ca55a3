/** Pages that style, listen to, and wrap everything that stands in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ALL_FIVE,
  loaded,
  TAGS,
  untouched,
  writeMelding,
  type Fixture,
  type PageOptions,
} from './fixture.js';

const RESETS = `<style>
  html { font-size: 62.5%; }
  * { all: unset; display: inline; }
  head, head * { display: none; }
  body { display: block; text-transform: uppercase; white-space: nowrap; text-align: center; cursor: wait; user-select: none; text-indent: 3em; }
</style>`;

/** A page that is one form, as ASP.NET makes it, with keys of its own. */
const FORM: PageOptions = {
  harm: `globalThis.sent = 0;
    addEventListener('submit', (event) => { if (event.target.id === 'alles') { globalThis.sent += 1; event.preventDefault(); } }, true);
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => {
        if (event.key === 's' && !/^(input|textarea|select)$/i.test(event.target.tagName)) event.preventDefault();
      });`,
  body: `<form id="alles" action="/verstuurd"><input type="hidden" name="viewstate" value="x">${ALL_FIVE}<button>Zoek</button></form>`,
};

export function looks(site: () => Fixture): void {
  test('a page that resets every style has five blocks with text of 16 px, that can be hidden (H13, H14, H15)', async () => {
    const visit = await site().visit(site().page({ head: RESETS }));
    await loaded(visit.page);
    for (const tag of TAGS) {
      const seen = await visit.page.locator(tag).evaluate((host) => {
        const { display } = getComputedStyle(host);
        const wrapper = host.shadowRoot?.querySelector('.loket');
        const { textTransform, whiteSpace, textIndent, userSelect, cursor } = getComputedStyle(wrapper!);
        const texts = [...wrapper!.querySelectorAll<HTMLElement>('p, li, label, button, legend')];
        const shown = texts.filter((text) => text.checkVisibility() && text.innerText.trim() !== '');
        // Small print is 15/16 of the text.
        const smallest = Math.min(...shown.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
        (host as HTMLElement).hidden = true;
        const hidden = getComputedStyle(host).display;
        return {
          ...{
            display,
            hidden,
            smallest: smallest >= 15 && Number.parseFloat(getComputedStyle(wrapper!).fontSize) >= 16,
          },
          ...{ textTransform, whiteSpace, textIndent, userSelect, wait: cursor === 'wait' },
        };
      });
      assert.deepEqual(
        seen,
        {
          ...{ display: 'block', hidden: 'none', smallest: true },
          ...{
            textTransform: 'none',
            whiteSpace: 'normal',
            textIndent: '0px',
            userSelect: 'text',
            wait: false,
          },
        },
        tag,
      );
    }
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('a form around the whole page is not sent by our fields, and does not get our letters, in either root (H28, H29)', async () => {
    const light = '<meta name="loket:weergave" content="light">';
    await Promise.all(
      ['', light].map(async (head) => {
        const visit = await site().visit(site().page({ ...FORM, head }));
        const { page } = visit;
        await loaded(page);
        const text = page.locator('zaak-bericht textarea').first();
        await text.focus();
        await page.keyboard.type('sas');
        assert.equal(await text.inputValue(), 'sas', head);
        await writeMelding(page);
        const where = page.locator('contact-formulier').getByLabel('Waar is het?');
        await where.focus();
        await page.keyboard.type('steeg');
        assert.equal(await where.inputValue(), 'steeg', head);
        // Sends our form, or says what is missing in it.
        await page.keyboard.press('Enter');
        const radio = page.locator('afspraak-planner input[type=checkbox]').first();
        await radio.focus();
        await page.keyboard.press('Enter');
        // Pressed, every button of ours does something, and none sends the page.
        await page.locator('zaak-upload').getByRole('button').last().click();
        const facts = await page.evaluate(() => {
          const form = document.querySelector<HTMLFormElement>('#alles');
          return {
            sent: (globalThis as unknown as { sent: number }).sent,
            names: [...new FormData(form ?? undefined).keys()],
            path: location.pathname.startsWith('/pagina/'),
          };
        });
        assert.deepEqual(facts, { sent: 0, names: ['viewstate'], path: true }, head);
        assert.deepEqual(visit.wrong, []);
        await visit.end();
      }),
    );
  });

  test('from right to left, in a column of 320 px and in a sidebar of 180 px, nothing is pushed out (H16, H17)', async () => {
    const visit = await site().visit(site().page({ htmlAttributes: 'lang="ar" dir="rtl"' }), {
      viewport: { width: 320, height: 800 },
    });
    await loaded(visit.page);
    for (const width of [320, 180]) {
      await visit.page.evaluate((px) => {
        document.body.setAttribute('style', `margin: 0; width: ${px}px`);
      }, width);
      for (const tag of TAGS) {
        const facts = await visit.page.locator(tag).evaluate((host) => {
          const wrapper = host.shadowRoot?.querySelector<HTMLElement>('.loket');
          return {
            tooWide: (wrapper?.scrollWidth ?? 0) - host.clientWidth,
            language: wrapper?.closest('[lang]')?.getAttribute('lang') ?? wrapper?.lang,
            direction: getComputedStyle(wrapper!).direction,
          };
        });
        assert.ok(facts.tooWide <= 0, `${tag} is ${facts.tooWide} px too wide in ${width} px`);
        assert.equal(facts.language, 'nl', `${tag} says in which language it speaks`);
      }
    }
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });

  test('what gets the focus is not behind a header that stays, nor under a bar at the bottom (H18)', async () => {
    const head = `<style>:root { --loket-plakkop: 120px } header, footer { position: fixed; inset-inline: 0; block-size: 120px; background: #fff }
      header { inset-block-start: 0 } footer { inset-block-end: 0; block-size: 80px } main { padding-block: 130px 900px }</style>`;
    const body = `<header>Gemeente</header><main><afspraak-planner></afspraak-planner></main><footer>Koekjes?</footer>`;
    const visit = await site().visit(site().page({ head, body }));
    const form = visit.page.locator('afspraak-planner');
    await form.locator('input').first().waitFor();
    await form.getByRole('button').last().click();
    await form.locator('.loket-error').first().waitFor();
    const seen = await visit.page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement;
      const { top = 0, bottom = 0 } = active?.getBoundingClientRect() ?? {};
      return { inside: active !== null, top: top >= 120, bottom: bottom > 120 };
    });
    assert.deepEqual(seen, { inside: true, top: true, bottom: true });
    await visit.end();
  });

  test('a long page keeps its place and its focus while they load (K2)', async () => {
    const space = '<p style="block-size: 1500px">Nieuws</p>';
    const body = `${space}<input id="zoek" autofocus>${ALL_FIVE}${space}`;
    const visit = await site().visit(site().page({ body }));
    await visit.page.evaluate(() => {
      scrollTo(0, 300);
    });
    await loaded(visit.page);
    const { active, scroll } = await untouched(visit.page);
    assert.deepEqual({ active, scroll }, { active: 'input', scroll: [0, 300] });
    await visit.end();
  });
}
