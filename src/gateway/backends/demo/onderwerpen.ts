/** What people can write about to the demo municipality: each sort of contact, and what makes one differ from another. */
import type { ContactOnderwerp } from '../../../contract/contact.js';
import { TELEFOON } from './organisatie.js';

type Begin = Pick<ContactOnderwerp, 'id' | 'soort' | 'omschrijving'> & Partial<ContactOnderwerp>;

const onderwerp = (begin: Begin): ContactOnderwerp => ({
  servicenorm: 'contactformulier',
  toelichting: null,
  anoniemToegestaan: false,
  aanmeldenNodig: false,
  maxLengte: 2000,
  advies: null,
  gevaar: null,
  bijlagen: null,
  ...begin,
});

const FOTO = {
  maxBestanden: 3,
  maxBestandsgrootte: 15_000_000,
  toegestaneFormaten: ['image/jpeg', 'image/png', 'image/heic'],
};
const BEWIJS = {
  maxBestanden: 5,
  maxBestandsgrootte: 15_000_000,
  toegestaneFormaten: ['application/pdf', 'image/jpeg', 'image/png'],
};

export const ONDERWERPEN: readonly ContactOnderwerp[] = [
  onderwerp({
    id: 'paspoort-rijbewijs',
    soort: 'vraag',
    omschrijving: 'Paspoort, identiteitskaart of rijbewijs',
    advies: {
      kanaal: 'website',
      tekst: 'Wat het kost en wat u meeneemt, staat op onze website. Een afspraak maakt u ook daar.',
      url: '/afspraak-maken',
    },
  }),
  onderwerp({ id: 'verhuizen', soort: 'vraag', omschrijving: 'Verhuizen' }),
  onderwerp({
    id: 'belasting-aanslag',
    soort: 'vraag',
    omschrijving: 'Uw aanslag van de gemeente',
    servicenorm: 'factuurvraag',
    toelichting: 'Over uw eigen aanslag kunt u alleen schrijven als u bent ingelogd.',
    aanmeldenNodig: true,
    bijlagen: BEWIJS,
  }),
  onderwerp({
    id: 'schulden',
    soort: 'vraag',
    omschrijving: 'Hulp bij geld of schulden',
    advies: {
      kanaal: 'telefoon',
      tekst: 'Bel ons liever. Dan kunnen wij meteen met u meedenken.',
      url: null,
    },
  }),
  onderwerp({
    id: 'andere-vraag',
    soort: 'vraag',
    omschrijving: 'Een andere vraag',
    bijlagen: BEWIJS,
  }),
  onderwerp({
    id: 'inzage',
    soort: 'vraag',
    omschrijving: 'Zien welke gegevens wij van u hebben',
    toelichting:
      'Stuur een kopie van uw identiteitsbewijs mee. Dek het burgerservicenummer en uw foto af: die hebben wij niet nodig.',
    bijlagen: { ...BEWIJS, identiteitsbewijs: true },
  }),
  onderwerp({
    id: 'idee',
    soort: 'opmerking',
    omschrijving: 'Een idee of een compliment',
    toelichting: 'U hoeft uw naam niet te noemen.',
    anoniemToegestaan: true,
    maxLengte: 1000,
  }),
  onderwerp({
    id: 'website',
    soort: 'opmerking',
    omschrijving: 'Iets op deze website klopt niet',
    anoniemToegestaan: true,
    maxLengte: 1000,
  }),
  onderwerp({
    id: 'weg-stoep',
    soort: 'melding',
    omschrijving: 'Kapotte weg of stoep',
    servicenorm: 'melding-openbare-ruimte',
    anoniemToegestaan: true,
    gevaar: {
      tekst:
        'Kan er nu iemand vallen of gewond raken? Bel ons dan meteen, ook in de avond en in het weekend.',
      telefoon: TELEFOON,
    },
    bijlagen: FOTO,
  }),
  onderwerp({
    id: 'lantaarn',
    soort: 'melding',
    omschrijving: 'Straatlamp die het niet doet',
    servicenorm: 'melding-openbare-ruimte',
    toelichting: 'Het nummer op de paal helpt ons om de lamp te vinden.',
    anoniemToegestaan: true,
    bijlagen: FOTO,
  }),
  onderwerp({
    id: 'afval',
    soort: 'melding',
    omschrijving: 'Afval op straat',
    servicenorm: 'melding-openbare-ruimte',
    anoniemToegestaan: true,
    bijlagen: FOTO,
  }),
  onderwerp({
    id: 'behandeling',
    soort: 'klacht',
    omschrijving: 'Hoe u bent behandeld',
    servicenorm: 'klacht',
    maxLengte: 4000,
    bijlagen: BEWIJS,
  }),
  onderwerp({
    id: 'te-laat',
    soort: 'klacht',
    omschrijving: 'Het duurt te lang, of wij doen niet wat wij beloven',
    servicenorm: 'klacht',
    maxLengte: 4000,
    bijlagen: BEWIJS,
  }),
  onderwerp({
    id: 'anders',
    soort: 'klacht',
    omschrijving: 'Een andere klacht',
    servicenorm: 'klacht',
    maxLengte: 4000,
    bijlagen: BEWIJS,
  }),
  onderwerp({
    id: 'terugbellen',
    soort: 'terugbelverzoek',
    omschrijving: 'Wij bellen u terug',
    servicenorm: 'terugbelverzoek',
    maxLengte: 500,
  }),
];
