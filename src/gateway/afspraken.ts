/**
 * Appointments: room, holds, booking, moving, cancelling. What counts the places and what takes one is one transaction of
 * the store, whose work cannot wait: that is why nobody can come in between. Whose an appointment is, is shown by a
 * session or by its token; of the token only a digest is kept.
 */
import type {
  Afspraak,
  AfspraakAanvraag,
  AfspraakWijziging,
  Reservering,
  ReserveringAanvraag,
} from '../contract/afspraken.js';
import { meeTeNemenVoor, MINUUT_MS } from '../domain/afspraak.js';
import { instantOf } from '../domain/datum.js';
import type { Balies, Planning } from './afspraken-bron.js';
import type { Keuze } from './afspraken-keuze.js';
import {
  cleanKlant,
  judgeAanvraag,
  judgeKlant,
  judgePlaats,
  judgeProducten,
  refuse,
  wensenOf,
} from './afspraken-keuze.js';
import type { Post } from './afspraken-mail.js';
import { mailOver } from './afspraken-mail.js';
import type { MailTaal } from './afspraken-mail-teksten.js';
import { mailTaalVan } from './afspraken-mail-teksten.js';
import type { AfspraakRow } from './afspraken-rijen.js';
import {
  afsprakenVan,
  cleanAfspraken,
  endReservering,
  findAfspraak,
  findReservering,
  findSleutel,
  putAfspraak,
  putReservering,
  putSleutel,
  sleutelOf,
} from './afspraken-rijen.js';
import type { Zoeker } from './afspraken-ruimte.js';
import { createZoeker } from './afspraken-ruimte.js';
import { nummerOf, tokenHash, tokenOf } from './afspraken-token.js';
import { afspraakOf, locatieOf, namenVan, reserveringOf } from './afspraken-weergave.js';
import type { Bereik, Deel } from './backend.js';
import type { Opslag, Transactie } from './opslag.js';
import { ApiProblem } from './problem.js';
import { sha256Text } from './sha256.js';
import { cleanText } from './vrije-tekst.js';

/** Who asks: by session, by the token of one appointment, or neither. With a token the session does not count. */
export interface Houder {
  readonly onderwerp: string | null;
  readonly token: string | null;
}

/** One's own, which does not stand in one's own way. */
export interface Eigen {
  readonly reservering: string | null;
  readonly afspraak: string | null;
}

export interface AfsprakenOptions {
  readonly opslag: Opslag;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable, 22 characters of base64url. */
  readonly randomId: () => string;
  /** `null`: no mails are sent. */
  readonly post: Post | null;
  /** The page with the planner in this language, for the link in the mail; `null`: mails have no link. */
  readonly pagina: ((taal: MailTaal) => string) | null;
  /** Hears why a mail could not be sent; the appointment stands. */
  readonly onFailure: (error: unknown) => void;
}

export interface Afspraken {
  /** Looks for room. `null` when `eigen.afspraak` is not of this holder. */
  zoek<T>(
    planning: Planning,
    keuze: Keuze,
    houder: Houder,
    eigen: Eigen,
    look: (zoeker: Zoeker) => T,
  ): Promise<T | null>;
  /** `null` when the appointment that is being moved is not of this holder. */
  hold(planning: Planning, wens: ReserveringAanvraag, houder: Houder): Promise<Reservering | null>;
  /** `null`: there never was one, or it was long ago. */
  extend(planning: Planning, id: string): Promise<Reservering | null>;
  release(id: string): Promise<void>;
  /**
   * @param sleutel chosen by the client: the same one never makes a second appointment
   * @param taal of the page, for the mails; Dutch when absent
   */
  book(
    planning: Planning,
    aanvraag: AfspraakAanvraag,
    sleutel: string,
    houder: Houder,
    taal?: MailTaal,
  ): Promise<Afspraak & { readonly token: string }>;
  list(planning: Planning, onderwerp: string, bereik: Bereik): Promise<Deel<Afspraak>>;
  /** `null`: not there, not of this holder, or over; so of everything below. */
  load(planning: Planning, id: string, houder: Houder): Promise<Afspraak | null>;
  move(
    planning: Planning,
    id: string,
    wijziging: AfspraakWijziging,
    houder: Houder,
  ): Promise<Afspraak | null>;
  cancel(planning: Planning, id: string, houder: Houder): Promise<Afspraak | null>;
}

/** An extension so soon after the last one is the same one, sent again. */
const SAME_EXTENSION_MS = 30_000;
/** After this long, whoever should have sent a mail is certainly gone. */
const MAIL_LOST_MS = 30_000;
const full = (): ApiProblem =>
  new ApiProblem('tijdslot-bezet', { detail: 'Kies een ander tijdstip. Wat u hebt ingevuld, blijft goed.' });
const changed = (): ApiProblem =>
  new ApiProblem('afspraak-gewijzigd', { detail: 'Vraag de afspraak op, en kies dan opnieuw.' });
const tooLate = (detail: string): ApiProblem => new ApiProblem('niet-meer-te-wijzigen', { detail });
export function createAfspraken(options: AfsprakenOptions): Afspraken {
  const { opslag, now, randomId, post, pagina, onFailure } = options;

  const isOf = (row: AfspraakRow | undefined, { onderwerp, token }: Houder): row is AfspraakRow =>
    row !== undefined &&
    row.eind > now() &&
    (token === null
      ? onderwerp !== null && row.onderwerp === onderwerp
      : // Two digests: how long comparing them takes tells nothing of the token.
        row.tokenHash === tokenHash(token));

  /** A transaction that first forgets what is over. */
  const run = <T>(work: (tx: Transactie, nu: number) => T): Promise<T> =>
    opslag.transaction((tx) => {
      // Keys sort by it: with a fraction everything would seem to be over.
      const nu = Math.floor(now());
      cleanAfspraken(tx, nu);
      return work(tx, nu);
    });

  const shown = (planning: Planning, row: AfspraakRow): Afspraak =>
    afspraakOf(planning, row, now(), post !== null);

  /** The place where this fits, or 409. */
  function place(
    tx: Transactie,
    planning: Planning,
    keuze: Keuze,
    begin: number,
    nu: number,
    own: readonly (string | null)[],
  ): { readonly balies: Balies; readonly eind: number } {
    // Who holds this time has it, also when meanwhile it begins too soon for anybody else.
    const isHeld = own.some((id) => {
      const held = id === null ? undefined : findReservering(tx, id);
      return held !== undefined && held.verlooptOp > nu && held.begin === begin;
    });
    const zoeker = createZoeker(tx, planning, keuze, nu, own, isHeld ? begin : undefined);
    const balies = Number.isNaN(begin) ? null : zoeker.baliesOm(begin);
    if (balies === null) throw full();
    return { balies, eind: begin + zoeker.duur * MINUUT_MS };
  }

  /**
   * Sends the mail of this version. The appointment stands whatever becomes of the mail; a repetition of the same request
   * sends a mail that was lost when the process stopped.
   */
  async function tell(
    planning: Planning,
    row: AfspraakRow,
    token: string | null,
    isNew: boolean,
  ): Promise<void> {
    if (post === null || row.gemaild >= row.versie) return;
    if (!isNew && now() - row.gewijzigdOp < MAIL_LOST_MS) return;
    const taal = mailTaalVan(row.taal);
    const link =
      token === null || pagina === null ? null : `${pagina(taal)}#loket-afspraak=${row.id}.${token}`;
    const mail = mailOver(shown(planning, row), planning.organisatie, link, now(), taal);
    if (mail === null) return;
    try {
      await post.send(mail);
    } catch (error) {
      onFailure(error);
      return;
    }
    await opslag.transaction((tx) => {
      const current = findAfspraak(tx, row.id);
      if (current && current.gemaild < row.versie) putAfspraak(tx, { ...current, gemaild: row.versie });
    });
  }

  /** What a transaction made of an appointment; `isNew`: it changed something. */
  interface Gedaan {
    readonly row: AfspraakRow;
    readonly isNew: boolean;
  }

  async function finish(
    planning: Planning,
    done: Gedaan | null,
    token: string | null,
  ): Promise<Afspraak | null> {
    if (done === null) return null;
    await tell(planning, done.row, token, done.isNew);
    return shown(planning, done.row);
  }

  return {
    zoek: (planning, keuze, houder, { reservering, afspraak }, look) =>
      run((tx, nu) => {
        if (afspraak !== null && !isOf(findAfspraak(tx, afspraak), houder)) return null;
        return look(createZoeker(tx, planning, keuze, nu, [reservering, afspraak]));
      }),

    hold: (planning, wens, houder) => {
      const id = randomId();
      const keuze: Keuze = { ...wens, locatie: wens.locatie ?? null };
      return run((tx, nu) => {
        const { afspraak = null, vervangt = null } = wens;
        if (afspraak !== null && !isOf(findAfspraak(tx, afspraak), houder)) return null;
        const fouten = judgeProducten(planning, wens.producten, (i, field) => `producten.${i}.${field}`);
        refuse(fouten.length > 0 ? fouten : judgePlaats(planning, keuze));
        const begin = instantOf(wens.aanvang);
        const { balies, eind } = place(tx, planning, keuze, begin, nu, [vervangt, afspraak]);
        endReservering(tx, vervangt, nu);
        const verlooptOp = Math.min(begin, nu + planning.regels.vasthouden * MINUUT_MS);
        const row = { id, begin, eind, balies: balies.id, verlooptOp, verlengd: 0, sinds: nu };
        putReservering(tx, row);
        return reserveringOf(planning, row);
      });
    },

    extend: (planning, id) =>
      run((tx, nu) => {
        const row = findReservering(tx, id);
        if (row === undefined) return null;
        if (row.verlooptOp <= nu) {
          throw new ApiProblem('reservering-verlopen', { detail: 'Kies het tijdstip opnieuw.' });
        }
        const isSame = nu - row.sinds < SAME_EXTENSION_MS;
        if (!isSame && row.verlengd >= planning.regels.verlengingen) {
          throw tooLate(
            'Dit tijdstip is al zo lang vastgehouden als kan. Maak de afspraak, of kies opnieuw.',
          );
        }
        const verlooptOp = Math.min(row.begin, nu + planning.regels.vasthouden * MINUUT_MS);
        const longer = isSame
          ? { ...row, verlooptOp }
          : { ...row, verlooptOp, verlengd: row.verlengd + 1, sinds: nu };
        putReservering(tx, longer);
        return reserveringOf(planning, longer);
      }),

    release: (id) =>
      run((tx, nu) => {
        endReservering(tx, id, nu);
      }),

    async book(planning, aanvraag, key, houder, taal = 'nl') {
      const sleutel = sleutelOf(key);
      const vingerafdruk = sha256Text(JSON.stringify(aanvraag));
      const id = randomId();
      const zout = `${randomId()}${randomId()}`;
      const nummer = nummerOf(randomId());
      const done = await run((tx, nu): Gedaan & { readonly token: string } => {
        const known = findSleutel(tx, sleutel);
        if (known !== undefined) {
          const row = findAfspraak(tx, known.afspraakId);
          // Who was signed out in between is still the one who knows the key and all that was filled in.
          const isOther = houder.onderwerp !== null && row?.onderwerp !== houder.onderwerp;
          if (
            row === undefined ||
            known.vingerafdruk !== vingerafdruk ||
            (isOther && row.onderwerp !== null)
          ) {
            throw new ApiProblem('sleutel-hergebruikt', {
              detail: 'Gebruik voor een andere aanvraag een nieuwe Idempotency-Key.',
            });
          }
          return { row, token: tokenOf(known.zout, key), isNew: false };
        }
        refuse(judgeAanvraag(planning, aanvraag));
        const { reservering = null, kanaal, personen = [] } = aanvraag;
        const keuze: Keuze = { ...aanvraag, locatie: aanvraag.locatie ?? null };
        const begin = instantOf(aanvraag.aanvang);
        const { balies, eind } = place(tx, planning, keuze, begin, nu, [reservering]);
        endReservering(tx, reservering, nu);
        const token = tokenOf(zout, key);
        const row: AfspraakRow = {
          id,
          nummer,
          versie: 0,
          geannuleerd: false,
          onderwerp: houder.onderwerp,
          tokenHash: tokenHash(token),
          sleutel,
          balies: balies.id,
          begin,
          eind,
          kanaal,
          locatie: locatieOf(planning, keuze.locatie),
          producten: namenVan(planning, aanvraag.producten),
          personen: personen.map((persoon) => ({
            label: cleanText(persoon.label).replaceAll('\n', ' '),
            producten: namenVan(planning, persoon.producten),
            meeTeNemen: meeTeNemenVoor(planning.producten, persoon.producten),
          })),
          meeTeNemen: meeTeNemenVoor(planning.producten, aanvraag.producten),
          klant: cleanKlant(aanvraag.klant),
          wensen: wensenOf(planning.wensen(kanaal), aanvraag.wensen),
          taal,
          gewijzigdOp: nu,
          gemaild: -1,
        };
        putAfspraak(tx, row);
        putSleutel(tx, sleutel, { afspraakId: id, vingerafdruk, zout });
        return { row, token, isNew: true };
      });
      await tell(planning, done.row, done.token, done.isNew);
      return { ...shown(planning, done.row), token: done.token };
    },

    async list(planning, onderwerp, { begin, aantal }) {
      const rows = await run((tx, nu) => afsprakenVan(tx, onderwerp).filter(({ eind }) => eind > nu));
      return {
        count: rows.length,
        results: rows.slice(begin, begin + aantal).map((row) => shown(planning, row)),
      };
    },

    async load(planning, id, houder) {
      const row = await run((tx) => findAfspraak(tx, id));
      return isOf(row, houder) ? shown(planning, row) : null;
    },

    async move(planning, id, wijziging, houder) {
      const done = await run((tx, nu): Gedaan | null => {
        const row = findAfspraak(tx, id);
        if (!isOf(row, houder)) return null;
        const { reservering = null, kanaal = row.kanaal } = wijziging;
        const stays = kanaal === row.kanaal ? (row.locatie?.id ?? null) : null;
        const locatie = wijziging.locatie === undefined ? stays : wijziging.locatie;
        const begin = instantOf(wijziging.aanvang);
        if (row.geannuleerd) throw tooLate('Deze afspraak is afgezegd. Maak een nieuwe afspraak.');
        if (begin === row.begin && kanaal === row.kanaal && locatie === (row.locatie?.id ?? null)) {
          endReservering(tx, reservering, nu);
          return { row, isNew: false };
        }
        if (wijziging.versie !== undefined && wijziging.versie !== row.versie) throw changed();
        if (nu >= row.begin - planning.regels.wijzigenTot * MINUUT_MS) {
          throw tooLate('Deze afspraak begint te snel om te verzetten. Bel ons, of zeg de afspraak af.');
        }
        const keuze: Keuze = { producten: row.producten, kanaal, locatie };
        const lacks = judgeKlant(planning.klantvelden(kanaal), row.klant).some(
          ({ code }) => code === 'verplicht',
        );
        const reason = 'Voor deze manier zijn meer gegevens nodig. Maak een nieuwe afspraak.';
        refuse([
          ...judgePlaats(planning, keuze),
          ...(lacks ? [{ name: 'kanaal', code: 'waarde', reason }] : []),
        ]);
        const { balies, eind } = place(tx, planning, keuze, begin, nu, [row.id, reservering]);
        endReservering(tx, reservering, nu);
        // One write takes the new place and gives the old one back: there is no moment without either.
        const moved: AfspraakRow = {
          ...row,
          begin,
          eind,
          kanaal,
          balies: balies.id,
          locatie: locatieOf(planning, locatie),
          versie: row.versie + 1,
          gewijzigdOp: nu,
        };
        putAfspraak(tx, moved);
        return { row: moved, isNew: true };
      });
      return finish(planning, done, houder.token);
    },

    async cancel(planning, id, houder) {
      const done = await run((tx, nu): Gedaan | null => {
        const row = findAfspraak(tx, id);
        if (!isOf(row, houder)) return null;
        if (row.geannuleerd) return { row, isNew: false };
        if (nu >= row.begin) throw tooLate('Deze afspraak is al begonnen. Bel ons als u niet komt.');
        const cancelled = { ...row, geannuleerd: true, versie: row.versie + 1, gewijzigdOp: nu };
        putAfspraak(tx, cancelled);
        return { row: cancelled, isNew: true };
      });
      return finish(planning, done, houder.token);
    },
  };
}
