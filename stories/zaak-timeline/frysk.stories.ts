import type { Meta } from '@storybook/web-components-vite';
import { timelineMeta, type TimelineStory } from '../support/timeline.js';
import * as Afgehandeld from './afgehandeld.stories.js';
import * as Lopend from './lopend.stories.js';
import * as Fout from './storing.stories.js';
import * as WelkeZaak from './welke-zaak.stories.js';

const meta: Meta = {
  ...timelineMeta,
  title: 'Zaak-timeline/Talen/Frysk',
  globals: { taal: 'fy' },
  parameters: {
    ...timelineMeta.parameters,
    docs: {
      ...timelineMeta.parameters.docs,
      description: {
        component:
          'Dezelfde standen in het Fries, met eigen namen voor dagen en maanden. Wat van de gemeente komt, blijft Nederlands en is zo aangemerkt.',
      },
    },
  },
};
export default meta;

export const NetOntvangen: TimelineStory = { ...Lopend.NetOntvangen, name: 'Net ontvangen' };

export const InBehandeling: TimelineStory = {
  ...Lopend.InBehandeling,
  name: 'In behandeling, met documenten',
};

export const NieuwSindsVorigBezoek: TimelineStory = {
  ...Lopend.NieuwSindsVorigBezoek,
  name: 'Nieuw sinds het vorige bezoek',
};
export const UBentAanZet: TimelineStory = { ...Lopend.UBentAanZet, name: 'U bent aan zet' };

export const WachtenOpIemandAnders: TimelineStory = {
  ...Lopend.WachtenOpIemandAnders,
  name: 'Wachten op iemand anders',
};

export const Opgeschort: TimelineStory = { ...Lopend.Opgeschort, name: 'Termijn staat stil (opgeschort)' };

export const Verlengd: TimelineStory = { ...Lopend.Verlengd, name: 'Termijn verlengd' };

export const OpnieuwBegonnen: TimelineStory = { ...Lopend.OpnieuwBegonnen, name: 'Stap is opnieuw begonnen' };

export const BelofteGemist: TimelineStory = { ...Lopend.BelofteGemist, name: 'Belofte niet gehaald' };

export const WettelijkeTermijnVoorbij: TimelineStory = {
  ...Lopend.WettelijkeTermijnVoorbij,
  name: 'Wettelijke termijn voorbij',
};

export const NogGeenStappen: TimelineStory = { ...Lopend.NogGeenStappen, name: 'Nog geen stappen' };

export const NieuwsTerwijlUKijkt: TimelineStory = {
  ...Lopend.NieuwsTerwijlUKijkt,
  name: 'Nieuws terwijl u kijkt',
};

export const EmailKeuzeOpgeslagen: TimelineStory = {
  ...Lopend.EmailKeuzeOpgeslagen,
  name: 'E-mail bij wijzigingen: opgeslagen',
};

export const OpTijdMetBezwaar: TimelineStory = {
  ...Afgehandeld.OpTijdMetBezwaar,
  name: 'Op tijd afgehandeld, bezwaar kan nog',
};

export const TeLaatAfgehandeld: TimelineStory = {
  ...Afgehandeld.TeLaatAfgehandeld,
  name: 'Te laat afgehandeld',
};

export const BezwaarVoorbij: TimelineStory = {
  ...Afgehandeld.BezwaarVoorbij,
  name: 'Bezwaartermijn voorbij',
};

export const KlokUit: TimelineStory = { ...Afgehandeld.KlokUit, name: 'Datum van bekendmaking onbekend' };

export const Belastingen: TimelineStory = { ...Afgehandeld.Belastingen, name: 'WOZ-waarde en aanslag' };

export const Kiezen: TimelineStory = { ...WelkeZaak.Kiezen, name: 'Kiezen uit meer zaken' };

export const GeenZaken: TimelineStory = { ...WelkeZaak.GeenZaken, name: 'Geen zaken' };

export const NietIngelogd: TimelineStory = { ...WelkeZaak.NietIngelogd, name: 'Niet ingelogd' };

export const BezigMetLaden: TimelineStory = { ...Fout.BezigMetLaden, name: 'Bezig met laden' };

export const GeenVerbinding: TimelineStory = { ...Fout.GeenVerbinding, name: 'Geen verbinding' };

export const DuurtTeLang: TimelineStory = { ...Fout.DuurtTeLang, name: 'Duurt te lang' };

export const TeDruk: TimelineStory = { ...Fout.TeDruk, name: 'Te druk' };

export const TeDrukMetTijd: TimelineStory = { ...Fout.TeDrukMetTijd, name: 'Te druk, met een tijd' };

export const GeenToegang: TimelineStory = { ...Fout.GeenToegang, name: 'Geen toegang' };

export const NietGevonden: TimelineStory = { ...Fout.NietGevonden, name: 'Niet gevonden' };

export const Storing: TimelineStory = { ...Fout.Storing, name: 'Storing bij de gemeente' };

export const HalfBeschikbaar: TimelineStory = {
  ...Fout.HalfBeschikbaar,
  name: 'Documenten en besluiten ontbreken',
};

export const StappenOntbreken: TimelineStory = { ...Fout.StappenOntbreken, name: 'Stappen ontbreken' };

export const NietVernieuwd: TimelineStory = { ...Fout.NietVernieuwd, name: 'Vernieuwen lukt niet' };
