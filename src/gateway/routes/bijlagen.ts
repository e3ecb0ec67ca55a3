import { idSchema } from '../../contract/basis.js';
import {
  aangekondigdeBijlageSchema,
  bijlageAankondigingSchema,
  bijlageSchema,
  delenSchema,
  voltooiingSchema,
} from '../../contract/documenten.js';
import { doneAnswer, readAnswer, writeAnswer } from '../antwoord.js';
import type { GatewayApp, GatewayContext } from '../context.js';
import { found, requireAanmelding, requireBron, vraagOf } from '../context.js';
import { once } from '../idempotentie.js';
import { Invoer } from '../invoer.js';
import { ApiProblem } from '../problem.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';
import type { Plek } from '../uploads.js';
import type { InvalidParam } from '../validator.js';
import { bodyOf, lengthOf } from './uploads.js';

/** A bijlage belongs to no case (yet), so its address names none. */
const plekOf = (c: GatewayContext, id: string): Plek => ({
  persoon: requireAanmelding(c).persoon,
  zaakId: null,
  id,
});

/** What the schema allows and this gateway does not (yet) do. */
function judgeDoel(doel: 'bericht' | 'contactverzoek', zaakId: string | undefined): string {
  const wrong: InvalidParam[] = [];
  if (doel !== 'bericht') {
    wrong.push({ name: 'doel', code: 'waarde', reason: 'Hier kan alleen: bericht.' });
  }
  if (zaakId === undefined) {
    wrong.push({ name: 'zaakId', code: 'verplicht', reason: 'Deze waarde is verplicht.' });
  }
  if (wrong.length > 0) {
    throw new ApiProblem('ongeldig', {
      detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
      invalidParams: wrong,
    });
  }
  return zaakId as string;
}

/** Files that go with a bericht: announced, sent in parts and completed like documents, before anything names them. */
export function bijlagenRoutes(app: GatewayApp): void {
  resource(app, '/bijlagen', {
    POST: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      invoer.loketClient();
      const sleutel = invoer.idempotencyKey();
      const wens = await invoer.body(bijlageAankondigingSchema);
      invoer.check();
      const zaakId = judgeDoel(wens.doel, wens.zaakId);
      const { persoon } = vraag;
      const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(wens)}`);
      return once(c.get('diensten'), persoon, sleutel, vingerafdruk, async () => {
        requireBron(c);
        const zaak = found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
        const bijlage = await c.get('uploads').announceBijlage(persoon, zaak, sleutel, wens);
        return writeAnswer(c, aangekondigdeBijlageSchema, bijlage, 201);
      });
    },
  });

  resource(app, '/bijlagen/:bijlageId', {
    GET: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const id = invoer.path('bijlageId', idSchema);
      invoer.check();
      const bijlage = await c.get('uploads').loadDocument(plekOf(c, id));
      return readAnswer(c, bijlageSchema, found(bijlage, 'De bijlage'));
    },
    DELETE: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const id = invoer.path('bijlageId', idSchema);
      invoer.loketClient();
      invoer.check();
      await c.get('uploads').cancel(plekOf(c, id));
      return doneAnswer();
    },
  });

  resource(app, '/bijlagen/:bijlageId/delen', {
    GET: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const id = invoer.path('bijlageId', idSchema);
      invoer.check();
      return readAnswer(c, delenSchema, await c.get('uploads').listDelen(plekOf(c, id)));
    },
  });

  resource(app, '/bijlagen/:bijlageId/delen/:volgnummer', {
    PUT: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const id = invoer.path('bijlageId', idSchema);
      const volgnummer = invoer.volgnummer();
      invoer.loketClient();
      const waarde = invoer.contentDigest();
      invoer.check();
      await c
        .get('uploads')
        .writeDeel(plekOf(c, id), volgnummer, waarde, lengthOf(c), () => bodyOf(c.req.raw));
      return doneAnswer();
    },
  });

  resource(app, '/bijlagen/:bijlageId/voltooiing', {
    POST: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const id = invoer.path('bijlageId', idSchema);
      invoer.loketClient();
      // As with documents: completing twice is harmless by itself, so the answer is not kept under the key.
      invoer.idempotencyKey();
      const voltooiing = await invoer.body(voltooiingSchema);
      invoer.check();
      return writeAnswer(c, bijlageSchema, await c.get('uploads').complete(plekOf(c, id), voltooiing), 200);
    },
  });
}
