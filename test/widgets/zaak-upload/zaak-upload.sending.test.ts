/** How `<zaak-upload>` sends: once and whole, through loss, sign-outs, moves and reloads. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { GRACE_MS } from '../../../src/controllers/load-task.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import type {
  DocumentFailedEvent,
  DocumentUploadEvent,
  DocumentUploadedEvent,
} from '../../../src/widgets/zaak-upload/events.js';
import { answers, noConnection, unauthorised, type Fault } from '../../support/faults.js';
import { gevraagdDocument } from '../../support/fixtures.js';
import {
  deepActive,
  find,
  findAll,
  holdsFocus,
  press,
  setHidden,
  spoken,
  textOf,
  wordsIn,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import { ZAAK, begin, choose, chosen, dossierMet, send, tekst } from './support.js';

const t = messages.nl;
const TYPES = [
  { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
  { id: 'tekening', omschrijving: 'Tekening' },
];
const types = (stage: Stage): string[] => stage.events.map(({ type }) => type);
const made = (stage: Stage): number =>
  stage.calls.filter(({ method, url }) => method === 'POST' && /documenten$/.test(url)).length;
const received = (stage: Stage): number =>
  stage.events.filter((event) => event.type === 'document-uploaded').length;
const listed = (element: Widget): string[] =>
  findAll(element, '.cards .card > .name bdi')
    .filter((name) => !name.closest('.adding, .receipt'))
    .map(wordsIn);

/** A fault for one call; after that all is well. */
const once = (fault: Fault): Fault => {
  let left = 1;
  return (proceed, init) => (left-- > 0 ? fault(proceed, init) : proceed());
};

/** Calls wait until it is opened; then all is well. */
function gate(): { fault: Fault; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    fault: async (proceed) => {
      await opened;
      return proceed();
    },
    open: () => {
      open();
    },
  };
}

/** A completion is tried again by the client itself, after a while, before it is said that there is no connection. */
async function waits(stage: Stage, element: Widget): Promise<void> {
  // Reading a file takes time that no clock of ours lets pass.
  await stage.until(() => stage.calls.some(({ url }) => url.endsWith('voltooiing')), 'it was tried once');
  for (let times = 0; times < 40 && !textOf(element).includes(t.waitOffline); times += 1) {
    await stage.clock.advance(1000);
    await element.updateComplete;
  }
  expect(textOf(element)).to.contain(t.waitOffline);
}

describe('sending', () => {
  it('M9 brings a chosen file into the case, tells so once, and moves the focus to the receipt', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    await send(stage, element, t.submit);
    expect(listed(element)).to.deep.equal(['brief']);
    expect(textOf(element)).to.contain(t.received(1));
    expect(spoken(element)).to.equal(t.sent(1, 0).trim());
    expect(wordsIn(deepActive()!)).to.equal(t.receipt);
    expect(types(stage)).to.deep.equal(['documenten-loaded', 'document-upload', 'document-uploaded']);
    expect((stage.events[1] as DocumentUploadEvent).aantal).to.equal(1);
    expect((stage.events[2] as DocumentUploadedEvent).zaakId).to.equal('z-1');
  });

  it('U5 sums several files up in one message', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('a.txt', 'a'), tekst('b.txt', 'bb'), tekst('c.txt', 'ccc'));
    await send(stage, element, t.submit);
    expect(spoken(element)).to.equal(t.sent(3, 0).trim());
    expect(received(stage)).to.equal(3);
  });

  it('U5 has a bar with the name of the file, and a line for all', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('a.txt', 'a'), tekst('b.txt', 'bb'));
    stage.hang(/voltooiing/);
    press(element, t.submit);
    await stage.until(
      () => stage.calls.filter(({ url }) => url.endsWith('voltooiing')).length === 2,
      'all is sent',
    );
    await element.updateComplete;
    expect(findAll(element, 'progress').map((bar) => bar.getAttribute('aria-label'))).to.deep.equal([
      'a.txt',
      'b.txt',
      t.totalLabel,
    ]);
    expect(textOf(element)).to.contain(t.total(0, 2, '3 bytes', '3 bytes'));
    stage.fail(/voltooiing/, null);
  });

  it('makes no second document of a second click', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    press(element, t.submit);
    press(element, t.submit);
    await stage.until(() => received(stage) === 1, 'it was sent');
    await stage.settled(element);
    press(element, t.submit);
    await stage.settled(element);
    expect(made(stage)).to.equal(1);
    expect(listed(element)).to.deep.equal(['brief']);
  });

  it('moves the focus to the receipt after a double click that fell beside it, but never from elsewhere on the page', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    press(element, t.submit);
    (deepActive() as HTMLElement).blur();
    await stage.until(() => received(stage) === 1, 'it was sent');
    await stage.settled(element);
    expect(wordsIn(deepActive()!)).to.equal(t.receipt);

    const elsewhere = document.createElement('input');
    stage.place.append(elsewhere);
    await choose(stage, element, tekst('b.txt', 'bb'));
    press(element, t.submit);
    elsewhere.focus();
    await stage.until(() => received(stage) === 2, 'it was sent');
    await stage.settled(element);
    expect(deepActive()).to.equal(elsewhere);
  });

  it('leaves it to the page to prevent it', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    element.addEventListener('document-upload', (event) => {
      event.preventDefault();
    });
    await choose(stage, element, tekst());
    press(element, t.submit);
    await stage.settled(element);
    expect(made(stage)).to.equal(0);
    expect(chosen(element).length).to.equal(1);
  });

  it('shows what was asked for as received', async () => {
    const stage = begin();
    stage.give(dossierMet({}, [], { gevraagdeDocumenten: [gevraagdDocument()] }));
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    const asked = find(element, 'select') as HTMLSelectElement;
    asked.value = 'g-1';
    asked.dispatchEvent(new Event('change'));
    await send(stage, element, t.submit);
    await choose(stage, element, tekst('b.txt', 'bb'));
    // Nothing is asked for any more.
    expect(findAll(element, 'select').length).to.equal(0);
  });

  it('goes on by itself after the connection was lost', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.fail(/delen/, noConnection());
    press(element, t.submit);
    await stage.until(() => textOf(element).includes(t.waitOffline), 'it waits');
    await element.updateComplete;
    expect(spoken(element)).to.equal(t.waitOffline);
    stage.fail(/delen/, null);
    const held = gate();
    stage.fail(/voltooiing/, held.fault);
    window.dispatchEvent(new Event('online'));
    await stage.until(() => stage.calls.some(({ url }) => url.endsWith('voltooiing')), 'it goes on');
    await element.updateComplete;
    expect(spoken(element)).to.equal('');
    held.open();
    await stage.until(() => received(stage) === 1, 'it was sent');
    expect(made(stage)).to.equal(1);
  });

  it('says once that there is no connection, however often it tries', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.fail(/delen/, noConnection());
    const said: string[] = [];
    const observer = new MutationObserver(() => void said.push(spoken(element)));
    observer.observe(find(element, '[role="status"]'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    press(element, t.submit);
    await stage.until(() => textOf(element).includes(t.waitOffline), 'it waits');
    const tries = (): number => stage.calls.filter(({ method }) => method === 'PUT').length;
    const first = tries();
    for (let times = 0; times < 60 && tries() < first + 4; times += 1) {
      await stage.clock.advanceToNext();
      await stage.until(() => textOf(element).includes(t.waitOffline), 'it waits again');
    }
    expect(tries()).to.be.at.least(first + 4);
    expect(said.filter((text) => text === t.waitOffline).length).to.equal(1);
    observer.disconnect();
    stage.fail(/delen/, null);
    window.dispatchEvent(new Event('online'));
    await stage.until(() => received(stage) === 1, 'it was sent');
  });

  it('U7 names what failed at the file and above the form, and tries it again', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.fail(/documenten$/, once(answers(413, { code: 'bestand-te-groot' })));
    await send(stage, element, t.submit);
    expect(wordsIn(find(element, '.adding .loket-field-error'))).to.equal(t.failLarge('brief.txt'));
    expect(wordsIn(find(element, '.loket-summary a'))).to.equal(t.failLarge('brief.txt'));
    const failed = stage.events.find((event) => event.type === 'document-failed') as DocumentFailedEvent;
    expect([failed.kind, failed.code]).to.deep.equal(['too-large', 'bestand-te-groot']);
    stage.fail(/documenten$/, once(answers(409, { code: 'te-veel-bestanden' })));
    await send(stage, element, t.submit);
    expect(wordsIn(find(element, '.adding .loket-field-error'))).to.equal(t.failMany('brief.txt'));
    press(element, t.retryFile('brief.txt'));
    await stage.until(() => received(stage) === 1, 'it was sent');
    await stage.settled(element);
    expect(holdsFocus(element)).to.equal(true);
  });

  it('takes back what is under way, one file or all', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('a.txt', 'a'), tekst('b.txt', 'bb'), tekst('c.txt', 'ccc'));
    stage.hang(/voltooiing/);
    press(element, t.submit);
    await stage.until(
      () => stage.calls.filter(({ url }) => url.endsWith('voltooiing')).length === 3,
      'all is sent',
    );
    press(element, t.remove('a.txt'));
    await stage.until(() => chosen(element).length === 2, 'it was taken back');
    expect(spoken(element)).to.equal(t.removed('a.txt'));
    press(element, t.stopAll);
    await stage.until(() => findAll(element, '.stopped').length === 2, 'all was taken back');
    stage.fail(/voltooiing/, null);
    expect(stage.calls.filter(({ method }) => method === 'DELETE').length).to.equal(3);
    expect(received(stage)).to.equal(0);
  });

  it('keeps what was stopped, with its remark, and says so; it can be sent again or removed', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('a.txt', 'a'), tekst('b.txt', 'bb'));
    press(element, t.noteAdd);
    await element.updateComplete;
    const note = find(element, 'textarea') as HTMLTextAreaElement;
    note.value = 'De tweede bladzijde telt.';
    note.dispatchEvent(new Event('input'));
    stage.hang(/voltooiing/);
    press(element, t.submit);
    await stage.until(
      () => stage.calls.filter(({ url }) => url.endsWith('voltooiing')).length === 2,
      'all is sent',
    );
    press(element, t.stopAll);
    await stage.until(() => findAll(element, '.stopped').length === 2, 'it stopped');
    await stage.settled(element);
    stage.fail(/voltooiing/, null);
    const row = chosen(element)[0]!;
    expect(wordsIn(row)).to.contain(t.notSent).and.to.contain(t.stopped);
    expect(row.querySelector('textarea')!.value).to.equal('De tweede bladzijde telt.');
    expect(findAll(element, '.loket-field-error, .loket-summary').length, 'it is no error').to.equal(0);
    expect(spoken(element)).to.equal(t.stopped);
    expect(deepActive()).to.equal(row.querySelector('.stopped'));
    expect(types(stage)).not.to.contain('document-failed');

    press(element, t.remove('b.txt'));
    await stage.until(() => chosen(element).length === 1, 'it was removed');
    await send(stage, element, t.submit);
    expect(received(stage)).to.equal(1);
    expect(textOf(element)).to.contain(t.remark('De tweede bladzijde telt.'));
  });

  it('forgets what an earlier visit began when that is stopped', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.hang(/voltooiing/);
    press(element, t.submit);
    await stage.until(() => stage.calls.some(({ url }) => url.endsWith('voltooiing')), 'all is sent');
    element.remove();
    await stage.clock.advance(GRACE_MS + 1);
    const again = await stage.show(ZAAK);
    await choose(stage, again, tekst());
    const before = stage.calls.filter(({ url }) => url.endsWith('voltooiing')).length;
    press(again, t.submit);
    await stage.until(
      () => stage.calls.filter(({ url }) => url.endsWith('voltooiing')).length > before,
      'all is sent',
    );
    press(again, t.stopAll);
    await stage.until(() => findAll(again, '.stopped').length === 1, 'it stopped');
    await stage.settled(again);
    stage.fail(/voltooiing/, null);
    expect(textOf(again)).not.to.contain(t.goesOn);
    expect(textOf(again)).not.to.contain(t.earlier('brief.txt'));
    await send(stage, again, t.submit);
    expect(received(stage)).to.equal(1);
    expect(made(stage)).to.equal(2);
  });

  it('U11 warns when one leaves while something would be lost, and only then', async () => {
    const leave = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const stage = begin();
    const element = await stage.show(ZAAK);
    expect(leave()).to.equal(false);
    await choose(stage, element, tekst());
    expect(leave()).to.equal(true);
    await send(stage, element, t.submit);
    expect(leave()).to.equal(false);
  });
});

describe('signed out while sending', () => {
  const signedOut = async (): Promise<{ stage: Stage; element: Widget }> => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.signOut();
    press(element, t.submit);
    await stage.until(() => textOf(element).includes(t.loginAgain), 'it asks to sign in');
    // It has looked whether that was chance.
    await stage.settled(element);
    return { stage, element };
  };

  it('keeps the file, and goes on when the same person is back', async () => {
    const { stage, element } = await signedOut();
    const link = findAll(element, 'a').find((one) => wordsIn(one) === t.loginTab) as HTMLAnchorElement;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(spoken(element)).to.equal(t.loginAgain);
    expect(deepActive()).to.equal(link);
    await stage.until(() => types(stage).includes('login-required'), 'the page was told');
    stage.signIn();
    const held = gate();
    stage.fail(/voltooiing/, held.fault);
    press(element, t.loggedIn).focus();
    await stage.until(() => stage.calls.some(({ url }) => url.endsWith('voltooiing')), 'it goes on');
    await element.updateComplete;
    expect(spoken(element)).to.equal('');
    expect(deepActive()).to.equal(find(element, '.adding .sending .state'));
    held.open();
    await stage.until(() => received(stage) === 1, 'it was sent');
    expect(made(stage)).to.be.at.least(1);
    await stage.settled(element);
    expect(listed(element)).to.deep.equal(['brief']);
  });

  it('looks by itself when the citizen comes back to this tab', async () => {
    const { stage } = await signedOut();
    stage.signIn();
    setHidden(true);
    setHidden(false);
    await stage.until(() => received(stage) === 1, 'it was sent');
  });

  it('empties everything when somebody else is back, and says so', async () => {
    const { stage, element } = await signedOut();
    stage.demo('joost');
    stage.give(dossierMet());
    press(element, t.loggedIn);
    await stage.until(() => textOf(element).includes(t.otherPerson), 'it is said');
    await stage.settled(element);
    expect(chosen(element).length).to.equal(0);
    expect(spoken(element)).to.equal(t.otherPerson);
    expect(received(stage)).to.equal(0);
  });

  it('does so too when what somebody else chose is refused before anything was sent', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.demo('joost');
    stage.give(dossierMet());
    stage.fail(/^POST .*documenten$/, answers(403, { code: 'geen-toegang' }));
    press(element, t.submit);
    await stage.until(() => textOf(element).includes(t.otherPerson), 'it is said');
    await stage.settled(element);
    expect(chosen(element).length).to.equal(0);
    expect(spoken(element)).to.equal(t.otherPerson);
    expect(made(stage)).to.equal(1);
  });
});

describe('the element', () => {
  it('goes on sending when it is moved, or put back within a second', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.fail(/delen/, noConnection());
    press(element, t.submit);
    await stage.until(() => textOf(element).includes(t.waitOffline), 'it waits');
    element.remove();
    await stage.clock.advance(GRACE_MS - 1);
    stage.place.append(element);
    stage.fail(/delen/, null);
    window.dispatchEvent(new Event('online'));
    await stage.until(() => received(stage) === 1, 'it was sent');
  });

  it('stops sending a second after it was removed, and goes on when it is put back', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.hang(/delen/);
    press(element, t.submit);
    await stage.until(() => stage.calls.some(({ method }) => method === 'PUT'), 'it sends');
    element.remove();
    await stage.clock.advance(GRACE_MS + 1);
    await stage.until(() => stage.inFlight === 0, 'it stopped');
    stage.fail(/delen/, null);
    await stage.clock.advance(60_000);
    expect(received(stage)).to.equal(0);
    stage.place.append(element);
    await stage.until(() => received(stage) === 1, 'it was sent');
    expect(made(stage)).to.equal(1);
  });

  it('U10 offers what an earlier visit left unfinished, and goes on after a reload when the same file is chosen again', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.fail(/voltooiing/, noConnection());
    press(element, t.submit);
    await waits(stage, element);
    element.remove();
    await stage.clock.advance(GRACE_MS + 1);
    stage.fail(/voltooiing/, null);

    const again = await stage.show(ZAAK);
    expect(textOf(again)).to.contain(t.earlier('brief.txt'));
    expect(listed(again)).to.deep.equal([]);
    const parts = (): number => stage.calls.filter(({ method }) => method === 'PUT').length;
    const before = parts();
    await choose(stage, again, tekst());
    expect(textOf(again)).not.to.contain(t.earlier('brief.txt'));
    await send(stage, again, t.submit);
    expect(textOf(again)).to.contain(t.received(1));
    expect(parts()).to.equal(before);
    expect(made(stage)).to.equal(1);
    expect(listed(again)).to.deep.equal(['brief']);
  });

  for (const [how, content] of [
    ['of the same file', 'Beste gemeente, hierbij mijn brief.'],
    ['when it turns out to be another file', 'Beste gemeente, hierbij mijn BRIEF.'],
  ] as const) {
    it(`U10 takes over what was said of a file that was begun, and does not ask it again, ${how}`, async () => {
      const stage = begin();
      stage.give(
        dossierMet({ informatieobjecttypen: TYPES }, [], {
          gevraagdeDocumenten: [
            gevraagdDocument(),
            gevraagdDocument({ id: 'g-2', omschrijving: 'Uw huurcontract' }),
          ],
        }),
      );
      const element = await stage.show(ZAAK);
      await choose(stage, element, tekst());
      for (const [select, value] of [
        ['[id*="-soort-"]', 'tekening'],
        ['[id*="-gevraagd-"]', 'g-2'],
      ] as const) {
        const control = find(element, select) as HTMLSelectElement;
        control.value = value;
        control.dispatchEvent(new Event('change'));
      }
      press(element, t.noteAdd);
      await element.updateComplete;
      const note = find(element, 'textarea') as HTMLTextAreaElement;
      note.value = 'De tweede bladzijde telt.';
      note.dispatchEvent(new Event('input'));
      stage.fail(/voltooiing/, noConnection());
      press(element, t.submit);
      await waits(stage, element);
      element.remove();
      await stage.clock.advance(GRACE_MS + 1);
      stage.fail(/voltooiing/, null);

      const again = await stage.show(ZAAK);
      await choose(stage, again, tekst('brief.txt', content));
      const row = wordsIn(chosen(again)[0]!);
      for (const said of [
        t.goesOn,
        t.kind('Tekening'),
        t.answers('Uw huurcontract'),
        t.remark('De tweede bladzijde telt.'),
      ])
        expect(row).to.contain(said);
      expect(findAll(again, '.adding :is(select, textarea)').length).to.equal(0);
      expect(spoken(again)).to.contain(t.goesOn);
      await send(stage, again, t.submit);
      const asked = stage.calls
        .filter(({ method, url }) => method === 'POST' && /documenten$/.test(url))
        .map(({ body }) => JSON.parse(body ?? '') as Record<string, unknown>)
        .map(({ informatieobjecttype, opmerking, beantwoordt }) => [
          informatieobjecttype,
          opmerking,
          beantwoordt,
        ]);
      expect(asked.length).to.equal(how === 'of the same file' ? 1 : 2);
      for (const said of asked) expect(said).to.deep.equal(['tekening', 'De tweede bladzijde telt.', 'g-2']);
      expect(listed(again)).to.deep.equal(['brief']);
    });
  }

  it('takes back what an earlier visit left unfinished, when that is wanted', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    stage.fail(/voltooiing/, noConnection());
    press(element, t.submit);
    await waits(stage, element);
    element.remove();
    await stage.clock.advance(GRACE_MS + 1);
    const again = await stage.show(ZAAK);
    press(again, t.remove('brief.txt'));
    await stage.until(() => !textOf(again).includes(t.earlier('brief.txt')), 'it is gone');
    expect(spoken(again)).to.equal(t.removed('brief.txt'));
    expect(holdsFocus(again)).to.equal(true);
  });

  it('forgets the chosen files when it becomes about another case', async () => {
    const stage = begin();
    stage.give(dossierMet(), dossierMet({}, [], { id: 'z-2' }));
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    element.setAttribute('zaak-id', 'z-2');
    await stage.settled(element);
    expect(chosen(element).length).to.equal(0);
  });

  it('says that nobody is signed in when it loads without a session', async () => {
    const stage = begin();
    stage.fail(/zaken/, unauthorised());
    await stage.show(ZAAK);
    expect(types(stage)).to.deep.equal(['login-required']);
  });
});
