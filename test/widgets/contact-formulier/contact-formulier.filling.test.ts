/** What filling in and sending promises beside what holds for every widget. */
import '../../../src/define/contact-formulier.js';
import { expect } from '@open-wc/testing';
import { commonMessages } from '../../../src/i18n/messages.js';
import { contactMessages } from '../../../src/widgets/contact-formulier/messages.js';
import { soortMessages } from '../../../src/widgets/contact-formulier/soort-messages.js';
import { answers, noConnection, type Fault } from '../../support/faults.js';
import {
  deepActive,
  find,
  findAll,
  press,
  rootOf,
  spoken,
  textOf,
  words,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import { buildPdf } from '../../support/sample-files.js';
import { begin, choose, field, posted, send, tick, type, visitAs } from './support.js';

const t = contactMessages.nl;
const vraag = soortMessages.vraag.nl;
const VRAAG = { soort: 'vraag', onderwerp: 'andere-vraag' };

beforeEach(() => {
  sessionStorage.clear();
});

/** A whole question of nobody in particular. */
async function filled(stage: Stage, attributes: Record<string, string> = VRAAG): Promise<Widget> {
  const element = await stage.show(attributes);
  await type(element, vraag.label, 'Mag ik een boom kappen?');
  await type(element, t.name, 'An de Boer');
  await tick(element, t.byEmail);
  await type(element, t.email, ' an@voorbeeld.nl ');
  return element;
}
const errors = (element: Widget): string[] =>
  findAll(element, '.loket-summary li').map((one) => words(one.textContent));
/** The server finds something wrong with these. */
const refuses =
  (...names: readonly string[]): Fault =>
  () =>
    Promise.resolve(
      new Response(
        JSON.stringify({
          type: 'about:blank',
          code: 'ongeldig',
          title: 'x',
          status: 400,
          detail: 'x',
          instance: 'x',
          invalidParams: names.map((name) => ({
            name,
            code: name === 'naam' ? 'verplicht' : 'vorm',
            reason: 'x',
          })),
        }),
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
/** It arrived, but nobody hears. */
const lostAnswer: Fault = async (proceed) => {
  await proceed();
  throw new TypeError('Failed to fetch');
};

describe('<contact-formulier>', () => {
  it('C3 shows what a way to answer needs, keeps what was typed, and sends only what can be seen', async () => {
    const stage = begin();
    const element = await filled(stage);
    expect(findAll(element, 'input[type="tel"]').length).to.equal(0);
    await tick(element, t.byPhone);
    expect(findAll(element, 'input[type="email"]').length).to.equal(0);
    await type(element, t.phone, '+31 (0)6-12 34 56 78');
    await tick(element, t.byEmail);
    expect(field(element, t.email).value).to.equal('an@voorbeeld.nl');
    await tick(element, t.byPhone);
    await send(stage, element, vraag.send);
    const [body] = posted(stage);
    expect(body).to.deep.equal({
      soort: 'vraag',
      onderwerp: 'andere-vraag',
      tekst: 'Mag ik een boom kappen?',
      naam: 'An de Boer',
      voorkeurskanaal: 'telefoon',
      telefoon: '+31 (0)6-12 34 56 78',
      herkomst: { pagina: location.pathname },
    });
    expect(textOf(element)).to.contain('+31 (0)6-12 34 56 78');
  });

  it('G5, C13 says what is lacking in words that say what to do, and G6 takes it back when it is there', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    press(element, vraag.send);
    await stage.settled(element);
    expect(errors(element)).to.deep.equal([vraag.empty, t.nameError, t.howError]);
    expect(words(deepActive()?.textContent)).to.equal('Er zijn 3 fouten');
    await tick(element, t.byEmail);
    await type(element, t.email, 'an');
    press(element, vraag.send);
    await stage.settled(element);
    expect(errors(element)).to.contain(t.emailForm);
    await type(element, t.email, 'an@voorbeeld.nl');
    expect(findAll(element, '[aria-invalid="true"]').length).to.equal(2);
    expect(posted(stage)).to.deep.equal([]);
    expect(stage.events.filter(({ type: name }) => name === 'validation-failed').length).to.equal(2);
  });

  it('C12 puts what the server says at the field, and what it says of no field above all, with the phone number', async () => {
    const stage = begin();
    const element = await filled(stage);
    stage.fail(/POST .*contactverzoeken/, refuses('email', 'naam', 'iets', 'nietInvullen'));
    await send(stage, element, vraag.send);
    expect(errors(element)).to.deep.equal([t.unknownError('14 0999'), t.trapped, t.nameError, t.emailForm]);
    expect(field(element, vraag.label).value).to.equal('Mag ik een boom kappen?');
    stage.fail(/POST .*contactverzoeken/, null);
    await send(stage, element, vraag.send);
    expect(textOf(element)).to.contain(vraag.sent);
  });

  it('C11 shows the receipt with everything that was entered, tells the page its number, and says it', async () => {
    const stage = begin();
    const element = await filled(stage);
    await send(stage, element, vraag.send);
    expect(words(deepActive()?.textContent)).to.equal(vraag.sent);
    expect(spoken(element)).to.equal(`${vraag.sent}.`);
    const copy = words(find(element, '.paper.copy').textContent);
    for (const text of ['An de Boer', 'an@voorbeeld.nl', 'Mag ik een boom kappen?', 'Een andere vraag'])
      expect(copy).to.contain(text);
    const told = stage.events.find(({ type: name }) => name === 'contactverzoek-sent');
    expect(copy).to.contain((told as Event & { referentienummer: string }).referentienummer);
    expect(findAll(element, 'form').length).to.equal(0);
  });

  it('sends a report without a name, and its file by a token', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    await choose(
      stage,
      element,
      new File([buildPdf()], 'brief.pdf', { type: 'application/pdf', lastModified: 1 }),
    );
    await type(element, vraag.label, 'Zie de bijlage.');
    await type(element, t.name, 'An');
    await tick(element, t.byEmail);
    await type(element, t.email, 'an@voorbeeld.nl');
    await send(stage, element, vraag.send);
    const call = stage.calls.find(
      ({ method, url }) => method === 'POST' && url.endsWith('/contactverzoeken'),
    );
    expect(call?.headers.get('Bijlage-Token')).to.match(/^[\w-]{32,}$/);
    expect(textOf(element)).to.contain('brief.pdf');

    const report = await stage.show({ soort: 'melding', onderwerp: 'lantaarn' });
    await type(report, soortMessages.melding.nl.label, 'De lamp is uit.');
    await type(report, t.where, 'Bij de brug');
    await send(stage, report, soortMessages.melding.nl.send);
    expect(posted(stage).at(-1)).to.deep.equal({
      soort: 'melding',
      onderwerp: 'lantaarn',
      tekst: 'De lamp is uit.',
      locatie: { omschrijving: 'Bij de brug' },
      herkomst: { pagina: location.pathname },
    });
    expect(textOf(report)).to.contain(t.noAnswer);
  });

  it('★21 keeps all that was filled in when it fails, with a paper of it, and asks before it sends again', async () => {
    const stage = begin();
    const element = await filled(stage);
    stage.fail(
      /POST .*contactverzoeken/,
      answers(500, { code: 'interne-fout', headers: { 'Retry-After': '3600' } }),
    );
    await send(stage, element, vraag.send);
    expect(textOf(element)).to.contain(t.unclear);
    expect(words(find(element, '.paper.unsent').textContent)).to.contain('Mag ik een boom kappen?');
    expect(field(element, vraag.label).value).to.equal('Mag ik een boom kappen?');
    stage.fail(/POST .*contactverzoeken/, null);
    // The button stands at the message, which goes: the focus goes to where is said how far it is.
    const retry = findAll(element, '.outcome button')[0] as HTMLElement;
    expect(words(retry.textContent)).to.equal(commonMessages.nl.retry);
    retry.focus();
    const focused: string[] = [];
    rootOf(element).addEventListener('focusin', (event) => {
      focused.push(words((event.target as Element).textContent));
    });
    retry.click();
    await stage.until(() => textOf(element).includes(vraag.sent), 'it was sent');
    await stage.settled(element);
    expect(focused.slice(-2)).to.deep.equal([vraag.send, vraag.sent]);
    const keys = stage.calls.flatMap(({ headers }) => headers.get('Idempotency-Key') ?? []);
    expect(new Set(keys).size).to.equal(1);
  });

  it('goes on under the same key after a reload, where the site keeps the text in the tab', async () => {
    const stage = begin();
    const element = await filled(stage, { ...VRAAG, draft: 'session' });
    stage.fail(/POST .*contactverzoeken/, lostAnswer);
    press(element, vraag.send);
    await stage.until(
      () => textOf(element).includes(vraag.sending) || findAll(element, '.progress').length > 0,
      'it began',
    );
    await stage.clock.advance(30_000);
    press(element, t.giveUp);
    await stage.until(() => findAll(element, '.progress').length === 0, 'it gave up');
    element.remove();
    stage.fail(/POST .*contactverzoeken/, null);
    const again = await stage.show({ ...VRAAG, draft: 'session' });
    expect(field(again, t.name).value).to.equal('An de Boer');
    await send(stage, again, vraag.send);
    expect(textOf(again)).to.contain(vraag.sent);
    const keys = stage.calls.flatMap(({ headers }) => headers.get('Idempotency-Key') ?? []);
    expect(new Set(keys).size).to.equal(1);
    expect(sessionStorage.length).to.equal(0);
  });

  it('★20 keeps nothing on a shared computer, and wipes all of it', async () => {
    const stage = begin('amina');
    const element = await filled(stage, { ...VRAAG, draft: 'session', 'shared-computer': '' });
    expect(sessionStorage.length).to.equal(0);
    press(element, t.wipe);
    await stage.settled(element);
    expect(textOf(element)).to.contain(t.wiped);
    expect(findAll(element, 'input, textarea').length).to.equal(0);
  });

  it('leaves nothing of the first person when somebody else has signed in', async () => {
    const stage = begin('amina');
    const element = await filled(stage);
    visitAs(stage, 'joost');
    await send(stage, element, vraag.send);
    await stage.settled(element);
    expect(textOf(element)).to.contain(t.otherPerson);
    expect(posted(stage)).to.deep.equal([]);
    expect(field(element, vraag.label).value).to.equal('');
  });

  it('M36 fills in what the municipality knows, and works without it', async () => {
    const stage = begin('amina');
    const element = await stage.show(VRAAG);
    expect(field(element, t.name).value).to.equal('Amina de Vries');
    expect(field(element, t.byEmail).checked).to.equal(true);
    stage.fail(/mijn-gegevens/, noConnection());
    stage.renew();
    const other = await stage.show(VRAAG);
    expect(field(other, t.name).value).to.equal('');
    expect(stage.events.some(({ type: name }) => name === 'loket-error')).to.equal(false);
  });

  it('★17 leads who complains about a decision to objecting with its last day, and who does not know to a question', async () => {
    const stage = begin();
    const element = await stage.show({ soort: 'klacht' });
    await tick(element, t['route-besluit']);
    await type(element, t.askDate, '16 november 2026');
    expect(textOf(element)).to.contain(t.until('maandag 28 december 2026'));
    expect(findAll(element, 'textarea').length).to.equal(0);
    await type(element, t.askDate, '31-11-2026');
    expect(textOf(element)).to.contain(t.dateError);
    await tick(element, t['route-vraag']);
    press(element, t.askInstead);
    await stage.settled(element);
    expect(textOf(element)).to.contain(vraag.title);
  });

  it('★17 takes a complaint about something else, with its terms', async () => {
    const stage = begin();
    const element = await stage.show({ soort: 'klacht' });
    await tick(element, t['route-anders']);
    expect(textOf(element)).to.contain(t['way-klacht']);
    const klacht = soortMessages.klacht.nl;
    await type(element, klacht.label, 'De balie was dicht.');
    await type(element, t.name, 'An de Boer');
    await tick(element, t.byEmail);
    await type(element, t.email, 'an@voorbeeld.nl');
    await send(stage, element, klacht.send);
    expect(posted(stage).map(({ soort, onderwerp }) => [soort, onderwerp])).to.deep.equal([
      ['klacht', 'anders'],
    ]);
    expect(textOf(element)).to.contain(klacht.sent);
  });

  it('M17 tells with a question which case it is about, unless the citizen leaves that out', async () => {
    const stage = begin('amina');
    const element = await filled(stage, { ...VRAAG, 'zaak-id': 'dakkapel' });
    const label = words(find(element, 'label[for$="-zaak"]').textContent);
    expect(label).to.match(/\(Z-\d{4}-\d+\)$/);
    await tick(element, label);
    await send(stage, element, vraag.send);
    expect(posted(stage).at(-1)).not.to.have.property('zaakId');
    press(element, vraag.again);
    await stage.settled(element);
    await type(element, vraag.label, 'En mag ik er twee?');
    await send(stage, element, vraag.send);
    expect(posted(stage).at(-1)).to.have.property('zaakId', 'dakkapel');
    expect(words(find(element, '.paper.copy').textContent)).to.contain(label.slice(label.indexOf('(')));
  });

  it('says nothing of a case to who is not signed in, or has no such case', async () => {
    for (const [naam, zaakId] of [
      [null, 'dakkapel'],
      ['joost', 'dakkapel'],
      ['amina', '../sessie'],
    ] as const) {
      const stage = begin(naam);
      const element = await filled(stage, { ...VRAAG, 'zaak-id': zaakId });
      expect(findAll(element, '[id$="-zaak"]').length, zaakId).to.equal(0);
      await send(stage, element, vraag.send);
      expect(posted(stage).at(-1)).not.to.have.property('zaakId');
      expect(textOf(element)).to.contain(vraag.sent);
      stage.end();
    }
  });

  it('moves nothing under a press that begins by leaving a field, and takes the choice it is meant for', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    press(element, vraag.send);
    await stage.settled(element);
    const name = field(element, t.name);
    const post = field(element, t.byPost);
    const fire = (target: Element, what: string): boolean =>
      target.dispatchEvent(new Event(what, { bubbles: true, composed: true }));
    name.value = 'An de Boer';
    fire(name, 'input');
    fire(post, 'pointerdown');
    fire(name, 'change');
    await stage.settled(element);
    expect(name.getAttribute('aria-invalid'), 'while it goes on').to.equal('true');
    fire(post, 'pointerup');
    post.click();
    await stage.clock.advance(0);
    await stage.settled(element);
    expect(name.getAttribute('aria-invalid'), 'when it is over').to.equal(null);
    expect(post.checked).to.equal(true);
  });

  it('is stopped by a page that prevents it, and keeps what was filled in', async () => {
    const stage = begin();
    const element = await filled(stage);
    element.addEventListener('contactverzoek-send', (event) => {
      event.preventDefault();
    });
    press(element, vraag.send);
    await stage.settled(element);
    expect(posted(stage)).to.deep.equal([]);
    expect(field(element, t.name).value).to.equal('An de Boer');
  });
});
