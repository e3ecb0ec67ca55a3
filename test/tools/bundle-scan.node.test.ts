import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { judge, scan, strangers } from '../../tools/bundle-scan.js';

const found = (code: string): string[] => scan(code).map(({ banned }) => banned);

describe('finds what a page forbids or breaks', () => {
  const samples: readonly (readonly [code: string, banned: string])[] = [
    ['Array.from(x)', 'Array.from'],
    ['for(let e in t)e()', 'for…in'],
    ['Date.parse(x)', 'Date.parse'],
    ['eval("1")', 'eval'],
    ['new Function("")', 'Function constructor'],
    ['let F=Function;new F("")', 'Function constructor'],
    ['e.innerHTML=t', 'innerHTML'],
    ['e["innerHTML"]=t', 'innerHTML'],
    ['e.outerHTML=t', 'outerHTML'],
    ['e.insertAdjacentHTML("x",t)', 'insertAdjacentHTML'],
    ['document.write(t)', 'document.write'],
    ['import "x"', 'import'],
    ['import{a}from"x"', 'import'],
    ['export{a}from"x"', 'import'],
    ['import("x")', 'import()'],
    ['process.env.NODE_ENV', 'process'],
    ['class A{static{a()}}', 'static block'],
    ['/(?<=a)b/', 'lookbehind'],
    ['let a="é"', 'non-ASCII'],
  ];
  for (const [code, banned] of samples) {
    test(`${banned}: ${code}`, () => {
      assert.deepEqual(found(code), [banned]);
    });
  }
});

test('is silent about words in texts and names of properties', () => {
  const code = `let a="import x from y; eval(1); innerHTML; \\u00e9";a instanceof Function;a.process;a.from();a={process:1,Function:2}`;
  assert.deepEqual(found(code), []);
});

describe('compares with what is known', () => {
  const known = 'innerHTML in lit-html/lit-html.js';
  test('accepts as many as are known', () => {
    assert.deepEqual(judge('loket.js', new Map([[known, 1]])), []);
  });
  test('refuses one more', () => {
    assert.deepEqual(judge('loket.js', new Map([[known, 2]])), [
      `loket.js: ${known}, 2×, where 1 are known.`,
    ]);
  });
  test('refuses the same thing in our own code', () => {
    assert.equal(judge('loket.js', new Map([['innerHTML in src/ui/text.ts', 1]])).length, 1);
  });
});

describe('whose code is in a file', () => {
  const LIT = '../node_modules/lit-html/lit-html.js';
  const ZOD = '../node_modules/zod/v4/core/util.js';
  const licences = (...names: string[]): string =>
    ['# Licenses', ...names.map((name) => `## ${name} - 3.3.3 (MIT)`)].join('\n\n');

  test('is ours and of Lit, with the licences of Lit beside it', () => {
    const sources = ['../src/ui/text.ts', LIT, '../node_modules/@lit/task/task.js'];
    assert.deepEqual(strangers('loket.js', sources, licences('@lit/task', 'lit-html', 'lit')), []);
  });
  test('is never of zod, but in the file that has the gateway in it', () => {
    const said = (name: string): string[] => strangers(name, [ZOD], licences('zod'));
    assert.deepEqual(said('loket.js'), ['loket.js: holds zod.']);
    assert.deepEqual(said('loket-demo.js'), []);
  });
  test('has its licence beside it, and no other', () => {
    assert.deepEqual(strangers('loket.js', [LIT], licences('zod')), [
      'loket.js: no licence of lit-html beside it.',
      'loket.js: a licence of zod, which is not in it, is beside it.',
    ]);
  });
});
