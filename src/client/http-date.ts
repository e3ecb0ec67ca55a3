/** Times in HTTP headers. Own parsers: `Date.parse` is replaced by libraries on real pages (datejs) and differs per engine. */

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7) in milliseconds since 1970; `null` for anything else. */
export function parseHttpDate(text: string | null): number | null {
  const parts = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/.exec(
    text ?? '',
  );
  const [, day, name = '-', year, hour, minute, second] = parts ?? [];
  const month = MONTHS.indexOf(name) / 3;
  if (month < 0 || !Number.isInteger(month)) return null;
  return Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
}

/**
 * `Retry-After` in whole seconds, at most a day: a number of seconds, or a date measured by the server's own clock.
 * `undefined` when it is absent or unreadable: then the caller takes its own pause.
 * @param now the server's clock in milliseconds since 1970 (its `Date` header)
 */
export function parseRetryAfter(text: string | null, now: number): number | undefined {
  const date = parseHttpDate(text);
  const seconds =
    date !== null ? Math.ceil((date - now) / 1000) : /^\s*\d+\s*$/.test(text ?? '') ? Number(text) : NaN;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), 86_400);
}
