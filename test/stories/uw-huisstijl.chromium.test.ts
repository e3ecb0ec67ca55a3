/** The page on which designers try a house style. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/all.js';
import { createGemeente } from '../../stories/support/gemeente.js';
import { HuisstijlMeterElement } from '../../stories/support/huisstijl-meter.js';
import { readThema, tokensVan } from '../../stories/support/thema-lezen.js';
import { axeFindings } from '../support/harness-axe.js';

const PAIR = `/* Huisstijl */
.test-theme {
  --test-color-licht: #ffc400;
  --utrecht-button-primary-action-background-color: var(--test-color-licht);
  --utrecht-button-primary-action-color: #ffffff;
  --utrecht-link-color: #00528b;
  --utrecht-heading-2-font-weight: Medium;
}`;

describe('the CSS of a house style', () => {
  it('gives its tokens, wherever they stand, and says which files it asks for', () => {
    const { blokken, imports } = readThema(
      `@import url("fonts.css"); @import "./tokens.css" screen; ${PAIR}
       @media (prefers-color-scheme: dark) { :root { --utrecht-link-color: #fff } } @supports (color: red) { :root { --a: 1 } }`,
    );
    expect(imports).to.deep.equal(['fonts.css', './tokens.css']);
    expect(blokken.map(({ naam, voorwaarde }) => [naam, voorwaarde])).to.deep.equal([
      ['.test-theme', false],
      [':root bij (prefers-color-scheme: dark)', true],
      [':root', false],
    ]);
    expect(tokensVan(blokken).get('--utrecht-link-color')).to.equal('#00528b');
    expect(tokensVan(blokken).get('--a')).to.equal('1');
    expect(tokensVan(blokken, blokken[1]).get('--utrecht-link-color')).to.equal('#fff');
  });

  it('is the largest block with what the whole page has, without a footer or a dark variant in the same file', () => {
    const { blokken } = readThema(
      '.a-theme { --x: 1; --y: 2 } .a-theme footer { --x: 3 } .a-theme--dark { --y: 4 } html { --z: 5 }',
    );
    expect([...tokensVan(blokken)]).to.deep.equal([
      ['--z', '5'],
      ['--x', '1'],
      ['--y', '2'],
    ]);
  });

  it('may be lines out of a rule; comments and what is no CSS give nothing', () => {
    expect(readThema('--utrecht-link-color: red; --a: b').blokken[0]?.tokens.size).to.equal(2);
    expect(readThema('/* --utrecht-link-color: red; */ geen css').blokken).to.deep.equal([]);
    expect(readThema('{"utrecht":{"link":{"color":"#fff"}}}').blokken).to.deep.equal([]);
  });
});

describe('the page', () => {
  let page: HuisstijlMeterElement;
  const said = (): string => page.querySelector('.meter-melding')?.textContent ?? '';
  const row = (deel: string): string[] =>
    [...(page.querySelector(`[data-deel="${deel}"]`)?.children ?? [])].map((cell) => cell.textContent.trim());
  const choose = (naam: string): Promise<boolean> => {
    const list = page.querySelector<HTMLSelectElement>('#meter-keuze');
    list!.value = naam;
    list!.dispatchEvent(new Event('change'));
    return page.updateComplete;
  };
  const paste = async (css: string): Promise<void> => {
    if (!page.querySelector('#meter-css')) await choose('zelf');
    page.querySelector<HTMLTextAreaElement>('#meter-css')!.value = css;
    [...page.querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes('Meet deze CSS'))!
      .click();
    await page.updateComplete;
    await page.updateComplete;
  };

  before(async () => {
    document.documentElement.lang = 'nl';
    page = new HuisstijlMeterElement();
    page.apiUrl = createGemeente({}).apiUrl;
    document.body.append(page);
    await waitUntil(() => page.querySelector('table') !== null, 'measured', { timeout: 10_000 });
  });
  after(() => {
    page.remove();
  });

  it('measures every part without a theme, finds nothing too weak, and says what counts by default', async () => {
    await choose('geen');
    await waitUntil(() => said() === 'Gemeten. Alle 15 delen zijn goed te zien.');
    expect(page.querySelectorAll('.meter-laag').length).to.equal(0);
    expect(page.textContent).to.include('--loket-button-bg');
  });

  it('names the part that is too weak, its ratio, and both tokens that make the pair', async () => {
    await paste(PAIR);
    expect(said()).to.equal('Gemeten. Van de 15 delen is er 1 te zwak: hoofdknop.');
    const [deel, , contrast, norm, oordeel, tokens] = row('primary');
    expect([deel, contrast, norm, oordeel]).to.deep.equal(['hoofdknop', '1,5', '4,5', 'te laag']);
    expect(tokens).to.equal(
      '--utrecht-button-primary-action-color--utrecht-button-primary-action-background-color',
    );
    expect(row('link').slice(4)).to.deep.equal(['goed', '--utrecht-link-color']);
    expect(page.textContent).to.include('--utrecht-heading-2-font-weight: Medium');
    const report = page.querySelector<HTMLTextAreaElement>('#meter-verslag')?.value;
    expect(report).to.include('te laag: hoofdknop, 1,5 (nodig 4,5); rgb(255, 255, 255) op rgb(255, 196, 0);');
    // axe, which reads no tokens, finds the same buttons, and nothing else on this page.
    const others = (await axeFindings(page)).filter((one) => !/^color-contrast.*loket-primary/s.test(one));
    expect(others).to.deep.equal([]);
  });

  it('takes the tokens away again with the next theme, and counts a dark one apart', async () => {
    await paste(
      `:root { --utrecht-link-color: #00528b } @media (min-width: 1px) { :root { --utrecht-link-color: #eeeeee } }`,
    );
    expect(said()).to.include('Alle 15 delen');
    const list = page.querySelector<HTMLSelectElement>('#meter-blok');
    list!.selectedIndex = 1;
    list!.dispatchEvent(new Event('change'));
    await page.updateComplete;
    await page.updateComplete;
    await waitUntil(() => said().includes('link, vinkje of rondje'));
    await choose('geen');
    await waitUntil(() => said().includes('Alle 15 delen'));
  });

  it('says what to give when nothing in it can be used', async () => {
    await paste('body { color: red }');
    expect(said()).to.match(/^Hierin staat geen huisstijl\. Geef CSS met tokens/);
    expect(page.querySelector('table')).to.equal(null);
    await paste('@import "thema.css";');
    expect(said()).to.include('Een @import volgen wij niet');
    await paste(':root { --mijn-kleur: red }');
    expect(said()).to.include('staat 1 token, maar geen token dat Loket leest');
  });
});
