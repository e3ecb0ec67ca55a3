/** What must hold for every answer, whatever it is about: status, headers, schema, ETag, problem documents. */
import { PROBLEM_STATUS, problemSchema, type Problem, type ProblemCode } from '../contract/problem.js';
import { judgeStrictly, readTolerantly, type AnySchema } from '../contract/streng.js';
import type { Antwoord, Verbinding, Vraag } from './verbinding.js';
import type { Verslag } from './verslag.js';

/** What every part of the test works with. */
export interface Kit {
  readonly verbinding: Verbinding;
  readonly verslag: Verslag;
  /** Unguessable, for keys. */
  readonly sleutel: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const SHOWN = 5;

/** What a person would have to do by hand for each answer: is it the API, is it safe, does it say its version. */
function keurKop({ verslag }: Kit, naam: string, antwoord: Antwoord): void {
  const { vraag, headers } = antwoord;
  verslag.keur(
    `${naam}:versie`,
    vraag,
    /^1\.\d+\.\d+$/.test(headers.get('API-Version') ?? ''),
    'Elk antwoord noemt de versie van de API in `API-Version`, zoals 1.0.0.',
    headers.get('API-Version') ?? 'geen header',
  );
  verslag.keur(
    `${naam}:nosniff`,
    vraag,
    headers.get('X-Content-Type-Options')?.toLowerCase() === 'nosniff',
    'Elk antwoord heeft `X-Content-Type-Options: nosniff`.',
    headers.get('X-Content-Type-Options') ?? 'geen header',
  );
  verslag.keur(
    `${naam}:datum`,
    vraag,
    headers.has('Date'),
    'Elk antwoord heeft `Date`: zonder die header rekenen de widgets met de klok van het apparaat.',
  );
  if (antwoord.status === 429 || antwoord.status === 503) {
    verslag.keur(
      `${naam}:retry-after`,
      vraag,
      /^\d+$/.test(headers.get('Retry-After') ?? ''),
      'Bij 429 en 503 zegt `Retry-After` na hoeveel seconden opnieuw proberen zin heeft.',
      headers.get('Retry-After') ?? 'geen header',
    );
  }
}

/** @returns whether the status is the one that was expected; a redirect is named as what it is */
export function keurStatus(kit: Kit, naam: string, antwoord: Antwoord, ...verwacht: number[]): boolean {
  const { vraag, status, headers } = antwoord;
  keurKop(kit, naam, antwoord);
  // `redirect: manual` gives 0 in browsers, and the real status in Node.
  if (status === 0 || (status >= 300 && status < 400 && status !== 304)) {
    return kit.verslag.keur(
      `${naam}:doorverwijzing`,
      vraag,
      false,
      'Een adres van de API verwijst niet door: de widgets volgen dat niet, ook niet naar een inlogpagina.',
      `${status} naar ${headers.get('Location') ?? 'een ander adres'}`,
    );
  }
  const { code } = (antwoord.json ?? {}) as { code?: unknown };
  return kit.verslag.keur(
    `${naam}:status`,
    vraag,
    verwacht.includes(status),
    `Het antwoord heeft status ${verwacht.join(' of ')}.`,
    `${status}${typeof code === 'string' ? ` (${code})` : ''}`,
  );
}

/** @returns the data, or `null` when it is not what the contract says */
export function keurInhoud(kit: Kit, naam: string, antwoord: Antwoord, schema: AnySchema): unknown {
  const { verslag } = kit;
  const { vraag, headers, json } = antwoord;
  const type = headers.get('Content-Type') ?? '';
  verslag.keur(
    `${naam}:mediatype`,
    vraag,
    /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type),
    'De inhoud is `application/json`, in UTF-8.',
    type === '' ? 'geen Content-Type' : type,
  );
  if (!verslag.keur(`${naam}:json`, vraag, json !== undefined, 'De inhoud is JSON in UTF-8.')) return null;
  const found = judgeStrictly(schema, json);
  const text = (soort: 'fout' | 'let-op'): string | null => {
    const some = found.filter((one) => one.soort === soort);
    if (some.length === 0) return null;
    const more = some.length > SHOWN ? ` … en nog ${some.length - SHOWN}` : '';
    return (
      some
        .slice(0, SHOWN)
        .map(({ pad, tekst }) => `${pad === '' ? 'het geheel' : pad}: ${tekst}`)
        .join(' ') + more
    );
  };
  const wrong = text('fout');
  const odd = text('let-op');
  verslag.keur(
    `${naam}:schema`,
    vraag,
    wrong === null,
    'De inhoud past bij het schema van het contract.',
    wrong,
  );
  if (odd !== null) verslag.letOp(`${naam}:schema`, vraag, 'De inhoud past precies bij het contract.', odd);
  const bsn = findBsn(json);
  verslag.keur(
    `${naam}:bsn`,
    vraag,
    bsn === null,
    'Een kenmerk of adres is nooit een BSN.',
    `${bsn ?? ''} heeft negen cijfers die aan de elfproef voldoen`,
  );
  return wrong === null ? readTolerantly(schema, json) : null;
}

/** The eleven-test of a BSN: who has nine digits as ids meets it once in eleven times, and should look as well. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = [...text].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** The path of a field that should be opaque and holds a BSN. */
function findBsn(value: unknown, pad = ''): string | null {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const found = findBsn(item, `${pad}.${i}`);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, one] of Object.entries(value)) {
    if (typeof one === 'string') {
      const pieces = /^(id|onderwerp|.*Id)$/.test(name)
        ? [one]
        : /^(next|previous|url)$/.test(name)
          ? one.split(/[^0-9]+/)
          : [];
      if (pieces.some(isBsn)) return `${pad}.${name}`.replace(/^\./, '');
    }
    const found = findBsn(one, `${pad}.${name}`);
    if (found !== null) return found.replace(/^\./, '');
  }
  return null;
}

const NO_STORE = /(^|,)\s*no-store\s*(,|$)/i;

export function keurBewaren({ verslag }: Kit, naam: string, { vraag, headers }: Antwoord): void {
  verslag.keur(
    `${naam}:no-store`,
    vraag,
    NO_STORE.test(headers.get('Cache-Control') ?? ''),
    'Wat persoonlijk is, mag nergens worden bewaard: `Cache-Control: no-store`.',
    headers.get('Cache-Control') ?? 'geen header',
  );
}

export interface LeesOptions extends Pick<Vraag, 'wie' | 'headers'> {
  /** The same for everyone: may be kept. */
  readonly openbaar?: boolean;
}

/** A read that must succeed, with everything that belongs to a read. @returns the data, or `null` */
export async function lees<T>(
  kit: Kit,
  naam: string,
  pad: string,
  schema: AnySchema,
  { openbaar = false, ...vraag }: LeesOptions = {},
): Promise<T | null> {
  const { verbinding, verslag } = kit;
  const antwoord = await verbinding.get(pad, vraag);
  if (!keurStatus(kit, naam, antwoord, 200)) return null;
  if (openbaar) {
    verslag.keur(
      `${naam}:bewaren`,
      antwoord.vraag,
      antwoord.headers.has('Cache-Control'),
      'Elk antwoord zegt in `Cache-Control` of het mag worden bewaard.',
    );
  } else keurBewaren(kit, naam, antwoord);
  const data = keurInhoud(kit, naam, antwoord, schema);
  await keurEtag(kit, naam, pad, antwoord, vraag);
  return data as T | null;
}

async function keurEtag(kit: Kit, naam: string, pad: string, eerste: Antwoord, vraag: Vraag): Promise<void> {
  const { verbinding, verslag } = kit;
  const etag = eerste.headers.get('ETag');
  const isOne = verslag.keur(
    `${naam}:etag`,
    eerste.vraag,
    /^(W\/)?"[^"]*"$/.test(etag ?? ''),
    'Elke GET heeft een `ETag` tussen aanhalingstekens.',
    etag ?? 'geen header',
  );
  if (!isOne || etag === null) return;
  const tweede = await verbinding.get(pad, {
    ...vraag,
    headers: { ...vraag.headers, 'If-None-Match': etag },
  });
  // What changed in between has another tag.
  const same = tweede.status === 304 || tweede.headers.get('ETag') === etag;
  if (!same && tweede.status === 200) {
    const derde = await verbinding.get(pad, vraag);
    const isStable = derde.headers.get('ETag') === tweede.headers.get('ETag');
    verslag.keur(
      `${naam}:etag-vast`,
      eerste.vraag,
      isStable,
      'De `ETag` blijft gelijk zolang de inhoud gelijk blijft.',
      'elke keer een andere',
    );
    return;
  }
  verslag.keur(
    `${naam}:304`,
    tweede.vraag,
    tweede.status === 304 && tweede.bytes.length === 0,
    'Met de `ETag` in `If-None-Match` is het antwoord 304, zonder inhoud.',
    String(tweede.status),
  );
}

/** An answer that must be a problem document with this code. @returns it, when it is one */
export function keurProbleem(
  kit: Kit,
  naam: string,
  antwoord: Antwoord,
  ...codes: readonly ProblemCode[]
): Problem | null {
  const { verslag } = kit;
  const { vraag, status, headers, json } = antwoord;
  const wanted = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))];
  if (!keurStatus(kit, naam, antwoord, ...wanted)) return null;
  verslag.keur(
    `${naam}:probleem`,
    vraag,
    (headers.get('Content-Type') ?? '').split(';')[0]?.trim() === 'application/problem+json',
    'Een fout is `application/problem+json` (RFC 9457).',
    headers.get('Content-Type') ?? 'geen Content-Type',
  );
  keurBewaren(kit, naam, antwoord);
  const found = judgeStrictly(problemSchema, json ?? {}).find(({ soort }) => soort === 'fout');
  const fits = verslag.keur(
    `${naam}:probleem-schema`,
    vraag,
    found === undefined,
    'Een fout heeft type, code, title en status.',
    found && `${found.pad}: ${found.tekst}`,
  );
  if (!fits) return null;
  const problem = json as Problem;
  verslag.keur(
    `${naam}:probleem-code`,
    vraag,
    (codes as readonly string[]).includes(problem.code),
    `De code van deze fout is ${codes.join(' of ')}.`,
    problem.code,
  );
  verslag.keur(
    `${naam}:probleem-status`,
    vraag,
    problem.status === status,
    'De status in de fout is die van het antwoord.',
    `${problem.status} bij ${status}`,
  );
  verslag.keur(
    `${naam}:probleem-instance`,
    vraag,
    (problem.instance ?? '') !== '',
    'Een fout noemt in `instance` het kenmerk van de aanvraag, om haar in een logboek te vinden.',
    'geen instance',
  );
  return problem;
}

/** A refusal of what was sent: 400 that names each of these. */
export function keurGeweigerd(
  kit: Kit,
  naam: string,
  antwoord: Antwoord,
  ...velden: readonly string[]
): void {
  const problem = keurProbleem(kit, naam, antwoord, 'ongeldig');
  if (problem === null) return;
  const names = (problem.invalidParams ?? []).map(({ name }) => name);
  const missing = velden.filter((veld) => !names.includes(veld));
  kit.verslag.keur(
    `${naam}:invalid-params`,
    antwoord.vraag,
    missing.length === 0,
    `Alle fouten staan samen in één antwoord: ${velden.join(' en ')} in \`invalidParams\`.`,
    `${missing.join(' en ')} ontbreekt`,
  );
}
