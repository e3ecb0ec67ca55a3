import { idSchema } from '../../contract/basis.js';
import { gezienSchema, zaakSchema, zakenPageSchema } from '../../contract/zaken.js';
import { bereikOf, doneAnswer, pageAnswer, readAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { found, vraagOf } from '../context.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';
import { withoutPlaceholders } from '../bron.js';

/** `GET /zaken`, `GET /zaken/{zaakId}`, `PUT /zaken/{zaakId}/gezien`. */
export function zakenRoutes(app: GatewayApp): void {
  resource(app, '/zaken', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c, ['page', 'pageSize']);
      const pagina = invoer.pagina();
      invoer.check();
      const deel = await c.get('backend').listZaken(vraag, bereikOf(pagina));
      return pageAnswer(c, zakenPageSchema, deel, pagina);
    },
  });

  resource(app, '/zaken/:zaakId', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      invoer.check();
      const zaak = found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
      const { resultaat } = zaak;
      return readAnswer(c, zaakSchema, {
        ...zaak,
        resultaat: resultaat && { ...resultaat, toelichting: withoutPlaceholders(resultaat.toelichting) },
      });
    },
  });

  resource(app, '/zaken/:zaakId/gezien', {
    PUT: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      invoer.loketClient();
      const gezien = await invoer.body(gezienSchema);
      invoer.check();
      found(await c.get('backend').markGezien(vraag, zaakId, gezien.tot), 'De zaak');
      return doneAnswer();
    },
  });
}
