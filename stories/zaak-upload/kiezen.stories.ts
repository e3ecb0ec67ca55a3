import type { Meta } from '@storybook/web-components-vite';
import { foto, machtiging, offerte, tekening } from '../support/bestanden.js';
import {
  choose,
  metRegels,
  pick,
  pickSoorten,
  press,
  settled,
  shows,
  SUBMIT,
  uploadIn,
  uploadMeta,
  verhaal,
  type UploadStory,
} from '../support/upload.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Kiezen',
  parameters: {
    ...uploadMeta.parameters,
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'Een bestand kiezen en zeggen wat het is. Op deze pagina staat elke story aan het begin; open een story in het menu om te zien wat de inwoner daar koos.',
      },
    },
  },
};
export default meta;

const args = { 'zaak-id': 'dakkapel', 'hide-list': true };

export const NogNietsGekozen: UploadStory = {
  name: 'Nog niets gekozen',
  args,
  parameters: verhaal(
    'Voor de knop staat in woorden welke soorten, hoe groot en hoeveel. Slepen en plakken kan ook; de knop is genoeg.',
  ),
};

export const TweeGoedeBestanden: UploadStory = {
  name: 'Twee goede bestanden: een PDF en een foto',
  args,
  parameters: verhaal(
    'Een foto van een telefoon weet waar hij is gemaakt. De widget haalt die plaats eruit voor het versturen, zonder de foto te veranderen, en zegt dat.',
  ),
  play: (context) => choose(context, offerte(), foto()),
};

export const LocatieMeesturen: UploadStory = {
  name: 'Locatie toch meesturen',
  args,
  parameters: verhaal(
    'De inwoner zette "Locatie meesturen" aan, bijvoorbeeld voor een melding over een plek.',
  ),
  async play(context) {
    await choose(context, foto());
    press(context, '[id*="-locatie-"]');
    await uploadIn(context.canvasElement).updateComplete;
  },
};

export const SoortEnOpmerking: UploadStory = {
  name: 'Soort gekozen, met een opmerking',
  args,
  parameters: verhaal(
    'Per bestand zegt de inwoner wat het is. Een opmerking mag, en zit achter een knop. Het aantal tekens wordt pas gezegd als het er te veel zijn.',
  ),
  async play(context) {
    await choose(context, offerte());
    pickSoorten(context, 'bewijsstuk');
    press(context, '.adding .card button[aria-expanded]');
    await shows(context, 'textarea');
    const note = uploadIn(context.canvasElement).renderRoot.querySelector('textarea');
    if (!note) throw new Error('There is no room for a remark.');
    note.value = 'Dit is de tweede offerte. De eerste was van een andere dakdekker.';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    note.dispatchEvent(new Event('change', { bubbles: true }));
    await uploadIn(context.canvasElement).updateComplete;
  },
};

export const SoortVergeten: UploadStory = {
  name: 'Soort vergeten',
  args,
  parameters: verhaal(
    'De inwoner drukte op "Voeg toe" zonder te zeggen wat het bestand is. Boven het formulier staat wat er mist, met een link naar het veld. De focus gaat daarheen.',
  ),
  async play(context) {
    await choose(context, offerte(), foto());
    press(context, SUBMIT);
    await shows(context, '.loket-summary');
  },
};

export const OpmerkingTeLang: UploadStory = {
  name: 'Opmerking te lang',
  args,
  parameters: verhaal('Er mag meer worden getypt dan past. Bij "Voeg toe" zegt de widget hoeveel het is.'),
  async play(context) {
    await choose(context, offerte());
    pickSoorten(context, 'bewijsstuk');
    press(context, '.adding .card button[aria-expanded]');
    await shows(context, 'textarea');
    const note = uploadIn(context.canvasElement).renderRoot.querySelector('textarea');
    if (!note) throw new Error('There is no room for a remark.');
    note.value = 'De dakdekker schreef ons het volgende. '.repeat(28);
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await uploadIn(context.canvasElement).updateComplete;
    press(context, SUBMIT);
    await shows(context, '.loket-summary');
  },
};

export const NietsGekozenEnToch: UploadStory = {
  name: 'Op "Voeg toe" gedrukt zonder bestand',
  args,
  parameters: verhaal('De widget zegt dat er eerst een bestand moet zijn.'),
  async play(context) {
    await settled(context);
    press(context, SUBMIT);
    await shows(context, '.loket-summary');
  },
};

export const GevraagdeDocumenten: UploadStory = {
  name: 'Antwoord op een gevraagd document',
  args: { 'zaak-id': 'wmo', 'hide-list': true },
  parameters: verhaal(
    'De gemeente vroeg om documenten. De inwoner zegt bij welk verzoek dit bestand hoort. Dan weten beide kanten dat het er is.',
  ),
  async play(context) {
    await choose(context, machtiging());
    pickSoorten(context, 'formulier');
    pick(context, 'select[id*="-gevraagd-"]', 'machtiging');
    await uploadIn(context.canvasElement).updateComplete;
  },
};

export const EenSoort: UploadStory = {
  name: 'Eén soort, één bestand, alleen PDF',
  args,
  parameters: verhaal(
    'Neemt de gemeente maar één soort document aan, dan vraagt de widget er niet naar. De uitleg bij de knop past zich aan.',
    {
      zaak: metRegels({
        maxBestanden: 1,
        toegestaneFormaten: ['application/pdf'],
        informatieobjecttypen: [{ id: 'overig', omschrijving: 'Iets anders' }],
      }),
    },
  ),
  play: (context) => choose(context, offerte()),
};

export const AlInDeZaak: UploadStory = {
  name: 'Staat al in de zaak',
  args,
  parameters: verhaal(
    'Byte voor byte hetzelfde als een document van deze zaak, ook al heet het anders. De widget waarschuwt en houdt niets tegen.',
  ),
  play: (context) => choose(context, tekening()),
};

export const TweemaalInDeRij: UploadStory = {
  name: 'Hetzelfde bestand onder twee namen',
  args,
  parameters: verhaal('Twee gekozen bestanden zijn byte voor byte gelijk. Ook dat is een waarschuwing.'),
  play: (context) => choose(context, offerte(), offerte('Offerte (1).pdf')),
};
