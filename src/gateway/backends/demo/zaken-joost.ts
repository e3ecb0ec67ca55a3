/** The cases of Joost Wiersma: everything that is odd in the data of real case systems. */
import type { Moment } from '../../../contract/basis.js';
import type { Status } from '../../../contract/statussen.js';
import { instantOf } from '../../../domain/datum.js';
import type { DemoZaak, Reeks } from './bouw.js';
import { besluit, documentVan, stap, stappen, weken, werkdagen, zaakVan } from './bouw.js';
import { besluitbrief } from './brieven.js';
import type { DemoKalender } from './kalender.js';

/** A word for the phase that the contract does not have, a text that nobody filled in, and notes meant for staff. */
function leerlingenvervoer(k: DemoKalender): DemoZaak {
  const zaak = zaakVan({
    id: 'leerlingenvervoer',
    nummer: 1033,
    omschrijving: 'Vervoer naar school voor Sietse',
    soort: 'Leerlingenvervoer',
    startdatum: k.werkdag(-15),
    aanZet: 'derde',
    servicenorm: werkdagen(30),
    doorlooptijd: weken(8),
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-15), '09:27'), {
        statustekst: 'Beste %ZAAK.INITIATOR.NAAM%, uw zaak %ZAAKIDENTIFICATIE% is ontvangen.',
      }),
      stap('Advies van de schoolarts', 'wacht-op-derde' as Status['fase'], k.op(k.werkdag(-9), '14:14'), {
        statustekst: 'Wij vroegen de schoolarts om advies. Het advies is er nog niet.',
      }),
      stap('Besluit', 'gepland', null, { isEindstatus: true }),
    ),
  });
  // Case systems keep notes of colleagues beside what a citizen may read. They must not leave the gateway.
  return {
    ...zaak,
    zaak: { ...zaak.zaak, ...{ toelichting: 'INTERN: aanvrager belt vaak, dossier eerst langs jurist.' } },
    statussen: zaak.statussen.slice(0, zaak.statussen.length).map((status) => ({
      ...status,
      ...{ toelichting: 'INTERN: nog niet gezien door teamleider.' },
    })),
  };
}

/** Closed; the time to object has passed. */
function urgentie(k: DemoKalender): DemoZaak {
  const bekend = k.werkdag(-48);
  return zaakVan({
    id: 'urgentieverklaring',
    nummer: 402,
    omschrijving: 'Voorrang bij het zoeken van een huis',
    soort: 'Urgentieverklaring',
    startdatum: k.werkdag(-80),
    einddatum: bekend,
    aanZet: 'niemand',
    doorlooptijd: weken(8),
    resultaat: {
      omschrijving: 'Afgewezen',
      toelichting: 'U krijgt geen voorrang, omdat u nog een half jaar in uw huis kunt blijven wonen.',
    },
    besluiten: [
      besluit('besluit', 'Besluit over voorrang bij het zoeken van een huis', {
        bekendmaking: bekend,
        verzenddatum: bekend,
        documentId: 'besluit',
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-80), '10:10')),
      stap('Aanvraag beoordelen', 'voltooid', k.op(k.werkdag(-70), '09:00')),
      stap('Besluit', 'voltooid', k.op(bekend, '13:00'), { isEindstatus: true, documenten: ['besluit'] }),
    ),
    documenten: [
      documentVan('besluit', {
        titel: 'Besluit: geen voorrang',
        bestandsnaam: 'besluit-urgentie.pdf',
        formaat: 'application/pdf',
        soort: 'besluit',
        herkomst: 'gemeente',
        op: k.op(bekend, '13:00'),
        ondertekening: {
          soort: 'digitaal vastgesteld',
          datum: bekend,
          namens: 'het college van burgemeester en wethouders van Wilgenrade',
        },
        bytes: besluitbrief('Uw aanvraag om voorrang', bekend, [
          'Beste heer Wiersma,',
          '',
          'U vroeg om voorrang bij het zoeken van een huis. U krijgt geen voorrang. U kunt nog een half jaar in uw huis blijven wonen.',
        ]),
      }),
    ],
  });
}

/** Decided, but nobody noted when the decision was made known: then no last day can be counted. */
function inrit(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'inrit',
    nummer: 811,
    omschrijving: 'Inrit naast het huis, Wilgenpad 3',
    soort: 'Vergunning voor een inrit',
    startdatum: k.werkdag(-33),
    einddatum: k.werkdag(-3),
    aanZet: 'niemand',
    doorlooptijd: weken(8),
    resultaat: { omschrijving: 'Verleend', toelichting: 'U mag de inrit maken, onder twee voorwaarden.' },
    besluiten: [besluit('besluit', 'Vergunning voor een inrit', {})],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-33), '11:11')),
      stap('Plan beoordelen', 'voltooid', k.op(k.werkdag(-28), '15:45')),
      stap('Besluit', 'voltooid', k.op(k.werkdag(-3), '09:50'), { isEindstatus: true }),
    ),
  });
}

/** Several steps can end it; the case system itself gives the last day to object. */
function parkeerkaart(k: DemoKalender): DemoZaak {
  const bekend = k.werkdag(-7);
  return zaakVan({
    id: 'gehandicaptenparkeerkaart',
    nummer: 777,
    omschrijving: 'Gehandicaptenparkeerkaart voor bestuurders',
    soort: 'Gehandicaptenparkeerkaart',
    startdatum: k.werkdag(-36),
    einddatum: bekend,
    aanZet: 'niemand',
    doorlooptijd: weken(8),
    gezienTot: k.op(k.werkdag(-10), '18:18'),
    resultaat: { omschrijving: 'Verleend', toelichting: 'U krijgt een kaart voor vijf jaar.' },
    besluiten: [
      besluit('besluit', 'Besluit over uw gehandicaptenparkeerkaart', {
        bekendmaking: bekend,
        verzenddatum: bekend,
        uiterlijkeReactiedatum: k.werkdag(24),
        rechtsmiddel: 'bezwaar',
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-36), '12:34')),
      stap('Keuring door de arts', 'voltooid', k.op(k.werkdag(-20), '10:30')),
      stap('Aanvraag ingetrokken', 'overgeslagen', null, { isEindstatus: true }),
      stap('Kaart geweigerd', 'overgeslagen', null, { isEindstatus: true }),
      stap('Kaart verleend', 'voltooid', k.op(k.werkdag(-8), '16:16'), { isEindstatus: true }),
      stap('Kaart opgestuurd', 'voltooid', k.op(bekend, '09:00'), { isEindstatus: true }),
    ),
  });
}

const STAPPEN = 5000;
const UUR_MS = 3_600_000;

/** An hour of measuring per step, for more than half a year. Each step is made when it is asked for. */
function metingen(k: DemoKalender): Reeks<Status> {
  const middernacht = instantOf(k.op(k.vandaag, '00:00'));
  const moment = (index: number): Moment =>
    new Date(middernacht - (STAPPEN - 2 - index) * UUR_MS).toISOString() as Moment;
  const stapOp = (index: number): Status => {
    const rest = stapInhoud(index);
    return { ...rest, id: `stap-${index + 1}`, volgnummer: index + 1 };
  };
  const stapInhoud = (index: number): Omit<Status, 'id'> => {
    if (index === 0) return stap('Melding ontvangen', 'voltooid', moment(0));
    if (index === STAPPEN - 1) return stap('Rapport en gesprek', 'gepland', null, { isEindstatus: true });
    if (index === STAPPEN - 2) {
      return stap('Laatste meting', 'lopend', moment(index), {
        statustekst: 'Na deze meting maken wij een rapport.',
      });
    }
    const decibel = 44 + ((index * 7919) % 23);
    return stap(`Meting ${index}`, 'voltooid', moment(index), {
      statustekst: `Gemiddeld ${decibel} decibel in dit uur.`,
    });
  };
  return {
    length: STAPPEN,
    slice: (begin, eind) => {
      const steps: Status[] = [];
      for (let index = begin; index < Math.min(eind, STAPPEN); index += 1) steps.push(stapOp(index));
      return steps;
    },
  };
}

/** Five thousand steps. */
function geluid(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'geluidmetingen',
    nummer: 88,
    omschrijving: 'Geluid meten aan uw gevel, Wilgenpad 3',
    soort: 'Onderzoek naar geluidsoverlast',
    startdatum: k.dag(-209),
    aanZet: 'gemeente',
    uiterlijkeEinddatumAfdoening: k.werkdag(15),
    laatstGemuteerd: k.op(k.vandaag, '00:00'),
    statussen: metingen(k),
    stand: { omschrijving: 'Laatste meting', fase: 'lopend' },
  });
}

export const zakenVanJoost = (k: DemoKalender): readonly DemoZaak[] => [
  leerlingenvervoer(k),
  geluid(k),
  inrit(k),
  parkeerkaart(k),
  urgentie(k),
];
