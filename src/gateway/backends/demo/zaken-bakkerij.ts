/** The cases of Bakkerij Het Stenen Brood, a business. */
import type { DemoZaak } from './bouw.js';
import {
  besluit,
  documentVan,
  gevraagd,
  nietSturen,
  nietToevoegen,
  stap,
  stappen,
  weken,
  werkdagen,
  zaakVan,
} from './bouw.js';
import { createPdf } from './bestanden.js';
import type { DemoKalender } from './kalender.js';

/** Others are asked for advice first. */
function evenement(k: DemoKalender): DemoZaak {
  const ingediend = k.op(k.werkdag(-10), '17:44');
  return zaakVan({
    id: 'evenement',
    nummer: 1098,
    omschrijving: 'Broodfestival op het Raadhuisplein',
    soort: 'Evenementenvergunning',
    startdatum: k.werkdag(-10),
    einddatumGepland: k.werkdag(25),
    aanZet: 'derde',
    doorlooptijd: weken(8),
    gezienTot: k.op(k.werkdag(-6), '07:30'),
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', ingediend, { documenten: ['draaiboek'] }),
      stap('Aanvraag bekijken', 'voltooid', k.op(k.werkdag(-8), '09:35')),
      stap('Advies van politie en brandweer', 'lopend', k.op(k.werkdag(-5), '13:05'), {
        statustekst: 'Wij vroegen politie en brandweer of het evenement veilig is.',
        substatussen: [{ omschrijving: 'De brandweer is akkoord', tijdstip: k.op(k.werkdag(-2), '12:20') }],
      }),
      stap('Besluit', 'gepland', null, { isEindstatus: true }),
    ),
    documenten: [
      documentVan('draaiboek', {
        titel: 'Draaiboek en plattegrond',
        bestandsnaam: 'draaiboek Broodfestival – versie 3.pdf',
        formaat: 'application/pdf',
        soort: 'aanvraag',
        op: ingediend,
        bytes: createPdf('Draaiboek Broodfestival', [
          '07.00 uur: opbouwen van twaalf kramen',
          '10.00 uur: opening door de wethouder',
          '17.00 uur: afbreken en schoonmaken',
        ]),
      }),
    ],
  });
}

/** The business is to act. */
function terras(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'terras',
    nummer: 1124,
    omschrijving: 'Terras voor de winkel, Marktstraat 5',
    soort: 'Terrasvergunning',
    startdatum: k.werkdag(-7),
    aanZet: 'aanvrager',
    servicenorm: werkdagen(20),
    doorlooptijd: weken(8),
    gevraagdeDocumenten: [
      gevraagd('plattegrond', 'Plattegrond van het terras', 'nodig', {
        toelichting: 'Zet de maten erbij. Voetgangers moeten 1,80 meter ruimte houden.',
        uiterlijk: k.werkdag(4),
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-7), '06:58')),
      stap('Aanvraag compleet maken', 'lopend', k.op(k.werkdag(-4), '10:40'), {
        statustekst: 'Wij hebben nog een plattegrond van u nodig.',
      }),
      stap('Besluit', 'gepland', null, { isEindstatus: true }),
    ),
  });
}

/** Handled by another body, which invites views on a draft. */
function milieu(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'milieuvergunning',
    nummer: 643,
    omschrijving: 'Grotere oven in de bakkerij',
    soort: 'Omgevingsvergunning milieu',
    startdatum: k.werkdag(-60),
    uiterlijkeEinddatumAfdoening: k.werkdag(64),
    aanZet: 'derde',
    organisatie: { naam: 'Omgevingsdienst Wilgenstreek' },
    documentToevoegen: nietToevoegen(
      'De Omgevingsdienst Wilgenstreek behandelt deze zaak. Stuur uw documenten naar de omgevingsdienst.',
      'andere-organisatie',
    ),
    berichtSturen: nietSturen(
      'De Omgevingsdienst Wilgenstreek behandelt deze zaak. Stel uw vraag aan de omgevingsdienst.',
      'andere-organisatie',
    ),
    besluiten: [
      besluit('ontwerp', 'Ontwerp van het besluit', {
        bekendmaking: k.werkdag(-9),
        rechtsmiddel: 'zienswijze',
        uiterlijkeReactiedatum: k.werkdag(21),
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-60), '08:30')),
      stap('Onderzoek', 'voltooid', k.op(k.werkdag(-50), '11:55')),
      stap('Ontwerp ter inzage', 'lopend', k.op(k.werkdag(-9), '09:00'), {
        statustekst: 'Iedereen kan het ontwerp bekijken en erop reageren.',
      }),
      stap('Besluit', 'gepland', null),
      stap('Besluit bekendmaken', 'gepland', null, { isEindstatus: true }),
    ),
  });
}

export const zakenVanBakkerij = (k: DemoKalender): readonly DemoZaak[] => [
  evenement(k),
  terras(k),
  milieu(k),
];
