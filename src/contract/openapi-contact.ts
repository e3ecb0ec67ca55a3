/** The addresses of contact in the published document; `openapi.ts` gives what all addresses are built of. */
import type * as z from 'zod/mini';
import {
  belvensterSchema,
  contactOnderwerpenPageSchema,
  contactOnderwerpSchema,
  contactsoortSchema,
  contactverzoekSchema,
  contactverzoekVerzendingSchema,
} from './contact.js';
import type { JsonObject } from './openapi.js';
import type { CONTACT_TEKSTEN } from './openapi-contact-teksten.js';

export const CONTACT_SCHEMAS = {
  Contactsoort: contactsoortSchema,
  ContactOnderwerp: contactOnderwerpSchema,
  ContactOnderwerpenPagina: contactOnderwerpenPageSchema,
  Belvenster: belvensterSchema,
  ContactverzoekVerzending: contactverzoekVerzendingSchema,
  Contactverzoek: contactverzoekSchema,
} satisfies Readonly<Record<keyof typeof CONTACT_TEKSTEN, z.core.$ZodType>>;
type Bouwsteen = keyof typeof CONTACT_SCHEMAS;

/** What `openapi.ts` builds with. */
interface Bouw {
  readonly parameters: (
    ...names: ('page' | 'pageSize' | 'IdempotencyKey' | 'BijlageToken' | Lezen | Schrijven)[]
  ) => JsonObject[];
  readonly responses: (success: JsonObject, ...others: readonly Antwoord[]) => JsonObject;
  readonly read: (description: string, name: Bouwsteen) => JsonObject;
  readonly written: (status: 201, description: string, name: Bouwsteen) => JsonObject;
  readonly body: (name: Bouwsteen) => JsonObject;
  readonly ANYONE: readonly JsonObject[];
  readonly READ: readonly Lezen[];
  readonly WRITE: readonly Schrijven[];
}
type Lezen = 'AcceptLanguage' | 'IfNoneMatch';
type Schrijven = 'LoketClient' | 'CsrfToken';
type Antwoord =
  | 'NietVeranderd'
  | 'NietGeauthenticeerd'
  | 'GeenToegang'
  | 'NietGevonden'
  | 'Conflict'
  | 'BerichtTeGroot'
  | 'MediatypeNietOndersteund';

export const contactPaths = ({
  parameters,
  responses,
  read,
  written,
  body,
  ANYONE,
  READ,
  WRITE,
}: Bouw): JsonObject => ({
  '/contact/onderwerpen': {
    get: {
      operationId: 'listContactOnderwerpen',
      tags: ['Contact'],
      summary: 'Waarover iemand kan schrijven',
      description:
        'Voor iedereen hetzelfde, ook zonder in te loggen, in de volgorde waarin de gemeente ze aanbiedt. Bij elk onderwerp staat wanneer het antwoord komt en of een andere weg beter is. Bij gevaar staat erbij wie meteen te bellen.',
      security: ANYONE,
      parameters: parameters('page', 'pageSize', ...READ),
      responses: responses(
        read('Een pagina onderwerpen.', 'ContactOnderwerpenPagina'),
        'NietVeranderd',
        'NietGevonden',
      ),
    },
  },
  '/contactverzoeken': {
    post: {
      operationId: 'sendContactverzoek',
      tags: ['Contact'],
      summary: 'Een vraag, opmerking, melding, klacht of terugbelverzoek sturen',
      description:
        'Ook zonder in te loggen, tenzij het onderwerp `aanmeldenNodig` heeft. Wat nodig is, hangt af van het onderwerp: een plaats bij een melding, en een naam en één manier om te antwoorden als het niet anoniem mag. Alles wat er niet klopt staat in één antwoord, met het pad van het veld als naam. De server berekent `antwoordVoor` met de servicenorm en geeft een kopie van wat er is ingevuld. Van één `Idempotency-Key` komt nooit meer dan één contactverzoek; zonder sessie is die sleutel willekeurig en minstens 20 tekens lang. Zijn de bijlagen zonder sessie gestuurd, dan hoort het `Bijlage-Token` erbij.',
      security: ANYONE,
      parameters: parameters('BijlageToken', ...WRITE, 'IdempotencyKey'),
      requestBody: body('ContactverzoekVerzending'),
      responses: responses(
        written(201, 'Het bewijs van ontvangst.', 'Contactverzoek'),
        'NietGeauthenticeerd',
        'GeenToegang',
        'NietGevonden',
        'Conflict',
        'BerichtTeGroot',
        'MediatypeNietOndersteund',
      ),
    },
  },
});
