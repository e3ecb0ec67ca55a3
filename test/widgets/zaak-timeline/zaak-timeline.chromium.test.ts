/** What of `<zaak-timeline>` only Chromium can be asked: other time zones, what assistive technology gets, real keys, themes. */
import { expect } from '@open-wc/testing';
import maTheme from '@nl-design-system-community/ma-design-tokens/dist/theme.css?inline';
import voorbeeldTheme from '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css?inline';
import '../../../src/define/zaak-timeline.js';
import { instantOf } from '../../../src/domain/datum.js';
import ownTheme from '../../../src/gateway/site/theme/theme.css?inline';
import { axTree, sendKeys, setMedia, setTimeZone, type AxNode } from '../../support/commands.js';
import { answers } from '../../support/faults.js';
import { datum, eenBesluit, eenDossier, gepland, klaar, lopend, moment } from '../../support/fixtures.js';
import { axeFindings } from '../../support/harness-axe.js';
import { headingWords, lostToSight, targetsIn } from '../../support/harness-checks.js';
import {
  createStage,
  deepActive,
  find,
  findAll,
  press,
  rootOf,
  textOf,
  words,
  wordsIn,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import { ZAAK, scenarios, vol } from './scenarios.js';

const TAG = 'zaak-timeline';
const begin = (): Stage => createStage({ tag: TAG });
const parts = (element: Widget, selector: string): string[] => findAll(element, selector).map(wordsIn);

describe('on a device in', () => {
  for (const zone of ['America/Los_Angeles', 'Asia/Tokyo', 'America/Paramaribo', 'Europe/Amsterdam']) {
    describe(zone, () => {
      beforeEach(async () => {
        await setTimeZone(zone);
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(zone);
      });

      it('days and times are those of Amsterdam', async () => {
        const stage = begin();
        stage.give(
          eenDossier({ gezienTot: moment('2026-11-05T23:30:00Z') }, [
            klaar('A', '2026-11-05T23:15:00Z'),
            klaar('B', '2026-11-06'),
            lopend('C', '2026-11-17T22:59:59Z'),
            gepland('D', { datumStatusGezet: moment('2026-11-30T23:00:00Z') }),
          ]),
        );
        const element = await stage.show(ZAAK);
        expect(parts(element, '.step-state')).to.deep.equal([
          'Klaar op vrijdag 6 november 2026 om 00.15 uur',
          'Klaar op vrijdag 6 november 2026',
          'Nu bezig sinds dinsdag 17 november 2026 om 23.59 uur Nieuw',
          'Nog niet begonnen Verwacht op dinsdag 1 december 2026',
        ]);
        expect(textOf(element)).to.include('sinds uw bezoek op vrijdag 6 november 2026.');
        expect(textOf(element)).to.include('Dit zijn de gegevens van 10.00 uur.');
      });

      it('the nights on which the clock changes have their own words', async () => {
        const stage = begin();
        stage.give(
          eenDossier({}, [
            klaar('A', '2026-10-25T00:30:00Z'),
            klaar('B', '2026-10-25T01:30:00Z'),
            klaar('C', '2026-10-25T02:30:00Z'),
            gepland('D', { datumStatusGezet: moment('2027-03-28T00:59:00Z') }),
            gepland('E', { datumStatusGezet: moment('2027-03-28T01:00:00Z') }),
          ]),
        );
        const element = await stage.show(ZAAK);
        expect(parts(element, '.step-state')).to.deep.equal([
          'Klaar op zondag 25 oktober 2026 om 02.30 uur (zomertijd)',
          'Klaar op zondag 25 oktober 2026 om 02.30 uur (wintertijd)',
          'Klaar op zondag 25 oktober 2026 om 03.30 uur',
          'Nog niet begonnen Verwacht op zondag 28 maart 2027 om 01.59 uur',
          'Nog niet begonnen Verwacht op zondag 28 maart 2027 om 03.00 uur',
        ]);
      });

      it('the last day to object ends at midnight in Amsterdam', async () => {
        const read = async (now: string): Promise<string> => {
          const stage = createStage({ tag: TAG, now: instantOf(moment(now)) });
          const besluit = eenBesluit({ bekendmaking: datum('2026-11-16'), termijnVanaf: 'bekendmaking' });
          stage.give(eenDossier({ besluiten: [besluit] }));
          const element = await stage.show(ZAAK);
          const text = wordsIn(find(element, '.decision'));
          stage.end();
          return text;
        };
        expect(await read('2026-12-28T23:59:00+01:00')).to.include('Dat is vandaag.');
        expect(await read('2026-12-29T00:00:00+01:00')).to.include('Die tijd is voorbij.');
      });

      it('the moment to try again is one of Amsterdam', async () => {
        const stage = begin();
        stage.give(eenDossier());
        stage.fail(
          /zaken/,
          answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '600' } }),
        );
        expect(textOf(await stage.show(ZAAK))).to.include('Probeer het opnieuw vanaf 10.10 uur.');
      });
    });
  }

  it('a clock that is hours wrong changes nothing: the server says what day it is', async () => {
    const stage = begin();
    stage.give(eenDossier({ einddatumGepland: datum('2026-11-18') }));
    const right = Date.now;
    Date.now = () => right() + 40 * 3_600_000;
    const element = await stage.show(ZAAK);
    Date.now = right;
    expect(textOf(element)).to.include('Dat is vandaag.');
    expect(textOf(element)).to.include('Dit zijn de gegevens van 10.00 uur.');
  });
});

describe('assistive technology', () => {
  for (const light of [false, true]) {
    it(`gets a named region, headings, and a list with the state of each step (${light ? 'light' : 'shadow'})`, async () => {
      const stage = createStage({ tag: TAG, light });
      stage.give(vol());
      await stage.show(ZAAK);
      const tree = await axTree();
      const one = (role: string, name: string | RegExp): AxNode => {
        const found = tree.filter(
          (node) =>
            node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)),
        );
        expect(found.length, `${role} "${String(name)}"`).to.equal(1);
        return found[0]!;
      };
      one('region', 'Uw zaak: Dakkapel aan de voorkant');
      expect(one('heading', 'Uw zaak: Dakkapel aan de voorkant').properties['level']).to.equal(2);
      expect(one('heading', 'Stappen').properties['level']).to.equal(3);
      const step = one('button', 'Aanvraag beoordelen');
      expect(step.properties['expanded']).to.equal(true);
      one('link', 'Stuur uw stukken');
      expect(tree.filter(({ name }) => name === 'Openen: Besluit (pdf, 120 kB)').length).to.be.at.least(2);
      const tick = one('checkbox', 'Stuur mij een e-mail bij wijzigingen in mijn zaken');
      expect(tick.description).to.equal('Wij sturen de e-mail naar a.devries@voorbeeld.example.');
      const status = one('status', '');
      expect(status.properties['live']).to.equal('polite');
      expect(tree.filter(({ role }) => role === 'list').length).to.be.at.least(2);
      expect(
        tree.filter(({ role }) => role === 'img' || role === 'image' || role === 'graphics-symbol').length,
      ).to.equal(0);
    });
  }

  it('gets the busy state, and the words aloud after a second', async () => {
    const stage = begin();
    stage.give(eenDossier());
    stage.hang(/zaken/);
    const element = await stage.show(ZAAK);
    const region = (await axTree()).find(({ role }) => role === 'region');
    expect(Boolean(region?.properties['busy'])).to.equal(true);
    await stage.clock.advance(1000);
    await element.updateComplete;
    const tree = await axTree();
    const status = tree.findIndex(({ role }) => role === 'status');
    expect(tree[status + 1]?.name).to.equal('Bezig met laden');
  });
});

describe('G8 the keyboard', () => {
  it('reaches everything in the order of the page, and gets out again', async () => {
    const stage = begin();
    stage.give(vol());
    const before = document.createElement('button');
    const after = document.createElement('button');
    const element = await stage.show(ZAAK);
    stage.place.prepend(before);
    stage.place.append(after);
    before.focus();
    const reached: (Element | null)[] = [];
    const targets = targetsIn(rootOf(element));
    for (let presses = 0; presses <= targets.length; presses += 1) {
      await sendKeys({ press: 'Tab' });
      reached.push(deepActive());
    }
    expect(reached.map((one) => words(one?.textContent))).to.deep.equal(
      [...targets, after].map((one) => words(one.textContent)),
    );
    expect(reached.at(-1)).to.equal(after);
  });

  it('opens and closes with Enter and with Space', async () => {
    const stage = begin();
    stage.give(vol());
    const element = await stage.show(ZAAK);
    const toggle = find(element, '.toggle');
    toggle.focus();
    const before = toggle.getAttribute('aria-expanded');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(toggle.getAttribute('aria-expanded')).not.to.equal(before);
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(toggle.getAttribute('aria-expanded')).to.equal(before);
  });

  for (const light of [false, true]) {
    it(`saves the choice by keys alone, and never sends a form of the page (${light ? 'light' : 'shadow'})`, async () => {
      const stage = createStage({ tag: TAG, light });
      stage.give(eenDossier());
      const form = document.createElement('form');
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent += 1;
      });
      const element = await stage.show(ZAAK);
      stage.place.append(form);
      form.append(element);
      find(element, 'input').focus();
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await stage.settled(element);
      expect(textOf(element)).to.include('Uw keuze is opgeslagen.');
      expect((find(element, 'input') as HTMLInputElement).checked).to.equal(true);
      expect(sent).to.equal(0);
    });
  }
});

describe('five thousand steps', () => {
  const geluid = async (stage: Stage): Promise<Widget> => {
    stage.demo('joost');
    return stage.show({ 'zaak-id': 'geluidmetingen' });
  };

  it('are folded to what matters now, with the number of the rest', async () => {
    const element = await geluid(begin());
    expect(wordsIn(find(element, '.where'))).to.equal('Stap 4.999 van 5.000: Laatste meting.');
    expect(findAll(element, '.step').length).to.equal(6);
    expect(wordsIn(find(element, 'button[aria-expanded]'))).to.equal('Alles tonen, ook 4.994 andere stappen');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('are all there when asked for, in order, in one list', async () => {
    const stage = begin();
    const element = await geluid(stage);
    press(element, /^Alles tonen/);
    await stage.settled(element);
    const names = findAll(element, 'ol.steps > li .step-name').map(({ textContent }) => words(textContent));
    expect(names.length).to.equal(5000);
    expect([names[0], names[1], names[4997], names[4999]]).to.deep.equal([
      'Melding ontvangen',
      'Meting 1',
      'Meting 4997',
      'Rapport en gesprek',
    ]);
    expect(findAll(element, 'ol').filter((list) => list.classList.contains('steps')).length).to.equal(1);
    expect(find(element, 'ol.steps').getAttribute('aria-busy')).to.equal('false');
    press(element, 'Minder tonen');
    await stage.settled(element);
    expect(findAll(element, '.step').length).to.equal(6);
  });
});

describe('G12, G24 in the style of', () => {
  const PHASES = [
    'everything at once',
    'a promise that was missed',
    'the term stands still',
    'signed out',
    'a choice that was saved',
    'documents behind a token',
  ];
  const themes: readonly (readonly [name: string, className: string, css: string])[] = [
    ['the demo municipality', '', ownTheme],
    ['NL Design System’s example', 'voorbeeld-theme', voorbeeldTheme],
    ['Mooi & Anders', 'ma-theme', maTheme],
    [
      'a dark page',
      '',
      ':root { background: #111; color: #eee; --loket-link: #9cf; --loket-button2-fg: #9cf; --loket-button2-border: #9cf }',
    ],
  ];
  for (const [name, className, css] of themes) {
    for (const phase of PHASES) {
      it(`${name} axe is silent (${phase})`, async () => {
        const stage = begin();
        const before = [...document.adoptedStyleSheets];
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...before, sheet];
        stage.place.className = className;
        const element = await scenarios[phase]!(stage);
        const findings = await axeFindings(element);
        document.adoptedStyleSheets = before;
        expect(findings).to.deep.equal([]);
      });
    }
  }
});

describe('H16 on a page that runs from right to left', () => {
  it('nothing is lost, and markers stand at the start of the line', async () => {
    const stage = begin();
    stage.place.dir = 'rtl';
    stage.place.style.width = '320px';
    stage.give(vol());
    const element = await stage.show(ZAAK);
    expect(lostToSight(rootOf(element))).to.deep.equal([]);
    const step = find(element, '.step').getBoundingClientRect();
    const [icon] = findAll(element, '.step svg');
    expect(icon!.getBoundingClientRect().right).to.be.closeTo(step.right, 1);
  });
});

describe('H39 a printed case', () => {
  it('holds the names of all its steps, and no spinner or form', async () => {
    const stage = begin();
    stage.give(vol());
    const element = await stage.show(ZAAK);
    await setMedia({ type: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    const text = textOf(element);
    expect(headingWords(rootOf(element))).to.include.members(['Aanvraag ontvangen', 'Aanvraag beoordelen']);
    expect(text).not.to.include('Stuur mij een e-mail');
    expect(text).to.include('Wij kijken of uw plan past bij de regels.');
    window.dispatchEvent(new Event('afterprint'));
  });
});
