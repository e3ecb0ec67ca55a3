/**
 * What each part of the wire means, in Dutch, for whoever builds or buys a server of this API. Kept apart from the
 * schemas because those travel to every browser. `openapi.ts` refuses a field without a text and a text without a field.
 */

import { afspraakTeksten } from './openapi-afspraken-teksten.js';

export interface Bouwsteentekst {
  readonly beschrijving: string;
  /** By path: `zaaktype.servicenorm`; the items of a list have the path of the list. */
  readonly velden?: Readonly<Record<string, string>>;
  readonly voorbeelden?: readonly unknown[];
}

/** When a server says so, and what follows from it. */
const IDENTITEITSBEWIJS =
  'Of dit een kopie van een identiteitsbewijs is. De website biedt dan aan om het burgerservicenummer en de foto af te dekken. Vraag zo’n kopie alleen als het echt nodig is (artikel 5, lid 1, onder c, AVG; artikel 46 UAVG).';

const LIJST = (wat: string): Bouwsteentekst => ({
  beschrijving: `Eén pagina van de lijst met ${wat}.`,
  velden: {
    count: 'Hoeveel er in totaal zijn, over alle pagina’s.',
    next: 'Het volledige adres van de volgende pagina; `null` op de laatste.',
    previous: 'Het volledige adres van de vorige pagina; `null` op de eerste.',
    results: 'Wat er op deze pagina staat.',
  },
});

const DOCUMENT = {
  id: 'Kenmerk binnen de zaak.',
  titel: 'De titel.',
  bestandsnaam: 'De naam van het bestand.',
  formaat: 'Het mediatype, zoals `application/pdf`.',
  bestandsomvang: 'De grootte in bytes.',
  creatiedatum: 'De dag waarop het document is gemaakt.',
  registratiedatum: 'Wanneer het bij de gemeente binnenkwam of door haar is opgeslagen.',
  informatieobjecttype: 'Wat voor document het is.',
  'informatieobjecttype.id': 'Kenmerk van de soort.',
  'informatieobjecttype.omschrijving': 'De naam van de soort.',
  herkomst: 'Van wie het komt.',
  verwerking: 'Hoe ver het is: het wordt verstuurd, gecontroleerd, is beschikbaar of is geweigerd.',
  reden: 'Waarom het is geweigerd, in een zin voor de aanvrager.',
  redenCode: 'Dezelfde reden als vaste code, zoals `virus-gevonden`.',
  integriteit: 'Waaraan te zien is dat het bestand niet is veranderd; `null` als dat niet is vastgelegd.',
  'integriteit.algoritme': 'Hoe de waarde is berekend: `sha_256`.',
  'integriteit.waarde': 'De waarde in hexadecimale cijfers.',
  'integriteit.datum': 'De dag waarop de waarde is vastgelegd.',
  ondertekening: 'Hoe het document is ondertekend of vastgesteld.',
  'ondertekening.soort': 'De manier.',
  'ondertekening.datum': 'De dag.',
  'ondertekening.namens': 'Namens wie.',
  opmerking: 'Wat de aanvrager erbij schreef.',
  beantwoordt: 'Het `id` van het gevraagde document waarop dit het antwoord is.',
  ontvangstbewijs: 'Alleen voor wie het document stuurde, als het helemaal is ontvangen.',
};

/** The texts of what is told of a file before its bytes are sent. */
const BESTAND = {
  bestandsnaam: 'De naam van het bestand. De server haalt mappen en onzichtbare tekens eruit.',
  formaat:
    'Het mediatype volgens de inhoud, niet volgens de naam. De server stelt het bij de voltooiing vast.',
  bestandsomvang: 'De grootte in bytes van wat er wordt gestuurd.',
};

const DELEN = {
  delen: 'De delen waarin het bestand wordt gestuurd, op volgorde.',
  verlooptOp: 'Tot wanneer de delen welkom zijn. Daarna is het antwoord `upload-verlopen`.',
};

const BIJLAGE = {
  id: 'Kenmerk van de bijlage.',
  bestandsnaam: 'De naam van het bestand.',
  formaat: 'Het mediatype, zoals `application/pdf`.',
  bestandsomvang: 'De grootte in bytes.',
  verwerking: 'Hoe ver het is: zij wordt verstuurd, gecontroleerd, is beschikbaar of is geweigerd.',
  reden: 'Waarom zij is geweigerd, in een zin voor de aanvrager.',
  redenCode: 'Dezelfde reden als vaste code, zoals `virus-gevonden`.',
  ontvangstbewijs: 'Alleen voor wie de bijlage stuurde, als zij helemaal is ontvangen.',
};

export const BOUWSTEENTEKSTEN = {
  Datum: {
    beschrijving: 'Een dag op de kalender: jaar, maand en dag, zonder tijdzone. De dag moet bestaan.',
    voorbeelden: ['2026-11-23'],
  },
  Moment: {
    beschrijving:
      'Een moment volgens RFC 3339, met het verschil met UTC. Zaaksystemen sturen soms alleen een dag, een tijd zonder dat verschil of een tijd met alleen nullen; lezers nemen dan de tijd in Nederland aan, en tonen alleen de dag als er geen tijd is. Stuur zelf altijd een volledig moment.',
    voorbeelden: ['2026-11-23T14:02:00+01:00'],
  },
  Tijd: {
    beschrijving: 'Een tijd op de dag in uren en minuten, in Nederland.',
    voorbeelden: ['08:30'],
  },
  Id: {
    beschrijving:
      'Een kenmerk zonder betekenis. Het staat alleen in het pad van een adres, en is nooit een BSN, een e-mailadres of een ander persoonsgegeven.',
    voorbeelden: ['7c1f3a0e-5b7d-4e0a-9a53-0f5f3f1c2d11'],
  },
  Termijn: {
    beschrijving:
      'Een aantal dagen, weken of een andere eenheid, geteld vanaf een dag. De dag zelf telt als dag 0.',
    velden: {
      aantal: 'Hoeveel.',
      eenheid: 'Waarvan. Een werkdag is een dag waarop de gemeente werkt.',
      vrijeDagen:
        'Welke vrije dagen meetellen: die van de Algemene termijnenwet (`wet`) of die van de gemeente zelf (`gemeente`, zie `vrijeDagen` bij de organisatie).',
    },
    voorbeelden: [{ aantal: 5, eenheid: 'werkdagen', vrijeDagen: 'gemeente' }],
  },
  Fase: {
    beschrijving: 'Hoe ver een stap is: klaar, bezig, nog te doen of overgeslagen.',
  },
  AanZet: {
    beschrijving: 'Wie nu iets moet doen: de aanvrager, de gemeente, iemand anders of niemand.',
  },
  Kanaal: {
    beschrijving: 'Hoe iemand de gemeente bereikt.',
  },
  Weergave: {
    beschrijving: 'Of een bestand in de browser opengaat of als bestand wordt opgeslagen.',
  },
  Sessie: {
    beschrijving: 'Wie er is ingelogd, voor zover een pagina dat moet weten.',
    velden: {
      aangemeld: 'Of er iemand is ingelogd.',
      onderwerp:
        'Een kenmerk zonder betekenis dat bij dezelfde persoon steeds hetzelfde is. Daaraan ziet een pagina of na opnieuw inloggen dezelfde persoon terugkomt.',
      soort: 'Of iemand als inwoner of als ondernemer is ingelogd.',
      verlooptOp: 'Wanneer de sessie eindigt; `null` als zij niet eindigt.',
      csrfToken:
        'Het kenmerk dat bij elke wijziging in de header `X-CSRF-Token` hoort als een cookie zegt wie er is ingelogd.',
    },
  },
  Servicenorm: {
    beschrijving: 'Wat de gemeente belooft, onder een vaste naam.',
    velden: {
      aantal: 'Hoeveel.',
      eenheid: 'Waarvan.',
      vrijeDagen: 'Welke vrije dagen meetellen: die van de wet of die van de gemeente.',
      code: 'De vaste naam, zoals `contactformulier`, `terugbelverzoek` of `klacht`.',
    },
  },
  VrijeDagen: {
    beschrijving:
      'Dagen waarop de gemeente niet werkt. De algemeen erkende feestdagen (artikel 3 lid 1 van de Algemene termijnenwet) zijn altijd vrij en staan hier niet.',
    velden: {
      goedeVrijdag: 'Of Goede Vrijdag een vrije dag is.',
      bevrijdingsdag: 'Of 5 mei elk jaar een vrije dag is.',
      extra: 'Andere dagen waarop de gemeente dicht is.',
    },
  },
  Organisatie: {
    beschrijving: 'De gemeente: hoe u haar bereikt, wanneer zij open is en wat zij belooft.',
    velden: {
      naam: 'De naam van de gemeente.',
      onderdelen:
        'Welke delen van deze API er zijn. Een onderdeel van de website dat iets anders nodig heeft, zegt dat, in plaats van te mislukken.',
      telefoon: 'Het telefoonnummer, zoals mensen het schrijven.',
      noodnummer: 'Het nummer voor gevaar en schade, dag en nacht.',
      adres: 'Het bezoekadres.',
      postadres: 'Het postadres.',
      afzenderEmail: 'Het adres waar e-mails van de gemeente vandaan komen.',
      locaties: 'De plaatsen waar inwoners terechtkunnen.',
      'locaties.id': 'Kenmerk van de plaats.',
      'locaties.naam': 'De naam van de plaats.',
      'locaties.adres': 'Het adres van de plaats.',
      'locaties.route': 'Hoe iemand er komt.',
      'locaties.toegankelijkheid': 'Wat er is voor mensen met een beperking.',
      openingstijden: 'Wanneer de gemeente te bereiken is, per kanaal en per dag van de week.',
      'openingstijden.kanaal': 'Het kanaal.',
      'openingstijden.locatieId': 'De plaats, als het kanaal er een heeft.',
      'openingstijden.weekdag': 'De dag van de week: 1 is maandag, 7 is zondag.',
      'openingstijden.van': 'Vanaf hoe laat.',
      'openingstijden.tot': 'Tot hoe laat.',
      'openingstijden.zonderAfspraak': 'Of iemand ook zonder afspraak kan komen.',
      afwijkingen: 'Andere tijden op één dag.',
      'afwijkingen.datum': 'De dag.',
      'afwijkingen.kanaal': 'Het kanaal.',
      'afwijkingen.locatieId':
        'Voor welke locatie; gaat voor een afwijking zonder locatie. `null`: voor het hele kanaal.',
      'afwijkingen.van': 'Vanaf hoe laat; zonder `van` en `tot` is het kanaal die dag dicht.',
      'afwijkingen.tot': 'Tot hoe laat.',
      vrijeDagen: 'De vrije dagen van de gemeente zelf, voor haar beloften.',
      servicenormen: 'Wat de gemeente belooft, per onderwerp.',
      teksten: 'Zinnen van de gemeente zelf.',
      'teksten.alleenViaDeZaak': 'Dat een bericht alleen telt als het via de zaak is gestuurd.',
      'teksten.bezwaarMondeling': 'Hoe iemand die niet kan schrijven bezwaar maakt.',
      links: 'Adressen op de website van de gemeente.',
      'links.inloggen':
        'Waar iemand inlogt; `{terug}` wordt vervangen door het pad waar iemand naar terugkomt.',
      'links.bezwaar': 'Waar iemand bezwaar maakt.',
      'links.klacht': 'Waar iemand een klacht indient.',
      'links.privacyverklaring': 'De privacyverklaring.',
      'links.toegankelijkheid': 'De toegankelijkheidsverklaring.',
    },
  },
  ZaakSamenvatting: {
    beschrijving: 'Een zaak in een lijst.',
    velden: {
      id: 'Kenmerk van de zaak, voor in een adres.',
      identificatie: 'Het zaaknummer zoals het in brieven staat.',
      omschrijving: 'Waar de zaak over gaat, in gewone woorden.',
      zaaktype: 'De soort zaak.',
      'zaaktype.omschrijving': 'De naam van de soort zaak.',
      status: 'De stap waarin de zaak nu is; `null` als er geen stap bekend is.',
      'status.omschrijving': 'De naam van de stap.',
      'status.fase': 'Hoe ver de stap is.',
      startdatum: 'De dag waarop de zaak begon.',
      einddatum: 'De dag waarop de zaak is afgesloten; `null` zolang zij loopt.',
      laatstGemuteerd: 'Wanneer er voor het laatst iets in de zaak veranderde.',
      aanZet: 'Wie nu iets moet doen.',
    },
  },
  ZakenPagina: LIJST('zaken van deze persoon'),
  GevraagdDocument: {
    beschrijving: 'Een document dat de gemeente van de aanvrager nodig heeft.',
    velden: {
      id: 'Kenmerk binnen de zaak.',
      omschrijving: 'Welk document het is.',
      toelichting: 'Waarom het nodig is, of wat erin moet staan.',
      identiteitsbewijs: IDENTITEITSBEWIJS,
      status: 'Of het nog nodig is, ontvangen is of is afgekeurd.',
      reden: 'Waarom het is afgekeurd, in een zin voor de aanvrager.',
      redenCode: 'Dezelfde reden als vaste code, voor de eigen woorden van een website.',
      uiterlijk: 'De laatste dag om het te sturen.',
    },
  },
  Besluit: {
    beschrijving: 'Een besluit in de zaak, met wat nodig is om de laatste dag van bezwaar te bepalen.',
    velden: {
      id: 'Kenmerk binnen de zaak.',
      omschrijving: 'Waarover is besloten.',
      bekendmaking:
        'De dag waarop het besluit is bekendgemaakt (artikel 3:41 Awb). De termijn begint de dag erna (artikel 6:8 Awb). Zonder deze dag wordt er geen laatste dag berekend.',
      verzenddatum: 'De dag waarop de brief is verstuurd.',
      dagtekening:
        'De datum die op een belastingaanslag of WOZ-beschikking staat; daar begint de termijn de dag na deze datum (artikel 22j AWR).',
      termijnVanaf: 'Vanaf welke van deze dagen de termijn loopt; zonder deze waarde vanaf de bekendmaking.',
      uiterlijkeReactiedatum:
        'De laatste dag om te reageren volgens het zaaksysteem. Gaat voor op elke berekening.',
      rechtsmiddel: 'Wat iemand tegen het besluit kan doen.',
      documentId: 'Kenmerk van het document met het besluit.',
    },
  },
  Mogelijkheden: {
    beschrijving: 'Wat de aanvrager nu in de zaak kan doen, en waarom iets niet kan.',
    velden: {
      documentToevoegen: 'Een document toevoegen; `null` als dat niet wordt aangeboden.',
      'documentToevoegen.toegestaan': 'Of het nu kan.',
      'documentToevoegen.reden': 'Waarom het niet kan, in een zin voor de aanvrager.',
      'documentToevoegen.redenCode': 'Dezelfde reden als vaste code.',
      'documentToevoegen.maxBestanden': 'Hoeveel bestanden er hoogstens mogen.',
      'documentToevoegen.maxBestandsgrootte': 'Hoe groot een bestand hoogstens mag zijn, in bytes.',
      'documentToevoegen.toegestaneFormaten': 'Welke soorten bestanden mogen, als mediatype.',
      'documentToevoegen.informatieobjecttypen': 'Waaruit de aanvrager kiest wat voor document het is.',
      'documentToevoegen.informatieobjecttypen.id': 'Kenmerk van de soort.',
      'documentToevoegen.informatieobjecttypen.omschrijving': 'De naam van de soort.',
      'documentToevoegen.informatieobjecttypen.identiteitsbewijs': IDENTITEITSBEWIJS,
      berichtSturen: 'Een bericht sturen; `null` als dat niet wordt aangeboden.',
      'berichtSturen.toegestaan': 'Of het nu kan.',
      'berichtSturen.reden': 'Waarom het niet kan, in een zin voor de aanvrager.',
      'berichtSturen.redenCode': 'Dezelfde reden als vaste code.',
      'berichtSturen.maxLengte': 'Hoeveel tekens (Unicode-codepunten) een bericht hoogstens mag hebben.',
      'berichtSturen.servicenorm': 'De naam van de servicenorm voor het antwoord.',
      'berichtSturen.bijlagen': 'De grenzen voor bijlagen; `null` als bijlagen niet kunnen.',
      'berichtSturen.bijlagen.maxBestanden': 'Hoeveel bijlagen er hoogstens mogen.',
      'berichtSturen.bijlagen.maxBestandsgrootte': 'Hoe groot een bijlage hoogstens mag zijn, in bytes.',
      'berichtSturen.bijlagen.toegestaneFormaten': 'Welke soorten bestanden mogen, als mediatype.',
      'berichtSturen.bijlagen.identiteitsbewijs': IDENTITEITSBEWIJS,
    },
  },
  Zaak: {
    beschrijving: 'Een zaak in haar geheel, zonder de stappen en de documenten.',
    velden: {
      id: 'Kenmerk van de zaak, voor in een adres.',
      identificatie: 'Het zaaknummer zoals het in brieven staat.',
      omschrijving: 'Waar de zaak over gaat, in gewone woorden.',
      zaaktype: 'De soort zaak, en hoe lang zo’n zaak duurt.',
      'zaaktype.omschrijving': 'De naam van de soort zaak.',
      'zaaktype.servicenorm': 'Hoe snel de gemeente klaar wil zijn.',
      'zaaktype.doorlooptijd': 'Hoe lang het volgens de wet hoogstens mag duren.',
      startdatum: 'De dag waarop de zaak begon.',
      einddatum: 'De dag waarop de zaak is afgesloten; `null` zolang zij loopt.',
      einddatumGepland: 'De dag waarop de gemeente klaar wil zijn met deze zaak.',
      uiterlijkeEinddatumAfdoening: 'De laatste dag waarop de gemeente klaar moet zijn met deze zaak.',
      laatstGemuteerd: 'Wanneer er voor het laatst iets in de zaak veranderde.',
      gezienTot: 'Tot welk moment deze persoon de zaak heeft gezien; `null` als dat nog nooit was.',
      opschorting: 'De termijn staat stil (artikel 4:15 Awb); `null` als de termijn loopt.',
      'opschorting.reden': 'Waarom, in een zin voor de aanvrager.',
      'opschorting.sinds': 'Sinds welke dag.',
      verlenging: 'De gemeente heeft meer tijd genomen (artikel 4:14 Awb); `null` als dat niet zo is.',
      'verlenging.reden': 'Waarom, in een zin voor de aanvrager.',
      'verlenging.duur':
        'Hoeveel tijd erbij kwam. De einddatums hierboven houden daar al rekening mee; lezers tellen de duur alleen op bij een termijn die zij zelf berekenen.',
      resultaat: 'Wat eruit kwam; `null` zolang dat er niet is.',
      'resultaat.omschrijving': 'De uitkomst in een of twee woorden.',
      'resultaat.toelichting': 'De uitkomst in een zin voor de aanvrager.',
      organisatie: 'Wie de zaak behandelt, als dat een ander is dan de gemeente van de website.',
      'organisatie.naam': 'De naam van die organisatie.',
      aanZet: 'Wie nu iets moet doen.',
      gevraagdeDocumenten: 'Welke documenten de gemeente van de aanvrager nodig heeft of had.',
      besluiten: 'De besluiten in deze zaak.',
      mogelijkheden: 'Wat de aanvrager nu in de zaak kan doen.',
      onvolledig:
        'Wat er nu ontbreekt omdat een bron niet antwoordt. Een deel dat ontbreekt staat hier altijd genoemd; een lege lijst betekent dat er niets is.',
      'onvolledig.bron': 'Wat er ontbreekt, als vaste naam: `documenten`, `besluiten`, `statussen`.',
      'onvolledig.melding': 'Wat er ontbreekt, in een zin voor de aanvrager.',
    },
  },
  GezienVraag: {
    beschrijving: 'Tot welk moment deze persoon de zaak heeft gezien.',
    velden: {
      tot: 'Dat moment. Een moment in de toekomst telt als nu; eerder dan wat al bekend is verandert niets.',
    },
  },
  Status: {
    beschrijving: 'Een stap van een zaak: geweest, bezig of nog te doen.',
    velden: {
      id: 'Kenmerk binnen de zaak.',
      volgnummer: 'De plaats in de volgorde; `null` als het zaaksysteem niet nummert.',
      omschrijving: 'De naam van de stap.',
      statustekst: 'De stap in een zin voor de aanvrager. Nooit met invulvelden van het zaaksysteem erin.',
      fase: 'Hoe ver de stap is.',
      datumStatusGezet: 'Wanneer de stap werd bereikt; `null` als dat niet bekend is.',
      statustoelichting: 'Uitleg voor de aanvrager. Nooit aantekeningen voor medewerkers.',
      isEindstatus: 'Of de zaak met deze stap klaar is. Er kunnen er meer zijn.',
      substatussen: 'Wat er binnen deze stap gebeurde.',
      'substatussen.omschrijving': 'Wat er gebeurde.',
      'substatussen.tijdstip': 'Wanneer.',
      actie: 'Iets wat de aanvrager nu kan doen; `null` als er niets is.',
      'actie.label': 'Wat er op de knop of link staat.',
      'actie.url': 'Waar de knop of link heen gaat.',
      documenten: 'Kenmerken van de documenten die bij deze stap horen.',
    },
  },
  StatussenPagina: LIJST('stappen van deze zaak, in de volgorde van het zaaksysteem'),
  Document: {
    beschrijving: 'Een document van een zaak, zonder de inhoud.',
    velden: DOCUMENT,
  },
  DocumentenPagina: LIJST('documenten van deze zaak'),
  Sha256: {
    beschrijving: 'Een SHA-256-waarde (FIPS 180-4) in 64 hexadecimale cijfers, in kleine letters.',
    voorbeelden: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  },
  Ontvangstbewijs: {
    beschrijving:
      'Waar de ontvanger voor instaat: zo veel bytes kwamen op dat moment binnen, met deze waarden.',
    velden: {
      nummer: 'Om te noemen bij een vraag.',
      ontvangenOp: 'Wanneer het helemaal was ontvangen.',
      bestandsomvang: 'De grootte in bytes, zoals de server die vaststelde.',
      waarde: 'SHA-256 van het hele bestand, door de server berekend.',
      delenWaarde: 'SHA-256 over de SHA-256-waarden van de delen, op volgorde.',
      deelomvang: 'De grootte in bytes van elk deel; alleen het laatste mag kleiner zijn.',
    },
  },
  DocumentAankondiging: {
    beschrijving: 'Wat voor document er komt.',
    velden: {
      ...BESTAND,
      titel: 'De titel.',
      informatieobjecttype: 'Het `id` van de soort, uit `mogelijkheden.documentToevoegen` van de zaak.',
      opmerking: 'Wat de aanvrager erbij schrijft.',
      beantwoordt: 'Het `id` van het gevraagde document waarop dit het antwoord is.',
    },
  },
  AangekondigdDocument: {
    beschrijving: 'Het aangekondigde document en de delen om te sturen.',
    velden: { ...DOCUMENT, ...DELEN },
  },
  Deel: {
    beschrijving: 'Eén deel van een bestand: de bytes vanaf `begin`, zo veel als `omvang`.',
    velden: {
      volgnummer: 'Het nummer, vanaf 1.',
      begin: 'Hoeveel bytes van het bestand ervoor komen.',
      omvang: 'Hoe groot het deel is, in bytes.',
      voltooid: 'Of het is aangekomen.',
      waarde: 'De SHA-256 van het deel zoals het aankwam; `null` zolang het er niet is.',
    },
  },
  Delen: {
    beschrijving: 'Welke delen zijn aangekomen.',
    velden: DELEN,
  },
  Voltooiing: {
    beschrijving: 'Wat de afzender zelf heeft berekend. De server vergelijkt het met wat hij berekent.',
    velden: {
      integriteit: 'De waarde van het hele bestand; verplicht tot en met 64 MiB.',
      'integriteit.algoritme': 'Altijd `sha_256`.',
      'integriteit.waarde': 'SHA-256 van het hele bestand.',
      delenWaarde: 'SHA-256 over de ruwe SHA-256-waarden van de delen, op volgorde.',
    },
  },
  BijlageAankondiging: {
    beschrijving: 'Wat voor bijlage er komt.',
    velden: {
      ...BESTAND,
      doel: 'Waarvoor de bijlage is.',
      zaakId: 'Het `id` van de zaak van het bericht; bij `doel: bericht` verplicht.',
      onderwerp:
        'Het `id` van het contactonderwerp, waarvan de grenzen gelden; bij `doel: contactverzoek` verplicht.',
    },
  },
  Bijlage: {
    beschrijving: 'Een bestand bij een bericht, zonder de inhoud.',
    velden: BIJLAGE,
  },
  AangekondigdeBijlage: {
    beschrijving: 'De aangekondigde bijlage en de delen om te sturen.',
    velden: {
      ...BIJLAGE,
      delen: DELEN.delen,
      verlooptOp:
        'Tot wanneer de delen welkom zijn, en tot wanneer een bericht haar kan noemen. Daarna is het antwoord `upload-verlopen`.',
      bijlageToken: 'Voor gebruik zonder in te loggen; `null` voor wie is ingelogd.',
    },
  },
  BerichtKanaal: {
    beschrijving: 'Langs welke weg een bericht kwam of ging.',
  },
  Bericht: {
    beschrijving: 'Iets wat in een zaak is gezegd: via de website, per e-mail, aan de telefoon of per post.',
    velden: {
      id: 'Kenmerk binnen de zaak.',
      volgnummer: 'De plaats in het gesprek: 1 is het oudste bericht.',
      afzender: 'Van wie het komt.',
      'afzender.soort': 'De aanvrager of de gemeente.',
      'afzender.naam':
        'Wie er bij de gemeente schreef: een persoon of een team. `null` bij een eigen bericht.',
      namens: 'Wie het bericht schreef voor de aanvrager; `null` als de aanvrager het zelf schreef.',
      'namens.naam': 'De naam van de helper.',
      'namens.relatie': 'Wat de helper van de aanvrager is, zoals `dochter`.',
      onderwerp: 'Het onderwerp, op één regel.',
      tekst:
        'De tekst, precies zoals die is geschreven. Het is nooit opmaak: wat op HTML lijkt, is door iemand getypt.',
      leveringsmoment: 'Wanneer het is verstuurd; `null` als dat niet bekend is.',
      kanaal: 'Langs welke weg het kwam of ging.',
      isReactieOp: 'Het `id` van het bericht in dit gesprek waarop dit een reactie is.',
      bijlagen: 'De bestanden die erbij horen.',
      momentGelezen:
        'Wanneer de aanvrager het las, bij een bericht van de gemeente; `null` als het nog niet is gelezen.',
      antwoordVoor: 'De laatste dag waarop de gemeente antwoordt; `null` als er geen antwoord is beloofd.',
      verzendsleutel:
        'De `Idempotency-Key` waarmee het is verstuurd, alleen voor wie het stuurde. Daaraan herkent een pagina haar eigen poging.',
    },
  },
  BerichtenPagina: {
    beschrijving: 'Eén pagina van het gesprek, het nieuwste bericht eerst.',
    velden: {
      ...LIJST('berichten').velden,
      ongelezen: 'Hoeveel berichten van de gemeente in het hele gesprek nog niet zijn gelezen.',
      eersteOngelezen:
        'Het `volgnummer` van het oudste daarvan; `null` als alles is gelezen. Het staat op pagina `⌈(count − volgnummer + 1) / pageSize⌉`.',
    },
  },
  BerichtVerzending: {
    beschrijving: 'Het bericht dat wordt gestuurd.',
    velden: {
      tekst:
        'De tekst, die precies zo wordt bewaard. Er moet iets te lezen zijn, en zij is hoogstens `mogelijkheden.berichtSturen.maxLengte` tekens (Unicode-codepunten) lang.',
      onderwerp: 'Het onderwerp, op één regel.',
      isReactieOp: 'Het `id` van het bericht in dit gesprek waarop dit een reactie is.',
      bijlagen:
        'De `id`’s van bijlagen die voor deze zaak zijn aangekondigd, helemaal zijn ontvangen en nog bij geen bericht horen.',
      namens: 'Wie het schrijft voor de aanvrager.',
      'namens.naam': 'De naam van de helper.',
      'namens.relatie': 'Wat de helper van de aanvrager is, zoals `dochter`.',
    },
  },
  InhoudLinkVraag: {
    beschrijving: 'Hoe iemand het document wil: in de browser of als bestand.',
    velden: { weergave: 'In de browser openen, of opslaan.' },
  },
  InhoudLink: {
    beschrijving: 'Een adres dat één keer werkt.',
    velden: {
      url: 'Het volledige adres. Er staat geen persoonsgegeven in.',
      verlooptOp: 'Tot wanneer het werkt: hoogstens een minuut.',
    },
  },
  MijnGegevens: {
    beschrijving: 'Wat de gemeente weet van wie er is ingelogd.',
    velden: {
      naam: 'De naam.',
      email: 'Het e-mailadres.',
      telefoon: 'Het telefoonnummer.',
      notificaties: 'Waarover de gemeente bericht stuurt.',
      'notificaties.emailBijWijziging': 'Of er een e-mail komt als er iets in een zaak verandert.',
    },
  },
  MijnGegevensWijziging: {
    beschrijving: 'Wat er verandert. Een veld dat er niet staat, blijft zoals het is; `null` maakt het leeg.',
    velden: {
      email: 'Het nieuwe e-mailadres.',
      telefoon: 'Het nieuwe telefoonnummer.',
      notificaties: 'Waarover de gemeente bericht stuurt.',
      'notificaties.emailBijWijziging': 'Of er een e-mail komt als er iets in een zaak verandert.',
    },
  },
  Probleem: {
    beschrijving: 'Een fout, volgens RFC 9457. Een website maakt van `code` een zin in eigen woorden.',
    velden: {
      type: 'Een URI die de soort fout noemt.',
      code: 'De soort fout als vaste code. Een lezer die een code niet kent, kijkt naar `status`.',
      title: 'De soort fout in een zin.',
      status: 'De HTTP-status.',
      detail: 'Wat er deze keer mis is en wat eraan te doen is.',
      instance: 'Het kenmerk van de aanvraag, om te noemen in een vraag aan de beheerder.',
      invalidParams: 'Alles wat er niet klopt aan de invoer, in één keer.',
      'invalidParams.name': 'Waar het zit: een parameter, een header, of het pad van een veld.',
      'invalidParams.code':
        'Wat eraan mankeert: `verplicht`, `onbekend`, `dubbel`, `type`, `vorm`, `waarde`, `te-groot` of `te-klein`; bij een bijlage ook `onvolledig`, `gebruikt` of `geweigerd`.',
      'invalidParams.reason': 'Hetzelfde in een zin.',
    },
    voorbeelden: [
      {
        type: 'urn:loket:fout:ongeldig',
        code: 'ongeldig',
        title: 'De aanvraag klopt niet.',
        status: 400,
        detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
        instance: 'q3Jm1yVJb0WwVJ8o7r2cJg',
        invalidParams: [
          { name: 'pageSize', code: 'te-groot', reason: 'De waarde of lengte mag hoogstens 1000 zijn.' },
        ],
      },
    ],
  },
  ...afspraakTeksten(LIJST),
} satisfies Record<string, Bouwsteentekst>;

export const INLEIDING = `De Loket-API is wat een gemeente aanbiedt aan de onderdelen van Loket op haar website: zaken volgen, documenten bekijken en eigen gegevens aanpassen. Een gemeente bouwt deze API zelf voor haar zaaksysteem, of gebruikt de gateway van Loket.

**Lezen.** Antwoorden zijn JSON in UTF-8. Een veld dat mag ontbreken is \`null\` of staat er niet; dat betekent hetzelfde. Lezers slaan velden over die zij niet kennen. Lijsten van woorden met \`x-extensible-enum\` kunnen groeien: een lezer die een woord niet kent, neemt het neutrale woord (\`onbekend\` of \`overig\`). Binnen versie 1 komen er alleen velden bij.

**Lijsten.** Een lijst komt in pagina's. Volg \`next\` tot het \`null\` is. Een pagina voorbij het einde is leeg.

**Vragen.** Onbekende parameters, dubbele parameters en onbekende velden worden geweigerd (400), met alle fouten in één antwoord. Een methode die op een adres niet kan geeft 405 met de header \`Allow\`; een adres dat niet bestaat geeft 404. \`HEAD\` kan overal waar \`GET\` kan.

**Inloggen.** Met een sessiecookie op dezelfde site, of met een token in de header \`Authorization\`. Wat van een ander is, bestaat voor deze persoon niet: 404. Wie iets niet mag zien terwijl het bestaan ervan bekend is, krijgt 403.

**Zonder inloggen.** \`/organisatie\`, \`/contact/onderwerpen\`, \`/contactverzoeken\` en de bijlagen daarbij zijn er ook voor wie niet is ingelogd. Zo'n wijziging heeft geen \`X-CSRF-Token\`; de origin wordt wel gecontroleerd, en er is een grens aan hoeveel er vanaf één adres kan komen (429).

**Wijzigen.** Elke wijziging noemt het programma in de header \`Loket-Client\` en komt van een pagina op een toegestane origin. Met een sessiecookie hoort daar \`X-CSRF-Token\` bij; klopt dat niet (403, \`csrf-token-verlopen\`), dan staat het goede kenmerk in de header van dat antwoord. Elke POST heeft een \`Idempotency-Key\`: dezelfde sleutel geeft ten minste 24 uur lang hetzelfde antwoord en voert niets twee keer uit.

**Bewaren.** Persoonlijke antwoorden hebben \`Cache-Control: no-store\`. Elke GET heeft een \`ETag\`; met \`If-None-Match\` is het antwoord 304 als er niets is veranderd.

**Storing.** Een bron die niet antwoordt geeft 503 met \`Retry-After\`, nooit een lege lijst. Wat er aan een zaak ontbreekt, staat in \`onvolledig\`.`;
