/** Pages that changed the language, or its names, before us. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_FIVE, loaded, writeMelding, type Fixture, type PageOptions } from './fixture.js';
import { SPELLED } from './policy.js';

/**
 * What browsers read from options. Not `signal`, `once`, `capture` and `passive`: Lit gives its listeners as options, so
 * with those on Object.prototype no page that uses Lit can work; nor can most others.
 */
const OPTION_NAMES = [
  ...['body', 'type', 'method', 'headers', 'mode', 'cache', 'redirect', 'bubbles', 'composed', 'cancelable'],
  ...['threshold', 'root', 'rootMargin', 'attributeFilter', 'subtree', 'preventScroll', 'behavior'],
  ...['delegatesFocus', 'slotAssignment', 'attribute', 'reflect', 'converter', 'weekday', 'hour12'],
  ...['numeric', 'locale', 'version', 'fill', 'detail', 'is', 'extends'],
];

const PAGES: readonly (readonly [name: string, page: PageOptions])[] = [
  [
    'Prototype.js and MooTools (H19)',
    {
      harm: `Array.from = (list) => [].concat(...list).slice(1);
        Array.prototype.toJSON = undefined;
        for (const name of ['each', 'toArray', 'clone', 'first', 'last', 'invoke', 'pluck', 'associate', 'link'])
          Array.prototype[name] = String.prototype[name] = Function.prototype[name] = function () { return this; };
        Element.prototype.hide = Element.prototype.show = Element.prototype.update = function () { return this; };
        Event.prototype.stop = function () {}; Element.prototype.getElements = Element.prototype.set = () => null;`,
    },
  ],
  ['datejs (H20)', { harm: 'Date.parse = () => null; Date.prototype.toISOString = () => "";' }],
  [
    'enumerable functions on Object.prototype (H21)',
    { harm: 'Object.prototype.each = Object.prototype.extend = function () {};' },
  ],
  [
    'option names on Object.prototype (H22)',
    { harm: `for (const name of ${JSON.stringify(OPTION_NAMES)}) Object.prototype[name] = 'vervuild';` },
  ],
  [
    'a fetch that analytics wrapped (H24, H25)',
    {
      harm: `const real = fetch;
        globalThis.fetch = async function (url, init) {
          if (url.indexOf('/v1') < 0) return real(url, init);
          const answer = await real(url, init);
          await answer.clone().text();
          return answer;
        };`,
    },
  ],
  [
    'storage that is full or forbidden (H37)',
    {
      harm: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError'); } });`,
      body: ALL_FIVE.replace('<zaak-bericht', '<zaak-bericht draft="session"').replace(
        '<contact-formulier',
        '<contact-formulier draft="session"',
      ),
    },
  ],
  [
    'a base address elsewhere, and content named after what we ask (H26, H27)',
    {
      head: '<base href="https://kwaad.example/">',
      loket: '',
      body: `<form name="head"></form><img name="cookie" alt=""><a id="fetch" name="ZaakConfig" href="/x">x</a>
        <form id="loket" name="querySelector"></form><a id="customElements">x</a>${ALL_FIVE}`,
    },
  ],
];

export function languages(site: () => Fixture): void {
  test('a page that changed the language before us has five widgets that work, and hears nothing of it (H19–H27, H37)', async () => {
    const waiting = [...PAGES];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [name, options] = next;
        const loket = `<script type="module" src="${site().origin}/dist/loket.js"></script>`;
        const visit = await site().visit(site().page({ ...options, loket }));
        await loaded(visit.page).catch((error: unknown) => {
          throw new Error(`${name}: ${visit.wrong.join('\n')}`, { cause: error });
        });
        await visit.page.locator('zaak-bericht textarea').fill('Dag');
        await writeMelding(visit.page);
        assert.deepEqual(visit.wrong, [], name);
        await visit.end();
      }
    };
    await Promise.all([work(), work()]);
  });

  test('in quirks mode and windows-1252, as a script before the body, every letter is right (H40, H44)', async () => {
    const visit = await site().visit(
      site().page({
        doctype: '',
        htmlAttributes: 'lang=nl',
        contentType: 'text/html; charset=windows-1252',
        loket: '<script src="/dist/loket.classic.js"></script>',
        body: `<p>Caf\u00e9</p>${ALL_FIVE}${SPELLED}`,
      }),
    );
    await loaded(visit.page);
    const [mode, charset] = await visit.page.evaluate(() => [document.compatMode, document.characterSet]);
    assert.deepEqual([mode, charset], ['BackCompat', 'windows-1252']);
    const words = visit.page.locator('afspraak-planner').getByText('meer dan \u00e9\u00e9n ding kiezen');
    assert.equal(await words.first().isVisible(), true);
    assert.equal(await visit.page.locator('zaak-timeline').count(), 2);
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });
}
