/**
 * Who is not signed in and still sends something: known by a secret only. The store holds a digest of it, and the secret itself
 * no longer than the answers that are kept for a repeat.
 */
import type { Persoon } from './backend.js';
import { ApiProblem } from './problem.js';
import { sha256Text } from './sha256.js';

/** Whose keys those of people without a session are: nobody's, so that such a key itself is the secret. */
export const ANONIEM: Persoon = { onderwerp: 'anoniem', soort: 'inwoner' };

/** A key that stands for a person must not be one that somebody else chooses as well. */
const MIN_SLEUTEL = 20;

export function checkAnoniemeSleutel(sleutel: string): void {
  if (sleutel.length >= MIN_SLEUTEL) return;
  throw new ApiProblem('ongeldig', {
    detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
    invalidParams: [
      {
        name: 'Idempotency-Key',
        code: 'te-klein',
        reason: `Zonder inloggen moet de sleutel willekeurig zijn en minstens ${MIN_SLEUTEL} tekens lang.`,
      },
    ],
  });
}

/** Whose the files are that were sent with this `Bijlage-Token`. */
export const tokenPersoon = (token: string): Persoon => ({
  onderwerp: `bijlage-token:${sha256Text(token)}`,
  soort: 'inwoner',
});
