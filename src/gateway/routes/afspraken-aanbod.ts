import type { Productkeuze } from '../../contract/afspraken.js';
import {
  afspraakProductenPageSchema,
  beschikbareDagenSchema,
  beschikbareLocatiesPageSchema,
  beschikbareTijdenSchema,
  gekozenKanaalSchema,
  klantveldenSchema,
  MAX_DAGEN,
  productvraagSchema,
} from '../../contract/afspraken.js';
import { datumSchema, idSchema } from '../../contract/basis.js';
import { daysBetween } from '../../domain/datum.js';
import type { Eigen } from '../afspraken.js';
import type { Planning } from '../afspraken-bron.js';
import type { Keuze } from '../afspraken-keuze.js';
import { judgePlaats, judgeProducten, locatiesVoor, refuse } from '../afspraken-keuze.js';
import type { Zoeker } from '../afspraken-ruimte.js';
import { dagenVan, momentOrNull, tijdVan } from '../afspraken-ruimte.js';
import { readAnswer } from '../antwoord.js';
import type { GatewayApp, GatewayContext } from '../context.js';
import { found } from '../context.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';
import { houderOf, loadPlanning, tokenOf } from './afspraken.js';

const MAX_PRODUCTEN = 20;

/** `paspoort:2`, as often as there are products. */
function readProducten(invoer: Invoer): Productkeuze[] {
  const texts = invoer.queryAll('product', productvraagSchema);
  if (texts.length > MAX_PRODUCTEN) {
    invoer.add('product', 'te-groot', `Deze waarde mag hoogstens ${MAX_PRODUCTEN} keer voorkomen.`);
  }
  // What could not be read was noticed; `check()` comes before anything is done with it.
  return (texts as readonly (string | undefined)[]).map((text) => {
    const [id = '', aantal] = (text ?? '').split(':');
    return { id, aantal: Number(aantal) };
  });
}

const refuseProducten = (planning: Planning, keuzes: readonly Productkeuze[]): void => {
  refuse(judgeProducten(planning, keuzes, () => 'product'));
};

/** A list that is always whole. */
const whole = <T>(
  results: readonly T[],
): { count: number; next: null; previous: null; results: readonly T[] } => ({
  count: results.length,
  next: null,
  previous: null,
  results,
});

const WAAR = ['product', 'kanaal', 'locatie', 'afspraak', 'reservering'];

interface Vraag {
  readonly keuze: Keuze;
  readonly eigen: Eigen;
  readonly token: string | null;
}

const readVraag = (invoer: Invoer): Vraag => ({
  keuze: {
    producten: readProducten(invoer),
    kanaal: invoer.requiredQuery('kanaal', gekozenKanaalSchema),
    locatie: invoer.optionalQuery('locatie', idSchema),
  },
  eigen: {
    afspraak: invoer.optionalQuery('afspraak', idSchema),
    reservering: invoer.optionalQuery('reservering', idSchema),
  },
  token: tokenOf(invoer),
});

/** Looks for room; 400 when what is asked cannot be planned, 404 when the appointment is not of who asks. */
async function zoek<T>(c: GatewayContext, vraag: Vraag, look: (zoeker: Zoeker) => T): Promise<T> {
  const planning = await loadPlanning(c);
  refuseProducten(planning, vraag.keuze.producten);
  refuse(judgePlaats(planning, vraag.keuze));
  const { eigen, keuze, token } = vraag;
  // What is looked for may be nothing (no time is free): that is another `null` than an appointment of somebody else.
  const looked = await c
    .get('afspraken')
    .zoek(planning, keuze, houderOf(c, token), eigen, (zoeker) => ({ seen: look(zoeker) }));
  return found(looked, 'De afspraak').seen;
}

/** What there is to choose from: the same for everyone, but for one's own appointment and hold. */
export function afsprakenAanbodRoutes(app: GatewayApp): void {
  resource(app, '/afspraken/producten', {
    GET: async (c) => {
      new Invoer(c).check();
      const { producten } = await loadPlanning(c);
      return readAnswer(c, afspraakProductenPageSchema, whole(producten), { openbaar: true });
    },
  });

  resource(app, '/afspraken/locaties', {
    GET: async (c) => {
      const invoer = new Invoer(c, ['product'], ['product']);
      const producten = readProducten(invoer);
      invoer.check();
      const planning = await loadPlanning(c);
      refuseProducten(planning, producten);
      const ids = locatiesVoor(planning, producten);
      const locaties = planning.organisatie.locaties.filter(({ id }) => ids.has(id));
      const results = await Promise.all(
        locaties.map(async (locatie) => {
          const keuze: Keuze = { producten, kanaal: 'balie', locatie: locatie.id };
          const vraag: Vraag = { keuze, eigen: { afspraak: null, reservering: null }, token: null };
          const eersteMogelijkheid = await zoek(c, vraag, (zoeker) => momentOrNull(zoeker.eerste()));
          return { ...locatie, eersteMogelijkheid };
        }),
      );
      return readAnswer(c, beschikbareLocatiesPageSchema, whole(results));
    },
  });

  resource(app, '/afspraken/klantvelden', {
    GET: async (c) => {
      const invoer = new Invoer(c, ['product', 'kanaal'], ['product']);
      const producten = readProducten(invoer);
      const kanaal = invoer.requiredQuery('kanaal', gekozenKanaalSchema);
      invoer.check();
      const planning = await loadPlanning(c);
      refuseProducten(planning, producten);
      const { klantvelden, wensen, wensMaxLengte } = planning;
      const answer = { ...whole(klantvelden(kanaal)), wensen: wensen(kanaal), wensMaxLengte };
      return readAnswer(c, klantveldenSchema, answer, { openbaar: true });
    },
  });

  resource(app, '/afspraken/beschikbare-dagen', {
    GET: async (c) => {
      const invoer = new Invoer(c, [...WAAR, 'van', 'tot'], ['product']);
      const vraag = readVraag(invoer);
      const van = invoer.requiredQuery('van', datumSchema);
      const tot = invoer.requiredQuery('tot', datumSchema);
      invoer.check();
      const length = daysBetween(van, tot) + 1;
      if (length < 1) invoer.add('tot', 'te-klein', 'De laatste dag kan niet voor de eerste liggen.');
      if (length > MAX_DAGEN) invoer.add('tot', 'te-groot', `Vraag hoogstens ${MAX_DAGEN} dagen tegelijk.`);
      invoer.check();
      const answer = await zoek(c, vraag, (zoeker) => ({
        ...whole(dagenVan(van, tot).map((datum) => zoeker.dag(datum))),
        duurMinuten: zoeker.duur,
        eersteMogelijkheid: momentOrNull(zoeker.eerste()),
        boekbaarTotEnMet: zoeker.laatsteDag,
      }));
      return readAnswer(c, beschikbareDagenSchema, answer);
    },
  });

  resource(app, '/afspraken/beschikbare-tijden', {
    GET: async (c) => {
      const invoer = new Invoer(c, [...WAAR, 'datum'], ['product']);
      const vraag = readVraag(invoer);
      const datum = invoer.requiredQuery('datum', datumSchema);
      invoer.check();
      const answer = await zoek(c, vraag, (zoeker) => ({
        ...whole(zoeker.vrijOp(datum).map((begin) => tijdVan(begin, zoeker.duur))),
        duurMinuten: zoeker.duur,
        eersteMogelijkheid: momentOrNull(zoeker.eerste()),
      }));
      return readAnswer(c, beschikbareTijdenSchema, answer);
    },
  });
}
