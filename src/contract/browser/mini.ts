/**
 * Stands in for `zod/mini` in the self-contained files (vite.config.ts): as much of it as the contract uses, in a tenth
 * of the bytes. It reads the same data and finds the same breaches, in the same order, at the same paths and with the
 * same codes; it knows no messages. test/contract/browser-reader.node.test.ts holds it against zod, schema by schema,
 * and judges by types that the contract asks for nothing that is not here. See docs/decisions/0073.
 */

interface Issue {
  readonly path: PropertyKey[];
  readonly code: string;
}
/** Gives what is read, and adds every breach to the list. */
type Read = (value: unknown, issues: Issue[]) => unknown;

/** What a value of the right type must be besides. */
interface Check {
  readonly code: string;
  readonly fits: (value: never) => unknown;
  /** Which values of another type it is judged of as well. */
  readonly alsoOf: ((value: unknown) => boolean) | undefined;
}

type Result =
  | { readonly success: true; readonly data: unknown }
  // `data` is named, or it would be the one that a page put on Object.prototype.
  | { readonly success: false; readonly data: undefined; readonly error: { readonly issues: Issue[] } };

interface Schema {
  readonly read: Read;
  readonly check: (...checks: Check[]) => Schema;
  /** Another type for the compiler, and the same schema. */
  readonly brand: <Name extends string>() => Schema & { readonly brands?: readonly Name[] };
  readonly safeParse: (value: unknown) => Result;
}

type Shape = Readonly<Record<string, Schema>>;
interface ObjectSchema extends Schema {
  readonly shape: Shape;
  readonly strict: boolean;
}

/** A breach at this very place. */
const breach = (issues: Issue[], code: string): void => {
  issues.push({ path: [], code });
};

/** Reads what stands under `key`: its breaches are there. */
function readUnder(key: PropertyKey, { read }: Schema, value: unknown, issues: Issue[]): unknown {
  const before = issues.length;
  const result = read(value, issues);
  for (let at = before; at < issues.length; at++) issues[at]?.path.unshift(key);
  return result;
}

/** By name and not by the prototype, on which a page may have put anything. */
const has = (value: object, key: string): boolean => Object.prototype.hasOwnProperty.call(value, key);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function schema(base: Read, checks: readonly Check[] = []): Schema {
  const read: Read = (value, issues) => {
    const before = issues.length;
    const result = base(value, issues);
    const typed = issues.length === before;
    for (const { code, fits, alsoOf } of checks) {
      if ((typed || alsoOf?.(value)) && !fits(value as never)) breach(issues, code);
    }
    return result;
  };
  const self: Schema = {
    read: checks.length > 0 ? read : base,
    check: (...more) => schema(base, [...checks, ...more]),
    brand: () => self,
    safeParse: (value) => {
      const issues: Issue[] = [];
      const data = self.read(value, issues);
      return issues.length > 0
        ? { success: false, data: undefined, error: { issues } }
        : { success: true, data };
    },
  };
  return self;
}

/** The value itself, if it is one of these. */
const those = (code: string, fits: (value: unknown) => boolean): Schema =>
  schema((value, issues) => {
    if (!fits(value)) breach(issues, code);
    return value;
  });

// ------------------------------------------------------------------------------------------------------------- Values

export const string = (): Schema => those('invalid_type', (value) => typeof value === 'string');

export const boolean = (): Schema => those('invalid_type', (value) => typeof value === 'boolean');

/** Within what a number keeps exactly. */
export const int = (): Schema =>
  those('invalid_type', Number.isInteger).check(
    minimum(Number.MIN_SAFE_INTEGER),
    maximum(Number.MAX_SAFE_INTEGER),
  );

const oneOf = (values: readonly unknown[]): Schema =>
  those('invalid_value', (value) => values.includes(value));
const enumOf = (values: readonly [string, ...string[]]): Schema => oneOf(values);
export { enumOf as enum };
export const literal = (value: string): Schema => oneOf([value]);

// ---------------------------------------------------------------------------------------------------- Lists and fields

export const array = (item: Schema): Schema =>
  schema((value, issues) => {
    if (Array.isArray(value)) return value.map((one, index) => readUnder(index, item, one, issues));
    breach(issues, 'invalid_type');
    return value;
  });

function fields(shape: Shape, strict: boolean): ObjectSchema {
  const known = Object.keys(shape);
  const read: Read = (value, issues) => {
    if (!isObject(value)) {
      breach(issues, 'invalid_type');
      return value;
    }
    const result: Record<string, unknown> = {};
    for (const key of known) {
      const one = readUnder(key, shape[key] as Schema, has(value, key) ? value[key] : undefined, issues);
      if (one !== undefined) result[key] = one;
    }
    if (strict && Object.keys(value).some((key) => key !== '__proto__' && !has(shape, key))) {
      breach(issues, 'unrecognized_keys');
    }
    return result;
  };
  return { ...schema(read), shape, strict };
}

/** Fields that it does not know are left out. */
export const object = (shape: Shape): ObjectSchema => fields(shape, false);
/** Fields that it does not know are a breach. */
export const strictObject = (shape: Shape): ObjectSchema => fields(shape, true);
export const extend = (from: ObjectSchema, shape: Shape): ObjectSchema =>
  fields({ ...from.shape, ...shape }, from.strict);

export const record = (key: Schema, item: Schema): Schema =>
  schema((value, issues) => {
    if (!isObject(value)) {
      breach(issues, 'invalid_type');
      return value;
    }
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      // Set on an object, this name would replace its prototype.
      if (name === '__proto__') continue;
      if (!key.safeParse(name).success) issues.push({ path: [name], code: 'invalid_key' });
      else result[name] = readUnder(name, item, value[name], issues);
    }
    return result;
  });

// ----------------------------------------------------------------------------------------------------- What may be absent

export const optional = (inner: Schema): Schema =>
  schema((value, issues) => (value === undefined ? value : inner.read(value, issues)));

export const nullable = (inner: Schema): Schema =>
  schema((value, issues) => (value === null ? value : inner.read(value, issues)));

/** Absent is this; a list or an object of its own for everyone who reads. */
export const _default = (
  inner: Schema,
  absent: boolean | number | string | null | readonly [] | Readonly<Record<string, never>>,
): Schema =>
  schema((value, issues) => {
    if (value !== undefined) return inner.read(value, issues);
    if (Array.isArray(absent)) return [];
    return isObject(absent) ? {} : absent;
  });

/** Whatever cannot be read is this. */
const caught = (inner: Schema, neutral: string | null): Schema =>
  schema((value, issues) => {
    const before = issues.length;
    const result = inner.read(value, issues);
    if (issues.length === before) return result;
    issues.length = before;
    return neutral;
  });
export { caught as catch };

// -------------------------------------------------------------------------------------------------------------- Checks

const check = (code: string, fits: Check['fits'], alsoOf?: Check['alsoOf']): Check => ({
  code,
  fits,
  alsoOf,
});

export const regex = (pattern: RegExp): Check =>
  check('invalid_format', (text: string) => pattern.test(text));
export const refine = (fits: (text: string) => boolean): Check => check('custom', fits);
export const minimum = (least: number): Check => check('too_small', (value: number) => value >= least);
export const maximum = (most: number): Check => check('too_big', (value: number) => value <= most);
export const nonnegative = (): Check => minimum(0);
export const positive = (): Check => check('too_small', (value: number) => value > 0);

interface Long {
  readonly length: unknown;
}
const isLong = (value: unknown): boolean => ((value ?? {}) as Partial<Long>).length !== undefined;
export const minLength = (least: number): Check =>
  check('too_small', ({ length }: Long) => (length as number) >= least, isLong);
export const maxLength = (most: number): Check =>
  check('too_big', ({ length }: Long) => (length as number) <= most, isLong);

// --------------------------------------------------------------------------------------------------------------- Types

/** The types of the house come from zod; the compiler never reads the contract by way of this file but in its test. */
export type infer<One> = One extends Schema ? unknown : never;
export type { Schema as ZodMiniType };
