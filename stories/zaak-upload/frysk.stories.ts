import type { Meta } from '@storybook/web-components-vite';
import { uploadMeta, type UploadStory } from '../support/upload.js';
import * as Bewijs from './bewijs.stories.js';
import * as Past from './geweigerd.stories.js';
import * as Kiezen from './kiezen.stories.js';
import * as Lijst from './lijst.stories.js';
import * as Niet from './niet-toevoegen.stories.js';
import * as Fout from './storing.stories.js';
import * as Kopie from './veilige-kopie.stories.js';
import * as Versturen from './versturen.stories.js';
import * as WelkeZaak from './welke-zaak.stories.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Talen/Frysk',
  globals: { taal: 'fy' },
  parameters: {
    ...uploadMeta.parameters,
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'Dezelfde standen in het Fries, met eigen namen voor dagen en maanden. Wat van de gemeente komt, blijft Nederlands en is zo aangemerkt. Open een story in het menu om te zien wat de inwoner koos.',
      },
    },
  },
};
export default meta;

export const VanUOnsEnAnderen: UploadStory = {
  ...Lijst.VanUOnsEnAnderen,
  name: 'Documenten van u, van ons en van anderen',
};

export const Besluit: UploadStory = { ...Lijst.Besluit, name: 'Een besluit' };

export const VirusGevonden: UploadStory = {
  ...Lijst.VirusGevonden,
  name: 'Geweigerd: virus gevonden, en een in controle',
};

export const HalfVerstuurd: UploadStory = { ...Lijst.HalfVerstuurd, name: 'Een half verstuurd document' };

export const Leeg: UploadStory = { ...Lijst.Leeg, name: 'Nog geen documenten' };

export const TweeGoedeBestanden: UploadStory = {
  ...Kiezen.TweeGoedeBestanden,
  name: 'Twee goede bestanden: een PDF en een foto',
};

export const SoortVergeten: UploadStory = { ...Kiezen.SoortVergeten, name: 'Soort vergeten' };

export const OpmerkingTeLang: UploadStory = { ...Kiezen.OpmerkingTeLang, name: 'Opmerking te lang' };

export const GevraagdeDocumenten: UploadStory = {
  ...Kiezen.GevraagdeDocumenten,
  name: 'Antwoord op een gevraagd document',
};

export const AlInDeZaak: UploadStory = { ...Kiezen.AlInDeZaak, name: 'Staat al in de zaak' };

export const AllesTegelijk: UploadStory = { ...Past.AllesTegelijk, name: 'Goed en fout door elkaar' };

export const Dubbel: UploadStory = { ...Past.Dubbel, name: 'Twee keer gekozen' };

export const TeVeel: UploadStory = { ...Past.TeVeel, name: 'Te veel bestanden' };

export const Onderweg: UploadStory = { ...Versturen.Onderweg, name: 'Onderweg, op de helft' };

export const DrukTot: UploadStory = { ...Versturen.DrukTot, name: 'Te druk, tot een tijd' };

export const Uitgelogd: UploadStory = { ...Versturen.Uitgelogd, name: 'Onderweg uitgelogd' };

export const Mislukt: UploadStory = { ...Versturen.Mislukt, name: 'Mislukt, met "Probeer opnieuw"' };

export const Klaar: UploadStory = { ...Versturen.Klaar, name: 'Klaar, met ontvangstbewijs' };

export const KlaarMetVingerafdruk: UploadStory = {
  ...Versturen.KlaarMetVingerafdruk,
  name: 'Klaar, met de digitale vingerafdruk',
};

export const Hetzelfde: UploadStory = { ...Bewijs.Hetzelfde, name: 'Hetzelfde bestand' };

export const Anders: UploadStory = { ...Bewijs.Anders, name: 'Een ander bestand met dezelfde naam' };

export const ZaakGeslotenZonderReden: UploadStory = {
  ...Niet.ZaakGeslotenZonderReden,
  name: 'Afgesloten, zonder zin van de gemeente',
};

export const Uit: UploadStory = { ...Niet.Uit, name: 'Door de pagina uitgezet (disabled)' };

export const KiezenUitZaken: UploadStory = { ...WelkeZaak.Kiezen, name: 'Kiezen uit meer zaken' };

export const NietIngelogd: UploadStory = { ...WelkeZaak.NietIngelogd, name: 'Niet ingelogd' };

export const DocumentenOntbreken: UploadStory = {
  ...Fout.DocumentenOntbreken,
  name: 'De documenten ontbreken',
};

export const TeDrukMetTijd: UploadStory = { ...Fout.TeDrukMetTijd, name: 'Te druk, met een tijd' };

export const VeiligeKopie: UploadStory = { ...Kopie.Afdekken, name: 'Veilige kopie: afdekken' };

export const FotoTeDonker: UploadStory = { ...Kopie.TeDonker, name: 'Veilige kopie: te donker' };
