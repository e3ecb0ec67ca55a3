import { idSchema } from '../../contract/basis.js';
import { statussenPageSchema } from '../../contract/statussen.js';
import { bereikOf, pageAnswer } from '../antwoord.js';
import { withoutPlaceholders } from '../bron.js';
import type { GatewayApp } from '../context.js';
import { found, vraagOf } from '../context.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';

/** `GET /zaken/{zaakId}/statussen`: the steps, past and to come. */
export function statussenRoutes(app: GatewayApp): void {
  resource(app, '/zaken/:zaakId/statussen', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c, ['page', 'pageSize']);
      const zaakId = invoer.path('zaakId', idSchema);
      const pagina = invoer.pagina();
      invoer.check();
      const deel = found(await c.get('backend').listStatussen(vraag, zaakId, bereikOf(pagina)), 'De zaak');
      const results = deel.results.map((status) => ({
        ...status,
        statustekst: withoutPlaceholders(status.statustekst),
        statustoelichting: withoutPlaceholders(status.statustoelichting),
      }));
      return pageAnswer(c, statussenPageSchema, { count: deel.count, results }, pagina);
    },
  });
}
