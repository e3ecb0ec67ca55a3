/**
 * What people send: announced, received in parts, completed, judged. The rows are in `Opslag`, the bytes in
 * `BestandenOpslag`. A row always comes before the bytes it speaks of and goes before them, so that after a crash there
 * may be bytes without a row (swept at the start), never a row that promises bytes that are not there.
 */
import type { Moment } from '../contract/basis.js';
import type {
  AangekondigdDocument,
  AangekondigdeBijlage,
  Bijlage,
  BijlageAankondiging,
  Deel,
  Delen,
  Document,
  DocumentAankondiging,
  Ontvangstbewijs,
  Voltooiing,
} from '../contract/documenten.js';
import { HELE_WAARDE_TOT, MAX_DEEL, MAX_DELEN, MIN_DEEL } from '../contract/documenten.js';
import type { ContactOnderwerp } from '../contract/contact.js';
import type { Zaak } from '../contract/zaken.js';
import { safeName, titleOf } from '../domain/bestand.js';
import { amsterdamDay } from '../domain/datum.js';
import { isAllowedFormaat } from '../domain/formaat.js';
import type { Inhoud, Persoon } from './backend.js';
import type { BestandenOpslag, Bestandsdeel, Bytestroom, Schrijfuitkomst } from './bestanden-opslag.js';
import { DeelOntbreekt, StroomAfgebroken } from './bestanden-opslag.js';
import type { LeesbaarBestand } from './bestandstype.js';
import { isRiskyName, judgeInhoud } from './bestandstype.js';
import type { Json, Opslag, Transactie } from './opslag.js';
import { ApiProblem } from './problem.js';
import { hex, sha256, sha256Text } from './sha256.js';
import type { InvalidParam } from './validator.js';
import { cleanText } from './vrije-tekst.js';

const UPLOADS = 'uploads';
/** Which uploads a person has in a case, in the order of announcing. */
const VAN = 'uploads-van';
/** When something is to be cleaned up, in that order. */
const OP_TIJD = 'uploads-op-tijd';
const DELEN = 'upload-delen';
/** Those that wait for a verdict, to be found again after a restart. */
const IN_CONTROLE = 'uploads-in-controle';
const NUMMERS = 'ontvangstbewijzen';

/** How long the parts of an announced file are welcome. */
export const UPLOAD_MS = 24 * 3_600_000;
/** How long is remembered that an upload expired. */
const REMEMBER_MS = 24 * 3_600_000;
const CLEAN_AT_ONCE = 50;
/** How long a reader waits for a verdict that is due. */
const VERDICT_WAIT_MS = 1000;
/** After a check that failed to run, in milliseconds. */
const CHECK_AGAIN_MS = 10_000;
/** How many missing parts are named one by one. */
const NAMED_PARTS = 100;

/** The bytes that a check reads, as often as it likes. */
export interface TeKeuren extends LeesbaarBestand {
  /** Media type, by content. */
  readonly formaat: string;
}

export type Keuring =
  | { readonly goed: true }
  /** @property reden one Dutch sentence for the citizen, with what to do */
  | { readonly goed: false; readonly reden: string; readonly redenCode: string };

/** Looks for malware. Until it has spoken nobody can download the document. */
export interface Controle {
  /** Rejects when it cannot tell now; it is asked again later. */
  keur(bestand: TeKeuren): Promise<Keuring>;
  /** How long a verdict stays unspoken after receipt at least, in milliseconds. */
  readonly wachttijd?: number;
}

/** `afgewezen`: not of the announced type, so it was never received; `geweigerd`: received, and then found harmful. */
type Staat = 'uploaden' | 'inControle' | 'beschikbaar' | 'geweigerd' | 'afgewezen' | 'verlopen';
/** Of these no bytes are kept. */
const BYTELESS: ReadonlySet<Staat> = new Set(['geweigerd', 'afgewezen', 'verlopen']);

interface UploadRow {
  readonly id: string;
  readonly onderwerp: string;
  /** `null`: belongs to no case (yet). */
  readonly zaakId: string | null;
  /** Equal for announcements that say the same. */
  readonly vingerafdruk: string;
  readonly bestandsnaam: string;
  readonly formaat: string;
  readonly bestandsomvang: number;
  readonly titel: string;
  readonly soort: { readonly id: string; readonly omschrijving: string } | null;
  readonly opmerking: string | null;
  readonly beantwoordt: string | null;
  readonly deelomvang: number;
  /** Milliseconds since 1970, as are all moments here. */
  readonly aangekondigdOp: number;
  readonly verlooptOp: number;
  readonly staat: Staat;
  /** The digests of the parts in order; only once the file is whole. */
  readonly delen: readonly string[] | null;
  readonly ontvangst: {
    readonly nummer: string;
    readonly op: number;
    readonly waarde: string;
    readonly delenWaarde: string;
  } | null;
  readonly reden: string | null;
  readonly redenCode: string | null;
  /**
   * Only of an attachment: what it may be used for (the id of a case, or `contactPlek`), and which bericht or
   * contactverzoek uses it.
   */
  readonly bijlage?: { readonly voor: string; readonly bericht: string | null };
}

/** What the files of a contactverzoek about this are for. No id of a case holds a colon. */
export const contactPlek = (onderwerpId: string): string => `contact:${onderwerpId}`;

/** Which upload, of whom, in which case. */
export interface Plek {
  readonly persoon: Persoon;
  readonly zaakId: string | null;
  readonly id: string;
}

export interface UploadsOptions {
  readonly opslag: Opslag;
  readonly bestanden: BestandenOpslag;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Without one every document is available as soon as it is whole. */
  readonly controle?: Controle | null;
  /** How large the parts of a file are, in bytes; kept within the bounds of the contract. */
  readonly deelomvang?: (bestandsomvang: number) => number;
  /** Hears of a check that could not run. */
  readonly onFailure?: (error: unknown) => void;
}

export interface Uploads {
  /** @param sleutel chosen by the client: the same one can never make a second document */
  announce(
    persoon: Persoon,
    zaak: Zaak,
    sleutel: string,
    wens: DocumentAankondiging,
  ): Promise<AangekondigdDocument>;
  listDelen(plek: Plek): Promise<Delen>;
  /** @param waarde the SHA-256 that the sender states */
  writeDeel(
    plek: Plek,
    volgnummer: number,
    waarde: string,
    length: number | null,
    bytes: () => Promise<Bytestroom>,
  ): Promise<void>;
  complete(plek: Plek, voltooiing: Voltooiing): Promise<Document>;
  /** Only while the parts are being sent. */
  cancel(plek: Plek): Promise<void>;
  /** Those of this person in this case, oldest first. */
  listDocumenten(persoon: Persoon, zaakId: string): Promise<readonly Document[]>;
  loadDocument(plek: Plek): Promise<Document | null>;
  /** `null` unless it is available. */
  loadInhoud(plek: Plek): Promise<Inhoud | null>;
  /** A file for a bericht in this case; until one names it, it belongs to nothing, and its `Plek` has no case. */
  announceBijlage(
    persoon: Persoon,
    zaak: Zaak,
    sleutel: string,
    wens: BijlageAankondiging,
  ): Promise<AangekondigdeBijlage>;
  /**
   * The same for a contactverzoek about this. Who is not signed in is a person too, named by the secret that they hold.
   * @returns without `bijlageToken`, which only the asker knows
   */
  announceContactbijlage(
    persoon: Persoon,
    onderwerp: ContactOnderwerp,
    sleutel: string,
    wens: BijlageAankondiging,
  ): Promise<AangekondigdeBijlage>;
  /** Those of this person with these ids, in this order; what is not there (any more) is left out. */
  listBijlagen(persoon: Persoon, ids: readonly string[]): Promise<readonly Bijlage[]>;
  /**
   * Within a transaction: from now on these belong to this bericht or contactverzoek and do not expire.
   * @param voor the id of the case, or `contactPlek`
   * @returns what is wrong; then nothing was changed
   */
  claimBijlagen(
    tx: Transactie,
    persoon: Persoon,
    voor: string,
    ids: readonly string[],
    bericht: string,
  ): readonly InvalidParam[];
  /** Within a transaction: these are of no use any more; their rows and bytes go with the next cleaning. */
  forgetBijlagen(tx: Transactie, ids: readonly string[]): void;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const momentOf = (ms: number): Moment => new Date(ms).toISOString() as Moment;
const timeKey = (ms: number, id: string): string => `${pad(ms, 15)} ${id}`;
const deelKey = (id: string, volgnummer: number): string => `${id} ${pad(volgnummer, 5)}`;
const vanPrefix = (onderwerp: string, zaakId: string | null): string =>
  `${sha256Text(onderwerp)} ${zaakId ?? ''} `;
const vanKey = ({ onderwerp, zaakId, aangekondigdOp, id }: UploadRow): string =>
  `${vanPrefix(onderwerp, zaakId)}${timeKey(aangekondigdOp, id)}`;
const json = (row: UploadRow): Json => row as unknown as Json;

/** Sixteen parts or more of a power of two: few round trips, and little to send again after a lost connection. */
function usualDeelomvang(bestandsomvang: number): number {
  let size = 1024 * 1024;
  while (size < MAX_DEEL && size * 16 < bestandsomvang) size *= 2;
  return size;
}

const aantalDelen = ({ bestandsomvang, deelomvang }: UploadRow): number =>
  Math.ceil(bestandsomvang / deelomvang);

const omvangVan = ({ bestandsomvang, deelomvang }: UploadRow, volgnummer: number): number =>
  Math.min(deelomvang, bestandsomvang - (volgnummer - 1) * deelomvang);

/** SHA-256 over the raw digests of the parts, in order. */
export function delenWaardeOf(waarden: readonly string[]): string {
  const raw = new Uint8Array(waarden.length * 32);
  waarden.forEach((waarde, i) => {
    for (let at = 0; at < 32; at += 1)
      raw[i * 32 + at] = Number.parseInt(waarde.slice(at * 2, at * 2 + 2), 16);
  });
  return hex(sha256(raw));
}

const delenOf = (row: UploadRow, waarden: readonly string[]): readonly Bestandsdeel[] =>
  waarden.map((waarde, i) => ({ volgnummer: i + 1, omvang: omvangVan(row, i + 1), waarde }));

const notFound = (): ApiProblem =>
  new ApiProblem('niet-gevonden', {
    detail: 'Het document bestaat niet, of is niet van u. Controleer het adres.',
  });
const expired = (): ApiProblem =>
  new ApiProblem('upload-verlopen', { detail: 'Kies het bestand opnieuw en stuur het dan nog een keer.' });
const damaged = (detail: string): ApiProblem => new ApiProblem('bestand-beschadigd', { detail });
const invalid = (invalidParams: readonly InvalidParam[]): ApiProblem =>
  new ApiProblem('ongeldig', {
    detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
    invalidParams,
  });

const MB = 1_000_000;
const inMegabytes = (bytes: number): string => `${Math.floor((bytes / MB) * 10) / 10} MB`.replace('.', ',');

export function createUploads(options: UploadsOptions): Uploads {
  const { opslag, bestanden, now, controle = null, deelomvang = usualDeelomvang, onFailure } = options;
  /** What is being completed, and what is being checked, right now. */
  const completing = new Map<string, Promise<Document>>();
  const checking = new Map<string, Promise<void>>();
  const failedAt = new Map<string, number>();

  const deelomvangOf = (bestandsomvang: number): number =>
    Math.min(
      MAX_DEEL,
      Math.max(MIN_DEEL, Math.floor(deelomvang(bestandsomvang)), Math.ceil(bestandsomvang / MAX_DELEN)),
    );

  // ------------------------------------------------------------------------------------------------------ Reading rows

  const rowOf = (tx: Transactie, id: string): UploadRow | undefined =>
    tx.get(UPLOADS, id) as unknown as UploadRow | undefined;

  function findRow(tx: Transactie, { persoon, zaakId, id }: Plek): UploadRow {
    const row = rowOf(tx, id);
    if (row?.onderwerp !== persoon.onderwerp || row.zaakId !== zaakId) throw notFound();
    return row;
  }

  /** Received or not, it belongs to nothing. */
  const isLoose = ({ bijlage }: UploadRow): boolean => bijlage?.bericht === null;

  const isExpired = (row: UploadRow): boolean =>
    row.staat === 'verlopen' || ((row.staat === 'uploaden' || isLoose(row)) && row.verlooptOp <= now());

  /** The row of an upload to which something can still happen. */
  function findLive(tx: Transactie, plek: Plek): UploadRow {
    const row = findRow(tx, plek);
    if (isExpired(row)) throw expired();
    if (row.staat === 'afgewezen') throw refusedType(row.reden);
    return row;
  }

  const waardenOf = (tx: Transactie, row: UploadRow): readonly (string | null)[] => {
    if (row.delen !== null) return row.delen;
    const waarden = new Array<string | null>(aantalDelen(row)).fill(null);
    for (const { sleutel, waarde } of tx.list(DELEN, { prefix: `${row.id} ` })) {
      waarden[Number(sleutel.slice(-5)) - 1] = waarde as string;
    }
    return waarden;
  };

  function delenAnswer(row: UploadRow, waarden: readonly (string | null)[]): Delen {
    return {
      delen: waarden.map((waarde, i): Deel => ({
        volgnummer: i + 1,
        begin: i * row.deelomvang,
        omvang: omvangVan(row, i + 1),
        voltooid: waarde !== null,
        waarde,
      })),
      verlooptOp: momentOf(row.verlooptOp),
    };
  }

  function bewijsOf(row: UploadRow): Ontvangstbewijs | null {
    if (row.ontvangst === null) return null;
    const { nummer, op, waarde, delenWaarde } = row.ontvangst;
    return {
      nummer,
      ontvangenOp: momentOf(op),
      bestandsomvang: row.bestandsomvang,
      waarde,
      delenWaarde,
      deelomvang: row.deelomvang,
    };
  }

  /** A verdict that nobody may hear yet is none. */
  const shownStaat = (row: UploadRow): Document['verwerking'] => {
    if (row.staat === 'afgewezen' || row.staat === 'verlopen') return 'uploaden';
    const early = row.ontvangst !== null && now() < row.ontvangst.op + (controle?.wachttijd ?? 0);
    return early && row.staat !== 'uploaden' ? 'inControle' : row.staat;
  };

  function documentOf(row: UploadRow): Document {
    const verwerking = shownStaat(row);
    const refused = verwerking === 'geweigerd';
    return {
      id: row.id,
      titel: row.titel,
      bestandsnaam: row.bestandsnaam,
      formaat: row.formaat,
      bestandsomvang: row.bestandsomvang,
      creatiedatum: null,
      registratiedatum: momentOf(row.ontvangst?.op ?? row.aangekondigdOp),
      informatieobjecttype: row.soort,
      herkomst: 'aanvrager',
      verwerking,
      reden: refused ? row.reden : null,
      redenCode: refused ? row.redenCode : null,
      integriteit: row.ontvangst && {
        algoritme: 'sha_256',
        waarde: row.ontvangst.waarde,
        datum: amsterdamDay(row.ontvangst.op),
      },
      ondertekening: null,
      opmerking: row.opmerking,
      beantwoordt: row.beantwoordt,
      ontvangstbewijs: bewijsOf(row),
    };
  }

  // --------------------------------------------------------------------------------------------------------- Announcing

  function judgeAnnouncement(zaak: Zaak, wens: DocumentAankondiging): void {
    const mag = zaak.mogelijkheden?.documentToevoegen;
    if (mag?.toegestaan !== true) {
      throw new ApiProblem('zaak-gesloten', {
        detail:
          mag?.reden ?? 'In deze zaak kunt u geen documenten toevoegen. Neem contact op met de gemeente.',
      });
    }
    const wrong: InvalidParam[] = [];
    if (!mag.informatieobjecttypen.some(({ id }) => id === wens.informatieobjecttype)) {
      wrong.push({
        name: 'informatieobjecttype',
        code: 'waarde',
        reason: `Kies een van: ${mag.informatieobjecttypen.map(({ id }) => id).join(', ')}.`,
      });
    }
    if (
      wens.beantwoordt !== undefined &&
      !zaak.gevraagdeDocumenten.some(({ id }) => id === wens.beantwoordt)
    ) {
      wrong.push({ name: 'beantwoordt', code: 'waarde', reason: 'Dit gevraagde document bestaat niet.' });
    }
    if (wrong.length > 0) throw invalid(wrong);
    judgeFile(wens, mag);
  }

  function judgeFile(
    wens: { readonly bestandsnaam: string; readonly bestandsomvang: number; readonly formaat: string },
    grenzen: { readonly maxBestandsgrootte: number | null; readonly toegestaneFormaten: readonly string[] },
  ): void {
    const { maxBestandsgrootte, toegestaneFormaten } = grenzen;
    if (maxBestandsgrootte !== null && wens.bestandsomvang > maxBestandsgrootte) {
      throw new ApiProblem('bestand-te-groot', {
        detail: `Een bestand mag hoogstens ${inMegabytes(maxBestandsgrootte)} zijn. Maak het kleiner of stuur het in stukken.`,
      });
    }
    if (wens.bestandsomvang > MAX_DEEL * MAX_DELEN) {
      throw new ApiProblem('bestand-te-groot', {
        detail: 'Maak het bestand kleiner of stuur het in stukken.',
      });
    }
    if (!isAllowedFormaat(wens.formaat, toegestaneFormaten)) throw refusedType();
    if (isRiskyName(safeName(wens.bestandsnaam), toegestaneFormaten)) {
      throw refusedType(
        'Een bestand met deze naam kan een computer schaden. Sla het op als PDF en stuur dat.',
      );
    }
  }

  const rowIds = (tx: Transactie, onderwerp: string, zaakId: string | null): readonly string[] =>
    tx
      .list(VAN, { prefix: vanPrefix(onderwerp, zaakId) })
      .map(({ sleutel }) => sleutel.slice(sleutel.lastIndexOf(' ') + 1));

  const rowsOf = (tx: Transactie, onderwerp: string, zaakId: string | null): readonly UploadRow[] =>
    rowIds(tx, onderwerp, zaakId).flatMap((id) => rowOf(tx, id) ?? []);

  // ------------------------------------------------------------------------------------------------------------ Cleaning

  /** Forgets what was never finished. @returns the files whose bytes are of no use any more */
  function clean(tx: Transactie): readonly string[] {
    const gone: string[] = [];
    const due = tx.list(OP_TIJD, { voor: timeKey(now() + 1, ''), limiet: CLEAN_AT_ONCE });
    for (const { sleutel } of due) {
      const id = sleutel.slice(16);
      const row = rowOf(tx, id);
      tx.remove(OP_TIJD, sleutel);
      if (row === undefined) continue;
      const isOver = row.staat === 'verlopen' || row.staat === 'afgewezen';
      if (row.staat === 'uploaden' || (isLoose(row) && !isOver)) {
        forgetParts(tx, row);
        tx.remove(IN_CONTROLE, id);
        tx.put(UPLOADS, id, json({ ...row, staat: 'verlopen' }));
        tx.put(OP_TIJD, timeKey(row.verlooptOp + REMEMBER_MS, id), null);
        gone.push(id);
      } else if (isOver) {
        tx.remove(UPLOADS, id);
        tx.remove(VAN, vanKey(row));
        gone.push(id);
      }
    }
    return gone;
  }

  function forgetParts(tx: Transactie, { id }: UploadRow): void {
    for (const { sleutel } of tx.list(DELEN, { prefix: `${id} ` })) tx.remove(DELEN, sleutel);
  }

  const removeBytes = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await bestanden.remove(id);
  };

  /** Once per process: what a killed one left behind. */
  async function sweep(): Promise<void> {
    const kept = await bestanden.list();
    const gone = await opslag.transaction((tx) => {
      clean(tx);
      return kept.filter((id) => {
        const staat = rowOf(tx, id)?.staat;
        return staat === undefined || BYTELESS.has(staat);
      });
    });
    await removeBytes(gone);
    const waiting = await opslag.transaction((tx) =>
      tx.list(IN_CONTROLE).flatMap(({ sleutel }) => rowOf(tx, sleutel) ?? []),
    );
    for (const row of waiting) void check(row);
  }
  let swept: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    swept ??= sweep().catch((error: unknown) => {
      swept = undefined;
      throw error;
    });
    return swept;
  };

  // ------------------------------------------------------------------------------------------------------------- Checking

  function contentsOf(row: UploadRow, waarden = row.delen ?? []): LeesbaarBestand {
    const delen = delenOf(row, waarden);
    return {
      omvang: row.bestandsomvang,
      read: (begin, eind) => bestanden.read(row.id, delen, begin, eind),
    };
  }

  async function runCheck(row: UploadRow, by: Controle): Promise<void> {
    const keuring = await by
      .keur({ ...contentsOf(row), formaat: row.formaat })
      .catch(async (error: unknown) => {
        // Taken away meanwhile, or expired: then there is nothing to judge.
        const current = await opslag.transaction((tx) => rowOf(tx, row.id));
        if (current?.staat === 'inControle') throw error;
        return null;
      });
    if (keuring === null) return;
    await opslag.transaction((tx) => {
      const current = rowOf(tx, row.id);
      if (current?.staat !== 'inControle') return;
      tx.remove(IN_CONTROLE, row.id);
      const next: UploadRow = keuring.goed
        ? { ...current, staat: 'beschikbaar' }
        : { ...current, staat: 'geweigerd', reden: keuring.reden, redenCode: keuring.redenCode };
      tx.put(UPLOADS, row.id, json(next));
    });
    if (!keuring.goed) await bestanden.remove(row.id);
  }

  /** Has this one judged; at the same time only once. Resolves also when that failed: it is tried again later. */
  function check(row: UploadRow): Promise<void> {
    const running = checking.get(row.id);
    if (running !== undefined) return running;
    if (controle === null || row.staat !== 'inControle') return Promise.resolve();
    if (now() - (failedAt.get(row.id) ?? Number.NEGATIVE_INFINITY) < CHECK_AGAIN_MS) return Promise.resolve();
    const work = runCheck(row, controle).then(
      () => {
        failedAt.delete(row.id);
        checking.delete(row.id);
      },
      (error: unknown) => {
        failedAt.set(row.id, now());
        checking.delete(row.id);
        onFailure?.(error);
      },
    );
    checking.set(row.id, work);
    return work;
  }

  const briefly = (work: Promise<unknown>): Promise<unknown> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, VERDICT_WAIT_MS);
    });
    return Promise.race([work, late]).finally(() => {
      clearTimeout(timer);
    });
  };

  /** The rows as they are once the verdicts that are due have come in, or soon after when that takes long. */
  async function judged(rows: readonly UploadRow[]): Promise<readonly UploadRow[]> {
    const due = rows.filter(({ staat }) => staat === 'inControle');
    if (due.length === 0) return rows;
    await briefly(Promise.all(due.map(check)));
    return opslag.transaction((tx) => rows.map((row) => rowOf(tx, row.id) ?? row));
  }

  // ----------------------------------------------------------------------------------------------------------- Completing

  function missingParts(row: UploadRow, missing: readonly number[]): ApiProblem {
    const ranges: string[] = [];
    for (let i = 0; i < missing.length && ranges.length < NAMED_PARTS; i += 1) {
      const first = missing[i] as number;
      while (missing[i + 1] === (missing[i] as number) + 1) i += 1;
      const last = missing[i] as number;
      ranges.push(first === last ? String(first) : `${first}–${last}`);
    }
    return new ApiProblem('delen-ontbreken', {
      detail: `Stuur eerst nog deel ${ranges.join(', ')} van de ${aantalDelen(row)} delen.`,
      invalidParams: missing.slice(0, NAMED_PARTS).map((volgnummer) => ({
        name: `delen.${volgnummer}`,
        code: 'verplicht',
        reason: 'Dit deel is nog niet aangekomen.',
      })),
    });
  }

  async function computeWhole(row: UploadRow, waarden: readonly string[]): Promise<string> {
    try {
      return await bestanden.digest(row.id, delenOf(row, waarden));
    } catch (error) {
      if (!(error instanceof DeelOntbreekt)) throw error;
      const { volgnummer } = error;
      await opslag.transaction((tx) => tx.remove(DELEN, deelKey(row.id, volgnummer)));
      throw missingParts(row, [volgnummer]);
    }
  }

  /** It can never be completed: its bytes go, and it does not count as one that is being sent. */
  async function turnAway(plek: Plek, reden: string): Promise<void> {
    await opslag.transaction((tx) => {
      const row = findLive(tx, plek);
      forgetParts(tx, row);
      tx.put(UPLOADS, row.id, json({ ...row, staat: 'afgewezen', reden }));
    });
    await bestanden.remove(plek.id);
  }

  async function doComplete(plek: Plek, voltooiing: Voltooiing): Promise<Document> {
    const { row, waarden } = await opslag.transaction((tx) => {
      const live = findLive(tx, plek);
      return { row: live, waarden: waardenOf(tx, live) };
    });
    if (voltooiing.integriteit === undefined && row.bestandsomvang <= HELE_WAARDE_TOT) {
      throw invalid([
        {
          name: 'integriteit',
          code: 'verplicht',
          reason: 'Voor een bestand van deze grootte is deze waarde verplicht.',
        },
      ]);
    }
    const differs = (waarde: string): boolean =>
      voltooiing.integriteit !== undefined && voltooiing.integriteit.waarde !== waarde;
    const other = (): ApiProblem =>
      damaged('Wat er aankwam is niet wat u stuurde. Kies het bestand opnieuw en stuur het nog een keer.');
    if (row.ontvangst !== null) {
      if (voltooiing.delenWaarde !== row.ontvangst.delenWaarde || differs(row.ontvangst.waarde))
        throw other();
      const [current = row] = await judged([row]);
      return documentOf(current);
    }
    const missing = waarden.flatMap((waarde, i) => (waarde === null ? [i + 1] : []));
    if (missing.length > 0) throw missingParts(row, missing);
    const whole = waarden as readonly string[];
    const delenWaarde = delenWaardeOf(whole);
    if (delenWaarde !== voltooiing.delenWaarde) throw other();
    const waarde = await computeWhole(row, whole);
    if (differs(waarde)) throw other();
    const reden = await judgeInhoud(contentsOf(row, whole), row.bestandsnaam, row.formaat);
    if (reden !== null) {
      await turnAway(plek, reden);
      throw refusedType(reden);
    }

    const op = now();
    const received = await opslag.transaction((tx) => {
      const current = findLive(tx, plek);
      if (current.ontvangst !== null) return current;
      const jaar = amsterdamDay(op).slice(0, 4);
      const nummer = Number(tx.get(NUMMERS, jaar) ?? 0) + 1;
      tx.put(NUMMERS, jaar, nummer);
      const next: UploadRow = {
        ...current,
        staat: controle === null ? 'beschikbaar' : 'inControle',
        delen: whole,
        ontvangst: { nummer: `OB-${jaar}-${pad(nummer, 6)}`, op, waarde, delenWaarde },
      };
      tx.put(UPLOADS, next.id, json(next));
      if (!isLoose(next)) tx.remove(OP_TIJD, timeKey(next.verlooptOp, next.id));
      forgetParts(tx, next);
      if (next.staat === 'inControle') tx.put(IN_CONTROLE, next.id, null);
      return next;
    });
    await bestanden.prune(received.id, delenOf(received, whole));
    // Not awaited: the receipt does not depend on the verdict.
    void check(received);
    return documentOf(received);
  }

  /** What an announcement says of the upload itself; the rest follows from when and by whom. */
  type Begin = Pick<
    UploadRow,
    | 'id'
    | 'zaakId'
    | 'vingerafdruk'
    | 'formaat'
    | 'bestandsomvang'
    | 'bestandsnaam'
    | 'titel'
    | 'soort'
    | 'opmerking'
    | 'beantwoordt'
    | 'bijlage'
  >;

  /** @param counts which uploads of this person count towards `maxBestanden` */
  async function begin(
    persoon: Persoon,
    first: Begin,
    maxBestanden: number | null,
    counts: (row: UploadRow) => boolean = () => true,
  ): Promise<{ readonly row: UploadRow; readonly delen: Delen }> {
    const { id } = first;
    const { row, waarden, gone } = await opslag.transaction((tx) => {
      const cleaned = clean(tx);
      const known = rowOf(tx, id);
      if (known !== undefined) {
        if (known.vingerafdruk !== first.vingerafdruk) {
          throw new ApiProblem('sleutel-hergebruikt', {
            detail: 'Gebruik voor een andere aanvraag een nieuwe Idempotency-Key.',
          });
        }
        return { row: known, waarden: waardenOf(tx, known), gone: cleaned };
      }
      const busy = rowsOf(tx, persoon.onderwerp, first.zaakId).filter(
        (one) => one.staat === 'uploaden' && !isExpired(one) && counts(one),
      );
      if (maxBestanden !== null && busy.length >= maxBestanden) {
        throw new ApiProblem('te-veel-bestanden', {
          detail: `U kunt ${maxBestanden} bestanden tegelijk versturen. Wacht tot er een klaar is.`,
        });
      }
      const op = now();
      const fresh: UploadRow = {
        ...first,
        onderwerp: persoon.onderwerp,
        deelomvang: deelomvangOf(first.bestandsomvang),
        aangekondigdOp: op,
        verlooptOp: op + UPLOAD_MS,
        staat: 'uploaden',
        delen: null,
        ontvangst: null,
        reden: null,
        redenCode: null,
      };
      tx.put(UPLOADS, id, json(fresh));
      tx.put(VAN, vanKey(fresh), null);
      tx.put(OP_TIJD, timeKey(fresh.verlooptOp, id), null);
      return { row: fresh, waarden: waardenOf(tx, fresh), gone: cleaned };
    });
    await removeBytes(gone);
    return { row, delen: delenAnswer(row, waarden) };
  }

  const idOf = (persoon: Persoon, sleutel: string, what: 'document' | 'bijlage'): string =>
    `${what === 'document' ? 'u' : 'b'}-${sha256Text(`${persoon.onderwerp}\n${sleutel}\n${what}`).slice(0, 40)}`;

  function bijlageOf(row: UploadRow): Bijlage {
    const { id, formaat, bestandsomvang, verwerking, reden, redenCode, ontvangstbewijs } = documentOf(row);
    const { bestandsnaam } = row;
    return { id, bestandsnaam, formaat, bestandsomvang, verwerking, reden, redenCode, ontvangstbewijs };
  }

  async function beginBijlage(
    persoon: Persoon,
    voor: string,
    sleutel: string,
    wens: BijlageAankondiging,
    maxBestanden: number | null,
  ): Promise<AangekondigdeBijlage> {
    const { row, delen } = await begin(
      persoon,
      {
        id: idOf(persoon, sleutel, 'bijlage'),
        zaakId: null,
        vingerafdruk: sha256Text(JSON.stringify(wens)),
        bestandsnaam: safeName(wens.bestandsnaam),
        formaat: wens.formaat,
        bestandsomvang: wens.bestandsomvang,
        titel: titleOf(wens.bestandsnaam),
        soort: null,
        opmerking: null,
        beantwoordt: null,
        bijlage: { voor, bericht: null },
      },
      maxBestanden,
      ({ bijlage }) => bijlage?.voor === voor,
    );
    return { ...bijlageOf(row), ...delen, bijlageToken: null };
  }

  /** Why this file cannot go with what is sent; `null` when it can. */
  function bijlageFault(
    row: UploadRow | undefined,
    persoon: Persoon,
    voor: string,
    bericht: string,
  ): Pick<InvalidParam, 'code' | 'reason'> | null {
    if (row?.onderwerp !== persoon.onderwerp || row.bijlage?.voor !== voor || isExpired(row)) {
      return { code: 'waarde', reason: 'Deze bijlage bestaat hier niet (meer). Stuur haar opnieuw.' };
    }
    if (row.bijlage.bericht !== null && row.bijlage.bericht !== bericht) {
      return { code: 'gebruikt', reason: 'Deze bijlage hoort al bij een ander bericht.' };
    }
    if (row.staat === 'afgewezen' || shownStaat(row) === 'geweigerd') {
      return { code: 'geweigerd', reason: 'Deze bijlage is geweigerd. Haal haar weg uit het bericht.' };
    }
    return row.ontvangst === null
      ? { code: 'onvolledig', reason: 'Deze bijlage is nog niet helemaal aangekomen.' }
      : null;
  }

  return {
    async announce(persoon, zaak, sleutel, wens) {
      await ready();
      judgeAnnouncement(zaak, wens);
      const mag = zaak.mogelijkheden?.documentToevoegen;
      const { row, delen } = await begin(
        persoon,
        {
          id: idOf(persoon, sleutel, 'document'),
          zaakId: zaak.id,
          vingerafdruk: sha256Text(JSON.stringify([zaak.id, wens])),
          bestandsnaam: safeName(wens.bestandsnaam),
          formaat: wens.formaat,
          bestandsomvang: wens.bestandsomvang,
          titel: cleanText(wens.titel).replaceAll('\n', ' ') || titleOf(wens.bestandsnaam),
          soort: mag?.informatieobjecttypen.find((soort) => soort.id === wens.informatieobjecttype) ?? null,
          opmerking: cleanText(wens.opmerking ?? '') || null,
          beantwoordt: wens.beantwoordt ?? null,
        },
        mag?.maxBestanden ?? null,
      );
      return { ...documentOf(row), ...delen };
    },

    async announceBijlage(persoon, zaak, sleutel, wens) {
      await ready();
      const mag = zaak.mogelijkheden?.berichtSturen;
      const grenzen = mag?.toegestaan === true ? mag.bijlagen : null;
      if (!grenzen) {
        throw new ApiProblem('zaak-gesloten', {
          detail: mag?.reden ?? 'In deze zaak kunt u geen bijlagen sturen. Neem contact op met de gemeente.',
        });
      }
      judgeFile(wens, grenzen);
      return beginBijlage(persoon, zaak.id, sleutel, wens, grenzen.maxBestanden);
    },

    async announceContactbijlage(persoon, onderwerp, sleutel, wens) {
      await ready();
      const grenzen = onderwerp.bijlagen;
      if (grenzen === null) {
        throw invalid([{ name: 'onderwerp', code: 'waarde', reason: 'Bij dit onderwerp kan geen bijlage.' }]);
      }
      judgeFile(wens, grenzen);
      return beginBijlage(persoon, contactPlek(onderwerp.id), sleutel, wens, grenzen.maxBestanden);
    },

    async listBijlagen(persoon, ids) {
      if (ids.length === 0) return [];
      await ready();
      const rows = await opslag.transaction((tx) => ids.flatMap((id) => rowOf(tx, id) ?? []));
      const shown = rows.filter(
        (row) =>
          row.onderwerp === persoon.onderwerp &&
          row.bijlage !== undefined &&
          row.staat !== 'afgewezen' &&
          !isExpired(row),
      );
      return (await judged(shown)).map(bijlageOf);
    },

    forgetBijlagen(tx, ids) {
      for (const id of ids) {
        const row = rowOf(tx, id);
        if (row === undefined) continue;
        tx.put(UPLOADS, id, json({ ...row, staat: 'verlopen' }));
        tx.put(OP_TIJD, timeKey(now(), id), null);
        tx.remove(IN_CONTROLE, id);
      }
    },

    claimBijlagen(tx, persoon, voor, ids, bericht) {
      const faults = ids.flatMap((id, i): InvalidParam[] => {
        const fault = ids.includes(id, i + 1)
          ? { code: 'dubbel', reason: 'Deze bijlage staat er twee keer.' }
          : bijlageFault(rowOf(tx, id), persoon, voor, bericht);
        return fault === null ? [] : [{ name: `bijlagen.${i}`, ...fault }];
      });
      if (faults.length > 0) return faults;
      for (const id of ids) {
        const row = rowOf(tx, id) as UploadRow;
        tx.put(UPLOADS, id, json({ ...row, bijlage: { voor, bericht } }));
        tx.remove(OP_TIJD, timeKey(row.verlooptOp, id));
      }
      return [];
    },

    async listDelen(plek) {
      await ready();
      return opslag.transaction((tx) => {
        const row = findLive(tx, plek);
        return delenAnswer(row, waardenOf(tx, row));
      });
    },

    async writeDeel(plek, volgnummer, waarde, length, bytes) {
      await ready();
      const different = (): ApiProblem =>
        damaged(
          'Dit deel is al aangekomen met een andere inhoud. Kondig voor een ander bestand een nieuw document aan.',
        );
      const { row, known } = await opslag.transaction((tx) => {
        const live = findLive(tx, plek);
        if (volgnummer > aantalDelen(live)) throw notFound();
        return { row: live, known: waardenOf(tx, live)[volgnummer - 1] ?? null };
      });
      const deel: Bestandsdeel = { volgnummer, omvang: omvangVan(row, volgnummer), waarde };
      const wrongSize = (): ApiProblem =>
        damaged(`Deel ${volgnummer} moet precies ${deel.omvang} bytes zijn. Stuur het nog een keer.`);
      if (length !== null && length !== deel.omvang) throw wrongSize();
      if (known === waarde) return;
      if (known !== null) throw different();
      if (row.staat !== 'uploaden') {
        throw new ApiProblem('niet-meer-te-wijzigen', { detail: 'Dit document is al helemaal aangekomen.' });
      }
      const broken = (): ApiProblem =>
        damaged(`Deel ${volgnummer} kwam niet helemaal aan. Stuur het nog een keer.`);
      let outcome: Schrijfuitkomst;
      try {
        outcome = await bestanden.write(row.id, deel, await bytes());
      } catch (error) {
        throw error instanceof StroomAfgebroken ? broken() : error;
      }
      if (outcome === 'andere-omvang') throw wrongSize();
      if (outcome === 'andere-waarde') {
        throw damaged(`Deel ${volgnummer} is onderweg veranderd. Stuur het nog een keer.`);
      }
      try {
        await opslag.transaction((tx) => {
          const current = findLive(tx, plek);
          const arrived = waardenOf(tx, current)[volgnummer - 1] ?? null;
          if (arrived !== null && arrived !== waarde) throw different();
          if (current.staat === 'uploaden') tx.put(DELEN, deelKey(row.id, volgnummer), waarde);
        });
      } catch (error) {
        // Not after a failure of the store: the same part may have been acknowledged to someone else meanwhile.
        if (error instanceof ApiProblem) await bestanden.removeDeel(row.id, deel);
        throw error;
      }
    },

    async complete(plek, voltooiing) {
      await ready();
      // One after another: who asks twice at once gets the answer of the first.
      const before = completing.get(plek.id);
      const work = (before ?? Promise.resolve()).then(
        () => doComplete(plek, voltooiing),
        () => doComplete(plek, voltooiing),
      );
      completing.set(plek.id, work);
      try {
        return await work;
      } finally {
        if (completing.get(plek.id) === work) completing.delete(plek.id);
      }
    },

    async cancel(plek) {
      await ready();
      await opslag.transaction((tx) => {
        const row = findRow(tx, plek);
        if (isExpired(row)) throw expired();
        if (row.ontvangst !== null && !isLoose(row)) {
          throw new ApiProblem('niet-meer-te-wijzigen', {
            detail:
              'Dit document is al helemaal aangekomen. Neem contact op met de gemeente als het niet klopt.',
          });
        }
        forgetParts(tx, row);
        tx.remove(UPLOADS, row.id);
        tx.remove(VAN, vanKey(row));
        tx.remove(OP_TIJD, timeKey(row.verlooptOp, row.id));
        tx.remove(IN_CONTROLE, row.id);
      });
      await bestanden.remove(plek.id);
    },

    async listDocumenten(persoon, zaakId) {
      await ready();
      const rows = await opslag.transaction((tx) => rowsOf(tx, persoon.onderwerp, zaakId));
      const shown = rows.filter((row) => row.staat !== 'afgewezen' && !isExpired(row));
      return (await judged(shown)).map(documentOf);
    },

    async loadDocument(plek) {
      await ready();
      const row = await opslag.transaction((tx) => rowOf(tx, plek.id));
      if (row?.onderwerp !== plek.persoon.onderwerp || row.zaakId !== plek.zaakId) return null;
      if (row.staat === 'afgewezen' || isExpired(row)) return null;
      const [current = row] = await judged([row]);
      return documentOf(current);
    },

    async loadInhoud(plek) {
      const row = await opslag.transaction((tx) => rowOf(tx, plek.id));
      if (row?.onderwerp !== plek.persoon.onderwerp || row.zaakId !== plek.zaakId) return null;
      const [current = row] = await judged([row]);
      if (current.ontvangst === null || shownStaat(current) !== 'beschikbaar') return null;
      return {
        ...contentsOf(current),
        bestandsnaam: current.bestandsnaam,
        kenmerk: current.ontvangst.waarde.slice(0, 32),
      };
    },
  };
}

function refusedType(reden: string | null = null): ApiProblem {
  return new ApiProblem('bestandstype-geweigerd', {
    detail: reden ?? 'Dit soort bestand nemen wij in deze zaak niet aan. Sla het op als PDF en stuur dat.',
  });
}
