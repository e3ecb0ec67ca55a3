/** Pages with old code under them, and devices and lines that are slow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_FIVE, HELP, loaded, TAGS, untouched, type Fixture } from './fixture.js';

/**
 * What old code does to a page, each as the original does it: core-js 2 and es6-shim put a Promise and collections of their
 * own in place of the browser's; zone.js wraps whatever calls back later; the adapter for classes in ES5 wraps HTMLElement;
 * the polyfill of web components wraps `define`, `attachShadow` and what adds nodes; jQuery 1 listens to everything and
 * clones what it moves.
 */
const OLD_CODE: readonly (readonly [name: string, harm: string])[] = [
  [
    'core-js 2 and es6-shim',
    `const Real = Promise;
     globalThis.Promise = class Promise extends Real {};
     for (const name of ['any', 'withResolvers', 'try']) delete Promise[name];
     delete Real.prototype.finally;
     for (const name of ['Map', 'Set', 'WeakMap']) globalThis[name] = class extends globalThis[name] {};
     for (const name of ['at', 'findLast', 'flat', 'flatMap', 'toSorted']) {
       const real = Array.prototype[name];
       Array.prototype[name] = function (...given) { return real.apply(this, given); };
     }
     String.prototype.contains = Array.prototype.contains = Array.prototype.includes;`,
  ],
  [
    'zone.js',
    `const Real = Promise;
     globalThis.Promise = class ZoneAwarePromise {
       constructor(run) { this.real = new Real(run); }
       then(...given) { return new ZoneAwarePromise((ok, no) => { this.real.then(...given).then(ok, no); }); }
       catch(no) { return this.then(undefined, no); }
       finally(done) { return this.then((value) => { done(); return value; }, (error) => { done(); throw error; }); }
       get [Symbol.toStringTag]() { return 'Promise'; }
       static resolve(value) { return new ZoneAwarePromise((ok) => { ok(value); }); }
       static reject(error) { return new ZoneAwarePromise((ok, no) => { no(error); }); }
       static all(list) { return ZoneAwarePromise.resolve(Real.all(list)); }
       static allSettled(list) { return ZoneAwarePromise.resolve(Real.allSettled(list)); }
       static race(list) { return ZoneAwarePromise.resolve(Real.race(list)); }
     };
     const wrapped = new WeakMap();
     const wrap = (run) => {
       if (typeof run !== 'function') return run;
       if (!wrapped.has(run)) wrapped.set(run, function (...given) { return run.apply(this, given); });
       return wrapped.get(run);
     };
     for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
       const real = globalThis[name];
       globalThis[name] = (run, ...more) => real.call(globalThis, wrap(run), ...more);
     }
     for (const name of ['addEventListener', 'removeEventListener']) {
       const real = EventTarget.prototype[name];
       EventTarget.prototype[name] = function (type, run, options) { return real.call(this, type, wrap(run), options); };
     }
     const RealObserver = MutationObserver;
     globalThis.MutationObserver = class extends RealObserver { constructor(run) { super(wrap(run)); } };
     const realFetch = fetch;
     globalThis.fetch = function (...given) { return Promise.resolve(realFetch.apply(this, given)); };`,
  ],
  [
    'the adapter for ES5 classes and the polyfill of web components',
    `const Real = HTMLElement;
     globalThis.HTMLElement = function () { return Reflect.construct(Real, [], this.constructor); };
     HTMLElement.prototype = Real.prototype;
     HTMLElement.prototype.constructor = HTMLElement;
     Object.setPrototypeOf(HTMLElement, Real);
     const { define } = customElements;
     customElements.define = function (name, Class, options) { return define.call(this, name, Class, options); };
     for (const [owner, name] of [[Element, 'attachShadow'], [Node, 'appendChild'], [Node, 'insertBefore'], [Node, 'removeChild']]) {
       const real = owner.prototype[name];
       owner.prototype[name] = function (...given) { return real.apply(this, given); };
     }
     globalThis.ShadyCSS = { prepareTemplate() {}, styleElement() {}, ScopingShim: {}, nativeShadow: true };`,
  ],
  [
    'jQuery 1',
    `globalThis.$ = globalThis.jQuery = () => ({ ready: (run) => addEventListener('DOMContentLoaded', run) });
     jQuery.fn = { jquery: '1.12.4' };
     for (const type of ['click', 'submit', 'change', 'keydown', 'focusin', 'mouseover'])
       document.addEventListener(type, (event) => { event.data = jQuery; event.currentTarget.jQuery1124 = 1; }, true);
     addEventListener('DOMContentLoaded', () => {
       for (const element of document.body.querySelectorAll('*')) element.jQuery1124 = { events: {} };
     });`,
  ],
];

export function ages(site: () => Fixture): void {
  test('old code under the page changes nothing: polyfills, zone.js, the ES5 adapter, jQuery 1 (H23)', async () => {
    await Promise.all(
      OLD_CODE.map(async ([name, harm]) => {
        const visit = await site().visit(site().page({ harm }));
        try {
          await loaded(visit.page);
          // What is pressed answers as well.
          const form = visit.page.locator('zaak-bericht');
          await form.getByRole('button', { name: 'Verstuur' }).click();
          await form.locator('.loket-summary').waitFor();
          assert.deepEqual(visit.wrong, [], name);
        } catch (error) {
          throw new Error(`${name}: ${visit.wrong.join('; ')}`, { cause: error });
        } finally {
          await visit.end();
        }
      }),
    );
  });

  test('on a device six times as slow and a line of 3G what is typed meanwhile stays, and nothing jumps (H46)', async () => {
    const body = `<p><label>Zoek <input id="zoek"></label></p>${ALL_FIVE}`;
    const visit = await site().visit('about:blank', {});
    const { page } = visit;
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 300,
      downloadThroughput: 200_000,
      uploadThroughput: 90_000,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    page.setDefaultTimeout(25_000);
    // In the page before our file is there: what stands in the elements shows, and can be used.
    await page.goto(new URL(site().page({ body }), site().origin).href, { waitUntil: 'commit' });
    await page.getByText(HELP).first().waitFor();
    await page.locator('#zoek').pressSequentially('paspoort', { delay: 30 });
    await loaded(page);
    assert.equal(await page.locator('#zoek').inputValue(), 'paspoort');
    const { active, scroll } = await untouched(page);
    assert.deepEqual({ active, scroll }, { active: 'input', scroll: [0, 0] });
    const text = page.locator('zaak-bericht textarea').first();
    await text.pressSequentially('Dag');
    assert.equal(await text.inputValue(), 'Dag');
    assert.equal(await page.locator(TAGS.join()).count(), TAGS.length);
    assert.deepEqual(visit.wrong, []);
    await visit.end();
  });
}
