/** How `<zaak-timeline>` finds its case, waits, fails, recovers, follows along, and forgets. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-timeline.js';
import { STALL_MS } from '../../../src/client/http-client.js';
import type { LoketErrorKind } from '../../../src/client/errors.js';
import { commonMessages } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/widgets/zaak-timeline/messages.js';
import type { LoginRequiredEvent, LoketErrorEvent } from '../../../src/widgets/events.js';
import type { ZaakChangedEvent, ZaakLoadedEvent } from '../../../src/widgets/zaak-timeline/events.js';
import {
  answers,
  changes,
  emptyOk,
  noConnection,
  redirects,
  unauthorised,
  type Fault,
} from '../../support/faults.js';
import { datum, drieStappen, eenDossier, klaar, lopend, moment } from '../../support/fixtures.js';
import { isVisible, translate } from '../../support/harness-checks.js';
import {
  createStage,
  deepActive,
  find,
  findAll,
  press,
  rootOf,
  setHidden,
  spoken,
  textOf,
  words,
  wordsIn,
  type Stage,
  type StageOptions,
  type Widget,
} from '../../support/harness.js';
import { ZAAK, lang } from './scenarios.js';

const begin = (options: Partial<StageOptions> = {}): Stage => {
  const stage = createStage({ tag: 'zaak-timeline', ...options });
  stage.give(eenDossier());
  return stage;
};
const types = (stage: Stage): string[] => stage.events.map(({ type }) => type);
const paths = (stage: Stage): string[] =>
  stage.calls.map(({ method, url }) => `${method} ${new URL(url).pathname.replace(/^\/v1/, '')}`);
const t = messages.nl;
const common = commonMessages.nl;
const WHERE = t.step('2', '3', 'Aanvraag beoordelen');
const where = (element: Widget): string => wordsIn(find(element, '.where'));

/** The page's address with another query, until the end of the test. */
function setQuery(name: string, value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}

describe('which case', () => {
  it('is the one of the attribute, before that of the address of the page', async () => {
    const stage = begin();
    setQuery('zaak', 'z-2');
    await stage.show(ZAAK);
    expect(paths(stage)).to.include('GET /zaken/z-1');
    expect(paths(stage)).not.to.include('GET /zaken/z-2');
  });

  it('is else that of ?zaak= in the address of the page', async () => {
    const stage = begin();
    stage.give(eenDossier({ id: 'z-2', omschrijving: 'Parkeervergunning' }));
    setQuery('zaak', 'z-2');
    const element = await stage.show();
    expect(wordsIn(find(element, '.loket-title'))).to.equal('Uw zaak: Parkeervergunning');
  });

  it('is else the only one there is', async () => {
    const stage = begin();
    const element = await stage.show();
    expect(where(element)).to.equal(WHERE);
    expect((stage.events[0] as ZaakLoadedEvent).zaakId).to.equal('z-1');
  });

  it('is asked when there are more, by links to this very page', async () => {
    const stage = begin();
    stage.give(
      eenDossier(),
      eenDossier({ id: 'z-2', omschrijving: '', startdatum: datum('2026-10-01') }, []),
    );
    setQuery('van', 'nieuwsbrief');
    const element = await stage.show();
    expect(wordsIn(find(element, '.loket-title'))).to.equal('Uw zaken');
    expect(textOf(element)).to.include(t.choose);
    expect(findAll(element, 'ul > li').map(wordsIn)).to.deep.equal([
      `Dakkapel aan de voorkant ${t.started('maandag 2 november 2026')} ${t.status('Aanvraag beoordelen')}`,
      `Omgevingsvergunning ${t.started('donderdag 1 oktober 2026')}`,
    ]);
    const [first] = findAll(element, 'ul a');
    const url = new URL(first?.getAttribute('href') ?? '');
    expect([url.origin, url.pathname]).to.deep.equal([location.origin, location.pathname]);
    expect([url.searchParams.get('zaak'), url.searchParams.get('van')]).to.deep.equal(['z-1', 'nieuwsbrief']);
    expect(types(stage)).to.deep.equal([]);
  });

  it('is none when there is none, and that is not the same as not knowing', async () => {
    const stage = begin();
    stage.give();
    const element = await stage.show();
    expect(textOf(element)).to.include(t.none);
    stage.fail(
      /GET \/v1\/zaken$/,
      answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '90' } }),
    );
    const other = await stage.show();
    expect(textOf(other)).not.to.include(t.none);
    expect(textOf(other)).to.include(common.busyUntil('10.02 uur'));
  });

  it('is another one as soon as the attribute names another', async () => {
    const stage = begin();
    stage.give(
      eenDossier(),
      eenDossier({ id: 'z-2', omschrijving: 'Parkeervergunning' }, [lopend('Wachten', null)]),
    );
    const element = await stage.show(ZAAK);
    element.setAttribute('zaak-id', 'z-2');
    await stage.settled(element);
    expect(wordsIn(find(element, '.loket-title'))).to.equal('Uw zaak: Parkeervergunning');
    expect(stage.events.map((event) => (event as ZaakLoadedEvent).zaakId)).to.deep.equal(['z-1', 'z-2']);
  });

  for (const id of ['../sessie', 'a/b', 'a b', '..', '%2e%2e', 'x'.repeat(65), 'z-1?x=1', 'z-1#x']) {
    it(`is never ${JSON.stringify(id.slice(0, 12))}: that asks the API for nothing`, async () => {
      const stage = begin();
      const element = await stage.show({ 'zaak-id': id });
      expect(paths(stage)).to.deep.equal(['GET /organisatie']);
      expect(textOf(element)).to.include(common.notFound);
    });
  }
});

describe('where the API is', () => {
  it('may be said by the element itself for the page it stands on', async () => {
    const stage = begin();
    stage.configure({ apiUrl: 'https://mijn.gemeente.example/v1' });
    const element = await stage.show({ ...ZAAK, 'api-url': '/v1' });
    expect(where(element)).to.equal(WHERE);
    expect(stage.calls.every(({ url }) => url.startsWith(`${location.origin}/v1/`))).to.equal(true);
  });

  it('may not be said by the element for another site', async () => {
    const stage = begin();
    stage.expectConsole(
      /^loket: the API address "https:\/\/kwaad\.example\/v1" in an api-url attribute is neither/,
    );
    const element = await stage.show({ ...ZAAK, 'api-url': 'https://kwaad.example/v1' });
    expect(stage.calls.length).to.equal(0);
    expect(textOf(element)).to.include(common.failed);
    expect((stage.events[0] as LoketErrorEvent).kind).to.equal('contract');
  });

  it('may be said by the element for a site that the head of the page allows', async () => {
    const stage = begin();
    stage.configure({ apiOrigins: ['https://mijn.gemeente.example'] });
    const element = await stage.show({ ...ZAAK, 'api-url': 'https://mijn.gemeente.example/v1' });
    expect(where(element)).to.equal(WHERE);
    expect(stage.calls.every(({ url }) => url.startsWith('https://mijn.gemeente.example/v1/'))).to.equal(
      true,
    );
  });

  it('may become known after the element was there', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: there is no API address/);
    stage.configure({ apiUrl: undefined });
    const element = stage.mount(ZAAK);
    await element.updateComplete;
    await stage.clock.advance(6000);
    expect(stage.calls.length).to.equal(0);
    expect(find(element, 'section').getAttribute('aria-busy')).to.equal('true');
    expect(stage.console.length, 'the developer is told').to.equal(1);
    stage.configure({ apiUrl: `${location.origin}/v1` });
    await stage.settled(element);
    expect(where(element)).to.equal(WHERE);
  });

  it('is asked once for the municipality, however many widgets there are', async () => {
    const stage = begin();
    const elements = [stage.mount(ZAAK), stage.mount(ZAAK), stage.mount(ZAAK)];
    for (const element of elements) await stage.settled(element);
    expect(paths(stage).filter((path) => path === 'GET /organisatie').length).to.equal(1);
  });
});

describe('G17 while it loads', () => {
  it('is busy and says so in words, aloud only after a second', async () => {
    const stage = begin();
    stage.hang(/zaken/);
    const element = await stage.show(ZAAK);
    expect(find(element, 'section').getAttribute('aria-busy')).to.equal('true');
    expect(textOf(element)).to.satisfy((text: string) => text.startsWith(`${t.title} ${common.loading}`));
    await stage.clock.advance(999);
    expect(spoken(element)).to.equal('');
    await stage.clock.advance(1);
    await element.updateComplete;
    expect(spoken(element)).to.equal(common.loading);
  });

  it('says nothing aloud when it is quick, and is no longer busy', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await stage.clock.advance(5000);
    expect(spoken(element)).to.equal('');
    expect(find(element, 'section').getAttribute('aria-busy')).to.equal('false');
  });

  it('G7 uses one and the same status region from the first render on', async () => {
    const stage = begin();
    const element = stage.mount(ZAAK);
    await element.updateComplete;
    const region = find(element, '[role="status"]');
    expect(region.textContent).to.equal('');
    await stage.settled(element);
    stage.fail(/zaken/, noConnection());
    stage.renew();
    await stage.settled(element);
    expect(find(element, '[role="status"]')).to.equal(region);
    expect(region.textContent).to.equal(common.offline);
  });
});

describe('when it fails', () => {
  const FAILURES: readonly (readonly [
    kind: LoketErrorKind,
    fault: Fault,
    sentence: string,
    again?: number,
  ])[] = [
    ['offline', noConnection(), common.offline],
    ['forbidden', answers(403, { code: 'geen-toegang' }), common.forbidden],
    ['not-found', answers(404, { code: 'niet-gevonden' }), common.notFound],
    ['busy', answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '5' } }), common.busy],
    [
      'busy',
      answers(429, { code: 'te-veel-verzoeken', headers: { 'Retry-After': '600' } }),
      common.busyUntil('10.10 uur'),
    ],
    ['server', answers(500, { code: 'interne-fout' }), common.failed],
    ['contract', emptyOk(), common.failed],
    ['conflict', answers(409, { code: 'zaak-gesloten' }), common.failed],
    ['rejected', answers(400, { code: 'ongeldig' }), common.failed],
    ['too-large', answers(413), common.failed],
  ];

  for (const [kind, fault, sentence] of FAILURES) {
    it(`(${kind}) says what to do, and works again after another try: ${sentence.slice(0, 40)}…`, async () => {
      const stage = begin();
      stage.expectConsole(/^loket: zaken\/\{id\} is not readable/);
      stage.expectConsole(/^loket: zaken\/\{id\}\/statussen is not readable/);
      stage.fail(/zaken/, fault);
      const element = await stage.show(ZAAK);
      expect(wordsIn(find(element, '.loket-error'))).to.equal(sentence);
      expect(spoken(element)).to.equal(sentence);
      expect(types(stage)).to.deep.equal(['loket-error']);
      expect((stage.events[0] as LoketErrorEvent).kind).to.equal(kind);
      expect(textOf(element), 'help is where it always is').to.match(/Hebt u een vraag\? Bel 14 0999\.$/);

      stage.fail(/zaken/, null);
      const button = press(element, common.retry);
      await element.updateComplete;
      expect(deepActive(), 'the focus stays while it tries').to.equal(button);
      await stage.settled(element);
      expect(where(element)).to.equal(WHERE);
      expect(deepActive()).to.equal(find(element, '.loket-title'));
      expect(spoken(element)).to.equal(t.retried);
      expect(types(stage)).to.deep.equal(['loket-error', 'zaak-loaded']);
    });
  }

  it('(timeout) says so when nothing comes', async () => {
    const stage = begin();
    stage.hang(/zaken/);
    const element = await stage.show(ZAAK);
    await stage.clock.advance(STALL_MS);
    await stage.settled(element);
    expect(wordsIn(find(element, '.loket-error'))).to.equal(common.timeout);
    expect((stage.events[0] as LoketErrorEvent).kind).to.equal('timeout');
  });

  it('gives the code and the number of the request, to find it in the logs of the API', async () => {
    const stage = begin();
    stage.scenario('broken');
    await stage.show(ZAAK);
    const { code, requestId } = stage.events[0] as LoketErrorEvent;
    expect(code).to.equal('interne-fout');
    expect(requestId).to.match(/^[A-Za-z0-9_-]{22}$/);
  });

  it('says it again when it fails again, and keeps the focus on the button', async () => {
    const stage = begin();
    stage.fail(/zaken/, answers(500));
    const element = await stage.show(ZAAK);
    press(element, common.retry);
    await stage.settled(element);
    expect(words(deepActive()?.textContent)).to.equal(common.retry);
    expect(types(stage)).to.deep.equal(['loket-error', 'loket-error']);
    await stage.clock.advance(100);
    expect(spoken(element)).to.equal(common.failed);
  });

  it('keeps what failed in view while it tries again, and ignores a second press', async () => {
    const stage = begin();
    stage.fail(/zaken/, answers(500));
    const element = await stage.show(ZAAK);
    stage.hang(/zaken/);
    const before = stage.calls.length;
    press(element, common.retry);
    await stage.settled(element);
    const calls = stage.calls.length;
    expect(calls).to.be.above(before);
    expect(find(element, 'button').getAttribute('aria-disabled')).to.equal('true');
    expect(wordsIn(find(element, '.loket-error'))).to.equal(common.failed);
    press(element, common.retry);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls);
  });

  it('G18 still helps when the API gives nothing at all, by what the head of the page says', async () => {
    const stage = begin();
    stage.fail(/./, noConnection());
    stage.configure({ telefoon: '14 0111', contactUrl: '/contact' });
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.match(/Hebt u een vraag\? Bel 14 0111\. Neem contact met ons op$/);
    expect(findAll(element, '.loket-help a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:140111',
      `${location.origin}/contact`,
    ]);
  });

  it('G18 tells when the municipality can be reached, by its own clock', async () => {
    const stage = begin();
    stage.demo();
    const element = await stage.show({ 'zaak-id': 'dakkapel' });
    expect(wordsIn(find(element, '.loket-help'))).to.equal(
      'Hebt u een vraag? Bel 14 0999. Wij zijn nu bereikbaar, tot 17.00 uur.',
    );
  });
});

describe('who is signed out', () => {
  for (const [name, fault] of [
    ['401', unauthorised()],
    ['a redirect to a page to sign in', redirects()],
  ] as const) {
    it(`gets a link to sign in, and the page an event (${name})`, async () => {
      const stage = begin();
      stage.fail(/zaken/, fault);
      const element = await stage.show(ZAAK);
      expect(wordsIn(find(element, '.loket-error'))).to.equal(common.signedOut);
      const link = findAll(element, 'a').find((one) => wordsIn(one) === common.login);
      const terug = encodeURIComponent(location.pathname + location.search);
      expect(link?.getAttribute('href')).to.equal(`${location.origin}/inloggen?terug=${terug}`);
      expect(types(stage)).to.deep.equal(['login-required']);
      expect((stage.events[0] as LoginRequiredEvent).url).to.equal(link?.getAttribute('href'));
    });
  }

  it('gets no link where nobody says where to sign in, or where that is elsewhere', async () => {
    for (const inloggen of [null, 'https://kwaad.example/?terug={terug}']) {
      const stage = begin();
      stage.signOut();
      stage.organisatie({
        links: { inloggen, bezwaar: null, klacht: null, privacyverklaring: null, toegankelijkheid: null },
      });
      const element = await stage.show(ZAAK);
      expect(findAll(element, 'a[href^="http"]')).to.deep.equal([]);
      expect((stage.events[0] as LoginRequiredEvent).url).to.equal(null);
      stage.end();
    }
  });

  it('is sent where the site says, before where the API says', async () => {
    const stage = begin();
    stage.signOut();
    stage.configure({ loginUrl: '/digid?terug={terug}' });
    await stage.show(ZAAK);
    expect((stage.events[0] as LoginRequiredEvent).url).to.match(/\/digid\?terug=%2F/);
  });

  it('sees the case again after signing in', async () => {
    const stage = begin();
    stage.signOut();
    const element = await stage.show(ZAAK);
    stage.signIn();
    press(element, common.retry);
    await stage.settled(element);
    expect(where(element)).to.equal(WHERE);
  });
});

describe('the events', () => {
  it('tell which case is there, how many steps it has, and how many are new', async () => {
    const stage = begin();
    stage.give(eenDossier({ gezienTot: moment('2026-11-05T12:00:00+01:00') }));
    const heard: Event[] = [];
    document.addEventListener('zaak-loaded', (event) => heard.push(event), { once: true });
    await stage.show(ZAAK);
    const { zaakId, aantalStappen, aantalNieuw } = heard[0] as ZaakLoadedEvent;
    expect([zaakId, aantalStappen, aantalNieuw]).to.deep.equal(['z-1', 3, 1]);
  });

  it('come when what they tell can be seen', async () => {
    const stage = begin();
    let seen = '';
    stage.place.addEventListener('zaak-loaded', (event) => {
      seen = where(event.target as Widget);
    });
    await stage.show(ZAAK);
    expect(seen).to.equal(WHERE);
  });
});

describe('a live case', () => {
  const next = (): ReturnType<typeof drieStappen> => [
    ...drieStappen().slice(0, 1),
    klaar('Aanvraag beoordelen', '2026-11-18T09:59:00+01:00', { id: 'beoordelen' }),
    lopend('Besluit', '2026-11-18T09:59:00+01:00', { id: 'besluit' }),
  ];
  const poll = async (stage: Stage, element: Widget): Promise<void> => {
    await stage.clock.advance(15_000);
    await stage.settled(element);
  };

  it('is not looked at again unless the page asks for it', async () => {
    const stage = begin();
    await stage.show(ZAAK);
    const calls = stage.calls.length;
    await stage.clock.advance(600_000);
    expect(stage.calls.length).to.equal(calls);
  });

  it('Z8 announces a change, shows it, tells the page, and leaves the focus where it is', async () => {
    const stage = begin();
    const dossier = eenDossier();
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const toggle = find(element, '.toggle');
    toggle.focus();
    dossier.statussen = next();
    await poll(stage, element);
    expect(where(element)).to.equal(t.step('3', '3', 'Besluit'));
    expect(spoken(element)).to.equal(t.changed('Besluit'));
    expect(types(stage)).to.deep.equal(['zaak-loaded', 'zaak-changed']);
    const { zaakId, statusId } = stage.events[1] as ZaakChangedEvent;
    expect([zaakId, statusId]).to.deep.equal(['z-1', 'besluit']);
    const active = deepActive();
    expect(active !== document.body && active !== null && rootOf(element).contains(active)).to.equal(true);
  });

  it('Z8 keeps the very button that has the focus when its step did not change', async () => {
    const stage = begin();
    const dossier = eenDossier({}, [
      klaar('Ontvangen', '2026-11-02', { id: 'ontvangen', statustekst: 'Wij hebben uw aanvraag.' }),
      ...drieStappen().slice(1),
    ]);
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const toggle = find(element, '.toggle');
    toggle.focus();
    dossier.zaak = { ...dossier.zaak, aanZet: 'derde' };
    await poll(stage, element);
    expect(spoken(element)).to.equal(t.updated);
    expect(deepActive()).to.equal(toggle);
  });

  it('says nothing when nothing changed, and asks only whether it did', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const before = stage.calls.length;
    await poll(stage, element);
    const later = stage.calls.slice(before);
    expect(later.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/v1/zaken/z-1',
      '/v1/zaken/z-1/statussen',
    ]);
    // The first answer was given before the server knew that the case had been seen.
    expect(later.every(({ headers }) => headers.has('If-None-Match'))).to.equal(true);
    expect(spoken(element)).to.equal('');
    expect(types(stage)).to.deep.equal(['zaak-loaded']);
    expect(textOf(element)).to.include(t.asOf('10.00 uur'));
    for (let minutes = 0; minutes < 4; minutes += 1) await poll(stage, element);
    expect(textOf(element), 'the age of the data follows').to.include(t.asOf('10.01 uur'));
  });

  it('is looked at every fifteen seconds at most, whatever the page asks', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '1' });
    const calls = stage.calls.length;
    await stage.clock.advance(14_999);
    expect(stage.calls.length).to.equal(calls);
    await stage.clock.advance(1);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls + 2);
  });

  it('is looked at as often as the page asks when that is less', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '60' });
    const calls = stage.calls.length;
    await stage.clock.advance(59_999);
    expect(stage.calls.length).to.equal(calls);
    await stage.clock.advance(1);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls + 2);
  });

  it('is not looked at while nobody can see the page, and at once when it is seen again', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const calls = stage.calls.length;
    setHidden(true);
    await stage.clock.advance(600_000);
    expect(stage.calls.length).to.equal(calls);
    setHidden(false);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls + 2);
    await stage.clock.advance(15_000);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls + 4);
  });

  it('is not looked at early because somebody looked away for a moment', async () => {
    const stage = begin();
    await stage.show({ ...ZAAK, refresh: '15' });
    const calls = stage.calls.length;
    await stage.clock.advance(5000);
    setHidden(true);
    setHidden(false);
    await stage.clock.advance(5000);
    expect(stage.calls.length).to.equal(calls);
  });

  it('is no longer looked at when the attribute goes, or the element', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const calls = stage.calls.length;
    element.removeAttribute('refresh');
    await element.updateComplete;
    await stage.clock.advance(60_000);
    expect(stage.calls.length).to.equal(calls);
    element.setAttribute('refresh', '15');
    await element.updateComplete;
    element.remove();
    await stage.clock.advance(60_000);
    expect(stage.calls.length).to.equal(calls);
  });

  it('stays in view when it cannot be read again, with its age, and is right again later', async () => {
    const stage = begin();
    const dossier = eenDossier();
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    stage.fail(/zaken/, answers(500, { code: 'interne-fout' }));
    await poll(stage, element);
    expect(where(element)).to.equal(WHERE);
    expect(wordsIn(find(element, '.loket-alert'))).to.equal(
      `${t.stale} ${t.asOf('10.00 uur')} ${common.retry}`,
    );
    expect(types(stage)).to.deep.equal(['zaak-loaded', 'loket-error']);

    stage.fail(/zaken/, null);
    dossier.statussen = next();
    press(element, common.retry);
    await stage.settled(element);
    expect(where(element)).to.equal(t.step('3', '3', 'Besluit'));
    expect(findAll(element, '.loket-alert')).to.deep.equal([]);
    expect(deepActive()).to.equal(find(element, '.loket-title'));
  });

  it('is gone from view when the session ended meanwhile', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    stage.signOut();
    await poll(stage, element);
    expect(textOf(element)).not.to.include('Dakkapel');
    expect(textOf(element)).to.include(common.signedOut);
    expect(types(stage)).to.deep.equal(['zaak-loaded', 'login-required']);
  });

  it('H38 shows no stale words where a page translator has been at work', async () => {
    for (const light of [false, true]) {
      const stage = begin({ light });
      const dossier = eenDossier();
      stage.give(dossier);
      const element = await stage.show({ ...ZAAK, refresh: '15' });
      translate(rootOf(element));
      dossier.zaak = {
        ...dossier.zaak,
        omschrijving: 'Dakkapel aan de achterkant',
        aanZet: 'aanvrager',
        einddatumGepland: datum('2026-12-01'),
      };
      dossier.statussen = next();
      await poll(stage, element);
      translate(rootOf(element));
      dossier.statussen = [
        ...next().slice(0, 2),
        klaar('Besluit', '2026-11-18', { id: 'besluit', isEindstatus: true }),
      ];
      await poll(stage, element);
      const fresh = await stage.show({ ...ZAAK });
      // Seen by now, so no longer new for who comes back.
      const plain = (one: Widget): string =>
        textOf(one).replaceAll(/ Nieuw|Er (is|zijn) \d nieuwe.*? 2026\. /g, '');
      expect(plain(element).replace(/gegevens van .*? uur/, '')).to.equal(
        plain(fresh).replace(/gegevens van .*? uur/, ''),
      );
      expect(plain(element)).to.include('Dakkapel aan de achterkant');
      stage.end();
    }
  });
});

describe('H33 a page that comes back from the back/forward cache', () => {
  const dispatch = (type: string, persisted: boolean): void => {
    window.dispatchEvent(new PageTransitionEvent(type, { persisted }));
  };

  it('shows nothing of the citizen before the session was checked', async () => {
    for (const light of [false, true]) {
      const stage = begin({ light });
      const element = await stage.show(ZAAK);
      dispatch('pagehide', true);
      await element.updateComplete;
      const text = textOf(element);
      expect(text).to.satisfy((text: string) => text.startsWith(`${t.title} ${common.loading}`));
      expect(rootOf(element).textContent).not.to.include('Dakkapel');
      expect(rootOf(element).textContent).not.to.include('a.devries');
      stage.hang(/zaken/);
      dispatch('pageshow', true);
      await stage.settled(element);
      expect(textOf(element)).to.equal(text);
      stage.end();
    }
  });

  it('shows the case again to who is still signed in', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    dispatch('pagehide', true);
    const calls = stage.calls.length;
    dispatch('pageshow', true);
    await stage.settled(element);
    expect(where(element)).to.equal(WHERE);
    expect(stage.calls.length).to.be.above(calls);
  });

  it('asks the next person to sign in', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    dispatch('pagehide', true);
    stage.signOut();
    dispatch('pageshow', true);
    await stage.settled(element);
    expect(textOf(element)).to.include(common.signedOut);
    expect(rootOf(element).textContent).not.to.include('Dakkapel');
  });

  it('shows nothing when an answer comes after the page was put away', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    stage.hang(/zaken/);
    await stage.clock.advance(15_000);
    dispatch('pagehide', true);
    await element.updateComplete;
    stage.fail(/zaken/, null);
    await stage.clock.advance(STALL_MS);
    expect(rootOf(element).textContent).not.to.include('Dakkapel');
    dispatch('pageshow', true);
    await stage.settled(element);
    expect(where(element)).to.equal(WHERE);
  });

  it('is left alone when it was not kept', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    const calls = stage.calls.length;
    dispatch('pagehide', false);
    dispatch('pageshow', false);
    await stage.settled(element);
    expect(where(element)).to.equal(WHERE);
    expect(stage.calls.length).to.equal(calls);
  });
});

describe('the language', () => {
  it('is that of the nearest lang, asked of the API as well', async () => {
    const stage = begin();
    stage.place.lang = 'en-GB';
    const element = await stage.show(ZAAK);
    expect(where(element)).to.equal('Step 2 of 3: Aanvraag beoordelen.');
    const asked = stage.calls.filter(({ method, url }) => method === 'GET' && /zaken|organisatie/.test(url));
    expect(asked.map(({ headers }) => headers.get('Accept-Language'))).to.deep.equal(['en', 'en', 'en']);
  });

  it('G15 of the texts of the case is named where it is another one', async () => {
    const stage = begin();
    stage.place.lang = 'en';
    const element = await stage.show(ZAAK);
    for (const node of findAll(element, '.step-name')) {
      const name = node.matches('p') ? node : node.querySelector('span');
      expect(name?.getAttribute('lang')).to.equal('nl');
    }
    expect(find(element, '.loket-title [lang]').textContent).to.equal('Dakkapel aan de voorkant');
    stage.talen('en');
    const same = await stage.show(ZAAK);
    expect(findAll(same, '[lang]')).to.deep.equal([]);
  });

  it('follows the page when that changes', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    stage.place.lang = 'fy';
    await stage.settled(element);
    expect(where(element)).to.equal('Stap 2 fan 3: Aanvraag beoordelen.');
    expect(textOf(element)).to.include('moandei 2 novimber 2026 om 09.15 oere');
    stage.place.lang = 'de';
    await stage.settled(element);
    expect(where(element)).to.equal(WHERE);
  });

  it('H38 does not follow a page translator', async () => {
    const stage = begin();
    stage.place.removeAttribute('lang');
    const element = await stage.show(ZAAK);
    const calls = stage.calls.length;
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'en';
    await stage.settled(element);
    await stage.clock.advance(100);
    expect(where(element)).to.equal(WHERE);
    expect(stage.calls.length).to.equal(calls);
  });
});

describe('H39, G22 on paper', () => {
  it('shows every step, open, and afterwards what was shown before', async () => {
    const stage = begin();
    stage.give(lang());
    const element = await stage.show(ZAAK);
    const before = textOf(element);
    window.dispatchEvent(new Event('beforeprint'));
    const panels = findAll(element, '.loket-panel');
    expect(findAll(element, '.step').length).to.equal(12);
    expect(panels.length).to.equal(9);
    expect(panels.every((panel) => !panel.hidden && wordsIn(panel) === 'Gemiddeld 50 decibel.')).to.equal(
      true,
    );
    window.dispatchEvent(new Event('afterprint'));
    expect(textOf(element)).to.equal(before);
    expect(findAll(element, '.step').length).to.equal(7);
  });
});

describe('the focus', () => {
  it('goes to the heading when the page gives it to the widget', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    element.focus();
    expect(deepActive()).to.equal(find(element, '.loket-title'));
    expect(isVisible(find(element, '.loket-title'))).to.equal(true);
  });

  it('is not taken when the widget has loaded', async () => {
    const stage = begin();
    await stage.show(ZAAK);
    expect(deepActive()).to.equal(document.body);
  });
});

describe('a page about everyone', () => {
  it('gets news of who looks now, also when another person had signed in meanwhile', async () => {
    const stage = begin();
    stage.fail(
      /GET \/v1\/zaken\/z-1$/,
      changes((zaak: object) => ({ ...zaak, omschrijving: 'Van een ander' })),
    );
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include('Van een ander');
    stage.fail(/GET \/v1\/zaken\/z-1$/, answers(404, { code: 'niet-gevonden' }));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.settled(element);
    expect(rootOf(element).textContent).not.to.include('Van een ander');
  });
});
