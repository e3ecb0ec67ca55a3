import {
  contactOnderwerpenPageSchema,
  contactverzoekSchema,
  contactverzoekVerzendingSchema,
} from '../../contract/contact.js';
import { bereikOf, pageAnswer, writeAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { requireContact } from '../context.js';
import { once } from '../idempotentie.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';
import { ANONIEM, checkAnoniemeSleutel, tokenPersoon } from '../zonder-aanmelding.js';

/** What people can write about, and writing it; also for who is not signed in. */
export function contactRoutes(app: GatewayApp): void {
  resource(app, '/contact/onderwerpen', {
    GET: async (c) => {
      const invoer = new Invoer(c, ['page', 'pageSize']);
      const pagina = invoer.pagina();
      invoer.check();
      const onderwerpen = await requireContact(c).listOnderwerpen(c.get('taal'));
      const { begin, aantal } = bereikOf(pagina);
      const deel = { count: onderwerpen.length, results: onderwerpen.slice(begin, begin + aantal) };
      return pageAnswer(c, contactOnderwerpenPageSchema, deel, pagina, {}, { openbaar: true });
    },
  });

  resource(
    app,
    '/contactverzoeken',
    {
      POST: async (c) => {
        const invoer = new Invoer(c);
        invoer.loketClient();
        const sleutel = invoer.idempotencyKey();
        const token = invoer.bijlageToken();
        const inzending = await invoer.fields(contactverzoekVerzendingSchema);
        invoer.check();
        const persoon = c.get('aanmelding')?.persoon ?? null;
        if (persoon === null) checkAnoniemeSleutel(sleutel);
        const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(inzending)}`);
        return once(c.get('diensten'), persoon ?? ANONIEM, sleutel, vingerafdruk, async () => {
          const bron = requireContact(c);
          const bijlagenVan = token === null ? persoon : tokenPersoon(token);
          const verzoek = await c
            .get('contactverzoeken')
            .send(
              bron,
              c.get('backend'),
              { persoon, bijlagenVan, taal: c.get('taal') },
              sleutel,
              inzending,
              () => {
                c.get('telContact')();
              },
            );
          return writeAnswer(c, contactverzoekSchema, verzoek, 201);
        });
      },
    },
    'iedereen',
  );
}
