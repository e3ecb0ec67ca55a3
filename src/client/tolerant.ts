/** Reading an answer by the contract: one broken item costs that item, not the list it stands in. */
import { LoketError } from './errors.js';
import { sayOnce } from './say-once.js';

/** What this module needs of a schema of the contract. */
export interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
}

export interface Read<T> {
  readonly data: T;
  /** How many list items, nested ones included, broke the contract and were left out. */
  readonly lost: number;
}

/**
 * Reads `value` (fresh from `JSON.parse`; its lists may be shortened here) by the contract. The innermost list item that
 * holds the breach is left out and named once in the console; a breach outside any list is a `contract` error.
 * @param what names the resource for the developer, without ids: `zaken/{id}/statussen`
 */
export function readTolerantly<T>(schema: Schema<T>, value: unknown, what: string): Read<T> {
  let lost = 0;
  for (;;) {
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, lost };
    const broken = new Map<unknown[], Set<number>>();
    for (const issue of result.error.issues) {
      let here = value;
      let place = '';
      let list: unknown[] | undefined;
      let index = 0;
      for (const step of issue.path) {
        if (Array.isArray(here) && typeof step === 'number') {
          list = here;
          index = step;
          place += '[]';
        } else {
          place += `.${String(step)}`;
        }
        here = (here as Record<PropertyKey, unknown> | null | undefined)?.[step];
      }
      const breach = `${what} breaks the contract at "${place.slice(1)}" (${issue.code})`;
      if (list === undefined) {
        sayOnce('warn', `${breach}; it cannot be shown.`);
        throw new LoketError('contract', breach);
      }
      const indices = broken.get(list) ?? new Set();
      if (!indices.has(index)) sayOnce('warn', `${breach}; such items are left out.`);
      broken.set(list, indices.add(index));
    }
    broken.forEach((indices, list) => {
      let kept = 0;
      for (let index = 0; index < list.length; index++) {
        if (!indices.has(index)) list[kept++] = list[index];
      }
      list.length = kept;
      lost += indices.size;
    });
  }
}
