/**
 * SHA-256 (FIPS 180-4) by WebCrypto, which is native and works off the main thread. Browsers offer it on https and on
 * localhost only: ask `canDigest` first.
 */

/** Whether this page can compute digests at all; if not, nothing can be sent provably. */
export const canDigest = (): boolean => (crypto as { subtle?: SubtleCrypto }).subtle !== undefined;

/** Bytes as lower-case hexadecimal digits, the way the contract writes a digest. */
export const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** Lower-case or upper-case hexadecimal digits as bytes; `null` when the text is anything else. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2})*$/i.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** Bytes in base64, with padding, the way `Content-Digest` writes them. Short values only: one character per byte. */
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The header `Content-Digest` (RFC 9530) for a body with this digest. */
export const contentDigest = (digest: Uint8Array): string => `sha-256=:${base64(digest)}:`;

/**
 * The 32 bytes of the digest. A blob is read whole: give slices of a large file.
 * @throws DOMException `NotReadableError` when a chosen file changed on disk or went away
 */
export const digest = async (data: Blob | BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', data instanceof Blob ? await data.arrayBuffer() : data),
  );

/** The digest in hexadecimal digits; see `digest`. */
export const digestHex = async (data: Blob | BufferSource): Promise<string> => hex(await digest(data));

/** The digest over the raw digests of the parts, in order (`delenWaarde` of the contract), in hexadecimal digits. */
export function digestOfDigests(digests: readonly Uint8Array[]): Promise<string> {
  const all = new Uint8Array(digests.length * 32);
  digests.forEach((bytes, i) => all.set(bytes, i * 32));
  return digestHex(all);
}

/**
 * `delenWaarde` of a whole file: one part at a time in memory.
 * @param deelomvang size of the parts in bytes; only the last may be smaller
 * @param onPart told after each part how many bytes are done; throwing in it stops the work
 * @throws RangeError when `deelomvang` is not a positive whole number; DOMException as `digest` does
 */
export async function delenWaarde(
  file: Blob,
  deelomvang: number,
  onPart: (done: number) => void = () => {},
): Promise<string> {
  if (!Number.isSafeInteger(deelomvang) || deelomvang < 1) throw new RangeError('deelomvang');
  const digests: Uint8Array[] = [];
  for (let begin = 0; begin < file.size; begin += deelomvang) {
    digests.push(await digest(file.slice(begin, begin + deelomvang)));
    onPart(Math.min(begin + deelomvang, file.size));
  }
  return digestOfDigests(digests);
}
