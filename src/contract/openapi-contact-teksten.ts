/** What each part of contact means, in Dutch; see `openapi-teksten.ts`. */
import type { Bouwsteentekst } from './openapi-teksten.js';

/** What is entered, in the request and in the copy of it. */
const INGEVULD = {
  soort: 'De soort contact: die van het onderwerp.',
  tekst: 'De tekst. Hoe lang die mag zijn, staat in `maxLengte` van het onderwerp.',
  naam: 'De naam van de afzender. Nodig, tenzij het onderwerp anoniem mag.',
  email: 'Het e-mailadres. Nodig als het antwoord per e-mail moet komen.',
  telefoon:
    'Het telefoonnummer, zoals iemand het schrijft: spaties, streepjes en +31 mogen. Nodig als de gemeente moet bellen.',
  belvenster: 'Wanneer de gemeente het beste kan bellen: binnen de openingstijden van de telefoon.',
  locatie: 'Waar het is. Nodig bij een melding.',
  'locatie.omschrijving': 'De plaats in woorden.',
  'locatie.postcode': 'De postcode, met of zonder spatie.',
  'locatie.huisnummer': 'Het huisnummer, met wat erachter staat.',
  adres: 'Waar een brief heen moet. Nodig voor antwoord per post als er niemand is ingelogd.',
  'adres.straat': 'De straat met het huisnummer.',
  'adres.postcode': 'De postcode.',
  'adres.plaats': 'De woonplaats.',
  namens: 'Wie dit voor de afzender schrijft, als een ander dat doet.',
  'namens.naam': 'De naam van de helper.',
  'namens.relatie': 'Wat de helper van de afzender is, zoals `dochter`.',
  herkomst: 'Waar het formulier stond.',
  'herkomst.pagina': 'Het pad van de pagina, zonder wat er achter een `?` of `#` staat.',
};

const onder = (pad: string, velden: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [`${pad}.${naam}`, tekst]));

export const CONTACT_TEKSTEN = {
  Contactsoort: {
    beschrijving: 'De soort contact. Een lezer die een woord niet kent, neemt `vraag`.',
  },
  ContactOnderwerp: {
    beschrijving: 'Waarover iemand kan schrijven.',
    velden: {
      id: 'Kenmerk van het onderwerp.',
      omschrijving: 'De naam van het onderwerp.',
      soort: 'De soort contact.',
      servicenorm: 'De `code` van de servicenorm in `/organisatie`: wanneer het antwoord komt.',
      toelichting: 'Een of twee zinnen erbij.',
      anoniemToegestaan: 'Of het mag zonder naam en zonder manier om te antwoorden.',
      aanmeldenNodig: 'Of alleen wie is ingelogd erover kan schrijven.',
      maxLengte: 'Hoe lang de tekst mag zijn, in Unicode-codepunten.',
      advies: 'Een betere weg dan dit formulier.',
      'advies.kanaal': 'Welke weg.',
      'advies.tekst': 'Waarom, in een of twee zinnen.',
      'advies.url': 'De pagina waar het antwoord staat, als de weg `website` is.',
      gevaar: 'Wie gevaar ziet, belt meteen.',
      'gevaar.tekst': 'Wanneer iemand moet bellen.',
      'gevaar.telefoon': 'Het nummer, ook buiten de openingstijden.',
      bijlagen: 'Welke bestanden mee mogen; `null` als er geen mee mogen.',
      'bijlagen.maxBestanden': 'Hoeveel er hoogstens mee mogen.',
      'bijlagen.maxBestandsgrootte': 'Hoe groot elk mag zijn, in bytes.',
      'bijlagen.toegestaneFormaten': 'Welke mediatypen mogen. Leeg: alle.',
      'bijlagen.identiteitsbewijs':
        'Of zo’n bestand een kopie van een identiteitsbewijs is. De website biedt dan aan om het burgerservicenummer en de foto af te dekken. Vraag zo’n kopie alleen als het echt nodig is (artikel 5, lid 1, onder c, AVG; artikel 46 UAVG).',
    },
  },
  ContactOnderwerpenPagina: {
    beschrijving: 'Eén pagina van de lijst met onderwerpen.',
    velden: {
      count: 'Hoeveel er in totaal zijn, over alle pagina’s.',
      next: 'Het volledige adres van de volgende pagina; `null` op de laatste.',
      previous: 'Het volledige adres van de vorige pagina; `null` op de eerste.',
      results: 'Wat er op deze pagina staat.',
    },
  },
  Belvenster: {
    beschrijving: 'Een deel van een dag waarin iemand gebeld kan worden.',
    velden: {
      datum: 'De dag.',
      van: 'Het begin, in Nederlandse tijd.',
      tot: 'Het einde, in Nederlandse tijd.',
    },
  },
  ContactverzoekVerzending: {
    beschrijving: 'Wat iemand stuurt. Een leeg veld telt als een veld dat er niet staat.',
    velden: {
      ...INGEVULD,
      'belvenster.datum': 'De dag, niet later dan de beloofde dag van het antwoord.',
      'belvenster.van': 'Het begin, in Nederlandse tijd.',
      'belvenster.tot': 'Het einde, in Nederlandse tijd.',
      onderwerp: 'Het `id` van het onderwerp.',
      voorkeurskanaal:
        'Hoe het antwoord moet komen. Staat het er niet, dan geldt het e-mailadres of het telefoonnummer dat er wel staat.',
      zaakId: 'Het `id` van de zaak waarover het gaat; alleen voor wie is ingelogd.',
      bijlagen: 'De `id`’s van bijlagen die helemaal zijn ontvangen, voor dit onderwerp.',
      nietInvullen:
        'Een veld dat mensen niet zien. Staat er iets in, dan is het antwoord 400: er gaat nooit iets stil verloren.',
    },
  },
  Contactverzoek: {
    beschrijving: 'Het bewijs van ontvangst.',
    velden: {
      referentienummer: 'Om te noemen in een vraag, zoals `C-2026-4F7K2M`.',
      ontvangenOp: 'Wanneer het binnenkwam.',
      antwoordVoor:
        'De laatste dag waarop het antwoord komt; `null` als er geen antwoord kan komen of niets is beloofd.',
      kopie: 'Alles wat er is ingevuld.',
      ...onder('kopie', {
        ...INGEVULD,
        onderwerp: 'Het onderwerp.',
        'onderwerp.id': 'Kenmerk van het onderwerp.',
        'onderwerp.omschrijving': 'De naam van het onderwerp.',
        voorkeurskanaal: 'Hoe het antwoord komt; `geen` als er geen antwoord kan komen.',
        zaakId: 'Het `id` van de zaak waarover het gaat.',
        bijlagen: 'De bestanden die meegingen, met hun stand van nu.',
      }),
    },
  },
} satisfies Record<string, Bouwsteentekst>;
