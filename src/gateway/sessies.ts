/** Who is behind a request. The gateway never signs anyone in: that is done before it (DigiD, eHerkenning). */
import type { Persoon } from './backend.js';

/** A cookie travels by itself, so writes need a CSRF token beside it; a token in a header does not. */
type Middel =
  | { readonly middel: 'cookie'; readonly csrfToken: string }
  | { readonly middel: 'token'; readonly csrfToken: null };

export type Aanmelding = Middel & {
  readonly persoon: Persoon;
  /** Milliseconds since 1970; `null` when it does not end. */
  readonly verlooptOp: number | null;
  /** Names the session itself, to extend it; `null` when that is not possible. */
  readonly sessieId: string | null;
};

export interface Sessies {
  /** @returns `null` when signed out, also when a cookie or token is there but no longer good */
  identify(request: Request): Promise<Aanmelding | null>;
  /** Makes the session last longer. @returns `null` when it had ended meanwhile */
  extend(aanmelding: Aanmelding): Promise<Aanmelding | null>;
}

/** The value of one cookie of a request. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
