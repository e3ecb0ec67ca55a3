/** What somebody meets who uses `<afspraak-planner>` for the first time, and not always as it was meant. */
import '../../../src/define/afspraak-planner.js';
import { expect } from '@open-wc/testing';
import { readConfiguration } from '../../../src/client/configuration.js';
import { noConnection } from '../../support/faults.js';
import {
  deepActive,
  find,
  findAll,
  holdsFocus,
  press,
  setHidden,
  spoken,
  textOf,
  words,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import {
  atCheck,
  atDays,
  atDetails,
  begin,
  book,
  booked,
  choices,
  chooseTime,
  control,
  fill,
  formOf,
  full,
  on,
  outcomeOf,
  radio,
  textsOf,
  tick,
  title,
} from './support.js';

const enter = async (element: Widget, name: string): Promise<void> => {
  control(element, name).dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
  );
  await element.updateComplete;
};

/** The second day, and one of its times. */
async function onDay(stage: Stage, element: Widget, nth: number): Promise<void> {
  await radio(stage, element, choices(element, '.days')[1] ?? '');
  await radio(stage, element, choices(element, '.times')[nth] ?? '');
}

const focusedText = (): string => words(deepActive()?.textContent);

describe('<afspraak-planner> for a newcomer', () => {
  it('names a place without a free time, and says what can be done when nothing is free at all', async () => {
    const stage = begin();
    stage.scenario('full');
    const element = await stage.show();
    await tick(element, 'Paspoort aanvragen');
    await on(stage, element);
    expect(textOf(element)).to.contain(textsOf(stage).noneAt);
    await radio(stage, element, 'gemeentehuis');
    await on(stage, element);
    expect(textOf(element)).to.contain(textsOf(stage).none);
  });

  it('keeps the focus on the heading of the times while those are loading, and after', async () => {
    const stage = begin();
    const element = await atDays(stage);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    stage.fail(/beschikbare-tijden/, async (proceed) => {
      await gate;
      return proceed();
    });
    press(element, /^Kies /);
    await stage.until(() => deepActive()?.className === 'times-title', 'the heading has the focus');
    const heading = deepActive();
    expect(choices(element, '.times')).to.be.empty;
    open();
    await stage.settled(element);
    expect(choices(element, '.times')).not.to.be.empty;
    expect(deepActive()).to.equal(heading);
  });

  it('A6 looks again every minute while one chooses: a time that goes is told, and nothing else moves', async () => {
    const stage = begin();
    const element = await atDays(stage);
    press(element, textsOf(stage).later);
    await stage.settled(element);
    const day = choices(element, '.days')[3] ?? '';
    await radio(stage, element, day);
    const tijd = choices(element, '.times')[2] ?? '';
    await radio(stage, element, tijd);
    const chosen = find(element, '.times input:checked');
    chosen.focus();
    const calls = (): number => stage.calls.filter(({ url }) => url.includes('beschikbare-')).length;
    const minute = async (): Promise<void> => {
      const before = calls();
      await stage.clock.advance(60_000);
      await stage.until(() => calls() > before, 'it looked again');
      await stage.settled(element);
    };
    const said = spoken(element);
    // A day before it is full now: its row goes.
    const gone = choices(element, '.days')[0] ?? '';
    full(stage, gone);
    await minute();
    expect(choices(element, '.days')).not.to.include(gone);
    expect(choices(element, '.days')).to.include(day);
    expect((deepActive() as HTMLInputElement).value).to.equal(tijd);
    expect(find(element, '.times input:checked')).to.equal(deepActive());
    expect(spoken(element)).to.equal(said);
    // The page cannot be seen: nobody is asked.
    setHidden(true);
    const asked = calls();
    await stage.clock.advance(180_000);
    await stage.settled(element);
    expect(calls()).to.equal(asked);
    setHidden(false);
    await stage.settled(element);
    full(stage, gone, day);
    await minute();
    expect(findAll(element, '.times input:checked')).to.be.empty;
    expect(spoken(element)).to.equal(textsOf(stage).changed);
    expect(holdsFocus(element)).to.equal(true);
    expect(focusedText()).to.match(/2026$/);
    // In another step nothing is looked at.
    press(element, textsOf(stage).back);
    await stage.settled(element);
    const after = calls();
    await stage.clock.advance(180_000);
    await stage.settled(element);
    expect(calls()).to.equal(after);
  });

  it('goes on to "Verder" with a time near the one that was just taken, and says which', async () => {
    const stage = begin();
    const element = await atDays(stage);
    await chooseTime(stage, element, 3);
    stage.scenario('taken');
    await on(stage, element);
    stage.scenario(null);
    const near = find(element, '.loket-alert .actions button');
    const text = words(near.textContent);
    near.click();
    await element.updateComplete;
    await stage.until(() => focusedText() === textsOf(stage).next, 'the focus is on the way on');
    expect(spoken(element)).to.equal(textsOf(stage).chosen(text));
  });

  it('does not say that an appointment stands that was cancelled elsewhere', async () => {
    const stage = begin();
    // On another day than today, so that it can still be moved.
    const element = await atDays(stage);
    await onDay(stage, element, 0);
    await on(stage, element);
    await fill(element, 'klant-naam', 'Amina de Vries');
    await fill(element, 'klant-email', 'amina@voorbeeld.example');
    await on(stage, element);
    await book(stage, element);
    press(element, outcomeOf(stage).move);
    await stage.settled(element);
    expect(textOf(element)).to.match(/Uw afspraak is nu op/);
    await onDay(stage, element, 1);
    await on(stage, element);
    // Cancelled in another tab, a moment before.
    stage.fail(/^PUT .*afspraken\/[^/]+$/, async (proceed) => {
      const { url = '', headers = new Headers() } = stage.calls.at(-1) ?? {};
      stage.fail(/^PUT .*afspraken\/[^/]+$/, null);
      const gone = await readConfiguration().fetch?.(url, { method: 'DELETE', headers });
      expect(gone?.status).to.equal(200);
      return proceed();
    });
    press(element, formOf(stage).move);
    await stage.until(() => title(element) === outcomeOf(stage).cancelled, 'it says so');
    await stage.settled(element);
    expect(textOf(element)).to.contain(outcomeOf(stage).alreadyCancelled);
  });

  it('does not say that it is loading once the appointment stands', async () => {
    const stage = begin();
    const element = await booked(stage);
    await stage.clock.advance(3000);
    expect(spoken(element)).not.to.match(/laden/);
  });

  it('says it when the connection is gone while booking', async () => {
    const stage = begin();
    const element = await atCheck(stage);
    stage.expectConsole(/^loket: /);
    stage.fail(/POST .*afspraken$/, noConnection());
    press(element, formOf(stage).book);
    for (let times = 0; times < 20 && spoken(element) !== formOf(stage).waitOffline; times += 1)
      await stage.clock.advance(1000);
    expect(spoken(element)).to.equal(formOf(stage).waitOffline);
    press(element, formOf(stage).stop);
    await stage.settled(element);
  });

  it('takes Enter in a field as the way on, and in a typed date as the way to it', async () => {
    const stage = begin();
    const element = await atDays(stage);
    const [, second = ''] = choices(element, '.days');
    await fill(element, 'datum', second);
    await enter(element, 'datum');
    await stage.settled(element);
    expect(choices(element, '.times')[0]).to.contain(second);
    await radio(stage, element, choices(element, '.times')[0] ?? '');
    await on(stage, element);
    await enter(element, 'klant-naam');
    expect(findAll(element, '.loket-summary-title')).to.have.length(1);
    expect(find(element, 'form').hasAttribute('novalidate')).to.equal(true);
  });

  it('promises no mail to who gives a phone number only, and tells whom to call', async () => {
    const stage = begin();
    const element = await atDetails(stage);
    await fill(element, 'klant-naam', 'Amina de Vries');
    await fill(element, 'klant-telefoon', '0612345678');
    await on(stage, element);
    expect(textOf(element)).not.to.contain(formOf(stage).later);
    expect(textOf(element)).to.match(/Bel dan .* en noem het afspraaknummer/);
    await book(stage, element);
    expect(textOf(element)).to.contain(outcomeOf(stage).mailNone);
    expect(textOf(element)).not.to.contain(outcomeOf(stage).mailLink);
    press(element, outcomeOf(stage).cancel);
    await element.updateComplete;
    press(element, outcomeOf(stage).sureYes);
    await stage.until(() => title(element) === outcomeOf(stage).cancelled, 'it is cancelled');
    expect(textOf(element)).not.to.contain(outcomeOf(stage).mailLink);
  });

  it('puts the focus on the message when the time is not held any longer', async () => {
    const stage = begin();
    const element = await atDetails(stage);
    press(element, formOf(stage).moreTime).focus();
    await stage.settled(element);
    for (let times = 0; times < 90 && !textOf(element).includes(formOf(stage).ended); times += 1)
      await stage.clock.advance(30_000);
    await element.updateComplete;
    expect(focusedText()).to.equal(formOf(stage).ended);
  });
});
