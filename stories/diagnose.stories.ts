import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import type { Finding } from '../src/helpers/doctor-finding.js';
import { doctorMessages } from '../src/helpers/doctor-messages.js';
import { createPanel } from '../src/helpers/doctor-panel.js';
import type { Taal } from '../src/i18n/messages.js';

const meta: Meta = {
  title: 'Diagnose',
  parameters: {
    docs: {
      description: {
        component:
          'Zet `?loket-diagnose` achter het adres van een pagina waar `loket-doctor.js` staat. Een redacteur leest dan wat er mis is en wat te doen, en kopieert een verslag voor de leverancier. Inwoners zien dit nooit.',
      },
      story: { inline: false, height: '600px' },
    },
  },
};
export default meta;

/** The panel in the language that is chosen above. */
const paneel = (omschrijving: string, make: (taal: Taal) => readonly Finding[]): StoryObj => ({
  render: (_args, { globals }) => {
    const taal = globals['taal'] as Taal;
    const panel = createPanel(doctorMessages[taal], taal, () => {
      action('again')();
    });
    panel.show(make(taal));
    return panel.host;
  },
  parameters: { docs: { description: { story: omschrijving } } },
});

export const MetFouten: StoryObj = paneel('Wat mis is, staat bovenaan in elke groep.', (taal) => {
  const t = doctorMessages[taal];
  return [
    { groep: 'bestanden', ernst: 'goed', wat: t.version('0.1.0', 'zaak-timeline') },
    {
      groep: 'onderdelen',
      ernst: 'fout',
      wat: t.unknownAttribute('zaakid'),
      waar: t.nth('zaak-timeline', 1),
      doe: `${t.didYouMean('zaak-id')} ${t.unknownAttributeDoe}`,
    },
    {
      groep: 'api',
      ernst: 'fout',
      wat: t.apiBlocked,
      doe: t.apiBlockedDoe,
      code: 'connect-src https://mijn.gemeente.example',
    },
    {
      groep: 'contrast',
      ernst: 'fout',
      wat: t.contrastLow(t.partLink, '2.1', '4.5'),
      waar: t.nth('zaak-timeline', 1),
      doe: t.contrastLowDoe,
      code: '--loket-link',
    },
  ];
});

export const AllesInOrde: StoryObj = paneel('Een pagina waar niets aan mankeert.', (taal) => {
  const t = doctorMessages[taal];
  return [
    { groep: 'bestanden', ernst: 'goed', wat: t.version('0.1.0', 'zaak-timeline') },
    { groep: 'onderdelen', ernst: 'goed', wat: t.fromElement, waar: t.nth('zaak-timeline', 1) },
    { groep: 'beveiliging', ernst: 'goed', wat: t.policyGood },
    { groep: 'api', ernst: 'goed', wat: t.apiGood(84) },
    { groep: 'contrast', ernst: 'goed', wat: t.contrastGood('5.9'), waar: t.nth('zaak-timeline', 1) },
  ];
});
