import { idSchema } from '../../contract/basis.js';
import { documentenPageSchema, documentSchema, inhoudLinkVraagSchema } from '../../contract/documenten.js';
import { weergaveSchema } from '../../contract/parameters.js';
import { bereikOf, pageAnswer, readAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { found, vraagOf } from '../context.js';
import { inhoudAnswer } from '../inhoud.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';
import { createLink } from './inhoud-links.js';
import { announce, cancel } from './uploads.js';

/** `GET /zaken/{zaakId}/documenten`, one of them, and its bytes. */
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
      const { weergave } = wens;
      return createLink(c, sleutel, { zaakId, documentId, weergave }, async () =>
        found(await c.get('backend').loadInhoud(vraag, zaakId, documentId), 'Het document'),
      );
    },
  });
}
