/** Addresses of bytes that work once, for sites that sign in with a token: a plain link cannot carry one. */
import type { Moment } from '../../contract/basis.js';
import { idSchema } from '../../contract/basis.js';
import type { InhoudLink } from '../../contract/documenten.js';
import { inhoudLinkSchema } from '../../contract/documenten.js';
import type { Weergave } from '../../contract/parameters.js';
import { writeAnswer } from '../antwoord.js';
import type { Inhoud, Persoon, Vraag } from '../backend.js';
import type { GatewayApp, GatewayContext } from '../context.js';
import { found, requireAanmelding, requireBron } from '../context.js';
import { once } from '../idempotentie.js';
import { inhoudAnswer } from '../inhoud.js';
import { Invoer } from '../invoer.js';
import type { Json } from '../opslag.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';

const LINKS = 'inhoud-links';
const LINK_MS = 60_000;

/** A document of the case, or an attachment of a bericht. */
type Doel = { readonly zaakId: string; readonly weergave: Weergave } & (
  | { readonly documentId: string }
  | { readonly berichtId: string; readonly bijlageId: string }
);
type LinkRow = Doel & {
  readonly persoon: Persoon;
  /** Milliseconds since 1970. */
  readonly verlooptOp: number;
};

/** The bytes of an attachment, or 404 unless they are available for whoever asks. */
export async function loadBijlage(
  c: GatewayContext,
  vraag: Vraag,
  zaakId: string,
  berichtId: string,
  bijlageId: string,
): Promise<Inhoud> {
  const bron = requireBron(c);
  found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
  const inhoud = await c.get('berichten').loadInhoud(bron, vraag, zaakId, berichtId, bijlageId);
  return found(inhoud, 'De bijlage');
}

/** @param check throws when this person cannot have it */
export function createLink(
  c: GatewayContext,
  sleutel: string,
  doel: Doel,
  check: () => Promise<unknown>,
): Promise<Response> {
  const { persoon } = requireAanmelding(c);
  const diensten = c.get('diensten');
  const vingerafdruk = sha256Text(`${c.req.path}\n${doel.weergave}`);
  return once(diensten, persoon, sleutel, vingerafdruk, async () => {
    await check();
    const link = diensten.randomId();
    const now = diensten.now();
    const row: LinkRow = { ...doel, persoon, verlooptOp: now + LINK_MS };
    await diensten.opslag.transaction((tx) => {
      for (const { sleutel: old, waarde } of tx.list(LINKS)) {
        if ((waarde as unknown as LinkRow).verlooptOp <= now) tx.remove(LINKS, old);
      }
      // Only a digest is kept: who reads the store cannot open documents with it.
      tx.put(LINKS, sha256Text(link), row as unknown as Json);
    });
    const answer: InhoudLink = {
      url: `${diensten.apiUrl(c.req.raw)}/inhoud-links/${link}`,
      verlooptOp: new Date(row.verlooptOp).toISOString() as Moment,
    };
    return writeAnswer(c, inhoudLinkSchema, answer, 201);
  });
}

/** `GET /inhoud-links/{link}`: without a session, once, for a minute. */
export function inhoudLinksRoutes(app: GatewayApp): void {
  resource(app, '/inhoud-links/:link', {
    GET: async (c) => {
      const invoer = new Invoer(c);
      const link = invoer.path('link', idSchema);
      invoer.check();
      const { opslag, now } = c.get('diensten');
      const key = sha256Text(link);
      // Link checkers ask for the headers first; that must not use the link up.
      const isLook = c.req.method === 'HEAD';
      const row = await opslag.transaction((tx) => {
        const known = tx.get(LINKS, key) as unknown as LinkRow | undefined;
        if (known !== undefined && !isLook) tx.remove(LINKS, key);
        return known === undefined || known.verlooptOp <= now() ? null : known;
      });
      const doel = found(row, 'Deze link');
      const vraag = { persoon: doel.persoon, taal: c.get('taal') };
      const inhoud =
        'documentId' in doel
          ? found(await c.get('backend').loadInhoud(vraag, doel.zaakId, doel.documentId), 'Het document')
          : await loadBijlage(c, vraag, doel.zaakId, doel.berichtId, doel.bijlageId);
      return inhoudAnswer(c.req.raw, inhoud, doel.weergave, false);
    },
  });
}
