/** The walk by keyboard of the evidence finds what it is for, in a real browser. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { keyboardWalk } from '../../tools/evidence/walk.js';
import { leaveBrowsers, openChromium } from './browsers.js';

let browser: Browser;
let page: Page;
before(async () => {
  browser = await openChromium();
  page = await browser.newPage();
});
after(leaveBrowsers);

test('says in order what gets the focus, inside shadow roots too, and that it leaves', async () => {
  await page.setContent('<button>Eerst</button><div id="host"></div><a href="#x">Laatst</a>');
  await page.evaluate(() => {
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    const label = document.createElement('label');
    label.append('Naam', document.createElement('input'));
    root.append(label);
  });
  const { stappen, uit } = await keyboardWalk(page);
  assert.deepEqual(stappen, ['button "Eerst"', 'textbox "Naam"', 'link "Laatst"']);
  assert.equal(uit, true);
});

test('says that something which does not show has the focus', async () => {
  await page.setContent('<button style="width:0;height:0;padding:0;border:0;overflow:hidden">Weg</button>');
  const { stappen } = await keyboardWalk(page);
  assert.equal(stappen.length, 1);
  assert.match(stappen[0] ?? '', /\(niet te zien\)$/);
});

test('does not walk for ever where the focus is held', async () => {
  await page.setContent('<button id="een">Een</button><button id="twee">Twee</button>');
  await page.evaluate(() => {
    document.querySelector('#twee')!.addEventListener('keydown', (event) => {
      event.preventDefault();
      document.querySelector<HTMLElement>('#een')!.focus();
    });
  });
  const { uit } = await keyboardWalk(page, 12);
  assert.equal(uit, false);
});
