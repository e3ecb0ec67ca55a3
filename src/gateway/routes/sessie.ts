import { readAnswer, writeAnswer } from '../antwoord.js';
import type { Sessie } from '../../contract/sessie.js';
import { sessieSchema } from '../../contract/sessie.js';
import type { Moment } from '../../contract/basis.js';
import type { GatewayApp } from '../context.js';
import { requireAanmelding } from '../context.js';
import { once } from '../idempotentie.js';
import { Invoer } from '../invoer.js';
import { ApiProblem } from '../problem.js';
import { resource } from '../resource.js';
import type { Aanmelding } from '../sessies.js';

const sessieOf = (aanmelding: Aanmelding | null): Sessie => ({
  aangemeld: aanmelding !== null,
  onderwerp: aanmelding?.persoon.onderwerp ?? null,
  soort: aanmelding?.persoon.soort ?? null,
  verlooptOp:
    typeof aanmelding?.verlooptOp === 'number'
      ? (new Date(aanmelding.verlooptOp).toISOString() as Moment)
      : null,
  csrfToken: aanmelding?.csrfToken ?? null,
});

/** `GET /sessie`: who is signed in, 200 also for nobody. `POST /sessie/verlenging`: stay signed in for longer. */
export function sessieRoutes(app: GatewayApp): void {
  resource(app, '/sessie', {
    GET: (c) => {
      new Invoer(c).check();
      const aanmelding = c.get('aanmelding');
      const token = aanmelding?.csrfToken;
      return readAnswer(
        c,
        sessieSchema,
        sessieOf(aanmelding),
        token ? { headers: { 'X-CSRF-Token': token } } : {},
      );
    },
  });

  resource(app, '/sessie/verlenging', {
    POST: async (c) => {
      const invoer = new Invoer(c);
      invoer.loketClient();
      const sleutel = invoer.idempotencyKey();
      invoer.check();
      const aanmelding = requireAanmelding(c);
      const diensten = c.get('diensten');
      return once(diensten, aanmelding.persoon, sleutel, 'sessie/verlenging', async () => {
        const longer = await diensten.sessies.extend(aanmelding);
        if (longer === null) throw new ApiProblem('niet-geauthenticeerd');
        return writeAnswer(c, sessieSchema, sessieOf(longer), 200);
      });
    },
  });
}
