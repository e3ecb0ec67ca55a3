/** What `<zaak-timeline>` can show, and how it is gathered. */
import { LoketError, isLoketError } from '../../client/errors.js';
import type { Answer, CallOptions, LoketClient } from '../../client/loket-client.js';
import type { Moment } from '../../contract/basis.js';
import type { Document } from '../../contract/documenten.js';
import type { Organisatie } from '../../contract/organisatie.js';
import type { Zaak, ZaakSamenvatting } from '../../contract/zaken.js';
import { amsterdamDay, instantOf, type Datum } from '../../domain/datum.js';
import { belofte, type Belofte } from '../../domain/termijn.js';
import { bouwTijdlijn, type Tijdlijn } from '../../domain/tijdlijn.js';
import { standaardKalender } from '../../domain/werkdagen.js';
import { isZaakId } from '../which-case.js';

/** One case, ready to be shown. */
export interface ZaakContent {
  readonly kind: 'zaak';
  readonly zaak: Zaak;
  readonly tijdlijn: Tijdlijn;
  readonly belofte: Belofte;
  readonly documenten: ReadonlyMap<string, Document>;
  readonly documentList: readonly Document[];
  /** Language of the texts of the case. */
  readonly language: string;
  /** The server's clock when it answered. */
  readonly at: number;
  readonly vandaag: Datum;
  /** The documents, when they are slower than the case itself. */
  readonly later: Promise<Answer<readonly Document[]> | LoketError> | null;
  /** What the citizen had seen before this visit; stays the same while the page is open. */
  readonly gezienTot: Moment | null;
  /** Parts that failed while the case itself was there. */
  readonly missing: {
    readonly stappen: LoketError | null;
    readonly documenten: LoketError | null;
    /** Items that the API sent in a form that nobody can read. */
    readonly items: number;
  };
}

export type TimelineContent =
  | ZaakContent
  /** The person has more than one case, and the page does not say which. */
  | { readonly kind: 'choice'; readonly zaken: readonly ZaakSamenvatting[]; readonly language: string }
  | { readonly kind: 'none' };

export interface LoadInput {
  readonly client: LoketClient;
  /** `null`: the page does not say which case. */
  readonly zaakId: string | null;
  readonly taal: string;
  readonly signal: AbortSignal;
  readonly organisatie: Promise<Organisatie | null>;
  /** What is on screen, during a refresh. */
  readonly previous: TimelineContent | undefined;
}

/** A part may be missing; being signed out, or stopped, is not a missing part. */
async function part<T>(call: Promise<T>): Promise<T | LoketError> {
  try {
    return await call;
  } catch (error) {
    if (isLoketError(error) && error.kind !== 'aborted' && error.kind !== 'signed-out') return error;
    throw error;
  }
}

const lostOf = (answer: { readonly lost: number } | LoketError | null): number =>
  answer === null || isLoketError(answer) ? 0 : answer.lost;

const NO_DOCUMENTS: readonly Document[] = [];

/** How long the case waits for its documents, in milliseconds; then it is shown, and they come when they come. */
const DOCUMENTS_MS = 1000;

/** What comes within that time, else `null`. */
async function soon<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, DOCUMENTS_MS);
    signal.addEventListener('abort', () => {
      resolve(null);
    });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The case with its documents, or with the reason why they are not there. */
export function withDocuments(
  content: ZaakContent,
  answer: Answer<readonly Document[]> | LoketError | null,
): ZaakContent {
  const documentList = answer === null || isLoketError(answer) ? NO_DOCUMENTS : answer.data;
  return {
    ...content,
    later: null,
    documenten:
      content.documentList === documentList
        ? content.documenten
        : new Map(documentList.map((document) => [document.id, document])),
    documentList,
    missing: {
      ...content.missing,
      documenten: isLoketError(answer) ? answer : null,
      items: content.missing.items + lostOf(answer),
    },
  };
}

async function loadZaak(input: LoadInput, zaakId: string): Promise<ZaakContent> {
  const { client, taal, signal, previous } = input;
  const options: CallOptions = { signal, language: taal };
  const [zaakAnswer, statussenAnswer, organisatie] = await Promise.all([
    client.loadZaak(zaakId, options),
    part(client.loadStatussen(zaakId, options)),
    input.organisatie,
  ]);
  const zaak = zaakAnswer.data;
  const before = previous?.kind === 'zaak' && previous.zaak.id === zaak.id ? previous : undefined;
  const gezienTot = before ? before.gezienTot : zaak.gezienTot;
  const vandaag = amsterdamDay(zaakAnswer.at);
  const statussen = isLoketError(statussenAnswer) ? [] : statussenAnswer.data;
  const tijdlijn = bouwTijdlijn({ zaak, statussen, gezienTot, vandaag, vorige: before?.tijdlijn });

  const wanted =
    statussen.some(({ documenten }) => documenten.length > 0) ||
    zaak.besluiten.some(({ documentId }) => documentId !== null);
  const documents = wanted ? part(client.loadDocumenten(zaakId, options)) : null;

  const closed = tijdlijn.afgerond === 'onbekend' ? null : tijdlijn.afgerond;
  const content: ZaakContent = {
    kind: 'zaak',
    zaak,
    tijdlijn,
    belofte: belofte(zaak, vandaag, organisatie?.vrijeDagen ?? standaardKalender, closed),
    documenten: before?.documenten ?? new Map<string, Document>(),
    documentList: before?.documentList ?? NO_DOCUMENTS,
    later: documents,
    language: zaakAnswer.language,
    at: zaakAnswer.at,
    vandaag,
    gezienTot,
    missing: {
      stappen: isLoketError(statussenAnswer) ? statussenAnswer : null,
      documenten: null,
      items: zaakAnswer.lost + lostOf(statussenAnswer),
    },
  };
  if (documents === null) return withDocuments(content, null);
  const answer = await soon(documents, signal);
  return answer === null ? content : withDocuments(content, answer);
}

/** Gathers what the timeline shows. Rejects with a `LoketError` when there is nothing to show. */
export async function loadTimeline(input: LoadInput): Promise<TimelineContent> {
  const { client, zaakId, taal, signal } = input;
  if (zaakId !== null) {
    if (!isZaakId(zaakId)) throw new LoketError('not-found', `"${zaakId}" cannot be the id of a case.`);
    return loadZaak(input, zaakId);
  }
  const { data: zaken, language } = await client.loadZaken({ signal, language: taal });
  const [only] = zaken;
  if (only === undefined) return { kind: 'none' };
  return zaken.length === 1 ? loadZaak(input, only.id) : { kind: 'choice', zaken, language };
}

/** What the running step is called, to tell whether a refresh brought another one. */
export const statusIdOf = ({ tijdlijn }: ZaakContent): string | null =>
  tijdlijn.stappen[tijdlijn.stand]?.status.id ?? null;

/** What a citizen sees of a case; what they have seen before is no news. */
const visible = (zaak: Zaak): string => JSON.stringify({ ...zaak, gezienTot: null, laatstGemuteerd: null });

/** Whether a refresh brought anything that a citizen can see. */
export const isChanged = (before: ZaakContent, after: ZaakContent): boolean =>
  before.tijdlijn.stappen.length !== after.tijdlijn.stappen.length ||
  after.tijdlijn.stappen.some((stap, index) => stap !== before.tijdlijn.stappen[index]) ||
  (before.zaak !== after.zaak && visible(before.zaak) !== visible(after.zaak));

/** Whether there is anything that the server should remember as seen from now on. */
export const isUnseen = ({ zaak, tijdlijn }: ZaakContent): boolean =>
  zaak.gezienTot === null ||
  tijdlijn.aantalNieuw > 0 ||
  (zaak.laatstGemuteerd !== null && instantOf(zaak.laatstGemuteerd) > instantOf(zaak.gezienTot));
