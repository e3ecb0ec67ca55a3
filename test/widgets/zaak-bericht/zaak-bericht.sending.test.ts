import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-bericht.js';
import { WARN_MS, WIPE_MS } from '../../../src/controllers/idle.js';
import { sendKeys } from '../../support/commands.js';
import { answers, noConnection, unauthorised } from '../../support/faults.js';
import { eenBericht } from '../../support/fixtures.js';
import {
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
import { ZAAK, begin, dossierMet, field, gesprek, headings, posted, send, shown, type } from './support.js';

const HELPT = '.helper input[type="checkbox"]';

/** Ends what waits, so that nothing is left when the test is over. */
async function drain(stage: Stage): Promise<void> {
  for (let times = 0; times < 40 && (await stage.clock.advanceToNext()); times += 1);
}

/** Lets time pass until it stops trying. */
async function giveUp(stage: Stage, element: Widget): Promise<void> {
  for (let times = 0; times < 200 && findAll(element, '.progress').length > 0; times += 1) {
    await stage.clock.advanceToNext();
    await stage.settled(element);
  }
}

/** Whether leaving the page asks first. */
const isGuarded = (): boolean => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  sessionStorage.clear();
});

describe('<zaak-bericht>: writing', () => {
  it('M15, ★22 says that it counts only here, in the words of the municipality or of the page', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include('Stuur uw bericht alleen via deze pagina.');
    element.setAttribute('notice', 'Schrijf ons alleen hier.');
    element.setAttribute('compose-heading', 'Stel uw vraag');
    element.setAttribute('send-label', 'Stuur');
    await element.updateComplete;
    expect(words(find(element, '.compose-title').textContent)).to.equal('Stel uw vraag');
    expect(words(find(element, '.composer .loket-primary').textContent)).to.equal('Stuur');
    expect(textOf(element)).to.include('Schrijf ons alleen hier.');
    expect(textOf(element)).not.to.include('Stuur uw bericht alleen via');
  });

  it('★1 tells by when there is an answer, before anything is sent', async () => {
    const element = await begin().show(ZAAK);
    expect(textOf(element)).to.include('Dan krijgt u uiterlijk woensdag 25 november 2026 antwoord.');
  });

  it('B5 lets more be typed than fits, counts in words, and says so at the end', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'x'.repeat(90));
    expect(textOf(element)).to.include('U kunt nog 10 tekens gebruiken.');
    await stage.clock.advance(900);
    expect(spoken(element)).to.equal('');
    await stage.clock.advance(200);
    expect(spoken(element)).to.equal('U kunt nog 10 tekens gebruiken.');
    await type(element, '👋'.repeat(101));
    expect(textOf(element)).to.include('Uw bericht is 1 teken te lang.');
    press(element, 'Verstuur');
    await stage.settled(element);
    expect(posted(stage)).to.deep.equal([]);
    expect(textOf(element)).to.include('Maak uw bericht korter. U gebruikt 101 tekens. Er passen er 100.');
    expect(field(element).value).to.equal('👋'.repeat(101));
  });

  it('B6 makes a new line with Enter, and sends by the button alone', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    field(element).focus();
    await sendKeys({ press: 'a' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'b' });
    await stage.settled(element);
    expect(field(element).value).to.equal('a\nb');
    expect(posted(stage)).to.deep.equal([]);
    expect(deepActive()).to.equal(field(element));
  });

  it('G5, G6 puts what is wrong above and at the fields, and takes it away when it is put right', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    find(element, HELPT).click();
    await element.updateComplete;
    press(element, 'Verstuur');
    await stage.settled(element);
    expect(words(deepActive()?.textContent)).to.equal('Er zijn 3 fouten');
    const texts = [
      'Schrijf eerst uw bericht.',
      'Vul uw eigen naam in.',
      'Vul in wat u bent van deze persoon, bijvoorbeeld dochter.',
    ];
    expect(findAll(element, '.loket-summary a').map((one) => words(one.textContent))).to.deep.equal(texts);
    expect(findAll(element, '.loket-field-error').map((one) => words(one.textContent))).to.deep.equal(texts);
    expect(findAll(element, '[aria-invalid="true"]').length).to.equal(3);
    press(element, texts[0]!);
    expect(deepActive()).to.equal(field(element));
    await type(element, 'Een vraag.');
    field(element).dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(findAll(element, '.loket-field-error').length).to.equal(2);
    expect(findAll(element, '.loket-summary a').length).to.equal(3);
  });

  it('answers one bericht, or none', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    press(element, 'Reageer op dit bericht');
    await element.updateComplete;
    expect(deepActive()).to.equal(field(element));
    expect(textOf(element)).to.include('U reageert op: Bericht van Sanne Hoekstra, dinsdag 10 november 2026');
    press(element, 'Reageer niet op dit bericht');
    await element.updateComplete;
    expect(textOf(element)).not.to.include('U reageert op');
    press(element, 'Reageer op dit bericht');
    await type(element, 'Dank u wel.');
    await send(stage, element);
    expect(posted(stage)).to.deep.equal([{ tekst: 'Dank u wel.', isReactieOp: 'b-2' }]);
  });

  it('★23 names who helps and who is helped, and warns not to share a login', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    find(element, HELPT).click();
    await stage.settled(element);
    expect(textOf(element)).to.include('U schrijft dit bericht voor A. de Vries.');
    expect(textOf(element)).to.include('Log nooit in met de DigiD van iemand anders');
    await type(element, 'Mijn moeder vraagt dit.');
    await type(element, ' Leila de Vries ', '[id$="-naam"]');
    await type(element, 'dochter', '[id$="-relatie"]');
    await send(stage, element);
    expect(posted(stage)[0]).to.deep.equal({
      tekst: 'Mijn moeder vraagt dit.',
      namens: { naam: 'Leila de Vries', relatie: 'dochter' },
    });
    expect(headings(element).at(-1)).to.equal(
      'Uw bericht, geschreven door Leila de Vries (dochter) Verstuurd en ontvangen',
    );
  });

  it('H29 keeps its letters from the hotkeys of the page', async () => {
    const element = await begin().show(ZAAK);
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    for (const key of ['s', 'Enter', 'Escape'])
      field(element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Enter', 'Escape']);
  });
});

describe('<zaak-bericht>: sending', () => {
  it('B7 shows what was sent, with its moment and promise, and empties the field', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'De kleur wordt groen.');
    await send(stage, element);
    expect(shown(element).at(-1)).to.equal('De kleur wordt groen.');
    expect(field(element).value).to.equal('');
    expect(spoken(element)).to.equal('Uw bericht is verstuurd.');
    expect(deepActive()?.closest('.message')?.textContent).to.include('De kleur wordt groen.');
    const outcome = wordsIn(find(element, '.outcome'));
    expect(outcome).to.include('Wij hebben het ontvangen op woensdag 18 november 2026 om 10.00 uur.');
    expect(outcome).to.include('U krijgt uiterlijk woensdag 25 november 2026 antwoord.');
    expect(outcome).to.include('Die komt van noreply@voorbeeld.example.');
    expect(outcome).to.include('spam');
    const sent = stage.events.find(({ type: name }) => name === 'bericht-sent');
    expect(sent).to.include({ zaakId: 'z-1' });
    expect(isGuarded()).to.equal(false);
  });

  it('waits while the page prevents it, with the text in place', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    element.addEventListener('bericht-send', (event) => {
      event.preventDefault();
    });
    await send(stage, element);
    expect(posted(stage)).to.deep.equal([]);
    expect(field(element).value).to.equal('Een vraag.');
  });

  it('K5 sends once, however often the button is pressed, and keeps the focus on it', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.hang(/POST .*berichten/);
    press(element, 'Verstuur');
    press(element, 'Verstuur');
    await stage.until(() => posted(stage).length === 1, 'it is on its way');
    const pressed = press(element, 'Verstuur');
    expect(deepActive()).to.equal(pressed);
    expect(pressed.getAttribute('aria-disabled')).to.equal('true');
    expect(field(element).readOnly).to.equal(true);
    expect(textOf(element)).to.include('Wij versturen uw bericht.');
    stage.fail(/POST .*berichten/, null);
    await stage.clock.advance(40_000);
    await drain(stage);
    await stage.until(() => shown(element).at(-1) === 'Een vraag.', 'it arrived');
    expect(shown(element).filter((one) => one === 'Een vraag.').length).to.equal(1);
    expect(
      new Set(
        stage.calls
          .filter(({ method, url }) => method === 'POST' && url.endsWith('/berichten'))
          .map(({ headers }) => headers.get('Idempotency-Key')),
      ).size,
    ).to.equal(1);
  });

  it('K4 keeps the text when it is refused, and says why with what to do', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    for (const [status, code, text] of [
      [403, 'geen-toegang', 'U mag bij deze zaak geen bericht sturen.'],
      [400, 'ongeldig', 'Wij kunnen dit bericht zo niet aannemen.'],
      [409, 'zaak-gesloten', 'Deze zaak is afgesloten. U kunt er geen berichten meer in sturen.'],
    ] as const) {
      stage.fail(/POST .*berichten/, answers(status, { code }));
      await type(element, 'Een vraag.');
      await send(stage, element);
      expect(textOf(element), code).to.include(text);
      expect(field(element).value, code).to.equal('Een vraag.');
      expect(words(deepActive()?.textContent), code).to.equal('Uw bericht is niet verstuurd');
      // The focus reads it out; that it was being sent is over.
      expect(spoken(element), code).to.equal('');
      // The very same text would be refused again.
      expect(findAll(element, '.outcome button').length, code).to.equal(0);
    }
    stage.fail(/POST .*berichten/, null);
    await send(stage, element);
    expect(shown(element).at(-1)).to.equal('Een vraag.');
    expect(findAll(element, '.loket-error').length).to.equal(0);
  });

  it('★21 makes a paper of what could not be sent, and never claims that it was', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.expectConsole(/^loket: /);
    stage.fail(/./, noConnection());
    press(element, 'Verstuur');
    await element.updateComplete;
    await giveUp(stage, element);
    const paper = wordsIn(find(element, '.paper.unsent'));
    expect(paper).to.include('Wij hebben dit bericht niet ontvangen.');
    expect(paper).to.include('Geprobeerd op woensdag 18 november 2026');
    expect(paper).to.include('Er is geen verbinding.');
    expect(paper).to.include('Bellen 14 0999');
    expect(paper).to.include('Brief sturen Postbus 100');
    expect(paper).to.include('Een vraag.');
    expect(textOf(element)).not.to.include('ontvangen op');
    expect(field(element).value).to.equal('Een vraag.');
  });

  it('tries again at the failure itself, with the focus on what sends', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.expectConsole(/^loket: /);
    stage.fail(/./, noConnection());
    press(element, 'Verstuur');
    await element.updateComplete;
    await giveUp(stage, element);
    expect(spoken(element)).to.equal('');
    const retry = find(element, '.outcome button');
    expect(words(retry.textContent)).to.equal('Probeer het opnieuw');
    stage.fail(/./, null);
    retry.focus();
    retry.click();
    await element.updateComplete;
    expect(words(deepActive()?.textContent)).to.equal('Verstuur');
    await stage.until(() => shown(element).at(-1) === 'Een vraag.', 'it was sent');
    await stage.settled(element);
    expect(spoken(element)).to.equal('Uw bericht is verstuurd.');
    expect(posted(stage).length).to.equal(1);
  });

  it('does not guess when the answer got lost: it asks, and shows what arrived', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.expectConsole(/^loket: /);
    let times = 0;
    stage.fail(/POST .*berichten/, async (proceed) => {
      times += 1;
      const answer = await proceed();
      if (times > 1) return answer;
      throw new TypeError('Failed to fetch');
    });
    press(element, 'Verstuur');
    await drain(stage);
    await stage.until(() => findAll(element, '.progress').length === 0, 'it is clear');
    await stage.settled(element);
    expect(shown(element).filter((one) => one === 'Een vraag.').length).to.equal(1);
    expect(field(element).value).to.equal('');
  });

  it('waits for who is signed out, in another tab, and goes on when they are back', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.fail(/POST .*berichten/, unauthorised());
    stage.expectConsole(/^loket: /);
    press(element, 'Verstuur');
    await stage.until(() => textOf(element).includes('Log opnieuw in'), 'it asks to sign in');
    expect(find(element, '.signed-out a').getAttribute('target')).to.equal('_blank');
    expect(stage.events.some(({ type: name }) => name === 'login-required')).to.equal(true);
    expect(field(element).value).to.equal('Een vraag.');
    stage.fail(/POST .*berichten/, null);
    window.dispatchEvent(new Event('focus'));
    await stage.until(() => shown(element).at(-1) === 'Een vraag.', 'it was sent');
  });

  it('tells once that sending is in trouble, keeps the focus on trying now, and stops when asked, with the text', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.fail(/POST .*berichten/, answers(500));
    stage.expectConsole(/^loket: /);
    press(element, 'Verstuur');
    await stage.until(() => textOf(element).includes('Probeer het nu'), 'it is in trouble');
    await stage.until(() => spoken(element).includes('Het lukt nu nog niet.'), 'it was said');
    const again = findAll(element, 'button').find(
      ({ textContent }) => words(textContent) === 'Probeer het nu',
    )!;
    again.focus();
    again.click();
    await stage.clock.advance(20_000);
    expect(deepActive()).to.equal(again);
    press(element, 'Stop met proberen');
    await stage.until(() => findAll(element, '.outcome-title').length > 0, 'it stopped');
    expect(field(element).value).to.equal('Een vraag.');
    expect(field(element).readOnly).to.equal(false);
  });

  it('gives a copy to keep, as a text', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    await send(stage, element);
    const made: Blob[] = [];
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return real(blob);
    };
    const stop = (event: Event): void => {
      event.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    let name = '';
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    document.addEventListener('click', stop, true);
    press(element, 'Bewaar uw bericht als tekst');
    document.removeEventListener('click', stop, true);
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = real;
    const text = await made[0]!.text();
    expect(name).to.equal('bericht.txt');
    expect(text).to.include('Zaaknummer: Z-2026-00001\r\n');
    expect(text).to.include('Antwoord uiterlijk: woensdag 25 november 2026\r\n');
    expect(text).to.include('\r\nEen vraag.\r\n');
    expect(spoken(element)).to.equal('De tekst is bewaard bij uw downloads.');
  });

  it('★18 makes a card to read out, with the question that was not sent', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Wanneer komt u?');
    press(element, 'Maak een kaartje voor bellen of langskomen');
    await element.updateComplete;
    const card = wordsIn(find(element, '.paper.card'));
    expect(card).to.include('Zaaknummer Z-2026-00001');
    expect(card).to.include('Laatste bericht Bericht van Sanne Hoekstra, woensdag 11 november 2026');
    expect(card).to.include('Wanneer komt u?');
  });
});

describe('<zaak-bericht>: nothing is lost, and nothing stays behind', () => {
  it('warns who leaves with an unsent text only', async () => {
    const element = await begin().show(ZAAK);
    expect(isGuarded()).to.equal(false);
    await type(element, 'Een vraag.');
    expect(isGuarded()).to.equal(true);
    await type(element, '  ');
    expect(isGuarded()).to.equal(false);
  });

  it('keeps the text when the element is moved, or taken out and put back', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    element.remove();
    await stage.clock.advance(5000);
    stage.place.append(element);
    await stage.settled(element);
    expect(field(element).value).to.equal('Een vraag.');
  });

  it('keeps the text while the session is over, and shows it again to the same person', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.signOut();
    stage.expectConsole(/^loket: /);
    await stage.clock.advance(60_000);
    await stage.settled(element);
    expect(textOf(element)).not.to.include('Een vraag.');
    expect(findAll(element, '.message').length).to.equal(0);
    expect(textOf(element)).to.include('Uw tekst staat nog klaar.');
    stage.signIn();
    press(element, 'Ik ben weer ingelogd');
    await stage.settled(element);
    expect(field(element).value).to.equal('Een vraag.');
  });

  it('empties everything for another person, and says why', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Alleen voor mij.');
    stage.demo('joost');
    stage.give(dossierMet());
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(textOf(element)).not.to.include('Alleen voor mij.');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.settled(element);
    expect(field(element).value).to.equal('');
    expect(textOf(element)).to.include('Er is nu iemand anders ingelogd.');
  });

  it('B10 stores nothing unless the page asks for it', async () => {
    const element = await begin().show(ZAAK);
    await type(element, 'Een vraag.');
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('draft="session" keeps the text for half an hour in this tab, tells so, and forgets it once it was sent', async () => {
    const stage = begin();
    const KEEP = { ...ZAAK, draft: 'session', refresh: '0' };
    const element = await stage.show(KEEP);
    expect(textOf(element)).to.include('Uw tekst blijft 30 minuten bewaard in dit tabblad.');
    await type(element, 'Een vraag.');
    element.remove();
    await stage.clock.advance(60_000);
    const again = await stage.show(KEEP);
    expect(field(again).value).to.equal('Een vraag.');
    expect(textOf(again)).to.include('Wij hebben uw tekst van 10.00 uur teruggezet.');
    // A page that goes away while it is being sent leaves the key of that attempt behind.
    const kept: string[] = [];
    stage.fail(/POST .*berichten/, (proceed, init) => {
      const sleutel = new Headers(init.headers).get('Idempotency-Key') ?? 'none';
      kept.push(String(sessionStorage.getItem(sessionStorage.key(0) ?? '')?.includes(sleutel)));
      return proceed();
    });
    await send(stage, again);
    expect(kept).to.deep.equal(['true']);
    expect(sessionStorage.length).to.equal(0);
    await type(again, 'Nog een vraag.');
    expect(sessionStorage.length).to.equal(1);
    await stage.clock.advance(30 * 60_000);
    expect(sessionStorage.length).to.equal(0);
    expect(field(again).value).to.equal('Nog een vraag.');
  });

  it('draft="session" gives a text to nobody else, and survives what somebody changed in it', async () => {
    const stage = begin();
    const KEEP = { ...ZAAK, draft: 'session', refresh: '0' };
    const element = await stage.show(KEEP);
    await type(element, 'Een vraag.');
    element.remove();
    const key = sessionStorage.key(0)!;
    for (const text of [
      '',
      '{',
      '[]',
      '{"tekst":3}',
      JSON.stringify({ tekst: 'Van een ander', onderwerp: 'x', op: stage.clock.now() }),
    ]) {
      sessionStorage.setItem(key, text);
      const next = await stage.show(KEEP);
      expect(field(next).value, text).to.equal('');
      next.remove();
    }
  });

  it('draft="session" names the files that have to be chosen again', async () => {
    const stage = begin();
    const KEEP = { ...ZAAK, draft: 'session', refresh: '0' };
    const element = await stage.show(KEEP);
    await type(element, 'Met een brief.');
    sessionStorage.setItem(
      sessionStorage.key(0)!,
      sessionStorage.getItem(sessionStorage.key(0)!)!.replace('"bijlagen":[]', '"bijlagen":["brief.pdf"]'),
    );
    element.remove();
    const again = await stage.show(KEEP);
    expect(textOf(again)).to.include(
      'Kies uw bijlagen opnieuw, want die konden wij niet bewaren: brief.pdf.',
    );
  });

  it('draft="session" leaves nothing of somebody else in the tab, also of a case that is not theirs', async () => {
    const stage = begin();
    const KEEP = { ...ZAAK, draft: 'session', refresh: '0' };
    const kept = (onderwerp: string, op: number): string =>
      JSON.stringify({ tekst: 'Privé.', onderwerp, op });
    sessionStorage.setItem('loket:bericht:https://api.example:z-9', kept('somebody-else', stage.clock.now()));
    sessionStorage.setItem(
      'loket:bericht:https://api.example:z-8',
      kept('p-1', stage.clock.now() - 31 * 60_000),
    );
    sessionStorage.setItem('of-the-site', 'stays');
    stage.fail(/GET .*zaken/, answers(403, { code: 'geen-toegang' }));
    stage.expectConsole(/^loket: /);
    await stage.show(KEEP);
    await stage.until(() => sessionStorage.length === 1, 'the tab was swept');
    expect(sessionStorage.getItem('of-the-site')).to.equal('stays');
    sessionStorage.clear();
  });

  it('works in memory where the browser stores nothing', async () => {
    const stage = begin();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Not here', 'QuotaExceededError');
    };
    const element = await stage.show({ ...ZAAK, draft: 'session' });
    await type(element, 'Een vraag.');
    await element.updateComplete;
    expect(textOf(element)).not.to.include('30 minuten');
    await send(stage, element);
    Storage.prototype.setItem = setItem;
    expect(shown(element).at(-1)).to.equal('Een vraag.');
  });

  it('★20 wipes everything on a shared computer: by hand, when nobody is there, and at the end of the session', async () => {
    const stage = begin();
    const SHARED = { ...ZAAK, draft: 'session', 'shared-computer': '', refresh: '0' };
    const element = await stage.show(SHARED);
    await type(element, 'Een vraag.');
    expect(sessionStorage.length).to.equal(0);
    press(element, 'Wis alles');
    await stage.settled(element);
    expect(textOf(element)).to.include('Alles is hier gewist.');
    expect(findAll(element, '.message, textarea').length).to.equal(0);
    press(element, 'Toon de berichten opnieuw');
    await stage.settled(element);
    expect(field(element).value).to.equal('');

    await type(element, 'Nog een vraag.');
    await stage.clock.advance(WARN_MS);
    await element.updateComplete;
    expect(textOf(element)).to.include('Over 2 minuten wissen wij wat hier staat.');
    press(element, 'Geef mij meer tijd');
    await element.updateComplete;
    await stage.clock.advance(WIPE_MS);
    expect(field(element).value).to.equal('Nog een vraag.');
    await stage.clock.advance(WARN_MS);
    // The page scrolls by itself when the warning comes; that is nobody's sign of life.
    window.dispatchEvent(new Event('scroll'));
    await stage.clock.advance(WIPE_MS);
    await stage.settled(element);
    expect(textOf(element)).to.include('Alles is hier gewist.');

    press(element, 'Toon de berichten opnieuw');
    await stage.settled(element);
    await type(element, 'Een laatste vraag.');
    stage.signOut();
    stage.expectConsole(/^loket: /);
    press(element, 'Kijk of er nieuwe berichten zijn');
    await stage.settled(element);
    stage.signIn();
    press(element, 'Probeer het opnieuw');
    await stage.settled(element);
    expect(field(element).value).to.equal('');
  });

  it('keeps what was written when the case closes meanwhile', async () => {
    const stage = begin();
    const dossier = dossierMet();
    stage.give(dossier);
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    dossier.zaak = dossierMet(gesprek(), { toegestaan: false, redenCode: 'zaak-gesloten' }).zaak;
    await stage.clock.advance(60_000);
    await stage.settled(element);
    expect(textOf(element)).to.include('Deze zaak is afgesloten.');
    expect(textOf(element)).to.include('Dit had u geschreven. Het is niet verstuurd.');
    expect(wordsIn(find(element, '.paper.unsent'))).to.include('Een vraag.');
  });

  it('recognises in a look for news what it had sent without knowing', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await type(element, 'Een vraag.');
    stage.expectConsole(/^loket: /);
    stage.fail(/POST .*berichten/, async (proceed) => {
      await proceed();
      throw new TypeError('Failed to fetch');
    });
    press(element, 'Verstuur');
    await element.updateComplete;
    await giveUp(stage, element);
    expect(textOf(element)).to.include('Wij weten niet of uw bericht is aangekomen');
    stage.fail(/POST .*berichten/, null);
    press(element, 'Kijk of er nieuwe berichten zijn');
    await stage.settled(element);
    expect(shown(element).filter((one) => one === 'Een vraag.').length).to.equal(1);
    expect(field(element).value).to.equal('');
    expect(textOf(element)).to.include('Uw bericht is verstuurd');
  });

  it('says in another language what it says in Dutch', async () => {
    for (const [taal, text] of [
      ['en', 'Write your message first.'],
      ['fy', 'Skriuw earst jo berjocht.'],
    ] as const) {
      const stage = begin({ taal });
      stage.give(dossierMet([eenBericht()]));
      const element = await stage.show(ZAAK);
      find(element, '.composer .loket-primary').click();
      await stage.settled(element);
      expect(textOf(element)).to.include(text);
      stage.end();
    }
  });
});
