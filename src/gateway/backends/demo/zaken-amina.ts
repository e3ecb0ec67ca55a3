/** The cases of Amina de Vries, first citizen of the demo. */
import type { DemoKalender } from './kalender.js';
import type { DemoZaak } from './bouw.js';
import {
  besluit,
  documentVan,
  gevraagd,
  ongenummerd,
  stap,
  stappen,
  toevoegen,
  weken,
  werkdagen,
  zaakVan,
} from './bouw.js';
import { createBouwtekening, createDocx, createHuisfoto, createPdf, createText } from './bestanden.js';
import { besluitbrief, brief, dagInWoorden } from './brieven.js';
import { TELEFOON } from './organisatie.js';

/** Received just now; nothing has been done yet. */
function parkeervergunning(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'parkeervergunning',
    nummer: 1187,
    omschrijving: 'Parkeervergunning Lindelaan 12',
    soort: 'Parkeervergunning voor bewoners',
    startdatum: k.zojuist.slice(0, 10) as typeof k.vandaag,
    aanZet: 'gemeente',
    servicenorm: werkdagen(5),
    doorlooptijd: weken(8),
    statussen: stappen(
      stap('Aanvraag ontvangen', 'lopend', k.zojuist, {
        statustekst: 'Wij hebben uw aanvraag ontvangen. U hoeft nu niets te doen.',
      }),
      stap('Aanvraag bekijken', 'gepland', null, {
        statustekst: 'Wij kijken of u op dit adres woont en of er plaats is in uw straat.',
      }),
      stap('Besluit', 'gepland', null, {
        statustekst: 'U krijgt een brief met ons besluit.',
        isEindstatus: true,
      }),
    ),
  });
}

/** Running well, with documents of many kinds and news since the last visit. */
function dakkapel(k: DemoKalender): DemoZaak {
  const ingediend = k.op(k.werkdag(-14), '20:14');
  const gestart = k.op(k.werkdag(-12), '10:05');
  const aanvullingGevraagd = k.op(k.werkdag(-9), '11:30');
  const aangevuld = k.op(k.werkdag(-6), '21:02');
  const advies = k.op(k.werkdag(-2), '15:40');
  return zaakVan({
    id: 'dakkapel',
    nummer: 1042,
    omschrijving: 'Dakkapel aan de achterkant, Lindelaan 12',
    soort: 'Omgevingsvergunning voor bouwen',
    startdatum: k.werkdag(-14),
    aanZet: 'gemeente',
    doorlooptijd: weken(8),
    gezienTot: k.op(k.werkdag(-3), '19:20'),
    gevraagdeDocumenten: [
      gevraagd('berekening', 'Berekening van de constructeur', 'ontvangen', {
        toelichting: 'Hieruit blijkt dat uw dak de dakkapel kan dragen.',
      }),
      gevraagd('doorsnede', 'Tekening van de doorsnede', 'ontvangen', {
        toelichting: 'Een tekening van opzij, met de maten erbij.',
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', ingediend, {
        statustekst: 'Wij hebben uw aanvraag ontvangen.',
        documenten: ['aanvraag', 'tekening', 'foto'],
      }),
      stap('Aanvraag compleet maken', 'voltooid', gestart, {
        statustekst: 'Wij hebben gekeken of alles erbij zit. Er misten twee stukken. Die hebt u gestuurd.',
        substatussen: [
          { omschrijving: 'Wij vroegen u om een berekening en een tekening', tijdstip: aanvullingGevraagd },
          { omschrijving: 'U stuurde de berekening en de tekening', tijdstip: aangevuld },
        ],
        documenten: ['vraag', 'berekening', 'doorsnede'],
      }),
      stap('Plan beoordelen', 'lopend', k.op(k.werkdag(-5), '09:10'), {
        statustekst: 'Wij beoordelen of de dakkapel past bij de regels voor uw straat.',
        substatussen: [{ omschrijving: 'De welstandscommissie gaf een positief advies', tijdstip: advies }],
        documenten: ['welstand'],
      }),
      stap('Besluit', 'gepland', null, {
        statustekst: 'U krijgt ons besluit. Bent u het er niet mee eens? Dan kunt u bezwaar maken.',
      }),
      stap('Besluit bekendmaken', 'gepland', null, {
        statustekst: 'Wij maken het besluit ook bekend aan uw buren.',
        isEindstatus: true,
      }),
    ),
    documenten: [
      documentVan('aanvraag', {
        titel: 'Aanvraag omgevingsvergunning',
        bestandsnaam: 'aanvraag-dakkapel.pdf',
        formaat: 'application/pdf',
        soort: 'aanvraag',
        op: ingediend,
        bytes: createPdf('Aanvraag omgevingsvergunning', [
          'Aanvrager: Amina de Vries, Lindelaan 12, Wilgenrade',
          '',
          'Ik wil een dakkapel plaatsen op de achterkant van mijn huis. De dakkapel wordt 3,20 meter breed en 1,60 meter hoog. De kozijnen krijgen dezelfde kleur als de andere kozijnen van het huis.',
        ]),
      }),
      documentVan('tekening', {
        titel: 'Tekening van de zijkant',
        bestandsnaam: 'tekening zijkant.png',
        formaat: 'image/png',
        soort: 'tekening',
        op: ingediend,
        bytes: createBouwtekening(),
      }),
      documentVan('foto', {
        titel: 'Foto van het huis',
        bestandsnaam: 'IMG_2041.jpg',
        formaat: 'image/jpeg',
        soort: 'foto',
        op: ingediend,
        metIntegriteit: false,
        opmerking: 'Genomen vanaf de tuin van de buren.',
        bytes: createHuisfoto(),
      }),
      documentVan('vraag', {
        titel: 'Brief: stuur ons nog twee stukken',
        bestandsnaam: 'brief-aanvullen.pdf',
        formaat: 'application/pdf',
        soort: 'brief',
        herkomst: 'gemeente',
        op: aanvullingGevraagd,
        bytes: brief('Stuur ons nog twee stukken', k.werkdag(-9), [
          'Beste mevrouw De Vries,',
          '',
          'U vroeg een vergunning aan voor een dakkapel. Wij kunnen uw aanvraag nog niet beoordelen. Er missen twee stukken: de berekening van de constructeur en een tekening van de doorsnede.',
          '',
          `Stuurt u ze vóór ${dagInWoorden(k.werkdag(1))}? Dan gaan wij verder met uw aanvraag.`,
        ]),
      }),
      documentVan('berekening', {
        titel: 'Berekening van de constructeur',
        bestandsnaam: 'constructieberekening_v2.pdf',
        formaat: 'application/pdf',
        soort: 'bijlage',
        op: aangevuld,
        bytes: createPdf('Constructieberekening dakkapel', [
          'Project: Lindelaan 12, Wilgenrade',
          '',
          'De gordingen van het dak zijn 75 x 200 mm. Met twee extra balken van 96 x 246 mm naast de dakkapel blijft de doorbuiging binnen de norm.',
        ]),
      }),
      documentVan('doorsnede', {
        titel: 'Tekening van de doorsnede',
        bestandsnaam: 'doorsnede.png',
        formaat: 'image/png',
        soort: 'tekening',
        op: aangevuld,
        bytes: createBouwtekening(),
      }),
      documentVan('welstand', {
        titel: 'Advies van de welstandscommissie',
        bestandsnaam: 'advies-welstand.docx',
        formaat: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        soort: 'advies',
        herkomst: 'derde',
        op: advies,
        bytes: createDocx([
          'Advies welstand: dakkapel Lindelaan 12',
          'De commissie adviseert positief. De dakkapel ligt laag in het dak en past bij het huis en bij de buurt.',
        ]),
      }),
    ],
  });
}

/** The citizen is to act: something is needed, something arrived, something was refused. */
function wmo(k: DemoKalender): DemoZaak {
  const gemeld = k.op(k.werkdag(-17), '13:22');
  return zaakVan({
    id: 'wmo',
    nummer: 1015,
    omschrijving: 'Hulp bij het huishouden en een traplift',
    soort: 'Melding hulp en ondersteuning (Wmo)',
    startdatum: k.werkdag(-17),
    uiterlijkeEinddatumAfdoening: k.werkdag(13),
    aanZet: 'aanvrager',
    doorlooptijd: weken(6),
    gezienTot: k.op(k.werkdag(-8), '08:55'),
    gevraagdeDocumenten: [
      gevraagd('trap', 'Foto van uw trap', 'nodig', {
        toelichting: 'Maak de foto van onderaf, zodat wij de hele trap zien.',
        uiterlijk: k.werkdag(6),
      }),
      gevraagd('machtiging', 'Machtiging voor uw dochter', 'afgekeurd', {
        toelichting: 'Hiermee mag uw dochter namens u met ons praten.',
        reden: 'Uw handtekening staat er niet op. Zet uw handtekening en stuur het formulier nog een keer.',
        redenCode: 'handtekening-ontbreekt',
        uiterlijk: k.werkdag(6),
      }),
      gevraagd('identiteit', 'Kopie van het identiteitsbewijs van uw dochter', 'nodig', {
        toelichting:
          'Zo weten wij wie u machtigt. Het burgerservicenummer en de foto hebben wij niet nodig: dek die af.',
        identiteitsbewijs: true,
        uiterlijk: k.werkdag(6),
      }),
      gevraagd('vragenlijst', 'Vragenlijst ‘Hoe gaat het thuis?’', 'ontvangen'),
    ],
    statussen: stappen(
      stap('Melding ontvangen', 'voltooid', gemeld, {
        statustekst: 'U hebt ons verteld dat het thuis niet meer alleen lukt.',
      }),
      stap('Gesprek', 'voltooid', k.op(k.werkdag(-10), '14:00'), {
        statustekst: 'Wij zijn bij u thuis geweest en hebben besproken wat u nodig hebt.',
        documenten: ['verslag'],
      }),
      stap('Uw gegevens compleet maken', 'lopend', k.op(k.werkdag(-7), '16:25'), {
        statustekst: 'Wij gaan verder als alle stukken er zijn.',
        statustoelichting: `Lukt het niet om de stukken te sturen? Bel ${TELEFOON}, dan helpen wij u.`,
        actie: { label: 'Voeg documenten toe', url: '/document-toevoegen?zaak=wmo' },
        documenten: ['machtiging'],
      }),
      stap('Onderzoek afronden', 'gepland', null, {
        statustekst: 'Wij schrijven op welke hulp bij u past. U krijgt dat verslag om na te lezen.',
      }),
      stap('Besluit', 'gepland', null, { isEindstatus: true }),
    ),
    documenten: [
      documentVan('verslag', {
        titel: 'Verslag van het gesprek',
        bestandsnaam: 'gespreksverslag.pdf',
        formaat: 'application/pdf',
        soort: 'brief',
        herkomst: 'gemeente',
        op: k.op(k.werkdag(-8), '09:15'),
        bytes: brief('Verslag van ons gesprek', k.werkdag(-8), [
          'Beste mevrouw De Vries,',
          '',
          `Op ${dagInWoorden(k.werkdag(-10))} spraken wij met u en uw dochter over hoe het thuis gaat. U vertelde dat schoonmaken en traplopen niet meer lukken.`,
          '',
          'Leest u dit verslag na? Klopt er iets niet, bel ons dan.',
        ]),
      }),
      documentVan('machtiging', {
        titel: 'Machtiging voor mijn dochter',
        bestandsnaam: 'machtiging.pdf',
        formaat: 'application/pdf',
        soort: 'bijlage',
        op: k.op(k.werkdag(-8), '19:48'),
        bytes: createPdf('Machtiging', [
          'Ik, Amina de Vries, geef mijn dochter toestemming om namens mij met de gemeente te praten.',
          '',
          'Handtekening:',
        ]),
      }),
    ],
  });
}

/** The term stands still until something arrives. */
function subsidie(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'subsidie',
    nummer: 968,
    omschrijving: 'Subsidie voor een groen dak',
    soort: 'Subsidie klimaat en groen',
    startdatum: k.werkdag(-26),
    uiterlijkeEinddatumAfdoening: k.werkdag(16),
    aanZet: 'aanvrager',
    doorlooptijd: weken(8),
    opschorting: {
      reden: 'Wij wachten op de offerte van uw dakdekker. Zolang die er niet is, staat de termijn stil.',
      sinds: k.werkdag(-6),
    },
    gevraagdeDocumenten: [
      gevraagd('offerte', 'Offerte van uw dakdekker', 'nodig', {
        toelichting: 'Op de offerte moet staan hoeveel vierkante meter het dak is.',
        uiterlijk: k.werkdag(9),
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-26), '22:41')),
      stap('Aanvraag beoordelen', 'lopend', k.op(k.werkdag(-21), '11:12'), {
        statustekst: 'Wij beoordelen of u de subsidie kunt krijgen. Daarvoor is uw offerte nodig.',
        actie: { label: 'Voeg uw offerte toe', url: '/document-toevoegen?zaak=subsidie' },
      }),
      stap('Besluit', 'gepland', null, { statustekst: 'U krijgt een brief met ons besluit.' }),
      stap('Subsidie betalen', 'gepland', null, {
        statustekst: 'Is het antwoord ja? Dan staat het geld binnen twee weken op uw rekening.',
        isEindstatus: true,
      }),
    ),
  });
}

/** The municipality took more time, and said why. */
function bezwaarWoz(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'bezwaar-woz',
    // Large files, for who wants to see how those go.
    documentToevoegen: toevoegen(1100),
    nummer: 731,
    omschrijving: 'Bezwaar tegen de WOZ-waarde van Lindelaan 12',
    soort: 'Bezwaar WOZ-waarde',
    startdatum: k.werkdag(-58),
    uiterlijkeEinddatumAfdoening: k.werkdag(22),
    aanZet: 'gemeente',
    doorlooptijd: weken(12),
    verlenging: {
      reden:
        'De taxateur komt eerst bij u langs om het huis te bekijken. Daarom hebben wij zes weken langer nodig.',
      duur: weken(6),
    },
    statussen: stappen(
      stap('Bezwaar ontvangen', 'voltooid', k.op(k.werkdag(-58), '09:03'), {
        documenten: ['bezwaarschrift'],
      }),
      stap('Ontvangstbevestiging', 'voltooid', k.op(k.werkdag(-56), '14:30')),
      stap('Bezwaar behandelen', 'lopend', k.op(k.werkdag(-40), '10:20'), {
        statustekst: 'Een taxateur bekijkt opnieuw wat uw huis waard is.',
        substatussen: [
          { omschrijving: 'Wij namen zes weken extra tijd', tijdstip: k.op(k.werkdag(-4), '15:05') },
        ],
        documenten: ['verlengbrief'],
      }),
      stap('Hoorgesprek', 'overgeslagen', null, {
        statustekst: 'U vond een gesprek niet nodig. Wij slaan deze stap over.',
      }),
      stap('Uitspraak op uw bezwaar', 'gepland', null, { isEindstatus: true }),
    ),
    documenten: [
      documentVan('bezwaarschrift', {
        titel: 'Uw bezwaarschrift',
        bestandsnaam: 'bezwaar WOZ Lindelaan 12 (definitief).pdf',
        formaat: 'application/pdf',
        soort: 'aanvraag',
        op: k.op(k.werkdag(-58), '09:03'),
        bytes: createPdf('Bezwaar WOZ-waarde', [
          'Ik ben het niet eens met de waarde van mijn huis. Mijn buren hebben een groter huis en een lagere waarde.',
        ]),
      }),
      documentVan('verlengbrief', {
        titel: 'Brief: wij hebben meer tijd nodig',
        bestandsnaam: 'brief-verlengen.pdf',
        formaat: 'application/pdf',
        soort: 'brief',
        herkomst: 'gemeente',
        op: k.op(k.werkdag(-4), '15:05'),
        bytes: brief('Wij hebben meer tijd nodig', k.werkdag(-4), [
          'Beste mevrouw De Vries,',
          '',
          'U maakte bezwaar tegen de WOZ-waarde van uw huis. De taxateur wil uw huis eerst zien. Daarom krijgt u onze uitspraak zes weken later.',
        ]),
      }),
    ],
  });
}

/** The promised day has passed. */
function klacht(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'klacht',
    nummer: 702,
    omschrijving: 'Klacht over het lange wachten aan de balie',
    soort: 'Klacht',
    startdatum: k.dag(-54),
    uiterlijkeEinddatumAfdoening: k.werkdag(-8),
    aanZet: 'gemeente',
    doorlooptijd: weken(6),
    statussen: stappen(
      stap('Klacht ontvangen', 'voltooid', k.op(k.dag(-54), '16:10')),
      stap('Gesprek met u', 'voltooid', k.op(k.werkdag(-24), '10:00'), {
        statustekst: 'U hebt uw verhaal verteld aan onze klachtbehandelaar.',
      }),
      stap('Onderzoek', 'lopend', k.op(k.werkdag(-23), '09:00'), {
        statustekst: 'Wij vragen onze collega’s van de balie wat er is gebeurd.',
      }),
      stap('Antwoord op uw klacht', 'gepland', null, { isEindstatus: true }),
    ),
  });
}

/** A step that was done has begun again. */
function bijstand(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'bijzondere-bijstand',
    nummer: 884,
    omschrijving: 'Bijzondere bijstand voor een wasmachine',
    soort: 'Bijzondere bijstand',
    startdatum: k.werkdag(-30),
    einddatumGepland: k.werkdag(5),
    uiterlijkeEinddatumAfdoening: k.werkdag(10),
    aanZet: 'gemeente',
    doorlooptijd: weken(8),
    gezienTot: k.op(k.werkdag(-9), '12:12'),
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-30), '15:33')),
      stap('Aanvraag beoordelen', 'voltooid', k.op(k.werkdag(-27), '10:48'), {
        statustekst: 'Wij hebben gekeken naar uw inkomen en uw aanvraag.',
      }),
      stap('Besluit voorbereiden', 'voltooid', k.op(k.werkdag(-15), '11:05')),
      stap('Aanvraag beoordelen', 'lopend', k.op(k.werkdag(-4), '13:50'), {
        statustekst: 'Wij kijken opnieuw naar uw aanvraag, want u stuurde ons een nieuwe loonstrook.',
      }),
      stap('Besluit', 'gepland', null, { isEindstatus: true }),
    ),
  });
}

/** Closed with a decision; the time to object runs. */
function kapvergunning(k: DemoKalender): DemoZaak {
  const bekend = k.werkdag(-11);
  return zaakVan({
    id: 'kapvergunning',
    nummer: 655,
    omschrijving: 'Kappen van een esdoorn in de voortuin',
    soort: 'Omgevingsvergunning voor kappen',
    startdatum: k.werkdag(-45),
    einddatum: bekend,
    aanZet: 'niemand',
    doorlooptijd: weken(8),
    gezienTot: k.op(k.werkdag(-20), '20:00'),
    resultaat: {
      omschrijving: 'Geweigerd',
      toelichting: 'U mag de boom niet kappen. De boom is gezond en beeldbepalend voor de straat.',
    },
    besluiten: [
      besluit('besluit', 'Besluit op uw aanvraag om een esdoorn te kappen', {
        bekendmaking: bekend,
        verzenddatum: bekend,
        termijnVanaf: 'bekendmaking',
        documentId: 'besluit',
      }),
    ],
    statussen: stappen(
      stap('Aanvraag ontvangen', 'voltooid', k.op(k.werkdag(-45), '18:26')),
      stap('Plan beoordelen', 'voltooid', k.op(k.werkdag(-40), '09:40'), {
        substatussen: [
          { omschrijving: 'De boomdeskundige bekeek de boom', tijdstip: k.op(k.werkdag(-25), '11:00') },
        ],
      }),
      stap('Besluit', 'voltooid', k.op(k.werkdag(-12), '16:00'), {
        statustekst: 'Wij hebben besloten dat u de boom niet mag kappen.',
        documenten: ['besluit'],
      }),
      stap('Besluit bekendgemaakt', 'voltooid', k.op(bekend, '10:30'), { isEindstatus: true }),
    ),
    documenten: [
      documentVan('besluit', {
        titel: 'Besluit: geen vergunning voor het kappen',
        bestandsnaam: 'besluit-kappen.pdf',
        formaat: 'application/pdf',
        soort: 'besluit',
        herkomst: 'gemeente',
        op: k.op(bekend, '10:30'),
        ondertekening: {
          soort: 'digitaal vastgesteld',
          datum: bekend,
          namens: 'het college van burgemeester en wethouders van Wilgenrade',
        },
        bytes: besluitbrief('Uw aanvraag om een boom te kappen', bekend, [
          'Beste mevrouw De Vries,',
          '',
          'U vroeg een vergunning om een esdoorn te kappen. U krijgt deze vergunning niet. De boom is gezond en belangrijk voor de straat.',
        ]),
      }),
    ],
  });
}

/** Decisions on taxes: the time to object runs from the date printed on them, if that is certain. */
function wozWaarde(k: DemoKalender): DemoZaak {
  const verstuurd = k.werkdag(-16);
  const dagtekening = k.werkdag(-12);
  return zaakVan({
    id: 'woz-waarde',
    nummer: 590,
    omschrijving: 'WOZ-waarde en aanslag Lindelaan 12',
    soort: 'Gemeentelijke belastingen',
    startdatum: k.werkdag(-30),
    einddatum: dagtekening,
    aanZet: 'niemand',
    resultaat: { omschrijving: 'Vastgesteld', toelichting: null },
    besluiten: [
      besluit('waarde', 'WOZ-waarde van Lindelaan 12', {
        bekendmaking: verstuurd,
        verzenddatum: verstuurd,
        dagtekening,
        termijnVanaf: 'dagtekening',
        documentId: 'aanslagbiljet',
      }),
      besluit('aanslag', 'Aanslag onroerendezaakbelasting', {
        dagtekening,
        termijnVanaf: 'dagtekening',
        documentId: 'aanslagbiljet',
      }),
    ],
    statussen: stappen(
      stap('Waarde vastgesteld', 'voltooid', k.op(k.werkdag(-30), '12:00')),
      stap('Aanslag verstuurd', 'voltooid', k.op(verstuurd, '08:00'), {
        documenten: ['aanslagbiljet'],
        isEindstatus: true,
      }),
    ),
    documenten: [
      documentVan('aanslagbiljet', {
        titel: 'Aanslagbiljet gemeentelijke belastingen',
        bestandsnaam: 'aanslagbiljet.pdf',
        formaat: 'application/pdf',
        soort: 'besluit',
        herkomst: 'gemeente',
        op: k.op(verstuurd, '08:00'),
        ondertekening: {
          soort: 'digitaal vastgesteld',
          datum: dagtekening,
          namens: 'de heffingsambtenaar van Wilgenrade',
        },
        bytes: brief('Aanslagbiljet gemeentelijke belastingen', dagtekening, [
          `Dagtekening: ${dagInWoorden(dagtekening)}`,
          '',
          'WOZ-waarde van Lindelaan 12: € 384.000',
          'Onroerendezaakbelasting: € 412,50',
          'Rioolheffing: € 198,00',
        ]),
      }),
    ],
  });
}

/** From a system that knows no time of day, and sends its steps from new to old. */
function paspoort(k: DemoKalender): DemoZaak {
  const dag = (aantal: number): ReturnType<typeof k.op> =>
    `${k.werkdag(aantal)}T00:00:00` as ReturnType<typeof k.op>;
  return zaakVan({
    id: 'paspoort',
    nummer: 1101,
    omschrijving: 'Paspoort',
    soort: 'Paspoort of identiteitskaart',
    startdatum: k.werkdag(-8),
    einddatum: k.werkdag(-1),
    aanZet: 'niemand',
    servicenorm: werkdagen(5),
    resultaat: { omschrijving: 'Uitgereikt', toelichting: null },
    statussen: ongenummerd(
      stap('Opgehaald', 'voltooid', dag(-1), { isEindstatus: true }),
      stap('Ligt klaar aan de balie', 'voltooid', dag(-3), {
        statustekst: 'Neem uw oude paspoort mee als u het nieuwe komt ophalen.',
      }),
      stap('Wordt gemaakt', 'voltooid', dag(-7)),
      stap('Aangevraagd', 'voltooid', dag(-8)),
    ),
  });
}

/** From a system that sends no steps at all. */
function verhuizing(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'verhuizing',
    nummer: 1169,
    omschrijving: 'Verhuizing van uw moeder naar uw adres',
    soort: 'Verhuizing doorgeven',
    startdatum: k.werkdag(-2),
    aanZet: 'gemeente',
    servicenorm: werkdagen(5),
    statussen: [],
  });
}

/** From a system that numbers nothing; with a file that is not what it says it is. */
function melding(k: DemoKalender): DemoZaak {
  return zaakVan({
    id: 'melding',
    nummer: 1176,
    omschrijving: 'Losse stoeptegels voor Lindelaan 20',
    soort: 'Melding openbare ruimte',
    startdatum: k.werkdag(-1),
    aanZet: 'gemeente',
    servicenorm: werkdagen(2),
    statussen: ongenummerd(
      stap('Melding ontvangen', 'voltooid', k.op(k.werkdag(-1), '08:12'), { documenten: ['foto'] }),
      stap('Doorgestuurd naar de buitendienst', 'lopend', k.op(k.werkdag(-1), '11:47'), {
        statustekst: 'Een medewerker van de buitendienst komt kijken.',
      }),
      stap('Opgelost', 'gepland', null, { isEindstatus: true }),
    ),
    documenten: [
      documentVan('foto', {
        titel: 'Foto van de stoep',
        bestandsnaam: 'stoep.jpg',
        formaat: 'image/jpeg',
        soort: 'foto',
        op: k.op(k.werkdag(-1), '08:12'),
        bytes: createText(
          '<!doctype html><title>Stoep</title><p>Een webpagina die zich voordoet als foto.</p>',
        ),
      }),
      documentVan('filmpje', {
        titel: 'Filmpje van de stoep',
        bestandsnaam: 'stoep.mp4',
        formaat: 'video/mp4',
        soort: 'foto',
        op: k.op(k.werkdag(-1), '08:13'),
        verwerking: 'geweigerd',
        reden: 'In dit bestand zat een virus. Wij hebben het niet bewaard.',
        redenCode: 'virus-gevonden',
        metIntegriteit: false,
        bytes: new Uint8Array(),
      }),
      documentVan('kaartje', {
        titel: 'Kaartje met de plek',
        bestandsnaam: 'kaartje.png',
        formaat: 'image/png',
        soort: 'bijlage',
        op: k.op(k.werkdag(-1), '08:15'),
        verwerking: 'inControle',
        bytes: createBouwtekening(),
      }),
    ],
  });
}

export const zakenVanAmina = (k: DemoKalender): readonly DemoZaak[] => [
  dakkapel(k),
  wmo(k),
  parkeervergunning(k),
  melding(k),
  verhuizing(k),
  subsidie(k),
  bijstand(k),
  bezwaarWoz(k),
  klacht(k),
  paspoort(k),
  kapvergunning(k),
  wozWaarde(k),
];
