/** What, where and when: what choosing promises beside what holds for every widget. */
import '../../../src/define/afspraak-planner.js';
import { expect } from '@open-wc/testing';
import { amsterdamTime } from '../../../src/domain/datum.js';
import { createOrganisatie } from '../../../src/gateway/backends/demo/organisatie.js';
import { commonMessages } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/widgets/afspraak-planner/messages.js';
import { answers } from '../../support/faults.js';
import { VANDAAG } from '../../support/fixtures.js';
import {
  deepActive,
  find,
  findAll,
  press,
  spoken,
  textOf,
  words,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import {
  PASPOORT,
  atDays,
  begin,
  choices,
  chooseTime,
  control,
  fill,
  full,
  heard,
  on,
  pass,
  pick,
  radio,
  tick,
  title,
} from './support.js';

const t = messages.nl;

const legends = (element: Widget, where: string): string[] =>
  findAll(element, `${where} legend`).map((one) => words(one.textContent));
const labels = (element: Widget, where: string): string[] =>
  findAll(element, `${where} label`).map((one) => words(one.textContent));
const active = (): string => words(deepActive()?.textContent);

/** Types a date and goes there. */
async function go(stage: Stage, element: Widget, text: string): Promise<void> {
  await fill(element, 'datum', text);
  press(element, t.knownGo);
  await stage.settled(element);
}

describe('<afspraak-planner>: the steps', () => {
  it('A1 each has a heading that says which it is and takes the focus, but not when the page opens', async () => {
    const stage = begin();
    const element = await stage.show();
    expect(title(element)).to.equal('Stap 1 van 5: kies waarvoor u komt');
    expect(deepActive()).to.equal(document.body);
    await tick(element, 'Paspoort aanvragen');
    await on(stage, element);
    expect(active()).to.equal('Stap 2 van 5: kies een plek');
    await radio(stage, element, 'gemeentehuis');
    await on(stage, element);
    expect(active()).to.equal('Stap 3 van 5: kies een dag en een tijd');
    expect(
      heard(stage, 'page-title').map((event) => (event as unknown as { stap: string }).stap),
    ).to.deep.equal(['waarvoor', 'waar', 'wanneer']);
  });

  it('A1 "Vorige" comes first, and keeps every answer', async () => {
    const stage = begin();
    const element = await atDays(stage);
    const tijd = await chooseTime(stage, element, 2);
    for (const step of ['Stap 2 van 5: kies een plek', 'Stap 1 van 5: kies waarvoor u komt']) {
      expect(words(find(element, 'section button, section input').textContent)).to.equal(t.back);
      press(element, t.back);
      await stage.settled(element);
      expect(active()).to.equal(step);
    }
    expect(control(element, 'product-0').checked).to.equal(true);
    await on(stage, element);
    expect((find(element, 'input[value="gemeentehuis"]') as HTMLInputElement).checked).to.equal(true);
    await on(stage, element);
    expect((find(element, `input[value="${tijd}"]`) as HTMLInputElement).checked).to.equal(true);
  });

  it('says what must be chosen, above and at the question, and leads there', async () => {
    const stage = begin();
    const element = await stage.show();
    await on(stage, element);
    expect(active()).to.equal('Er is 1 fout');
    expect(words(find(element, '.loket-field-error').textContent)).to.equal(t.productsError);
    press(element, t.productsError);
    expect(deepActive()).to.equal(control(element, 'product-0'));
    await tick(element, 'Paspoort aanvragen');
    expect(findAll(element, '.loket-field-error').length).to.equal(0);
    await on(stage, element);
    await on(stage, element);
    expect(textOf(element)).to.include(t.locationError);
    await radio(stage, element, 'gemeentehuis');
    await on(stage, element);
    await on(stage, element);
    expect(textOf(element)).to.include(t.dayError);
    expect(heard(stage, 'validation-failed').length).to.equal(3);
  });

  it('A2, A13 asks by the browser’s own controls alone, each question in the legend of its group', async () => {
    const stage = begin();
    const element = await atDays(stage);
    await chooseTime(stage, element);
    expect(legends(element, '.days')[0]).to.equal(t.days);
    expect(legends(element, '.times')[0]).to.equal(t.times);
    for (const one of findAll(element, '[tabindex="0"], [draggable="true"], [role="grid"], [role="slider"]'))
      expect.fail(`${one.outerHTML} needs more than a press`);
    for (const { type } of findAll(element, '.days input, .times input') as HTMLInputElement[])
      expect(type).to.equal('radio');
  });

  it('the attributes "product" and "locatie" skip what is known already', async () => {
    const known = begin();
    expect(title(await known.show({ product: 'paspoort' }))).to.match(/^Stap 2 van 5/);
    const element = await known.show(PASPOORT);
    expect(title(element)).to.match(/^Stap 3 van 5/);
    expect(textOf(element)).to.include('Paspoort aanvragen · Gemeentehuis Wilgenrade');
    const gone = await known.show({ product: 'zwemles' });
    expect(title(gone)).to.match(/^Stap 1 van 5/);
    expect(textOf(gone)).to.include(t.unknownProduct);
  });

  it('a place that does not exist leads to the choice of places, never to an empty screen', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    const element = await stage.show({ product: 'paspoort', locatie: 'zwembad' });
    expect(title(element)).to.match(/^Stap 2 van 5/);
    expect(findAll(element, 'input[type="radio"]').length).to.equal(2);
  });
});

describe('<afspraak-planner>: what for and where', () => {
  it('★19 asks for how many and for whom, and tells how long that takes and what to bring', async () => {
    const stage = begin();
    const element = await stage.show();
    await tick(element, 'Paspoort aanvragen');
    expect(textOf(element)).to.include('Samen duurt uw afspraak 10 minuten.');
    expect(textOf(element)).not.to.include(t.who);
    await pick(element, 'aantal-paspoort', '3');
    await tick(element, 'Uittreksel uit de basisregistratie');
    expect(textOf(element)).to.include('Samen duurt uw afspraak 35 minuten.');
    expect(textOf(element)).to.include(t.who);
    expect(findAll(element, '.people input').length).to.equal(3);
    const bring = findAll(element, '.bring li').map((one) => words(one.textContent));
    expect(bring).to.include('Een pasfoto in kleur, niet ouder dan 6 maanden');
    expect(bring.length).to.equal(new Set(bring).size);
  });

  it('offers only times in which everything fits', async () => {
    const stage = begin();
    const element = await atDays(stage);
    await radio(stage, element, '2026-11-20');
    expect(choices(element, '.times').at(-1)).to.equal('2026-11-20T12:20:00+01:00');
    press(element, t.back);
    press(element, t.back);
    await stage.settled(element);
    await pick(element, 'aantal-paspoort', '4');
    await on(stage, element);
    await on(stage, element);
    expect(choices(element, '.times').at(-1)).to.equal('2026-11-20T11:50:00+01:00');
    expect(textOf(element)).to.include('Uw afspraak duurt 40 minuten.');
  });

  it('A6 a time that no longer fits is told, with the day and all else kept', async () => {
    const stage = begin();
    const element = await atDays(stage);
    await radio(stage, element, '2026-11-20');
    await radio(stage, element, '2026-11-20T12:20:00+01:00');
    press(element, t.back);
    press(element, t.back);
    await stage.settled(element);
    await pick(element, 'aantal-paspoort', '2');
    await on(stage, element);
    await on(stage, element);
    expect(textOf(element)).to.include(t.changed);
    expect((find(element, 'input[value="2026-11-20"]') as HTMLInputElement).checked).to.equal(true);
    expect(findAll(element, '.times input:checked').length).to.equal(0);
  });

  it('says when two things do not go together in one appointment', async () => {
    const stage = begin();
    const element = await stage.show();
    await tick(element, 'Paspoort aanvragen');
    await tick(element, 'Gesprek over hulp thuis');
    await on(stage, element);
    expect(textOf(element)).to.include(t.productsApart);
  });

  it('A12 describes each place in words: address, way, access, and its first possibility', async () => {
    const element = await begin().show({ product: 'paspoort' });
    const first = find(element, 'input[value="gemeentehuis"]');
    const hint = find(element, `[id="${first.getAttribute('aria-describedby') ?? ''}"]`);
    expect(words(hint.textContent)).to.include('Raadhuisplein 1, 0999 AB Wilgenrade');
    expect(words(hint.textContent)).to.include('Er is een lift');
    expect(words(hint.textContent)).to.include('Bus 12 stopt voor de deur');
    expect(words(hint.textContent)).to.include(
      'De eerste mogelijkheid is woensdag 18 november 2026 om 10.30 uur.',
    );
  });

  it('asks how to meet where that can differ, and for a place only at a desk', async () => {
    const stage = begin();
    const element = await stage.show({ product: 'bouwplan' });
    expect(labels(element, 'fieldset')).to.deep.equal([t.balie, t.video, t.telefoon]);
    await on(stage, element);
    expect(textOf(element)).to.include(t.channelError);
    await radio(stage, element, 'telefoon');
    await on(stage, element);
    expect(title(element)).to.match(/^Stap 3 van 5/);
    expect(stage.calls.at(-1)?.url).to.include('kanaal=telefoon');
  });
});

describe('<afspraak-planner>: when', () => {
  it('A3 lists free days by week in whole words, sums up the others, and names the first with a shortcut', async () => {
    const stage = begin();
    full(stage, '2026-11-25', '2026-11-26');
    const element = await atDays(stage);
    expect(legends(element, '.days')).to.deep.equal([
      t.days,
      'Week van 18 november 2026',
      'Week van 23 november 2026',
    ]);
    expect(labels(element, '.days')).to.include('vrijdag 20 november, 24 tijden vrij');
    expect(choices(element, '.days')).not.to.include('2026-11-25');
    expect(textOf(element)).to.include('Woensdag 25 november en donderdag 26 november zijn vol.');
    expect(textOf(element)).to.include('De eerste mogelijkheid is woensdag 18 november 2026.');
    press(element, 'Kies woensdag 18 november');
    await stage.settled(element);
    expect(active()).to.equal('Woensdag 18 november 2026');
  });

  it('A4 "Latere dagen" keeps the focus, says which days there are, and at the end why there are no more', async () => {
    const stage = begin();
    const element = await atDays(stage);
    const later = press(element, t.later);
    await stage.settled(element);
    expect(deepActive()).to.equal(later);
    expect(spoken(element)).to.equal('Dagen van 30 november tot en met 11 december. 480 tijden vrij.');
    press(element, t.later);
    await stage.settled(element);
    expect(textOf(element)).to.include('Vrijdag 25 december: Eerste kerstdag.');
    for (let times = 0; times < 12 && later.getAttribute('aria-disabled') !== 'true'; times += 1) {
      press(element, t.later);
      await element.updateComplete;
    }
    press(element, t.later);
    await stage.settled(element);
    expect(spoken(element)).to.equal(t.noLater);
    expect(deepActive()).to.equal(later);
    expect(later.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(element)).to.include(t.noLater);
  });

  it('A5 takes a date as people type it, and goes to its times', async () => {
    const stage = begin();
    const element = await atDays(stage);
    for (const text of ['1-12-2026', '2/12', 'do 3 december']) {
      await go(stage, element, text);
      expect(deepActive()?.matches('.times-title'), text).to.equal(true);
    }
    expect(active()).to.equal('Donderdag 3 december 2026');
    expect((find(element, 'input[value="2026-12-03"]') as HTMLInputElement).checked).to.equal(true);
  });

  it('A5 says what is wrong with a typed date, and which day is near', async () => {
    const stage = begin();
    full(stage, '2026-11-25');
    const element = await atDays(stage);
    for (const [text, expected] of [
      ['', t.knownError],
      ['morgen', t.knownError],
      ['1 november', t.knownPast('Zondag 1 november 2026')],
      ['1-6-2027', t.knownFar('dinsdag 1 juni 2027', 'woensdag 10 februari 2027')],
      ['25 december', t.knownClosed('vrijdag 25 december 2026', 'donderdag 24 december 2026')],
      ['25 november', t.knownFull('Woensdag 25 november 2026', 'donderdag 26 november 2026')],
    ] as const) {
      await go(stage, element, text);
      expect(words(find(element, '.typed .loket-field-error').textContent), text).to.equal(expected);
      expect(deepActive(), text).to.equal(control(element, 'datum'));
      expect(control(element, 'datum').value).to.equal(text);
    }
  });

  it('A6 groups the times of a day by morning, afternoon and evening, says aloud how many, and how long it takes', async () => {
    const stage = begin();
    const element = await atDays(stage);
    await radio(stage, element, '2026-11-18');
    expect(legends(element, '.times')).to.deep.equal([t.times, t.ochtend, t.middag, t.avond]);
    expect(labels(element, '.times')[0]).to.equal('10.30 uur');
    expect(spoken(element)).to.equal(t.timesFound('woensdag 18 november', choices(element, '.times').length));
    expect(textOf(element)).to.include('Uw afspraak duurt 10 minuten.');
    expect(find(element, 'input[value="2026-11-18"]')).to.equal(find(element, '.days input:checked'));
  });

  it('names the time of the Netherlands only where the device has another', async () => {
    const stage = begin();
    const { getHours, getMinutes } = Object.getOwnPropertyDescriptors(Date.prototype);
    const asIf = (zone: (ms: number) => string): void => {
      Date.prototype.getHours = function () {
        return Number(zone(this.getTime()).slice(0, 2));
      };
      Date.prototype.getMinutes = function () {
        return Number(zone(this.getTime()).slice(3, 5));
      };
    };
    try {
      for (const [hours, isElsewhere] of [
        [0, false],
        [-4, true],
        [8, true],
      ] as const) {
        asIf((ms) => amsterdamTime(ms + hours * 3_600_000).tijd);
        const element = await atDays(stage);
        await chooseTime(stage, element);
        expect(textOf(element).includes(t.zone), String(hours)).to.equal(isElsewhere);
        expect(labels(element, '.times')[0]).to.equal('10.30 uur');
        element.remove();
      }
    } finally {
      Object.defineProperties(Date.prototype, { getHours, getMinutes });
    }
  });

  it('A7, ★16 without any time says what can be done: elsewhere, fewer people, call, the desk', async () => {
    const stage = begin();
    stage.organisatie(createOrganisatie(VANDAAG));
    stage.scenario('full');
    const element = await atDays(stage);
    const text = textOf(element);
    expect(text).to.include(t.none);
    expect(text).to.include(t.noneUntil('woensdag 10 februari 2027'));
    expect(text).to.include('Bellen kan nu, tot 17.00 uur.');
    expect(text).to.include('Bij de informatiebalie van Gemeentehuis Wilgenrade hebt u geen afspraak nodig.');
    expect(text).not.to.include(t.next);
    stage.scenario(null);
    press(element, t.noneLook);
    await stage.settled(element);
    expect(choices(element, '.days').length).to.be.greaterThan(5);
  });

  it('calls an outage an outage, and goes on when it is over', async () => {
    const stage = begin();
    stage.expectConsole(/^loket: /);
    stage.fail(/GET .*beschikbare-dagen$/, answers(500));
    const element = await atDays(stage);
    await pass(stage, element, () => textOf(element).includes(commonMessages.nl.failed));
    expect(textOf(element)).not.to.include(t.none);
    stage.fail(/GET .*beschikbare-dagen$/, null);
    press(element, commonMessages.nl.retry);
    await stage.settled(element);
    expect(choices(element, '.days').length).to.be.greaterThan(5);
  });
});
