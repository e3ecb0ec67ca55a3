/**
 * The one place of the gateway that knows zod: what comes in is judged by the schemas of the contract, and nothing goes
 * out that they do not name.
 */
import * as z from 'zod/mini';
import type { Problem } from '../contract/problem.js';

export type Schema<T = unknown> = z.ZodMiniType<T>;
export type Output<S extends Schema> = z.output<S>;
export type InvalidParam = NonNullable<Problem['invalidParams']>[number];
type Issue = z.core.$ZodIssue;

export type Oordeel<T> =
  | { readonly goed: true; readonly waarde: T }
  | { readonly goed: false; readonly fouten: readonly InvalidParam[] };

/** What stands at this place of the input; only what is really there, never what a page added to a prototype. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function describe(issue: Issue, value: unknown): Pick<InvalidParam, 'code' | 'reason'> {
  if (value === undefined) return { code: 'verplicht', reason: 'Deze waarde is verplicht.' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'type', reason: `Hier hoort een waarde van het type ${issue.expected}.` };
    case 'too_big':
      return { code: 'te-groot', reason: `De waarde of lengte mag hoogstens ${String(issue.maximum)} zijn.` };
    case 'too_small':
      return { code: 'te-klein', reason: `De waarde of lengte moet minstens ${String(issue.minimum)} zijn.` };
    case 'invalid_value':
      return { code: 'waarde', reason: `Kies een van: ${issue.values.map(String).join(', ')}.` };
    default:
      return { code: 'vorm', reason: 'De waarde heeft niet de afgesproken vorm.' };
  }
}

/** @param nameOf how to name a place in the input, for whoever sent it */
export function judge<S extends Schema>(
  schema: S,
  input: unknown,
  nameOf: (path: readonly string[]) => string,
): Oordeel<Output<S>> {
  const result = z.safeParse(schema, input);
  const fouten = (result.success ? [] : result.error.issues).flatMap((issue): InvalidParam[] => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownParam(nameOf([...path, key])))
      : [{ name: nameOf(path), ...describe(issue, valueAt(input, issue.path)) }];
  });
  // A day that is no day fails by its shape and by the calendar: once is enough.
  const once = fouten.filter(
    ({ name, code }, i) => fouten.findIndex((one) => one.name === name && one.code === code) === i,
  );
  // A field named __proto__ is a field like any other, but schemas do not look at it.
  if (typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__')) {
    once.push(unknownParam(nameOf(['__proto__'])));
  }
  return result.success && once.length === 0
    ? { goed: true, waarde: result.data }
    : { goed: false, fouten: once };
}

/**
 * The same for an object, field by field: what can be read is there although something else cannot.
 * @returns `velden` without the fields that the schema refuses
 */
export function judgeFields<T extends object>(
  schema: z.ZodMiniType<T>,
  input: unknown,
): { readonly velden: Partial<T>; readonly fouten: readonly InvalidParam[] } {
  const oordeel = judge(schema, input, (path) => path.join('.') || 'body');
  if (oordeel.goed) return { velden: oordeel.waarde, fouten: [] };
  const { def } = schema._zod as unknown as z.core.$ZodObject['_zod'];
  const velden = Object.entries(def.shape).flatMap(([name, field]) => {
    const value = valueAt(input, [name]);
    const read = value === undefined ? null : z.safeParse(field as z.ZodMiniType, value);
    return read?.success === true ? [[name, read.data]] : [];
  });
  return { velden: Object.fromEntries(velden) as Partial<T>, fouten: oordeel.fouten };
}

export const unknownParam = (name: string): InvalidParam => ({
  name,
  code: 'onbekend',
  reason: 'Dit bestaat hier niet.',
});

/**
 * A copy that holds only the fields of the contract: what a case system keeps for its staff stays inside. It judges
 * nothing: an odd value of a known field goes out as it is, for the reader to be tolerant with.
 */
export function onlyContract(schema: z.core.$ZodType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const { shape } = (schema as z.core.$ZodObject)._zod.def;
      return Object.fromEntries(
        Object.keys(shape)
          .filter((name) => Object.hasOwn(value, name))
          .map((name) => [
            name,
            onlyContract(shape[name] as z.core.$ZodType, (value as Record<string, unknown>)[name]),
          ]),
      );
    }
    case 'array': {
      const { element } = (schema as z.core.$ZodArray)._zod.def;
      return Array.isArray(value) ? value.map((item) => onlyContract(element, item)) : null;
    }
    case 'record': {
      // Whatever it is called, only what the schema says of a value: no objects.
      const { valueType } = (schema as z.core.$ZodRecord)._zod.def;
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, onlyContract(valueType, item)]),
      );
    }
    case 'nullable':
    case 'optional':
    case 'default':
    case 'catch':
      return onlyContract((schema as z.core.$ZodNullable)._zod.def.innerType, value);
    default:
      // The contract knows no other place for an object.
      return null;
  }
}
