/** What every route can reach: what the request brought, and the services the gateway was made with. */
import type { Context, Hono } from 'hono';
import type { Afspraken } from './afspraken.js';
import type { AfsprakenBron } from './afspraken-bron.js';
import type { Backend, BerichtenBron, ContactBron, Vraag } from './backend.js';
import type { Berichten } from './berichten.js';
import type { Contactverzoeken } from './contactverzoeken.js';
import type { Opslag } from './opslag.js';
import { ApiProblem } from './problem.js';
import type { Aanmelding, Sessies } from './sessies.js';
import type { Uploads } from './uploads.js';

export interface Diensten {
  readonly opslag: Opslag;
  readonly sessies: Sessies;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable, 22 characters of base64url. */
  readonly randomId: () => string;
  /** Largest JSON body that is read, in bytes. */
  readonly maxBody: number;
  /** How every path of this app begins: `/v1`. */
  readonly basePath: string;
  /** Where the API is for whoever asks, without a slash at the end: `https://mijn.gemeente.example/v1`. */
  readonly apiUrl: (request: Request) => string;
  /** Whether a page of this origin may write. */
  readonly isTrustedOrigin: (origin: string, request: Request) => boolean;
}

export interface GatewayEnv {
  Variables: {
    /** Names the request in answers and logs. */
    verzoekId: string;
    taal: string;
    aanmelding: Aanmelding | null;
    backend: Backend;
    uploads: Uploads;
    berichten: Berichten;
    contactverzoeken: Contactverzoeken;
    /** Counts a contactverzoek of this caller, and an attachment of one; throws 429 when it is one too many. */
    telContact: () => void;
    telBijlage: () => void;
    afspraken: Afspraken;
    /** `null`: this municipality has no appointments here. */
    afsprakenBron: AfsprakenBron | null;
    diensten: Diensten;
  };
}
export type GatewayContext = Context<GatewayEnv>;
export type GatewayApp = Hono<GatewayEnv>;

/** The person who asks, or 401. */
export function requireAanmelding(c: GatewayContext): Aanmelding {
  const aanmelding = c.get('aanmelding');
  if (aanmelding === null) {
    throw new ApiProblem('niet-geauthenticeerd', {
      detail: 'Log in en probeer het dan opnieuw.',
      headers: { 'WWW-Authenticate': 'Bearer realm="loket"' },
    });
  }
  return aanmelding;
}

/** The question as backends want it, or 401. */
export const vraagOf = (c: GatewayContext): Vraag => ({
  persoon: requireAanmelding(c).persoon,
  taal: c.get('taal'),
});

/** A backend's `null` becomes 404: it does not exist, or not for this person. */
export function found<T>(value: T | null, what: string): T {
  if (value === null) {
    throw new ApiProblem('niet-gevonden', {
      detail: `${what} bestaat niet, of is niet van u. Controleer het adres.`,
    });
  }
  return value;
}

/** What people can write about, or 404: this municipality takes nothing here. */
export function requireContact(c: GatewayContext): ContactBron {
  const { contact } = c.get('backend');
  if (contact === undefined) {
    throw new ApiProblem('niet-gevonden', { detail: 'Deze gemeente heeft hier geen contactformulier.' });
  }
  return contact;
}

/** Where the conversations are, or 404: this municipality has none here. */
export function requireBron(c: GatewayContext): BerichtenBron {
  const { berichten } = c.get('backend');
  if (berichten === undefined) {
    throw new ApiProblem('niet-gevonden', { detail: 'Deze gemeente heeft hier geen berichten.' });
  }
  return berichten;
}
