import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { judge, scan } from '../../tools/bundle-scan.js';

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
