/**
 * The sentences that hold for every widget. A widget's tests call this with its tag and a table of scenarios: the name of
 * each phase, and how to get there. The first scenario is the widget at rest with data in it.
 *
 * ```ts
 * widgetContract('zaak-timeline', scenarios);
 * ```
 */
import { expect } from '@open-wc/testing';
import type { PropertyDeclaration } from 'lit';
import { GRACE_MS } from '../../src/controllers/load-task.js';
import type { Taal } from '../../src/i18n/messages.js';
import { engine, sendKeys, setMedia, setViewport } from './commands.js';
import { noConnection } from './faults.js';
import { axeFindings } from './harness-axe.js';
import {
  badIcons,
  badTabOrder,
  badTimes,
  borderless,
  brokenIds,
  headingLevels,
  headingWords,
  hiddenFocus,
  isVisible,
  lostToSight,
  movements,
  overlappingTargets,
  readingStyle,
  smallTargets,
  targetsIn,
  translate,
  unforced,
  unprintable,
} from './harness-checks.js';
import {
  createStage,
  deepActive,
  find,
  findAll,
  holdsFocus,
  isOpaque,
  rootOf,
  textOf,
  turn,
  words,
  type Stage,
  type Widget,
} from './harness.js';

/** Brings a fresh widget into a phase, on a fresh page. */
export type Scenario = (stage: Stage) => Promise<Widget>;
export type Scenarios = Readonly<Record<string, Scenario>>;

interface WidgetClass extends CustomElementConstructor {
  readonly elementProperties: Map<PropertyKey, PropertyDeclaration>;
}

/** Where a widget renders: a shadow root, or the page itself. */
export type Root = 'shadow' | 'light';
const PLACES: Readonly<Record<Root, string>> = { shadow: 'in a shadow root', light: 'in the page itself' };

const attributesOf = (element: Element): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (name !== 'light' && !name.startsWith('data-loket-')) attributes[name] = value;
  }
  return attributes;
};

/** A tag of its own for the same widget: as if its script had yet to load. */
let later = 0;
const laterTag = (tag: string): string => `${tag}-later-${String((later += 1))}`;
const defineLater = (name: string, Widget: CustomElementConstructor): void => {
  customElements.define(name, class extends Widget {});
};

const classOf = (tag: string): WidgetClass => {
  const found = customElements.get(tag);
  if (!found) throw new Error(`<${tag}> is not defined: import src/define/${tag}.js in the test.`);
  return found as WidgetClass;
};

/** What a person reads and can do: the words, and what is open. */
const stateOf = (element: Widget): string =>
  [
    textOf(element),
    ...findAll(element, '[aria-expanded]').map((button) => button.getAttribute('aria-expanded')),
  ].join('|');

const sheet = (css: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
};

/** Puts a style sheet in the root for as long as `work` takes. */
async function styled(
  root: Document | ShadowRoot,
  css: string,
  work: () => void | Promise<void>,
): Promise<void> {
  // A copy: browsers give the list itself.
  const before = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...before, sheet(css)];
  try {
    await work();
  } finally {
    root.adoptedStyleSheets = before;
  }
}

const treeOf = (element: Widget): Document | ShadowRoot => element.shadowRoot ?? document;

/** WCAG 1.4.12, as a citizen's own style sheet sets it. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** One mounted widget per phase, for what only looks. */
function eachPhase(
  tag: string,
  scenarios: Scenarios,
  { taal = 'nl', light }: { taal?: Taal; light: boolean },
  sentences: (get: () => { stage: Stage; element: Widget }, phase: string) => void,
): void {
  for (const [phase, scenario] of Object.entries(scenarios)) {
    describe(`phase: ${phase}`, () => {
      let stage: Stage | undefined;
      let element: Widget;
      let sheets: readonly CSSStyleSheet[] = [];
      before(async () => {
        stage = createStage({ tag, taal, light, keep: true });
        element = await scenario(stage);
        // What is below the fold may not be laid out until somebody scrolls; here everything is measured.
        sheets = [...treeOf(element).adoptedStyleSheets];
        treeOf(element).adoptedStyleSheets = [
          ...sheets,
          sheet('* { content-visibility: visible !important }'),
        ];
      });
      after(() => {
        treeOf(element).adoptedStyleSheets = [...sheets];
        stage?.end();
      });
      sentences(() => ({ stage: stage!, element }), phase);
    });
  }
}

/** The sentences that hold in every engine. */
export function widgetContract(
  tag: string,
  scenarios: Scenarios,
  roots: readonly Root[] = ['shadow', 'light'],
): void {
  for (const root of roots) {
    const light = root === 'light';
    describe(`<${tag}> ${PLACES[root]}`, () => {
      // The same templates, styles and code in every phase and in both roots: the slower engines see a dozen phases, spread
      // over all, and of the page itself one.
      const all = Object.entries(scenarios);
      const step = Math.max(1, Math.round(all.length / 12));
      const spread = all.filter((_, at) => at % step === 0);
      const seen = engine === 'chromium' ? all : light ? all.slice(0, 1) : spread;
      const isSpread = (phase: string): boolean => spread.some(([name]) => name === phase);
      eachPhase(tag, Object.fromEntries(seen), { light }, (get, phase) => {
        // What it finds depends on the markup, which is the same in both roots: of the page itself a dozen phases say enough,
        // and the slower engines confirm one.
        if (engine === 'chromium' ? !light || isSpread(phase) : phase === all[0]?.[0]) {
          it('G24 axe is silent', async () => {
            // Both roots have their colours from the same styles.
            const about = engine === 'chromium' && !light ? 'all' : 'all but colours';
            expect(await axeFindings(get().element, about)).to.deep.equal([]);
          });
        }
        looks(get);
        if (engine === 'chromium') forcedColours(get);
        if (engine === 'chromium' && (!light || isSpread(phase))) looksInChromium(get);
        presses(get);
      });
      // Where a widget goes on after a move depends on its own code: a dozen phases say enough, and the slower engines confirm one.
      const phases = engine === 'chromium' ? spread : light ? [] : all.slice(0, 1);
      for (const [phase, scenario] of phases) {
        describe(`phase: ${phase}`, () => {
          deeds(tag, light, scenario);
        });
      }
      life(tag, light, Object.values(scenarios)[0]!);
      if (engine === 'chromium') inOtherLanguages(tag, scenarios, light, isSpread);
    });
  }
}

function looks(get: () => { stage: Stage; element: Widget }): void {
  it('G1 has headings that fit the page, at every level', async () => {
    const { element } = get();
    for (const level of [1, 2, 3, 4, 5, 6]) {
      element.setAttribute('heading-level', String(level));
      await element.updateComplete;
      const [title, ...inner] = headingLevels(rootOf(element));
      expect(title).to.equal(level);
      for (const one of inner) expect(one).to.equal(Math.min(6, level + 1));
    }
    for (const odd of ['0', '9', '-1', 'kop', '']) {
      element.setAttribute('heading-level', odd);
      await element.updateComplete;
      const [title, ...inner] = headingLevels(rootOf(element));
      expect(title).to.equal({ '9': 6, '-1': 1 }[odd] ?? 2);
      for (const one of inner) expect(one).to.equal(Math.min(6, title! + 1));
    }
    element.removeAttribute('heading-level');
    await element.updateComplete;
    expect(headingLevels(rootOf(element))[0]).to.equal(2);
  });

  it('G2, G3 has one named section, and references that lead somewhere', () => {
    const { element } = get();
    expect(element.getAttribute('role')).to.equal(null);
    const sections = findAll(element, ':scope > section, :scope > form');
    expect(sections.length).to.equal(1);
    const title = sections[0]?.getAttribute('aria-labelledby') ?? '';
    expect(words(find(element, `[id="${title}"]`).textContent)).not.to.equal('');
    expect(brokenIds(rootOf(element))).to.deep.equal([]);
  });

  it('G7 has one status region', () => {
    expect(findAll(get().element, '[role="status"]').length).to.equal(1);
    expect(findAll(get().element, '[aria-live]:not([role="status"]), [role="alert"]').length).to.equal(0);
  });

  it('G8, G9 leaves the tab order alone and shows where the focus is', async () => {
    const { element } = get();
    // By a key: what script alone has pressed, Firefox and Safari take for a mouse, and draw no ring after it.
    await sendKeys({ press: 'Tab' });
    expect(badTabOrder(rootOf(element))).to.deep.equal([]);
    expect(hiddenFocus(rootOf(element))).to.deep.equal([]);
  });

  it('G10 has targets of 44 by 44 px', () => {
    expect(smallTargets(rootOf(get().element))).to.deep.equal([]);
  });

  it('G11 fits in 320 px, also with the text spacing of WCAG 1.4.12', async () => {
    const { stage, element } = get();
    stage.place.style.width = '320px';
    const fits = (): void => {
      expect(lostToSight(rootOf(element))).to.deep.equal([]);
      expect(overlappingTargets(rootOf(element))).to.deep.equal([]);
      expect(smallTargets(rootOf(element))).to.deep.equal([]);
    };
    fits();
    await styled(treeOf(element), SPACING, fits);
    stage.place.style.width = '';
  });

  it('G11 fits in 640 px with text twice as large', () => {
    const { stage, element } = get();
    const size = (): number => Number.parseFloat(getComputedStyle(find(element, '.loket-title')).fontSize);
    const before = size();
    document.documentElement.style.fontSize = '200%';
    stage.place.style.width = '640px';
    expect(size()).to.be.closeTo(2 * before, 0.1);
    expect(lostToSight(rootOf(element))).to.deep.equal([]);
    expect(overlappingTargets(rootOf(element))).to.deep.equal([]);
    document.documentElement.style.fontSize = '';
    stage.place.style.width = '';
  });

  it('G13 moves nothing for longer than 0.2 s', () => {
    expect(movements(rootOf(get().element), 0.2)).to.deep.equal([]);
  });

  it('G15 writes days and times out, readable by machines as well', () => {
    expect(badTimes(rootOf(get().element))).to.deep.equal([]);
  });

  it('G21 has icons only beside words, hidden from assistive technology', () => {
    expect(badIcons(rootOf(get().element))).to.deep.equal([]);
  });

  it('H15 reads the same on a page that passes on odd styles', () => {
    const { stage, element } = get();
    const { style } = stage.place;
    const before = readingStyle(rootOf(element));
    style.cssText =
      'text-transform: uppercase; white-space: nowrap; text-align: center; text-indent: 3em; user-select: none; cursor: wait; letter-spacing: 2px; word-spacing: 3px';
    expect(readingStyle(rootOf(element))).to.deep.equal(before);
    // These are a citizen's to set (WCAG 1.4.12).
    const { letterSpacing, wordSpacing } = getComputedStyle(find(element, '.loket-title'));
    expect([letterSpacing, wordSpacing]).to.deep.equal(['2px', '3px']);
    style.cssText = '';
  });

  it('H14 keeps its text at 16 px, and its targets, on a page where 1rem is 10 px', () => {
    const { element } = get();
    document.documentElement.style.fontSize = '62.5%';
    expect(Number.parseFloat(getComputedStyle(rootOf(element)).fontSize)).to.be.at.least(16);
    expect(smallTargets(rootOf(element))).to.deep.equal([]);
    document.documentElement.style.fontSize = '';
  });

  it('tells the page facts in events of their own type, without names or texts', () => {
    for (const event of get().stage.events) {
      const { constructor } = event as { constructor: { type?: unknown } };
      expect(constructor.type, event.type).to.equal(event.type);
      expect(event.bubbles && event.composed, event.type).to.equal(true);
      for (const key of Object.keys(event)) {
        const value = (event as unknown as Record<string, unknown>)[key];
        if (typeof value !== 'string') expect(value, key).to.satisfy(isPlain);
        else if (key === 'url') expect(() => new URL(value)).not.to.throw();
        else expect(isOpaque(value), `${event.type}.${key} = ${value}`).to.equal(true);
      }
    }
  });
}

/** Comes last of what is done to one mounted widget: afterwards it is in another state. */
function presses(get: () => { stage: Stage; element: Widget }): void {
  it('G8 keeps the focus inside, whatever is pressed', async () => {
    const { stage, element } = get();
    const stay = (event: Event): void => {
      if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
    };
    document.addEventListener('click', stay, true);
    const count = targetsIn(rootOf(element)).length;
    for (let index = 0; index < count; index += 1) {
      const target = targetsIn(rootOf(element))[index];
      if (!target) break;
      const name = words(target.textContent);
      target.focus();
      target.click();
      await stage.settled(element);
      const where = deepActive();
      expect(
        holdsFocus(element),
        `after "${name}" the focus is on ${where?.outerHTML.slice(0, 80) ?? ''}`,
      ).to.equal(true);
    }
    document.removeEventListener('click', stay, true);
  });
}

const isPlain = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean';

/** What changes the widget: each begins anew. */
function deeds(tag: string, light: boolean, scenario: Scenario): void {
  const begin = async (): Promise<{ stage: Stage; element: Widget }> => {
    const stage = createStage({ tag, light });
    return { stage, element: await scenario(stage) };
  };

  it('H30 goes on where it was when it is moved, or taken out and put back', async () => {
    const { stage, element } = await begin();
    const closed = findAll(element, 'button[aria-expanded="false"]');
    closed.at(-1)?.click();
    // What was asked beside a call that failed may still be tried again.
    await stage.clock.advance(5000);
    await element.updateComplete;
    const before = stateOf(element);
    const calls = stage.calls.length;
    const elsewhere = document.createElement('div');
    stage.place.append(elsewhere);

    elsewhere.append(element);
    await element.updateComplete;
    expect(stateOf(element)).to.equal(before);

    element.remove();
    await stage.clock.advance(GRACE_MS - 100);
    stage.place.append(element);
    await element.updateComplete;
    await stage.clock.advance(200);
    expect(stateOf(element)).to.equal(before);

    if ('moveBefore' in elsewhere) {
      (elsewhere as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(element, null);
      await element.updateComplete;
      expect(stateOf(element)).to.equal(before);
    }
    expect(stage.calls.length).to.equal(calls);
  });

  // What a translator does to nodes is the same in every engine; it looks in the page itself first.
  if (engine !== 'chromium' || !light) return;
  it('H38 shows no stale words after a page translator has been at work', async () => {
    const read = async (translated: boolean): Promise<string[]> => {
      const { stage, element } = await begin();
      const texts: string[] = [];
      for (const taal of ['en', 'nl']) {
        if (translated) translate(rootOf(element));
        stage.place.lang = taal;
        await stage.settled(element);
        texts.push(textOf(element));
      }
      stage.end();
      return texts;
    };
    expect(await read(true)).to.deep.equal(await read(false));
  });
}

/** From before the upgrade to the end. */
function life(tag: string, light: boolean, scenario: Scenario): void {
  const begin = async (): Promise<{ stage: Stage; element: Widget }> => {
    const stage = createStage({ tag, light });
    return { stage, element: await scenario(stage) };
  };
  const CHILDREN = '<p id="page-own"><a href="/zaken">Bekijk uw zaken</a></p>';

  it('keeps properties that were set before the upgrade', async () => {
    const stage = createStage({ tag, light });
    stage.hang(/./);
    const Widget = classOf(tag);
    const name = laterTag(tag);
    const element = document.createElement(name) as Widget & Record<string, unknown>;
    const given: Record<string, unknown> = {};
    for (const [key, { type, state }] of Widget.elementProperties) {
      if (typeof key !== 'string' || state) continue;
      given[key] = type === Number ? 3 : type === Boolean ? light : `van-${key.toLowerCase()}`;
      element[key] = given[key];
    }
    expect(Object.keys(given).length).to.be.above(0);
    defineLater(name, Widget);
    stage.place.append(element);
    await element.updateComplete;
    for (const [key, value] of Object.entries(given)) expect(element[key], key).to.equal(value);
    // Each is the widget's own again: an own property would hide its accessor.
    expect(Object.keys(element).filter((key) => key in given)).to.deep.equal([]);
  });

  it('G23 shows its children before the upgrade and on errors, not beside what it loaded', async () => {
    const { stage, element } = await begin();
    const name = laterTag(tag);
    const early = document.createElement(name) as Widget;
    early.append(document.createRange().createContextualFragment(CHILDREN));
    if (light) early.toggleAttribute('light', true);
    for (const [key, value] of Object.entries(attributesOf(element))) early.setAttribute(key, value);
    stage.place.append(early);
    const own = early.querySelector('#page-own')!;
    expect(isVisible(own), 'before the upgrade').to.equal(true);
    defineLater(name, classOf(tag));
    await stage.settled(early);
    expect(isVisible(own), 'when loaded').to.equal(false);

    stage.fail(/./, noConnection());
    stage.renew();
    await stage.settled(early);
    expect(isVisible(own), 'on an error').to.equal(true);
    expect(early.querySelectorAll('#page-own').length).to.equal(1);
  });

  it('stops its requests a second after it was removed, and not before', async () => {
    const { stage, element } = await begin();
    element.remove();
    stage.hang(/./);
    const waiting = stage.mount(attributesOf(element));
    await stage.until(() => stage.inFlight > 0, 'it asks');
    waiting.remove();
    await stage.clock.advance(GRACE_MS - 1);
    expect(stage.inFlight).to.be.above(0);
    const { signal } = stage.calls.at(-1)!.init;
    expect(signal?.aborted).to.equal(false);
    await stage.clock.advance(1);
    expect(signal?.aborted).to.equal(true);
    await stage.until(() => stage.inFlight === 0, 'every request is over');
    const calls = stage.calls.length;
    await stage.clock.advance(60_000);
    expect(stage.calls.length).to.equal(calls);
  });

  it('starts again when it is put back after that second', async () => {
    const { stage, element } = await begin();
    const before = textOf(element);
    element.remove();
    stage.hang(/./);
    const again = stage.mount(attributesOf(element));
    await stage.until(() => stage.inFlight > 0, 'it asks');
    again.remove();
    await stage.clock.advance(GRACE_MS + 1);
    stage.fail(/./, null);
    stage.place.append(again);
    await stage.settled(again);
    expect(textOf(again)).to.equal(before);
  });

  it('does not disturb another of its kind', async () => {
    const { stage, element } = await begin();
    const other = await stage.show(attributesOf(element));
    const before = stateOf(other);
    expect(stateOf(element)).to.equal(before);
    expect(brokenIds(light ? stage.place : rootOf(element))).to.deep.equal([]);
    for (const toggle of findAll(element, 'button[aria-expanded]')) {
      toggle.click();
      await stage.settled(element);
    }
    expect(stateOf(other)).to.equal(before);
    element.remove();
    await stage.clock.advance(GRACE_MS + 1);
    expect(stateOf(other)).to.equal(before);
  });

  it('H13 is a block, and hidden when the page hides it, whatever the page says', async () => {
    const { element } = await begin();
    await styled(document, '* { all: unset } * { display: inline }', () => {
      // What stands in the page itself is the page's to style; the widget only sees to its own place.
      expect(getComputedStyle(element).display).to.equal('block');
      if (!light) {
        expect(smallTargets(rootOf(element))).to.deep.equal([]);
        expect(lostToSight(rootOf(element))).to.deep.equal([]);
      }
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });
  });

  // What it asks of the page is the same in both roots.
  if (engine === 'chromium' || !light)
    it('H32 leaves nothing behind after 200 times in and out', async () => {
      const { stage, element } = await begin();
      await stage.settled(element);
      const count = watchGrowth(stage);
      const sheets = document.adoptedStyleSheets.length;
      const calls = stage.calls.length;
      const before = count();
      for (let times = 0; times < 200; times += 1) {
        element.remove();
        stage.place.append(element);
      }
      await stage.settled(element);
      expect(stage.calls.length).to.equal(calls);
      expect(count()).to.deep.equal(before);

      const attributes = attributesOf(element);
      for (let times = 0; times < 50; times += 1) {
        stage.mount(attributes).remove();
        if (times % 10 === 0) await turn();
      }
      await stage.clock.advance(GRACE_MS + 1);
      await stage.until(() => stage.inFlight === 0, 'every request is over');
      await stage.settled(element);
      expect(count()).to.deep.equal(before);
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
      const after = stage.calls.length;
      await stage.clock.advance(120_000);
      expect(stage.calls.length).to.equal(after);
      count.end();
    });

  it('keeps the children of the page, and puts them back when it is removed for good', async () => {
    const { stage, element } = await begin();
    const own = await stage.show(attributesOf(element), CHILDREN);
    expect(own.querySelectorAll('#page-own').length).to.equal(1);
    own.remove();
    await stage.clock.advance(GRACE_MS + 1);
    expect([...own.children].map(({ outerHTML }) => outerHTML)).to.deep.equal([CHILDREN]);
    stage.place.append(own);
    await stage.settled(own);
    expect(textOf(own)).to.equal(textOf(element));
    expect(isVisible(own.querySelector('#page-own')!)).to.equal(false);
  });

  it('drops what was rendered when a page builder has stored it, and keeps the children', async () => {
    const { stage, element } = await begin();
    const own = await stage.show(attributesOf(element), CHILDREN);
    const before = textOf(own);
    const copies = [
      own.cloneNode(true) as Widget,
      document.createRange().createContextualFragment(own.outerHTML).firstElementChild as Widget,
    ];
    for (const copy of copies) {
      stage.place.append(copy);
      await stage.settled(copy);
      expect(textOf(copy)).to.equal(before);
      expect(copy.querySelectorAll('[role="status"]').length).to.equal(light ? 1 : 0);
      expect(copy.querySelectorAll('#page-own').length).to.equal(1);
      expect(
        brokenIds(light ? stage.place : rootOf(copy)).filter((line) => !line.includes('page-own')),
      ).to.deep.equal([]);
    }
  });

  it('puts nothing of a citizen in a part of the page that is being edited', async () => {
    const { stage, element } = await begin();
    stage.place.contentEditable = 'true';
    const edited = await stage.show(attributesOf(element), CHILDREN);
    expect(edited.innerHTML).to.equal(CHILDREN);
  });

  it('tells the page something', async () => {
    const { stage } = await begin();
    expect(stage.events.length).to.be.above(0);
  });
}

/** Counts what may not grow: listeners on the page, observers, timers, listeners to the configuration. */
function watchGrowth(stage: Stage): (() => Record<string, number>) & { end(): void } {
  let listeners = 0;
  const observers = new Set<MutationObserver>();
  const real = {
    add: EventTarget.prototype.addEventListener,
    remove: EventTarget.prototype.removeEventListener,
    observe: MutationObserver.prototype.observe,
    disconnect: MutationObserver.prototype.disconnect,
  };
  const isPage = (target: EventTarget): boolean => target === window || target === document;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...values: Parameters<typeof real.add>
  ) {
    if (isPage(this ?? window)) listeners += 1;
    real.add.apply(this ?? window, values);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    ...values: Parameters<typeof real.remove>
  ) {
    if (isPage(this ?? window)) listeners -= 1;
    real.remove.apply(this ?? window, values);
  };
  MutationObserver.prototype.observe = function (...values) {
    observers.add(this);
    real.observe.apply(this, values);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    real.disconnect.apply(this);
  };
  const state = (document as Document & { [key: symbol]: { subscribers?: Set<unknown> } | undefined })[
    Symbol.for('loket-widgets')
  ];
  // The widget that stays in the page has its own.
  const count = (): Record<string, number> => ({
    listeners,
    observers: Math.max(1, observers.size),
    timers: stage.clock.waiting(),
    subscribers: state?.subscribers?.size ?? 0,
  });
  return Object.assign(count, {
    end: () => {
      EventTarget.prototype.addEventListener = real.add;
      EventTarget.prototype.removeEventListener = real.remove;
      MutationObserver.prototype.observe = real.observe;
      MutationObserver.prototype.disconnect = real.disconnect;
    },
  });
}

/** What holds of the words, in the languages that are not the first. */
function inOtherLanguages(
  tag: string,
  scenarios: Scenarios,
  light: boolean,
  isSpread: (phase: string) => boolean,
): void {
  for (const taal of ['en', 'fy'] as const) {
    describe(`in ${taal}`, () => {
      eachPhase(tag, scenarios, { taal, light }, (get, phase) => {
        // The words are the same in both roots.
        if (!light && isSpread(phase)) {
          it('G24 axe is silent about its words', async () => {
            expect(await axeFindings(get().element, 'words')).to.deep.equal([]);
          });
        }
        it('G15 names the language of texts that come in another one', () => {
          const { stage, element } = get();
          for (const text of stage.answered) {
            for (const node of findAll(element, 'span, bdi, a, p, li, strong').filter(
              (one) => one.childElementCount === 0 && words(one.textContent) === text,
            )) {
              expect(node.closest('[lang]')?.getAttribute('lang'), text).to.equal('nl');
            }
          }
          expect(badTimes(rootOf(element))).to.deep.equal([]);
        });
        it('G11 fits in 320 px', () => {
          const { stage, element } = get();
          stage.place.style.width = '320px';
          expect(lostToSight(rootOf(element))).to.deep.equal([]);
          stage.place.style.width = '';
        });
      });
    });
  }
}

/** Only Chromium can imitate them. */
function forcedColours(get: () => { stage: Stage; element: Widget }): void {
  it('G14 shows its controls in forced colours', async () => {
    await setMedia({ forcedColors: 'active' });
    const root = rootOf(get().element);
    expect([...borderless(root), ...unforced(root)]).to.deep.equal([]);
  });
}

/** What else only Chromium can be asked. */
function looksInChromium(get: () => { stage: Stage; element: Widget }): void {
  it('G13 holds still for who asked for that', async () => {
    await setMedia({ reducedMotion: 'reduce' });
    expect(movements(rootOf(get().element), 0)).to.deep.equal([]);
  });
  it('G22 prints everything, black on white, without buttons', async () => {
    const { element } = get();
    const before = stateOf(element);
    // A heading above nothing but controls is of the screen, as they are.
    const names = headingWords(rootOf(element), ':not(.loket-screen)');
    await setMedia({ type: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    const wrong = unprintable(rootOf(element));
    const printed = headingWords(rootOf(element));
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    await setMedia({ type: 'screen' });
    expect(wrong).to.deep.equal([]);
    expect(printed).to.include.members(names);
    expect(stateOf(element)).to.equal(before);
  });
  it('G11 does not make a phone scroll sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    const { scrollWidth } = document.documentElement;
    await setViewport({ width: 800, height: 600 });
    expect(scrollWidth).to.be.at.most(320);
  });
}
