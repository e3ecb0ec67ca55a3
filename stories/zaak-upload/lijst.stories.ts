import type { Meta } from '@storybook/web-components-vite';
import { MIN_DEEL } from '../../src/contract/documenten.js';
import type { Moment } from '../../src/domain/datum.js';
import { grotePdf, halfVerstuurd } from '../support/bestanden.js';
import { press, settled, shows, uploadMeta, verhaal, type UploadStory } from '../support/upload.js';

const meta: Meta = { ...uploadMeta, title: 'Zaak-upload/De lijst' };
export default meta;

export const VanUOnsEnAnderen: UploadStory = {
  name: 'Documenten van u, van ons en van anderen',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Alle documenten van de zaak, het nieuwste eerst. Bij elk staat wie het toevoegde, wanneer, en wat voor document het is. Openen en Opslaan zijn twee aparte links.',
  ),
};

export const Besluit: UploadStory = {
  name: 'Een besluit',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal(
    'Bij een besluit staat wie het nam, namens wie en wanneer. En waarom er geen handtekening op hoeft te staan.',
  ),
};

export const InControle: UploadStory = {
  name: 'Nog in controle',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'Ontvangen is nog niet gecontroleerd. De widget kijkt zelf of er nieuws is, steeds minder vaak. Tot die tijd is het document niet te openen.',
    {
      documenten: () => [
        {
          id: 'kenteken',
          titel: 'Kentekenbewijs',
          bestandsnaam: 'kentekenbewijs.jpg',
          formaat: 'image/jpeg',
          bestandsomvang: 842_133,
          creatiedatum: null,
          registratiedatum: null,
          informatieobjecttype: { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
          herkomst: 'aanvrager',
          verwerking: 'inControle',
          reden: null,
          redenCode: null,
          integriteit: null,
          ondertekening: null,
          opmerking: null,
          beantwoordt: null,
          ontvangstbewijs: null,
        },
      ],
    },
  ),
};

export const Geweigerd: UploadStory = {
  name: 'Geweigerd, met de reden',
  args: { 'zaak-id': 'wmo' },
  parameters: verhaal(
    'De gemeente nam een document niet aan. De reden staat erbij, en wat iemand dan doet.',
    {
      documenten: (documenten) =>
        documenten.map((document) =>
          document.id === 'machtiging'
            ? {
                ...document,
                verwerking: 'geweigerd' as const,
                reden: 'De bladzijde is te donker om te lezen.',
                redenCode: 'niet-leesbaar',
              }
            : document,
        ),
    },
  ),
};

export const VirusGevonden: UploadStory = {
  name: 'Geweigerd: virus gevonden, en een in controle',
  args: { 'zaak-id': 'melding' },
  parameters: verhaal('In een van de bestanden zat een virus. Het andere wordt nog gecontroleerd.'),
};

const HALF = grotePdf('Bouwtekeningen.pdf', 3 * MIN_DEEL);

export const HalfVerstuurd: UploadStory = {
  name: 'Een half verstuurd document',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Bij een eerder bezoek brak het versturen af. Wie hetzelfde bestand weer kiest, gaat verder waar hij was. Verwijderen kan ook.',
    { deelomvang: MIN_DEEL, eerder: halfVerstuurd('dakkapel', HALF) },
  ),
};

export const BewijsVanEerder: UploadStory = {
  name: 'Het bewijs van een eerder verstuurd document',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Bij alles wat iemand zelf verstuurde, is het bewijs van ontvangst later nog te zien, af te drukken en te bewaren.',
    {
      documenten: (documenten) =>
        documenten.map((document) =>
          document.herkomst === 'aanvrager'
            ? {
                ...document,
                ontvangstbewijs: {
                  nummer: 'OB-2026-000042',
                  ontvangenOp: '2026-11-03T09:15:00+01:00' as Moment,
                  bestandsomvang: document.bestandsomvang ?? 0,
                  waarde: 'ab'.repeat(32),
                  delenWaarde: 'cd'.repeat(32),
                  deelomvang: MIN_DEEL,
                },
              }
            : document,
        ),
    },
  ),
  async play(context) {
    await settled(context);
    press(context, '[id*="-proof-"]');
    await shows(context, '.receipt');
  },
};

export const Leeg: UploadStory = {
  name: 'Nog geen documenten',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal('Er zijn nog geen documenten bij deze zaak. Dit is iets anders dan een storing.'),
};

export const ZonderLijst: UploadStory = {
  name: 'Zonder de lijst (hide-list)',
  args: { 'zaak-id': 'dakkapel', 'hide-list': true },
  parameters: verhaal(
    'Alleen toevoegen, bijvoorbeeld in een formulier of naast een tijdlijn die de documenten al toont.',
  ),
};

export const LangeNamen: UploadStory = {
  name: 'Lange namen',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('Lange namen breken af, ook op een telefoon. Niets valt buiten beeld.', {
    documenten: (documenten) =>
      documenten.map((document, index) =>
        index === 0
          ? {
              ...document,
              titel:
                'constructieberekening_gordingen_en_raveelbalken_definitief_versie_2026-11-16_ondertekend_door_constructeur',
              opmerking:
                'Zie bladzijde 3: burgemeestervanheemstraschimmelpennincklaangevelaanzichtachterzijde is daar opnieuw getekend.',
            }
          : document,
      ),
  }),
};
