/** What `loket-kopie.js` does: what it draws over is not sent, and what it says is about this file. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/contact-formulier.js';
import '../../src/define/zaak-bericht.js';
import '../../src/define/zaak-upload.js';
import '../../src/helpers/demo.js';
import '../../src/helpers/kopie.js';
import { startInsluiten } from '../../src/helpers/insluiten.js';
import { configure, shared } from '../../src/client/configuration.js';
import { parseBewijs, type Bewijs } from '../../src/domain/bewijs.js';
import { digestHex } from '../../src/domain/sha256.js';
import { messages } from '../../src/widgets/zaak-upload/messages.js';
import { buildHeic } from '../support/sample-files.js';
import { gevraagdDocument } from '../support/fixtures.js';
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
} from '../support/harness.js';
import { axeFindings } from '../support/harness-axe.js';
import * as bericht from '../widgets/zaak-bericht/support.js';
import * as contact from '../widgets/contact-formulier/support.js';
import {
  ZAAK,
  begin,
  choose,
  chosen,
  dossierMet,
  give,
  send,
  tekst,
} from '../widgets/zaak-upload/support.js';
import {
  BSN,
  BREED,
  GEHEIM,
  HOOG,
  dossier,
  foto,
  gebruik,
  kies,
  open,
  paspoort,
  plek,
  texts,
} from './kopie-support.js';

const t = texts();
const SLOW = { timeout: 5000 };
const u = messages.nl;
const donker = (naam?: string): Promise<File> =>
  foto(
    (pen) => {
      pen.fillStyle = 'rgb(0 0 0 / 0.93)';
      pen.fillRect(0, 0, BREED, HOOG);
    },
    naam === undefined ? {} : { naam },
  );

/** The bytes that the gateway was sent, as one file. */
function received(stage: Stage): Blob {
  const parts = stage.calls.filter(({ method, url }) => method === 'PUT' && url.includes('/delen/'));
  return new Blob(parts.map(({ init }) => init.body as Blob));
}

/** What is saved by pressing this, as text. */
async function saved(element: Widget, button: string): Promise<Blob> {
  const make = URL.createObjectURL;
  let found: Blob | undefined;
  URL.createObjectURL = (blob) => {
    found = blob as Blob;
    return make.call(URL, blob);
  };
  const stay = (event: Event): void => {
    if (event.target instanceof HTMLAnchorElement) event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = () => undefined;
  press(element, button);
  document.removeEventListener('click', stay);
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = make;
  if (!found) throw new Error(`"${button}" saved nothing.`);
  return found;
}

const receipt = async (element: Widget): Promise<Bewijs> => {
  const bewijs = parseBewijs(await (await saved(element, u.saveReceipt)).text());
  if (typeof bewijs === 'string') throw new Error(bewijs);
  return bewijs;
};

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** A safe copy of a passport, being made. */
async function covering(): Promise<{ stage: Stage; element: Widget }> {
  const stage = begin();
  stage.give(dossier());
  const element = await stage.show(ZAAK);
  await kies(stage, element, await paspoort());
  await open(stage, element);
  return { stage, element };
}

/** A bericht that takes a copy of an identity paper. */
function beginBericht(): Stage {
  const stage = bericht.begin();
  const bijlagen = { ...bericht.BIJLAGEN, toegestaneFormaten: ['image/jpeg'], identiteitsbewijs: true };
  stage.give(bericht.dossierMet(bericht.gesprek(), { bijlagen }));
  return stage;
}

/** The contact form, on a subject that asks for one. */
async function showContact(stage: Stage): Promise<Widget> {
  const element = await stage.show({ soort: 'vraag' });
  await contact.tick(element, 'Zien welke gegevens');
  await stage.settled(element);
  return element;
}

/** What stands in the list of errors. */
const wrong = (element: Widget): string[] =>
  findAll(element, '.loket-summary a').map((link) => words(link.textContent).replace(/[\u2068\u2069]/g, ''));

describe('★6 a safe copy', () => {
  for (const root of ['shadow', 'light'] as const) {
    it(`sends nothing of what is under a box, in ${root}: not in a pixel, and not in the metadata`, async () => {
      const stage = begin({ light: root === 'light' });
      stage.give(dossier());
      const element = await stage.show(ZAAK);
      const original = await paspoort();
      expect(await original.text()).to.include(BSN);
      await kies(stage, element, original);
      expect(textOf(element)).to.include(t.offer);
      await open(stage, element);
      expect(await axeFindings(element)).to.deep.equal([]);
      await gebruik(stage, element);
      await send(stage, element, u.submit);

      const blob = received(stage);
      const bytes = await blob.text();
      expect(bytes).not.to.include(BSN);
      expect(bytes).not.to.match(/Exif|http|Photoshop/);
      const { data, width, height } = await pixelsOf(blob);
      expect([width, height]).to.deep.equal([BREED, HOOG]);
      let secret = 0;
      let light = 0;
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const at = 4 * (y * width + x);
          const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
          if (Math.hypot(r - GEHEIM[0], g - GEHEIM[1], b - GEHEIM[2]) < 90) secret += 1;
          const inside = x > width * 0.42 && x < width * 0.92 && y > height * 0.5 && y < height * 0.62;
          if (inside && Math.max(r, g, b) > 24) light += 1;
        }
      expect({ secret, light }).to.deep.equal({ secret: 0, light: 0 });

      const { bestanden } = await receipt(element);
      expect(bestanden.length).to.equal(1);
      expect(bestanden[0]?.gewijzigd).to.deep.equal(['kopie']);
      expect(bestanden[0]?.gekozen).to.deep.equal(bestanden[0]?.verzonden);
      expect(bestanden[0]?.verzonden.waarde).to.equal(await digestHex(blob));
      expect(JSON.stringify(bestanden)).not.to.include(await digestHex(original));
      expect(bestanden[0]?.naam).to.equal(`${t.fileName}.jpg`);
      expect(textOf(element)).to.include(u.changedCopy);
      const copy = await saved(element, u.saveSent(`${t.fileName}.jpg`));
      expect(await digestHex(copy)).to.equal(bestanden[0]?.verzonden.waarde);
    });
  }

  it('is offered only where an identity paper is asked, can be skipped, and be made after all', async () => {
    const stage = begin();
    stage.give(dossierMet());
    const element = await stage.show(ZAAK);
    await choose(stage, element, await paspoort());
    expect(words(plek(element).textContent)).to.equal('');
    stage.give(dossier());
    stage.renew();
    await stage.settled(element);
    await kies(stage, element, await paspoort('tweede.jpg'));
    press(element, t.skip);
    await stage.settled(element);
    expect(textOf(element)).to.include(t.skipped);
    expect(words(deepActive()?.textContent)).to.equal(t.skipped);
    press(element, t.undoSkip);
    await stage.until(() => textOf(element).includes(t.howBoxes), 'it is open');
  });

  it('is there whether its file came before the widget or after it, and asks nothing of anyone', async () => {
    const { kopie } = shared();
    delete shared().kopie;
    const stage = begin();
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    try {
      await choose(stage, element, await paspoort());
      expect(plek(element).childNodes.length).to.equal(0);
    } finally {
      Object.assign(shared(), { kopie });
    }
    const { length } = stage.calls;
    configure({});
    await stage.until(() => textOf(element).includes(t.offer), 'it is offered');
    expect(chosen(element).length).to.equal(1);
    await open(stage, element);
    expect(stage.calls.length).to.equal(length);
  });

  it('is finished or left before anything is sent: the whole does not go by a press too early', async () => {
    const { stage, element } = await covering();
    press(element, u.submit);
    await stage.settled(element);
    expect(wrong(element)).to.deep.equal([t.finishFirst('paspoort.jpg')]);
    findAll(element, '.loket-summary a')[0]?.click();
    expect(words(deepActive()?.textContent)).to.include('Veilige kopie van');
    expect(stage.calls.filter(({ method }) => method === 'POST').length).to.equal(0);
    press(element, t.skip);
    await stage.settled(element);
    expect(findAll(element, '.loket-summary').length, 'what was put right is not said any more').to.equal(0);
    await send(stage, element, u.submit);
    expect(textOf(element)).to.include(u.received(1));
  });

  for (const name of ['bericht', 'contact'] as const) {
    it(`holds ${name === 'bericht' ? 'a bericht' : 'the contact form'} back as well, which says so no longer than it holds`, async () => {
      const stage = name === 'bericht' ? beginBericht() : contact.begin();
      const element = await (name === 'bericht' ? stage.show(ZAAK) : showContact(stage));
      await { bericht, contact }[name].choose(stage, element, await paspoort());
      await stage.until(() => textOf(element).includes(t.offer), 'it is offered');
      await open(stage, element);
      press(element, name === 'bericht' ? 'Verstuur' : 'Vraag versturen');
      await stage.settled(element);
      const half = t.finishFirst('paspoort.jpg');
      expect(wrong(element)).to.include(half);
      press(element, t.skip);
      await stage.settled(element);
      expect(wrong(element)).not.to.include(half);
      expect(wrong(element).length, 'what is still wrong stays').to.be.above(0);
      expect(words(deepActive()?.textContent)).to.equal(t.skipped);
    });
  }

  it('is none without a box: then it says what to do, and stays', async () => {
    const { element } = await covering();
    while (findAll(element, '.loket-kopie-vlak').length > 0) press(element, t.remove);
    press(element, t.preview);
    await element.updateComplete;
    expect(spoken(element)).to.equal(t.noBoxes);
    expect(textOf(element)).to.include(t.howBoxes);
    expect(textOf(element)).not.to.include(t.previewTitle);
    expect(words(deepActive()?.textContent)).to.equal(t.add);
  });

  it('says of a PDF that it cannot open, where it can be done', async () => {
    const stage = begin();
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    const pdf = new File(['%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n'], 'paspoort.pdf');
    await kies(stage, element, pdf);
    expect(textOf(element)).to.include('KopieID');
    expect(textOf(element)).not.to.include(t.make);
  });

  it('is offered aloud as well, when the file was looked at', async () => {
    const stage = begin();
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    await kies(stage, element, await paspoort());
    await stage.clock.advance(2000);
    expect(spoken(element)).to.equal(t.offer);
  });

  it('says of a file that is no picture when it is opened what to do instead, and lets it be sent', async () => {
    const stage = begin();
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    await kies(stage, element, await paspoort());
    const decode = window.createImageBitmap;
    window.createImageBitmap = () => Promise.reject(new DOMException('no picture', 'InvalidStateError'));
    try {
      press(element, t.make);
      await stage.until(() => textOf(element).includes(t.failed), 'it is said');
    } finally {
      window.createImageBitmap = decode;
    }
    expect(textOf(element)).not.to.include(t.make);
    await send(stage, element, u.submit);
    expect(textOf(element)).to.include(u.received(1));
  });

  it('is left when the citizen says that the file is something else', async () => {
    const stage = begin();
    const asked = [
      gevraagdDocument({ id: 'g-1', omschrijving: 'Kopie van uw paspoort', identiteitsbewijs: true }),
      gevraagdDocument({ id: 'g-2', omschrijving: 'Huurcontract' }),
    ];
    stage.give(dossierMet({}, [], { gevraagdeDocumenten: asked }));
    const element = await stage.show(ZAAK);
    await kies(stage, element, await paspoort());
    await open(stage, element);
    const select = find(element, '.adding .card select') as HTMLSelectElement;
    select.value = 'g-2';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await stage.until(() => findAll(element, '.loket-kopie-blad').length === 0, 'it is left');
    expect(words(plek(element).textContent)).to.equal('');
    await send(stage, element, u.submit);
    expect(textOf(element)).to.include(u.received(1));
  });

  it('tells the buttons of two files apart, and the boxes of one', async () => {
    const stage = begin();
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    await kies(stage, element, await paspoort('voorkant.jpg'));
    await kies(stage, element, await paspoort('achterkant.jpg'));
    const groups = (): HTMLElement[] => findAll(element, '.loket-kopie > [role="group"]');
    await stage.until(() => groups().length === 2, 'both are there');
    expect(groups().map((group) => group.ariaLabel)).to.deep.equal(['voorkant.jpg', 'achterkant.jpg']);
    await open(stage, element);
    const names = findAll(element, '.loket-kopie-vlak').map((box) => box.ariaLabel);
    expect(names).to.deep.equal([t.boxFoto, t.boxNummer, t.boxRegels]);
    const inner = findAll(element, '.loket-kopie-vier').map((group) => group.ariaLabel);
    expect(inner).to.deep.equal([t.moveGroup, t.sizeGroup]);
  });

  it('takes back the last change, and the box before it, by Ctrl+Z', async () => {
    const { element } = await covering();
    const key = (name: string, ctrlKey = false): void => {
      const [box] = findAll(element, '.loket-kopie-vlak[aria-pressed="true"]');
      box?.dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey, cancelable: true }));
    };
    const begins = 'Plaats: 4% van links';
    key('Delete');
    key('ArrowDown');
    expect(findAll(element, '.loket-kopie-vlak').length).to.equal(2);
    expect(textOf(element)).not.to.include(begins);
    key('z', true);
    await element.updateComplete;
    expect(spoken(element)).to.include(t.undone);
    expect(findAll(element, '.loket-kopie-vlak').length).to.equal(2);
    expect(textOf(element)).to.include('42% van links, 50% van boven');
    key('z', true);
    expect(findAll(element, '.loket-kopie-vlak').length).to.equal(3);
    expect(textOf(element)).to.include(begins);
  });

  it('keeps the boxes of who looks, goes back, skips it, and makes it after all', async () => {
    const { stage, element } = await covering();
    press(element, t.add);
    press(element, t.right);
    const place = 'Plaats: 37% van links, 40% van boven.';
    press(element, t.preview);
    press(element, t.back);
    expect(textOf(element)).to.include(place);
    press(element, t.skip);
    await stage.settled(element);
    expect(findAll(element, '.loket-kopie-vlak').length).to.equal(0);
    press(element, t.undoSkip);
    await stage.until(() => findAll(element, '.loket-kopie-blad').length > 0, 'it is open');
    expect(findAll(element, '.loket-kopie-vlak').length).to.equal(4);
    expect(textOf(element)).to.include(place);
  });

  it('lets a finger scroll the page across a box, drags the one that was tapped, and not by a pinch', async () => {
    const { element } = await covering();
    const boxes = findAll(element, '.loket-kopie-vlak');
    const [foto, nummer] = boxes;
    if (!foto || !nummer) throw new Error('There are no boxes.');
    const ways = (): string[] => boxes.map((box) => getComputedStyle(box).touchAction);
    expect(ways()).to.deep.equal(['pinch-zoom', 'auto', 'auto']);
    /** A finger that goes this far to the right. */
    const drag = (box: HTMLElement, pixels: number, end: string): void => {
      // The browser knows of no finger here.
      box.setPointerCapture = () => undefined;
      const { left, top } = box.getBoundingClientRect();
      for (const [type, more] of [
        ['pointerdown', 0],
        ['pointermove', pixels],
        [end, pixels],
      ] as const) {
        const at = { clientX: left + 9 + more, clientY: top + 9 };
        const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, ...at };
        box.dispatchEvent(new PointerEvent(type, finger));
      }
    };
    const where = (): string => words(find(element, '[id$="-waar"]').textContent);
    const before = where();
    drag(nummer, 9, 'pointercancel');
    expect(where(), 'the page scrolled').to.equal(before);
    nummer.click();
    expect(ways()).to.deep.equal(['auto', 'pinch-zoom', 'auto']);
    const tapped = where();
    expect(tapped).to.include(t.boxNummer);
    drag(nummer, 9, 'pointerup');
    expect(where()).not.to.equal(tapped);
    press(element, t.undo);
    expect(where()).to.equal(tapped);
    drag(nummer, 9, 'pointercancel');
    expect(where(), 'it was a pinch').to.equal(tapped);
  });

  it('follows the language of the page, and keeps the boxes', async () => {
    const { stage, element } = await covering();
    press(element, t.add);
    stage.place.lang = 'en';
    await stage.until(() => textOf(element).includes(texts('en').howBoxes), 'it is in English');
    expect(findAll(element, '.loket-kopie-vlak').length).to.equal(4);
  });

  for (const root of ['shadow', 'light'] as const) {
    it(`keeps the focus where it is when the language changes, in ${root}: on the offer, a box, a button, in the field`, async () => {
      const stage = begin({ light: root === 'light' });
      stage.give(dossier());
      const element = await stage.show(ZAAK);
      await kies(stage, element, await paspoort());
      const here = (): string => words(deepActive()?.getAttribute('aria-label') ?? deepActive()?.textContent);
      const turn = async (taal: 'nl' | 'en', name: string): Promise<void> => {
        stage.place.lang = taal;
        await stage.until(() => textOf(element).includes(name), `it is in ${taal}`);
        await stage.settled(element);
      };
      const button = (name: string): HTMLElement | undefined =>
        findAll(element, 'button').find((one) => words(one.textContent) === name);
      const en = texts('en');
      button(t.skip)?.focus();
      await turn('en', en.offer);
      expect(here()).to.equal(en.skip);
      await open({ ...stage, taal: 'en' }, element);
      findAll(element, '.loket-kopie-vlak')[1]?.focus();
      await turn('nl', t.howBoxes);
      expect(here()).to.equal(t.boxNummer);
      press(element, t.wider);
      await turn('en', en.howBoxes);
      expect(here()).to.equal(en.wider);
      const field = find(element, '.loket-kopie textarea') as HTMLTextAreaElement;
      field.focus();
      field.setSelectionRange(2, 4);
      await turn('nl', t.howBoxes);
      const now = deepActive() as HTMLTextAreaElement;
      expect([now.localName, now.selectionStart, now.selectionEnd]).to.deep.equal(['textarea', 2, 4]);
      press(element, t.preview);
      button(t.back)?.focus();
      await turn('en', en.previewTitle);
      expect(here()).to.equal(en.back);
    });
  }
});

describe('the builder for editors', () => {
  it('shows the safe copy in its example when it is ticked, and only then', async () => {
    const { kopie } = shared();
    const host = document.createElement('div');
    document.body.append(host);
    try {
      startInsluiten(host);
      const control = (words: string): HTMLInputElement => {
        const label = [...host.shadowRoot!.querySelectorAll('label')].find(({ textContent }) =>
          textContent.includes(words),
        );
        return host.shadowRoot!.querySelector<HTMLInputElement>(`[id="${label?.htmlFor ?? ''}"]`)!;
      };
      const example = async (): Promise<Widget> => {
        const element = host.shadowRoot!.querySelector<Widget>('zaak-upload')!;
        await waitUntil(() => findAll(element, 'input[type="file"]').length > 0, 'it takes files', SLOW);
        give(element, [await paspoort()]);
        await waitUntil(() => findAll(element, '.adding .ready').length > 0, 'it was looked at', SLOW);
        return element;
      };
      const tag = control('Welk onderdeel wilt u?');
      tag.value = 'zaak-upload';
      tag.dispatchEvent(new Event('change', { bubbles: true }));
      const tick = control('loket-kopie.js');
      tick.click();
      const element = await example();
      await waitUntil(() => textOf(element).includes(t.make), 'it is offered', SLOW);
      tick.click();
      expect(shared().kopie, 'what is not on the site helps nobody').to.equal(undefined);
      const without = await example();
      expect(without).not.to.equal(element);
      expect(plek(without).childNodes.length).to.equal(0);
    } finally {
      host.remove();
      Object.assign(shared(), { kopie });
    }
  });
});

describe('★7 photos that can hardly be read', () => {
  it('says so, lets a citizen send it anyway, or choose another in its place', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    give(element, [await donker()]);
    await stage.until(() => textOf(element).includes('erg donker'), 'it is judged');
    await stage.clock.advance(2000);
    expect(spoken(element)).to.include('erg donker');
    give(element, [await foto(() => undefined, { naam: 'licht.jpg' })], '.loket-kopie input[type="file"]');
    await stage.until(() => textOf(element).includes('licht.jpg'), 'another took its place');
    await stage.settled(element);
    expect(
      chosen(element).map((card) => words(card.querySelector('.name')?.textContent).split(' ')[0]),
    ).to.deep.equal(['brief.txt', 'licht.jpg']);
    expect(textOf(element)).not.to.include('erg donker');
    give(element, [await donker('nog.jpg')]);
    await stage.until(() => textOf(element).includes('erg donker'), 'it is judged');
    press(element, t.sendAnyway);
    await stage.settled(element);
    expect(words(deepActive()?.textContent)).to.include('nog.jpg');
    await send(stage, element, u.submit);
    expect(textOf(element)).to.include(u.received(3));
  });

  it('K1 makes one that is too large smaller, and the receipt knows both', async () => {
    const stage = begin();
    const large = await foto(() => undefined, { naam: 'groot.jpg' });
    const max = Math.floor(large.size * 0.6);
    stage.give(dossierMet({ maxBestandsgrootte: max }));
    const element = await stage.show(ZAAK);
    await kies(stage, element, large);
    press(element, t.smaller);
    await stage.until(() => findAll(element, '.adding .ready').length === 1, 'it fits');
    expect(findAll(element, '.loket-summary').length).to.equal(0);
    await stage.settled(element);
    await send(stage, element, u.submit);
    expect(received(stage).size).to.be.at.most(max);
    const [bestand] = (await receipt(element)).bestanden;
    expect(bestand?.gewijzigd).to.deep.equal(['verkleind']);
    expect(bestand?.gekozen.waarde).to.equal(await digestHex(large));
    expect(bestand?.gekozenOmvang).to.equal(large.size);
    expect(textOf(element)).to.include(u.changedSmaller);
  });

  it('K1 makes a JPEG of a kind that is not taken', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await kies(stage, element, await foto(() => undefined, { naam: 'scherm.png', type: 'image/png' }));
    press(element, t.jpeg);
    await stage.until(() => findAll(element, '.adding .ready').length === 1, 'it fits');
    expect(textOf(element)).to.include('scherm.jpg');
    expect(textOf(element)).to.include(t.jpegDone);
  });

  it('K1 says what to do with a HEIC that this browser cannot open', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await kies(stage, element, new File([buildHeic()], 'IMG_0001.heic'));
    expect(textOf(element)).to.include('Maak een schermafbeelding van de foto');
  });
});

describe('a number that looks like a burgerservicenummer', () => {
  /** What assistive technology reads of the field, behind its name. */
  const described = (element: Widget): string =>
    (find(element, 'textarea').getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => words(find(element, `[id="${id}"]`).textContent))
      .join(' ');
  const typed = async (
    stage: Stage,
    element: Widget,
    type: (text: string) => Promise<void>,
  ): Promise<void> => {
    await type(`Mijn nummer is ${BSN}`);
    expect(textOf(element)).not.to.include(t.bsn);
    await stage.clock.advance(1000);
    await stage.settled(element);
    expect(textOf(element)).to.include(t.bsn);
    expect(spoken(element)).to.equal(t.bsn);
    expect(described(element)).to.include(t.bsn);
    await type('Bel mij op 0612345678');
    await stage.clock.advance(1000);
    expect(textOf(element)).not.to.include(t.bsn);
    expect(described(element)).not.to.include(t.bsn);
  };

  it('is pointed out in a bericht, where an attachment may be an identity paper as well', async () => {
    const stage = beginBericht();
    const element = await stage.show(ZAAK);
    await typed(stage, element, (text) => bericht.type(element, text));
    await bericht.choose(stage, element, await paspoort());
    await stage.until(() => textOf(element).includes(t.offer), 'it is offered');
  });

  it('is pointed out in the contact form', async () => {
    const stage = contact.begin();
    const element = await showContact(stage);
    await typed(stage, element, (text) => contact.type(element, 'Uw vraag', text));
  });
});
