import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-bericht.js';
import { answers } from '../../support/faults.js';
import { deepActive, findAll, press, spoken, textOf, words, type Stage } from '../../support/harness.js';
import {
  BIJLAGEN,
  ZAAK,
  begin as beginAny,
  choose,
  dossierMet,
  field,
  gesprek,
  posted,
  send,
  shown,
  tekst,
  type,
} from './support.js';

const begin = (): Stage => {
  const stage = beginAny();
  stage.give(dossierMet(gesprek(), { bijlagen: BIJLAGEN }));
  return stage;
};

const announced = (stage: Stage): number =>
  stage.calls.filter(({ method, url }) => method === 'POST' && url.endsWith('/bijlagen')).length;

describe('<zaak-bericht>: attachments', () => {
  it('offers none where the municipality takes none', async () => {
    const element = await beginAny().show(ZAAK);
    expect(findAll(element, 'input[type="file"]').length).to.equal(0);
  });

  it('B8, U1 says what may go with it, sends it, and shows it in the conversation', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.include('U kunt deze soorten bestanden sturen: PDF');
    expect(textOf(element)).to.include('U kunt hoogstens 2 bestanden tegelijk sturen.');
    await choose(stage, element, tekst());
    expect(spoken(element)).to.include('1 bestand is gekozen.');
    await type(element, 'Hierbij mijn brief.');
    press(element, 'Verstuur');
    await stage.until(() => shown(element).at(-1) === 'Hierbij mijn brief.', 'it was sent');
    await stage.settled(element);
    expect((posted(stage)[0]?.['bijlagen'] as string[]).length).to.equal(1);
    expect(findAll(element, '.message').at(-1)?.textContent).to.include('brief.txt');
    expect(findAll(element, '.card').length).to.equal(0);
    expect(stage.events.find(({ type: name }) => name === 'bericht-send')).to.include({ aantalBijlagen: 1 });
  });

  it('never sends a bericht without a file that was meant to go with it', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst(), tekst('leeg.txt', ''));
    await type(element, 'Hierbij mijn brief.');
    await send(stage, element);
    expect(posted(stage)).to.deep.equal([]);
    expect(words(deepActive()?.textContent)).to.equal('Er is 1 fout');
    expect(words(findAll(element, '.loket-summary a')[0]?.textContent)).to.include('leeg.txt is leeg');
    press(element, 'Verwijder leeg.txt');
    await stage.settled(element);
    expect(words(deepActive()?.textContent)).to.equal('Verwijder brief.txt');
    press(element, 'Verstuur');
    await stage.until(() => shown(element).at(-1) === 'Hierbij mijn brief.', 'it was sent');
  });

  it('keeps text and files when a file does not arrive, and sends again only what is missing', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst(), tekst('tweede.txt', 'Nog een brief.'));
    await type(element, 'Twee brieven.');
    let times = 0;
    stage.fail(/POST .*bijlagen$/, async (proceed, init) => {
      times += 1;
      return times === 2 ? answers(413, { code: 'bestand-te-groot' })(proceed, init) : proceed();
    });
    press(element, 'Verstuur');
    await stage.until(() => findAll(element, '.loket-summary').length === 1, 'it says what is wrong');
    await stage.settled(element);
    expect(posted(stage)).to.deep.equal([]);
    expect(field(element).value).to.equal('Twee brieven.');
    expect(textOf(element)).to.include('is te groot.');
    expect(textOf(element)).to.include('Aangekomen.');
    stage.fail(/POST .*bijlagen$/, null);
    press(element, 'Verstuur');
    await stage.until(() => shown(element).at(-1) === 'Twee brieven.', 'it was sent');
    expect(announced(stage)).to.equal(3);
    expect((posted(stage)[0]?.['bijlagen'] as string[]).length).to.equal(2);
  });

  it('takes a received file back from the server when the citizen takes it out', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    await type(element, 'Hierbij mijn brief.');
    stage.fail(/POST .*berichten$/, answers(403, { code: 'geen-toegang' }));
    press(element, 'Verstuur');
    await stage.until(() => findAll(element, '.outcome').length === 1, 'it was refused');
    await stage.settled(element);
    press(element, 'Verwijder brief.txt');
    await stage.settled(element);
    expect(
      stage.calls.filter(({ method, url }) => method === 'DELETE' && url.includes('/bijlagen/')).length,
    ).to.equal(1);
    expect(findAll(element, '.card').length).to.equal(0);
    expect(field(element).value).to.equal('Hierbij mijn brief.');
  });

  it('sends a file again that the server does not have any more', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    await type(element, 'Hierbij mijn brief.');
    stage.fail(/POST .*berichten$/, () =>
      Promise.resolve(
        new Response(
          JSON.stringify({
            type: 'https://loket.example/problemen/ongeldig',
            code: 'ongeldig',
            title: 'Ongeldig',
            status: 400,
            invalidParams: [{ name: 'bijlagen.0', code: 'waarde', reason: 'Deze bijlage bestaat niet.' }],
          }),
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    press(element, 'Verstuur');
    await stage.until(() => findAll(element, '.outcome').length === 1, 'it was refused');
    await stage.settled(element);
    stage.fail(/POST .*berichten$/, null);
    press(element, 'Verstuur');
    await stage.until(() => shown(element).at(-1) === 'Hierbij mijn brief.', 'it was sent');
    expect(announced(stage)).to.equal(2);
  });
});
