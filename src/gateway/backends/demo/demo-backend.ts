/** The demo municipality as a backend: its cases follow the clock, and what people do in it is kept in the store. */
import type { Moment } from '../../../contract/basis.js';
import type { MijnGegevens } from '../../../contract/mijn-gegevens.js';
import { amsterdamDay, instantOf } from '../../../domain/datum.js';
import type { Backend, Bereik, Deel, Inhoud, Vraag } from '../../backend.js';
import type { DemoNaam } from '../../demo-sessie.js';
import { DEMO_PERSONEN } from '../../demo-sessie.js';
import type { Json, Opslag } from '../../opslag.js';
import type { DemoDocument, DemoZaak, Reeks } from './bouw.js';
import type { Gesprek } from './gesprekken.js';
import { antwoordenOp, gesprekVan, samen } from './gesprekken.js';
import type { DemoKalender } from './kalender.js';
import { createDemoKalender } from './kalender.js';
import { ONDERWERPEN } from './onderwerpen.js';
import { createOrganisatie, vrijeDagenVan } from './organisatie.js';
import { zakenVanAmina } from './zaken-amina.js';
import { zakenVanBakkerij } from './zaken-bakkerij.js';
import { zakenVanJoost } from './zaken-joost.js';

/** The cases of a person, as they stand today; made again only when the day turns, for every demo at once. */
const made = new Map<DemoNaam, { readonly sleutel: string; readonly zaken: readonly DemoZaak[] }>();

const GEZIEN = 'gezien';
const GEGEVENS = 'mijn-gegevens';

const ZAKEN: Readonly<Record<DemoNaam, (k: DemoKalender) => readonly DemoZaak[]>> = {
  amina: zakenVanAmina,
  joost: zakenVanJoost,
  bakkerij: zakenVanBakkerij,
};

/** What the municipality knows of each person before anyone changes it. */
const BEGIN: Readonly<Record<DemoNaam, MijnGegevens>> = {
  amina: {
    naam: 'Amina de Vries',
    email: 'amina@voorbeeld.example',
    telefoon: '06 00 00 00 01',
    notificaties: { emailBijWijziging: false },
  },
  joost: {
    naam: 'Joost Wiersma',
    email: null,
    telefoon: null,
    notificaties: { emailBijWijziging: false },
  },
  bakkerij: {
    naam: 'Bakkerij Het Stenen Brood',
    email: 'post@hetstenenbrood.example',
    telefoon: '0999 00 00 02',
    notificaties: { emailBijWijziging: true },
  },
};

const deelVan = <T>(reeks: Reeks<T>, { begin, aantal }: Bereik): Deel<T> => ({
  count: reeks.length,
  results: reeks.slice(begin, begin + aantal),
});

const later = (a: Moment | null, b: Moment | null): Moment | null => {
  if (a === null || b === null) return a ?? b;
  return instantOf(a) >= instantOf(b) ? a : b;
};

export interface DemoBackendOptions {
  readonly opslag: Opslag;
  /** Milliseconds since 1970; every date of the demo is counted from it. */
  readonly now: () => number;
}

export function createDemoBackend({ opslag, now }: DemoBackendOptions): Backend {
  /** The conversations, in the same way; by case. */
  const gesprekken = new Map<string, { readonly sleutel: string; readonly gesprek: Gesprek }>();

  const naamVan = ({ persoon }: Vraag): DemoNaam | null =>
    DEMO_PERSONEN.find(({ onderwerp }) => onderwerp === persoon.onderwerp)?.naam ?? null;

  function kalenderNu(): DemoKalender {
    const ms = now();
    return createDemoKalender(ms, vrijeDagenVan(amsterdamDay(ms)));
  }

  function zakenVan(vraag: Vraag): readonly DemoZaak[] {
    const naam = naamVan(vraag);
    if (naam === null) return [];
    const kalender = kalenderNu();
    const known = made.get(naam);
    if (known?.sleutel === kalender.sleutel) return known.zaken;
    const zaken = ZAKEN[naam](kalender);
    made.set(naam, { sleutel: kalender.sleutel, zaken });
    return zaken;
  }

  const findZaak = (vraag: Vraag, zaakId: string): DemoZaak | null =>
    zakenVan(vraag).find(({ zaak }) => zaak.id === zaakId) ?? null;

  const findDocument = (vraag: Vraag, zaakId: string, documentId: string): DemoDocument | null =>
    findZaak(vraag, zaakId)?.documenten.find(({ document }) => document.id === documentId) ?? null;

  function findGesprek(vraag: Vraag, zaakId: string): Gesprek | null {
    if (findZaak(vraag, zaakId) === null) return null;
    const kalender = kalenderNu();
    const known = gesprekken.get(zaakId);
    if (known?.sleutel === kalender.sleutel) return known.gesprek;
    const gesprek = gesprekVan(zaakId, kalender);
    gesprekken.set(zaakId, { sleutel: kalender.sleutel, gesprek });
    return gesprek;
  }

  const gezienKey = (vraag: Vraag, zaakId: string): string => `${vraag.persoon.onderwerp}:${zaakId}`;

  const gegevensVan = (vraag: Vraag, kept: Json | undefined): MijnGegevens =>
    (kept as unknown as MijnGegevens | undefined) ?? BEGIN[naamVan(vraag) ?? 'amina'];

  return {
    talen: ['nl'],

    loadOrganisatie: () => Promise.resolve(createOrganisatie(amsterdamDay(now()))),

    listZaken: (vraag, bereik) =>
      Promise.resolve(
        deelVan(
          zakenVan(vraag).map(({ samenvatting }) => samenvatting),
          bereik,
        ),
      ),

    async loadZaak(vraag, zaakId) {
      const found = findZaak(vraag, zaakId);
      if (found === null) return null;
      const gezien = await opslag.transaction((tx) => tx.get(GEZIEN, gezienKey(vraag, zaakId)));
      return { ...found.zaak, gezienTot: later(found.zaak.gezienTot, (gezien ?? null) as Moment | null) };
    },

    listStatussen(vraag, zaakId, bereik) {
      const found = findZaak(vraag, zaakId);
      return Promise.resolve(found && deelVan(found.statussen, bereik));
    },

    listDocumenten(vraag, zaakId, bereik) {
      const found = findZaak(vraag, zaakId);
      return Promise.resolve(
        found &&
          deelVan(
            found.documenten.map(({ document }) => document),
            bereik,
          ),
      );
    },

    loadDocument: (vraag, zaakId, documentId) =>
      Promise.resolve(findDocument(vraag, zaakId, documentId)?.document ?? null),

    loadInhoud(vraag, zaakId, documentId) {
      const found = findDocument(vraag, zaakId, documentId);
      if (found === null || found.document.verwerking !== 'beschikbaar') return Promise.resolve(null);
      const { bytes, document } = found;
      const inhoud: Inhoud = {
        bestandsnaam: document.bestandsnaam ?? document.titel,
        omvang: bytes.length,
        kenmerk: `${document.id}-${document.registratiedatum ?? ''}-${bytes.length}`,
        read: (begin, eind) => Promise.resolve(bytes.slice(begin, eind)),
      };
      return Promise.resolve(inhoud);
    },

    berichten: {
      listBerichten(vraag, zaakId, verstuurd) {
        const gesprek = findGesprek(vraag, zaakId);
        return Promise.resolve(gesprek && samen(gesprek.berichten, antwoordenOp(verstuurd, now())));
      },
      loadBijlage(vraag, zaakId, berichtId, bijlageId) {
        const gesprek = findGesprek(vraag, zaakId);
        const bijlage = gesprek?.berichten
          .find(({ id }) => id === berichtId)
          ?.bijlagen.find(({ id }) => id === bijlageId);
        const bytes = gesprek?.bytes.get(bijlageId);
        if (bijlage?.verwerking !== 'beschikbaar' || bytes === undefined) return Promise.resolve(null);
        const inhoud: Inhoud = {
          bestandsnaam: bijlage.bestandsnaam,
          omvang: bytes.length,
          kenmerk: `${zaakId}-${berichtId}-${bijlageId}-${bytes.length}`,
          read: (begin, eind) => Promise.resolve(bytes.slice(begin, eind)),
        };
        return Promise.resolve(inhoud);
      },
    },

    contact: { listOnderwerpen: () => Promise.resolve(ONDERWERPEN) },

    async markGezien(vraag, zaakId, tot) {
      if (findZaak(vraag, zaakId) === null) return null;
      const key = gezienKey(vraag, zaakId);
      // Nobody has seen what is still to come, and before 1970 there was nothing to see: the year 0 has no ISO moment.
      const seen = new Date(Math.max(0, Math.min(instantOf(tot), now()))).toISOString() as Moment;
      await opslag.transaction((tx) => {
        tx.put(GEZIEN, key, later((tx.get(GEZIEN, key) ?? null) as Moment | null, seen));
      });
      return true;
    },

    async loadMijnGegevens(vraag) {
      const key = vraag.persoon.onderwerp;
      return gegevensVan(vraag, await opslag.transaction((tx) => tx.get(GEGEVENS, key)));
    },

    updateMijnGegevens(vraag, wijziging) {
      const key = vraag.persoon.onderwerp;
      return opslag.transaction((tx) => {
        const before = gegevensVan(vraag, tx.get(GEGEVENS, key));
        const after: MijnGegevens = {
          ...before,
          ...(wijziging.email === undefined ? {} : { email: wijziging.email }),
          ...(wijziging.telefoon === undefined ? {} : { telefoon: wijziging.telefoon }),
          ...(wijziging.notificaties === undefined ? {} : { notificaties: wijziging.notificaties }),
        };
        tx.put(GEGEVENS, key, after);
        return after;
      });
    },
  };
}
