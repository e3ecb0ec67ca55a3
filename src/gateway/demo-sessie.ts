/**
 * Signing in at the demo municipality, without passwords: everyone in it is fictional. A visitor without any cookie is
 * the first person, so that anyone can look around; `uitloggen` sets a cookie that says so. A real municipality puts
 * its own `Sessies` here.
 */
import type { Persoon } from './backend.js';
import type { Opslag } from './opslag.js';
import type { Aanmelding, Sessies } from './sessies.js';
import { readCookie } from './sessies.js';

/** The short names that `/inloggen?als=<naam>` and the demo's bearer tokens (`demo-<naam>`) take. */
export type DemoNaam = 'amina' | 'joost' | 'bakkerij';

export interface DemoPersoon extends Persoon {
  readonly naam: DemoNaam;
  /** What stands on the page. */
  readonly weergavenaam: string;
  /** One sentence about who this is and what there is to see, per language. */
  readonly omschrijving: Readonly<Record<'nl' | 'en' | 'fy', string>>;
}

/** Everyone who lives in the demo; the first is whoever visits without a cookie. */
export const DEMO_PERSONEN: readonly [DemoPersoon, ...DemoPersoon[]] = [
  {
    naam: 'amina',
    onderwerp: 'p-7f3a9c51',
    soort: 'inwoner',
    weergavenaam: 'Amina de Vries',
    omschrijving: {
      nl: 'Inwoner met een verbouwing, een aanvraag om hulp thuis en een klacht.',
      en: 'Resident with a renovation, an application for help at home and a complaint.',
      fy: 'Ynwenner mei in ferbouwing, in oanfraach om help thús en in klacht.',
    },
  },
  {
    naam: 'joost',
    onderwerp: 'p-b2084ed6',
    soort: 'inwoner',
    weergavenaam: 'Joost Wiersma',
    omschrijving: {
      nl: 'Inwoner met zaken die bijzonder lopen, ook een met 5.000 stappen.',
      en: 'Resident with cases that run in unusual ways, one of them with 5,000 steps.',
      fy: "Ynwenner mei saken dy't bysûnder rinne, ek ien mei 5.000 stappen.",
    },
  },
  {
    naam: 'bakkerij',
    onderwerp: 'o-41d7e0a8',
    soort: 'ondernemer',
    weergavenaam: 'Bakkerij Het Stenen Brood',
    omschrijving: {
      nl: 'Ondernemer met een evenement, een terras en een vergunning van de omgevingsdienst.',
      en: 'Business with an event, a terrace and a permit of the regional environment service.',
      fy: 'Undernimmer mei in evenemint, in terras en in fergunning fan de omjouwingstsjinst.',
    },
  },
];

export const findDemoPersoon = (naam: string): DemoPersoon | null =>
  DEMO_PERSONEN.find((persoon) => persoon.naam === naam) ?? null;

export const SESSIE_COOKIE = 'loket_demo';
const SIGNED_OUT = 'uit';
const SESSIES = 'demo-sessies';
const VISITOR = 'bezoeker';
const SESSIE_ID = /^[A-Za-z0-9_-]{22}$/;

export interface DemoSessiesOptions {
  readonly opslag: Opslag;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable, 22 characters of base64url. */
  readonly randomId: () => string;
  /** Who a visitor without a cookie is; `null`: signed out. */
  readonly bezoeker?: DemoNaam | null;
  /** Whether the site is served over https. */
  readonly secure?: boolean;
  /** How long a session lasts, in minutes. */
  readonly duur?: number;
}

export interface DemoSessies extends Sessies {
  /** Starts a session. @returns the value for a `Set-Cookie` header */
  createSessieCookie(naam: DemoNaam): Promise<string>;
  /** @returns the value for a `Set-Cookie` header that signs out, and stays so */
  signedOutCookie(): string;
  /** Ends the session of this request, so that its cookie is worth nothing any more. */
  endSessie(request: Request): Promise<void>;
}

interface SessieRow {
  readonly naam: string;
  readonly csrf: string;
  readonly verlooptOp: number | null;
}

export function createDemoSessies(options: DemoSessiesOptions): DemoSessies {
  const { opslag, now, randomId, bezoeker = DEMO_PERSONEN[0].naam, secure = false, duur = 60 } = options;
  const lifetime = duur * 60_000;
  const setCookie = (value: string): string =>
    `${SESSIE_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  const aanmeldingOf = (id: string, row: SessieRow): Aanmelding | null => {
    const persoon = findDemoPersoon(row.naam);
    if (persoon === null || (row.verlooptOp !== null && row.verlooptOp <= now())) return null;
    return {
      persoon: { onderwerp: persoon.onderwerp, soort: persoon.soort },
      middel: 'cookie',
      csrfToken: row.csrf,
      verlooptOp: row.verlooptOp,
      sessieId: row.verlooptOp === null ? null : id,
    };
  };

  /** Visitors share one session per person, whose CSRF token must outlive a restart like any other. */
  const visitor = async (naam: DemoNaam): Promise<Aanmelding | null> => {
    const id = `${VISITOR}.${naam}`;
    const row = await opslag.transaction((tx) => {
      const known = tx.get(SESSIES, id) as SessieRow | undefined;
      if (known) return known;
      const fresh = { naam, csrf: randomId(), verlooptOp: null };
      tx.put(SESSIES, id, fresh);
      return fresh;
    });
    return aanmeldingOf(id, row);
  };

  return {
    async identify(request) {
      const bearer = /^Bearer(?:\s+(.*))?$/i.exec(request.headers.get('Authorization') ?? '');
      if (bearer) {
        const persoon = findDemoPersoon(/^demo-(.+)$/.exec(bearer[1] ?? '')?.[1] ?? '');
        return (
          persoon && {
            persoon: { onderwerp: persoon.onderwerp, soort: persoon.soort },
            middel: 'token',
            csrfToken: null,
            verlooptOp: null,
            sessieId: null,
          }
        );
      }
      const id = readCookie(request, SESSIE_COOKIE);
      if (id === null) return bezoeker === null ? null : visitor(bezoeker);
      if (!SESSIE_ID.test(id)) return null;
      const row = (await opslag.transaction((tx) => tx.get(SESSIES, id))) as SessieRow | undefined;
      return row === undefined ? null : aanmeldingOf(id, row);
    },

    extend(aanmelding) {
      const id = aanmelding.sessieId;
      if (id === null) return Promise.resolve(aanmelding);
      return opslag.transaction((tx) => {
        const row = tx.get(SESSIES, id) as SessieRow | undefined;
        if (row === undefined || aanmeldingOf(id, row) === null) return null;
        const longer = { ...row, verlooptOp: now() + lifetime };
        tx.put(SESSIES, id, longer);
        return aanmeldingOf(id, longer);
      });
    },

    async createSessieCookie(naam) {
      const id = randomId();
      await opslag.transaction((tx) => {
        for (const { sleutel, waarde } of tx.list(SESSIES)) {
          const { verlooptOp } = waarde as unknown as SessieRow;
          if (verlooptOp !== null && verlooptOp <= now()) tx.remove(SESSIES, sleutel);
        }
        tx.put(SESSIES, id, { naam, csrf: randomId(), verlooptOp: now() + lifetime });
      });
      return setCookie(id);
    },

    signedOutCookie: () => setCookie(SIGNED_OUT),

    async endSessie(request) {
      const id = readCookie(request, SESSIE_COOKIE);
      if (id !== null && SESSIE_ID.test(id)) await opslag.transaction((tx) => tx.remove(SESSIES, id));
    },
  };
}
