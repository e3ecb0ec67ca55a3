/** The loader in a page: what becomes a widget, what stays what it is, and what it costs. */
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { configure, shared } from '../../src/client/configuration.js';
import { MOST, startLoader } from '../../src/embed/loader.js';
import { TABLE } from '../../src/embed/table.js';
import { LOST_ELEMENTS, ORIGIN, PIPELINES, SNIPPET } from './pipelines.js';

const TAGS = [...TABLE.keys()].join(',');
const ID = 'Z-2026-0001';
const link = (href: string): string => `<p><a href="${href}">Bekijk uw zaak</a></p>`;
const TIMELINE = `${ORIGIN}/zaken#loket-widget=zaak-timeline`;

let place: HTMLElement;
/** After the loader has heard of what was added. */
const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const widgets = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(TAGS)];

/** Adds this to the page, and gives the widgets that came of it. */
async function add(html: string, to: HTMLElement = place): Promise<HTMLElement[]> {
  to.innerHTML = html;
  await heard();
  return widgets();
}

describe('the loader', () => {
  before(() => {
    configure({ linkOrigins: [ORIGIN] });
    startLoader();
  });
  beforeEach(() => {
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
  });

  for (const { name, left, as } of PIPELINES) {
    it(`makes one widget of the ${as} that is left by ${name}`, async () => {
      const found = await add(left);
      expect(found.map(({ localName }) => localName)).to.deep.equal(['zaak-timeline']);
      expect(found[0]?.getAttributeNames()).to.deep.equal(['zaak-id']);
      expect(found[0]?.getAttribute('zaak-id')).to.equal(ID);
      const kept = place.querySelectorAll<HTMLAnchorElement>('a');
      expect(kept.length).to.equal(1);
      expect(kept[0]?.href).to.equal(`${TIMELINE}&zaak-id=${ID}`);
      expect(kept[0]?.closest(TAGS), 'the link is what shows when it cannot').to.equal(found[0]);
      expect(place.querySelector('p zaak-timeline'), 'a widget does not fit in a paragraph').to.equal(null);
      expect(place.querySelector('div.loket-widget') !== null).to.equal(left.includes('class='));
    });
  }

  for (const [name, left] of LOST_ELEMENTS) {
    it(`makes nothing of what ${name} leaves of a pasted element`, async () => {
      expect(await add(left)).to.deep.equal([]);
      expect(place.innerHTML).to.equal(left);
    });
  }

  it('knows every widget and its settings, in a div and in a link', async () => {
    const settings = { 'heading-level': '3', lang: 'fy', light: '' };
    for (const tag of TABLE.keys()) {
      const data = Object.entries(settings).map(([name, value]) => `data-loket-${name}="${value}"`);
      const [fromDiv] = await add(`<div data-loket-widget="${tag}" ${data.join(' ')}>Bel 14 0999</div>`);
      const query = new URLSearchParams({ 'loket-widget': tag, ...settings });
      const html = fromDiv?.cloneNode() as HTMLElement | undefined;
      const [fromLink] = await add(link(`#${query.toString()}`));
      for (const element of [html, fromLink]) {
        expect(element?.localName).to.equal(tag);
        for (const [name, value] of Object.entries(settings))
          expect(element?.getAttribute(name)).to.equal(value);
      }
    }
  });

  const REFUSED: readonly (readonly [why: string, html: string])[] = [
    ['is of another site', link('https://mijn.andere.example/zaken#loket-widget=zaak-timeline')],
    ['only begins with our name', link(`${ORIGIN}.kwaad.example/#loket-widget=zaak-timeline`)],
    ['only ends with our name', link('https://kwaadmijn.gemeente.example/#loket-widget=zaak-timeline')],
    ['has another port', link(`${ORIGIN}:8443/#loket-widget=zaak-timeline`)],
    ['is not https', link('http://mijn.gemeente.example/#loket-widget=zaak-timeline')],
    ['has a user name in it', link('https://gemeente@mijn.gemeente.example/#loket-widget=zaak-timeline')],
    ['has a password in it', link('https://a:b@mijn.gemeente.example/#loket-widget=zaak-timeline')],
    ['has a scheme of its own', link('loket-widget:zaak-timeline#loket-widget=zaak-timeline')],
    ['is script', link('javascript:void(0)//#loket-widget=zaak-timeline')],
    ['is data', link('data:text/html,x#loket-widget=zaak-timeline')],
    ['has hidden characters', link(`${ORIGIN}/\u202e#loket-widget=zaak-timeline`)],
    ['asks for two widgets', link(`${TIMELINE}&loket-widget=zaak-upload`)],
    ['asks twice for the same', link(`${TIMELINE}&loket-widget=zaak-timeline`)],
    ['names two cases', link(`${TIMELINE}&zaak-id=a&zaak-id=b`)],
    ['asks in the query', link(`${ORIGIN}/?loket-widget=zaak-timeline`)],
    ['asks for no widget', link(`${ORIGIN}/#loket-widget=`)],
    ['asks for what is none', link(`${ORIGIN}/#loket-widget=script`)],
    ['asks for what every object has', link(`${ORIGIN}/#loket-widget=constructor`)],
    ['has a wrong value', link(`${TIMELINE}&zaak-id=..%2F..%2Fsessie`)],
    ['is in a heading', `<h2><a href="${TIMELINE}">Zaak</a></h2>`],
    ['is in a menu', `<nav>${link(TIMELINE)}</nav>`],
    ['is in a comment', `<ol class="commentlist"><li>${link(TIMELINE)}</li></ol>`],
    ['is in a comment by its meaning', `<i itemtype="https://schema.org/Comment">${link(TIMELINE)}</i>`],
    ['is in a forum', `<div id="bbpress-forums">${link(TIMELINE)}</div>`],
    ['is being edited', `<div contenteditable>${link(TIMELINE)}</div>`],
    ['is kept apart', `<section data-loket-niet>${link(TIMELINE)}</section>`],
    ['is a drawing', `<svg><a href="${TIMELINE}"><text>Zaak</text></a></svg>`],
    ['is a comment of the source', `<!-- ${link(TIMELINE)} -->`],
    ['is a template', `<template>${SNIPPET}</template>`],
    ['is a div that asks for what is none', '<div data-loket-widget="toString">x</div>'],
    ['is a div that asks for nothing', '<div data-loket-widget="">x</div>'],
    ['is a div in a comment', `<div class="comment-content">${SNIPPET}</div>`],
    ['is a div that is being edited', `<div contenteditable="true">${SNIPPET}</div>`],
    [
      'is a div with a wrong value, also when its link is right',
      SNIPPET.replace('zaak-id="Z', 'zaak-id="../Z'),
    ],
    ['is a section', '<section data-loket-widget="zaak-timeline">x</section>'],
  ];
  for (const [why, html] of REFUSED) {
    it(`leaves alone what ${why}`, async () => {
      const before = Object.assign(document.createElement('main'), { innerHTML: html }).innerHTML;
      expect(await add(html)).to.deep.equal([]);
      expect(place.innerHTML).to.equal(before);
    });
  }

  it('goes by where a link leads in truth, also with a base address elsewhere (H26)', async () => {
    const base = Object.assign(document.createElement('base'), { href: 'https://kwaad.example/' });
    document.head.prepend(base);
    expect(await add(link('zaken#loket-widget=zaak-timeline'))).to.deep.equal([]);
    expect((await add(link(TIMELINE))).length).to.equal(1);
    base.remove();
    expect((await add(link('zaken#loket-widget=zaak-timeline'))).length).to.equal(1);
  });

  it('never copies what the table does not hold', async () => {
    const [element] = await add(
      SNIPPET.replace(
        '<div ',
        '<div onclick="alert(1)" style="color:red" data-loket-api-url="https://kwaad.example/v1" data-loket-draft="session" data-loket-onclick="alert(1)" ',
      ),
    );
    expect(element?.getAttributeNames()).to.deep.equal(['zaak-id']);
    const [other] = await add(link(`${TIMELINE}&api-url=https%3A%2F%2Fkwaad.example&onload=x&name=zaak`));
    expect(other?.getAttributeNames()).to.deep.equal([]);
  });

  it('runs no script of what it moves', async () => {
    const canary = globalThis as { __xss?: number };
    // What came as text does not run; being moved into a widget does not make it run either.
    canary.__xss = 0;
    await add(SNIPPET.replace('<p>', '<script>globalThis.__xss = 1</script><p>'));
    expect(widgets().length).to.equal(1);
    expect(canary.__xss).to.equal(0);
  });

  it('makes one widget of a div in a div, and none of what stands in a widget', async () => {
    expect((await add(`<div data-loket-widget="zaak-upload">${SNIPPET}</div>`)).length).to.equal(1);
    expect((await add(`<zaak-timeline>${SNIPPET}${link(TIMELINE)}</zaak-timeline>`)).length).to.equal(1);
  });

  it('takes along the paragraph of a link that is alone in it, and only then', async () => {
    await add(`<p>&nbsp;<strong><a href="${TIMELINE}">Zaak</a></strong><br></p>`);
    expect(place.firstElementChild?.localName).to.equal('zaak-timeline');
    expect(place.querySelector('zaak-timeline > p > strong > a')).not.to.equal(null);
    await add(`<p>Lees <a href="${TIMELINE}">uw zaak</a> hier.</p>`);
    expect(place.querySelector('p')?.firstElementChild?.localName).to.equal('zaak-timeline');
    expect(place.querySelector('p')?.textContent).to.include('Lees');
  });

  it(`makes at most ${MOST} at a time, the first of the page, and one more when one has gone`, async () => {
    expect((await add(SNIPPET.repeat(MOST + 5))).length).to.equal(MOST);
    const divs = [...place.children];
    expect(divs.map((div) => div.querySelector(TAGS) !== null).lastIndexOf(true)).to.equal(MOST - 1);
    divs[0]?.remove();
    place.append(divs[MOST + 4]!);
    await heard();
    expect(widgets().length).to.equal(MOST);
    expect(divs[MOST + 4]?.querySelector(TAGS)).not.to.equal(null);
  });

  it('is one for the page: starting it again, or moving and cloning what it made, makes nothing more', async () => {
    await add(SNIPPET + link(TIMELINE));
    startLoader();
    await heard();
    expect(widgets().length).to.equal(2);
    for (const child of [...place.children]) place.prepend(child);
    await heard();
    expect(widgets().length).to.equal(2);
    place.append(place.firstElementChild!.cloneNode(true));
    await heard();
    expect(widgets().length).to.equal(3);
    const stored = place.innerHTML;
    expect((await add(stored)).length, 'a page builder stored it').to.equal(3);
    expect(shared().embed).to.equal(shared().versions?.[0]);
  });

  it('makes it again when the page puts its content back, but does not go on for ever', async () => {
    await add(SNIPPET);
    expect((await add(SNIPPET)).length).to.equal(1);
    let times = 0;
    const stubborn = new MutationObserver(() => {
      if (times > 2000 || !place.querySelector(TAGS)) return;
      times += 1;
      place.innerHTML = SNIPPET;
    });
    stubborn.observe(place, { childList: true, subtree: true });
    await add(SNIPPET);
    await heard();
    stubborn.disconnect();
    expect(times).to.be.within(1, 100);
  });

  it('waits where the focus is in what it would move', async () => {
    // After the stubborn page of before, which used up what may be made for a while.
    const late = performance.now.bind(performance);
    performance.now = () => late() + 60_000;
    try {
      place.innerHTML = '<p><a href="#x">Bekijk uw zaak</a></p><button>Verder</button>';
      const [anchor, button] = [place.querySelector('a')!, place.querySelector('button')!];
      anchor.focus();
      anchor.href = TIMELINE;
      place.append(place.ownerDocument.createTextNode(''));
      configure({});
      await heard();
      expect(widgets()).to.deep.equal([]);
      expect(document.activeElement).to.equal(anchor);
      button.focus();
      await heard();
      await heard();
      expect(widgets().length).to.equal(1);
      expect(document.activeElement).to.equal(button);
    } finally {
      performance.now = late;
    }
  });

  it('takes an origin that the site names later', async () => {
    const later = 'https://later.gemeente.example';
    const late = performance.now.bind(performance);
    performance.now = () => late() + 120_000;
    try {
      expect(await add(link(`${later}/#loket-widget=zaak-timeline`))).to.deep.equal([]);
      configure({ linkOrigins: [ORIGIN, later] });
      await heard();
      expect(widgets().length).to.equal(1);
    } finally {
      performance.now = late;
      configure({ linkOrigins: [ORIGIN] });
    }
  });

  it('looks at what is added only, and once at the page when that is much', async () => {
    const late = performance.now.bind(performance);
    performance.now = () => late() + 180_000;
    let asked = 0;
    type Query = (this: unknown, selector: string) => unknown;
    const prototypes = [Element.prototype, Document.prototype] as unknown as { querySelectorAll: Query }[];
    const originals = prototypes.map(({ querySelectorAll }) => querySelectorAll);
    place.innerHTML = '<p>tekst</p>'.repeat(20_000);
    await heard();
    for (const [number, prototype] of prototypes.entries()) {
      prototype.querySelectorAll = function (selector) {
        if (selector.includes('loket')) asked += 1;
        return originals[number]!.call(this, selector);
      };
    }
    try {
      place.append(document.createElement('p'));
      await heard();
      expect(asked).to.equal(1);
      asked = 0;
      for (let number = 0; number < 5_000; number += 1) place.append(document.createElement('p'));
      await heard();
      expect(asked).to.equal(1);
      asked = 0;
      place.firstElementChild?.remove();
      place.setAttribute('class', 'anders');
      place.firstElementChild!.firstChild!.nodeValue = 'anders';
      await heard();
      expect(asked, 'nothing came').to.equal(0);
    } finally {
      for (const [number, prototype] of prototypes.entries()) prototype.querySelectorAll = originals[number]!;
      performance.now = late;
    }
  });
});
