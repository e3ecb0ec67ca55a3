/** The same key gives the same answer: a POST that arrives twice is done once. Kept in the store, per person. */
import type { Persoon } from './backend.js';
import type { Diensten } from './context.js';
import { ApiProblem } from './problem.js';
import { sha256Text } from './sha256.js';

const SLEUTELS = 'idempotentie';
/** The same keys by age, so that old ones can be found without reading all of them. */
const OP_TIJD = 'idempotentie-op-tijd';
const KEEP_MS = 48 * 3_600_000;
/** After this long, a request that is still "running" was cut off by a crash. */
const ABANDONED_MS = 60_000;
const CLEAN_AT_ONCE = 50;

interface Bewaard {
  readonly vingerafdruk: string;
  /** Milliseconds since 1970. */
  readonly sinds: number;
  readonly antwoord: {
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: string;
  } | null;
}

const timeKey = (sinds: number, sleutel: string): string => `${String(sinds).padStart(15, '0')} ${sleutel}`;

/**
 * @param persoon whose key it is: the same key of someone else is another key
 * @param key the key of the client
 * @param vingerafdruk equal for requests that ask the same
 * @param work does it; what it throws is not kept, so that trying again makes sense
 */
export async function once(
  diensten: Diensten,
  persoon: Persoon,
  key: string,
  vingerafdruk: string,
  work: () => Promise<Response>,
): Promise<Response> {
  const { opslag, now } = diensten;
  // A digest: of one length whatever a sign-in system calls people, and it says nothing about them.
  const sleutel = sha256Text(`${persoon.onderwerp}\n${key}`);
  const sinds = now();
  const known = await opslag.transaction((tx): Bewaard | null => {
    for (const { sleutel: old } of tx.list(OP_TIJD, {
      voor: timeKey(sinds - KEEP_MS, ''),
      limiet: CLEAN_AT_ONCE,
    })) {
      tx.remove(OP_TIJD, old);
      tx.remove(SLEUTELS, old.slice(16));
    }
    const bewaard = tx.get(SLEUTELS, sleutel) as unknown as Bewaard | undefined;
    if (bewaard !== undefined) {
      const abandoned = bewaard.antwoord === null && bewaard.sinds <= sinds - ABANDONED_MS;
      if (!abandoned) return bewaard;
      tx.remove(OP_TIJD, timeKey(bewaard.sinds, sleutel));
    }
    tx.put(SLEUTELS, sleutel, { vingerafdruk, sinds, antwoord: null });
    tx.put(OP_TIJD, timeKey(sinds, sleutel), null);
    return null;
  });

  if (known !== null) {
    if (known.vingerafdruk !== vingerafdruk) {
      throw new ApiProblem('sleutel-hergebruikt', {
        detail: 'Gebruik voor een andere aanvraag een nieuwe Idempotency-Key.',
      });
    }
    if (known.antwoord === null) {
      throw new ApiProblem('sleutel-bezig', {
        detail: 'Wacht even en vraag het dan opnieuw met dezelfde Idempotency-Key.',
        headers: { 'Retry-After': '1' },
      });
    }
    const { status, headers, body } = known.antwoord;
    return new Response(body, {
      status,
      headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])),
    });
  }

  const release = (): Promise<void> =>
    opslag.transaction((tx) => {
      tx.remove(SLEUTELS, sleutel);
      tx.remove(OP_TIJD, timeKey(sinds, sleutel));
    });
  let response: Response;
  try {
    response = await work();
  } catch (error) {
    await release();
    throw error;
  }
  const body = await response.clone().text();
  const antwoord = { status: response.status, headers: [...response.headers], body };
  await opslag.transaction((tx) => {
    tx.put(SLEUTELS, sleutel, { vingerafdruk, sinds, antwoord });
  });
  return response;
}
