/** What `<zaak-timeline>` says about one case. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-timeline.js';
import type { Zaak } from '../../../src/contract/zaken.js';
import { commonMessages } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/widgets/zaak-timeline/messages.js';
import { answers, changes, latency } from '../../support/faults.js';
import {
  datum,
  drieStappen,
  eenBesluit,
  eenDocument,
  eenDossier,
  eenStatus,
  gepland,
  gevraagdDocument,
  klaar,
  lopend,
  moment,
} from '../../support/fixtures.js';
import { isVisible } from '../../support/harness-checks.js';
import {
  createStage,
  deepActive,
  find,
  findAll,
  press,
  spoken,
  textOf,
  words,
  wordsIn,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import { ZAAK, lang, vol, withToken } from './scenarios.js';

const t = messages.nl;
const common = commonMessages.nl;
/** Where `eenDossier` stands. */
const WHERE = t.step('2', '3', 'Aanvraag beoordelen');
const begin = (): Stage => createStage({ tag: 'zaak-timeline' });

/** A case as it is shown. */
async function shown(...dossier: Parameters<typeof eenDossier>): Promise<Widget> {
  const stage = begin();
  stage.give(eenDossier(...dossier));
  return stage.show(ZAAK);
}

const part = (element: Widget, selector: string): string => wordsIn(find(element, selector));
const parts = (element: Widget, selector: string): string[] => findAll(element, selector).map(wordsIn);
const stand = (element: Widget): string => part(element, '.stand');
const hrefs = (element: Widget): string[] =>
  findAll(element, 'a[href]').map((link) => link.getAttribute('href') ?? '');

describe('M1, M2, M3 the first words', () => {
  const TURNS: Readonly<Record<Zaak['aanZet'], string>> = {
    aanvrager: t.turnAanvrager,
    gemeente: t.turnGemeente,
    derde: t.turnDerde,
    niemand: '',
    onbekend: '',
  };
  const PROMISES: Readonly<Record<string, readonly [zaak: Partial<Zaak>, text: string]>> = {
    'no promise': [{}, t.noPromise],
    'a promise': [
      { einddatumGepland: datum('2026-11-25') },
      `${t.promise('woensdag 25 november 2026')} ${t.days(7)}`,
    ],
    'a missed promise': [
      { uiterlijkeEinddatumAfdoening: datum('2026-11-17') },
      `${t.missedLegal('dinsdag 17 november 2026')} ${t.route} ${t.routeLegal} ${t.complain}`,
    ],
    'a term that stands still': [
      {
        einddatumGepland: datum('2026-11-25'),
        opschorting: { reden: 'Wij wachten op uw offerte', sinds: datum('2026-11-16') },
      },
      `${t.suspended('maandag 16 november 2026')} ${t.reason('Wij wachten op uw offerte.')} ${t.suspendedUntil('vrijdag 27 november 2026')}`,
    ],
  };

  for (const [aanZet, turn] of Object.entries(TURNS) as [Zaak['aanZet'], string][]) {
    for (const [name, [zaak, promise]] of Object.entries(PROMISES)) {
      it(`tell whose turn it is (${aanZet}), and ${name}`, async () => {
        const element = await shown({ aanZet, ...zaak }, [
          klaar('Aanvraag ontvangen', '2026-11-02'),
          lopend('Aanvraag beoordelen', '2026-11-09'),
          gepland('Besluit'),
        ]);
        expect(stand(element)).to.equal(
          [WHERE, turn, promise, t.next('Besluit')].filter((text) => text !== '').join(' '),
        );
      });
    }

    it(`tell that the case is closed, and no turn (${aanZet})`, async () => {
      const element = await shown({
        aanZet,
        einddatum: datum('2026-11-17'),
        einddatumGepland: datum('2026-11-25'),
      });
      expect(stand(element)).to.equal(`${t.closedOn('dinsdag 17 november 2026')} ${t.inTime}`);
    });
  }

  it('say it when a closed case came late, and what the result is', async () => {
    const element = await shown({
      einddatum: datum('2026-11-17'),
      einddatumGepland: datum('2026-11-16'),
      resultaat: { omschrijving: 'Verleend', toelichting: 'U mag bouwen.' },
    });
    expect(stand(element)).to.equal(
      `${t.closedOn('dinsdag 17 november 2026')} ${t.notInTime} ${t.result('Verleend')} U mag bouwen.`,
    );
  });

  it('say nothing of being in time where no day was ever known', async () => {
    expect(stand(await shown({ einddatum: datum('2026-11-17') }))).to.equal(
      t.closedOn('dinsdag 17 november 2026'),
    );
  });

  it('say that a promise is for today, or for tomorrow', async () => {
    expect(stand(await shown({ einddatumGepland: datum('2026-11-18') }))).to.include(t.days(0));
    expect(stand(await shown({ einddatumGepland: datum('2026-11-19') }))).to.include(t.days(1));
  });

  it('★1 count the promise from the norm of the municipality, and name the last day of the law beside it', async () => {
    const element = await shown({
      zaaktype: {
        omschrijving: 'Omgevingsvergunning',
        servicenorm: { aantal: 15, eenheid: 'werkdagen', vrijeDagen: 'gemeente' },
        doorlooptijd: { aantal: 8, eenheid: 'weken', vrijeDagen: 'wet' },
      },
    });
    expect(stand(element)).to.include(
      `${t.promise('maandag 23 november 2026')} ${t.days(5)} ${t.legal('maandag 28 december 2026')}`,
    );
  });

  it('★2 leave the letter to the law out while its last day is still to come', async () => {
    const element = await shown({
      einddatumGepland: datum('2026-11-16'),
      uiterlijkeEinddatumAfdoening: datum('2026-12-01'),
    });
    expect(stand(element)).to.include(
      `${t.missed('maandag 16 november 2026')} ${t.legal('dinsdag 1 december 2026')} ${t.route} ${t.complain}`,
    );
    expect(hrefs(element)).to.include(`${location.origin}/klacht`);
  });

  it('★2 leave the complaint out where the municipality names no way', async () => {
    const stage = begin();
    stage.give(eenDossier({ einddatumGepland: datum('2026-11-16') }));
    stage.organisatie({
      links: { inloggen: null, bezwaar: null, klacht: null, privacyverklaring: null, toegankelijkheid: null },
    });
    const element = await stage.show(ZAAK);
    expect(stand(element)).not.to.include(t.complain);
  });

  it('say why a term was made longer', async () => {
    const element = await shown({
      einddatumGepland: datum('2026-11-25'),
      verlenging: { reden: 'De taxateur komt eerst langs.', duur: null },
    });
    expect(stand(element)).to.include(`${t.extended} ${t.reason('De taxateur komt eerst langs.')}`);
  });

  it('leave out a reason that the case system did not fill in', async () => {
    const element = await shown({
      opschorting: { reden: '%REDEN%', sinds: null },
    });
    expect(stand(element)).to.include(t.suspended(''));
    expect(stand(element)).not.to.include(t.reason('').trim());
  });

  it('M11 say how many documents are needed, and by the first day', async () => {
    const element = await shown({
      aanZet: 'aanvrager',
      gevraagdeDocumenten: [
        gevraagdDocument({ id: 'g-1', uiterlijk: datum('2026-12-01') }),
        gevraagdDocument({ id: 'g-2', status: 'afgekeurd', uiterlijk: datum('2026-11-25') }),
        gevraagdDocument({ id: 'g-3', status: 'ontvangen', uiterlijk: datum('2026-11-20') }),
      ],
    });
    expect(stand(element)).to.include(`${t.turnAanvrager} ${t.needed(2, 'woensdag 25 november 2026')}`);
  });

  it('offer what the citizen can do now, once', async () => {
    const element = await shown({ aanZet: 'aanvrager' }, [
      lopend('Aanvullen', '2026-11-09', {
        statustekst: 'Stuur ons een foto.',
        actie: { label: 'Stuur uw foto', url: '/foto' },
      }),
    ]);
    expect(stand(element)).to.equal(
      `${t.step('1', '1', 'Aanvullen')} ${t.turnAanvrager} Stuur ons een foto. Stuur uw foto ${t.noPromise}`,
    );
    expect(parts(element, 'a').filter((text) => text === 'Stuur uw foto').length).to.equal(1);
    expect(hrefs(element)).to.include(`${location.origin}/foto`);
  });

  it('show the words of an action whose address is not safe, without a link', async () => {
    for (const url of ['javascript:alert(1)', 'https://kwaad.example/', 'data:text/html,x']) {
      const element = await shown({}, [lopend('Aanvullen', null, { actie: { label: 'Doe iets', url } })]);
      expect(stand(element)).to.include('Doe iets');
      expect(hrefs(element).filter((href) => !href.startsWith('tel:'))).to.deep.equal([]);
    }
  });

  it('name who handles the case when that is somebody else', async () => {
    const element = await shown({ organisatie: { naam: 'Omgevingsdienst Voorbeeld' } });
    expect(stand(element)).to.include(t.handledBy('Omgevingsdienst Voorbeeld'));
  });

  it('M1 say of when the data are, by the clock of the server', async () => {
    const stage = begin();
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include(t.asOf('10.00 uur'));
  });
});

describe('the steps', () => {
  it('Z1 stand in a section with the name of the case', async () => {
    const element = await shown();
    const section = find(element, 'section');
    const title = find(element, `[id="${section.getAttribute('aria-labelledby') ?? ''}"]`);
    expect(words(title.textContent)).to.equal('Uw zaak: Dakkapel aan de voorkant');
    expect(part(element, '.where')).to.equal(WHERE);
    expect(findAll(element, 'progress, [role="progressbar"]').length).to.equal(0);
  });

  it('Z1 have the name of the kind of case where it has none itself', async () => {
    expect(part(await shown({ omschrijving: '' }), '.loket-title')).to.equal('Uw zaak: Omgevingsvergunning');
  });

  it('Z2 are a list, each with its name, its state in words, and its date', async () => {
    const element = await shown();
    const list = find(element, 'ol.steps');
    expect(list.getAttribute('role')).to.equal('list');
    expect([...list.children].every(({ localName }) => localName === 'li')).to.equal(true);
    expect(parts(element, 'ol.steps > li')).to.deep.equal([
      'Aanvraag ontvangen Klaar op maandag 2 november 2026 om 09.15 uur',
      'Aanvraag beoordelen Nu bezig sinds maandag 9 november 2026 om 11.30 uur Wij kijken of uw plan past bij de regels.',
      'Besluit Nog niet begonnen',
    ]);
    expect(findAll(element, 'ol.steps time').map((time) => time.getAttribute('datetime'))).to.deep.equal([
      '2026-11-02T09:15:00+01:00',
      '2026-11-09T11:30:00+01:00',
    ]);
  });

  it('Z2 ask for action in words', async () => {
    expect(part(await shown({ aanZet: 'aanvrager' }), '[aria-current] .step-state')).to.equal(
      'Actie nodig sinds maandag 9 november 2026 om 11.30 uur',
    );
  });

  it('Z3 have one current step, and none when the case is closed', async () => {
    const running = await shown();
    expect(parts(running, '[aria-current]').length).to.equal(1);
    expect(find(running, '[aria-current]').getAttribute('aria-current')).to.equal('step');
    expect(find(running, '[aria-current]').localName).to.equal('li');
    const closed = await shown({ einddatum: datum('2026-11-17') });
    expect(parts(closed, '[aria-current]')).to.deep.equal([]);
    expect(part(closed, '.where')).to.equal(t.closedOn('dinsdag 17 november 2026'));
  });

  it('Z4 have markers of different shapes, in the colour of the text', async () => {
    const shapes = new Set<string>();
    const element = await shown({ aanZet: 'aanvrager' }, [
      klaar('A', '2026-11-02'),
      eenStatus({ omschrijving: 'B', fase: 'overgeslagen' }),
      eenStatus({ omschrijving: 'C', fase: 'onbekend' }),
      lopend('D', '2026-11-09'),
      gepland('E'),
    ]);
    for (const icon of findAll(element, 'ol.steps > li > svg')) {
      shapes.add(icon.innerHTML.replace(/<!--.*?-->/g, ''));
      expect(getComputedStyle(icon).stroke).to.equal(getComputedStyle(icon.parentElement!).color);
    }
    expect(shapes.size).to.equal(5);
    const bezig = await shown();
    for (const icon of findAll(bezig, 'ol.steps > li > svg'))
      shapes.add(icon.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(shapes.size).to.equal(6);
  });

  it('Z5 are headings only when there is something to open', async () => {
    const element = await shown();
    expect(parts(element, 'ol.steps h3')).to.deep.equal(['Aanvraag beoordelen']);
    expect(parts(element, 'ol.steps p.step-name')).to.deep.equal(['Aanvraag ontvangen', 'Besluit']);
  });

  it('Z5 never open to nothing', async () => {
    const stage = begin();
    stage.give(
      eenDossier({}, [
        klaar('Met een document', '2026-11-02', { documenten: ['d-1'] }),
        klaar('Met een tekst die niet is ingevuld', '2026-11-03', { statustekst: 'Beste %NAAM%' }),
        lopend('Met een actie', '2026-11-09', { actie: { label: 'Doe iets', url: '/iets' } }),
        gepland('Met een document dat er niet is', { documenten: ['weg'] }),
      ]),
    );
    stage.fail(/documenten/, answers(500, { code: 'interne-fout' }));
    const element = await stage.show(ZAAK);
    for (const toggle of findAll(element, 'button[aria-expanded="false"]')) toggle.click();
    await element.updateComplete;
    expect(findAll(element, '.loket-panel').filter((panel) => words(panel.textContent) === '')).to.deep.equal(
      [],
    );
  });

  it('Z6 open and close by a button that names its panel, and stay so when the case is read again', async () => {
    const stage = begin();
    const dossier = eenDossier({}, [
      klaar('A', '2026-11-02', { statustekst: 'Over A.' }),
      lopend('B', '2026-11-09', { statustekst: 'Over B.' }),
      gepland('C', { statustekst: 'Over C.' }),
    ]);
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const open = (): (string | null)[] =>
      findAll(element, 'button[aria-expanded]').map((button) => button.getAttribute('aria-expanded'));
    expect(open()).to.deep.equal(['false', 'true', 'false']);
    for (const button of findAll(element, 'button[aria-expanded]')) {
      const panel = find(element, `[id="${button.getAttribute('aria-controls') ?? ''}"]`);
      expect(isVisible(panel)).to.equal(button.getAttribute('aria-expanded') === 'true');
    }
    press(element, 'A');
    press(element, 'B');
    await element.updateComplete;
    expect(open()).to.deep.equal(['true', 'false', 'false']);
    expect(words(deepActive()?.textContent)).to.equal('B');

    dossier.statussen = [...dossier.statussen.slice(0, 2), gepland('D', { statustekst: 'Over D.' })];
    await stage.clock.advance(15_000);
    await stage.settled(element);
    expect(parts(element, 'ol.steps h3')).to.deep.equal(['A', 'B', 'D']);
    expect(open()).to.deep.equal(['true', 'false', 'false']);
    expect(words(deepActive()?.textContent)).to.equal('B');
  });

  it('Z6 offer to show everything with more than five steps only', async () => {
    const five = [klaar('1', '2026-11-01'), klaar('2', '2026-11-02'), klaar('3', '2026-11-03')];
    five.push(lopend('4', '2026-11-04'), gepland('5'));
    expect(textOf(await shown({}, five))).not.to.include(t.showAll);
    const element = await shown({}, [...five, gepland('6', { statustekst: 'Over 6.' })]);
    expect(find(element, '.toggle').getAttribute('aria-expanded')).to.equal('false');
    press(element, t.showAll);
    await element.updateComplete;
    expect(find(element, '.toggle').getAttribute('aria-expanded')).to.equal('true');
    press(element, t.showLess);
    await element.updateComplete;
    expect(find(element, '.toggle').getAttribute('aria-expanded')).to.equal('false');
  });

  it('Z6 fold the oldest of many away, with their number, and show them in order when asked', async () => {
    const stage = begin();
    stage.give(lang());
    const element = await stage.show(ZAAK);
    const names = (): string[] => parts(element, '.step-name');
    expect(names()[0]).to.equal('Meting 6');
    expect(names().length).to.equal(7);
    press(element, t.more(5));
    await stage.settled(element);
    expect(names()).to.deep.equal([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Meting ${String(number)}`),
      'Rapport schrijven',
      'Gesprek',
      'Besluit',
    ]);
    expect(words(deepActive()?.textContent)).to.equal(t.showLess);
    press(element, t.showLess);
    await stage.settled(element);
    expect(names().length).to.equal(7);
  });

  it('Z6 lead from above all of them to the running one', async () => {
    const stage = begin();
    stage.give(lang());
    const element = await stage.show(ZAAK);
    expect(textOf(element)).not.to.include(t.toCurrent);
    press(element, t.more(5));
    await stage.settled(element);
    press(element, t.toCurrent);
    expect(wordsIn(deepActive() as HTMLElement)).to.include('Rapport schrijven');
  });

  it('Z7 mark a day that is still to come as expected', async () => {
    const element = await shown({}, [
      klaar('A', '2026-11-02'),
      gepland('B', { datumStatusGezet: moment('2026-12-01') }),
    ]);
    expect(parts(element, '.step-state')[1]).to.equal(
      'Nog niet begonnen Verwacht op dinsdag 1 december 2026',
    );
  });

  it('Z9 hold documents as links with name, kind and size', async () => {
    const element = await shown(
      {},
      [lopend('A', '2026-11-02', { documenten: ['d-1', 'd-2', 'weg'] })],
      [
        eenDocument(),
        eenDocument({
          id: 'd-2',
          titel: 'Brief',
          bestandsnaam: 'brief.DOCX',
          formaat: 'application/msword',
          bestandsomvang: null,
        }),
      ],
    );
    const links = findAll(element, '.document a');
    expect(links.map(wordsIn)).to.deep.equal([
      'Openen: Besluit (pdf, 120 kB)',
      'Opslaan: Besluit (pdf, 120 kB)',
      'Opslaan: Brief (docx)',
    ]);
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      `${location.origin}/v1/zaken/z-1/documenten/d-1/inhoud?weergave=openen`,
      `${location.origin}/v1/zaken/z-1/documenten/d-1/inhoud`,
      `${location.origin}/v1/zaken/z-1/documenten/d-2/inhoud`,
    ]);
    expect(links.map((link) => link.hasAttribute('download'))).to.deep.equal([false, true, true]);
  });

  it('say what happened within them, and when', async () => {
    const element = await shown({}, [
      lopend('A', '2026-11-02', {
        substatussen: [
          { omschrijving: 'Wij vroegen om advies', tijdstip: moment('2026-11-03T14:05:00+01:00') },
          { omschrijving: 'Het advies kwam', tijdstip: null },
        ],
      }),
    ]);
    expect(parts(element, '.loket-panel li')).to.deep.equal([
      'dinsdag 3 november 2026 om 14.05 uur: Wij vroegen om advies',
      'Het advies kwam',
    ]);
  });

  it('show what the case system sends as text, never as markup', async () => {
    const element = await shown({ omschrijving: '<img src=x onerror=alert(1)>' }, [
      lopend('<b>vet</b>', '2026-11-02', { statustekst: '<script>alert(1)</script>' }),
    ]);
    expect(findAll(element, 'img, b, script').length).to.equal(0);
    expect(part(element, '.loket-panel')).to.equal('<script>alert(1)</script>');
  });
});

describe('E6, E7 odd data', () => {
  it('without any step says that the case was received', async () => {
    const element = await shown({}, []);
    expect(part(element, '.where')).to.equal(t.noStep);
    expect(findAll(element, 'ol').length).to.equal(0);
  });

  it('without a running step names the last one that is done', async () => {
    const element = await shown({}, [klaar('A', '2026-11-02'), gepland('B')]);
    expect(part(element, '.where')).to.equal(t.lastStep('A'));
    expect(stand(element)).to.include(t.next('B'));
  });

  it('with times that are all zero shows the day alone, never midnight', async () => {
    const element = await shown({}, [
      klaar('A', '2026-11-02T00:00:00'),
      klaar('B', '2026-11-03T00:00:00+01:00'),
      klaar('C', '2026-11-03T23:00:00Z'),
    ]);
    expect(parts(element, '.step-state')).to.deep.equal([
      'Klaar op maandag 2 november 2026',
      'Klaar op dinsdag 3 november 2026',
      'Klaar op woensdag 4 november 2026',
    ]);
    expect(findAll(element, 'ol.steps time').map((time) => time.getAttribute('datetime'))).to.deep.equal([
      '2026-11-02',
      '2026-11-03',
      '2026-11-04',
    ]);
  });

  it('from new to old is turned around', async () => {
    const element = await shown({}, [
      gepland('C'),
      lopend('B', '2026-11-09T00:00:00'),
      klaar('A', '2026-11-02T00:00:00'),
    ]);
    expect(parts(element, '.step-name')).to.deep.equal(['A', 'B', 'C']);
  });

  it('without a date says so for what is done, and nothing for what is to come', async () => {
    const element = await shown({}, [klaar('A', null), lopend('B', null), gepland('C')]);
    expect(parts(element, '.step-state')).to.deep.equal([
      'Klaar Datum onbekend',
      'Nu bezig',
      'Nog niet begonnen',
    ]);
  });

  it('with a phase that nobody knows is neutral', async () => {
    const stage = begin();
    stage.give(
      eenDossier({}, [klaar('A', '2026-11-02'), eenStatus({ id: 'x', omschrijving: 'B', fase: 'onbekend' })]),
    );
    stage.fail(
      /statussen/,
      changes((page: { results: { id: string; fase: string }[] }) => ({
        ...page,
        results: page.results.map((one) => (one.id === 'x' ? { ...one, fase: 'wacht-op-derde' } : one)),
      })),
    );
    const element = await stage.show(ZAAK);
    expect(parts(element, '.step-state')[1]).to.equal('Stand onbekend Datum onbekend');
  });

  it('with several end states is closed by the one that was reached', async () => {
    const element = await shown({}, [
      klaar('Ontvangen', '2026-11-02'),
      eenStatus({ omschrijving: 'Geweigerd', fase: 'overgeslagen', isEindstatus: true }),
      klaar('Verleend', '2026-11-10', { isEindstatus: true }),
    ]);
    expect(part(element, '.where')).to.equal(t.closedOn('dinsdag 10 november 2026'));
    expect(parts(element, '.step-state')).to.deep.equal([
      'Klaar op maandag 2 november 2026',
      'Overgeslagen',
      'Klaar op dinsdag 10 november 2026',
    ]);
  });

  it('with an end state without a date is closed, without a day', async () => {
    expect(part(await shown({}, [klaar('Klaar', null, { isEindstatus: true })]), '.where')).to.equal(
      t.closed,
    );
  });

  it('with a step that began again says so', async () => {
    const element = await shown({}, [
      klaar('Beoordelen', '2026-11-02'),
      klaar('Besluit voorbereiden', '2026-11-04'),
      lopend('Beoordelen', '2026-11-09'),
    ]);
    expect(part(element, '[aria-current] .loket-panel')).to.equal(t.reopened);
    expect(part(element, '.where')).to.equal(t.step('3', '3', 'Beoordelen'));
  });

  it('with placeholders that were not filled in leaves those texts out', async () => {
    const element = await shown({}, [
      lopend('A', '2026-11-02', {
        statustekst: 'Beste %ZAAK.INITIATOR%,',
        statustoelichting: 'Wij bellen u.',
      }),
    ]);
    expect(part(element, '.loket-panel')).to.equal('Wij bellen u.');
  });

  it('with the same step twice shows it once', async () => {
    const [first, ...rest] = drieStappen();
    expect(parts(await shown({}, [first!, first!, ...rest]), '.step-name').length).to.equal(3);
  });

  it('with one step that cannot be read shows the others, and says that something is missing', async () => {
    const stage = begin();
    stage.give(eenDossier());
    stage.expectConsole(/^loket: zaken\/\{id\}\/statussen breaks the contract/);
    stage.fail(
      /statussen/,
      changes((page: { results: unknown[] }) => ({ ...page, results: [{ id: 7 }, ...page.results] })),
    );
    const element = await stage.show(ZAAK);
    expect(parts(element, '.step-name').length).to.equal(3);
    expect(textOf(element)).to.include(t.partial);
    expect(stage.console.length).to.equal(1);
  });

  it('with names that run the other way keeps them apart from the words around them', async () => {
    const element = await shown(
      { identificatie: 'ز-2026' },
      [lopend('A', null, { documenten: ['d-1'] })],
      [eenDocument({ titel: 'رسالة' })],
    );
    expect(parts(element, 'bdi')).to.include.members(['ز-2026', 'رسالة']);
    for (const bdi of findAll(element, 'bdi')) expect(bdi.translate).to.equal(false);
  });
});

describe('M11 the documents that are asked for', () => {
  it('are a list with the state of each in words, why, and by when', async () => {
    const element = await shown({
      gevraagdeDocumenten: [
        gevraagdDocument({ toelichting: 'Van voren.', uiterlijk: datum('2026-12-01') }),
        gevraagdDocument({
          id: 'g-2',
          omschrijving: 'Tekening',
          status: 'ontvangen',
          uiterlijk: datum('2026-12-01'),
        }),
        gevraagdDocument({
          id: 'g-3',
          omschrijving: 'Machtiging',
          status: 'afgekeurd',
          reden: 'Uw handtekening ontbreekt',
          uiterlijk: datum('2026-12-02'),
        }),
        gevraagdDocument({ id: 'g-4', omschrijving: 'Brief', status: 'onbekend' }),
      ],
    });
    expect(find(element, '.requested').getAttribute('role')).to.equal('list');
    expect(parts(element, '.requested > li')).to.deep.equal([
      'Nog nodig: Foto van de gevel Van voren. Stuur het uiterlijk dinsdag 1 december 2026.',
      'Ontvangen: Tekening',
      'Niet goed: Machtiging Stuur dit document opnieuw. De reden: Uw handtekening ontbreekt. Stuur het uiterlijk woensdag 2 december 2026.',
      'Stand onbekend: Brief',
    ]);
  });
});

describe('M5, ★3 a decision', () => {
  const closed = { einddatum: datum('2026-11-16') };
  const besluit = async (fields: Parameters<typeof eenBesluit>[0]): Promise<string> =>
    part(await shown({ ...closed, besluiten: [eenBesluit(fields)] }, []), '.decision');
  const TITLE = t.decision('Vergunning voor een dakkapel');

  it('tells until when one can object, how, on paper and by word of mouth', async () => {
    const text = await besluit({ bekendmaking: datum('2026-11-16'), termijnVanaf: 'bekendmaking' });
    expect(text).to.equal(
      [
        TITLE,
        t.madeKnown('maandag 16 november 2026'),
        t.bezwaarUntil('maandag 28 december 2026'),
        t.days(40),
        t.calculated,
        t.objectOnline,
        t.objectPaper('Postbus 100, 0999 AA Voorbeeld'),
        t.objectOral('14 0999'),
      ].join(' '),
    );
  });

  it('is not called a decision twice', async () => {
    expect(await besluit({ omschrijving: 'Besluit op uw bezwaar' })).to.match(/^Besluit op uw bezwaar /);
  });

  it('takes the day of the case system over its own, and then says nothing of counting', async () => {
    const text = await besluit({
      bekendmaking: datum('2026-11-16'),
      uiterlijkeReactiedatum: datum('2026-12-31'),
    });
    expect(text).to.include(t.bezwaarUntil('donderdag 31 december 2026'));
    expect(text).not.to.include(t.calculated);
  });

  it('runs on its last day, and is over the day after', async () => {
    expect(await besluit({ uiterlijkeReactiedatum: datum('2026-11-18') })).to.include(t.days(0));
    expect(await besluit({ uiterlijkeReactiedatum: datum('2026-11-17') })).to.equal(
      `${TITLE} ${t.clockOver('dinsdag 17 november 2026')}`,
    );
  });

  it('sends one to the court, or asks for a view', async () => {
    expect(await besluit({ rechtsmiddel: 'beroep', bekendmaking: datum('2026-11-16') })).to.include(
      t.beroepUntil('maandag 28 december 2026'),
    );
    const view = await besluit({ rechtsmiddel: 'zienswijze', uiterlijkeReactiedatum: datum('2026-12-10') });
    expect(view).to.include(t.zienswijzeUntil('donderdag 10 december 2026'));
    expect(view).not.to.include('bezwaar maken');
  });

  const OFF: Readonly<Record<string, readonly [fields: Parameters<typeof eenBesluit>[0], why: string]>> = {
    'nobody noted when it was made known': [{}, t.clockOffBekendmaking],
    'the date of the letter counts and is not here': [
      { termijnVanaf: 'dagtekening', bekendmaking: datum('2026-11-16') },
      t.clockOffDagtekening,
    ],
    'it is not certain that it was made known on the date of the letter': [
      { termijnVanaf: 'dagtekening', dagtekening: datum('2026-11-16') },
      t.clockOffBegin,
    ],
    'the source does not know from when': [
      { termijnVanaf: 'onbekend', bekendmaking: datum('2026-11-16') },
      t.clockOffBegin,
    ],
    'a view has no last day': [{ rechtsmiddel: 'zienswijze' }, t.clockOffBegin],
    'the way to react is one that we do not know': [{ rechtsmiddel: 'onbekend' }, t.clockOffRemedy],
  };
  for (const [why, [fields, sentence]] of Object.entries(OFF)) {
    it(`keeps the clock off, and says why, when ${why}`, async () => {
      const text = await besluit(fields);
      expect(text).to.include(`${sentence} ${t.clockOff} ${t.seeLetter}`);
      expect(text).not.to.match(/tot en met/);
    });
  }

  it('gives the day of the case system also when the way to react is not known', async () => {
    expect(
      await besluit({ rechtsmiddel: 'onbekend', uiterlijkeReactiedatum: datum('2026-12-10') }),
    ).to.include(t.reactUntil('donderdag 10 december 2026'));
  });

  it('says that there is nothing to object to', async () => {
    expect(await besluit({ rechtsmiddel: 'geen' })).to.equal(`${TITLE} ${t.noRemedy}`);
  });

  it('holds its document', async () => {
    const element = await shown(
      { besluiten: [eenBesluit({ rechtsmiddel: 'geen', documentId: 'd-1' })] },
      drieStappen(),
      [eenDocument()],
    );
    expect(parts(element, '.decision a')).to.deep.equal([
      'Openen: Besluit (pdf, 120 kB)',
      'Opslaan: Besluit (pdf, 120 kB)',
    ]);
  });

  it('says how to object without writing in the words of the municipality', async () => {
    const stage = begin();
    stage.give(eenDossier({ ...closed, besluiten: [eenBesluit({ bekendmaking: datum('2026-11-16') })] }));
    stage.organisatie({ teksten: { alleenViaDeZaak: null, bezwaarMondeling: 'Kom langs aan de balie.' } });
    const element = await stage.show(ZAAK);
    expect(part(element, '.decision')).to.include('Kom langs aan de balie.');
    expect(part(element, '.decision')).not.to.include(t.objectOral('14 0999'));
  });
});

describe('new since the last visit', () => {
  const seen = { gezienTot: moment('2026-11-05T12:00:00+01:00') };

  it('is said in words, marked, and open', async () => {
    const element = await shown(seen, [
      klaar('A', '2026-11-02', { statustekst: 'Over A.' }),
      klaar('B', '2026-11-06', { statustekst: 'Over B.' }),
      lopend('C', '2026-11-09', { statustekst: 'Over C.' }),
    ]);
    expect(textOf(element)).to.include(t.newSince(2, 'donderdag 5 november 2026'));
    expect(parts(element, '.step-state')).to.deep.equal([
      'Klaar op maandag 2 november 2026',
      'Klaar op vrijdag 6 november 2026 Nieuw',
      'Nu bezig sinds maandag 9 november 2026 Nieuw',
    ]);
    expect(parts(element, '.loket-panel:not([hidden])')).to.deep.equal(['Over B.', 'Over C.']);
  });

  it('is nothing at a first visit', async () => {
    const element = await shown();
    expect(textOf(element)).not.to.match(/nieuwe? stap|Nieuw/);
  });

  it('is told to the server once, as of the moment of its answer', async () => {
    const stage = begin();
    const dossier = eenDossier(seen);
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    const puts = (): unknown[] =>
      stage.calls
        .filter(({ method }) => method === 'PUT')
        .map(({ url, body }) => [new URL(url).pathname, body]);
    expect(puts()).to.deep.equal([['/v1/zaken/z-1/gezien', '{"tot":"2026-11-18T09:00:00.000Z"}']]);
    await stage.clock.advance(15_000);
    await stage.settled(element);
    expect(puts().length).to.equal(1);
    expect(textOf(element), 'what was new stays so while the page is open').to.include(
      'Bij 1 stap is er iets nieuws',
    );
    element.remove();
    expect(textOf(await stage.show(ZAAK))).not.to.include('Bij 1 stap is er iets nieuws');
  });

  it('is not told to the server when there is nothing new', async () => {
    const stage = begin();
    stage.give(eenDossier({ gezienTot: moment('2026-11-17T12:00:00+01:00') }));
    await stage.show(ZAAK);
    expect(stage.calls.every(({ method }) => method === 'GET')).to.equal(true);
  });

  it('does no harm when the server cannot keep it', async () => {
    const stage = begin();
    stage.give(eenDossier(seen));
    stage.fail(/gezien/, answers(500, { code: 'interne-fout' }));
    const element = await stage.show(ZAAK);
    expect(part(element, '.where')).to.equal(WHERE);
    expect(stage.events.map(({ type }) => type)).to.deep.equal(['zaak-loaded']);
  });
});

describe('M22 an e-mail when something changes', () => {
  const tick = (element: Widget): HTMLInputElement =>
    find(element, 'input[type="checkbox"]') as HTMLInputElement;

  it('is offered under the timeline, in the words of the source, and saved', async () => {
    const stage = begin();
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    expect(words(tick(element).labels?.[0]?.textContent)).to.equal(
      'Stuur mij een e-mail bij wijzigingen in mijn zaken',
    );
    expect(part(element, '.notify')).to.include(t.notifyTo('a.devries@voorbeeld.example'));
    tick(element).click();
    press(element, t.saveChoice);
    await stage.settled(element);
    const patch = stage.calls.filter(({ method }) => method === 'PATCH');
    expect(patch.map(({ body }) => body)).to.deep.equal(['{"notificaties":{"emailBijWijziging":true}}']);
    expect(patch[0]?.headers.get('X-CSRF-Token')).to.equal('csrf-amina');
    expect(part(element, '.notify')).to.include(t.saved);
    expect(spoken(element)).to.equal(t.saved);
    expect(tick(element).checked).to.equal(true);
    expect(words(deepActive()?.textContent)).to.equal(t.saveChoice);

    element.remove();
    expect(tick(await stage.show(ZAAK)).checked).to.equal(true);
  });

  it('keeps the choice on the screen when it could not be saved, and says so', async () => {
    const stage = begin();
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    stage.fail(/PATCH/, answers(500, { code: 'interne-fout' }));
    tick(element).click();
    press(element, t.saveChoice);
    await stage.settled(element);
    expect(part(element, '.notify')).to.include(t.notSaved);
    expect(spoken(element)).to.equal(t.notSaved);
    expect(tick(element).checked).to.equal(true);
    stage.fail(/PATCH/, null);
    press(element, t.saveChoice);
    await stage.settled(element);
    expect(part(element, '.notify')).to.include(t.saved);
    tick(element).click();
    await element.updateComplete;
    expect(part(element, '.notify')).not.to.include('opgeslagen');
  });

  it('H30 is still saved after the page has moved the widget', async () => {
    const stage = begin();
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    const elsewhere = document.createElement('div');
    stage.place.append(elsewhere);
    elsewhere.append(element);
    tick(element).click();
    press(element, t.saveChoice);
    await stage.settled(element);
    expect(part(element, '.notify')).to.include(t.saved);
  });

  it('is not read on for a widget that is gone, and read again when it comes back', async () => {
    const stage = begin();
    stage.give(eenDossier());
    stage.hang(/mijn-gegevens/);
    const element = await stage.show(ZAAK);
    expect(stage.inFlight).to.equal(1);
    element.remove();
    await stage.clock.advance(1000);
    await stage.until(() => stage.inFlight === 0, 'it stops');
    stage.fail(/mijn-gegevens/, null);
    expect(findAll(element, '.notify').length).to.equal(0);
    stage.place.append(element);
    await stage.settled(element);
    expect(part(element, '.notify')).to.include('Wij sturen de e-mail naar');
  });

  it('is saved once, however often the button is pressed', async () => {
    const stage = begin();
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    press(element, t.saveChoice);
    press(element, t.saveChoice);
    await element.updateComplete;
    const button = press(element, t.saveChoice);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await stage.settled(element);
    expect(stage.calls.filter(({ method }) => method === 'PATCH').length).to.equal(1);
  });

  it('is not offered without an address, but the way to give one is', async () => {
    const stage = begin();
    stage.give(eenDossier());
    stage.fail(
      /mijn-gegevens/,
      changes((gegevens: object) => ({ ...gegevens, email: null })),
    );
    const element = await stage.show(ZAAK);
    expect(findAll(element, 'input').length).to.equal(0);
    expect(textOf(element)).to.include(t.notifyNoEmail);
  });

  it('is not offered where the municipality does not serve it, and not asked for', async () => {
    const stage = begin();
    stage.give(eenDossier());
    stage.organisatie({ onderdelen: ['zaken'] });
    const element = await stage.show(ZAAK);
    expect(findAll(element, '.notify').length).to.equal(0);
    expect(stage.calls.some(({ url }) => url.includes('mijn-gegevens'))).to.equal(false);
  });

  it('is left out, without an error, when nothing is known of the person', async () => {
    const stage = begin();
    stage.give(eenDossier());
    stage.fail(/mijn-gegevens/, answers(500, { code: 'interne-fout' }));
    const element = await stage.show(ZAAK);
    expect(findAll(element, '.notify, .loket-alert').length).to.equal(0);
    expect(stage.events.map(({ type }) => type)).to.deep.equal(['zaak-loaded']);
  });
});

describe('M8 documents where the site signs in with a token', () => {
  it('are buttons, which ask for an address that works once', async () => {
    const stage = begin();
    const element = await withToken(stage);
    expect(hrefs(element).filter((href) => href.includes('inhoud'))).to.deep.equal([]);
    press(element, 'Openen: Besluit (pdf, 120 kB)');
    await stage.until(() => location.hash === '#geopend', 'the document is opened');
    const call = stage.calls.find(({ url }) => url.endsWith('/inhoud-link'));
    expect(call?.body).to.equal('{"weergave":"openen"}');
    expect(call?.headers.get('Authorization')).to.equal('Bearer demo-token');
    expect(new URL(call?.url ?? '').pathname).to.equal('/v1/zaken/z-1/documenten/d-1/inhoud-link');
  });

  it('say so when that address cannot be had', async () => {
    const stage = begin();
    const element = await withToken(stage);
    stage.fail(/inhoud-link/, answers(404, { code: 'niet-gevonden' }));
    press(element, 'Opslaan: Besluit (pdf, 120 kB)');
    await stage.settled(element);
    expect(spoken(element)).to.equal(common.notFound);
    expect(stage.events.at(-1)?.type).to.equal('loket-error');
    expect(location.hash).to.equal('');
  });

  it('offer to open only what a browser can show safely', async () => {
    const stage = begin();
    const element = await withToken(stage);
    press(element, 'Aanvraag ontvangen');
    await element.updateComplete;
    expect(parts(element, 'button.as-link').filter((text) => text.includes('Aanvraag'))).to.deep.equal([
      'Opslaan: Aanvraag (docx, 1,2 MB)',
    ]);
  });
});

describe('a case of which a part is missing', () => {
  /** On screen while its documents are still on their way: a second is what it waits for them. */
  const withoutDocuments = async (stage: Stage): Promise<Widget> => {
    const element = stage.mount(ZAAK);
    await stage.until(
      () => stage.calls.some(({ url }) => url.includes('/documenten')),
      'documents are asked for',
    );
    await stage.until(() => stage.clock.waiting(1000) > 0, 'it waits for them');
    expect(findAll(element, '.where').length).to.equal(0);
    await stage.clock.advance(1000);
    await stage.until(() => findAll(element, '.where').length > 0, 'the case is shown');
    expect(part(element, '.where')).to.equal(WHERE);
    return element;
  };

  it('is shown, with the parts that the server names', async () => {
    const element = await shown({
      onvolledig: [
        { bron: 'documenten', melding: 'De documenten kunnen wij nu niet ophalen.' },
        { bron: 'besluiten', melding: null },
      ],
    });
    expect(part(element, '.loket-alert')).to.equal(
      `${t.partial} De documenten kunnen wij nu niet ophalen. ${common.retry}`,
      'besluiten has no words of its own',
    );
    expect(part(element, '.where')).to.equal(WHERE);
  });

  it('is shown without its steps, and never as if it had none', async () => {
    const stage = begin();
    stage.give(vol());
    stage.fail(
      /statussen/,
      answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '90' } }),
    );
    const element = await stage.show(ZAAK);
    expect(textOf(element).split(t.partialSteps).length, 'said once').to.equal(2);
    expect(part(element, '.loket-alert')).to.include(t.partialSteps);
    expect(textOf(element)).not.to.include(t.noStep);
    expect(part(element, '.decision')).to.include('bezwaar maken tot en met');
    expect(stage.events.map(({ type }) => type)).to.deep.equal(['loket-error', 'zaak-loaded']);

    stage.fail(/statussen/, null);
    press(element, common.retry);
    await stage.settled(element);
    expect(part(element, '.where')).to.equal(WHERE);
    expect(deepActive()).to.equal(find(element, '.loket-title'));
  });

  it('is shown without its documents, and says so', async () => {
    const stage = begin();
    stage.give(vol());
    stage.fail(
      /documenten/,
      answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '90' } }),
    );
    const element = await stage.show(ZAAK);
    expect(part(element, '.loket-alert')).to.equal(`${t.partialDocuments} ${common.retry}`);
    expect(findAll(element, '.document').length).to.equal(0);
    expect(parts(element, '.step-name').length).to.equal(3);
  });

  it('says what is missing once, in the words of the API', async () => {
    const stage = begin();
    const dossier = vol();
    stage.give({
      ...dossier,
      zaak: {
        ...dossier.zaak,
        onvolledig: [{ bron: 'documenten', melding: 'De documenten kunnen wij nu niet ophalen.' }],
      },
    });
    stage.fail(
      /documenten/,
      answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '90' } }),
    );
    const element = await stage.show(ZAAK);
    expect(part(element, '.loket-alert')).to.equal(
      `De documenten kunnen wij nu niet ophalen. ${common.retry}`,
    );
  });

  it('does not wait for documents that are slow: they join it when they come', async () => {
    const stage = begin();
    stage.give(vol());
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    stage.fail(
      /documenten/,
      latency(() => arrived),
    );
    const element = await withoutDocuments(stage);
    expect(findAll(element, '.document').length).to.equal(0);
    expect(stage.events.map(({ type }) => type)).to.deep.equal(['zaak-loaded']);

    arrive();
    await stage.until(() => findAll(element, '.document').length > 0, 'the documents are there');
    expect(findAll(element, '.loket-alert').length).to.equal(0);
    expect(stage.events.map(({ type }) => type)).to.deep.equal(['zaak-loaded']);
  });

  it('says so when documents that were slow do not come', async () => {
    const stage = begin();
    stage.give(vol());
    let refuse = (): void => undefined;
    const refused = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    const failing = answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '90' } });
    stage.fail(/documenten/, async (proceed, init) => {
      await refused;
      return failing(proceed, init);
    });
    const element = await withoutDocuments(stage);
    expect(findAll(element, '.loket-alert').length).to.equal(0);
    refuse();
    await stage.until(() => findAll(element, '.loket-alert').length > 0, 'it says what is missing');
    expect(part(element, '.loket-alert')).to.equal(`${t.partialDocuments} ${common.retry}`);
    expect(stage.events.map(({ type }) => type)).to.deep.equal(['zaak-loaded', 'loket-error']);
  });

  it('asks for no documents when there are none to show', async () => {
    const stage = begin();
    stage.give(eenDossier());
    await stage.show(ZAAK);
    expect(stage.calls.some(({ url }) => url.includes('documenten'))).to.equal(false);
  });
});
