/** How the test writes: as a widget does it, and once per key. */
import type { AnySchema } from '../contract/streng.js';
import { keurBewaren, keurGeweigerd, keurInhoud, keurProbleem, keurStatus, type Kit } from './keuring.js';
import type { Antwoord, Vraag, Wie } from './verbinding.js';

export const LOKET_CLIENT = 'loket-contracttest/1';

export interface Schrijven extends Vraag {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly pad: string;
  /** `null`: none is sent. */
  readonly sleutel?: string | null;
}

/** Sends a write with all that belongs to it: program, CSRF token where a cookie says who it is, key. */
export function schrijf(
  kit: Kit,
  { method, pad, sleutel, wie = 'persoon', headers, ...inhoud }: Schrijven,
): Promise<Antwoord> {
  const { verbinding } = kit;
  const csrfToken =
    wie === 'persoon'
      ? verbinding.csrfToken
      : wie === 'niemand'
        ? (verbinding.iedereen?.csrfToken ?? null)
        : null;
  const key = method === 'POST' && sleutel !== null ? (sleutel ?? kit.sleutel()) : null;
  return verbinding.vraag(method, pad, {
    wie,
    ...inhoud,
    headers: {
      'Loket-Client': LOKET_CLIENT,
      ...(csrfToken !== null ? { 'X-CSRF-Token': csrfToken } : {}),
      ...(key === null ? {} : { 'Idempotency-Key': key }),
      ...headers,
    },
  });
}

/** A write that must succeed. @returns what came back, or `null` */
export async function keurSchrijf<T>(
  kit: Kit,
  naam: string,
  schema: AnySchema,
  status: 200 | 201,
  schrijven: Schrijven,
): Promise<T | null> {
  const antwoord = await schrijf(kit, schrijven);
  if (!keurStatus(kit, naam, antwoord, status)) return null;
  keurBewaren(kit, naam, antwoord);
  return keurInhoud(kit, naam, antwoord, schema) as T | null;
}

/** A write that has nothing to say. */
export async function keurGedaan(kit: Kit, naam: string, schrijven: Schrijven): Promise<boolean> {
  const antwoord = await schrijf(kit, schrijven);
  return (
    keurStatus(kit, naam, antwoord, 204) &&
    kit.verslag.keur(
      `${naam}:leeg`,
      antwoord.vraag,
      antwoord.bytes.length === 0,
      'Een antwoord 204 heeft geen inhoud.',
    )
  );
}

interface Herhaling {
  readonly pad: string;
  readonly wie?: Wie;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json: unknown;
  /** Something else, under the same key. */
  readonly anders: unknown;
}

/**
 * A POST under a key: once, the same again, something else under the same key, and without a key. Browsers themselves send
 * a POST twice when a connection breaks, so this decides whether a citizen ends up with two appointments.
 */
export async function keurEenmaal<T extends object>(
  kit: Kit,
  naam: string,
  schema: AnySchema,
  kenmerk: (data: T) => unknown,
  { pad, json, anders, wie = 'persoon', headers = {} }: Herhaling,
): Promise<T | null> {
  const { verslag } = kit;
  const sleutel = kit.sleutel();
  const schrijven = { method: 'POST', pad, wie, headers } as const;
  const eerste = await keurSchrijf<T>(kit, naam, schema, 201, { ...schrijven, json, sleutel });
  if (eerste === null) return null;
  const again = await schrijf(kit, { ...schrijven, json, sleutel });
  const data = again.json as T | undefined;
  verslag.keur(
    `${naam}:herhaling`,
    `${again.vraag} (twee keer met dezelfde sleutel)`,
    again.status === 201 &&
      typeof data === 'object' &&
      JSON.stringify(kenmerk(data)) === JSON.stringify(kenmerk(eerste)),
    'Dezelfde `Idempotency-Key` geeft hetzelfde antwoord, en doet niets een tweede keer.',
    again.status === 201 ? 'een ander antwoord' : String(again.status),
  );
  const other = await schrijf(kit, { ...schrijven, json: anders, sleutel });
  keurProbleem(kit, `${naam}.andere-inhoud`, other, 'sleutel-hergebruikt');
  const keyless = await schrijf(kit, { ...schrijven, json, sleutel: null });
  keurGeweigerd(kit, `${naam}.zonder-sleutel`, keyless, 'Idempotency-Key');
  return eerste;
}
