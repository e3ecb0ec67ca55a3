/** What is shown in every house style: the main states of each widget, and all building blocks. */

export interface Stand {
  /** Id of the story. */
  readonly id: string;
  /** A picture is kept of it. */
  readonly beeld?: boolean;
  /** Also in the page itself, without a shadow root. */
  readonly light?: boolean;
}

const of = (begin: string, ...ends: readonly string[]): Stand[] =>
  ends.map((end) => ({ id: `${begin}-${end}` }));
const beeld = (id: string): Stand => ({ id, beeld: true, light: true });

export const STANDEN: readonly Stand[] = [
  beeld('zaak-timeline-lopende-zaak--u-bent-aan-zet'),
  ...of(
    'zaak-timeline',
    'afgehandeld--op-tijd-met-bezwaar',
    'welke-zaak--kiezen',
    'lopende-zaak--belofte-gemist',
  ),
  ...of('zaak-timeline-als-het-niet-lukt-', 'geen-verbinding', 'half-beschikbaar'),
  beeld('zaak-upload-kiezen--soort-vergeten'),
  ...of('zaak-upload', 'de-lijst--van-u-ons-en-anderen', 'bestand-past-niet--alles-tegelijk'),
  ...of('zaak-upload-versturen-', 'onderweg', 'klaar'),
  beeld('zaak-bericht-het-gesprek--met-nieuwe'),
  ...of('zaak-bericht', 'schrijven--niets-geschreven', 'versturen--verstuurd-met-bijlage'),
  beeld('afspraak-planner-kiezen--tijden'),
  ...of('afspraak-planner', 'kiezen--niets-gekozen', 'de-afspraak--gemaakt'),
  ...of('afspraak-planner-gegevens-en-controleren-', 'fouten', 'controleren'),
  beeld('contact-formulier-standen--fouten'),
  ...of('contact-formulier', 'soorten--vraag-met-advies', 'standen--verstuurd'),
  { id: 'bouwstenen--knoppen', beeld: true },
  { id: 'bouwstenen--meldingen', beeld: true },
  ...of(
    'bouwstenen-',
    'mislukt',
    'koppen',
    'iconen',
    'hulp',
    'teksten',
    'veld',
    'bestand-kiezen',
    'voortgang',
  ),
  ...of('bouwstenen-', 'keuzelijst', 'tekstvak', 'vinkje', 'foutenlijst'),
];
