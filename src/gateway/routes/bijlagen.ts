import { idSchema } from '../../contract/basis.js';
import type { BijlageAankondiging } from '../../contract/documenten.js';
import {
  aangekondigdeBijlageSchema,
  bijlageAankondigingSchema,
  bijlageSchema,
  delenSchema,
  voltooiingSchema,
} from '../../contract/documenten.js';
import { doneAnswer, readAnswer, writeAnswer } from '../antwoord.js';
import type { Persoon } from '../backend.js';
import type { GatewayApp, GatewayContext } from '../context.js';
import { found, requireAanmelding, requireBron, requireContact, vraagOf } from '../context.js';
import { once } from '../idempotentie.js';
import { Invoer } from '../invoer.js';
import { ApiProblem } from '../problem.js';
import { resource } from '../resource.js';
import { sha256Text } from '../sha256.js';
import type { Plek } from '../uploads.js';
import type { InvalidParam } from '../validator.js';
import { ANONIEM, checkAnoniemeSleutel, tokenPersoon } from '../zonder-aanmelding.js';
import { bodyOf, lengthOf } from './uploads.js';

/** Also for who holds a token instead of a session. */
const IEDEREEN = 'iedereen';

/** 401 before anything is read, when neither a session nor a token says whose files they are. */
function requireZender(c: GatewayContext): void {
  if (c.req.header('Bijlage-Token') === undefined) requireAanmelding(c);
}

/**
 * A bijlage belongs to no case (yet), so its address names none. It is of who holds the token, also when they signed in
 * since; else of who is signed in.
 */
const plekOf = (c: GatewayContext, token: string | null, id: string): Plek => ({
  persoon: token === null ? requireAanmelding(c).persoon : tokenPersoon(token),
  zaakId: null,
  id,
});

const invalid = (name: string, code: string, reason: string): ApiProblem => {
  const invalidParams: readonly InvalidParam[] = [{ name, code, reason }];
  return new ApiProblem('ongeldig', {
    detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
    invalidParams,
  });
};
const REQUIRED = 'Deze waarde is verplicht.';

/** A file for a bericht: only in one's own case. */
async function announceForBericht(
  c: GatewayContext,
  sleutel: string,
  wens: BijlageAankondiging,
): Promise<Response> {
  const vraag = vraagOf(c);
  const { persoon } = vraag;
  const { zaakId } = wens;
  if (zaakId === undefined) throw invalid('zaakId', 'verplicht', REQUIRED);
  if (wens.onderwerp !== undefined) {
    throw invalid('onderwerp', 'waarde', 'Dit hoort bij een contactverzoek.');
  }
  const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(wens)}`);
  return once(c.get('diensten'), persoon, sleutel, vingerafdruk, async () => {
    requireBron(c);
    const zaak = found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
    const bijlage = await c.get('uploads').announceBijlage(persoon, zaak, sleutel, wens);
    return writeAnswer(c, aangekondigdeBijlageSchema, bijlage, 201);
  });
}

/**
 * A file for a contactverzoek. Who is not signed in gets a token with the first one, and sends it with everything after;
 * until then only the key of the attempt says who it is.
 */
async function announceForContact(
  c: GatewayContext,
  sleutel: string,
  token: string | null,
  wens: BijlageAankondiging,
): Promise<Response> {
  const { onderwerp: onderwerpId } = wens;
  if (onderwerpId === undefined) throw invalid('onderwerp', 'verplicht', REQUIRED);
  if (wens.zaakId !== undefined) throw invalid('zaakId', 'waarde', 'Dit hoort bij een bericht.');
  const persoon: Persoon | null =
    token === null ? (c.get('aanmelding')?.persoon ?? null) : tokenPersoon(token);
  if (persoon === null) checkAnoniemeSleutel(sleutel);
  const diensten = c.get('diensten');
  const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(wens)}`);
  return once(diensten, persoon ?? ANONIEM, sleutel, vingerafdruk, async () => {
    const onderwerpen = await requireContact(c).listOnderwerpen(c.get('taal'));
    const onderwerp = onderwerpen.find(({ id }) => id === onderwerpId);
    if (onderwerp === undefined) {
      throw invalid('onderwerp', 'waarde', 'Dit onderwerp bestaat niet (meer). Kies een ander.');
    }
    if (onderwerp.aanmeldenNodig) requireAanmelding(c);
    c.get('telBijlage')();
    const bijlageToken = persoon === null ? `${diensten.randomId()}${diensten.randomId()}` : null;
    const zender = persoon ?? tokenPersoon(bijlageToken as string);
    const bijlage = await c.get('uploads').announceContactbijlage(zender, onderwerp, sleutel, wens);
    return writeAnswer(c, aangekondigdeBijlageSchema, { ...bijlage, bijlageToken }, 201);
  });
}

/** What every question about one bijlage begins with; `plek` is to be asked when everything was judged. */
function bijlageVan(c: GatewayContext): { readonly invoer: Invoer; readonly plek: () => Plek } {
  requireZender(c);
  const invoer = new Invoer(c);
  const id = invoer.path('bijlageId', idSchema);
  const token = invoer.bijlageToken();
  return { invoer, plek: () => plekOf(c, token, id) };
}

/**
 * Files that go with a bericht or a contactverzoek: announced, sent in parts and completed like documents, before anything
 * names them.
 */
export function bijlagenRoutes(app: GatewayApp): void {
  resource(
    app,
    '/bijlagen',
    {
      POST: async (c) => {
        const invoer = new Invoer(c);
        invoer.loketClient();
        const sleutel = invoer.idempotencyKey();
        const token = invoer.bijlageToken();
        const wens = await invoer.body(bijlageAankondigingSchema);
        invoer.check();
        return wens.doel === 'bericht'
          ? announceForBericht(c, sleutel, wens)
          : announceForContact(c, sleutel, token, wens);
      },
    },
    IEDEREEN,
  );

  resource(
    app,
    '/bijlagen/:bijlageId',
    {
      GET: async (c) => {
        const { invoer, plek } = bijlageVan(c);
        invoer.check();
        const bijlage = await c.get('uploads').loadDocument(plek());
        return readAnswer(c, bijlageSchema, found(bijlage, 'De bijlage'));
      },
      DELETE: async (c) => {
        const { invoer, plek } = bijlageVan(c);
        invoer.loketClient();
        invoer.check();
        await c.get('uploads').cancel(plek());
        return doneAnswer();
      },
    },
    IEDEREEN,
  );

  resource(app, '/bijlagen/:bijlageId/delen', {
    GET: async (c) => {
      const { invoer, plek } = bijlageVan(c);
      invoer.check();
      return readAnswer(c, delenSchema, await c.get('uploads').listDelen(plek()));
    },
  });

  resource(
    app,
    '/bijlagen/:bijlageId/delen/:volgnummer',
    {
      PUT: async (c) => {
        const { invoer, plek } = bijlageVan(c);
        const volgnummer = invoer.volgnummer();
        invoer.loketClient();
        const waarde = invoer.contentDigest();
        invoer.check();
        await c.get('uploads').writeDeel(plek(), volgnummer, waarde, lengthOf(c), () => bodyOf(c.req.raw));
        return doneAnswer();
      },
    },
    IEDEREEN,
  );

  resource(
    app,
    '/bijlagen/:bijlageId/voltooiing',
    {
      POST: async (c) => {
        const { invoer, plek } = bijlageVan(c);
        invoer.loketClient();
        // As with documents: completing twice is harmless by itself, so the answer is not kept under the key.
        invoer.idempotencyKey();
        const voltooiing = await invoer.body(voltooiingSchema);
        invoer.check();
        const bijlage = await c.get('uploads').complete(plek(), voltooiing);
        return writeAnswer(c, bijlageSchema, bijlage, 200);
      },
    },
    IEDEREEN,
  );
}
