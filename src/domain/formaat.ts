/** What a file is: by what it holds, and what citizens call that. Files are read in small pieces only. */
import { asText, createLezer, isWellFormed, malformed, walkBoxes, walkJpeg, type Lezer } from './bytes.js';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';
/** What we do not know. */
export const ONBEKEND = 'application/octet-stream';
/** What a computer would run. */
export const PROGRAMMA = 'application/x-executable';

/** Media type, name for citizens (the same in nl, en and fy), extensions: the first is the usual one. */
const FORMATEN = [
  ['application/pdf', 'PDF', 'pdf'],
  ['image/jpeg', 'JPEG', 'jpg', 'jpeg', 'jfif'],
  ['image/png', 'PNG', 'png'],
  ['image/heic', 'HEIC', 'heic'],
  ['image/heif', 'HEIF', 'heif', 'hif'],
  ['image/avif', 'AVIF', 'avif'],
  ['image/webp', 'WebP', 'webp'],
  ['image/gif', 'GIF', 'gif'],
  ['image/tiff', 'TIFF', 'tif', 'tiff'],
  [OOXML + 'wordprocessingml.document', 'Word (docx)', 'docx'],
  [OOXML + 'spreadsheetml.sheet', 'Excel (xlsx)', 'xlsx'],
  [OOXML + 'presentationml.presentation', 'PowerPoint (pptx)', 'pptx'],
  ['application/msword', 'Word (doc)', 'doc'],
  ['application/vnd.ms-excel', 'Excel (xls)', 'xls'],
  ['application/vnd.ms-powerpoint', 'PowerPoint (ppt)', 'ppt'],
  [ODF + 'text', 'OpenDocument (odt)', 'odt'],
  [ODF + 'spreadsheet', 'OpenDocument (ods)', 'ods'],
  [ODF + 'presentation', 'OpenDocument (odp)', 'odp'],
  ['application/rtf', 'RTF', 'rtf'],
  ['text/plain', 'TXT', 'txt'],
  ['text/csv', 'CSV', 'csv'],
  ['application/zip', 'ZIP', 'zip'],
  ['video/mp4', 'MP4', 'mp4', 'm4v'],
  ['video/quicktime', 'MOV', 'mov'],
  ['text/html', 'HTML', 'html', 'htm'],
  ['image/svg+xml', 'SVG', 'svg'],
  ['application/xml', 'XML', 'xml'],
  ['application/java-archive', 'JAR', 'jar'],
  ['application/vnd.ms-word.document.macroenabled.12', 'Word (docm)', 'docm'],
  ['application/vnd.ms-excel.sheet.macroenabled.12', 'Excel (xlsm)', 'xlsm'],
  ['application/vnd.ms-powerpoint.presentation.macroenabled.12', 'PowerPoint (pptm)', 'pptm'],
  [PROGRAMMA, 'EXE', 'exe'],
] as const satisfies readonly (readonly [string, string, string, ...string[]])[];

/** May run something on the computer of who opens it: only when the municipality names the very type. */
const RISKY = /^(text\/html|image\/svg|application\/(xml$|java|x-exec)|.*macroenabled)/;
/** What Windows and macOS would start on a double click, whatever it holds. */
export const RISKY_NAME =
  /\.(exe|com|scr|pif|bat|cmd|msi|msc|ps1|vb[es]?|jse?|ws[fh]|hta|cpl|reg|lnk|url|jar|dll|app|sh|php|[xs]?html?|xhtml|svgz?|iso|img|do[ct]m|xl[st]m|ppt?m|pp[sa]m)$/i;

/** In lower case, without the dot; empty when there is none. */
export const extensionOf = (name: string): string => /\.([^.]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? '';
/** The media type that a name claims; `null` when it has no extension that we know. */
export const claimedFormaat = (name: string): string | null =>
  FORMATEN.find(([, , ...extensions]) => (extensions as string[]).includes(extensionOf(name)))?.[0] ?? null;

/** What to call a media type to a citizen: "PDF", "Word (docx)"; `null` when we have no name for it. */
export const nameOfFormaat = (formaat: string): string | null =>
  FORMATEN.find(([type]) => type === formaat)?.[1] ?? null;

/** Types as the API gives them, in the one spelling that we use. */
const normalise = (formaten: readonly string[]): string[] =>
  formaten.map((formaat) =>
    (formaat.split(';', 1)[0] as string)
      .trim()
      .toLowerCase()
      .replace(/^image\/jpg$/, 'image/jpeg')
      .replace(/^text\/rtf$/, 'application/rtf')
      .replace(/^application\/x-zip-compressed$/, 'application/zip'),
  );

/**
 * Whether the rules of the API allow a type. An empty list allows everything but what may run on the computer of who opens
 * it, and so do the wildcards; such a type must be named itself.
 */
export function isAllowedFormaat(formaat: string, toegestaneFormaten: readonly string[]): boolean {
  const rules = normalise(toegestaneFormaten);
  return (
    rules.includes(formaat) ||
    (!RISKY.test(formaat) &&
      (rules.length === 0 || rules.includes('*/*') || rules.includes(formaat.replace(/\/.*/, '/*'))))
  );
}

/** The attribute `accept` of a file input: types and, for systems that do not know those, extensions. Empty: everything. */
export function acceptOf(toegestaneFormaten: readonly string[]): string {
  const rules = normalise(toegestaneFormaten);
  const known = FORMATEN.filter(([type]) => isAllowedFormaat(type, rules)).flatMap(
    ([, , ...extensions]) => extensions,
  );
  return isAllowedFormaat(ONBEKEND, rules)
    ? ''
    : [...rules, ...known.map((extension) => `.${extension}`)].join();
}

/**
 * The names of what may be sent, each once and in a fixed order. What has no name stays a media type, such as `image/*`:
 * for that the widget has a text.
 */
export function namesOfFormaten(toegestaneFormaten: readonly string[]): string[] {
  const rules = normalise(toegestaneFormaten);
  const named = FORMATEN.filter(([type]) => rules.includes(type)).map(([, name]) => name);
  return [...named, ...new Set(rules.filter((rule) => nameOfFormaat(rule) === null))];
}

/** What a file is, by what it holds. */
export interface Herkenning {
  /** Media type; `ONBEKEND` when we do not know it. */
  readonly formaat: string;
  /**
   * `beschadigd`: cut off or broken. `beveiligd`: encrypted, with a password or against changes. `dubbel`: a ZIP behind
   * something else, made to pass for both. `uitgepakt`: absurdly large once unpacked.
   */
  readonly stand: 'heel' | 'beschadigd' | 'beveiligd' | 'dubbel' | 'uitgepakt';
}

/** The list of contents of a ZIP (APPNOTE 6.3), `null` when the file does not end as one. */
async function readZip(file: Blob, lees: Lezer) {
  const from = Math.max(0, file.size - 65_557);
  const tail = await lees(from, file.size - from);
  const at = asText(tail).lastIndexOf('PK\x05\x06');
  if (at < 0 || at + 22 > tail.byteLength) return null;
  const size = tail.getUint32(at + 12, true);
  const names: string[] = [];
  let unpacked = 0;
  let locked = false;
  // The largest numbers stand for "see elsewhere", which is only done above 4 GB.
  const many = tail.getUint16(at + 10, true) > 10_000 || size > 4_194_304;
  const begin = from + at - size;
  if (begin < 0) malformed();
  if (!many) {
    const list = await lees(begin, size);
    for (let entry = 0; entry < size;) {
      if (list.getUint32(entry) !== 0x504b0102) malformed();
      const length = list.getUint16(entry + 28, true);
      locked ||= (list.getUint16(entry + 8, true) & 1) > 0;
      unpacked += list.getUint32(entry + 24, true);
      names.push(asText(list, entry + 46, length));
      entry += 46 + length + list.getUint16(entry + 30, true) + list.getUint16(entry + 32, true);
    }
  }
  // Office packs ten to twenty times, a bomb a thousand times and more.
  const bomb = many || unpacked > 2 ** 30 || (unpacked > 2 ** 26 && unpacked > file.size * 100);
  return { names, locked, bomb, last: from + at + 22 + tail.getUint16(at + 20, true) === file.size };
}

/** The names in an OLE compound file ([MS-CFB]), which older Office and encrypted newer Office are. */
async function readOle(lees: Lezer): Promise<string> {
  const head = await lees(0, 512);
  const shift = head.getUint16(30, true);
  if (shift !== 9 && shift !== 12) malformed();
  let names = '';
  let sector = head.getUint32(48, true);
  for (let steps = 0; steps < 64 && sector < 0xfffffffa; steps += 1) {
    names += asText(await lees((sector + 1) << shift, 1 << shift)).replace(/\0/g, '');
    const fat = head.getUint32(76 + 4 * (sector >> (shift - 2)), true);
    sector = (await lees(((fat + 1) << shift) + 4 * (sector % (1 << (shift - 2))), 4)).getUint32(0, true);
  }
  return names;
}

/** Whether a PDF (ISO 32000) is encrypted; malformed when it lacks its end or the way to its contents. */
async function isLockedPdf(file: Blob, lees: Lezer): Promise<boolean> {
  const tail = asText(await lees(Math.max(0, file.size - 4096), Math.min(4096, file.size)));
  const [, start] = /startxref\s+(\d{1,12})\s+%%EOF(?![^]*startxref)/.exec(tail) ?? malformed();
  if (Number(start) >= file.size) malformed();
  // The dictionary stands before the end, or, in linearized and compressed ones, where the end points to.
  const there = asText(await lees(Number(start), 32_768)).split(/startxref|stream/, 1)[0] as string;
  return [tail.slice(Math.max(0, tail.lastIndexOf('trailer'))), there].some((text) =>
    /\/Encrypt\s*(\d|<<)/.test(text),
  );
}

/** Whether the picture of a JPEG has its end. Phones put films and more behind it, so it may be far from the last byte. */
async function endsJpeg(file: Blob, lees: Lezer): Promise<boolean> {
  const begin = await walkJpeg(lees, 0);
  for (let to = file.size; to > begin; to -= 65_535) {
    const from = Math.max(begin, to - 65_536);
    if (asText(await lees(from, to - from)).includes('\xff\xd9')) return true;
  }
  return false;
}

const HTML = /<(!doctype\s+html|html|head|body|script|iframe|svg|\?xml|\?php)\b/i;

/** What a text is, or `null` when it is none: UTF-8 without control characters. */
function textual(bytes: DataView, name: string): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text)) return null;
  if (text.startsWith('#!')) return PROGRAMMA;
  const [, mark] = HTML.exec(text) ?? [];
  if (!mark) return extensionOf(name) === 'csv' ? 'text/csv' : 'text/plain';
  if (/<svg\b/i.test(text)) return 'image/svg+xml';
  return mark === '?xml' && !/<html\b/i.test(text) ? 'application/xml' : 'text/html';
}

/**
 * What a file is, by what it holds and not by what it is called; only a little of it is read, at its start and its end.
 * @param name decides between what cannot be told apart by content: CSV and text, and which encrypted Office file it is
 * @throws DOMException when the file cannot be read, which a dropped folder cannot either
 */
export async function recogniseFormaat(file: Blob, name: string): Promise<Herkenning> {
  const lees = createLezer(file);
  const head = await lees(0, 4096);
  const start = asText(head);
  let formaat: string = ONBEKEND;
  let stand: Herkenning['stand'] = 'heel';
  const is = (type: string, sound = true): void => {
    formaat = type;
    if (!sound) stand = 'beschadigd';
  };
  const sound = await isWellFormed(
    (async () => {
      const pdf = /^(\xef\xbb\xbf)?\s*%PDF-\d/.exec(start);
      if (pdf) {
        is('application/pdf');
        if (await isLockedPdf(file, lees)) stand = 'beveiligd';
      } else if (start.startsWith('\xff\xd8\xff')) {
        is('image/jpeg');
        if (!(await endsJpeg(file, lees))) malformed();
      } else if (start.startsWith('\x89PNG\r\n\x1a\n')) {
        is('image/png');
        const from = Math.max(0, file.size - 65_536);
        if (!asText(await lees(from, file.size - from)).includes('IEND\xaeB`\x82')) malformed();
      } else if (/^GIF8[79]a/.test(start)) is('image/gif');
      else if (/^RIFF[^]{4}WEBP/.test(start)) is('image/webp', head.getUint32(4, true) + 8 <= file.size);
      else if (/^(II\*\0|MM\0\*)/.test(start))
        is('image/tiff', head.getUint32(4, start[0] === 'I') + 2 < file.size);
      else if (start.slice(4, 8) === 'ftyp') {
        const brands = start.slice(8, Math.min(head.getUint32(0), 256));
        is(
          /hei[cxms]|hev[cx]/.test(brands)
            ? 'image/heic'
            : /avi[fs]/.test(brands)
              ? 'image/avif'
              : /m[is]f1/.test(brands)
                ? 'image/heif'
                : brands.startsWith('qt  ')
                  ? 'video/quicktime'
                  : 'video/mp4',
        );
        await walkBoxes(lees, 0, file.size, () => {});
      } else if (/^PK(\x03\x04|\x05\x06)/.test(start)) {
        is('application/zip');
        const { names, locked, bomb } = (await readZip(file, lees)) ?? malformed();
        const has = (part: RegExp): boolean => names.some((entry) => part.test(entry));
        const [, odf] =
          /^[^]{26}\x08\0[^]{2}mimetype(application\/(vnd\.oasis\.opendocument\.[a-z-]+|epub\+zip))/.exec(
            start,
          ) ?? [];
        const macro = has(/vbaProject\.bin$/i);
        if (odf) is(odf.replace(/-template$/, ''));
        else if (has(/^\[Content_Types\]\.xml$/)) {
          if (has(/^word\//))
            is(
              macro
                ? 'application/vnd.ms-word.document.macroenabled.12'
                : OOXML + 'wordprocessingml.document',
            );
          else if (has(/^xl\//))
            is(macro ? 'application/vnd.ms-excel.sheet.macroenabled.12' : OOXML + 'spreadsheetml.sheet');
          else if (has(/^ppt\//))
            is(
              macro
                ? 'application/vnd.ms-powerpoint.presentation.macroenabled.12'
                : OOXML + 'presentationml.presentation',
            );
        } else if (has(/^META-INF\/MANIFEST\.MF$/)) is('application/java-archive');
        if (bomb) stand = 'uitgepakt';
        else if (locked || has(/^encrypted-package$/)) stand = 'beveiligd';
      } else if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
        is('application/x-ole-storage');
        const names = await readOle(lees);
        if (names.includes('EncryptedPackage')) {
          stand = 'beveiligd';
          const claimed = claimedFormaat(name) ?? '';
          is(claimed.startsWith(OOXML) ? claimed : OOXML + 'wordprocessingml.document');
        } else if (names.includes('WordDocument')) is('application/msword');
        else if (/Workbook|Book\x05/.test(names)) is('application/vnd.ms-excel');
        else if (names.includes('PowerPoint Document')) is('application/vnd.ms-powerpoint');
        else if (names.includes('__nameid')) is('application/vnd.ms-outlook');
      } else if (start.startsWith('{\\rtf')) is('application/rtf');
      else {
        const text = textual(head, name);
        if (text) is(text);
        else if (/^(MZ|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/.test(start))
          is(PROGRAMMA);
        else if (/^\s*</.test(start) && HTML.test(start)) is('text/html');
        // Some programs write something before it; nobody can be sure what a reader makes of that.
        else if (/%PDF-\d/.test(start.slice(0, 1024))) is('application/pdf', false);
      }
      if (/^(image|application\/pdf)/.test(formaat) && !/svg/.test(formaat) && stand === 'heel') {
        const behind = readZip(file, lees);
        // One that is malformed is no second file.
        if ((await isWellFormed(behind)) && (await behind)?.last) stand = 'dubbel';
      }
    })(),
  );
  return { formaat, stand: sound ? stand : 'beschadigd' };
}
