/** Rows as the contract has them, and choices as rows keep them. */
import type { Afspraak, Productkeuze, Reservering } from '../contract/afspraken.js';
import { amsterdamMoment, MINUUT_MS } from '../domain/afspraak.js';
import type { Planning } from './afspraken-bron.js';
import type { AfspraakRow, ReserveringRow } from './afspraken-rijen.js';

export const reserveringOf = ({ regels }: Planning, row: ReserveringRow): Reservering => ({
  id: row.id,
  aanvang: amsterdamMoment(row.begin),
  einde: amsterdamMoment(row.eind),
  verlooptOp: amsterdamMoment(row.verlooptOp),
  verlengingen: Math.max(0, regels.verlengingen - row.verlengd),
});

/**
 * @param nu milliseconds since 1970
 * @param isMailed whether mails are sent at all
 */
export function afspraakOf(
  { organisatie, regels, wachtnorm }: Planning,
  row: AfspraakRow,
  nu: number,
  isMailed: boolean,
): Afspraak {
  const until = (ms: number): Afspraak['wijzigbaarTot'] =>
    row.geannuleerd || ms <= nu ? null : amsterdamMoment(ms);
  const norm = organisatie.servicenormen.find(({ code }) => code === wachtnorm(row.kanaal));
  const { email } = row.klant;
  const afzender = organisatie.afzenderEmail;
  return {
    id: row.id,
    nummer: row.nummer,
    versie: row.versie,
    status: row.geannuleerd ? 'geannuleerd' : 'geboekt',
    producten: [...row.producten],
    personen: row.personen.map((persoon) => ({
      label: persoon.label,
      producten: [...persoon.producten],
      meeTeNemen: [...persoon.meeTeNemen],
    })),
    kanaal: row.kanaal,
    locatie: row.locatie,
    aanvang: amsterdamMoment(row.begin),
    einde: amsterdamMoment(row.eind),
    klant: { ...row.klant },
    wensen: row.wensen && { ...row.wensen, keuzes: [...row.wensen.keuzes] },
    meeTeNemen: [...row.meeTeNemen],
    wijzigbaarTot: until(row.begin - regels.wijzigenTot * MINUUT_MS),
    annuleerbaarTot: until(row.begin),
    wachtnorm: norm ? { aantal: norm.aantal, eenheid: norm.eenheid, vrijeDagen: norm.vrijeDagen } : null,
    bevestiging: email && afzender && isMailed ? { aan: email, afzender } : null,
    agendaUid: `${row.id}@afspraken.loket`,
    gewijzigdOp: amsterdamMoment(row.gewijzigdOp),
  };
}

export const locatieOf = ({ organisatie }: Planning, id: string | null): AfspraakRow['locatie'] => {
  const found = organisatie.locaties.find((locatie) => locatie.id === id);
  if (found === undefined) return null;
  const { naam, adres, route, toegankelijkheid } = found;
  return { id: found.id, naam, adres, route, toegankelijkheid };
};

export const namenVan = (
  { producten }: Planning,
  keuzes: readonly Productkeuze[],
): AfspraakRow['producten'] =>
  keuzes.map(({ id, aantal }) => ({
    id,
    naam: producten.find((product) => product.id === id)?.naam ?? id,
    aantal,
  }));
