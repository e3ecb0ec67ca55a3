/** What the client finds on a page and Node 20 lacks: whether there is a connection, and the events of the window. */
const events = new EventTarget();

Object.assign(globalThis, {
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
  dispatchEvent: events.dispatchEvent.bind(events),
});
if (!('navigator' in globalThis)) {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
}
