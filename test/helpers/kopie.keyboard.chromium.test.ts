/** A walk through the safe copy with the keyboard alone, then with a pointer, and what assistive technology is told of it. */
import { expect } from '@open-wc/testing';
import '../../src/define/zaak-upload.js';
import '../../src/helpers/kopie.js';
import { messages } from '../../src/widgets/zaak-upload/messages.js';
import { axTree, sendKeys, sendMouse } from '../support/commands.js';
import { deepActive, find, findAll, press, spoken, textOf, words } from '../support/harness.js';
import { ZAAK, begin } from '../widgets/zaak-upload/support.js';
import { dossier, kies, open, paspoort, texts } from './kopie-support.js';

const t = texts();

async function shift(key: string): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
}

it('G8 covers, sizes, adds, removes, undoes, looks and uses with Tab, arrows, Enter and Space', async () => {
  const stage = begin();
  stage.give(dossier());
  const element = await stage.show(ZAAK);
  await kies(stage, element, await paspoort());
  const here = (): string => words(deepActive()?.getAttribute('aria-label') ?? deepActive()?.textContent);
  const tabTo = async (name: string): Promise<void> => {
    for (let count = 0; here() !== name; count += 1) {
      if (count > 25) throw new Error(`Tab never came to "${name}"; it is on "${here()}".`);
      await sendKeys({ press: 'Tab' });
    }
  };
  find(element, '.loket-title').focus();
  await tabTo(t.make);
  await sendKeys({ press: 'Enter' });
  await stage.until(() => findAll(element, '.loket-kopie-blad').length > 0, 'the picture is open');
  expect(here()).to.include('Veilige kopie van');

  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.boxFoto);
  const before = scrollY;
  await sendKeys({ press: 'ArrowRight' });
  await sendKeys({ press: 'ArrowDown' });
  await shift('ArrowLeft');
  expect(scrollY).to.equal(before);
  const place = 'Plaats: 6% van links, 24% van boven. Grootte: 28% breed, 50% hoog.';
  expect(textOf(element)).to.include(place);
  await stage.clock.advance(1000);
  await element.updateComplete;
  expect(spoken(element)).to.equal(`Gekozen: ${t.boxFoto}. ${place}`);

  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.boxNummer);
  const boxes = (await axTree()).filter(({ name }) => name === t.boxFoto || name === t.boxNummer);
  expect(boxes.map(({ role, properties }) => [role, String(properties['pressed'])])).to.deep.equal([
    ['button', 'false'],
    ['button', 'true'],
  ]);
  expect(boxes[1]?.description).to.include('42% van links');
  await sendKeys({ press: 'Delete' });
  expect(here()).to.equal(t.boxRegels);
  await tabTo(t.undo);
  await sendKeys({ press: 'Space' });
  expect(findAll(element, '.loket-kopie-vlak').length).to.equal(3);
  await shift('Tab');
  await shift('Tab');
  expect(here()).to.equal(t.add);
  await sendKeys({ press: 'Enter' });
  expect(here()).to.equal(t.box('4'));
  // Without arrows: the buttons do the same.
  await tabTo(t.down);
  await sendKeys({ press: 'Enter' });
  await tabTo(t.wider);
  await sendKeys({ press: 'Enter' });
  expect(textOf(element)).to.include('Plaats: 35% van links, 42% van boven. Grootte: 32% breed, 20% hoog.');
  await tabTo(t.preview);
  await sendKeys({ press: 'Enter' });
  expect(here()).to.equal(t.previewTitle);
  await tabTo(t.use);
  await sendKeys({ press: 'Enter' });
  await stage.until(() => textOf(element).includes(t.used), 'the copy is used');
  await stage.settled(element);
  expect(here()).to.include(t.used);
  await tabTo(messages.nl.submit);
  await sendKeys({ press: 'Enter' });
  await stage.until(() => textOf(element).includes(messages.nl.received(1)), 'it was received');
});

it('2.5.7 is moved by dragging and sized by its corner, and stays where it is when the picture is tapped', async () => {
  const stage = begin();
  stage.give(dossier());
  const element = await stage.show(ZAAK);
  await kies(stage, element, await paspoort());
  await open(stage, element);
  const [foto] = findAll(element, '.loket-kopie-vlak');
  foto?.scrollIntoView({ block: 'center' });
  const at = async (type: 'move' | 'down' | 'up', x = 0, y = 0): Promise<void> => {
    if (type === 'move') await sendMouse({ type, position: [Math.round(x), Math.round(y)] });
    else await sendMouse({ type });
  };
  const drag = async (x: number, y: number, dx: number, dy: number): Promise<void> => {
    await at('move', x, y);
    await at('down');
    await at('move', x + dx, y + dy);
    await at('up');
  };
  const numbers = (): number[] =>
    (find(element, '[id$="-waar"]').textContent.match(/\d+(?=%)/g) ?? []).map(Number);
  const paper = find(element, '.loket-kopie-blad').getBoundingClientRect();
  let box = foto!.getBoundingClientRect();
  await drag(box.left + 20, box.top + 20, paper.width * 0.05, 0);
  expect(numbers()).to.deep.equal([9, 22, 30, 50]);
  box = foto!.getBoundingClientRect();
  await drag(box.right - 6, box.bottom - 6, 0, paper.height * -0.1);
  expect(numbers()).to.deep.equal([9, 22, 30, 40]);
  press(element, t.undo);
  expect(numbers()).to.deep.equal([9, 22, 30, 50]);
  foto?.scrollIntoView({ block: 'center' });
  const { left, top } = find(element, '.loket-kopie-blad').getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + paper.width * 0.7), Math.round(top + paper.height * 0.3)],
  });
  expect(numbers()).to.deep.equal([9, 22, 30, 50]);
});
