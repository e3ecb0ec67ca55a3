/** What the parts of appointments mean, in Dutch; `openapi-teksten.ts` takes them in. */
import type { Bouwsteentekst } from './openapi-teksten.js';

const LOCATIE = {
  id: 'Kenmerk van de locatie.',
  naam: 'De naam.',
  adres: 'Het adres.',
  route: 'Hoe iemand er komt.',
  toegankelijkheid: 'Hoe toegankelijk de locatie is: drempels, lift, toilet.',
};

const BESCHIKBAARHEID = {
  duurMinuten: 'Hoe lang de afspraak duurt: alles wat is gevraagd bij elkaar.',
  eersteMogelijkheid:
    'Het eerste vrije tijdstip vanaf nu, ook als het buiten de gevraagde dagen valt; `null` als er geen is of als dat niet bekend is.',
};

const PLAATS = {
  kanaal: 'Hoe de afspraak is: aan de balie, per telefoon, met video of thuis.',
  locatie: 'Het `id` van de locatie: verplicht bij `balie`, en anders afwezig of `null`.',
  aanvang: 'Het tijdstip, zoals het in `beschikbare-tijden` staat.',
};

const AFSPRAAK = {
  id: 'Kenmerk van de afspraak. Het blijft bij een wijziging hetzelfde.',
  nummer: 'Het nummer om te noemen of op te schrijven. Het blijft bij een wijziging hetzelfde.',
  versie:
    '0 bij het maken, en één meer bij elke wijziging en bij het annuleren. In een agendabestand is dit `SEQUENCE`.',
  status: 'Of de afspraak doorgaat.',
  producten: 'Waarvoor de afspraak is.',
  'producten.id': 'Kenmerk van het product.',
  'producten.naam': 'De naam van het product.',
  'producten.aantal': 'Hoeveel.',
  personen: 'Wie er komt, en waarvoor. Leeg: één persoon, voor alles.',
  'personen.label': 'Hoe de aanvrager deze persoon noemt.',
  'personen.producten': 'Waarvoor deze persoon komt.',
  'personen.producten.id': 'Kenmerk van het product.',
  'personen.producten.naam': 'De naam van het product.',
  'personen.producten.aantal': 'Hoeveel.',
  'personen.meeTeNemen': 'Wat er voor deze persoon mee moet.',
  kanaal: 'Hoe de afspraak is: aan de balie, per telefoon, met video of thuis.',
  locatie: 'Waar de afspraak is; alleen bij `balie`.',
  aanvang: 'Wanneer de afspraak begint.',
  einde: 'Wanneer de afspraak eindigt.',
  klant: 'Wat is ingevuld, per `naam` van het veld.',
  wensen: 'Wat iemand nodig heeft; `null` als er niets is gevraagd.',
  'wensen.keuzes': 'Wat is gekozen.',
  'wensen.toelichting': 'De wens in eigen woorden.',
  meeTeNemen: 'Alles wat er mee moet, voor alle personen samen; elk ding één keer.',
  wijzigbaarTot: 'Tot wanneer de afspraak kan worden verzet; `null` als dat niet kan.',
  annuleerbaarTot: 'Tot wanneer de afspraak kan worden geannuleerd; `null` als dat niet kan.',
  wachtnorm: 'Binnen hoeveel tijd na `aanvang` iemand wordt geholpen. Het is een streven, geen recht.',
  bevestiging: 'De mail over de afspraak; `null` als er geen mail wordt gestuurd.',
  'bevestiging.aan': 'Het adres waar de mail naartoe gaat.',
  'bevestiging.afzender': 'Het adres waar de mail vandaan komt.',
  agendaUid:
    '`UID` in een agendabestand, in de mail en op de website hetzelfde. Het verandert nooit, ook niet als de afspraak wordt verzet.',
  gewijzigdOp: 'Wanneer de afspraak voor het laatst is gemaakt, verzet of geannuleerd.',
};

/** @param lijst the texts that every list has */
export const afspraakTeksten = (lijst: (wat: string) => Bouwsteentekst) =>
  ({
    AfspraakKanaal: { beschrijving: 'Hoe een afspraak is: aan de balie, per telefoon, met video of thuis.' },
    GekozenKanaal: { beschrijving: 'Hoe iemand de afspraak wil.' },
    AfspraakProduct: {
      beschrijving: 'Iets waarvoor een afspraak kan worden gemaakt.',
      velden: {
        id: 'Kenmerk van het product.',
        naam: 'De naam, zoals een inwoner het noemt.',
        toelichting: 'Wat iemand hierover vooraf moet weten.',
        duurMinuten: 'Hoe lang één duurt. Een afspraak voor meer duurt zo lang als alles bij elkaar.',
        maxAantal: 'Hoeveel er in één afspraak passen.',
        perPersoon: 'Of elk stuk voor een eigen persoon is, zoals een paspoort.',
        meeTeNemen: 'Wat er voor één stuk mee moet: één ding per tekst.',
        kanalen: 'Hoe het kan. De eerste manier is de gewone.',
      },
    },
    AfspraakProductenPagina: lijst('producten'),
    AfspraakLocatie: { beschrijving: 'Een plek met balies.', velden: LOCATIE },
    BeschikbareLocatie: {
      beschrijving: 'Een plek waar alles wat is gevraagd in één afspraak kan.',
      velden: {
        ...LOCATIE,
        eersteMogelijkheid:
          'Het eerste vrije tijdstip op deze locatie; `null` als er geen is of als dat niet bekend is.',
      },
    },
    BeschikbareLocatiesPagina: lijst('locaties'),
    DagReden: {
      beschrijving:
        'Waarom er op een dag geen afspraak kan: alles is `vol`, de gemeente is `gesloten`, de dag is `voorbij`, of voor deze dag kan `nog-niet` worden afgesproken.',
    },
    BeschikbareDag: {
      beschrijving: 'Een dag, en hoeveel tijdstippen er vrij zijn.',
      velden: {
        datum: 'De dag.',
        aantal: 'Hoeveel verschillende tijdstippen er te kiezen zijn, voor alles wat is gevraagd samen.',
        reden: 'Waarom er geen tijdstip is; `null` als er wel een is.',
        toelichting: 'Wat deze dag bijzonder maakt, zoals `Eerste kerstdag`.',
      },
    },
    BeschikbareDagen: {
      beschrijving: 'Elke dag van de gevraagde periode, op volgorde, altijd op één pagina.',
      velden: {
        ...lijst('dagen').velden,
        ...BESCHIKBAARHEID,
        boekbaarTotEnMet: 'De laatste dag waarvoor nu een afspraak kan worden gemaakt.',
      },
    },
    BeschikbareTijd: {
      beschrijving: 'Een tijdstip dat vrij is voor alles wat is gevraagd.',
      velden: { aanvang: 'Wanneer de afspraak dan begint.', einde: 'Wanneer de afspraak dan eindigt.' },
    },
    BeschikbareTijden: {
      beschrijving: 'De vrije tijdstippen van één dag, op volgorde, altijd op één pagina.',
      velden: { ...lijst('tijdstippen').velden, ...BESCHIKBAARHEID },
    },
    Klantveld: {
      beschrijving: 'Een veld dat de gemeente bij deze afspraak vraagt.',
      velden: {
        naam: 'Onder welke naam het antwoord in `klant` komt.',
        label: 'Het opschrift.',
        toelichting: 'Wat helpt bij het invullen.',
        soort: 'Wat er wordt ingevuld. Een datum is `JJJJ-MM-DD`.',
        verplicht: 'Of het moet worden ingevuld.',
        maxLengte: 'Hoeveel tekens (Unicode-codepunten) het hoogstens zijn.',
        autocomplete: 'De waarde voor `autocomplete` in HTML.',
        eenVan:
          'Van alle velden met hetzelfde woord moet er ten minste één zijn ingevuld, zoals een e-mailadres of een telefoonnummer.',
      },
    },
    Wens: {
      beschrijving: 'Iets wat de gemeente kan regelen voor wie het nodig heeft.',
      velden: { code: 'De wens als vaste code.', omschrijving: 'De wens in woorden.' },
    },
    Klantvelden: {
      beschrijving: 'De velden in de volgorde waarin ze worden gevraagd, altijd op één pagina.',
      velden: {
        ...lijst('velden').velden,
        wensen: 'Wat de gemeente op deze manier van afspreken kan regelen.',
        wensMaxLengte:
          'Hoeveel tekens een wens in eigen woorden hoogstens is; `null` als die niet kan worden gestuurd.',
      },
    },
    Productkeuze: {
      beschrijving: 'Een product en hoeveel.',
      velden: { id: 'Het `id` van het product.', aantal: 'Hoeveel.' },
    },
    ReserveringAanvraag: {
      beschrijving: 'Welk tijdstip moet worden vastgehouden.',
      velden: {
        producten: 'Waarvoor de afspraak is; elk product één keer.',
        ...PLAATS,
        vervangt:
          'Het `id` van een eerdere eigen reservering. Die vervalt in dezelfde stap als de nieuwe lukt, en blijft als de nieuwe niet lukt.',
        afspraak:
          'Het `id` van de afspraak die wordt verzet, met `Afspraak-Token` of een sessie. De tijd die zij nu inneemt, telt dan als vrij.',
      },
    },
    Reservering: {
      beschrijving: 'Een tijdstip dat wordt vastgehouden terwijl iemand de rest invult.',
      velden: {
        id: 'Kenmerk van de reservering. Wie dit kent, kan haar verlengen, gebruiken en laten gaan.',
        aanvang: 'Wanneer de afspraak dan begint.',
        einde: 'Wanneer de afspraak dan eindigt.',
        verlooptOp: 'Tot wanneer het tijdstip wordt vastgehouden.',
        verlengingen: 'Hoe vaak dat nog kan worden verlengd.',
      },
    },
    AfspraakAanvraag: {
      beschrijving: 'De afspraak die iemand wil maken.',
      velden: {
        reservering:
          'Het `id` van de reservering, als die er is. Is zij verlopen, dan komt de afspraak er toch als het tijdstip nog vrij is.',
        producten: 'Waarvoor de afspraak is; elk product één keer.',
        personen:
          'Wie er komt, en waarvoor: bij elkaar precies `producten`. Afwezig of leeg: één persoon, voor alles.',
        'personen.label': 'Hoe de aanvrager deze persoon noemt, bijvoorbeeld `Mijn zoon`.',
        'personen.producten': 'Waarvoor deze persoon komt; elk product één keer.',
        ...PLAATS,
        klant: 'Wat is ingevuld, per `naam` van het veld. Een leeg veld staat er niet in.',
        wensen: 'Wat iemand nodig heeft.',
        'wensen.codes': 'De gekozen wensen, uit `wensen` van `klantvelden`.',
        'wensen.toelichting': 'Een wens in eigen woorden, hoogstens `wensMaxLengte` tekens.',
      },
    },
    AfspraakWijziging: {
      beschrijving:
        'Een ander tijdstip, een andere plaats of een andere manier, voor dezelfde producten en personen. Wat er niet staat, blijft zoals het is.',
      velden: {
        aanvang: PLAATS.aanvang,
        locatie: 'Het `id` van de locatie; alleen bij `balie`.',
        kanaal: PLAATS.kanaal,
        reservering: 'Het `id` van de reservering van het nieuwe tijdstip, als die er is.',
        versie:
          'De `versie` van de afspraak waarvan is uitgegaan. Is zij intussen anders veranderd, dan is het antwoord `afspraak-gewijzigd` en gebeurt er niets.',
      },
    },
    Afspraak: { beschrijving: 'Een afspraak met de gemeente.', velden: AFSPRAAK },
    GeboekteAfspraak: {
      beschrijving: 'De afspraak die net is gemaakt.',
      velden: {
        ...AFSPRAAK,
        token:
          'Voor `Afspraak-Token`. Een website bewaart het alleen in het geheugen. `null` als het alleen in de mail staat.',
      },
    },
    AfsprakenPagina: lijst('afspraken'),
  }) satisfies Record<string, Bouwsteentekst>;
