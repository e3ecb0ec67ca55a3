/**
 * What people write without a case. A contactverzoek is one row, kept in the same transaction that gives it its number, its
 * attachments and its promise; its id follows from who sends it and the key of the attempt, so that however often an attempt
 * arrives, there is one. After a while it is forgotten: by then it is with whoever handles it.
 */
import type { Datum, Moment } from '../contract/basis.js';
import type {
  ContactOnderwerp,
  Contactverzoek,
  ContactverzoekVerzending,
  Voorkeurskanaal,
} from '../contract/contact.js';
import type { Organisatie } from '../contract/organisatie.js';
import { isBelvenster } from '../domain/advies.js';
import { antwoordkanaal, judgeVelden, type ContactInvoer } from '../domain/contactverzoek.js';
import { amsterdamDay } from '../domain/datum.js';
import { antwoordVoor } from '../domain/servicenorm.js';
import type { Backend, ContactBron, Persoon } from './backend.js';
import { oordeelVan } from './contactverzoeken-fouten.js';
import type { Json, Opslag, Transactie } from './opslag.js';
import { ApiProblem } from './problem.js';
import { sha256Text } from './sha256.js';
import { contactPlek, type Uploads } from './uploads.js';
import type { InvalidParam } from './validator.js';
import { cleanText } from './vrije-tekst.js';

const CONTACTVERZOEKEN = 'contactverzoeken';
/** Which one has which number. */
const NUMMERS = 'contactnummers';
/** By the moment of receipt, so that old ones are found without reading all of them. */
const OP_TIJD = 'contactverzoeken-op-tijd';
const CLEAN_AT_ONCE = 20;
const DAY_MS = 86_400_000;
/** Longer than any answer takes (a complaint: ten weeks), in days. */
export const BEWAAR_DAGEN = 92;
/** Letters and digits that nobody takes for one another on the telephone (Crockford's base 32). */
const TEKENS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMMER_LENGTE = 6;

interface ContactRow {
  readonly id: string;
  readonly nummer: string;
  /** Of who was signed in. */
  readonly onderwerp: string | null;
  /** Whose the attachments are: a person, or a secret (see `Afzender.bijlagenVan`). */
  readonly bijlagenVan: string | null;
  /** Equal for attempts that say the same. */
  readonly vingerafdruk: string;
  /** Milliseconds since 1970. */
  readonly op: number;
  readonly antwoordVoor: Datum | null;
  readonly kopie: Omit<Contactverzoek['kopie'], 'bijlagen'>;
  readonly bijlagen: readonly string[];
}

/** Who sends it. */
export interface Afzender {
  /** `null`: not signed in. */
  readonly persoon: Persoon | null;
  /** Who announced the attachments: the person, or a stand-in named by a `Bijlage-Token`; `null`: nobody. */
  readonly bijlagenVan: Persoon | null;
  readonly taal: string;
}

/** What was read of the request: the fields that could be, and what is wrong with the others. */
export interface Inzending {
  readonly velden: Partial<ContactverzoekVerzending>;
  readonly fouten: readonly InvalidParam[];
}

export interface ContactverzoekenOptions {
  readonly opslag: Opslag;
  readonly uploads: Uploads;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long one is kept, in days. */
  readonly bewaarDagen?: number;
}

export interface Contactverzoeken {
  /**
   * @param sleutel chosen by the client: the same one of the same person can never make a second contactverzoek
   * @param count called once for what is new and in order, before it is kept; throws when it is one too many
   */
  send(
    bron: ContactBron,
    backend: Backend,
    afzender: Afzender,
    sleutel: string,
    inzending: Inzending,
    count: () => void,
  ): Promise<Contactverzoek>;
}

const momentOf = (ms: number): Moment => new Date(ms).toISOString() as Moment;
const timeKey = (ms: number, id: string): string => `${String(ms).padStart(15, '0')} ${id}`;
const rowOf = (tx: Transactie, id: string): ContactRow | undefined =>
  tx.get(CONTACTVERZOEKEN, id) as unknown as ContactRow | undefined;

/** What stands on one line; `null` when that is nothing. */
const lineOf = (text: string | undefined): string | null =>
  cleanText(text ?? '').replace(/\s+/g, ' ') || null;

/** A number that says nothing of how many there are, and that cannot be guessed. */
function numberOf(tx: Transactie, id: string, jaar: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const digest = sha256Text(`${id} ${attempt}`);
    let code = '';
    for (let i = 0; i < NUMMER_LENGTE; i += 1) {
      code += TEKENS.charAt(Number.parseInt(digest.slice(i * 2, i * 2 + 2), 16) % TEKENS.length);
    }
    const nummer = `C-${jaar}-${code}`;
    if (tx.get(NUMMERS, nummer) === undefined) return nummer;
  }
}

export function createContactverzoeken({
  opslag,
  uploads,
  now,
  bewaarDagen = BEWAAR_DAGEN,
}: ContactverzoekenOptions): Contactverzoeken {
  function forgetOld(tx: Transactie): void {
    const before = timeKey(now() - bewaarDagen * DAY_MS, '');
    for (const { sleutel } of tx.list(OP_TIJD, { voor: before, limiet: CLEAN_AT_ONCE })) {
      const id = sleutel.slice(16);
      const row = rowOf(tx, id);
      tx.remove(OP_TIJD, sleutel);
      if (row === undefined) continue;
      uploads.forgetBijlagen(tx, row.bijlagen);
      tx.remove(NUMMERS, row.nummer);
      tx.remove(CONTACTVERZOEKEN, id);
    }
  }

  function findKnown(tx: Transactie, id: string, vingerafdruk: string): ContactRow | null {
    const known = rowOf(tx, id);
    if (known !== undefined && known.vingerafdruk !== vingerafdruk) {
      throw new ApiProblem('sleutel-hergebruikt', {
        detail: 'Gebruik voor een andere aanvraag een nieuwe Idempotency-Key.',
      });
    }
    return known ?? null;
  }

  async function receiptOf(row: ContactRow): Promise<Contactverzoek> {
    const bijlagen =
      row.bijlagenVan === null
        ? []
        : await uploads.listBijlagen({ onderwerp: row.bijlagenVan, soort: 'inwoner' }, row.bijlagen);
    return {
      referentienummer: row.nummer,
      ontvangenOp: momentOf(row.op),
      antwoordVoor: row.antwoordVoor,
      kopie: { ...row.kopie, bijlagen: [...bijlagen] },
    };
  }

  /** What is wrong with it apart from its attachments, which only the transaction can judge. */
  async function judge(
    { velden, fouten }: Inzending,
    onderwerp: ContactOnderwerp | undefined,
    afzender: Afzender,
    backend: Backend,
    organisatie: Organisatie,
  ): Promise<readonly InvalidParam[]> {
    const wrong: InvalidParam[] = [...fouten];
    const add = (name: string, code: string, reason?: string): void => {
      // What the schema says of a field already, or of a part of it, is not said again.
      const isKnown = wrong.some((one) => one.name === name || name.startsWith(`${one.name}.`));
      if (!isKnown) wrong.push({ name, code, reason: reason ?? oordeelVan(name, code) });
    };
    const { soort, zaakId, belvenster } = velden;
    if (velden.onderwerp !== undefined && onderwerp === undefined) add('onderwerp', 'waarde');
    if (onderwerp !== undefined && soort !== undefined && soort !== onderwerp.soort) {
      add('soort', 'waarde', `Bij dit onderwerp hoort: ${onderwerp.soort}.`);
    }
    // Without a subject nobody knows which of these are needed; the form of what is there can be judged.
    const regels = {
      onderwerp: onderwerp ?? { soort: 'vraag' as const, anoniemToegestaan: true, maxLengte: null },
      aangemeld: afzender.persoon !== null,
    };
    for (const { name, code } of judgeVelden(velden, regels)) {
      add(
        name,
        code,
        name === 'tekst' && code === 'te-groot'
          ? `De tekst mag hoogstens ${String(onderwerp?.maxLengte)} tekens lang zijn. Dit zijn er ${[...(velden.tekst ?? '')].length}.`
          : undefined,
      );
    }
    if (belvenster !== undefined) {
      const last = antwoordVoor(amsterdamDay(now()), onderwerp?.servicenorm ?? null, organisatie);
      if (antwoordkanaal(velden) !== 'telefoon' || !isBelvenster(belvenster, organisatie, now(), last)) {
        add('belvenster', 'waarde');
      }
    }
    if (zaakId !== undefined) {
      const { persoon, taal } = afzender;
      const zaak = persoon && (await backend.loadZaak({ persoon, taal }, zaakId));
      if (zaak === null) add('zaakId', 'waarde');
    }
    // Never taken and then dropped: a person whose browser fills it in must learn that nothing was sent.
    if ((velden.nietInvullen ?? '') !== '') add('nietInvullen', 'waarde');
    const count = velden.bijlagen?.length ?? 0;
    const grenzen = onderwerp?.bijlagen;
    if (count > 0 && grenzen === null) add('bijlagen', 'waarde');
    else if (count > (grenzen?.maxBestanden ?? Number.POSITIVE_INFINITY)) {
      throw new ApiProblem('te-veel-bestanden', {
        detail: `U kunt hoogstens ${String(grenzen?.maxBestanden)} bestanden meesturen. Haal er een paar weg.`,
      });
    }
    return wrong;
  }

  function kopieOf(
    velden: ContactInvoer,
    onderwerp: ContactOnderwerp,
    kanaal: Voorkeurskanaal | null,
  ): ContactRow['kopie'] {
    const { locatie, adres, namens, belvenster, herkomst } = velden;
    return {
      soort: onderwerp.soort,
      onderwerp: { id: onderwerp.id, omschrijving: onderwerp.omschrijving },
      tekst: cleanText(velden.tekst ?? ''),
      naam: lineOf(velden.naam),
      email: lineOf(velden.email),
      telefoon: lineOf(velden.telefoon),
      voorkeurskanaal: kanaal ?? 'geen',
      belvenster: belvenster ?? null,
      locatie: locatie
        ? {
            omschrijving: lineOf(locatie.omschrijving) ?? '',
            postcode: lineOf(locatie.postcode),
            huisnummer: lineOf(locatie.huisnummer),
          }
        : null,
      adres: adres
        ? {
            straat: lineOf(adres.straat) ?? '',
            postcode: lineOf(adres.postcode) ?? '',
            plaats: lineOf(adres.plaats) ?? '',
          }
        : null,
      namens: namens ? { naam: lineOf(namens.naam) ?? '', relatie: lineOf(namens.relatie) ?? '' } : null,
      zaakId: velden.zaakId ?? null,
      herkomst: herkomst ?? null,
    };
  }

  return {
    async send(bron, backend, afzender, sleutel, inzending, count) {
      const { persoon, bijlagenVan, taal } = afzender;
      const { velden } = inzending;
      const wie = persoon?.onderwerp ?? 'anoniem';
      const id = `c-${sha256Text(`${wie}\n${sleutel}\ncontactverzoek`).slice(0, 40)}`;
      const vingerafdruk = sha256Text(JSON.stringify([velden, inzending.fouten]));
      const known = await opslag.transaction((tx) => findKnown(tx, id, vingerafdruk));
      // Judged only the first time: what was taken stays taken, also when the subject has gone since.
      if (known !== null) return receiptOf(known);

      const onderwerpen = await bron.listOnderwerpen(taal);
      const onderwerp = onderwerpen.find((one) => one.id === velden.onderwerp);
      if (onderwerp?.aanmeldenNodig === true && persoon === null) {
        throw new ApiProblem('niet-geauthenticeerd', {
          detail: 'Log in om over dit onderwerp te schrijven, of bel de gemeente.',
          headers: { 'WWW-Authenticate': 'Bearer realm="loket"' },
        });
      }
      const organisatie = await backend.loadOrganisatie(taal);
      const wrong = await judge(inzending, onderwerp, afzender, backend, organisatie);
      if (wrong.length === 0) count();
      const row = await opslag.transaction((tx) => {
        const made = findKnown(tx, id, vingerafdruk);
        if (made !== null) return made;
        const bijlagen = velden.bijlagen ?? [];
        const nobody: Persoon = { onderwerp: '', soort: 'inwoner' };
        const voor = contactPlek(onderwerp?.id ?? '');
        // Only when nothing else is wrong are they taken; what is wrong with them is said in any case.
        const claimed =
          onderwerp?.bijlagen == null
            ? []
            : uploads.claimBijlagen(tx, bijlagenVan ?? nobody, voor, bijlagen, id);
        const all = [...wrong, ...claimed];
        if (all.length > 0 || onderwerp === undefined) {
          throw new ApiProblem('ongeldig', {
            detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
            invalidParams: all,
          });
        }
        forgetOld(tx);
        const op = now();
        const vandaag = amsterdamDay(op);
        const kanaal = antwoordkanaal(velden);
        const fresh: ContactRow = {
          id,
          nummer: numberOf(tx, id, vandaag.slice(0, 4)),
          onderwerp: persoon?.onderwerp ?? null,
          bijlagenVan: bijlagenVan?.onderwerp ?? null,
          vingerafdruk,
          op,
          // Who cannot be reached is promised nothing.
          antwoordVoor: kanaal && antwoordVoor(vandaag, onderwerp.servicenorm, organisatie),
          kopie: kopieOf(velden, onderwerp, kanaal),
          bijlagen,
        };
        tx.put(CONTACTVERZOEKEN, id, fresh as unknown as Json);
        tx.put(NUMMERS, fresh.nummer, id);
        tx.put(OP_TIJD, timeKey(op, id), null);
        return fresh;
      });
      return receiptOf(row);
    },
  };
}
