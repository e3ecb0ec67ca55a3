import { idSchema } from '../../contract/basis.js';
import { berichtenPageSchema, berichtSchema, berichtVerzendingSchema } from '../../contract/berichten.js';
import { inhoudLinkVraagSchema } from '../../contract/documenten.js';
import { weergaveSchema } from '../../contract/parameters.js';
import { bereikOf, doneAnswer, pageAnswer, readAnswer, writeAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { found, requireBron, vraagOf } from '../context.js';
import { once } from '../idempotentie.js';
import { inhoudAnswer } from '../inhoud.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';
import { createLink, loadBijlage } from './inhoud-links.js';

/** The conversation of a case: reading it, adding to it, what was read of it, and its attachments. */
export function berichtenRoutes(app: GatewayApp): void {
  resource(app, '/zaken/:zaakId/berichten', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c, ['page', 'pageSize']);
      const zaakId = invoer.path('zaakId', idSchema);
      const pagina = invoer.pagina();
      invoer.check();
      const bron = requireBron(c);
      found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
      const gesprek = found(await c.get('berichten').list(bron, vraag, zaakId, bereikOf(pagina)), 'De zaak');
      const { ongelezen, eersteOngelezen } = gesprek;
      return pageAnswer(c, berichtenPageSchema, gesprek, pagina, { ongelezen, eersteOngelezen });
    },
    POST: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      invoer.loketClient();
      const sleutel = invoer.idempotencyKey();
      const wens = await invoer.body(berichtVerzendingSchema);
      invoer.check();
      const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(wens)}`);
      return once(c.get('diensten'), vraag.persoon, sleutel, vingerafdruk, async () => {
        const bron = requireBron(c);
        const backend = c.get('backend');
        const zaak = found(await backend.loadZaak(vraag, zaakId), 'De zaak');
        const bericht = await c.get('berichten').send(bron, backend, vraag, zaak, sleutel, wens);
        return writeAnswer(c, berichtSchema, found(bericht, 'De zaak'), 201);
      });
    },
  });

  resource(app, '/zaken/:zaakId/berichten/:berichtId', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const berichtId = invoer.path('berichtId', idSchema);
      invoer.check();
      const bron = requireBron(c);
      found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
      const bericht = await c.get('berichten').load(bron, vraag, zaakId, berichtId);
      return readAnswer(c, berichtSchema, found(bericht, 'Het bericht'));
    },
  });

  resource(app, '/zaken/:zaakId/berichten/:berichtId/gelezen', {
    PUT: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const berichtId = invoer.path('berichtId', idSchema);
      invoer.loketClient();
      invoer.check();
      const bron = requireBron(c);
      found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
      found(await c.get('berichten').markGelezen(bron, vraag, zaakId, berichtId), 'Het bericht');
      return doneAnswer();
    },
  });

  resource(app, '/zaken/:zaakId/berichten/:berichtId/bijlagen/:bijlageId/inhoud', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c, ['weergave']);
      const zaakId = invoer.path('zaakId', idSchema);
      const berichtId = invoer.path('berichtId', idSchema);
      const bijlageId = invoer.path('bijlageId', idSchema);
      const weergave = invoer.query('weergave', weergaveSchema, 'opslaan');
      invoer.check();
      const inhoud = await loadBijlage(c, vraag, zaakId, berichtId, bijlageId);
      return inhoudAnswer(c.req.raw, inhoud, weergave, true);
    },
  });

  resource(app, '/zaken/:zaakId/berichten/:berichtId/bijlagen/:bijlageId/inhoud-link', {
    POST: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const berichtId = invoer.path('berichtId', idSchema);
      const bijlageId = invoer.path('bijlageId', idSchema);
      invoer.loketClient();
      const sleutel = invoer.idempotencyKey();
      const wens = await invoer.body(inhoudLinkVraagSchema);
      invoer.check();
      const { weergave } = wens;
      return createLink(c, sleutel, { zaakId, berichtId, bijlageId, weergave }, () =>
        loadBijlage(c, vraag, zaakId, berichtId, bijlageId),
      );
    },
  });
}
