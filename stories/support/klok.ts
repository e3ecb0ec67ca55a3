/** Time in the stories: the same moment on every visit, so that no date and no picture depends on the day of looking. */

/** Tuesday 24 November 2026, a quarter past ten in Amsterdam: an ordinary working day, and the phones are answered. */
export const KLOK = Date.UTC(2026, 10, 24, 9, 15);

let start = performance.now();
let ahead = 0;

Date.now = () => Math.round(KLOK + performance.now() - start + ahead);

/** Lets the device's clock begin at `KLOK` again, for a story that is opened. */
export function restartDeviceClock(): void {
  start = performance.now();
  ahead = 0;
}

/**
 * As if the device had been asleep for so long: the clock jumps, and the page is told that it is seen again.
 * @param seconds how far the clock jumps
 */
export function wakeAfter(seconds: number): void {
  ahead += seconds * 1000;
  document.dispatchEvent(new Event('visibilitychange'));
}
