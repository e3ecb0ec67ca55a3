/** What a file is, by its first bytes: a name or a media type can say anything. */

export type Toonbaar = 'application/pdf' | 'image/jpeg' | 'image/png';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** How many bytes are needed to tell. */
export const SNIFF_BYTES = 16;

/** The types that a browser can show safely; `null` for everything else. */
export function sniff(bytes: Uint8Array): Toonbaar | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return null;
}
