/** Holding a time, filling in, checking and booking: never two appointments, never one that is only on the screen. */
import '../../../src/define/afspraak-planner.js';
import { expect } from '@open-wc/testing';
import { formMessages } from '../../../src/widgets/afspraak-planner/form-messages.js';
import { messages } from '../../../src/widgets/afspraak-planner/messages.js';
import { outcomeMessages } from '../../../src/widgets/afspraak-planner/outcome-messages.js';
import { noConnection, type Fault } from '../../support/faults.js';
import {
  deepActive,
  find,
  findAll,
  isOpaque,
  press,
  spoken,
  textOf,
  words,
  wordsIn,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import {
  asked,
  atCheck,
  atDetails,
  begin,
  book,
  booked,
  choices,
  chooseTime,
  control,
  fill,
  heard,
  on,
  pass,
  pick,
  pressNamed,
  radio,
  tick,
  title,
  toCheck,
} from './support.js';

const t = messages.nl;
const form = formMessages.nl;
const outcome = outcomeMessages.nl;
const POST = /POST .*\/afspraken$/;
const MINUTE = 60_000;

const active = (): string => words(deepActive()?.textContent);
/** The server does it, and its answer gets lost. */
const losesAnswer: Fault = async (proceed) => {
  await proceed();
  throw new TypeError('Failed to fetch');
};
/** Under which keys was asked to book. */
const keys = (stage: Stage): Set<string | null> =>
  new Set(
    stage.calls
      .filter(({ method, url }) => method === 'POST' && url.endsWith('/afspraken'))
      .map(({ headers }) => headers.get('Idempotency-Key')),
  );
/** Books, and does not wait until there is a connection again. */
async function bookAndGiveUp(stage: Stage, element: Widget): Promise<void> {
  stage.expectConsole(/^loket: /);
  press(element, form.book);
  await pass(stage, element, () => textOf(element).includes(form.waitOffline));
  press(element, form.stop);
  await stage.until(() => findAll(element, '.outcome').length > 0, 'it gave up');
  await stage.settled(element);
}

describe('<afspraak-planner>: a time that is held', () => {
  it('A8 is told beforehand, and then until when in words that do not tick', async () => {
    const stage = begin();
    const element = await stage.show({ product: 'paspoort', locatie: 'gemeentehuis' });
    expect(textOf(element)).not.to.include(t.holdAhead);
    await chooseTime(stage, element);
    expect(textOf(element)).to.include(t.holdAhead);
    await on(stage, element);
    const held = form.held('woensdag 18 november 2026, 10.30 uur,', '10.15 uur');
    expect(textOf(element)).to.include(held);
    const said = spoken(element);
    await stage.clock.advance(5 * MINUTE);
    expect(textOf(element)).to.include(held);
    expect(spoken(element)).to.equal(said);
  });

  it('A8, G16 ends with a warning two minutes before, and can be made longer at least ten times', async () => {
    const stage = begin();
    const element = await atDetails(stage);
    await stage.clock.advance(13 * MINUTE);
    expect(spoken(element)).to.equal(form.ending('10.15 uur'));
    press(element, form.moreTime);
    await stage.settled(element);
    expect(spoken(element)).to.equal(form.extended('10.28 uur'));
    let times = 1;
    while (textOf(element).includes(form.moreTime)) {
      await stage.clock.advance(MINUTE);
      press(element, form.moreTime);
      await stage.settled(element);
      times += 1;
      if (times > 20) throw new Error('There is no end to it.');
    }
    expect(times).to.be.at.least(10);
    expect(textOf(element)).to.include(form.noMore);
  });

  it('A8 takes nothing with it when it ends: hold it again, or just go on', async () => {
    const stage = begin();
    const element = await stage.show({ product: 'paspoort', locatie: 'gemeentehuis' });
    await chooseTime(stage, element, 20);
    await on(stage, element);
    await fill(element, 'klant-naam', 'Amina de Vries');
    await stage.clock.advance(16 * MINUTE);
    expect(spoken(element)).to.equal(`${form.ended}. ${form.endedHow}`);
    expect(control(element, 'klant-naam').value).to.equal('Amina de Vries');
    press(element, form.holdAgain);
    await stage.settled(element);
    expect(textOf(element)).to.include('voor u vast tot 10.31 uur');
    expect(active()).to.include('voor u vast tot 10.31 uur');
    await stage.clock.advance(13 * MINUTE);
    expect(textOf(element)).to.include(form.ending('10.31 uur'));
  });

  it('that has ended is no hindrance to book it', async () => {
    const stage = begin();
    const element = await stage.show({ product: 'paspoort', locatie: 'gemeentehuis' });
    await chooseTime(stage, element, 20);
    await on(stage, element);
    await fill(element, 'klant-naam', 'Amina de Vries');
    await fill(element, 'klant-telefoon', '06 12345678');
    await stage.clock.advance(16 * MINUTE);
    await on(stage, element);
    await book(stage, element);
    expect(title(element)).to.equal(outcome.booked);
    expect(asked(stage)[0]).not.to.have.property('reservering');
    expect(textOf(element)).to.include(outcome.mailNone);
  });

  it('taken by somebody else just then leads back to the times, with the nearest ones and all that was chosen', async () => {
    const stage = begin();
    const element = await stage.show({ product: 'paspoort', locatie: 'gemeentehuis' });
    const aanvang = await chooseTime(stage, element, 5);
    stage.scenario('taken');
    await on(stage, element);
    expect(active()).to.equal(t.taken);
    const near = findAll(element, '.loket-alert .actions button').map((one) => words(one.textContent));
    expect(near).to.deep.equal(['11.00 uur', '11.10 uur', '11.30 uur']);
    expect(aanvang).to.include('T11:20');
    stage.scenario(null);
    press(element, '11.30 uur');
    await stage.settled(element);
    expect(active()).to.equal(t.next);
    await on(stage, element);
    expect(title(element)).to.match(/^Stap 4 van 5/);
    expect(textOf(element)).to.include('11.30 uur');
  });
});

describe('<afspraak-planner>: details and check', () => {
  it('A9 names its fields to the browser, says which of them is enough, and puts what is wrong at both places', async () => {
    const stage = begin();
    const element = await atDetails(stage);
    expect(
      ['naam', 'email', 'telefoon'].map((one) => control(element, `klant-${one}`).autocomplete),
    ).to.deep.equal(['name', 'email', 'tel']);
    expect(textOf(element)).to.include(form.oneOf('e-mailadres of telefoonnummer'));
    await on(stage, element);
    expect(active()).to.equal('Er zijn 2 fouten');
    const texts = ['Vul uw naam in.', 'Vul uw e-mailadres of telefoonnummer in.'];
    expect(findAll(element, '.loket-summary a').map((one) => words(one.textContent))).to.deep.equal(texts);
    expect(findAll(element, '.loket-field-error').map((one) => words(one.textContent))).to.deep.equal(texts);
    press(element, texts[1]!);
    expect(deepActive()).to.equal(control(element, 'klant-email'));
    await fill(element, 'klant-naam', 'Jo');
    await fill(element, 'klant-email', 'jo.voorbeeld.nl');
    await on(stage, element);
    expect(findAll(element, '.loket-field-error').map((one) => words(one.textContent))).to.deep.equal([
      form.emailWrong,
    ]);
  });

  it('A9, G19 fills in what is known of who is signed in, never over what was typed', async () => {
    const stage = begin();
    stage.signIn();
    const element = await atDetails(stage);
    expect(control(element, 'klant-naam').value).to.equal('A. de Vries');
    expect(textOf(element)).to.include(form.prefilled);
    await fill(element, 'klant-naam', 'Amina');
    press(element, t.back);
    await stage.settled(element);
    await on(stage, element);
    expect(control(element, 'klant-naam').value).to.equal('Amina');
  });

  it('A10 shows all that was chosen, each with a way back that says what it changes', async () => {
    const stage = begin();
    stage.organisatie({ afzenderEmail: 'afspraken@gemeente.example' });
    const element = await atCheck(stage);
    expect(findAll(element, '.check dt').map((one) => words(one.textContent))).to.deep.equal([
      form.what,
      form.where,
      form.when,
      'Naam',
      'E-mailadres',
    ]);
    expect(textOf(element)).to.include(form.later);
    for (const [name, step] of [
      [form.editWhat, /^Stap 1/],
      [form.editWhere, /^Stap 2/],
      [form.editWhen, /^Stap 3/],
    ] as const) {
      pressNamed(element, name);
      await stage.settled(element);
      expect(active()).to.match(step);
      await toCheck(stage, element);
    }
    expect(textOf(element)).to.include('amina@voorbeeld.example');
    expect(asked(stage)).to.deep.equal([]);
  });

  it('★19, M27 sends who comes for what and what is needed, and shows each person’s own papers', async () => {
    const stage = begin();
    const element = await stage.show();
    await tick(element, 'Paspoort aanvragen');
    await pick(element, 'aantal-paspoort', '2');
    await tick(element, 'Uittreksel uit de basisregistratie');
    await fill(element, 'voor-paspoort-0', 'Mijn zoon');
    await on(stage, element);
    await radio(stage, element, 'gemeentehuis');
    await on(stage, element);
    await chooseTime(stage, element);
    await on(stage, element);
    await fill(element, 'klant-naam', 'Amina de Vries');
    await fill(element, 'klant-email', 'amina@voorbeeld.example');
    await tick(element, 'Een gesprek in een aparte ruimte');
    await fill(element, 'wens', 'Graag een lage stoel.');
    await on(stage, element);
    await book(stage, element);
    const [sent] = asked(stage);
    expect(sent?.personen).to.deep.equal([
      {
        label: 'Mijn zoon',
        producten: [
          { id: 'paspoort', aantal: 1 },
          { id: 'uittreksel', aantal: 1 },
        ],
      },
      { label: 'Persoon 2', producten: [{ id: 'paspoort', aantal: 1 }] },
    ]);
    expect(sent?.wensen).to.deep.equal({ codes: ['aparte-ruimte'], toelichting: 'Graag een lage stoel.' });
    const papers = findAll(element, '.bring').map((one) => wordsIn(one));
    expect(papers.length).to.equal(2);
    expect(papers[0]).to.match(/^Neem mee voor Mijn zoon .*rijbewijs/);
    expect(papers[1]).to.match(/^Neem mee voor Persoon 2 /);
    expect(textOf(element)).to.include('Graag een lage stoel.');
    expect(
      (heard(stage, 'afspraak-book')[0] as unknown as { aantalPersonen: number }).aantalPersonen,
    ).to.equal(2);
  });
});

describe('<afspraak-planner>: booking', () => {
  it('A11 confirms with number, moment, place, papers, mail and norm, the heading in focus', async () => {
    const stage = begin();
    const element = await booked(stage);
    const text = textOf(element);
    expect(active()).to.equal('Uw afspraak is gemaakt');
    expect(text).to.match(/Afspraaknummer AF-/);
    for (const part of [
      'woensdag 18 november 2026, 10.30 uur tot 10.40 uur',
      'Raadhuisplein 1, 0999 AB Wilgenrade',
      'Een pasfoto in kleur, niet ouder dan 6 maanden',
      outcome.norm('5 minuten'),
      outcome.mailTo('amina@voorbeeld.example'),
      'De mail komt van noreply@wilgenrade.example.',
      outcome.mailLink,
    ])
      expect(text).to.include(part);
    expect(keys(stage).size).to.equal(1);
    // Leaving the page loses nothing any more.
    const leave = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leave);
    expect(leave.defaultPrevented).to.equal(false);
  });

  it('A11 gives a file for the calendar', async () => {
    const element = await booked(begin());
    const links: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    press(element, outcome.calendar);
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    await element.updateComplete;
    expect(links[0]?.download).to.match(/^afspraak-AF-[A-Z0-9-]+\.ics$/);
    const text = await (await fetch(links[0]?.href ?? '')).text();
    expect(text).to.include('DTSTART;TZID=Europe/Amsterdam:20261118T103000');
    expect(text).to.include('SEQUENCE:0');
    expect(spoken(element)).to.equal(outcome.calendarSaved);
  });

  it('tells the page ids and counts alone, and does nothing when the page prevents it', async () => {
    const stage = begin();
    const element = await atCheck(stage);
    const prevent = (event: Event): void => {
      event.preventDefault();
    };
    element.addEventListener('afspraak-book', prevent);
    press(element, form.book);
    await stage.settled(element);
    expect(asked(stage)).to.deep.equal([]);
    expect(title(element)).to.match(/^Stap 5 van 5/);
    element.removeEventListener('afspraak-book', prevent);
    await book(stage, element);
    const [told] = heard(stage, 'afspraak-booked') as unknown as [{ afspraakId: string }];
    expect(isOpaque(told.afspraakId)).to.equal(true);
    const facts = stage.events.map((event) => JSON.stringify(Object.entries(event))).join();
    expect(facts).not.to.match(/amina|vries/i);
    for (const { url } of stage.calls) expect(url).not.to.match(/amina|vries|%40/i);
  });

  it('a time that is taken at the last moment keeps everything, and only the time is chosen again', async () => {
    const stage = begin();
    const element = await atCheck(stage);
    stage.scenario('taken');
    await book(stage, element);
    expect(active()).to.equal(t.taken);
    expect(findAll(element, '.paper').length).to.equal(0);
    stage.scenario(null);
    (find(element, '.loket-alert .actions button') as HTMLButtonElement).click();
    await stage.settled(element);
    await on(stage, element);
    expect(control(element, 'klant-email').value).to.equal('amina@voorbeeld.example');
    await on(stage, element);
    await book(stage, element);
    expect(title(element)).to.equal(outcome.booked);
    expect(heard(stage, 'afspraak-booked').length).to.equal(1);
  });

  it('an answer that got lost is asked for under the same key, and nothing is confirmed before', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    const element = await atCheck(stage);
    stage.fail(POST, losesAnswer);
    press(element, form.book);
    await pass(stage, element, () => asked(stage).length >= 2);
    expect(findAll(element, '.paper').length).to.equal(0);
    expect(textOf(element)).not.to.include(outcome.booked);
    stage.fail(POST, null);
    await pass(stage, element, () => findAll(element, '.paper').length > 0);
    expect(title(element)).to.equal(outcome.booked);
    expect(keys(stage).size).to.equal(1);
    expect(heard(stage, 'afspraak-booked').length).to.equal(1);
  });

  it('who does not wait is told that nobody knows, and the same button finds out', async () => {
    const stage = begin();
    const element = await atCheck(stage);
    stage.fail(POST, losesAnswer);
    await bookAndGiveUp(stage, element);
    expect(active()).to.equal(outcome.unclearBook);
    expect(textOf(element)).to.include(outcome.unclearHow(form.book));
    expect(findAll(element, '.paper').length).to.equal(0);
    expect(heard(stage, 'afspraak-booked').length).to.equal(0);
    stage.fail(POST, null);
    await book(stage, element);
    expect(title(element)).to.equal(outcome.booked);
    expect(keys(stage).size).to.equal(1);
  });

  it('another time after that shows the appointment that was made after all, and makes no second', async () => {
    const stage = begin();
    const element = await atCheck(stage);
    stage.fail(POST, losesAnswer);
    await bookAndGiveUp(stage, element);
    stage.fail(POST, null);
    pressNamed(element, form.editWhen);
    await stage.settled(element);
    await radio(stage, element, choices(element, '.times')[9] ?? '');
    await toCheck(stage, element);
    await book(stage, element);
    expect(title(element)).to.equal(outcome.earlier);
    expect(textOf(element)).to.include('10.30 uur tot 10.40 uur');
    expect(keys(stage).size).to.equal(1);
  });

  it('without any connection it says that it was not made, or that this is not known, never that it was', async () => {
    const stage = begin();
    const element = await atCheck(stage);
    stage.fail(POST, noConnection());
    await bookAndGiveUp(stage, element);
    expect(findAll(element, '.paper').length).to.equal(0);
    expect([outcome.failedBook, outcome.unclearBook]).to.include(active());
  });
});
