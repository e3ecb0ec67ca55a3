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
      const backend = c.get('backend');
      const organisatie = await backend.loadOrganisatie(c.get('taal'));
      // A widget believes this list: what this gateway cannot serve must not stand in it.
      const onderdelen = organisatie.onderdelen.filter(
        (onderdeel) =>
          (onderdeel !== 'berichten' || backend.berichten !== undefined) &&
          (onderdeel !== 'contact' || backend.contact !== undefined) &&
          (onderdeel !== 'afspraken' || c.get('afsprakenBron') !== null),
      );
      return readAnswer(c, organisatieSchema, { ...organisatie, onderdelen }, { openbaar: true });
    },
  });
}
