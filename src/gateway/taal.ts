/** Which language the texts of an answer are in. */

/** @param header `Accept-Language`, RFC 9110 12.5.4; nothing usable gives the first of `talen` */
export function chooseTaal(header: string | undefined, talen: readonly [string, ...string[]]): string {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => /^\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=(\d(?:\.\d{0,3})?))?\s*$/.exec(part))
    .flatMap((match) => (match?.[1] ? [{ taal: match[1].toLowerCase(), q: Number(match[2] ?? 1) }] : []))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  return wanted.find(({ taal }) => talen.includes(taal))?.taal ?? talen[0];
}
