import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-bericht.js';
import { READ_MS } from '../../../src/controllers/reading.js';
import { answers } from '../../support/faults.js';
import { datum, eenBericht, eenDossier, moment } from '../../support/fixtures.js';
import {
  deepActive,
  find,
  findAll,
  press,
  setHidden,
  spoken,
  textOf,
  words,
  wordsIn,
  type Widget,
} from '../../support/harness.js';
import {
  ZAAK,
  begin,
  dossierMet,
  field,
  gesprek,
  headings,
  ongelezen,
  reeks,
  shown,
  type,
} from './support.js';

const titleOf = (element: Widget): string => words(find(element, '.loket-title').textContent);
const button = (element: Widget, text: string): HTMLElement | undefined =>
  findAll(element, 'button').find((one) => words(one.textContent) === text);

describe('<zaak-bericht>: the conversation', () => {
  it('B1, M16, M17 shows who said what, when and along which way, oldest first', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    expect(headings(element)).to.deep.equal([
      'Uw bericht',
      'Bericht van Sanne Hoekstra',
      'Bericht van Sanne Hoekstra',
    ]);
    const [first, second, third] = findAll(element, '.message').map(wordsIn);
    expect(first).to.include('maandag 9 november 2026 om 10.12 uur, per telefoon.');
    expect(second).to.include('via de website.');
    expect(third).to.include('per e-mail.');
    expect(textOf(element)).to.include('Het nieuwste bericht staat onderaan.');
    expect(findAll(element, '.message article[aria-labelledby]').length).to.equal(3);
  });

  it('B2 tells own berichten from those of the municipality by words, equally wide, whole at 320 px', async () => {
    const stage = begin();
    stage.place.style.width = '320px';
    const element = await stage.show(ZAAK);
    const all = findAll(element, '.message');
    expect(all.map((one) => /^(Uw bericht|Bericht van )/.test(wordsIn(one)))).to.deep.equal([
      true,
      true,
      true,
    ]);
    const widths = all.map((one) => Math.round(one.getBoundingClientRect().width));
    expect(new Set(widths).size).to.equal(1);
    for (const one of all) expect(one.scrollWidth).to.be.at.most(one.clientWidth);
  });

  it('tells which bericht another one answers, and leads to it', async () => {
    const element = await begin().show(ZAAK);
    press(element, /^Reactie op: Uw bericht, maandag 9 november 2026/);
    await element.updateComplete;
    expect(words(deepActive()?.textContent)).to.equal('Uw bericht');
  });

  it('B9 shows what looks like markup as text, and only bare https addresses as links', async () => {
    const stage = begin();
    const tekst =
      '<b>Hallo</b><img src=x onerror="alert(1)"> javascript:alert(1) https://a.example@kwaad.example/ https://www.voorbeeld.example/x.\nTweede regel';
    stage.give(dossierMet([eenBericht({ tekst, onderwerp: '<h1>Let op</h1>' })]));
    const element = await stage.show(ZAAK);
    expect(find(element, '.words').textContent).to.equal(tekst);
    expect(findAll(element, '.message :is(img, b, h1, script)').length).to.equal(0);
    expect(findAll(element, '.words a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://www.voorbeeld.example/x',
    ]);
    expect(find(element, '.words a').getAttribute('rel')).to.include('noreferrer');
    expect(getComputedStyle(find(element, '.words')).whiteSpace).to.include('pre-wrap');
  });

  it('names who wrote for somebody else, and says so when a sender or a moment is not known', async () => {
    const stage = begin();
    stage.give(
      dossierMet([
        eenBericht({
          afzender: { soort: 'aanvrager', naam: null },
          namens: { naam: 'Leila de Vries', relatie: 'dochter' },
        }),
        eenBericht({ afzender: { soort: 'gemeente', naam: '' }, leveringsmoment: null, kanaal: 'onbekend' }),
        eenBericht({ afzender: { soort: 'onbekend', naam: null } }),
      ]),
    );
    const element = await stage.show(ZAAK);
    expect(headings(element)).to.deep.equal([
      'Uw bericht, geschreven door Leila de Vries (dochter)',
      'Bericht van de gemeente',
      'Bericht',
    ]);
    expect(textOf(element)).to.include('De datum weten wij niet.');
  });

  it('offers attachments that can be opened, and says of the others why not', async () => {
    const stage = begin();
    const bijlage = {
      formaat: 'application/pdf',
      bestandsomvang: 120_000,
      redenCode: null,
      ontvangstbewijs: null,
    };
    stage.give(
      dossierMet([
        eenBericht({
          id: 'm-1',
          bijlagen: [
            {
              ...bijlage,
              id: 'f-1',
              bestandsnaam: 'adviesgpj.\u202efdp',
              verwerking: 'beschikbaar',
              reden: null,
            },
            { ...bijlage, id: 'f-2', bestandsnaam: 'b.pdf', verwerking: 'inControle', reden: null },
            { ...bijlage, id: 'f-3', bestandsnaam: 'c.pdf', verwerking: 'geweigerd', reden: 'Onscherp' },
          ],
        }),
      ]),
    );
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include('Openen: adviesgpj.fdp (fdp, 120 kB)');
    expect(
      findAll(element, '.attachments a').map((link) => new URL(link.getAttribute('href')!).pathname),
    ).to.deep.equal([
      '/v1/zaken/z-1/berichten/m-1/bijlagen/f-1/inhoud',
      '/v1/zaken/z-1/berichten/m-1/bijlagen/f-1/inhoud',
    ]);
    expect(textOf(element)).to.include('b.pdf: wij controleren dit bestand nog op virussen.');
    expect(textOf(element)).to.include('c.pdf: dit bestand hebben wij geweigerd. De reden: Onscherp.');
  });

  it('M2 keeps a promise in view until there is an answer, also when it is late', async () => {
    const stage = begin();
    const vraag = eenBericht({
      afzender: { soort: 'aanvrager', naam: null },
      antwoordVoor: datum('2026-11-24'),
    });
    stage.give(dossierMet([vraag]));
    expect(textOf(await stage.show(ZAAK))).to.include(
      'U krijgt uiterlijk dinsdag 24 november 2026 antwoord.',
    );
    stage.give(dossierMet([{ ...vraag, antwoordVoor: datum('2026-11-17') }]));
    stage.renew();
    expect(textOf(await stage.show(ZAAK))).to.include(
      'Wij zouden uiterlijk dinsdag 17 november 2026 antwoorden.',
    );
    stage.give(dossierMet([vraag, eenBericht()]));
    stage.renew();
    expect(textOf(await stage.show(ZAAK))).not.to.include('dinsdag 24 november');
  });

  it('B3 marks what is new in words, counts it in the title, and leads to it', async () => {
    const stage = begin();
    stage.give(dossierMet([...gesprek(), ongelezen(), ongelezen()]));
    const element = await stage.show(ZAAK);
    expect(titleOf(element)).to.equal('Berichten: 2 nieuwe berichten');
    expect(headings(element).filter((one) => one.endsWith('Nieuw')).length).to.equal(2);
    press(element, 'Ga naar het eerste nieuwe bericht');
    await element.updateComplete;
    expect(words(deepActive()?.textContent)).to.equal('Bericht van Sanne Hoekstra Nieuw');
    const loaded = stage.events.find(({ type }) => type === 'berichten-loaded');
    expect(loaded).to.include({ zaakId: 'z-1', aantal: 5, aantalNieuw: 2 });
  });

  it('opens at the first that is new, with the one before it, and brings older ones on request', async () => {
    const stage = begin();
    stage.give(
      dossierMet([
        ...reeks(150),
        ...reeks(20).map((one) => ({ ...one, id: `n${one.id}`, momentGelezen: null })),
      ]),
    );
    const element = await stage.show(ZAAK);
    expect(shown(element).length).to.equal(21);
    expect(shown(element)[0]).to.equal('Regel 150.');
    press(element, 'Toon oudere berichten');
    await stage.settled(element);
    expect(shown(element).length).to.equal(71);
    expect(spoken(element)).to.equal('50 oudere berichten staan nu bovenaan.');
    press(element, 'Toon oudere berichten');
    await stage.settled(element);
    press(element, 'Toon oudere berichten');
    await stage.settled(element);
    expect(shown(element).length).to.equal(170);
    expect(button(element, 'Toon oudere berichten')).to.equal(undefined);
    // The button is gone: the focus is on the first that it brought.
    expect(deepActive()?.closest('.message')?.querySelector('.words')?.textContent).to.equal('Regel 1.');
  });

  it('brings everything that is older at once, with the focus on the oldest, and keeps what was in view', async () => {
    const stage = begin();
    stage.give(dossierMet(reeks(1234)));
    const element = await stage.show(ZAAK);
    const newest = findAll(element, '.message').at(-1);
    const calls = stage.calls.length;
    press(element, 'Toon alle 1.229 oudere berichten');
    await stage.until(() => shown(element).length === 1234, 'all are drawn');
    await stage.settled(element);
    expect(stage.calls.length - calls).to.equal(2);
    expect(deepActive()?.closest('.message')?.querySelector('.words')?.textContent).to.equal('Regel 1.');
    expect(spoken(element)).to.equal('1.229 oudere berichten staan nu bovenaan.');
    expect(new Set(shown(element)).size).to.equal(1234);
    // Not made anew: what the citizen selected or heard there stays.
    expect(findAll(element, '.message').at(-1)).to.equal(newest);
    expect(findAll(element, '.older').length).to.equal(0);
  });

  it('offers one button only where that brings everything', async () => {
    const stage = begin();
    stage.give(dossierMet(reeks(55)));
    const element = await stage.show(ZAAK);
    expect(findAll(element, '.older button').map((one) => words(one.textContent))).to.deep.equal([
      'Toon oudere berichten',
    ]);
  });

  it('says that older ones cannot be loaded, and keeps the button', async () => {
    const stage = begin();
    stage.give(dossierMet(reeks(120)));
    const element = await stage.show(ZAAK);
    stage.expectConsole(/^loket: /);
    press(element, 'Toon oudere berichten');
    await stage.settled(element);
    stage.fail(/berichten$/, answers(500, { code: 'interne-fout' }));
    press(element, 'Toon oudere berichten');
    await stage.settled(element);
    expect(textOf(element)).to.include('De oudere berichten kunnen wij nu niet laden.');
    stage.fail(/berichten$/, null);
    press(element, 'Toon oudere berichten');
    await stage.settled(element);
    expect(shown(element).length).to.equal(105);
  });

  it('draws two thousand messages in blocks, each once', async () => {
    const stage = begin();
    stage.give(dossierMet(reeks(2000, { momentGelezen: null })));
    const element = await stage.show(ZAAK);
    await stage.until(() => findAll(element, '.message').length === 2000, 'all are drawn');
    expect(new Set(shown(element)).size).to.equal(2000);
    const first = find(element, '.message');
    await type(element, 'Een vraag.');
    expect(find(element, '.message')).to.equal(first);
  });

  it('says that part of it is missing, and shows the rest', async () => {
    const stage = begin();
    stage.expectConsole(/breaks the contract/);
    stage.fail(/GET .*berichten$/, async (proceed) => {
      const answer = await proceed();
      const page = (await answer.json()) as { results: Record<string, unknown>[] };
      delete page.results[0]!['tekst'];
      return new Response(JSON.stringify(page), { headers: answer.headers });
    });
    const element = await stage.show(ZAAK);
    expect(shown(element).length).to.equal(2);
    expect(textOf(element)).to.include('Een deel van de berichten kunnen wij nu niet laten zien.');
  });
});

describe('<zaak-bericht>: news', () => {
  it('B4 looks every minute, says that something came in, and moves nothing', async () => {
    const stage = begin();
    const dossier = dossierMet();
    stage.give(dossier);
    const element = await stage.show(ZAAK);
    field(element).focus();
    await type(element, 'Ik ben nog aan het typen');
    const top = field(element).getBoundingClientRect().top;
    dossier.berichten?.push(ongelezen({ tekst: 'Nog iets.' }));
    await stage.clock.advance(60_000);
    await stage.settled(element);
    expect(spoken(element)).to.equal('1 nieuw bericht');
    expect(titleOf(element)).to.equal('Berichten: 1 nieuw bericht');
    expect(deepActive()).to.equal(field(element));
    expect(field(element).value).to.equal('Ik ben nog aan het typen');
    expect(field(element).getBoundingClientRect().top).to.equal(top);
    expect(shown(element).length).to.equal(3);
    press(element, 'Toon nieuw bericht');
    await element.updateComplete;
    expect(shown(element).at(-1)).to.equal('Nog iets.');
    expect(deepActive()?.closest('.message')?.textContent).to.include('Nog iets.');
  });

  it('asks with what it knows, so that nothing new costs nothing', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    const calls = stage.calls.length;
    await stage.clock.advance(60_000);
    await stage.settled(element);
    const again = stage.calls.slice(calls);
    expect(again.map(({ url }) => new URL(url).pathname)).to.have.members([
      '/v1/zaken/z-1',
      '/v1/zaken/z-1/berichten',
    ]);
    for (const { headers } of again) expect(headers.has('If-None-Match')).to.equal(true);
  });

  it('is slower while nobody can see the page, and looks at once when somebody can', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    const calls = stage.calls.length;
    setHidden(true);
    await stage.clock.advance(240_000);
    expect(stage.calls.length).to.equal(calls);
    await stage.clock.advance(60_000);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls + 2);
    await stage.clock.advance(90_000);
    expect(stage.calls.length).to.equal(calls + 2);
    setHidden(false);
    await stage.settled(element);
    expect(stage.calls.length).to.equal(calls + 4);
  });

  it('does not look by itself where the page does not want it, and does when asked', async () => {
    const stage = begin();
    const dossier = dossierMet();
    stage.give(dossier);
    const element = await stage.show({ ...ZAAK, refresh: '0' });
    const calls = stage.calls.length;
    await stage.clock.advance(600_000);
    expect(stage.calls.length).to.equal(calls);
    press(element, 'Kijk of er nieuwe berichten zijn');
    await stage.settled(element);
    expect(spoken(element)).to.equal('Er zijn geen nieuwe berichten.');
    stage.expectConsole(/^loket: /);
    stage.fail(/zaken/, answers(500, { code: 'interne-fout' }));
    press(element, 'Kijk of er nieuwe berichten zijn');
    await stage.settled(element);
    expect(spoken(element)).to.equal(
      'Wij konden niet kijken of er nieuwe berichten zijn. Probeer het later opnieuw.',
    );
    expect(shown(element).length).to.equal(3);
  });
});

describe('<zaak-bericht>: what was read', () => {
  type Entry = Pick<
    IntersectionObserverEntry,
    'target' | 'intersectionRatio' | 'intersectionRect' | 'rootBounds'
  >;
  let see: (ratio: number) => void;
  const real = window.IntersectionObserver;
  beforeEach(() => {
    const watched = new Set<Element>();
    let callback: (entries: Entry[]) => void = () => undefined;
    // A tab that is not in front sees nothing: what is in sight is said by the test.
    window.IntersectionObserver = class {
      constructor(given: typeof callback) {
        callback = given;
      }
      observe(element: Element): void {
        watched.add(element);
      }
      unobserve(element: Element): void {
        watched.delete(element);
      }
      disconnect(): void {
        watched.clear();
      }
    } as unknown as typeof IntersectionObserver;
    see = (intersectionRatio) => {
      callback(
        [...watched].map((target) => ({
          target,
          intersectionRatio,
          intersectionRect: new DOMRect(0, 0, 10, 10),
          rootBounds: new DOMRect(0, 0, 800, 600),
        })),
      );
    };
  });
  afterEach(() => {
    window.IntersectionObserver = real;
  });

  it('counts after two seconds of half of it in sight, while "Nieuw" stays until the next visit', async () => {
    const stage = begin();
    stage.give(dossierMet([...gesprek(), ongelezen({ id: 'nieuw-1' })]));
    const element = await stage.show(ZAAK);
    const puts = (): string[] =>
      stage.calls.filter(({ method }) => method === 'PUT').map(({ url }) => new URL(url).pathname);
    see(0.4);
    await stage.clock.advance(READ_MS);
    see(0.6);
    await stage.clock.advance(READ_MS - 100);
    see(0.3);
    await stage.clock.advance(READ_MS);
    expect(puts()).to.deep.equal([]);
    see(0.5);
    await stage.clock.advance(READ_MS);
    await stage.settled(element);
    expect(puts()).to.deep.equal(['/v1/zaken/z-1/berichten/nieuw-1/gelezen']);
    expect(stage.events.at(-1)).to.include({ type: 'bericht-read', zaakId: 'z-1', berichtId: 'nieuw-1' });
    // The title counts what is still to be read; the mark shows what was new at this visit.
    expect(titleOf(element)).to.equal('Berichten');
    await stage.clock.advance(60_000);
    await stage.settled(element);
    expect(titleOf(element)).to.equal('Berichten');
    expect(headings(element).at(-1)).to.match(/Nieuw$/);
    const next = await stage.show(ZAAK);
    expect(titleOf(next)).to.equal('Berichten');
  });

  it('counts in the title what the municipality does not know to be read', async () => {
    const stage = begin();
    stage.give(dossierMet([...gesprek(), ongelezen(), ongelezen()]));
    stage.fail(/PUT .*gelezen/, answers(500, { code: 'interne-fout' }));
    const element = await stage.show(ZAAK);
    see(1);
    await stage.clock.advance(READ_MS);
    await stage.settled(element);
    expect(titleOf(element)).to.equal('Berichten: 2 nieuwe berichten');
    expect(stage.events.some(({ type: name }) => name === 'bericht-read')).to.equal(false);
  });

  it('does not count what is behind another tab', async () => {
    const stage = begin();
    stage.give(dossierMet([ongelezen()]));
    const element = await stage.show({ ...ZAAK, refresh: '0' });
    see(1);
    setHidden(true);
    await stage.clock.advance(READ_MS * 2);
    await stage.settled(element);
    expect(stage.calls.filter(({ method }) => method === 'PUT').length).to.equal(0);
  });
});

describe('<zaak-bericht>: which case', () => {
  it('lets the person choose, and says when there is none or when it is not offered', async () => {
    const stage = begin();
    stage.give(dossierMet(), eenDossier({ id: 'z-2', omschrijving: 'Parkeervergunning' }));
    expect(textOf(await stage.show())).to.include('Van welke zaak wilt u de berichten zien?');
    stage.give();
    stage.renew();
    expect(textOf(await stage.show())).to.include('U hebt nu geen zaken bij ons.');
    stage.organisatie({ onderdelen: ['zaken'] });
    stage.give(dossierMet());
    stage.renew();
    expect(textOf(await stage.show(ZAAK))).to.include('Dit onderdeel werkt niet op deze website.');
  });

  it('says why nothing can be sent, and what can be done instead', async () => {
    const stage = begin();
    stage.give(
      dossierMet(gesprek(), { toegestaan: false, reden: 'De omgevingsdienst behandelt deze zaak.' }),
    );
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include('De omgevingsdienst behandelt deze zaak.');
    expect(textOf(element)).to.include('Dit kunt u wel doen Bel ons: 14 0999.');
    expect(findAll(element, 'textarea').length).to.equal(0);
    expect(findAll(element, '.can-do a').map((link) => words(link.textContent))).to.include(
      'Dien een klacht in',
    );
  });

  it('still writes when the conversation cannot be shown', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    stage.fail(/GET .*berichten$/, answers(500, { code: 'interne-fout' }));
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include('De berichten kunnen wij nu niet laten zien.');
    expect(field(element).isConnected).to.equal(true);
    stage.fail(/GET .*berichten$/, null);
    press(element, 'Probeer het opnieuw');
    await stage.settled(element);
    expect(shown(element).length).to.equal(3);
  });

  it('shows another case when the page names one', async () => {
    const stage = begin();
    stage.give(dossierMet(), {
      ...dossierMet([
        eenBericht({ tekst: 'Van de andere zaak.', leveringsmoment: moment('2026-11-01T09:00:00Z') }),
      ]),
      zaak: { ...dossierMet().zaak, id: 'z-2' },
    });
    const element = await stage.show(ZAAK);
    await type(element, 'Voor de eerste zaak.');
    element.setAttribute('zaak-id', 'z-2');
    await stage.settled(element);
    expect(shown(element)).to.deep.equal(['Van de andere zaak.']);
    expect(field(element).value).to.equal('');
  });
});
