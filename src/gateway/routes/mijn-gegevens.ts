import { mijnGegevensSchema, mijnGegevensWijzigingSchema } from '../../contract/mijn-gegevens.js';
import { readAnswer, writeAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { vraagOf } from '../context.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';

/** `GET` and `PATCH /mijn-gegevens`. */
export function mijnGegevensRoutes(app: GatewayApp): void {
  resource(app, '/mijn-gegevens', {
    GET: async (c) => {
      const vraag = vraagOf(c);
      new Invoer(c).check();
      return readAnswer(c, mijnGegevensSchema, await c.get('backend').loadMijnGegevens(vraag));
    },
    PATCH: async (c) => {
      const vraag = vraagOf(c);
      const invoer = new Invoer(c);
      invoer.loketClient();
      const wijziging = await invoer.body(mijnGegevensWijzigingSchema);
      invoer.check();
      const gegevens = await c.get('backend').updateMijnGegevens(vraag, wijziging);
      return writeAnswer(c, mijnGegevensSchema, gegevens, 200);
    },
  });
}
