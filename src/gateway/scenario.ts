/**
 * The demo's switches for how things go wrong, per request: header `Loket-Scenario` or cookie `loket_scenario`, never
 * for everyone at once. Several may be combined with a comma. Only a gateway that is told to listens to them.
 */
import type { Afspraken } from './afspraken.js';
import type { AfsprakenBron } from './afspraken-bron.js';
import type { Backend, BerichtenBron } from './backend.js';
import { ApiProblem, SourceUnavailable } from './problem.js';
import type { Aanmelding } from './sessies.js';
import { readCookie } from './sessies.js';
import type { Uploads } from './uploads.js';

export type ScenarioNaam =
  | 'slow'
  | 'broken'
  | 'unavailable'
  | 'busy'
  | 'forbidden'
  | 'signed-out'
  | 'half-available'
  | 'empty'
  | 'full'
  | 'taken'
  | 'truncated';

export interface Scenario {
  readonly naam: ScenarioNaam;
  /** A short Dutch name, for a list to choose from. */
  readonly titel: string;
  /** One Dutch sentence: what happens. */
  readonly omschrijving: string;
}

export const SCENARIOS: readonly Scenario[] = [
  { naam: 'slow', titel: 'Traag', omschrijving: 'Elk antwoord laat drie seconden op zich wachten.' },
  { naam: 'broken', titel: 'Kapot', omschrijving: 'Elke aanvraag mislukt met een fout van de server (500).' },
  {
    naam: 'unavailable',
    titel: 'Zaaksysteem ligt eruit',
    omschrijving: 'Het zaaksysteem antwoordt niet (503); over een halve minuut opnieuw proberen heeft zin.',
  },
  {
    naam: 'busy',
    titel: 'Te druk',
    omschrijving: 'Er zijn te veel aanvragen gedaan (429); vijf seconden wachten.',
  },
  {
    naam: 'forbidden',
    titel: 'Geen toegang',
    omschrijving: 'U bent ingelogd, maar mag deze gegevens niet zien (403).',
  },
  { naam: 'signed-out', titel: 'Uitgelogd', omschrijving: 'De sessie is verlopen (401).' },
  {
    naam: 'half-available',
    titel: 'Half beschikbaar',
    omschrijving: 'De zaak is er, maar de documenten en de besluiten zijn nu niet op te halen.',
  },
  { naam: 'empty', titel: 'Geen zaken', omschrijving: 'U bent ingelogd en hebt geen enkele zaak.' },
  {
    naam: 'full',
    titel: 'Geen tijdstip vrij',
    omschrijving: 'Voor geen enkele afspraak is er nog een tijdstip vrij.',
  },
  {
    naam: 'taken',
    titel: 'Net bezet',
    omschrijving: 'Elk tijdstip dat vrij lijkt, is net door een ander genomen (409).',
  },
  {
    naam: 'truncated',
    titel: 'Verbinding valt weg',
    omschrijving: 'Het antwoord breekt halverwege af, zoals in een tunnel.',
  },
];

export const SCENARIO_HEADER = 'Loket-Scenario';
export const SCENARIO_COOKIE = 'loket_scenario';
/** How long `slow` takes, in milliseconds. */
export const SLOW_MS = 3000;

const isScenario = (text: string): text is ScenarioNaam =>
  SCENARIOS.some((scenario) => scenario.naam === text);

/** Which switches this request sets. An unknown name in the header is refused; an old cookie must not break a site. */
export function scenariosOf(request: Request): ReadonlySet<ScenarioNaam> {
  const header = request.headers.get(SCENARIO_HEADER);
  const names = (header ?? readCookie(request, SCENARIO_COOKIE) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !isScenario(name));
  if (header !== null && unknown.length > 0) {
    const known = SCENARIOS.map((scenario) => scenario.naam).join(', ');
    throw new ApiProblem('ongeldig', {
      invalidParams: [{ name: SCENARIO_HEADER, code: 'waarde', reason: `Kies een of meer van: ${known}.` }],
    });
  }
  return new Set(names.filter(isScenario));
}

/** What goes wrong before anything is asked of the backend. */
export function failByScenario(scenarios: ReadonlySet<ScenarioNaam>): void {
  if (scenarios.has('busy')) {
    throw new ApiProblem('te-veel-verzoeken', {
      detail: 'Wacht even en probeer het dan opnieuw.',
      headers: { 'Retry-After': '5' },
    });
  }
  if (scenarios.has('broken')) throw new ApiProblem('interne-fout');
}

export const aanmeldingByScenario = (
  aanmelding: Aanmelding | null,
  scenarios: ReadonlySet<ScenarioNaam>,
): Aanmelding | null => (scenarios.has('signed-out') ? null : aanmelding);

const forbidden = (): ApiProblem =>
  new ApiProblem('geen-toegang', { detail: 'U mag deze gegevens niet bekijken.' });

/** The backend as these switches let it look. */
export function backendByScenario(backend: Backend, scenarios: ReadonlySet<ScenarioNaam>): Backend {
  let result = backend;
  if (scenarios.has('empty')) result = emptyBackend(result);
  if (scenarios.has('half-available')) result = halfBackend(result);
  if (scenarios.has('unavailable')) {
    result = failingBackend(result, () => new SourceUnavailable());
  }
  if (scenarios.has('forbidden')) {
    result = failingBackend(result, forbidden);
  }
  return result;
}

/** Adding a document while the source of the documents is down; the case itself is asked of the backend. */
export function uploadsByScenario(uploads: Uploads, scenarios: ReadonlySet<ScenarioNaam>): Uploads {
  if (!scenarios.has('half-available')) return uploads;
  const fail = (): Promise<never> => Promise.reject(new SourceUnavailable());
  return {
    announce: fail,
    listDelen: fail,
    writeDeel: fail,
    complete: fail,
    cancel: fail,
    listDocumenten: fail,
    loadDocument: fail,
    loadInhoud: fail,
    announceBijlage: fail,
    announceContactbijlage: (...rest) => uploads.announceContactbijlage(...rest),
    listBijlagen: fail,
    // Only ever asked of the uploads themselves, by the conversations.
    claimBijlagen: (...rest) => uploads.claimBijlagen(...rest),
    forgetBijlagen: (...rest) => {
      uploads.forgetBijlagen(...rest);
    },
  };
}

/** What can be planned while the agenda is down, or while everything is full. */
export function afsprakenBronByScenario(
  bron: AfsprakenBron | null,
  scenarios: ReadonlySet<ScenarioNaam>,
): AfsprakenBron | null {
  if (bron === null) return null;
  if (scenarios.has('unavailable')) return { loadPlanning: () => Promise.reject(new SourceUnavailable()) };
  if (!scenarios.has('full')) return bron;
  return {
    async loadPlanning(taal) {
      const planning = await bron.loadPlanning(taal);
      return { ...planning, balies: planning.balies.map((balies) => ({ ...balies, plaatsen: 0 })) };
    },
  };
}

/** Appointments where someone else is always just ahead, or that this person may not see, or has none of. */
export function afsprakenByScenario(afspraken: Afspraken, scenarios: ReadonlySet<ScenarioNaam>): Afspraken {
  let result = afspraken;
  if (scenarios.has('taken')) {
    const taken = (): Promise<never> => Promise.reject(new ApiProblem('tijdslot-bezet'));
    result = { ...result, hold: taken, book: taken, move: taken };
  }
  if (scenarios.has('empty')) {
    result = { ...result, list: () => Promise.resolve({ count: 0, results: [] }) };
  }
  if (scenarios.has('forbidden')) {
    const refused = (): Promise<never> => Promise.reject(forbidden());
    result = { ...result, list: refused, load: refused, move: refused, cancel: refused };
  }
  return result;
}

/** The conversations, if there are any, with these two answers. */
const berichtenOf = (backend: Backend, answer: () => Promise<null>): { readonly berichten?: BerichtenBron } =>
  backend.berichten === undefined ? {} : { berichten: { listBerichten: answer, loadBijlage: answer } };

/** Everything personal fails; the organisation is still known, because it comes from the gateway itself. */
function failingBackend(backend: Backend, reason: () => ApiProblem): Backend {
  const fail = (): Promise<never> => Promise.reject(reason());
  return {
    talen: backend.talen,
    ...berichtenOf(backend, fail),
    ...(backend.contact === undefined ? {} : { contact: { listOnderwerpen: fail } }),
    loadOrganisatie: (taal) => backend.loadOrganisatie(taal),
    listZaken: fail,
    loadZaak: fail,
    listStatussen: fail,
    listDocumenten: fail,
    loadDocument: fail,
    loadInhoud: fail,
    markGezien: fail,
    loadMijnGegevens: fail,
    updateMijnGegevens: fail,
  };
}

function emptyBackend(backend: Backend): Backend {
  const nothing = (): Promise<null> => Promise.resolve(null);
  return {
    talen: backend.talen,
    ...berichtenOf(backend, nothing),
    ...(backend.contact === undefined ? {} : { contact: backend.contact }),
    loadOrganisatie: (taal) => backend.loadOrganisatie(taal),
    listZaken: () => Promise.resolve({ count: 0, results: [] }),
    loadZaak: nothing,
    listStatussen: nothing,
    listDocumenten: nothing,
    loadDocument: nothing,
    loadInhoud: nothing,
    markGezien: nothing,
    loadMijnGegevens: (vraag) => backend.loadMijnGegevens(vraag),
    updateMijnGegevens: (vraag, wijziging) => backend.updateMijnGegevens(vraag, wijziging),
  };
}

function halfBackend(backend: Backend): Backend {
  const fail = (): Promise<never> => Promise.reject(new SourceUnavailable());
  return {
    talen: backend.talen,
    ...(backend.berichten === undefined ? {} : { berichten: backend.berichten }),
    ...(backend.contact === undefined ? {} : { contact: backend.contact }),
    loadOrganisatie: (taal) => backend.loadOrganisatie(taal),
    listZaken: (vraag, bereik) => backend.listZaken(vraag, bereik),
    async loadZaak(vraag, zaakId) {
      const zaak = await backend.loadZaak(vraag, zaakId);
      return (
        zaak && {
          ...zaak,
          gevraagdeDocumenten: [],
          besluiten: [],
          onvolledig: [
            {
              bron: 'documenten',
              melding: 'De documenten van deze zaak kunnen wij nu niet ophalen.',
            },
            { bron: 'besluiten', melding: 'De besluiten in deze zaak kunnen wij nu niet ophalen.' },
          ],
        }
      );
    },
    listStatussen: (vraag, zaakId, bereik) => backend.listStatussen(vraag, zaakId, bereik),
    listDocumenten: fail,
    loadDocument: fail,
    loadInhoud: fail,
    markGezien: (vraag, zaakId, tot) => backend.markGezien(vraag, zaakId, tot),
    loadMijnGegevens: fail,
    updateMijnGegevens: fail,
  };
}

/** How long `truncated` takes to break off, in milliseconds: a server holds a body back that fails at once. */
export const BREAK_MS = 100;

/**
 * An answer whose body breaks off halfway: the reader sees a network error, not an end.
 * @param wait until it breaks
 */
export async function truncate(response: Response, wait: () => Promise<void>): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent) {
        await wait();
        controller.error(new TypeError('The connection broke'));
      } else {
        sent = true;
        controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      }
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
