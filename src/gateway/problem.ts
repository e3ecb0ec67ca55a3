/** Everything that goes wrong leaves the gateway as one kind of answer: a problem document (RFC 9457). */
import type { Problem, ProblemCode } from '../contract/problem.js';
import { PROBLEM_STATUS } from '../contract/problem.js';

type InvalidParam = NonNullable<Problem['invalidParams']>[number];

const TITLES: Readonly<Record<ProblemCode, string>> = {
  ongeldig: 'De aanvraag klopt niet.',
  'bestand-beschadigd': 'Het bestand is onderweg veranderd.',
  'delen-ontbreken': 'Het bestand is nog niet compleet.',
  'niet-geauthenticeerd': 'U bent niet ingelogd.',
  'csrf-token-verlopen': 'Het beveiligingskenmerk ontbreekt of is verlopen.',
  'geen-toegang': 'U hebt hiervoor geen toestemming.',
  'niet-gevonden': 'Dit is niet gevonden.',
  'methode-niet-toegestaan': 'Dit kan niet op dit adres.',
  'zaak-gesloten': 'De zaak is gesloten.',
  'tijdslot-bezet': 'Dit tijdstip is niet meer vrij.',
  'niet-meer-te-wijzigen': 'Dit kan niet meer worden gewijzigd.',
  'afspraak-gewijzigd': 'De afspraak is intussen veranderd.',
  'sleutel-hergebruikt': 'Deze sleutel is al gebruikt voor een andere aanvraag.',
  'sleutel-bezig': 'Een aanvraag met deze sleutel wordt nog verwerkt.',
  'reservering-verlopen': 'De reservering is verlopen.',
  'upload-verlopen': 'Het versturen duurde te lang.',
  'bestand-te-groot': 'Het bestand is te groot.',
  'te-veel-bestanden': 'Het zijn te veel bestanden.',
  'verzoek-te-groot': 'De aanvraag is te groot.',
  'bestandstype-geweigerd': 'Dit soort bestand wordt niet aangenomen.',
  'mediatype-niet-ondersteund': 'Deze vorm van gegevens wordt niet aangenomen.',
  'te-veel-verzoeken': 'Er kwamen te veel aanvragen in korte tijd.',
  'interne-fout': 'Er ging iets mis bij de gemeente.',
  'bron-niet-beschikbaar': 'De gegevens zijn nu niet te bereiken.',
};

export interface ProblemDetails {
  readonly detail?: string;
  readonly invalidParams?: readonly InvalidParam[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere in the gateway to end a request with a problem document. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/**
 * A source (a case system) cannot be reached. Thrown by a backend; becomes 503 `bron-niet-beschikbaar` with
 * `Retry-After`, never an empty list.
 */
export class SourceUnavailable extends ApiProblem {
  /** @param retryAfter seconds after which trying again makes sense */
  constructor(retryAfter = 30) {
    super('bron-niet-beschikbaar', {
      detail: 'Het systeem met de gegevens antwoordt niet. Probeer het later opnieuw.',
      headers: { 'Retry-After': String(retryAfter) },
    });
  }
}

/** @param instance the id of the request */
export function problemResponse(problem: ApiProblem, instance: string): Response {
  const { detail, invalidParams, headers } = problem.details;
  const status = PROBLEM_STATUS[problem.code];
  const body: Problem = {
    type: `urn:loket:fout:${problem.code}`,
    code: problem.code,
    title: TITLES[problem.code],
    status,
    ...(detail === undefined ? {} : { detail }),
    instance,
    ...(invalidParams === undefined ? {} : { invalidParams: [...invalidParams] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': 'nl',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** An error for a log: what kind it is and where it came from, without its message, which may hold personal data. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  return [error.name, ...frames].join('\n');
}
