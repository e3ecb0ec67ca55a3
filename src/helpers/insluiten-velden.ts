/** What an editor may set per widget, with the words for it: the settings that page content may name (embedding). */

export interface Veld {
  /** The attribute. */
  readonly naam: string;
  readonly label: string;
  readonly hulp?: string;
  readonly soort: 'tekst' | 'vink' | readonly string[];
}
export interface Onderdeel {
  readonly tag: string;
  readonly titel: string;
  /** Words for a link to the page with this widget. */
  readonly link: string;
  readonly velden: readonly Veld[];
}

const ZAAK: Veld = {
  naam: 'zaak-id',
  label: 'Eén vaste zaak',
  hulp: 'Meestal leeg: dan kijkt het onderdeel zelf welke zaken de inwoner heeft.',
  soort: 'tekst',
};
const KIJKEN: Veld = {
  naam: 'refresh',
  label: 'Kijk vanzelf of er iets nieuws is',
  hulp: 'Het aantal seconden ertussen.',
  soort: ['60', '300', '900'],
};
const SAMEN: Veld = {
  naam: 'shared-computer',
  label: 'Deze pagina is voor een computer die meer mensen gebruiken',
  soort: 'vink',
};

export const ONDERDELEN: readonly Onderdeel[] = [
  {
    tag: 'zaak-timeline',
    titel: 'Zaak volgen',
    link: 'Bekijk uw zaak',
    velden: [ZAAK, KIJKEN],
  },
  {
    tag: 'zaak-upload',
    titel: 'Documenten bij een zaak',
    link: 'Voeg een document toe',
    velden: [
      ZAAK,
      { naam: 'hide-list', label: 'Laat de lijst met documenten weg', soort: 'vink' },
      {
        naam: 'label',
        label: 'Welk bestand u vraagt',
        hulp: 'Bijvoorbeeld: Kopie van uw paspoort.',
        soort: 'tekst',
      },
    ],
  },
  {
    tag: 'zaak-bericht',
    titel: 'Berichten bij een zaak',
    link: 'Lees en stuur berichten',
    velden: [
      ZAAK,
      KIJKEN,
      { naam: 'compose-heading', label: 'De kop boven het schrijven', soort: 'tekst' },
      { naam: 'send-label', label: 'De tekst op de knop', soort: 'tekst' },
      SAMEN,
    ],
  },
  {
    tag: 'afspraak-planner',
    titel: 'Afspraak maken',
    link: 'Maak een afspraak',
    velden: [
      {
        naam: 'product',
        label: 'Waarvoor de afspraak is',
        hulp: 'De naam in het afsprakensysteem, zoals paspoort.',
        soort: 'tekst',
      },
      {
        naam: 'locatie',
        label: 'Waar de afspraak is',
        hulp: 'De naam in het afsprakensysteem, zoals gemeentehuis. Werkt alleen als u ook kiest waarvoor.',
        soort: 'tekst',
      },
    ],
  },
  {
    tag: 'contact-formulier',
    titel: 'Contact opnemen',
    link: 'Neem contact op',
    velden: [
      {
        naam: 'soort',
        label: 'Waar de pagina voor is',
        soort: ['vraag', 'opmerking', 'melding', 'klacht', 'terugbelverzoek'],
      },
      {
        naam: 'onderwerp',
        label: 'Eén vast onderwerp',
        hulp: 'De naam in het systeem van de gemeente.',
        soort: 'tekst',
      },
      { ...ZAAK, hulp: 'Meestal leeg: dan gaat het formulier niet over een zaak.' },
      SAMEN,
    ],
  },
];

/** What an editor does in each CMS. */
export const REDACTIESYSTEMEN: readonly { readonly naam: string; readonly stappen: readonly string[] }[] = [
  {
    naam: 'WordPress',
    stappen: [
      'Uw leverancier zet de regels voor de head één keer in het thema.',
      'Open de pagina en voeg een blok “Aangepaste HTML” toe. Plak daar het blok (div).',
      'Mag u geen HTML plakken, of werkt u met de oude editor? Maak dan een gewone alinea met de link.',
      'Plak het eigen element niet. Voor de meeste rollen haalt WordPress het weg.',
    ],
  },
  {
    naam: 'Drupal',
    stappen: [
      'Uw leverancier zet de regels voor de head één keer in het thema.',
      'Typ de woorden van de link in de tekst, kies de knop voor een link en plak het adres van de link. Dat werkt in elk tekstformaat.',
      'Wilt u het blok (div)? Dan moet de beheerder het tekstformaat uitbreiden met <div class="loket-widget" data-loket-*>. Plak het daarna via Broncode.',
      'Laat het blok nooit leeg: de editor gooit een lege div weg.',
    ],
  },
  {
    naam: 'TYPO3',
    stappen: [
      'Uw leverancier zet de regels voor de head één keer in het sjabloon van de website.',
      'Plak het blok (div) in de bron van een tekstelement, of gebruik een element voor HTML.',
      'Of maak met de linkknop een link naar een extern adres, en plak het adres van de link.',
      'Plak het eigen element niet in de tekst: TYPO3 laat het dan als code zien.',
    ],
  },
  {
    naam: 'Umbraco',
    stappen: [
      'Uw leverancier zet de regels voor de head één keer in het sjabloon van de website.',
      'Kies in de tekst de knop voor een link en plak het adres van de link. Zet alles wat na het hekje komt in het veld voor het anker, als Umbraco daarom vraagt.',
      'Kunt u de broncode zien? Dan mag u het blok (div) plakken. Laat de link erin staan.',
    ],
  },
  {
    naam: 'Plone',
    stappen: [
      'Uw leverancier zet de regels voor de head één keer in het thema.',
      'Maak met de linkknop een link naar een extern adres, en plak het adres van de link. Het blok (div) verliest hier zijn gegevens.',
    ],
  },
  {
    naam: 'SIM, GX en andere gesloten systemen',
    stappen: [
      'Vraag uw leverancier om de regels voor de head één keer in het sjabloon te zetten.',
      'Maak met de linkknop een link naar een extern adres, en plak het hele adres van de link, met het hekje en wat daarna komt.',
      'Zet de link alleen in een alinea. Controleer na het opslaan of het hekje er nog staat.',
      'Kan uw leverancier een blok of een sjabloon maken? Geef dan het eigen element.',
    ],
  },
];
