/**
 * The reader of the self-contained files against zod: every schema of the contract, on thousands of values, right and
 * wrong. The contract is loaded twice: as it is, and built as it is for a page.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';
import ts from 'typescript';
import { markPure } from '../../tools/contract-reader.js';
import { compile } from '../../tools/sizes.js';
import { bundle } from '../../vite.config.js';

type Schema = z.ZodMiniType;
type Module = Readonly<Record<string, unknown>>;

/** What no page reads by: the document, and the strict judge of suppliers. */
const ON_SERVERS = /^(openapi.*|streng)\.ts$/;
const FILES = readdirSync('src/contract').filter((name) => name.endsWith('.ts') && !ON_SERVERS.test(name));

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

const zod = new Map<string, Schema>();
const ours = new Map<string, Pick<Schema, 'safeParse'>>();

async function loadBoth(): Promise<void> {
  const entry = resolve('build/every-schema.ts');
  const config = bundle('every-schema', entry, 'build', [
    {
      name: 'every-schema',
      enforce: 'pre',
      resolveId: (id) => (id === entry ? entry : null),
      load: (id) =>
        id === entry
          ? FILES.map((file, at) => `export * as m${at} from '../src/contract/${file}';`).join('\n')
          : null,
    },
  ]);
  const { code } = await compile('every-schema', config);
  const built = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, Module>;
  for (const [at, file] of FILES.entries()) {
    const module = (await import(`../../src/contract/${file.replace(/\.ts$/, '.js')}`)) as Module;
    for (const [name, value] of Object.entries(module)) {
      if (!isSchema(value)) continue;
      const other = built[`m${at}`]?.[name];
      assert.ok(isSchema(other), `${name} is not in the build`);
      zod.set(name, value);
      ours.set(name, other);
    }
  }
}

/** Numbers from 0 to below 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const next = random(20_260_105);
const below = (count: number): number => Math.floor(next() * count);
const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;

/** One for each form of text in the contract. */
const GOOD_TEXTS = [
  ...['tekst', 'z-1', 'paspoort:2', 'a@b.nl', '/pad', 'application/pdf', '2026-01-05', '23:59', '0612345678'],
  ...['2026-01-05T10:00:00+01:00', '2026-01-05T10:00:00.123456789Z', '2024-02-29T00:00', 'a'.repeat(64)],
  ...['0f'.repeat(32), 'Ab_-'.repeat(10), 'loket/0.1.0 (web)', 'x'.repeat(32)],
];
const BAD_TEXTS = [
  ...[
    '',
    ' ',
    '.',
    '..',
    '2026-02-30',
    '2026-13-01',
    '2026-02-30T10:00:00Z',
    '2026-01-05T24:00:00Z',
    '24:00',
  ],
  ...[
    '2026-01-05T10:00:00+1:00',
    '2026-1-5',
    '9999-12-31',
    '0000-00-00',
    'a b',
    'é',
    'constructor',
    'A'.repeat(65),
  ],
  ...['x'.repeat(5001), '\u{1f600}'.repeat(200), '\0', 'z-1\n', 'onbekend', 'null'],
];
const NUMBERS = [
  ...[0, -0, 1, -1, 7, 8, 50, 51, 0.5, -1.5, 600, 1000, 1001, 10_001, 1e21, 2 ** 53, -(2 ** 53), 2 ** 53 - 1],
  ...[Number.NaN, Infinity, -Infinity, Number.MIN_VALUE],
];

/** As far as the contract uses it. A construct that is new here throws. */
interface Def {
  readonly type: string;
  readonly shape: Readonly<Record<string, Schema>>;
  readonly element: Schema;
  readonly innerType: Schema;
  readonly keyType: Schema;
  readonly valueType: Schema;
  readonly entries: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
}

const fittings = new Map<Schema, readonly unknown[]>();
function fittingOf(schema: Schema, values: readonly unknown[]): readonly unknown[] {
  const known = fittings.get(schema);
  const fitting = known ?? values.filter((value) => schema.safeParse(value).success);
  fittings.set(schema, fitting);
  assert.ok(fitting.length > 0, 'the contract has a form of text or number that this test has no example of');
  return fitting;
}

/** A value that is as agreed, but for how long lists are. */
function right(schema: Schema): unknown {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'string':
      return pick(fittingOf(schema, GOOD_TEXTS));
    case 'number':
      return pick(fittingOf(schema, NUMBERS));
    case 'boolean':
      return next() < 0.5;
    case 'enum':
      return pick(Object.values(def.entries));
    case 'literal':
      return pick(def.values);
    case 'array':
      return [...new Array<undefined>(below(4))].map(() => right(def.element));
    case 'record':
      return { [String(right(def.keyType))]: right(def.valueType) };
    case 'nullable':
      return next() < 0.3 ? null : right(def.innerType);
    case 'optional':
    case 'default':
    case 'catch':
      return right(def.innerType);
    case 'object': {
      const made: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(def.shape)) {
        const absent = field.safeParse(undefined).success && next() < 0.2;
        if (!absent) made[name] = right(field);
      }
      return made;
    }
    default:
      throw new Error(`This test makes no values for ${def.type}.`);
  }
}

/** What stands where something else should. */
const wrong = (): unknown =>
  pick([
    () => pick(BAD_TEXTS),
    () => pick(GOOD_TEXTS),
    () => pick(NUMBERS),
    () => null,
    () => next() < 0.5,
    () => [],
    () => [null, 1, 'x', {}],
    () => ({}),
    () => ({ length: below(3), 0: 'a' }),
    () =>
      JSON.parse('{"__proto__":{"id":"z-1"},"constructor":1,"toString":"x","hasOwnProperty":2}') as unknown,
  ])();

const NAMES = [
  '__proto__',
  '__proto__',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'length',
  'nieuw',
  'id',
  '7',
  '',
];

/** Puts it there as JSON.parse would: also `__proto__` is a field like any other. */
const put = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
};

/** Breaks one thing somewhere in this value, and gives what stands there now. */
function breakOne(value: unknown): unknown {
  if (typeof value === 'number' && next() < 0.7) return pick(NUMBERS);
  if (typeof value === 'string' && next() < 0.5) return pick(BAD_TEXTS);
  if (typeof value !== 'object' || value === null || next() < 0.1) return wrong();
  const names = Object.keys(value);
  if (!Array.isArray(value) && (names.length === 0 || next() < 0.15)) {
    put(value, pick(NAMES), wrong());
    return value;
  }
  if (names.length === 0) return [wrong(), wrong()];
  const name = pick(names);
  const inside = (value as Record<string, unknown>)[name];
  if (!Array.isArray(value) && next() < 0.2) Reflect.deleteProperty(value, name);
  else put(value, name, breakOne(inside));
  return value;
}

interface Outcome {
  readonly data?: unknown;
  readonly issues?: readonly string[];
  readonly thrown?: true;
}
function outcomeOf(schema: Pick<Schema, 'safeParse'>, value: unknown): Outcome {
  let result;
  try {
    result = schema.safeParse(value);
  } catch {
    // Both compare a length with a number, also one that cannot be compared: `{ length: { toString: 1 } }`.
    return { thrown: true };
  }
  if (result.success) return { data: result.data };
  // In order: the first is the one that a developer is told of.
  return { issues: result.error.issues.map(({ path, code }) => `${JSON.stringify(path)} ${code}`) };
}

const VALUES = 60;

describe('the reader of the self-contained files, beside zod', () => {
  before(loadBoth);

  it('reads the same data and names the same breaches, for every schema', () => {
    assert.ok(zod.size >= 60, `${zod.size} schemas`);
    let [taken, refused, several] = [0, 0, 0];
    for (const [name, schema] of zod) {
      const other = ours.get(name);
      assert.ok(other);
      let once = 0;
      for (let round = 0; round < VALUES; round++) {
        let value = right(schema);
        for (let breaks = round % 5; breaks > 0; breaks--) value = breakOne(value);
        const expected = outcomeOf(schema, value);
        if (!isDeepStrictEqual(outcomeOf(other, value), expected)) {
          assert.deepEqual(outcomeOf(other, value), expected, `${name}: ${JSON.stringify(value)}`);
        }
        if (expected.issues) refused += 1;
        else taken += 1;
        if (expected.issues && expected.issues.length > 1) several += 1;
        if (!expected.issues) once += 1;
      }
      assert.ok(once > 0, `${name}: no value was ever right`);
    }
    // Otherwise this test would have become one of refusing, or of accepting.
    assert.ok(Math.min(taken, refused) > zod.size * VALUES * 0.2, `${taken} taken, ${refused} refused`);
    assert.ok(several > 300, `${several} with several breaches`);
  });

  it('takes a field named __proto__ for nothing, also where every name is allowed', () => {
    const text = `{"id":"a-1","nummer":"A1","versie":0,"status":"geboekt","producten":[],"kanaal":"balie",
      "aanvang":"2026-01-05T10:00:00Z","einde":"2026-01-05T10:10:00Z","klant":{"__proto__":5,"naam":"Jansen"}}`;
    const [reader, expected] = [ours, zod].map((all) => all.get('afspraakSchema'));
    assert.ok(reader && expected);
    const outcome = outcomeOf(reader, JSON.parse(text));
    assert.deepEqual(outcome, outcomeOf(expected, JSON.parse(text)));
    assert.deepEqual((outcome.data as { readonly klant: unknown }).klant, { naam: 'Jansen' });
  });

  it('reads the same on a page that put words on Object.prototype, where a field was left out', () => {
    const zaak = {
      ...{ id: 'z-1', identificatie: 'Z', omschrijving: 'Dakkapel', zaaktype: { omschrijving: 'Bouw' } },
      ...{ startdatum: '2026-01-05', aanZet: 'gemeente', besluiten: [{ id: 1 }] },
    };
    const [reader, problem] = [ours.get('zaakSchema'), ours.get('problemSchema')];
    assert.ok(reader && problem);
    const expected = JSON.stringify(outcomeOf(reader, zaak));
    const NAMES_OF_PAGES = [
      ...[
        'default',
        'optional',
        'type',
        'shape',
        'strict',
        'read',
        'check',
        'checks',
        'code',
        'fits',
        'alsoOf',
      ],
      ...[
        'path',
        'data',
        'success',
        'error',
        'issues',
        'einddatum',
        'verlenging',
        'besluiten',
        'values',
        'length',
      ],
    ];
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    let [said, data]: [string, unknown] = ['', null];
    try {
      for (const name of NAMES_OF_PAGES) prototype[name] = () => 'vervuild';
      said = JSON.stringify(outcomeOf(reader, zaak));
      data = problem.safeParse(null).data;
    } finally {
      for (const name of NAMES_OF_PAGES) Reflect.deleteProperty(prototype, name);
    }
    assert.equal(said, expected);
    assert.equal(data, undefined);
  });

  it('gives everyone who reads a list and a record of their own where none was sent', () => {
    const afspraak = {
      ...{ id: 'a-1', nummer: 'A1', versie: 0, status: 'geboekt', producten: [], kanaal: 'balie' },
      ...{ aanvang: '2026-01-05T10:00:00Z', einde: '2026-01-05T10:10:00Z' },
    };
    const [first, second] = [0, 1].map(
      () => ours.get('afspraakSchema')?.safeParse(afspraak).data as { klant: unknown; meeTeNemen: unknown },
    );
    assert.deepEqual([first?.klant, first?.meeTeNemen], [{}, []]);
    assert.notEqual(first?.klant, second?.klant);
    assert.notEqual(first?.meeTeNemen, second?.meeTeNemen);
  });
});

describe('what the contract may ask of it', () => {
  it('is what it has, judged by types: anything new, or asked in another way, is refused', () => {
    const NEW = [
      'z.tuple([])',
      "z.boolean({ error: 'x' })",
      'z.boolean().check(z.multipleOf(2))',
      "z._default(z.array(z.string()), ['x'])",
      "z.enum({ a: 'b' })",
      'z.boolean().clone()',
      'z.string().check(z.refine(() => true, { abort: true }))',
    ];
    const added = NEW.map((asked, at) => `export const asked${at} = ${asked};`);
    const options: ts.CompilerOptions = {
      ...{
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        strict: true,
        noEmit: true,
        types: [],
      },
      ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts'], skipLibCheck: true },
      paths: { 'zod/mini': [resolve('src/contract/browser/mini.ts')] },
    };
    const host = ts.createCompilerHost(options);
    const read = host.readFile.bind(host);
    host.readFile = (path) => (path.endsWith('/sessie.ts') ? [read(path), ...added].join('\n') : read(path));
    const files = FILES.map((file) => resolve('src/contract', file));
    const refused = ts
      .getPreEmitDiagnostics(ts.createProgram(files, options, host))
      .map(({ file, start = 0, messageText }) => {
        const line = file?.text.slice(0, start).split('\n').length ?? 0;
        const text = file?.text.split('\n')[line - 1] ?? '';
        return added.includes(text) ? text : ts.flattenDiagnosticMessageText(messageText, ' ');
      });
    assert.deepEqual(refused, added);
  });
});

describe('a build', () => {
  it('can leave out a schema that nobody reads', () => {
    const source =
      'const a = { b: z.string() } as const;\nexport const c = (d: string) => e(d);\nexport const f = z.g(...a), h = 1;';
    assert.equal(
      markPure(source, 'x.ts'),
      [
        'const a = /* @__PURE__ */ (() => ({ b: z.string() } as const))();',
        'export const c = (d: string) => e(d);',
        'export const f = /* @__PURE__ */ (() => (z.g(...a)))(), h = /* @__PURE__ */ (() => (1))();',
      ].join('\n'),
    );
  });
});
