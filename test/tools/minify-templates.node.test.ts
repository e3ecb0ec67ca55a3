import assert from 'node:assert/strict';
import test from 'node:test';
import { minifyCss, minifyTemplates } from '../../tools/minify-templates.js';

test('takes layout and comments out of styles', () => {
  const text = `
    /* Don't count this: { a } */
    .loket :where(p, .a > *) {
      margin: 0 auto;
      inset: calc(1em + 2px);
    }
    @media (forced-colors: active) {
      .a:hover, .b { color: CanvasText; }
    }
  `;
  assert.equal(
    minifyCss(text).trim(),
    '.loket :where(p,.a>*){margin:0 auto;inset:calc(1em + 2px)}@media (forced-colors:active){.a:hover,.b{color:CanvasText}}',
  );
});

test('leaves strings in styles as they are', () => {
  assert.equal(minifyCss(`a::after { content: ' ; { /* x */  '; }`), `a::after{content:' ; { /* x */  '}`);
});

test('keeps one space in markup, where a space may show', () => {
  const source = 'const x = html`<p>\n    ${a}\n    <b class="c\n      d">${b}</b>\n  </p>`;';
  assert.equal(minifyTemplates(source, 'x.ts'), 'const x = html`<p> ${a} <b class="c d">${b}</b> </p>`;');
});

test('reaches templates inside templates', () => {
  const source = 'html`<p>\n  ${a ? html`<b>\n  c</b>` : nothing}\n</p>`';
  assert.equal(minifyTemplates(source, 'x.ts'), 'html`<p> ${a ? html`<b> c</b>` : nothing} </p>`');
});

test('leaves other templates and plain texts alone', () => {
  const source = 'const x = `a\n  b`; const y = other`a\n  b`; // html`c\n';
  assert.equal(minifyTemplates(source, 'x.ts'), source);
});
