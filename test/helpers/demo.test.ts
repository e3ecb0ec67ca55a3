/** The attribute `demo`: fictional data in any page, and never those of the real API. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/all.js';
import '../../src/helpers/demo.js';
import { configure, shared } from '../../src/client/configuration.js';
import { SCENARIOS } from '../../src/gateway/scenario.js';
import { DEMO_PERSONEN } from '../../src/gateway/demo-sessie.js';
import { bannerMessages } from '../../src/helpers/demo-banner.js';
import { DEMO_NAMEN, DEMO_STANDEN, readVoorbeeld } from '../../src/helpers/demo-standen.js';
import { commonMessages } from '../../src/i18n/messages.js';
import type { WidgetElement } from '../../src/widgets/widget-element.js';
import { axeFindings } from '../support/harness-axe.js';

const TAGS = ['zaak-timeline', 'zaak-upload', 'zaak-bericht', 'afspraak-planner', 'contact-formulier'];

/** Every call to what the site configured as its API. */
let calls: string[] = [];
let place: HTMLElement;
let removeSheet: () => void = () => undefined;

beforeEach(() => {
  calls = [];
  configure({
    apiUrl: `${location.origin}/echt/v1`,
    fetch: (url) => {
      calls.push(url);
      return Promise.reject(new TypeError('no network in this test'));
    },
  });
  place = document.createElement('div');
  place.lang = 'nl';
  document.body.append(place);
});
afterEach(() => {
  place.remove();
  removeSheet();
  removeSheet = () => undefined;
});

const show = (markup: string): WidgetElement => {
  place.innerHTML = markup;
  return place.firstElementChild as WidgetElement;
};
const textOf = (element: WidgetElement): string => element.renderRoot.textContent;
const bannerOf = (element: WidgetElement): HTMLElement | null =>
  element.renderRoot.querySelector<HTMLElement>('[data-loket-voorbeeld]');
const says = (element: WidgetElement, text: string | RegExp): Promise<void> =>
  waitUntil(
    () => (typeof text === 'string' ? textOf(element).includes(text) : text.test(textOf(element))),
    `the widget should say ${String(text)}`,
    { timeout: 5000 },
  );
const loaded = (element: WidgetElement): Promise<void> =>
  waitUntil(
    () => element.renderRoot.querySelector('section')?.getAttribute('aria-busy') === 'false',
    'the widget should be loaded',
    { timeout: 5000 },
  );
const { nl } = bannerMessages;

describe('★11 the attribute demo', () => {
  it('names the people and every switch of the demo municipality, and nothing twice', () => {
    expect(DEMO_NAMEN).to.deep.equal(DEMO_PERSONEN.map(({ naam }) => naam));
    const scenarios = DEMO_STANDEN.flatMap(({ scenario }) => scenario ?? []);
    expect([...scenarios].sort()).to.deep.equal(SCENARIOS.map(({ naam }) => naam).sort());
    const words = [...DEMO_NAMEN, ...DEMO_STANDEN.map(({ naam }) => naam)];
    expect(new Set(words).size).to.equal(words.length);
    expect(readVoorbeeld('joost  Traag,onzin')).to.deep.include({ naam: 'joost', onbekend: ['onzin'] });
  });

  for (const tag of TAGS) {
    for (const root of ['', ' light']) {
      it(`shows <${tag}${root}> with made-up data under a banner, and asks the real API nothing`, async () => {
        const element = show(`<${tag} demo${root}></${tag}>`);
        await loaded(element);
        expect(element.renderRoot.firstElementChild).to.equal(bannerOf(element));
        expect(bannerOf(element)?.textContent.trim()).to.equal(nl.banner);
        expect(textOf(element)).not.to.include(commonMessages.nl.failed);
        expect(calls).to.deep.equal([]);
        expect(await axeFindings(element)).to.deep.equal([]);
      });
    }
  }

  it('says the banner in the language of the page', async () => {
    const element = show('<zaak-timeline demo></zaak-timeline>');
    await says(element, nl.banner);
    place.lang = 'en';
    await says(element, bannerMessages.en.banner);
    place.lang = 'fy';
    await says(element, bannerMessages.fy.banner);
  });

  it('keeps the banner in sight, whatever a style sheet of the page wants', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `[data-loket-voorbeeld], zaak-timeline div div, div, span { display: none !important; opacity: 0 !important;
       visibility: hidden !important; position: absolute !important; clip-path: inset(50%) !important }
       zaak-timeline, zaak-timeline > .loket, .page { display: block !important; visibility: visible !important;
       opacity: 1 !important; clip-path: none !important; position: static !important }`,
    );
    document.adoptedStyleSheets = [sheet];
    removeSheet = () => {
      document.adoptedStyleSheets = [];
    };
    place.className = 'page';
    const element = show('<zaak-timeline demo light></zaak-timeline>');
    await says(element, nl.banner);
    const banner = bannerOf(element);
    const { display, visibility, opacity, position, clipPath } = getComputedStyle(banner as HTMLElement);
    expect([display, visibility, opacity, position, clipPath]).to.deep.equal([
      'block',
      'visible',
      '1',
      'static',
      'none',
    ]);
    expect(banner?.getBoundingClientRect().height).to.be.greaterThan(24);
  });

  const STATES: readonly (readonly [string, string | RegExp])[] = [
    ['leeg', /geen zaken/i],
    ['uitgelogd', commonMessages.nl.signedOut],
    ['geen-toegang', commonMessages.nl.forbidden],
    ['geen-verbinding', commonMessages.nl.offline],
    ['kapot', commonMessages.nl.failed],
  ];
  for (const [stand, words] of STATES) {
    it(`shows what a citizen meets with demo="${stand}"`, async () => {
      const element = show(`<zaak-timeline demo="${stand}"></zaak-timeline>`);
      await says(element, words);
      expect(calls).to.deep.equal([]);
    });
  }

  it('loads for ever with demo="bezig", and goes on to another state when the attribute changes', async () => {
    const element = show('<zaak-timeline demo="bezig"></zaak-timeline>');
    await says(element, commonMessages.nl.loading);
    element.setAttribute('demo', 'uitgelogd');
    await says(element, commonMessages.nl.signedOut);
    element.setAttribute('demo', 'bakkerij');
    await says(element, /welke zaak|straatfeest|terras/i);
    expect(element.renderRoot.querySelector('section')?.textContent).not.to.include(
      commonMessages.nl.signedOut,
    );
  });

  it('gives what the attribute names to whoever it names: another person has other cases', async () => {
    const amina = show('<zaak-timeline demo zaak-id="dakkapel"></zaak-timeline>');
    await says(amina, /dakkapel/i);
    const joost = show('<zaak-timeline demo="joost" zaak-id="dakkapel"></zaak-timeline>');
    await says(joost, commonMessages.nl.notFound);
  });

  it('leaves a link of the municipality that does not exist where it is, and says so', async () => {
    const element = show('<zaak-timeline demo="uitgelogd"></zaak-timeline>');
    await says(element, commonMessages.nl.signedOut);
    await waitUntil(() => element.renderRoot.querySelector('a[href*="inloggen"]') !== null);
    element.renderRoot.querySelector<HTMLElement>('a[href*="inloggen"]')?.click();
    expect(bannerOf(element)?.querySelector('[role="status"]')?.textContent).to.equal(nl.dead);
  });

  it('asks the real API again, without a banner, once demo is taken away', async () => {
    const element = show('<zaak-timeline demo></zaak-timeline>');
    await loaded(element);
    element.removeAttribute('demo');
    await waitUntil(() => calls.length > 0);
    await element.updateComplete;
    expect(bannerOf(element)).to.equal(null);
  });

  it('shows one sentence for the editor while loket-demo.js is not there, and the example when it comes', async () => {
    const state = shared();
    const helper = state.demo;
    delete state.demo;
    try {
      for (const tag of TAGS) {
        const element = show(`<${tag} demo api-url="/echt/v1"></${tag}>`);
        await element.updateComplete;
        expect(textOf(element).trim()).to.equal(commonMessages.nl.noDemo);
      }
      expect(calls).to.deep.equal([]);
    } finally {
      if (helper) state.demo = helper;
    }
    const element = place.firstElementChild as WidgetElement;
    configure({});
    await says(element, nl.banner);
    expect(textOf(element)).not.to.include(commonMessages.nl.noDemo);
  });
});
