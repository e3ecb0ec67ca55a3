/**
 * Reading pieces of a file that may be far larger than the memory, and that may hold anything. Whatever is malformed ends
 * in a RangeError, as reading beyond the end does; `isWellFormed` turns that into an answer.
 */

/** `length` bytes from `at`, or as many as there are. */
export type Lezer = (at: number, length: number) => Promise<DataView>;

/** More steps than any sound file needs: what goes on longer is made to keep us busy. */
export const MAX_STEPS = 20_000;

/** What this holds is not what it says it is. */
export const malformed = (): never => {
  throw new RangeError();
};

/** Reads a little more than asked and keeps it: the next piece is mostly near. */
export function createLezer(file: Blob): Lezer {
  let begin = 0;
  let kept = new ArrayBuffer(0);
  return async (at, length) => {
    if (at < begin || at + length > begin + kept.byteLength) {
      kept = await file.slice(at, at + Math.max(length, 4096)).arrayBuffer();
      begin = at;
    }
    return new DataView(kept, at - begin, Math.min(length, kept.byteLength - at + begin));
  };
}

/** One character per byte: for searching, in place, in what may hold anything. */
export function asText(view: DataView, at = 0, length = view.byteLength - at): string {
  if (at + length > view.byteLength) malformed();
  let text = '';
  for (let from = at; from < at + length; from += 8192)
    text += String.fromCharCode(
      ...new Uint8Array(view.buffer, view.byteOffset + from, Math.min(8192, at + length - from)),
    );
  return text;
}

/** Whether what the work read was well formed. Other errors stay errors, such as a file that is gone from the disk. */
export const isWellFormed = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof RangeError) return false;
      throw error;
    },
  );

/**
 * Goes through the segments of a JPEG (ISO 10918-1 annex B) before its picture.
 * @param begin of the JPEG in the file
 * @returns where the picture begins
 */
export async function walkJpeg(
  lees: Lezer,
  begin: number,
  visit: (marker: number, from: number, to: number) => Promise<void> | void = () => {},
): Promise<number> {
  if ((await lees(begin, 2)).getUint16(0) !== 0xffd8) malformed();
  for (let at = begin + 2, steps = 0; steps < MAX_STEPS; steps += 1) {
    const head = await lees(at, 4);
    const marker = head.getUint8(1);
    if (head.getUint8(0) !== 0xff || marker === 0xd9) break;
    // A marker may be preceded by any number of such bytes.
    if (marker === 0xff) at += 1;
    else {
      const to = at + 2 + head.getUint16(2);
      if (to < at + 4) break;
      await visit(marker, at + 4, to);
      if (marker === 0xda) return to;
      at = to;
    }
  }
  return malformed();
}

/** Goes through the boxes of an ISO base media file (ISO 14496-12), which HEIC is, or of one box of it. */
export async function walkBoxes(
  lees: Lezer,
  begin: number,
  end: number,
  visit: (type: string, from: number, to: number) => void,
): Promise<void> {
  for (let at = begin, steps = 0; at < end; steps += 1) {
    const head = await lees(at, 16);
    let size = head.getUint32(0);
    const from = at + (size === 1 ? 16 : 8);
    if (size === 1) size = head.getUint32(8) * 2 ** 32 + head.getUint32(12);
    else if (size === 0) size = end - at;
    const to = at + size;
    if (to < from || to > end || steps > MAX_STEPS) malformed();
    visit(asText(head, 4, 4), from, to);
    at = to;
  }
}
