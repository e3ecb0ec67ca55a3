/** What holds for every story: house style, language, render root, and a clock that stands still. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '@nl-design-system-community/ma-design-tokens/dist/theme.css';
// After the light one: both are one class, and the later of the two counts.
import '@nl-design-system-community/ma-design-tokens/dist/color-scheme-dark/theme.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import manifest from '../custom-elements.json';
import '../src/define/all.js';
import '../src/gateway/site/theme/theme.css';
import { withPagina } from '../stories/support/pagina.js';
import { THEMAS } from '../stories/support/themas.js';
import './verhaal.css';

setCustomElementsManifest(manifest);
// The guides and the names are Dutch; a story says its own language on its own page.
document.documentElement.lang = 'nl';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPagina],
  globalTypes: {
    thema: {
      description: 'Huisstijl',
      toolbar: {
        title: 'Huisstijl',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: THEMAS.map(({ naam, titel }) => ({ value: naam, title: titel })),
      },
    },
    taal: {
      description: 'Taal van de pagina',
      toolbar: {
        title: 'Taal',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'nl', title: 'Nederlands' },
          { value: 'en', title: 'English' },
          { value: 'fy', title: 'Frysk' },
        ],
      },
    },
    weergave: {
      description: 'Waar de widget zijn inhoud zet',
      toolbar: {
        title: 'Weergave',
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'shadow', title: 'Afgeschermd (shadow)' },
          { value: 'light', title: 'In de pagina (light)' },
        ],
      },
    },
  },
  initialGlobals: { thema: 'eigen', taal: 'nl', weergave: 'shadow' },
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Begin hier',
          'Zaak-timeline',
          [
            'Overzicht',
            'Lopende zaak',
            'Afgehandeld',
            'Welke zaak',
            'Als het niet lukt',
            'Talen',
            'Toegankelijkheid',
          ],
          'Zaak-upload',
          [
            'Overzicht',
            'De lijst',
            'Kiezen',
            'Bestand past niet',
            'Versturen',
            'Controleer mijn bewijs',
            'Toevoegen kan niet',
            'In een formulier',
            'Welke zaak',
            'Als het niet lukt',
            'Talen',
            'Toegankelijkheid',
          ],
          'Zaak-bericht',
          [
            'Overzicht',
            'Het gesprek',
            'Schrijven',
            'Versturen',
            'Sturen kan niet',
            'Welke zaak',
            'Als het niet lukt',
            'Talen',
            'Toegankelijkheid',
          ],
          'Afspraak-planner',
          [
            'Overzicht',
            'Kiezen',
            'Gegevens en controleren',
            'De afspraak',
            'Als het niet lukt',
            'Talen',
            'Toegankelijkheid',
          ],
          'Contact-formulier',
          ['Soorten', 'Standen', 'Talen', 'Toegankelijkheid'],
          'Bouwstenen',
          'Huisstijl',
          'Uw huisstijl',
          'Insluiten',
          'API aansluiten',
        ],
      },
    },
    viewport: {
      options: {
        smal: { name: 'Telefoon, 320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        midden: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        breed: { name: 'Computer, 1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    a11y: { options: { runOnly: { type: 'tag', values: [...WCAG, 'best-practice'] } } },
    docs: { toc: { headingSelector: 'h2, h3', title: 'Op deze pagina' } },
  },
};

export default preview;
