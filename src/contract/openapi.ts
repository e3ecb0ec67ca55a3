/**
 * The published document of the API (OpenAPI 3.1), made from the schemas of the contract and nothing else. It describes
 * what a server must send and may expect; the schemas that read are more tolerant than that, on purpose.
 */
import * as z from 'zod/mini';
import { datumSchema, idSchema, momentSchema, termijnSchema, tijdSchema } from './basis.js';
import {
  berichtenPageSchema,
  berichtKanaalSchema,
  berichtSchema,
  berichtVerzendingSchema,
} from './berichten.js';
import {
  aangekondigdDocumentSchema,
  aangekondigdeBijlageSchema,
  bijlageAankondigingSchema,
  bijlageSchema,
  bijlageTokenSchema,
  deelSchema,
  delenSchema,
  documentAankondigingSchema,
  documentenPageSchema,
  documentSchema,
  inhoudLinkSchema,
  inhoudLinkVraagSchema,
  ontvangstbewijsSchema,
  sha256Schema,
  voltooiingSchema,
} from './documenten.js';
import { CONTACT_SCHEMAS, contactPaths } from './openapi-contact.js';
import { CONTACT_TEKSTEN } from './openapi-contact-teksten.js';
import { mijnGegevensSchema, mijnGegevensWijzigingSchema } from './mijn-gegevens.js';
import {
  AFSPRAAK_PROBLEMS,
  AFSPRAAK_SCHEMAS,
  AFSPRAAK_STATUS,
  AFSPRAAK_TAG,
  AFSPRAAKTOKEN,
  afspraakParameters,
  afspraakPaths,
} from './openapi-afspraken.js';
import type { Bouwsteentekst } from './openapi-teksten.js';
import { BOUWSTEENTEKSTEN, INLEIDING } from './openapi-teksten.js';
import { kanaalSchema, organisatieSchema, servicenormSchema, vrijeDagenSchema } from './organisatie.js';
import {
  idempotencyKeySchema,
  loketClientSchema,
  PAGINA_GROOTTE,
  paginaGrootteSchema,
  paginaSchema,
  volgnummerSchema,
  weergaveSchema,
} from './parameters.js';
import { problemSchema } from './problem.js';
import { sessieSchema } from './sessie.js';
import { statusSchema, statussenPageSchema } from './statussen.js';
import {
  aanZetSchema,
  besluitSchema,
  faseSchema,
  gevraagdDocumentSchema,
  gezienSchema,
  mogelijkhedenSchema,
  zaakSamenvattingSchema,
  zaakSchema,
  zakenPageSchema,
} from './zaken.js';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
/** A schema while it is being made. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Within a major version fields are only added; then the second number grows. */
export const API_VERSION = '1.0.0';

const TEKSTEN = { ...BOUWSTEENTEKSTEN, ...CONTACT_TEKSTEN };

const SCHEMAS: Readonly<Record<keyof typeof TEKSTEN, z.core.$ZodType>> = {
  Datum: datumSchema,
  Moment: momentSchema,
  Tijd: tijdSchema,
  Id: idSchema,
  Termijn: termijnSchema,
  Fase: faseSchema,
  AanZet: aanZetSchema,
  Kanaal: kanaalSchema,
  Weergave: weergaveSchema,
  Sessie: sessieSchema,
  Servicenorm: servicenormSchema,
  VrijeDagen: vrijeDagenSchema,
  Organisatie: organisatieSchema,
  ZaakSamenvatting: zaakSamenvattingSchema,
  ZakenPagina: zakenPageSchema,
  GevraagdDocument: gevraagdDocumentSchema,
  Besluit: besluitSchema,
  Mogelijkheden: mogelijkhedenSchema,
  Zaak: zaakSchema,
  GezienVraag: gezienSchema,
  Status: statusSchema,
  StatussenPagina: statussenPageSchema,
  Document: documentSchema,
  DocumentenPagina: documentenPageSchema,
  Sha256: sha256Schema,
  Ontvangstbewijs: ontvangstbewijsSchema,
  DocumentAankondiging: documentAankondigingSchema,
  AangekondigdDocument: aangekondigdDocumentSchema,
  Deel: deelSchema,
  Delen: delenSchema,
  Voltooiing: voltooiingSchema,
  BijlageAankondiging: bijlageAankondigingSchema,
  Bijlage: bijlageSchema,
  AangekondigdeBijlage: aangekondigdeBijlageSchema,
  BerichtKanaal: berichtKanaalSchema,
  Bericht: berichtSchema,
  BerichtenPagina: berichtenPageSchema,
  BerichtVerzending: berichtVerzendingSchema,
  ...CONTACT_SCHEMAS,
  InhoudLinkVraag: inhoudLinkVraagSchema,
  InhoudLink: inhoudLinkSchema,
  MijnGegevens: mijnGegevensSchema,
  MijnGegevensWijziging: mijnGegevensWijzigingSchema,
  ...AFSPRAAK_SCHEMAS,
  Probleem: problemSchema,
};

// ----------------------------------------------------------------------------------------------------- From zod to JSON

/** What a reader forgives, a server must still send: a word from an open list is not optional. */
function addRequired(schema: z.core.$ZodType, json: JsonSchema): void {
  const { def } = (schema as z.core.$ZodObject)._zod;
  const isOpen = (field: z.core.$ZodType): boolean => {
    const { type } = field._zod.def;
    const inner = (field as z.core.$ZodCatch)._zod.def.innerType;
    return type === 'nullable' ? isOpen(inner) : type === 'catch' && inner._zod.def.type === 'enum';
  };
  const open = Object.keys(def.shape).filter((name) => isOpen(def.shape[name] as z.core.$ZodType));
  const required = new Set([...(json.required ?? []), ...open]);
  if (required.size > 0) json.required = Object.keys(def.shape).filter((name) => required.has(name));
}

/** An open list of words: a closed `enum` would make generated readers fail on a word that is added later. */
function openWords(json: JsonSchema): void {
  if (!json.enum) return;
  json['x-extensible-enum'] = json.enum;
  delete json.enum;
  delete json.default;
}

/** The calendar as far as a pattern can hold it. */
const NO_SUCH_DAY = '^\\d{4}-(02-30|(0[2469]|11)-31)';

function toJsonSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === 'object') addRequired(zodSchema, jsonSchema);
      if (type === 'catch') openWords(jsonSchema);
      if (zodSchema === momentSchema) jsonSchema.not = { pattern: NO_SUCH_DAY };
      // The bounds of JavaScript's whole numbers are no rule of this API.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return schemas;
}

/** The schema that holds the fields of this one: itself, the object that may also be `null`, or the items of a list. */
function fieldsOf(json: JsonSchema): JsonSchema | null {
  if (json.properties) return json;
  const inner = json.anyOf?.find((option) => typeof option === 'object' && option.type === 'object');
  if (inner) return fieldsOf(inner);
  return json.type === 'array' && typeof json.items === 'object' ? fieldsOf(json.items as JsonSchema) : null;
}

/** Puts the texts at the fields; a field or a text too many is a mistake that must not be published. */
function describeFields(json: JsonSchema, path: string, velden: Map<string, string>): void {
  const fields = fieldsOf(json);
  for (const [name, field] of Object.entries(fields?.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`;
    const text = velden.get(at);
    if (text === undefined) throw new Error(`openapi-teksten.ts has no text for "${at}"`);
    velden.delete(at);
    (field as JsonSchema).description = text;
    describeFields(field as JsonSchema, at, velden);
  }
}

function componentSchemas(): JsonObject {
  const made = toJsonSchemas();
  const result: Record<string, Json> = {};
  for (const name of Object.keys(SCHEMAS).sort()) {
    const { $schema, $id, ...json } = made[name] as JsonSchema;
    const tekst: Bouwsteentekst = TEKSTEN[name as keyof typeof TEKSTEN];
    const velden = new Map(Object.entries(tekst.velden ?? {}));
    describeFields(json, '', velden);
    if (velden.size > 0) {
      throw new Error(`openapi-teksten.ts describes what ${name} has not: ${[...velden.keys()].join(', ')}`);
    }
    result[name] = {
      ...(name === 'Datum' ? { format: 'date' } : {}),
      description: tekst.beschrijving,
      ...(json as JsonObject),
      ...(tekst.voorbeelden ? { examples: tekst.voorbeelden as Json } : {}),
    };
  }
  return result;
}

const inline = (schema: z.core.$ZodType): JsonObject => {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return json as JsonObject;
};

// ------------------------------------------------------------------------------------------------------- Shared parts

type Bouwsteen = keyof typeof SCHEMAS;
const ref = (group: string, name: string): JsonObject => ({ $ref: `#/components/${group}/${name}` });
const schemaRef = (name: Bouwsteen): JsonObject => ref('schemas', name);
const headers = (...names: (keyof typeof HEADERS)[]): JsonObject =>
  Object.fromEntries(['API-Version' as const, ...names].map((name) => [name, ref('headers', name)]));

const HEADERS = {
  'API-Version': {
    description: 'De volledige versie van de API.',
    required: true,
    schema: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    example: API_VERSION,
  },
  ETag: {
    description: 'Verandert als de inhoud verandert. Stuur de waarde terug in `If-None-Match`.',
    required: true,
    schema: { type: 'string', pattern: '^(W/)?"[^"]*"$' },
  },
  'Cache-Control': {
    description: '`no-store` voor alles wat persoonlijk is.',
    required: true,
    schema: { type: 'string' },
  },
  'Content-Language': {
    description: 'De taal van de teksten in het antwoord. Zonder deze header is dat Nederlands.',
    schema: { type: 'string' },
    example: 'nl',
  },
  'Retry-After': {
    description: 'Na hoeveel seconden opnieuw proberen zin heeft.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
  'X-CSRF-Token': {
    description: 'Het kenmerk dat bij een wijziging hoort, als een cookie zegt wie er is ingelogd.',
    schema: { type: 'string' },
  },
  'WWW-Authenticate': {
    description: 'Hoe iemand zich bekendmaakt.',
    required: true,
    schema: { type: 'string' },
  },
  'Content-Disposition': {
    description: 'Of het bestand opengaat of wordt opgeslagen, en onder welke naam (RFC 6266).',
    required: true,
    schema: { type: 'string' },
  },
  'Accept-Ranges': {
    description: 'Of een deel van het bestand kan worden gevraagd.',
    schema: { type: 'string', enum: ['bytes', 'none'] },
  },
  'Content-Range': {
    description: 'Welk deel van het bestand dit is.',
    required: true,
    schema: { type: 'string', pattern: '^bytes \\d+-\\d+/\\d+$' },
  },
} as const;

const PARAMETERS = {
  zaakId: {
    name: 'zaakId',
    in: 'path',
    required: true,
    description: 'Het `id` van de zaak.',
    schema: schemaRef('Id'),
  },
  documentId: {
    name: 'documentId',
    in: 'path',
    required: true,
    description: 'Het `id` van het document.',
    schema: schemaRef('Id'),
  },
  berichtId: {
    name: 'berichtId',
    in: 'path',
    required: true,
    description: 'Het `id` van het bericht.',
    schema: schemaRef('Id'),
  },
  bijlageId: {
    name: 'bijlageId',
    in: 'path',
    required: true,
    description: 'Het `id` van de bijlage.',
    schema: schemaRef('Id'),
  },
  volgnummer: {
    name: 'volgnummer',
    in: 'path',
    required: true,
    description: 'Het nummer van het deel, vanaf 1.',
    schema: inline(volgnummerSchema),
  },
  ContentDigest: {
    name: 'Content-Digest',
    in: 'header',
    required: true,
    description: 'De SHA-256 van dit deel in base64 (RFC 9530). De server rekent hem na.',
    schema: { type: 'string' },
    example: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
  },
  link: {
    name: 'link',
    in: 'path',
    required: true,
    description: 'Wat in het adres staat dat één keer werkt.',
    schema: schemaRef('Id'),
  },
  page: {
    name: 'page',
    in: 'query',
    description: 'Welke pagina.',
    schema: { ...inline(paginaSchema), default: 1 },
  },
  pageSize: {
    name: 'pageSize',
    in: 'query',
    description: 'Hoeveel er hoogstens op een pagina staan.',
    schema: { ...inline(paginaGrootteSchema), default: PAGINA_GROOTTE },
  },
  weergave: {
    name: 'weergave',
    in: 'query',
    description:
      'In de browser openen kan met PDF, JPEG en PNG, vastgesteld aan de inhoud van het bestand; al het andere wordt opgeslagen. Zonder deze parameter: opslaan.',
    schema: schemaRef('Weergave'),
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'De `ETag` van het vorige antwoord. Is er niets veranderd, dan is het antwoord 304.',
    schema: { type: 'string' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'De gewenste taal van de teksten. Bestaat die niet, dan zijn ze Nederlands.',
    schema: { type: 'string' },
    example: 'nl',
  },
  Range: {
    name: 'Range',
    in: 'header',
    description:
      'Het gewenste deel van het bestand (RFC 9110). Ligt dat buiten het bestand, dan komt het hele bestand.',
    schema: { type: 'string' },
    example: 'bytes=0-1023',
  },
  IfRange: {
    name: 'If-Range',
    in: 'header',
    description: 'De `ETag` waarbij het deel hoort. Is het bestand veranderd, dan komt het hele bestand.',
    schema: { type: 'string' },
  },
  LoketClient: {
    name: 'Loket-Client',
    in: 'header',
    required: true,
    description:
      'Naam of versie van het programma dat de wijziging stuurt. Een pagina op een andere origin heeft voor deze header eerst toestemming nodig (CORS).',
    schema: inline(loketClientSchema),
    example: 'loket-widgets/1.0.0',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Een nieuwe, willekeurige sleutel voor elke handeling van de gebruiker. Een herhaling met dezelfde sleutel krijgt hetzelfde antwoord.',
    schema: inline(idempotencyKeySchema),
    example: '5f0c1d52-8a63-4b3c-9d0e-2d8b6f0a7c11',
  },
  BijlageToken: {
    name: 'Bijlage-Token',
    in: 'header',
    description:
      'Het `bijlageToken` dat de eerste bijlage zonder sessie gaf. Het hoort bij elke vraag over die bijlagen, ook als iemand daarna inlogt.',
    schema: inline(bijlageTokenSchema),
  },
  CsrfToken: {
    name: 'X-CSRF-Token',
    in: 'header',
    description: 'Verplicht als een cookie zegt wie er is ingelogd: het `csrfToken` van `/sessie`.',
    schema: { type: 'string' },
  },
  ...afspraakParameters(inline),
} as const;
const parameters = (...names: (keyof typeof PARAMETERS)[]): JsonObject[] =>
  names.map((name) => ref('parameters', name));

const problem = (description: string, ...extra: (keyof typeof HEADERS)[]): JsonObject => ({
  description,
  headers: headers('Cache-Control', 'Content-Language', ...extra),
  content: { 'application/problem+json': { schema: schemaRef('Probleem') } },
});

const problems = <Name extends string>(texts: Readonly<Record<Name, string>>): Record<Name, JsonObject> =>
  Object.fromEntries((Object.keys(texts) as Name[]).map((name) => [name, problem(texts[name])])) as Record<
    Name,
    JsonObject
  >;

const RESPONSES = {
  NietVeranderd: {
    description: 'Er is niets veranderd sinds het antwoord met deze `ETag`.',
    headers: headers('ETag', 'Cache-Control'),
  },
  Ongeldig: problem('De vraag klopt niet (`ongeldig`). Alle fouten staan in `invalidParams`.'),
  NietGeauthenticeerd: problem(
    'Niemand is ingelogd, of de sessie is verlopen (`niet-geauthenticeerd`).',
    'WWW-Authenticate',
  ),
  GeenToegang: problem(
    'Deze persoon mag dit niet (`geen-toegang`), of het beveiligingskenmerk ontbreekt of is verlopen (`csrf-token-verlopen`; dan staat het goede kenmerk in `X-CSRF-Token`).',
    'X-CSRF-Token',
  ),
  NietGevonden: problem('Dit bestaat niet, of niet voor deze persoon (`niet-gevonden`).'),
  Conflict: problem(
    'De sleutel is al gebruikt voor een andere vraag (`sleutel-hergebruikt`), of een vraag met deze sleutel is nog bezig (`sleutel-bezig`).',
  ),
  TeGroot: problem('De inhoud van de vraag is te groot (`verzoek-te-groot`).'),
  OngeldigOfBeschadigd: problem(
    'De vraag klopt niet (`ongeldig`), de bytes zijn andere dan de afzender zegt (`bestand-beschadigd`), of er ontbreken delen (`delen-ontbreken`). Alle fouten staan in `invalidParams`.',
  ),
  ConflictBijDocument: problem(
    'Aan deze zaak kan niets worden toegevoegd (`zaak-gesloten`), het document is al helemaal ontvangen (`niet-meer-te-wijzigen`), of de sleutel is al gebruikt (`sleutel-hergebruikt`, `sleutel-bezig`).',
  ),
  UploadVerlopen: problem('De delen kwamen niet op tijd (`upload-verlopen`). Begin opnieuw.'),
  BestandTeGroot: problem(
    'Het bestand is te groot (`bestand-te-groot`), er worden al te veel bestanden verstuurd (`te-veel-bestanden`), of de vraag zelf is te groot (`verzoek-te-groot`).',
  ),
  BestandstypeGeweigerd: problem(
    'Dit soort bestand mag niet, of de inhoud is van een ander soort dan is gezegd (`bestandstype-geweigerd`); of de vraag is geen `application/json` (`mediatype-niet-ondersteund`).',
  ),
  ConflictBijBericht: problem(
    'In deze zaak kan geen bericht worden gestuurd (`zaak-gesloten`), of de sleutel is al gebruikt (`sleutel-hergebruikt`, `sleutel-bezig`).',
  ),
  ConflictBijBijlage: problem(
    'Bij deze zaak kan geen bijlage worden gestuurd (`zaak-gesloten`), de bijlage is al helemaal ontvangen of hoort al bij een bericht of contactverzoek (`niet-meer-te-wijzigen`), of de sleutel is al gebruikt (`sleutel-hergebruikt`, `sleutel-bezig`).',
  ),
  BerichtTeGroot: problem(
    'Er zijn te veel bijlagen (`te-veel-bestanden`), of de vraag zelf is te groot (`verzoek-te-groot`).',
  ),
  MediatypeNietOndersteund: problem(
    'De inhoud van de vraag is geen `application/json` (`mediatype-niet-ondersteund`).',
  ),
  TeVeelVerzoeken: problem('Te veel vragen in korte tijd (`te-veel-verzoeken`).', 'Retry-After'),
  InterneFout: problem('Er ging iets mis bij de server (`interne-fout`).'),
  BronNietBeschikbaar: problem('Een bron antwoordt niet (`bron-niet-beschikbaar`).', 'Retry-After'),
  ...problems(AFSPRAAK_PROBLEMS),
} as const;
type Antwoord = keyof typeof RESPONSES;

const STATUS: Readonly<Record<Antwoord, string>> = {
  NietVeranderd: '304',
  Ongeldig: '400',
  NietGeauthenticeerd: '401',
  GeenToegang: '403',
  NietGevonden: '404',
  Conflict: '409',
  TeGroot: '413',
  OngeldigOfBeschadigd: '400',
  ConflictBijDocument: '409',
  ConflictBijBericht: '409',
  ConflictBijBijlage: '409',
  BerichtTeGroot: '413',
  UploadVerlopen: '410',
  BestandTeGroot: '413',
  BestandstypeGeweigerd: '415',
  MediatypeNietOndersteund: '415',
  TeVeelVerzoeken: '429',
  InterneFout: '500',
  BronNietBeschikbaar: '503',
  ...AFSPRAAK_STATUS,
};

function responses(success: JsonObject, ...others: readonly Antwoord[]): JsonObject {
  const all: Record<string, Json> = { ...success };
  for (const name of [
    'Ongeldig',
    ...others,
    'TeVeelVerzoeken',
    'InterneFout',
    'BronNietBeschikbaar',
  ] as const) {
    all[STATUS[name]] = ref('responses', name);
  }
  return all;
}

const json = (name: Bouwsteen): JsonObject => ({ 'application/json': { schema: schemaRef(name) } });
const read = (description: string, name: Bouwsteen, ...extra: (keyof typeof HEADERS)[]): JsonObject => ({
  200: {
    description,
    headers: headers('ETag', 'Cache-Control', 'Content-Language', ...extra),
    content: json(name),
  },
});
const written = (status: 200 | 201, description: string, name: Bouwsteen): JsonObject => ({
  [status]: { description, headers: headers('Cache-Control', 'Content-Language'), content: json(name) },
});
const done = (description: string): JsonObject => ({
  204: { description, headers: headers('Cache-Control') },
});
const body = (name: Bouwsteen): JsonObject => ({ required: true, content: json(name) });

const BYTES = Object.fromEntries(
  ['application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream'].map((type) => [
    type,
    { schema: { type: 'string', contentMediaType: type } },
  ]),
);
const bytes = (description: string, ...extra: (keyof typeof HEADERS)[]): JsonObject => ({
  description,
  headers: headers('ETag', 'Cache-Control', 'Content-Disposition', 'Accept-Ranges', ...extra),
  content: BYTES,
});

const SIGNED_IN = [{ sessiecookie: [] }, { toegangstoken: [] }];
const ANYONE: JsonObject[] = [{}, ...SIGNED_IN];
const PERSONAL = ['NietGeauthenticeerd', 'GeenToegang'] as const;
const WRITE = ['LoketClient', 'CsrfToken'] as const;
const READ = ['AcceptLanguage', 'IfNoneMatch'] as const;

/** What the parts in files of their own are made with. */
const KIT = {
  body,
  done,
  parameters,
  read,
  responses,
  written,
  ANYONE,
  PERSONAL,
  READ,
  SIGNED_IN,
  WRITE,
};
export type OpenApiKit = typeof KIT;

// -------------------------------------------------------------------------------------------------------------- Paths

const PATHS: JsonObject = {
  '/openapi.json': {
    get: {
      operationId: 'loadOpenApi',
      tags: ['Algemeen'],
      summary: 'Dit document',
      description: 'De beschrijving van deze API, zoals de server haar uitvoert.',
      security: [],
      parameters: parameters('IfNoneMatch'),
      responses: responses(
        {
          200: {
            description: 'Het document (OpenAPI 3.1).',
            headers: headers('ETag', 'Cache-Control'),
            content: { 'application/json': { schema: { type: 'object', required: ['openapi'] } } },
          },
        },
        'NietVeranderd',
      ),
    },
  },
  '/organisatie': {
    get: {
      operationId: 'loadOrganisatie',
      tags: ['Organisatie'],
      summary: 'De gemeente',
      description:
        'Hoe de gemeente te bereiken is, wanneer zij open is en wat zij belooft. Voor iedereen gelijk.',
      security: ANYONE,
      parameters: parameters(...READ),
      responses: responses(read('De gemeente.', 'Organisatie'), 'NietVeranderd'),
    },
  },
  '/sessie': {
    get: {
      operationId: 'loadSessie',
      tags: ['Sessie'],
      summary: 'Wie er is ingelogd',
      description: 'Ook 200 als er niemand is ingelogd: dan is `aangemeld` onwaar.',
      security: ANYONE,
      parameters: parameters('IfNoneMatch'),
      responses: responses(read('De sessie.', 'Sessie', 'X-CSRF-Token'), 'NietVeranderd'),
    },
  },
  '/sessie/verlenging': {
    post: {
      operationId: 'extendSessie',
      tags: ['Sessie'],
      summary: 'Langer ingelogd blijven',
      description: 'De sessie loopt weer de volle tijd.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'IdempotencyKey'),
      responses: responses(
        written(200, 'De sessie met het nieuwe einde.', 'Sessie'),
        ...PERSONAL,
        'Conflict',
      ),
    },
  },
  '/zaken': {
    get: {
      operationId: 'listZaken',
      tags: ['Zaken'],
      summary: 'De zaken van deze persoon',
      description: 'Lopende en afgesloten zaken, in de volgorde van de server.',
      security: SIGNED_IN,
      parameters: parameters('page', 'pageSize', ...READ),
      responses: responses(read('Een pagina zaken.', 'ZakenPagina'), 'NietVeranderd', ...PERSONAL),
    },
  },
  '/zaken/{zaakId}': {
    parameters: parameters('zaakId'),
    get: {
      operationId: 'loadZaak',
      tags: ['Zaken'],
      summary: 'Eén zaak',
      description: 'Alles over de zaak behalve de stappen en de documenten.',
      security: SIGNED_IN,
      parameters: parameters(...READ),
      responses: responses(read('De zaak.', 'Zaak'), 'NietVeranderd', ...PERSONAL, 'NietGevonden'),
    },
  },
  '/zaken/{zaakId}/gezien': {
    parameters: parameters('zaakId'),
    put: {
      operationId: 'markGezien',
      tags: ['Zaken'],
      summary: 'Onthouden wat iemand heeft gezien',
      description:
        'De server onthoudt per persoon tot welk moment de zaak is gezien; zo hoeft de browser niets te bewaren. Herhalen verandert niets.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE),
      requestBody: body('GezienVraag'),
      responses: responses(
        done('Onthouden.'),
        ...PERSONAL,
        'NietGevonden',
        'TeGroot',
        'MediatypeNietOndersteund',
      ),
    },
  },
  '/zaken/{zaakId}/statussen': {
    parameters: parameters('zaakId'),
    get: {
      operationId: 'listStatussen',
      tags: ['Statussen'],
      summary: 'De stappen van een zaak',
      description: 'Stappen die zijn geweest, die bezig zijn en die nog komen.',
      security: SIGNED_IN,
      parameters: parameters('page', 'pageSize', ...READ),
      responses: responses(
        read('Een pagina stappen.', 'StatussenPagina'),
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
      ),
    },
  },
  '/zaken/{zaakId}/documenten': {
    parameters: parameters('zaakId'),
    get: {
      operationId: 'listDocumenten',
      tags: ['Documenten'],
      summary: 'De documenten van een zaak',
      description: 'Documenten van de aanvrager, van de gemeente en van anderen, zonder de inhoud.',
      security: SIGNED_IN,
      parameters: parameters('page', 'pageSize', ...READ),
      responses: responses(
        read('Een pagina documenten.', 'DocumentenPagina'),
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
      ),
    },
    post: {
      operationId: 'announceDocument',
      tags: ['Documenten'],
      summary: 'Een document aankondigen',
      description:
        'Zegt wat voor bestand er komt. Het antwoord noemt de delen waarin het te sturen is: van 256 KiB tot 8 MiB, nooit meer dan 10.000. Een klein bestand is één deel.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'IdempotencyKey'),
      requestBody: body('DocumentAankondiging'),
      responses: responses(
        written(201, 'Het document, nog zonder inhoud, en de delen.', 'AangekondigdDocument'),
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijDocument',
        'BestandTeGroot',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/zaken/{zaakId}/documenten/{documentId}/delen': {
    parameters: parameters('zaakId', 'documentId'),
    get: {
      operationId: 'listDelen',
      tags: ['Documenten'],
      summary: 'Welke delen zijn aangekomen',
      description: 'Om verder te gaan na een onderbreking: stuur alleen wat ontbreekt.',
      security: SIGNED_IN,
      parameters: parameters(...READ),
      responses: responses(
        read('De delen.', 'Delen'),
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
        'UploadVerlopen',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/zaken/{zaakId}/documenten/{documentId}/delen/{volgnummer}': {
    parameters: parameters('zaakId', 'documentId', 'volgnummer'),
    put: {
      operationId: 'writeDeel',
      tags: ['Documenten'],
      summary: 'Een deel sturen',
      description:
        'De bytes van één deel, precies zo veel als aangekondigd. Hetzelfde deel nog een keer sturen verandert niets; een deel dat er al is met een andere inhoud wordt geweigerd.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'ContentDigest'),
      requestBody: {
        required: true,
        content: {
          'application/octet-stream': {
            schema: { type: 'string', contentMediaType: 'application/octet-stream' },
          },
        },
      },
      responses: responses(
        done('Het deel is bewaard.'),
        'OngeldigOfBeschadigd',
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijDocument',
        'UploadVerlopen',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/zaken/{zaakId}/documenten/{documentId}/voltooiing': {
    parameters: parameters('zaakId', 'documentId'),
    post: {
      operationId: 'completeDocument',
      tags: ['Documenten'],
      summary: 'Alle delen zijn gestuurd',
      description:
        'De server rekent grootte en SHA-256 zelf na en stelt vast wat voor bestand het is. Klopt alles, dan is er een ontvangstbewijs. Herhalen geeft hetzelfde ontvangstbewijs. Daarna wordt het document gecontroleerd (`inControle`).',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'IdempotencyKey'),
      requestBody: body('Voltooiing'),
      responses: responses(
        written(200, 'Het document met het ontvangstbewijs.', 'Document'),
        'OngeldigOfBeschadigd',
        ...PERSONAL,
        'NietGevonden',
        'UploadVerlopen',
        'TeGroot',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/zaken/{zaakId}/documenten/{documentId}': {
    parameters: parameters('zaakId', 'documentId'),
    get: {
      operationId: 'loadDocument',
      tags: ['Documenten'],
      summary: 'Eén document',
      description: 'De gegevens van het document, zonder de inhoud.',
      security: SIGNED_IN,
      parameters: parameters(...READ),
      responses: responses(read('Het document.', 'Document'), 'NietVeranderd', ...PERSONAL, 'NietGevonden'),
    },
    delete: {
      operationId: 'cancelDocument',
      tags: ['Documenten'],
      summary: 'Het versturen afbreken',
      description:
        'Alleen zolang het document nog wordt verstuurd. Wat helemaal is ontvangen, blijft bij de zaak.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE),
      responses: responses(
        done('Afgebroken; de delen zijn weg.'),
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijDocument',
        'UploadVerlopen',
      ),
    },
  },
  '/zaken/{zaakId}/documenten/{documentId}/inhoud': {
    parameters: parameters('zaakId', 'documentId'),
    get: {
      operationId: 'loadInhoud',
      tags: ['Documenten'],
      summary: 'De inhoud van een document',
      description:
        "Het bestand zelf, als het beschikbaar is. Het antwoord voert nooit iets uit: `X-Content-Type-Options: nosniff` en `Content-Security-Policy: default-src 'none'`.",
      security: SIGNED_IN,
      parameters: parameters('weergave', 'Range', 'IfRange', 'IfNoneMatch'),
      responses: responses(
        { 200: bytes('Het hele bestand.'), 206: bytes('Een deel van het bestand.', 'Content-Range') },
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
      ),
    },
  },
  '/zaken/{zaakId}/documenten/{documentId}/inhoud-link': {
    parameters: parameters('zaakId', 'documentId'),
    post: {
      operationId: 'createInhoudLink',
      tags: ['Documenten'],
      summary: 'Een adres dat één keer werkt',
      description:
        'Voor websites die met een token inloggen: een gewone link kan geen token meesturen. Een server die dit niet heeft, geeft 404; dan is er alleen opslaan.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'IdempotencyKey'),
      requestBody: body('InhoudLinkVraag'),
      responses: responses(
        written(201, 'Het adres.', 'InhoudLink'),
        ...PERSONAL,
        'NietGevonden',
        'Conflict',
        'TeGroot',
        'MediatypeNietOndersteund',
      ),
    },
  },
  '/bijlagen': {
    post: {
      operationId: 'announceBijlage',
      tags: ['Berichten'],
      summary: 'Een bijlage aankondigen',
      description:
        'Zegt wat voor bestand er bij een bericht of contactverzoek komt. De bijlage wordt gestuurd zoals een document, en hoort nergens bij totdat een bericht of contactverzoek haar noemt. Gebeurt dat niet vóór `verlooptOp`, dan gaat zij weg. Bij `doel: bericht` is `zaakId` verplicht; wat mag, staat in `mogelijkheden.berichtSturen.bijlagen` van de zaak, en alleen wie is ingelogd kan dit. Bij `doel: contactverzoek` is `onderwerp` verplicht; wat mag, staat in `bijlagen` van dat onderwerp. Wie niet is ingelogd krijgt bij de eerste bijlage een `bijlageToken`, en stuurt dat daarna mee in de header `Bijlage-Token`: bij de delen, bij volgende bijlagen en bij het contactverzoek. De `Idempotency-Key` is dan willekeurig en minstens 20 tekens lang.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...WRITE, 'IdempotencyKey'),
      requestBody: body('BijlageAankondiging'),
      responses: responses(
        written(201, 'De bijlage, nog zonder inhoud, en de delen.', 'AangekondigdeBijlage'),
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijBijlage',
        'BestandTeGroot',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/bijlagen/{bijlageId}': {
    parameters: parameters('bijlageId'),
    get: {
      operationId: 'loadBijlage',
      tags: ['Berichten'],
      summary: 'Eén bijlage',
      description: 'Hoe ver het is met een bijlage die deze persoon stuurde.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...READ),
      responses: responses(read('De bijlage.', 'Bijlage'), 'NietVeranderd', ...PERSONAL, 'NietGevonden'),
    },
    delete: {
      operationId: 'cancelBijlage',
      tags: ['Berichten'],
      summary: 'Een bijlage weghalen',
      description: 'Zolang zij bij geen bericht of contactverzoek hoort, ook als zij helemaal is ontvangen.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...WRITE),
      responses: responses(
        done('De bijlage is weg.'),
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijBijlage',
        'UploadVerlopen',
      ),
    },
  },
  '/bijlagen/{bijlageId}/delen': {
    parameters: parameters('bijlageId'),
    get: {
      operationId: 'listDelenVanBijlage',
      tags: ['Berichten'],
      summary: 'Welke delen zijn aangekomen',
      description: 'Om verder te gaan na een onderbreking: stuur alleen wat ontbreekt.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...READ),
      responses: responses(
        read('De delen.', 'Delen'),
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
        'UploadVerlopen',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/bijlagen/{bijlageId}/delen/{volgnummer}': {
    parameters: parameters('bijlageId', 'volgnummer'),
    put: {
      operationId: 'writeDeelVanBijlage',
      tags: ['Berichten'],
      summary: 'Een deel sturen',
      description:
        'De bytes van één deel, precies zo veel als aangekondigd. Hetzelfde deel nog een keer sturen verandert niets; een deel dat er al is met een andere inhoud wordt geweigerd.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...WRITE, 'ContentDigest'),
      requestBody: {
        required: true,
        content: {
          'application/octet-stream': {
            schema: { type: 'string', contentMediaType: 'application/octet-stream' },
          },
        },
      },
      responses: responses(
        done('Het deel is bewaard.'),
        'OngeldigOfBeschadigd',
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijBijlage',
        'UploadVerlopen',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/bijlagen/{bijlageId}/voltooiing': {
    parameters: parameters('bijlageId'),
    post: {
      operationId: 'completeBijlage',
      tags: ['Berichten'],
      summary: 'Alle delen zijn gestuurd',
      description:
        'Zoals bij een document: de server rekent na, stelt vast wat voor bestand het is en geeft een ontvangstbewijs. Daarna wordt de bijlage gecontroleerd (`inControle`); een bericht of contactverzoek mag haar dan al noemen.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...WRITE, 'IdempotencyKey'),
      requestBody: body('Voltooiing'),
      responses: responses(
        written(200, 'De bijlage met het ontvangstbewijs.', 'Bijlage'),
        'OngeldigOfBeschadigd',
        ...PERSONAL,
        'NietGevonden',
        'UploadVerlopen',
        'TeGroot',
        'BestandstypeGeweigerd',
      ),
    },
  },
  '/zaken/{zaakId}/berichten': {
    parameters: parameters('zaakId'),
    get: {
      operationId: 'listBerichten',
      tags: ['Berichten'],
      summary: 'Het gesprek in een zaak',
      description:
        'Wat er is gezegd, langs welke weg ook, het nieuwste eerst. Wie niet weet of een bericht is aangekomen, zoekt hier de eigen `verzendsleutel`. Staat die er niet, dan kan de poging nog onderweg zijn: stuur hetzelfde bericht nog een keer met dezelfde `Idempotency-Key`. Er komt nooit een tweede bericht.',
      security: SIGNED_IN,
      parameters: parameters('page', 'pageSize', ...READ),
      responses: responses(
        read('Een pagina berichten.', 'BerichtenPagina'),
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
      ),
    },
    post: {
      operationId: 'sendBericht',
      tags: ['Berichten'],
      summary: 'Een bericht sturen',
      description:
        'Wat mag, staat in `mogelijkheden.berichtSturen` van de zaak. De server berekent `antwoordVoor` met de servicenorm. Van één `Idempotency-Key` komt nooit meer dan één bericht, ook niet na dagen.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'IdempotencyKey'),
      requestBody: body('BerichtVerzending'),
      responses: responses(
        written(201, 'Het bericht zoals het in de zaak staat.', 'Bericht'),
        ...PERSONAL,
        'NietGevonden',
        'ConflictBijBericht',
        'BerichtTeGroot',
        'MediatypeNietOndersteund',
      ),
    },
  },
  '/zaken/{zaakId}/berichten/{berichtId}': {
    parameters: parameters('zaakId', 'berichtId'),
    get: {
      operationId: 'loadBericht',
      tags: ['Berichten'],
      summary: 'Eén bericht',
      description: 'Het bericht met de stand van zijn bijlagen.',
      security: SIGNED_IN,
      parameters: parameters(...READ),
      responses: responses(read('Het bericht.', 'Bericht'), 'NietVeranderd', ...PERSONAL, 'NietGevonden'),
    },
  },
  '/zaken/{zaakId}/berichten/{berichtId}/gelezen': {
    parameters: parameters('zaakId', 'berichtId'),
    put: {
      operationId: 'markGelezen',
      tags: ['Berichten'],
      summary: 'Onthouden dat een bericht is gelezen',
      description:
        'Zonder inhoud. Het moment is dat van de eerste keer; herhalen verandert niets. Bij een eigen bericht gebeurt er niets.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE),
      responses: responses(done('Onthouden.'), ...PERSONAL, 'NietGevonden'),
    },
  },
  '/zaken/{zaakId}/berichten/{berichtId}/bijlagen/{bijlageId}/inhoud': {
    parameters: parameters('zaakId', 'berichtId', 'bijlageId'),
    get: {
      operationId: 'loadInhoudVanBijlage',
      tags: ['Berichten'],
      summary: 'De inhoud van een bijlage',
      description:
        "Het bestand zelf, als het beschikbaar is: gecontroleerd en goedgekeurd. Het antwoord voert nooit iets uit: `X-Content-Type-Options: nosniff` en `Content-Security-Policy: default-src 'none'`.",
      security: SIGNED_IN,
      parameters: parameters('weergave', 'Range', 'IfRange', 'IfNoneMatch'),
      responses: responses(
        { 200: bytes('Het hele bestand.'), 206: bytes('Een deel van het bestand.', 'Content-Range') },
        'NietVeranderd',
        ...PERSONAL,
        'NietGevonden',
      ),
    },
  },
  '/zaken/{zaakId}/berichten/{berichtId}/bijlagen/{bijlageId}/inhoud-link': {
    parameters: parameters('zaakId', 'berichtId', 'bijlageId'),
    post: {
      operationId: 'createInhoudLinkVanBijlage',
      tags: ['Berichten'],
      summary: 'Een adres dat één keer werkt',
      description: 'Zoals bij een document.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE, 'IdempotencyKey'),
      requestBody: body('InhoudLinkVraag'),
      responses: responses(
        written(201, 'Het adres.', 'InhoudLink'),
        ...PERSONAL,
        'NietGevonden',
        'Conflict',
        'TeGroot',
        'MediatypeNietOndersteund',
      ),
    },
  },
  ...contactPaths({ parameters, responses, read, written, body, ANYONE, READ, WRITE }),
  '/inhoud-links/{link}': {
    parameters: parameters('link'),
    get: {
      operationId: 'openInhoudLink',
      tags: ['Documenten'],
      summary: 'De inhoud van een document of bijlage, één keer',
      description: 'Werkt één keer en hoogstens een minuut, zonder sessie. Daarna 404.',
      security: [],
      responses: responses({ 200: bytes('Het hele bestand.') }, 'NietGevonden'),
    },
  },
  '/mijn-gegevens': {
    get: {
      operationId: 'loadMijnGegevens',
      tags: ['Mijn gegevens'],
      summary: 'De gegevens van deze persoon',
      description: 'Om velden alvast in te vullen. Lukt het niet, dan blijven die velden leeg.',
      security: SIGNED_IN,
      parameters: parameters(...READ),
      responses: responses(read('De gegevens.', 'MijnGegevens'), 'NietVeranderd', ...PERSONAL),
    },
    patch: {
      operationId: 'updateMijnGegevens',
      tags: ['Mijn gegevens'],
      summary: 'Gegevens wijzigen',
      description: 'Alleen wat verandert wordt gestuurd.',
      security: SIGNED_IN,
      parameters: parameters(...WRITE),
      requestBody: body('MijnGegevensWijziging'),
      responses: responses(
        written(200, 'De gegevens zoals ze nu zijn.', 'MijnGegevens'),
        ...PERSONAL,
        'TeGroot',
        'MediatypeNietOndersteund',
      ),
    },
  },
  ...afspraakPaths(KIT),
};

const TAGS = [
  ['Organisatie', 'De gemeente: bereikbaarheid, openingstijden en beloften.'],
  ['Sessie', 'Wie er is ingelogd.'],
  ['Zaken', 'De zaken van wie er is ingelogd.'],
  ['Statussen', 'De stappen van een zaak.'],
  ['Documenten', 'De documenten van een zaak: lezen en toevoegen.'],
  ['Berichten', 'Het gesprek in een zaak, en bijlagen daarbij.'],
  ['Contact', 'Vragen, meldingen, klachten en terugbelverzoeken, ook zonder in te loggen.'],
  AFSPRAAK_TAG,
  ['Mijn gegevens', 'Naam, e-mailadres, telefoonnummer en berichten.'],
  ['Algemeen', 'Over de API zelf.'],
] as const;

/**
 * The whole document. The same schemas always give the same document, so `openapi.json` only changes when the contract
 * does. Throws when a field has no Dutch text.
 */
export function createOpenApi(): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Loket-API',
      version: API_VERSION,
      summary: 'Wat een gemeente aanbiedt aan de onderdelen van Loket op haar website.',
      description: INLEIDING,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Versie 1, op de server die dit document geeft.' }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
    paths: PATHS,
    components: {
      securitySchemes: {
        sessiecookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'loket_demo',
          description:
            'Het cookie dat de website zet na het inloggen; de naam kiest de gemeente, dit is die van de voorbeeldgemeente. Alleen op dezelfde site, met `HttpOnly` en `SameSite`.',
        },
        toegangstoken: {
          type: 'http',
          scheme: 'bearer',
          description:
            'Een token van de inlogvoorziening van de gemeente. Bij de voorbeeldgemeente is dat `demo-` met de naam van een verzonnen persoon: `demo-amina`, `demo-joost` of `demo-bakkerij`.',
        },
        afspraaktoken: AFSPRAAKTOKEN,
      },
      parameters: PARAMETERS,
      headers: HEADERS,
      responses: RESPONSES,
      schemas: componentSchemas(),
    },
  };
}
