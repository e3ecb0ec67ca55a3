import {
  afspraakAanvraagSchema,
  afspraakSchema,
  afspraakTokenSchema,
  afspraakWijzigingSchema,
  afsprakenPageSchema,
  geboekteAfspraakSchema,
  reserveringAanvraagSchema,
  reserveringSchema,
} from '../../contract/afspraken.js';
import { idSchema } from '../../contract/basis.js';
import type { Houder } from '../afspraken.js';
import type { Planning } from '../afspraken-bron.js';
import { MAIL_TALEN, mailTaalVan } from '../afspraken-mail-teksten.js';
import { bereikOf, doneAnswer, pageAnswer, readAnswer, writeAnswer } from '../antwoord.js';
import type { GatewayApp, GatewayContext } from '../context.js';
import { found, requireAanmelding } from '../context.js';
import { once } from '../idempotentie.js';
import { Invoer } from '../invoer.js';
import { ApiProblem } from '../problem.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';
import { chooseTaal } from '../taal.js';

/** What can be planned, or 404: this municipality has no appointments here. */
export async function loadPlanning(c: GatewayContext): Promise<Planning> {
  const bron = c.get('afsprakenBron');
  if (bron === null)
    throw new ApiProblem('niet-gevonden', { detail: 'Deze gemeente heeft hier geen afspraken.' });
  return bron.loadPlanning(c.get('taal'));
}

/** Who asks, for what anyone may ask. Beside a token no CSRF token is asked, so the session must not count. */
export const houderOf = (c: GatewayContext, token: string | null): Houder => ({
  onderwerp: token === null ? (c.get('aanmelding')?.persoon.onderwerp ?? null) : null,
  token,
});

/** The same where there must be someone: 401 without a token and without a session. */
function requireHouder(c: GatewayContext, token: string | null): Houder {
  if (token === null) requireAanmelding(c);
  return houderOf(c, token);
}

export const tokenOf = (invoer: Invoer): string | null =>
  invoer.header('Afspraak-Token', afspraakTokenSchema);

/** Keys of people without a session: random, so that two of them never choose the same. */
const IEDEREEN = { onderwerp: 'iedereen', soort: 'inwoner' } as const;

/** Holding a time, booking, and the appointment itself; for everyone, signed in or not. */
export function afsprakenRoutes(app: GatewayApp): void {
  resource(
    app,
    '/afspraken/reserveringen',
    {
      POST: async (c) => {
        const invoer = new Invoer(c);
        invoer.loketClient();
        const token = tokenOf(invoer);
        const sleutel = invoer.idempotencyKey();
        const wens = await invoer.body(reserveringAanvraagSchema);
        invoer.check();
        const persoon = (token === null ? c.get('aanmelding')?.persoon : null) ?? IEDEREEN;
        const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(wens)}`);
        return once(c.get('diensten'), persoon, sleutel, vingerafdruk, async () => {
          const planning = await loadPlanning(c);
          const held = await c.get('afspraken').hold(planning, wens, houderOf(c, token));
          return writeAnswer(c, reserveringSchema, found(held, 'De afspraak'), 201);
        });
      },
    },
    'iedereen',
  );

  resource(
    app,
    '/afspraken/reserveringen/:reserveringId',
    {
      PUT: async (c) => {
        const invoer = new Invoer(c);
        const id = invoer.path('reserveringId', idSchema);
        invoer.loketClient();
        invoer.check();
        const longer = await c.get('afspraken').extend(await loadPlanning(c), id);
        return writeAnswer(c, reserveringSchema, found(longer, 'De reservering'), 200);
      },
      DELETE: async (c) => {
        const invoer = new Invoer(c);
        const id = invoer.path('reserveringId', idSchema);
        invoer.loketClient();
        invoer.check();
        await loadPlanning(c);
        await c.get('afspraken').release(id);
        return doneAnswer();
      },
    },
    'iedereen',
  );

  resource(
    app,
    '/afspraken',
    {
      GET: async (c) => {
        const { onderwerp } = requireAanmelding(c).persoon;
        const invoer = new Invoer(c, ['page', 'pageSize']);
        const pagina = invoer.pagina();
        invoer.check();
        const deel = await c.get('afspraken').list(await loadPlanning(c), onderwerp, bereikOf(pagina));
        return pageAnswer(c, afsprakenPageSchema, deel, pagina);
      },
      POST: async (c) => {
        const invoer = new Invoer(c);
        invoer.loketClient();
        const token = tokenOf(invoer);
        const sleutel = invoer.idempotencyKey();
        const aanvraag = await invoer.body(afspraakAanvraagSchema);
        invoer.check();
        const planning = await loadPlanning(c);
        const taal = mailTaalVan(chooseTaal(c.req.header('Accept-Language'), MAIL_TALEN));
        const booked = await c.get('afspraken').book(planning, aanvraag, sleutel, houderOf(c, token), taal);
        return writeAnswer(c, geboekteAfspraakSchema, booked, 201);
      },
    },
    'iedereen',
  );

  resource(
    app,
    '/afspraken/:afspraakId',
    {
      GET: async (c) => {
        const invoer = new Invoer(c);
        const id = invoer.path('afspraakId', idSchema);
        const token = tokenOf(invoer);
        invoer.check();
        const houder = requireHouder(c, token);
        const afspraak = await c.get('afspraken').load(await loadPlanning(c), id, houder);
        return readAnswer(c, afspraakSchema, found(afspraak, 'De afspraak'));
      },
      PUT: async (c) => {
        const invoer = new Invoer(c);
        const id = invoer.path('afspraakId', idSchema);
        invoer.loketClient();
        const token = tokenOf(invoer);
        const houder = requireHouder(c, token);
        const wijziging = await invoer.body(afspraakWijzigingSchema);
        invoer.check();
        const planning = await loadPlanning(c);
        const moved = await c.get('afspraken').move(planning, id, wijziging, houder);
        return writeAnswer(c, afspraakSchema, found(moved, 'De afspraak'), 200);
      },
      DELETE: async (c) => {
        const invoer = new Invoer(c);
        const id = invoer.path('afspraakId', idSchema);
        invoer.loketClient();
        const token = tokenOf(invoer);
        invoer.check();
        const houder = requireHouder(c, token);
        const cancelled = await c.get('afspraken').cancel(await loadPlanning(c), id, houder);
        return writeAnswer(c, afspraakSchema, found(cancelled, 'De afspraak'), 200);
      },
    },
    'iedereen',
  );
}
