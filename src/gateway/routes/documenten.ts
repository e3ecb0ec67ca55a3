import type { Moment } from '../../contract/basis.js';
import { idSchema } from '../../contract/basis.js';
import {
  documentenPageSchema,
  documentSchema,
  inhoudLinkSchema,
  inhoudLinkVraagSchema,
} from '../../contract/documenten.js';
import type { InhoudLink } from '../../contract/documenten.js';
import type { Weergave } from '../../contract/parameters.js';
import { weergaveSchema } from '../../contract/parameters.js';
import { bereikOf, pageAnswer, readAnswer, writeAnswer } from '../antwoord.js';
import type { Persoon } from '../backend.js';
import type { GatewayApp } from '../context.js';
import { found, requireAanmelding, vraagOf } from '../context.js';
import { once } from '../idempotentie.js';
import { inhoudAnswer } from '../inhoud.js';
import { Invoer } from '../invoer.js';
import type { Json } from '../opslag.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';
import { announce, cancel } from './uploads.js';

const LINKS = 'inhoud-links';
const LINK_MS = 60_000;

interface LinkRow {
  readonly persoon: Persoon;
  readonly zaakId: string;
  readonly documentId: string;
  readonly weergave: Weergave;
  /** Milliseconds since 1970. */
  readonly verlooptOp: number;
}

/** `GET /zaken/{zaakId}/documenten`, one of them, its bytes, and addresses that work once. */
export function documentenRoutes(app: GatewayApp): void {
  resource(app, '/zaken/:zaakId/documenten', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c, ['page', 'pageSize']);
      const zaakId = invoer.path('zaakId', idSchema);
      const pagina = invoer.pagina();
      invoer.check();
      const deel = await c.get('backend').listDocumenten(vraag, zaakId, bereikOf(pagina));
      return pageAnswer(c, documentenPageSchema, found(deel, 'De zaak'), pagina);
    },
    POST: announce,
  });

  resource(app, '/zaken/:zaakId/documenten/:documentId', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const documentId = invoer.path('documentId', idSchema);
      invoer.check();
      const document = await c.get('backend').loadDocument(vraag, zaakId, documentId);
      return readAnswer(c, documentSchema, found(document, 'Het document'));
    },
    DELETE: cancel,
  });

  resource(app, '/zaken/:zaakId/documenten/:documentId/inhoud', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c, ['weergave']);
      const zaakId = invoer.path('zaakId', idSchema);
      const documentId = invoer.path('documentId', idSchema);
      const weergave = invoer.query('weergave', weergaveSchema, 'opslaan');
      invoer.check();
      const inhoud = found(await c.get('backend').loadInhoud(vraag, zaakId, documentId), 'Het document');
      return inhoudAnswer(c.req.raw, inhoud, weergave, true);
    },
  });

  resource(app, '/zaken/:zaakId/documenten/:documentId/inhoud-link', {
    POST: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const documentId = invoer.path('documentId', idSchema);
      invoer.loketClient();
      const sleutel = invoer.idempotencyKey();
      const wens = await invoer.body(inhoudLinkVraagSchema);
      invoer.check();
      const { persoon } = requireAanmelding(c);
      const diensten = c.get('diensten');
      const vingerafdruk = sha256Text(`${c.req.path}\n${wens.weergave}`);
      return once(diensten, persoon, sleutel, vingerafdruk, async () => {
        found(await c.get('backend').loadInhoud(vraag, zaakId, documentId), 'Het document');
        const link = diensten.randomId();
        const now = diensten.now();
        const row: LinkRow = {
          persoon,
          zaakId,
          documentId,
          weergave: wens.weergave,
          verlooptOp: now + LINK_MS,
        };
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
    },
  });

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
      const { persoon, zaakId, documentId, weergave } = found(row, 'Deze link');
      const vraag = { persoon, taal: c.get('taal') };
      const inhoud = found(await c.get('backend').loadInhoud(vraag, zaakId, documentId), 'Het document');
      return inhoudAnswer(c.req.raw, inhoud, weergave, false);
    },
  });
}
