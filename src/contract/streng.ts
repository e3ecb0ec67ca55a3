/**
 * Judges what a server sends more strictly than readers do. Readers forgive what is odd, so that a citizen still sees a
 * case; a supplier wants to hear of it. For the contract test, and for suppliers' own tests.
 */
import type * as z from 'zod/mini';
import { momentSchema } from './basis.js';

export interface Bevinding {
  /** Where: `results.0.status.fase`; empty for the whole. */
  readonly pad: string;
  /** `fout` breaks the contract; `let-op` is allowed, and rarely meant. */
  readonly soort: 'fout' | 'let-op';
  /** In Dutch, without the value itself: that may be personal. */
  readonly tekst: string;
}
export type AnySchema = z.core.$ZodType;

type Report = (pad: string, soort: Bevinding['soort'], tekst: string) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As far as the contract uses it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, AnySchema>>;
  readonly element?: AnySchema;
  readonly innerType?: AnySchema;
  readonly valueType?: AnySchema;
  readonly entries?: Readonly<Record<string, string>>;
}
const defOf = (schema: AnySchema): Def => schema._zod.def;

const HAS_TIME = /T\d{2}:\d{2}/;
const HAS_OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/** A moment that readers must guess the zone of. */
function judgeMoment(value: unknown, pad: string, report: Report): void {
  if (typeof value === 'string' && HAS_TIME.test(value) && !HAS_OFFSET.test(value)) {
    report(pad, 'let-op', 'Dit moment heeft geen verschil met UTC; lezers nemen de tijd in Nederland aan.');
  }
}

/** What readers replace by something neutral: an unknown word may be newer than this version, the rest is a mistake. */
function judgeCaught(inner: AnySchema, value: unknown, pad: string, report: Report): void {
  const { type, entries } = defOf(inner);
  if (type !== 'enum') {
    // `z.catch(z.nullable(…), null)`: absent is as good as null.
    if (value !== undefined) walk(inner, value, pad, report);
  } else if (typeof value !== 'string') {
    report(pad, 'fout', value === undefined ? 'Dit veld ontbreekt.' : 'Dit is geen tekst.');
  } else if (!Object.values(entries ?? {}).includes(value)) {
    report(pad, 'let-op', 'Dit woord staat niet in het contract; lezers nemen het neutrale woord.');
  }
}

function judgeFields(def: Def, value: unknown, pad: string, report: Report): void {
  if (!isObject(value)) {
    report(pad, 'fout', 'Dit is geen object.');
    return;
  }
  const shape = def.shape ?? {};
  for (const [name, schema] of Object.entries(shape)) {
    walk(schema, value[name], pad === '' ? name : `${pad}.${name}`, report);
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) {
      report(pad === '' ? name : `${pad}.${name}`, 'let-op', 'Dit veld kent het contract niet.');
    }
  }
}

function walk(schema: AnySchema, value: unknown, pad: string, report: Report): void {
  const def = defOf(schema);
  const inner = def.innerType as AnySchema;
  switch (def.type) {
    case 'object':
      judgeFields(def, value, pad, report);
      return;
    case 'array':
      if (!Array.isArray(value)) report(pad, 'fout', 'Dit is geen lijst.');
      else
        value.forEach((item, i) =>
          walk(def.element as AnySchema, item, `${pad}.${i}`.replace(/^\./, ''), report),
        );
      return;
    case 'record':
      if (!isObject(value)) report(pad, 'fout', 'Dit is geen object.');
      else
        for (const [name, one] of Object.entries(value)) {
          walk(def.valueType as AnySchema, one, pad === '' ? name : `${pad}.${name}`, report);
        }
      return;
    case 'nullable':
      if (value !== null) walk(inner, value, pad, report);
      return;
    case 'optional':
    case 'default':
      if (value !== undefined) walk(inner, value, pad, report);
      return;
    case 'catch':
      judgeCaught(inner, value, pad, report);
      return;
    default:
      if (value === undefined) report(pad, 'fout', 'Dit veld ontbreekt.');
      else if (!(schema as z.ZodMiniType).safeParse(value).success)
        report(pad, 'fout', 'Deze waarde past niet bij het contract.');
      else if (schema === (momentSchema as AnySchema)) judgeMoment(value, pad, report);
  }
}

/** What readers make of it, with everything that is optional filled in; `null` when they cannot read it. */
export function readTolerantly(schema: AnySchema, value: unknown): unknown {
  const read = (schema as z.ZodMiniType).safeParse(value);
  return read.success ? read.data : null;
}

/** Everything that is odd about this answer, in the order of the schema; nothing when it is as it should be. */
export function judgeStrictly(schema: AnySchema, value: unknown): Bevinding[] {
  const found: Bevinding[] = [];
  walk(schema, value, '', (pad, soort, tekst) => found.push({ pad, soort, tekst }));
  return found;
}
