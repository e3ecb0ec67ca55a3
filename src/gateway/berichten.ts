/**
 * The conversation of a case: what the case system holds, and what this person sent through the gateway. A sent bericht
 * is one row, kept in the same transaction that gives it its attachments and its promise; its id follows from the person
 * and the key of the attempt, so that however often an attempt arrives, there is one.
 */
import type { Datum, Moment } from '../contract/basis.js';
import type { Bericht, BerichtVerzending } from '../contract/berichten.js';
import { isLeeg, lengteVan } from '../contract/berichten.js';
import type { Zaak } from '../contract/zaken.js';
import { amsterdamDay, instantOf } from '../domain/datum.js';
import { antwoordVoor } from '../domain/servicenorm.js';
import type { Backend, Bereik, BerichtenBron, Deel, Inhoud, Persoon, Vraag } from './backend.js';
import type { Json, Opslag, Transactie } from './opslag.js';
import { ApiProblem } from './problem.js';
import { sha256Text } from './sha256.js';
import type { Uploads } from './uploads.js';
import type { InvalidParam } from './validator.js';
import { cleanText } from './vrije-tekst.js';

const BERICHTEN = 'berichten';
/** Which ones a person sent in a case, in the order of sending. */
const VAN = 'berichten-van';
/** When a person read what the municipality sent. */
const GELEZEN = 'berichten-gelezen';

interface BerichtRow {
  readonly id: string;
  readonly onderwerp: string;
  readonly zaakId: string;
  readonly sleutel: string;
  /** Equal for attempts that say the same. */
  readonly vingerafdruk: string;
  /** Milliseconds since 1970; later than that of everything this person sent in this case before. */
  readonly op: number;
  readonly titel: string | null;
  readonly tekst: string;
  readonly isReactieOp: string | null;
  readonly bijlagen: readonly string[];
  readonly namens: { readonly naam: string; readonly relatie: string } | null;
  readonly antwoordVoor: Datum | null;
}

/** One page of a conversation, newest first. */
export interface Gesprek extends Deel<Bericht> {
  readonly ongelezen: number;
  /** `volgnummer`; `null` when everything was read. */
  readonly eersteOngelezen: number | null;
}

export interface BerichtenOptions {
  readonly opslag: Opslag;
  readonly uploads: Uploads;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Berichten {
  /** `null` when there is no such conversation for this person; so of everything below. */
  list(bron: BerichtenBron, vraag: Vraag, zaakId: string, bereik: Bereik): Promise<Gesprek | null>;
  load(bron: BerichtenBron, vraag: Vraag, zaakId: string, id: string): Promise<Bericht | null>;
  /** @param sleutel chosen by the client: the same one can never make a second bericht */
  send(
    bron: BerichtenBron,
    backend: Backend,
    vraag: Vraag,
    zaak: Zaak,
    sleutel: string,
    wens: BerichtVerzending,
  ): Promise<Bericht | null>;
  /** Once read it stays read, since the first time. */
  markGelezen(bron: BerichtenBron, vraag: Vraag, zaakId: string, id: string): Promise<true | null>;
  /** `null` unless it is available. */
  loadInhoud(
    bron: BerichtenBron,
    vraag: Vraag,
    zaakId: string,
    id: string,
    bijlageId: string,
  ): Promise<Inhoud | null>;
}

const momentOf = (ms: number): Moment => new Date(ms).toISOString() as Moment;
const prefixOf = ({ onderwerp }: Persoon, zaakId: string): string => `${sha256Text(onderwerp)} ${zaakId} `;
const vanKey = (persoon: Persoon, { zaakId, op, id }: BerichtRow): string =>
  `${prefixOf(persoon, zaakId)}${String(op).padStart(15, '0')} ${id}`;
const json = (row: BerichtRow): Json => row as unknown as Json;

const rowOf = (tx: Transactie, id: string): BerichtRow | undefined =>
  tx.get(BERICHTEN, id) as unknown as BerichtRow | undefined;

const rowsOf = (tx: Transactie, persoon: Persoon, zaakId: string): readonly BerichtRow[] =>
  tx
    .list(VAN, { prefix: prefixOf(persoon, zaakId) })
    .flatMap(({ sleutel }) => rowOf(tx, sleutel.slice(sleutel.lastIndexOf(' ') + 1)) ?? []);

const gelezenOf = (tx: Transactie, persoon: Persoon, zaakId: string): ReadonlyMap<string, number> => {
  const prefix = prefixOf(persoon, zaakId);
  return new Map(
    tx
      .list(GELEZEN, { prefix })
      .map(({ sleutel, waarde }) => [sleutel.slice(prefix.length), waarde as number]),
  );
};

/** What stands on one line. */
const lineOf = (text: string): string => cleanText(text).replaceAll('\n', ' ');

export function createBerichten({ opslag, uploads, now }: BerichtenOptions): Berichten {
  /** Without its attachments, which are only looked up for what is shown. */
  const berichtOf = (row: BerichtRow): Bericht => ({
    id: row.id,
    volgnummer: 1,
    afzender: { soort: 'aanvrager', naam: null },
    namens: row.namens,
    onderwerp: row.titel,
    tekst: row.tekst,
    leveringsmoment: momentOf(row.op),
    kanaal: 'portaal',
    isReactieOp: row.isReactieOp,
    bijlagen: [],
    momentGelezen: null,
    antwoordVoor: row.antwoordVoor,
    verzendsleutel: row.sleutel,
  });

  interface Draad {
    /** Oldest first, numbered, those that were sent through the gateway without their attachments. */
    readonly berichten: readonly Bericht[];
    readonly verstuurd: ReadonlyMap<string, BerichtRow>;
  }

  /** Both sources by moment; each keeps its own order, also where a moment is not known. */
  function weave(
    bron: readonly Bericht[],
    rows: readonly BerichtRow[],
    gelezen: ReadonlyMap<string, number>,
  ): Draad {
    const berichten: Bericht[] = [];
    let next = 0;
    const addOwn = (until: number): void => {
      for (let row = rows[next]; row !== undefined && row.op < until; row = rows[next]) {
        berichten.push(berichtOf(row));
        next += 1;
      }
    };
    for (const bericht of bron) {
      if (next < rows.length && bericht.leveringsmoment !== null) addOwn(instantOf(bericht.leveringsmoment));
      const read = bericht.afzender.soort === 'aanvrager' ? undefined : gelezen.get(bericht.id);
      const isNew = bericht.momentGelezen === null && read !== undefined;
      berichten.push(isNew ? { ...bericht, momentGelezen: momentOf(read) } : bericht);
    }
    addOwn(Number.POSITIVE_INFINITY);
    return {
      berichten: berichten.map((bericht, i) => ({ ...bericht, volgnummer: i + 1 })),
      verstuurd: new Map(rows.map((row) => [row.id, row])),
    };
  }

  async function loadDraad(bron: BerichtenBron, vraag: Vraag, zaakId: string): Promise<Draad | null> {
    const { persoon } = vraag;
    const { rows, gelezen } = await opslag.transaction((tx) => ({
      rows: rowsOf(tx, persoon, zaakId),
      gelezen: gelezenOf(tx, persoon, zaakId),
    }));
    const known = await bron.listBerichten(vraag, zaakId, rows);
    return known && weave(known, rows, gelezen);
  }

  const withBijlagen = async (persoon: Persoon, bericht: Bericht, draad: Draad): Promise<Bericht> => {
    const row = draad.verstuurd.get(bericht.id);
    if (row === undefined || row.bijlagen.length === 0) return bericht;
    return { ...bericht, bijlagen: [...(await uploads.listBijlagen(persoon, row.bijlagen))] };
  };

  const findIn = (draad: Draad | null, id: string): Bericht | null =>
    draad?.berichten.find((bericht) => bericht.id === id) ?? null;

  // ------------------------------------------------------------------------------------------------------------ Sending

  /** What is wrong with it apart from its attachments, which only the transaction can judge. */
  function judge(zaak: Zaak, draad: Draad, wens: BerichtVerzending): readonly InvalidParam[] {
    const mag = zaak.mogelijkheden?.berichtSturen;
    if (mag?.toegestaan !== true) {
      throw new ApiProblem('zaak-gesloten', {
        detail: mag?.reden ?? 'In deze zaak kunt u geen bericht sturen. Neem contact op met de gemeente.',
      });
    }
    const wrong: InvalidParam[] = [];
    const { maxLengte } = mag;
    if (isLeeg(wens.tekst)) {
      wrong.push({ name: 'tekst', code: 'verplicht', reason: 'Het bericht is leeg. Schrijf eerst iets.' });
    } else if (maxLengte !== null && lengteVan(wens.tekst) > maxLengte) {
      wrong.push({
        name: 'tekst',
        code: 'te-groot',
        reason: `Een bericht mag hoogstens ${maxLengte} tekens lang zijn. Dit zijn er ${lengteVan(wens.tekst)}.`,
      });
    }
    if (wens.isReactieOp !== undefined && findIn(draad, wens.isReactieOp) === null) {
      wrong.push({ name: 'isReactieOp', code: 'waarde', reason: 'Dit bericht bestaat niet in deze zaak.' });
    }
    for (const name of ['naam', 'relatie'] as const) {
      if (wens.namens && isLeeg(wens.namens[name])) {
        wrong.push({ name: `namens.${name}`, code: 'verplicht', reason: 'Deze waarde is verplicht.' });
      }
    }
    const count = wens.bijlagen?.length ?? 0;
    if (count > 0 && mag.bijlagen === null) {
      wrong.push({
        name: 'bijlagen',
        code: 'waarde',
        reason: 'Bij een bericht in deze zaak kan geen bijlage.',
      });
    } else if (count > (mag.bijlagen?.maxBestanden ?? Number.POSITIVE_INFINITY)) {
      throw new ApiProblem('te-veel-bestanden', {
        detail: `Bij een bericht mogen hoogstens ${String(mag.bijlagen?.maxBestanden)} bijlagen. Stuur de andere met een volgend bericht.`,
      });
    }
    return wrong;
  }

  /** @returns the row that this key made before, if it did */
  function findKnown(tx: Transactie, id: string, vingerafdruk: string): BerichtRow | null {
    const known = rowOf(tx, id);
    if (known !== undefined && known.vingerafdruk !== vingerafdruk) {
      throw new ApiProblem('sleutel-hergebruikt', {
        detail: 'Gebruik voor een andere aanvraag een nieuwe Idempotency-Key.',
      });
    }
    return known ?? null;
  }

  return {
    async list(bron, vraag, zaakId, { begin, aantal }) {
      const draad = await loadDraad(bron, vraag, zaakId);
      if (draad === null) return null;
      const { berichten } = draad;
      const eind = Math.max(0, berichten.length - begin);
      const shown = berichten.slice(Math.max(0, eind - aantal), eind).reverse();
      const unread = berichten.filter(
        ({ afzender, momentGelezen }) => afzender.soort !== 'aanvrager' && momentGelezen === null,
      );
      return {
        count: berichten.length,
        results: await Promise.all(shown.map((bericht) => withBijlagen(vraag.persoon, bericht, draad))),
        ongelezen: unread.length,
        eersteOngelezen: unread[0]?.volgnummer ?? null,
      };
    },

    async load(bron, vraag, zaakId, id) {
      const draad = await loadDraad(bron, vraag, zaakId);
      const bericht = findIn(draad, id);
      return bericht && draad && withBijlagen(vraag.persoon, bericht, draad);
    },

    async send(bron, backend, vraag, zaak, sleutel, wens) {
      const { persoon } = vraag;
      const id = `m-${sha256Text(`${persoon.onderwerp}\n${sleutel}\nbericht`).slice(0, 40)}`;
      const vingerafdruk = sha256Text(JSON.stringify([zaak.id, wens]));
      const draad = await loadDraad(bron, vraag, zaak.id);
      if (draad === null) return null;
      const known = await opslag.transaction((tx) => findKnown(tx, id, vingerafdruk));
      // Judged only the first time: what was taken stays taken, also when the case was closed since.
      if (known === null) {
        const wrong = judge(zaak, draad, wens);
        const organisatie = await backend.loadOrganisatie(vraag.taal);
        await opslag.transaction((tx) => {
          if (findKnown(tx, id, vingerafdruk) !== null) return;
          const bijlagen = wens.bijlagen ?? [];
          const all = [...wrong, ...uploads.claimBijlagen(tx, persoon, zaak.id, bijlagen, id)];
          if (all.length > 0) {
            throw new ApiProblem('ongeldig', {
              detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
              invalidParams: all,
            });
          }
          // A clock that went back does not change the order.
          const op = Math.max(now(), (rowsOf(tx, persoon, zaak.id).at(-1)?.op ?? 0) + 1);
          const row: BerichtRow = {
            id,
            onderwerp: persoon.onderwerp,
            zaakId: zaak.id,
            sleutel,
            vingerafdruk,
            op,
            titel: lineOf(wens.onderwerp ?? '') || null,
            tekst: wens.tekst,
            isReactieOp: wens.isReactieOp ?? null,
            bijlagen,
            namens: wens.namens
              ? { naam: lineOf(wens.namens.naam), relatie: lineOf(wens.namens.relatie) }
              : null,
            antwoordVoor: antwoordVoor(
              amsterdamDay(op),
              zaak.mogelijkheden?.berichtSturen?.servicenorm ?? null,
              organisatie,
            ),
          };
          tx.put(BERICHTEN, id, json(row));
          tx.put(VAN, vanKey(persoon, row), null);
        });
      }
      return this.load(bron, vraag, zaak.id, id);
    },

    async markGelezen(bron, vraag, zaakId, id) {
      const bericht = findIn(await loadDraad(bron, vraag, zaakId), id);
      if (bericht === null) return null;
      // What one wrote oneself has no moment of reading.
      if (bericht.afzender.soort === 'aanvrager' || bericht.momentGelezen !== null) return true;
      const key = `${prefixOf(vraag.persoon, zaakId)}${id}`;
      await opslag.transaction((tx) => {
        if (tx.get(GELEZEN, key) === undefined) tx.put(GELEZEN, key, now());
      });
      return true;
    },

    async loadInhoud(bron, vraag, zaakId, id, bijlageId) {
      const row = await opslag.transaction((tx) => rowOf(tx, id));
      if (row === undefined) return bron.loadBijlage(vraag, zaakId, id, bijlageId);
      const isOwn = row.onderwerp === vraag.persoon.onderwerp && row.zaakId === zaakId;
      if (!isOwn || !row.bijlagen.includes(bijlageId)) return null;
      return uploads.loadInhoud({ persoon: vraag.persoon, zaakId: null, id: bijlageId });
    },
  };
}
