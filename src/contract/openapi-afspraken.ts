/** The part of the published document that is about appointments; `openapi.ts` puts it in its place. */
import type * as z from 'zod/mini';
import {
  afspraakAanvraagSchema,
  afspraakKanaalSchema,
  afspraakLocatieSchema,
  afspraakProductenPageSchema,
  afspraakProductSchema,
  afspraakSchema,
  afspraakWijzigingSchema,
  afsprakenPageSchema,
  beschikbareDagenSchema,
  beschikbareDagSchema,
  beschikbareLocatieSchema,
  beschikbareLocatiesPageSchema,
  beschikbareTijdenSchema,
  beschikbareTijdSchema,
  dagRedenSchema,
  geboekteAfspraakSchema,
  gekozenKanaalSchema,
  klantveldenSchema,
  klantveldSchema,
  MAX_DAGEN,
  productkeuzeSchema,
  productvraagSchema,
  reserveringAanvraagSchema,
  reserveringSchema,
  wensSchema,
} from './afspraken.js';
import type { afspraakTeksten } from './openapi-afspraken-teksten.js';
import type { JsonObject, OpenApiKit } from './openapi.js';

export const AFSPRAAK_SCHEMAS: Readonly<Record<keyof ReturnType<typeof afspraakTeksten>, z.core.$ZodType>> = {
  AfspraakKanaal: afspraakKanaalSchema,
  GekozenKanaal: gekozenKanaalSchema,
  AfspraakProduct: afspraakProductSchema,
  AfspraakProductenPagina: afspraakProductenPageSchema,
  AfspraakLocatie: afspraakLocatieSchema,
  BeschikbareLocatie: beschikbareLocatieSchema,
  BeschikbareLocatiesPagina: beschikbareLocatiesPageSchema,
  DagReden: dagRedenSchema,
  BeschikbareDag: beschikbareDagSchema,
  BeschikbareDagen: beschikbareDagenSchema,
  BeschikbareTijd: beschikbareTijdSchema,
  BeschikbareTijden: beschikbareTijdenSchema,
  Klantveld: klantveldSchema,
  Wens: wensSchema,
  Klantvelden: klantveldenSchema,
  Productkeuze: productkeuzeSchema,
  ReserveringAanvraag: reserveringAanvraagSchema,
  Reservering: reserveringSchema,
  AfspraakAanvraag: afspraakAanvraagSchema,
  AfspraakWijziging: afspraakWijzigingSchema,
  Afspraak: afspraakSchema,
  GeboekteAfspraak: geboekteAfspraakSchema,
  AfsprakenPagina: afsprakenPageSchema,
};

/** @param inline a schema that is written where it is used */
export const afspraakParameters = (inline: (schema: z.core.$ZodType) => JsonObject) => ({
  afspraakId: {
    name: 'afspraakId',
    in: 'path',
    required: true,
    description: 'Het `id` van de afspraak.',
    schema: { $ref: '#/components/schemas/Id' },
  },
  reserveringId: {
    name: 'reserveringId',
    in: 'path',
    required: true,
    description: 'Het `id` van de reservering.',
    schema: { $ref: '#/components/schemas/Id' },
  },
  product: {
    name: 'product',
    in: 'query',
    required: true,
    description:
      'Een product en hoeveel: `<id>:<aantal>`. Eén keer per product; meer producten zijn één langere afspraak.',
    schema: { type: 'array', minItems: 1, maxItems: 20, items: inline(productvraagSchema) },
    example: ['paspoort:2', 'rijbewijs:1'],
  },
  kanaal: {
    name: 'kanaal',
    in: 'query',
    required: true,
    description: 'Hoe de afspraak is.',
    schema: { $ref: '#/components/schemas/GekozenKanaal' },
  },
  locatie: {
    name: 'locatie',
    in: 'query',
    description: 'Het `id` van de locatie: verplicht bij `balie`, en anders afwezig.',
    schema: { $ref: '#/components/schemas/Id' },
  },
  van: {
    name: 'van',
    in: 'query',
    required: true,
    description: 'De eerste dag.',
    schema: { $ref: '#/components/schemas/Datum' },
  },
  tot: {
    name: 'tot',
    in: 'query',
    required: true,
    description: `De laatste dag; die telt mee. Hoogstens ${MAX_DAGEN} dagen samen.`,
    schema: { $ref: '#/components/schemas/Datum' },
  },
  datum: {
    name: 'datum',
    in: 'query',
    required: true,
    description: 'De dag.',
    schema: { $ref: '#/components/schemas/Datum' },
  },
  eigenAfspraak: {
    name: 'afspraak',
    in: 'query',
    description:
      'Het `id` van de afspraak die wordt verzet, met `Afspraak-Token` of een sessie. De tijd die zij nu inneemt, telt dan als vrij.',
    schema: { $ref: '#/components/schemas/Id' },
  },
  eigenReservering: {
    name: 'reservering',
    in: 'query',
    description: 'Het `id` van de eigen reservering. De tijd die zij inneemt, telt dan als vrij.',
    schema: { $ref: '#/components/schemas/Id' },
  },
});

export const AFSPRAAK_PROBLEMS = {
  ConflictBijReservering:
    'Het tijdstip is niet (meer) vrij (`tijdslot-bezet`), of de sleutel is al gebruikt (`sleutel-hergebruikt`, `sleutel-bezig`).',
  ConflictBijVerlenging: 'De reservering is al zo vaak verlengd als kan (`niet-meer-te-wijzigen`).',
  ReserveringVerlopen: 'De reservering is verlopen, losgelaten of gebruikt (`reservering-verlopen`).',
  ConflictBijBoeken:
    'Het tijdstip is niet (meer) vrij (`tijdslot-bezet`), of de sleutel is al gebruikt voor een andere afspraak (`sleutel-hergebruikt`).',
  ConflictBijVerzetten:
    'Het nieuwe tijdstip is niet (meer) vrij (`tijdslot-bezet`): de afspraak blijft zoals zij was. Of de afspraak is geannuleerd of begint te snel (`niet-meer-te-wijzigen`), of is niet meer de `versie` waarvan is uitgegaan (`afspraak-gewijzigd`).',
  ConflictBijAnnuleren: 'De afspraak begint te snel, of is begonnen (`niet-meer-te-wijzigen`).',
} as const;
export const AFSPRAAK_STATUS: Readonly<Record<keyof typeof AFSPRAAK_PROBLEMS, string>> = {
  ConflictBijReservering: '409',
  ConflictBijVerlenging: '409',
  ReserveringVerlopen: '410',
  ConflictBijBoeken: '409',
  ConflictBijVerzetten: '409',
  ConflictBijAnnuleren: '409',
};

export const AFSPRAAK_TAG = [
  'Afspraken',
  'Een afspraak maken, verzetten en annuleren, met of zonder in te loggen.',
] as const;

export const AFSPRAAKTOKEN = {
  type: 'apiKey',
  in: 'header',
  name: 'Afspraak-Token',
  description:
    'Hoort bij één afspraak en werkt tot die voorbij is. Het staat in de link van de mail, `<pagina>#loket-afspraak=<id>.<token>`, en nooit in een adres van deze API. Klopt het niet, dan is het antwoord 404.',
};

const ZONDER_SESSIE =
  'Kan zonder in te loggen: dan zijn `Loket-Client` en de herkomst van de pagina genoeg. Wie met een cookie is ingelogd, stuurt ook `X-CSRF-Token`.';

/** The addresses; those with fixed words first, as they also fit `{afspraakId}`. */
export function afspraakPaths(kit: OpenApiKit): JsonObject {
  const { body, done, parameters, read, responses, written, ANYONE, PERSONAL, READ, SIGNED_IN, WRITE } = kit;
  const HOLDER = [...SIGNED_IN, { afspraaktoken: [] }];
  const CHOICE = ['product', 'kanaal', 'locatie'] as const;
  const OWN = ['eigenAfspraak', 'eigenReservering'] as const;
  const INPUT = ['TeGroot', 'MediatypeNietOndersteund'] as const;
  return {
    '/afspraken/producten': {
      get: {
        operationId: 'listAfspraakProducten',
        tags: ['Afspraken'],
        summary: 'Waarvoor een afspraak kan',
        description: 'Alles waarvoor een afspraak kan worden gemaakt, op één pagina. Voor iedereen gelijk.',
        security: ANYONE,
        parameters: parameters(...READ),
        responses: responses(
          read('De producten.', 'AfspraakProductenPagina'),
          'NietVeranderd',
          'NietGevonden',
        ),
      },
    },
    '/afspraken/locaties': {
      get: {
        operationId: 'listAfspraakLocaties',
        tags: ['Afspraken'],
        summary: 'Waar het kan',
        description:
          'De locaties waar alles wat is gevraagd in één afspraak aan de balie kan, op één pagina. Leeg als er niets aan de balie kan.',
        security: ANYONE,
        parameters: parameters('product', ...READ),
        responses: responses(
          read('De locaties.', 'BeschikbareLocatiesPagina'),
          'NietVeranderd',
          'NietGevonden',
        ),
      },
    },
    '/afspraken/beschikbare-dagen': {
      get: {
        operationId: 'listBeschikbareDagen',
        tags: ['Afspraken'],
        summary: 'Op welke dagen er plaats is',
        description:
          'Elke dag van de periode, met hoeveel tijdstippen er vrij zijn voor de hele duur van alles wat is gevraagd.',
        security: [...ANYONE, { afspraaktoken: [] }],
        parameters: parameters(...CHOICE, 'van', 'tot', ...OWN, ...READ),
        responses: responses(read('De dagen.', 'BeschikbareDagen'), 'NietVeranderd', 'NietGevonden'),
      },
    },
    '/afspraken/beschikbare-tijden': {
      get: {
        operationId: 'listBeschikbareTijden',
        tags: ['Afspraken'],
        summary: 'Welke tijdstippen op een dag vrij zijn',
        description: 'Leeg als er op deze dag geen plaats is.',
        security: [...ANYONE, { afspraaktoken: [] }],
        parameters: parameters(...CHOICE, 'datum', ...OWN, ...READ),
        responses: responses(read('De tijdstippen.', 'BeschikbareTijden'), 'NietVeranderd', 'NietGevonden'),
      },
    },
    '/afspraken/klantvelden': {
      get: {
        operationId: 'listKlantvelden',
        tags: ['Afspraken'],
        summary: 'Wat de gemeente bij deze afspraak vraagt',
        description: 'De velden, en de wensen die kunnen worden gekozen. Niet meer dan nodig is.',
        security: ANYONE,
        parameters: parameters('product', 'kanaal', ...READ),
        responses: responses(read('De velden.', 'Klantvelden'), 'NietVeranderd', 'NietGevonden'),
      },
    },
    '/afspraken/reserveringen': {
      post: {
        operationId: 'createReservering',
        tags: ['Afspraken'],
        summary: 'Een tijdstip vasthouden',
        description: `Terwijl iemand de rest invult. ${ZONDER_SESSIE}`,
        security: [...ANYONE, { afspraaktoken: [] }],
        parameters: parameters(...WRITE, 'IdempotencyKey'),
        requestBody: body('ReserveringAanvraag'),
        responses: responses(
          written(201, 'De reservering.', 'Reservering'),
          'GeenToegang',
          'NietGevonden',
          'ConflictBijReservering',
          ...INPUT,
        ),
      },
    },
    '/afspraken/reserveringen/{reserveringId}': {
      parameters: parameters('reserveringId'),
      put: {
        operationId: 'extendReservering',
        tags: ['Afspraken'],
        summary: 'Een tijdstip langer vasthouden',
        description: `Zonder inhoud. De reservering loopt weer de volle tijd. Een herhaling kort erna telt niet als nog een verlenging. ${ZONDER_SESSIE}`,
        security: ANYONE,
        parameters: parameters(...WRITE),
        responses: responses(
          written(200, 'De reservering met het nieuwe einde.', 'Reservering'),
          'GeenToegang',
          'NietGevonden',
          'ConflictBijVerlenging',
          'ReserveringVerlopen',
        ),
      },
      delete: {
        operationId: 'cancelReservering',
        tags: ['Afspraken'],
        summary: 'Een tijdstip loslaten',
        description: `Ook 204 als de reservering al weg is. ${ZONDER_SESSIE}`,
        security: ANYONE,
        parameters: parameters(...WRITE),
        responses: responses(done('De reservering is weg.'), 'GeenToegang', 'NietGevonden'),
      },
    },
    '/afspraken': {
      get: {
        operationId: 'listAfspraken',
        tags: ['Afspraken'],
        summary: 'De afspraken van deze persoon',
        description:
          'Wat nog komt, op volgorde van tijd, ook als het is geannuleerd. Alleen wat ingelogd is gemaakt.',
        security: SIGNED_IN,
        parameters: parameters('page', 'pageSize', ...READ),
        responses: responses(
          read('Een pagina afspraken.', 'AfsprakenPagina'),
          'NietVeranderd',
          ...PERSONAL,
          'NietGevonden',
        ),
      },
      post: {
        operationId: 'bookAfspraak',
        tags: ['Afspraken'],
        summary: 'Een afspraak maken',
        description: `Van één \`Idempotency-Key\` komt nooit meer dan één afspraak. Wie niet weet of het is gelukt, stuurt hetzelfde met dezelfde sleutel nog een keer en krijgt dezelfde afspraak met hetzelfde \`token\`; is er nog geen, dan wordt zij nu gemaakt. Een geweigerde aanvraag verbruikt de sleutel niet. ${ZONDER_SESSIE}`,
        security: ANYONE,
        parameters: parameters(...WRITE, 'IdempotencyKey'),
        requestBody: body('AfspraakAanvraag'),
        responses: responses(
          written(201, 'De afspraak.', 'GeboekteAfspraak'),
          'GeenToegang',
          'NietGevonden',
          'ConflictBijBoeken',
          ...INPUT,
        ),
      },
    },
    '/afspraken/{afspraakId}': {
      parameters: parameters('afspraakId'),
      get: {
        operationId: 'loadAfspraak',
        tags: ['Afspraken'],
        summary: 'Eén afspraak',
        description:
          'Met een sessie of met `Afspraak-Token`. Is de afspraak voorbij, dan is het antwoord 404.',
        security: HOLDER,
        parameters: parameters(...READ),
        responses: responses(read('De afspraak.', 'Afspraak'), 'NietVeranderd', ...PERSONAL, 'NietGevonden'),
      },
      put: {
        operationId: 'changeAfspraak',
        tags: ['Afspraken'],
        summary: 'Een afspraak verzetten',
        description:
          'De server boekt eerst het nieuwe tijdstip en laat dan pas het oude los. `id`, `nummer` en token blijven. Herhalen verandert niets. Stuur de `versie` mee waarvan is uitgegaan: dan maakt een verzoek dat te laat aankomt, een later verzoek niet ongedaan.',
        security: HOLDER,
        parameters: parameters(...WRITE),
        requestBody: body('AfspraakWijziging'),
        responses: responses(
          written(200, 'De afspraak zoals zij nu is.', 'Afspraak'),
          ...PERSONAL,
          'NietGevonden',
          'ConflictBijVerzetten',
          ...INPUT,
        ),
      },
      delete: {
        operationId: 'cancelAfspraak',
        tags: ['Afspraken'],
        summary: 'Een afspraak annuleren',
        description: 'Twee keer annuleren is geen fout: het antwoord is dan hetzelfde.',
        security: HOLDER,
        parameters: parameters(...WRITE),
        responses: responses(
          written(200, 'De geannuleerde afspraak.', 'Afspraak'),
          ...PERSONAL,
          'NietGevonden',
          'ConflictBijAnnuleren',
        ),
      },
    },
  };
}
