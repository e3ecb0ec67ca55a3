/** An appointment that there is: by the link in the mail, or of who is signed in. */
import '../../../src/define/afspraak-planner.js';
import { expect } from '@open-wc/testing';
import { commonMessages } from '../../../src/i18n/messages.js';
import { formMessages } from '../../../src/widgets/afspraak-planner/form-messages.js';
import { messages } from '../../../src/widgets/afspraak-planner/messages.js';
import { outcomeMessages } from '../../../src/widgets/afspraak-planner/outcome-messages.js';
import { answers } from '../../support/faults.js';
import {
  deepActive,
  find,
  findAll,
  press,
  textOf,
  words,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import {
  begin,
  booked,
  cancelledElsewhere,
  choices,
  heard,
  linkOf,
  madeElsewhere,
  on,
  open,
  pass,
  pressNamed,
  radio,
  title,
} from './support.js';

const t = messages.nl;
const form = formMessages.nl;
const outcome = outcomeMessages.nl;
const active = (): string => words(deepActive()?.textContent);
const mine = (element: Widget): string[] =>
  findAll(element, '.mine button').map((one) => words(one.textContent));

/** Presses, and waits until it was done, or was not. */
async function doIt(stage: Stage, element: Widget, text: string): Promise<void> {
  press(element, text);
  await element.updateComplete;
  await stage.until(
    () => findAll(element, 'button.loket-primary[aria-disabled]').length === 0,
    'it was done, or was not',
  );
  await stage.settled(element);
}

describe('<afspraak-planner>: by the link in the mail', () => {
  it('shows the appointment, takes the token out of the address at once, and sends it in a header alone', async () => {
    const stage = begin();
    const made = await madeElsewhere();
    for (const [from, to] of [
      ['=', '='],
      ['=', '%3D'],
      ['=', '%25253D'],
    ] as const) {
      const element = await open(stage, linkOf(made).replace(from, to));
      expect(title(element)).to.equal(outcome.planned);
      expect(location.hash).to.equal('');
      expect(textOf(element)).to.include(made.nummer);
      element.remove();
    }
    const own = stage.calls.filter(({ method, url }) => method === 'GET' && url.endsWith(made.id));
    expect(own.length).to.equal(3);
    for (const { headers } of own) expect(headers.get('Afspraak-Token')).to.equal(made.token);
    for (const { url } of stage.calls) expect(url).not.to.include(made.token);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('works when it is opened on a page that is open already, and leaves other fragments alone', async () => {
    const stage = begin();
    const made = await madeElsewhere();
    const element = await stage.show();
    history.replaceState(null, '', '#bezwaar');
    window.dispatchEvent(new Event('hashchange'));
    await stage.settled(element);
    expect(location.hash).to.equal('#bezwaar');
    history.replaceState(null, '', linkOf(made));
    window.dispatchEvent(new Event('hashchange'));
    await stage.settled(element);
    expect(title(element)).to.equal(outcome.planned);
    expect(location.hash).to.equal('');
  });

  it('that is wrong, or not whole, says so and offers another way', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    const made = await madeElsewhere();
    for (const hash of [linkOf({ ...made, token: 'x'.repeat(40) }), '#loket-afspraak=half']) {
      const element = await open(stage, hash);
      expect(title(element), hash).to.equal(outcome.linkWrong);
      expect(textOf(element)).to.include(outcome.linkWrongHow);
      expect(textOf(element)).not.to.include(made.nummer);
      expect(location.hash).to.equal('');
      press(element, outcome.anew);
      await stage.settled(element);
      expect(active()).to.match(/^Stap 1 van 5/);
      element.remove();
    }
  });

  it('moves it in three steps, with the same number, and tells the page', async () => {
    const stage = begin();
    const made = await madeElsewhere();
    const element = await open(stage, linkOf(made));
    press(element, outcome.move);
    await stage.settled(element);
    expect(active()).to.match(/^Stap 2 van 3/);
    await radio(stage, element, '2026-11-26');
    await radio(stage, element, choices(element, '.times')[0] ?? '');
    await on(stage, element);
    expect(active()).to.match(/^Stap 3 van 3/);
    const check = words(find(element, '.check').textContent);
    expect(check).to.include('woensdag 25 november 2026, 10.00 uur');
    expect(check).to.include('donderdag 26 november 2026, 08.30 uur');
    await doIt(stage, element, form.move);
    expect(active()).to.equal(outcome.moved);
    expect(textOf(element)).to.include(made.nummer);
    expect(textOf(element)).to.include('donderdag 26 november 2026, 08.30 uur tot 08.40 uur');
    expect((heard(stage, 'afspraak-changed') as unknown as [{ afspraakId: string }])[0].afspraakId).to.equal(
      made.id,
    );
    // The link in the mail holds as long as the appointment.
    element.remove();
    expect(textOf(await open(stage, linkOf(made)))).to.include('donderdag 26 november 2026');
  });

  it('a move that fails leaves what there was, and says so', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    const made = await madeElsewhere();
    const element = await open(stage, linkOf(made));
    press(element, outcome.move);
    await stage.settled(element);
    await radio(stage, element, '2026-11-26');
    await radio(stage, element, choices(element, '.times')[0] ?? '');
    await on(stage, element);
    stage.fail(/PUT .*\/afspraken\/[^/]+$/, answers(409, { code: 'niet-meer-te-wijzigen' }));
    await doIt(stage, element, form.move);
    expect(active()).to.equal(outcome.failedMove);
    expect(textOf(element)).to.include('Uw afspraak staat op ');
    expect(textOf(element)).not.to.include(outcome.moved);
    expect(heard(stage, 'afspraak-changed').length).to.equal(0);
  });

  it('another move, after one of which nobody knows, never undoes it unseen: what there is now is told first', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    const PUT = /PUT .*\/afspraken\/[^/]+$/;
    const made = await madeElsewhere();
    const element = await open(stage, linkOf(made));
    press(element, outcome.move);
    await stage.settled(element);
    await radio(stage, element, '2026-11-26');
    await radio(stage, element, choices(element, '.times')[0] ?? '');
    await on(stage, element);
    // The server does it, and its answer gets lost.
    stage.fail(PUT, async (proceed) => {
      await proceed();
      throw new TypeError('Failed to fetch');
    });
    press(element, form.move);
    await pass(stage, element, () => textOf(element).includes(form.waitOffline));
    press(element, form.stop);
    await stage.until(() => findAll(element, '.outcome').length > 0, 'it gave up');
    await stage.settled(element);
    expect(active()).to.equal(outcome.unclearMove);
    stage.fail(PUT, null);
    pressNamed(element, form.editWhen);
    await stage.settled(element);
    const other = choices(element, '.times')[6] ?? '';
    await radio(stage, element, other);
    await on(stage, element);
    await doIt(stage, element, form.move);
    expect(active()).to.equal(outcome.changed);
    expect(textOf(element)).to.include('Uw afspraak staat op donderdag 26 november 2026 om 08.30 uur.');
    expect(heard(stage, 'afspraak-changed').length).to.equal(0);
    // Now that it is known: the new time all the same.
    await doIt(stage, element, form.move);
    expect(active()).to.equal(outcome.moved);
    expect(textOf(element)).to.include(`${other.slice(11, 16).replace(':', '.')} uur tot`);
  });

  it('cancels after one question, and says meanwhile what it is doing', async () => {
    const stage = begin();
    const made = await madeElsewhere();
    const element = await open(stage, linkOf(made));
    press(element, outcome.cancel);
    await stage.settled(element);
    expect(active()).to.equal(outcome.sure);
    press(element, outcome.sureNo);
    await stage.settled(element);
    expect(title(element)).to.equal(outcome.planned);
    press(element, outcome.cancel);
    await stage.settled(element);
    let answer: () => void = () => undefined;
    const later = new Promise<void>((resolve) => (answer = resolve));
    stage.fail(/DELETE .*\/afspraken\//, (proceed) => later.then(proceed));
    press(element, outcome.sureYes);
    await stage.until(() => findAll(element, '.progress').length > 0, 'it is under way');
    expect(words(find(element, '.progress').textContent)).to.equal(outcome.cancelling);
    answer();
    await stage.until(() => title(element) === outcome.cancelled, 'it was cancelled');
    await stage.settled(element);
    expect(active()).to.equal(outcome.cancelled);
    expect(heard(stage, 'afspraak-cancelled').length).to.equal(1);
    expect(textOf(element)).to.include(outcome.calendarRemove);
  });

  it('already cancelled is no failure: not by the link, and not at the last moment', async () => {
    const stage = begin();
    const made = await madeElsewhere();
    const element = await open(stage, linkOf(made));
    press(element, outcome.cancel);
    await stage.settled(element);
    await cancelledElsewhere(made);
    await doIt(stage, element, outcome.sureYes);
    expect(title(element)).to.equal(outcome.cancelled);
    element.remove();
    const again = await open(stage, linkOf(made));
    expect(title(again)).to.equal(outcome.cancelled);
    expect(textOf(again)).to.include(outcome.alreadyCancelled);
    expect(textOf(again)).not.to.include(outcome.move);
  });

  it('too late to move says so, and whom to call', async () => {
    const stage = begin();
    const element = await open(stage, linkOf(await madeElsewhere('2026-11-18T10:40:00+01:00')));
    expect(textOf(element)).to.include(outcome.noMove);
    expect(textOf(element)).not.to.include(outcome.move);
    expect(textOf(element)).to.include(outcome.cancelUntil('woensdag 18 november 2026 om 10.40 uur'));
    expect(findAll(element, 'a[href^="tel:"]').length).to.be.greaterThan(0);
  });
});

describe('<afspraak-planner>: of who is signed in', () => {
  it('are listed with what for and when, and the list follows what is made, moved and cancelled', async () => {
    const stage = begin();
    stage.signIn();
    const element = await booked(stage);
    press(element, outcome.another);
    await stage.settled(element);
    const line = 'Paspoort aanvragen, woensdag 18 november 2026 om 10.30 uur';
    expect(mine(element)).to.deep.equal([line]);
    const other = await stage.show();
    expect(mine(other)).to.deep.equal([line]);
    other.remove();
    press(element, line);
    await stage.settled(element);
    expect(active()).to.equal(outcome.planned);
    press(element, outcome.cancel);
    await stage.settled(element);
    await doIt(stage, element, outcome.sureYes);
    press(element, outcome.anew);
    await stage.settled(element);
    expect(mine(element)).to.deep.equal([]);
    expect(textOf(element)).not.to.include(t.mine);
    expect(findAll(await stage.show(), '.mine').length).to.equal(0);
  });

  it('that cannot be asked for do not stand in the way of a new one', async () => {
    const stage = begin();
    stage.signIn();
    stage.expectConsole(/^loket: /);
    stage.fail(/GET .*\/afspraken$/, answers(403, { code: 'geen-toegang' }));
    const element = await stage.show();
    expect(textOf(element)).to.include(t.mineMissing);
    expect(title(element)).to.match(/^Stap 1 van 5/);
  });

  it('are gone for the next person, with the link that the first one came by', async () => {
    const stage = begin();
    const made = await madeElsewhere();
    stage.signIn();
    const element = await open(stage, linkOf(made));
    expect(textOf(element)).to.include(made.nummer);
    stage.signOut();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(textOf(element)).not.to.include(made.nummer);
    expect(textOf(element)).to.include(commonMessages.nl.loading);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.settled(element);
    expect(textOf(element)).to.include(outcome.otherPerson);
    expect(textOf(element)).not.to.include(made.nummer);
  });
});
