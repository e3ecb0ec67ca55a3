import { organisatieSchema } from '../../contract/organisatie.js';
import { readAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';

/** `GET /organisatie`: the same for everyone, also when signed out. */
export function organisatieRoutes(app: GatewayApp): void {
  resource(app, '/organisatie', {
    GET: async (c) => {
      new Invoer(c).check();
      const organisatie = await c.get('backend').loadOrganisatie(c.get('taal'));
      return readAnswer(c, organisatieSchema, organisatie, { openbaar: true });
    },
  });
}
