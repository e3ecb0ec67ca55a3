/** PDFs whose first page is a scan, built byte by byte, the old way and the new; for Node and browsers alike. */
import { bytesOf, type Bytes } from './sample-files.js';

export interface ScanOptions {
  readonly width?: number;
  readonly height?: number;
  /** zlib, which Node and browsers have under other names; without it nothing is packed. */
  readonly pack?: (bytes: Bytes) => Bytes;
  /** With the objects and the index packed, as newer programs write. */
  readonly modern?: boolean;
  /** The index with the filters of PNG. */
  readonly predictor?: boolean;
  readonly packed?: boolean;
  readonly filter?: string;
  readonly space?: string;
  readonly drawing?: string;
  /** The drawing as it is packed already. */
  readonly rawDrawing?: Bytes;
  /** More in the dictionaries of the page, the picture and the trailer. */
  readonly page?: string;
  readonly image?: string;
  readonly trailer?: string;
  readonly length?: string;
  /** A file before it, of which this is a later version. */
  readonly after?: Bytes;
  /** Changed afterwards, without a change to what is seen. */
  readonly updated?: boolean;
}

const pad = (value: number): string => String(value).padStart(10, '0');

export function buildScan(jpeg: Bytes, options: ScanOptions = {}): Bytes {
  const { width = 100, height = 100, pack, modern = false, predictor = false, after = bytesOf('') } = options;
  const packs = pack && (modern || options.packed || options.rawDrawing) ? pack : null;
  const content = bytesOf(options.drawing ?? 'q 600 0 0 600 0 0 cm /Im0 Do Q');
  const drawing = options.rawDrawing ?? packs?.(content) ?? content;
  const plain = new Map([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 600]>>'],
    [3, `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 6 0 R${options.page ?? ''}>>`],
    [6, '<</XObject<</Im0 5 0 R>>/ExtGState<</GS0<</ca 1/BM/Normal>>/GS1<</ca .5>>>>/ProcSet[/PDF]>>'],
    [9, String(jpeg.length)],
  ]);
  const streams = new Map([
    [4, { map: packs ? '/Filter/FlateDecode' : '', data: drawing, length: String(drawing.length) }],
    [
      5,
      {
        map: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace${options.space ?? '/DeviceGray'}/Filter${options.filter ?? '/DCTDecode'}${options.image ?? ''}`,
        data: jpeg,
        length: options.length ?? String(jpeg.length),
      },
    ],
    [10, { map: '/N 1', data: bytesOf('profiel'), length: '7' }],
  ]);

  const pieces: Bytes[] = [after, bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const places = new Map<number, [kind: number, second: number, third: number]>([[0, [0, 0, 255]]]);
  const put = (...more: Bytes[]): void => {
    for (const piece of more) {
      pieces.push(piece);
      size += piece.length;
    }
  };
  const object = (id: number, ...body: Bytes[]): void => {
    places.set(id, [1, size, 0]);
    put(bytesOf(`${id} 0 obj\n`), ...body, bytesOf('\nendobj\n'));
  };
  const stream = (id: number, map: string, data: Bytes, length = String(data.length)): void =>
    object(id, bytesOf(`<<${map}/Length ${length}>>\nstream\r\n`), data, bytesOf('\nendstream'));

  for (const [id, { map, data, length }] of streams) stream(id, map, data, length);
  if (modern && pack) {
    const values = [...plain];
    const heads: string[] = [];
    let body = '';
    values.forEach(([id, text], index) => {
      heads.push(`${id} ${body.length}`);
      places.set(id, [2, 7, index]);
      body += text + ' ';
    });
    const head = heads.join(' ') + ' ';
    stream(
      7,
      `/Type/ObjStm/N ${values.length}/First ${head.length}/Filter/FlateDecode`,
      pack(bytesOf(head + body)),
    );
    const start = size;
    places.set(8, [1, start, 0]);
    const rows: number[] = [];
    let last = [0, 0, 0, 0, 0];
    for (let id = 0; id <= 10; id += 1) {
      const [kind, second, third] = places.get(id) ?? [0, 0, 255];
      const row = [kind, second >> 16, (second >> 8) & 255, second & 255, third];
      // The filter "Up".
      rows.push(...(predictor ? [2, ...row.map((value, i) => (value - last[i]!) & 255)] : row));
      last = row;
    }
    stream(
      8,
      `/Type/XRef/Size 11/W[1 3 1]/Root 1 0 R/Filter/FlateDecode${predictor ? '/DecodeParms<</Predictor 12/Columns 5>>' : ''}${options.trailer ?? ''}`,
      pack(new Uint8Array(rows)),
    );
    put(bytesOf(`startxref\n${start}\n%%EOF\n`));
    return bytesOf(...pieces);
  }
  for (const [id, text] of plain) object(id, bytesOf(text));
  const index = (first: number, last: number, more: string): void => {
    const start = size;
    let rows = '';
    for (let id = first; id <= last; id += 1) {
      const [kind, at] = places.get(id) ?? [0, 0];
      rows += `${pad(kind ? at : 0)} ${kind ? '00000 n' : '65535 f'}\r\n`;
    }
    put(
      bytesOf(
        `xref\n${first} ${last - first + 1}\n${rows}trailer\n<</Size 11/Root 1 0 R${options.trailer ?? ''}${more}>>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
  };
  const first = size;
  index(0, 10, '');
  if (options.updated) {
    object(2, bytesOf(plain.get(2)!));
    index(2, 2, `/Prev ${first}`);
  }
  return bytesOf(...pieces);
}
