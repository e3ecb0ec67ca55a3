/** How `<zaak-upload>` takes files up: choosing, dropping, pasting, and refusing by name, rule and remedy. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import type { ValidationFailedEvent } from '../../../src/widgets/events.js';
import { eenDocument, gevraagdDocument } from '../../support/fixtures.js';
import {
  deepActive,
  find,
  findAll,
  press,
  spoken,
  textOf,
  words,
  wordsIn,
  type Widget,
} from '../../support/harness.js';
import { HOSTILE_FILES, LIMIETEN } from '../../support/hostile-files.js';
import { ZAAK, begin, choose, chosen, dossierMet, foto, give, send, tekst } from './support.js';

const t = messages.nl;
const TYPES = [
  { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
  { id: 'foto', omschrijving: 'Foto of plaatje' },
];
const button = (element: Widget): HTMLElement => find(element, '[id$="-choose"]');
const nameOf = (element: HTMLElement): string =>
  words(
    (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (element.getRootNode() as ParentNode).querySelector(`[id="${id}"]`)?.textContent)
      .join(' '),
  );
const errorsIn = (element: Element): string[] =>
  [...element.querySelectorAll('.loket-field-error')].map(wordsIn);

/** What a citizen should read for each reason, by the words that carry it: the rule, and what to do. */
const SENTENCES: Readonly<Record<string, RegExp>> = {
  map: /is een map\. Open de map en kies de bestanden/,
  onleesbaar: /^Wij kunnen .* niet lezen\. Kijk of/,
  leeg: /is leeg\. Sla het bestand opnieuw op/,
  'te-groot': /is te groot: [\d,]+ (kB|MB)\. Kies een bestand van hoogstens 200 kB\./,
  'te-veel': /is er een te veel\. U kunt hoogstens .* tegelijk sturen\. Verstuur eerst/,
  dubbel: /hebt u al gekozen\. Verwijder het hier/,
  soort:
    /(Dat kunnen wij niet aannemen|Wij weten niet wat er in|niet echt van de soort).*Kies een .*PDF, JPEG, PNG/,
  naam: /eindigt op \.\w+\. Zo’n bestand kan een programma starten\. Maak een PDF van wat erin staat/,
  beschadigd: /is beschadigd of niet heel\. Open het bestand, sla het opnieuw op/,
  beveiligd: /is beveiligd met een wachtwoord\. Haal het wachtwoord eraf/,
  vermomd: /zit nog een ander bestand verstopt\. Sla het opnieuw op/,
  uitgepakt: /wordt veel te groot als wij het uitpakken\. Kies de bestanden los/,
};

describe('choosing', () => {
  it('U1 says kinds, size and number in words before the control, tied to it', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    const hint = find(element, `[id="${button(element).getAttribute('aria-describedby') ?? ''}"]`);
    expect(wordsIn(hint)).to.equal(
      `${t.hintTypes('PDF, JPEG of TXT')} ${t.hintSize('1 MB')} ${t.hintCount(3)}`,
    );
    expect(hint.compareDocumentPosition(button(element))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('U1 names each programme once, with its kinds of file', async () => {
    const stage = begin();
    stage.give(
      dossierMet({
        toegestaneFormaten: [
          'application/pdf',
          'application/msword',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.oasis.opendocument.text',
          'application/vnd.oasis.opendocument.spreadsheet',
          'image/*',
        ],
      }),
    );
    const element = await stage.show(ZAAK);
    expect(textOf(element)).to.contain(
      t.hintTypes('PDF, Word (docx, doc), OpenDocument (odt, ods) of foto’s en plaatjes'),
    );
  });

  it('U2 opens the chooser by a real button whose name holds the label; the input is out of sight', async () => {
    const stage = begin();
    const element = await stage.show({ ...ZAAK, label: 'Kopie van uw paspoort' });
    expect(button(element).localName).to.equal('button');
    expect(nameOf(button(element))).to.equal(`Kopie van uw paspoort ${t.chooseFile}`);
    const input = find(element, 'input[type="file"]') as HTMLInputElement;
    let opened = 0;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    button(element).click();
    expect(opened).to.equal(1);
    expect([input.checkVisibility(), input.tabIndex, input.getAttribute('aria-hidden')]).to.deep.equal([
      false,
      -1,
      'true',
    ]);
    // U10: a camera is offered by the device, never forced.
    expect(input.hasAttribute('capture')).to.equal(false);
    expect(input.accept).to.contain('image/jpeg');
  });

  it('U3 takes what is dropped, says once that it can, and keeps the page when it misses', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    const drag = (target: EventTarget, type: string, file = tekst()): DragEvent => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      const event = new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
      target.dispatchEvent(event);
      return event;
    };
    const area = find(element, '.loket-drop');
    expect([area.tabIndex, area.getAttribute('role')]).to.deep.equal([-1, null]);
    drag(area, 'dragover');
    await element.updateComplete;
    expect(spoken(element)).to.equal(t.dropNow);
    expect(area.classList.contains('loket-over')).to.equal(true);
    expect(drag(stage.place, 'drop').defaultPrevented).to.equal(true);
    await stage.settled(element);
    expect(chosen(element).length).to.equal(0);
    expect(drag(area, 'drop').defaultPrevented).to.equal(true);
    await stage.until(() => textOf(element).includes(t.ready), 'the file was looked at');
    expect(chosen(element).length).to.equal(1);
  });

  it('takes a picture that is pasted, and leaves pasted text alone', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    const paste = (fill: (data: DataTransfer) => void): ClipboardEvent => {
      const clipboardData = new DataTransfer();
      fill(clipboardData);
      const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
      // Not every browser lets a test fill the clipboard of an event.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      button(element).dispatchEvent(event);
      return event;
    };
    expect(paste((data) => data.setData('text/plain', 'hallo')).defaultPrevented).to.equal(false);
    paste((data) => data.items.add(foto('image.jpg')));
    await stage.until(() => textOf(element).includes(t.ready), 'the picture was looked at');
    expect(wordsIn(chosen(element)[0]!)).to.contain('image.jpg');
  });

  it('U4 lists each file with name, size, state and its own buttons', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('a.txt'), tekst('b.txt', 'Een andere brief.'));
    expect(textOf(element)).to.contain(t.chosen(2));
    expect(wordsIn(chosen(element)[0]!)).to.contain(`a.txt (35 bytes) ${t.ready}`);
    expect(findAll(element, 'ul .card button').map(wordsIn)).to.include.members([
      t.remove('a.txt'),
      t.remove('b.txt'),
    ]);
    expect(spoken(element)).to.equal(words(t.chosenSpoken(2, 0)));
  });

  it('U6 moves the focus to the next file, then the one before, then the chooser', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('a.txt', 'a'), tekst('b.txt', 'bb'), tekst('c.txt', 'ccc'));
    for (const [name, next] of [
      ['b.txt', t.remove('c.txt')],
      ['c.txt', t.remove('a.txt')],
      ['a.txt', t.chooseFile],
    ] as const) {
      press(element, t.remove(name));
      await stage.settled(element);
      expect(words(deepActive()?.textContent)).to.equal(next);
      expect(spoken(element)).to.equal(t.removed(name));
    }
    expect(chosen(element).length).to.equal(0);
  });

  it('U7, U12 tells every refusal at the file and above the form, and keeps the other files', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('goed.txt'), tekst('leeg.txt', ''), tekst('goed.txt'));
    const errors = [t.leeg('leeg.txt'), t.dubbel('goed.txt')];
    expect(errorsIn(find(element, '.adding'))).to.deep.equal(errors);
    expect(findAll(element, '.loket-summary a').map(wordsIn)).to.deep.equal(errors);
    expect(wordsIn(deepActive()!)).to.equal(t.errors(2));
    expect((stage.events.at(-1) as ValidationFailedEvent).aantal).to.equal(2);
    find(element, '.loket-summary a').click();
    expect(words(deepActive()?.textContent)).to.equal(t.remove('leeg.txt'));
    await send(stage, element, t.submit);
    expect(textOf(element)).to.contain(t.received(1));
    expect(chosen(element).length).to.equal(2);
  });

  it('U7 refuses what is too many, and what is too large by its own size', async () => {
    const stage = begin();
    stage.give(dossierMet({ maxBestanden: 1, maxBestandsgrootte: 50 }));
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst(), tekst('b.txt', 'b'), tekst('groot.txt', 'x'.repeat(51)));
    expect(errorsIn(find(element, '.adding'))).to.deep.equal([
      t.teVeel('b.txt', 1),
      t.teVeel('groot.txt', 1),
      t.teGroot('groot.txt', '51 bytes', '50 bytes'),
    ]);
  });

  it('U7 says of a programme that it is one', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, new File(['MZ\x90\0\x03\0\0\0'], 'spel.exe'));
    expect(errorsIn(find(element, '.adding'))).to.deep.equal([t.programma('spel.exe', 'PDF, JPEG of TXT')]);
  });

  it('says what a file really is when its name says otherwise, and sends it as such', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('brief.pdf'), tekst('gewoon.txt', 'x'));
    const [first, second] = chosen(element).map(wordsIn);
    expect(first).to.contain(t.otherKind('brief.pdf', 'TXT'));
    expect(second).not.to.contain('in het echt');
    await send(stage, element, t.submit);
    const bodies = stage.calls
      .filter(({ method, url }) => method === 'POST' && /documenten$/.test(url))
      .map(({ body }) => (JSON.parse(body!) as { formaat: string }).formaat);
    expect(bodies).to.deep.equal(['text/plain', 'text/plain']);
  });

  it('U8 shows long names whole', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    stage.place.style.width = '320px';
    const name = `${'onafgebroken'.repeat(15)}.txt`;
    await choose(stage, element, tekst(name));
    const shown = find(element, '.adding .name bdi');
    expect(shown.textContent).to.equal(name);
    expect(shown.getBoundingClientRect().right).to.be.at.most(stage.place.getBoundingClientRect().right);
  });

  it('asks what a document is only where there is a choice, and says so at the field', async () => {
    const stage = begin();
    stage.give(
      dossierMet({ informatieobjecttypen: TYPES }, [], { gevraagdeDocumenten: [gevraagdDocument()] }),
    );
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    press(element, t.submit);
    await stage.settled(element);
    const select = find(element, 'select') as HTMLSelectElement;
    expect(select.ariaInvalid).to.equal('true');
    expect(findAll(element, '.loket-summary a').map(wordsIn)).to.deep.equal([t.typeError('brief.txt')]);
    expect(stage.calls.some(({ method }) => method === 'POST')).to.equal(false);
    select.value = 'foto';
    select.dispatchEvent(new Event('change'));
    const asked = findAll(element, 'select')[1] as HTMLSelectElement;
    asked.value = 'g-1';
    asked.dispatchEvent(new Event('change'));
    await stage.settled(element);
    expect(errorsIn(element.renderRoot as HTMLElement)).to.deep.equal([]);
    await send(stage, element, t.submit);
    const { body } = stage.calls.find(({ method }) => method === 'POST')!;
    expect(JSON.parse(body!)).to.include({ informatieobjecttype: 'foto', beantwoordt: 'g-1' });
  });

  it('moves the focus into the remark when that is opened, and leaves it on the button when it is closed', async () => {
    for (const light of [false, true]) {
      const stage = begin({ light });
      const element = await stage.show(ZAAK);
      await choose(stage, element, tekst());
      const open = press(element, t.noteAdd);
      await stage.settled(element);
      expect(deepActive()).to.equal(find(element, 'textarea'));
      open.focus();
      open.click();
      await stage.settled(element);
      expect(findAll(element, 'textarea').length).to.equal(0);
      expect(deepActive()).to.equal(open);
      stage.end();
    }
  });

  it('asks to choose first when nothing was chosen', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    press(element, t.submit);
    await stage.settled(element);
    expect(wordsIn(find(element, '.loket-summary a'))).to.equal(t.chooseFirst);
    find(element, '.loket-summary a').click();
    expect(deepActive()).to.equal(button(element));
  });

  it('★5 warns of what is in the case or the list already, and sends it all the same', async () => {
    const file = tekst();
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const stage = begin();
    stage.give(
      dossierMet({}, [
        eenDocument({
          titel: 'Mijn brief',
          bestandsomvang: file.size,
          integriteit: { algoritme: 'sha_256', waarde: digest, datum: null },
        }),
      ]),
    );
    const element = await stage.show(ZAAK);
    await choose(stage, element, file, tekst('kopie.txt'));
    expect(textOf(element)).to.contain(t.twinCase('Mijn brief'));
    await send(stage, element, t.submit);
    expect(textOf(element)).to.contain(t.received(2));
  });

  it('says that the place is taken out of a photo, and offers to send it along', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, foto());
    expect(textOf(element)).to.contain(t.locationRemoved);
    find(element, 'input[type="checkbox"]').click();
    await stage.settled(element);
    expect(textOf(element)).to.contain(t.locationKept);
  });

  it('H37 keeps a name from turning the words around it', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst('\u05d0\u05d1\u05d2.txt'), tekst('foto\u202etxt.exe.txt', 'b'));
    expect(textOf(element)).to.contain(t.remove('\u2068\u05d0\u05d1\u05d2.txt\u2069'));
    expect(textOf(element)).not.to.contain('\u202e');
  });
});

describe('hostile files', () => {
  for (const { what, build, goed, redenen = [] } of HOSTILE_FILES) {
    it(`${goed ? 'takes' : 'refuses'} ${what}, ${goed ? 'by what it holds' : 'with a sentence that says what to do'}`, async () => {
      const stage = begin();
      stage.give(dossierMet({ ...LIMIETEN, toegestaneFormaten: [...LIMIETEN.toegestaneFormaten] }));
      const element = await stage.show(ZAAK);
      const file = build();
      // As the input gives it: a list of files cannot be made of what cannot be read.
      const input = find(element, 'input[type="file"]');
      Object.defineProperty(input, 'files', { configurable: true, value: [file] });
      input.dispatchEvent(new Event('change'));
      await element.updateComplete;
      await stage.until(() => findAll(element, '.adding .checking').length === 0, 'it was looked at');
      await stage.settled(element);
      const errors = errorsIn(chosen(element)[0]!);
      expect(errors.length).to.equal(redenen.length);
      redenen.forEach((reden, index) => {
        expect(errors[index]).to.match(SENTENCES[reden]!);
        expect(errors[index]).to.match(/\.$/);
      });
      if (goed) expect(textOf(element)).to.contain(t.ready);
    });
  }
});

describe('a queue that is given more', () => {
  it('looks at files one after another, also when they come at once', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    give(element, [tekst('a.txt', 'a'), tekst('b.txt', 'bb')]);
    give(element, [tekst('c.txt', 'ccc'), tekst('d.txt', 'dddd')]);
    await stage.until(() => textOf(element).includes(t.teVeel('d.txt', 3)), 'the fourth was refused');
    expect(chosen(element).length).to.equal(4);
  });
});
