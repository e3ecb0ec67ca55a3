import type { Meta } from '@storybook/web-components-vite';
import type { Datum } from '../../src/contract/basis.js';
import type { Besluit, Zaak } from '../../src/contract/zaken.js';
import { timelineMeta, verhaal, type TimelineStory } from '../support/timeline.js';

const meta: Meta = { ...timelineMeta, title: 'Zaak-timeline/Afgehandeld' };
export default meta;

/** The case with its first decision changed. */
const metBesluit =
  (wijziging: Partial<Besluit>) =>
  (zaak: Zaak): Zaak => ({
    ...zaak,
    besluiten: zaak.besluiten.map((besluit) => ({ ...besluit, ...wijziging })),
  });

export const OpTijdMetBezwaar: TimelineStory = {
  name: 'Op tijd afgehandeld, bezwaar kan nog',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal(
    'Het besluit is er, op tijd. De widget rekent uit tot en met welke dag bezwaar kan, en zegt hoe: online, op papier, of met hulp.',
  ),
};

export const TeLaatAfgehandeld: TimelineStory = {
  name: 'Te laat afgehandeld',
  args: { 'zaak-id': 'paspoort' },
  parameters: verhaal(
    'De zaak is klaar, later dan beloofd. Dit zaaksysteem kent geen tijden: dan staat er alleen een dag, nooit 00.00 uur.',
  ),
};

export const OpTijdZonderBesluit: TimelineStory = {
  name: 'Op tijd afgehandeld',
  args: { 'zaak-id': 'paspoort' },
  parameters: verhaal('De zaak is klaar binnen de beloofde tijd. Er is geen besluit waartegen bezwaar kan.', {
    zaak: (zaak) => ({
      ...zaak,
      zaaktype: {
        ...zaak.zaaktype,
        servicenorm: { aantal: 10, eenheid: 'werkdagen', vrijeDagen: 'gemeente' },
      },
    }),
  }),
};

export const BezwaarVoorbij: TimelineStory = {
  name: 'Bezwaartermijn voorbij',
  args: { 'zaak-id': 'urgentieverklaring' },
  parameters: verhaal('De laatste dag voor bezwaar is geweest. De widget zegt wat iemand dan nog kan doen.', {
    bezoeker: 'joost',
  }),
};

export const LaatsteDag: TimelineStory = {
  name: 'Laatste dag voor bezwaar',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal('Vandaag is de laatste dag.', {
    zaak: metBesluit({ uiterlijkeReactiedatum: '2026-11-24' as Datum }),
  }),
};

export const KlokUit: TimelineStory = {
  name: 'Datum van bekendmaking onbekend',
  args: { 'zaak-id': 'inrit' },
  parameters: verhaal(
    'Zonder de dag van bekendmaking is de laatste dag niet uit te rekenen. De widget raadt niet, en zegt waarom.',
    { bezoeker: 'joost' },
  ),
};

export const DatumVanHetZaaksysteem: TimelineStory = {
  name: 'Laatste dag komt uit het zaaksysteem',
  args: { 'zaak-id': 'gehandicaptenparkeerkaart' },
  parameters: verhaal(
    'Geeft het zaaksysteem zelf de laatste dag, dan telt die. Deze zaak heeft meer eindstappen; twee zijn overgeslagen.',
    { bezoeker: 'joost' },
  ),
};

export const Belastingen: TimelineStory = {
  name: 'WOZ-waarde en aanslag',
  args: { 'zaak-id': 'woz-waarde' },
  parameters: verhaal(
    'Twee besluiten. Bij belastingen telt de datum boven de brief (de dagtekening). Van de tweede is niet alles bekend: daar blijft de klok uit.',
  ),
};

export const Beroep: TimelineStory = {
  name: 'Beroep bij de rechter',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal('Tegen dit besluit staat geen bezwaar open, maar beroep bij de rechter.', {
    zaak: metBesluit({ rechtsmiddel: 'beroep' }),
  }),
};

export const GeenBezwaarMogelijk: TimelineStory = {
  name: 'Geen bezwaar mogelijk',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal('Tegen dit besluit kan iemand niets doen. Dat staat er.', {
    zaak: metBesluit({ rechtsmiddel: 'geen' }),
  }),
};

export const DagOnbekend: TimelineStory = {
  name: 'Dag van afhandelen onbekend',
  args: { 'zaak-id': 'paspoort' },
  parameters: verhaal('De laatste stap is gezet, maar het zaaksysteem geeft geen datum.', {
    zaak: (zaak) => ({ ...zaak, einddatum: null }),
    statussen: (statussen) =>
      statussen.map((status) => (status.isEindstatus ? { ...status, datumStatusGezet: null } : status)),
  }),
};
