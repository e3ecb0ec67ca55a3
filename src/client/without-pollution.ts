/**
 * Imported right before ky. ky tries out `new Request(…)` while it loads, and that reads option names (`signal`,
 * `headers`, `mode`, `type` …) from `Object.prototype` when the page has put such names there: it throws, and every
 * widget of the page is dead. So for that moment, within one synchronous run of the script in which no code of the page
 * can look, the names are taken away.
 */
const taken: [PropertyKey, PropertyDescriptor][] = [];

for (const key of Object.keys(Object.prototype)) {
  const descriptor = Object.getOwnPropertyDescriptor(Object.prototype, key);
  if (descriptor?.configurable && Reflect.deleteProperty(Object.prototype, key))
    taken.push([key, descriptor]);
}

/** Puts back what was taken; a second call does nothing. */
export function restorePollution(): void {
  for (const [key, descriptor] of taken.splice(0)) Object.defineProperty(Object.prototype, key, descriptor);
}

// Also when ky fails all the same: the page keeps what it had.
queueMicrotask(restorePollution);
