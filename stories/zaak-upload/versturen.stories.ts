import type { Meta } from '@storybook/web-components-vite';
import type { ProblemCode } from '../../src/contract/problem.js';
import { createDemoControle } from '../../src/gateway/demo-controle.js';
import type { DemoNaam } from '../../src/gateway/demo-sessie.js';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import { foto, grotePdf, machtiging, offerte, virus } from '../support/bestanden.js';
import type { Oproep, Opzet } from '../support/gemeente.js';
import {
  choose,
  pick,
  pickSoorten,
  press,
  received,
  sendAll,
  shows,
  SUBMIT,
  untilIn,
  uploadIn,
  uploadMeta,
  verhaal,
  type UploadStory,
} from '../support/upload.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Versturen',
  parameters: {
    ...uploadMeta.parameters,
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'Van "Voeg toe" tot het bewijs, en alles wat er onderweg mis kan gaan. Open een story in het menu: dan worden de bestanden echt verstuurd, naar de gemeente in deze pagina.',
      },
    },
  },
};
export default meta;

const args = { 'zaak-id': 'dakkapel', 'hide-list': true };

/** Large enough that nothing is given up while somebody looks: how long a part may take follows from its size. */
const DEEL = 4 * 1024 * 1024;
const inDelen = (): File => grotePdf('Bouwtekeningen.pdf', 4 * DEEL - 4096);

const problem = (code: ProblemCode, retryAfter?: number): Response =>
  problemResponse(
    new ApiProblem(code, retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
    'verhaal',
  );

/** Parts from this number on get another answer; those before it arrive. */
const vanafDeel =
  (
    first: number,
    answer: (oproep: Oproep) => Response | Promise<Response> | null,
  ): NonNullable<Opzet['storing']> =>
  (oproep) => {
    const [, deel] = /\/delen\/(\d+)$/.exec(oproep.methode === 'PUT' ? oproep.pad : '') ?? [];
    return deel !== undefined && Number(deel) >= first ? answer(oproep) : null;
  };

/** An answer that does not come, until the widget gives up. */
const never = ({ signal }: Oproep): Promise<Response> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('The call was stopped.', 'AbortError'));
    });
  });

export const Onderweg: UploadStory = {
  name: 'Onderweg, op de helft',
  args,
  parameters: verhaal(
    'Echte voortgang, per bestand en van alles samen. Stoppen kan op elk moment. Deze story blijft ongeveer twee minuten zo staan; daarna merkt de widget dat er niets meer beweegt.',
    { deelomvang: DEEL, storing: vanafDeel(3, never) },
  ),
  async play(context) {
    await sendAll(context, inDelen(), offerte());
    await untilIn(context, (root) =>
      [...root.querySelectorAll<HTMLProgressElement>('.adding .card progress')].some(
        ({ value, max }) => value >= max / 2,
      ),
    );
    await untilIn(context, (root) => root.querySelectorAll('.adding .card').length === 1);
  },
};

export const Gestopt: UploadStory = {
  name: 'Gestopt',
  args,
  parameters: verhaal(
    'Na "Stop met versturen" blijft het bestand staan, met wat erbij is ingevuld. Met "Voeg toe" gaat het alsnog.',
    { deelomvang: DEEL, storing: vanafDeel(3, never) },
  ),
  async play(context) {
    await sendAll(context, inDelen());
    await shows(context, '.adding .card progress');
    press(context, `${SUBMIT} ~ button`);
    await shows(context, '.stopped');
  },
};

export const WachtOpVerbinding: UploadStory = {
  name: 'Wacht op verbinding',
  args,
  parameters: verhaal(
    'De verbinding viel halverwege weg. De widget probeert het zelf, steeds minder vaak, en gaat verder waar hij was.',
    {
      deelomvang: DEEL,
      storing: vanafDeel(3, () => Promise.reject(new TypeError('Failed to fetch'))),
    },
  ),
  async play(context) {
    await sendAll(context, inDelen());
    await shows(context, '.adding .sending progress');
    await untilIn(context, (root) =>
      [...root.querySelectorAll<HTMLProgressElement>('.adding progress')].some(
        ({ value, max }) => value >= max / 2,
      ),
    );
  },
};

export const DrukTot: UploadStory = {
  name: 'Te druk, tot een tijd',
  args,
  parameters: verhaal(
    'De gemeente vraagt om een kwartier geduld. De widget noemt de tijd en gaat dan zelf verder.',
    { deelomvang: DEEL, storing: vanafDeel(2, () => problem('bron-niet-beschikbaar', 900)) },
  ),
  async play(context) {
    await sendAll(context, inDelen());
    await untilIn(context, (root) =>
      /\d\d[.:]\d\d/.test(root.querySelector('.adding .sending .state')?.textContent ?? ''),
    );
  },
};

/** Signed in, until the second part is on its way; then `daarna`. */
const wisselt = (daarna: DemoNaam | null) => (): Opzet => {
  let wie: DemoNaam | null = 'amina';
  return {
    deelomvang: DEEL,
    bezoeker: () => wie,
    storing: vanafDeel(2, ({ keer }) => {
      if (keer > 1) return null;
      wie = daarna;
      return problem('niet-geauthenticeerd');
    }),
  };
};

export const Uitgelogd: UploadStory = {
  name: 'Onderweg uitgelogd',
  args,
  parameters: verhaal(
    'Inloggen gaat in een nieuw tabblad, want de gekozen bestanden staan alleen in dit tabblad. Kies eerst "Log opnieuw in" en dan "Ik ben weer ingelogd": het versturen gaat verder waar het was.',
    wisselt(null),
  ),
  async play(context) {
    await sendAll(context, inDelen());
    await shows(context, '.adding .loket-warning');
  },
};

export const IemandAnders: UploadStory = {
  name: 'Iemand anders ingelogd',
  args,
  parameters: verhaal(
    'Op een gedeelde computer logt iemand anders in. Niets van de eerste persoon blijft staan. De tweede ziet deze zaak niet: die is niet van hem.',
    wisselt('joost'),
  ),
  async play(context) {
    await sendAll(context, inDelen());
    await untilIn(
      context,
      (root) => root.querySelector('.adding') === null && root.querySelector('.loket-error') !== null,
    );
  },
};

export const Mislukt: UploadStory = {
  name: 'Mislukt, met "Probeer opnieuw"',
  args,
  parameters: verhaal(
    'Het bestand kwam zes keer beschadigd aan. Het staat nog klaar; opnieuw proberen lukt hier wel.',
    {
      storing: ({ methode, pad, keer }) =>
        methode === 'PUT' && pad.endsWith('/delen/1') && keer <= 6 ? problem('bestand-beschadigd') : null,
    },
  ),
  async play(context) {
    await sendAll(context, offerte());
    await shows(context, '.adding .failed');
  },
};

export const TeVeelTegelijk: UploadStory = {
  name: 'Een mislukt, een verstuurd',
  args,
  parameters: verhaal('Wat verstuurd is, heeft een bewijs. Wat niet lukte, staat nog in de rij.', {
    storing: ({ methode, pad, keer }) =>
      methode === 'POST' && pad.endsWith('/documenten') && keer === 2 ? problem('te-veel-bestanden') : null,
  }),
  async play(context) {
    await sendAll(context, offerte(), foto());
    await shows(context, '.adding .failed');
    await received(context);
  },
};

export const ZaakGesloten: UploadStory = {
  name: 'De zaak is intussen gesloten',
  args,
  parameters: verhaal('Tussen kiezen en versturen sloot de gemeente de zaak.', {
    storing: ({ methode, pad }) =>
      methode === 'POST' && pad.endsWith('/documenten') ? problem('zaak-gesloten') : null,
  }),
  async play(context) {
    await sendAll(context, offerte());
    await shows(context, '.adding .failed');
  },
};

export const Klaar: UploadStory = {
  name: 'Klaar, met ontvangstbewijs',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'Elk bestand met zijn kenmerk, grootte en tijd. "Door de gemeente bevestigd" staat er alleen omdat de gemeente zelf dezelfde vingerafdruk uitrekende. Bij de foto staat wat er veranderd is.',
  ),
  async play(context) {
    await sendAll(context, offerte('Bewijs van inschrijving.pdf'), foto());
    await received(context);
  },
};

export const KlaarMetVingerafdruk: UploadStory = {
  name: 'Klaar, met de digitale vingerafdruk',
  args,
  parameters: verhaal('Achter een knop, voor wie het precies wil weten. Afdrukken en bewaren kan altijd.'),
  async play(context) {
    await sendAll(context, foto());
    await received(context);
    press(context, '.receipt button[aria-expanded]');
    await shows(context, '.receipt .loket-panel:not([hidden])');
  },
};

export const KlaarNogInControle: UploadStory = {
  name: 'Klaar, nog in controle',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'Ontvangen is niet hetzelfde als gecontroleerd. Het bewijs is er al; bij het document staat dat de controle nog loopt.',
    { controle: createDemoControle() },
  ),
  async play(context) {
    await sendAll(context, offerte());
    await received(context);
    await shows(context, '.cards');
  },
};

export const VirusGevonden: UploadStory = {
  name: 'Klaar, maar er zat een virus in',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'Het bestand kwam heel aan en is daarna geweigerd. Het bewijs blijft: het zegt wat er is ontvangen. In deze story zit geen virus, maar de proeftekst die elke scanner kent.',
  ),
  async play(context) {
    await sendAll(context, virus());
    await received(context);
    await untilIn(context, (root) => root.textContent?.includes('virus') === true);
  },
};

export const GevraagdOntvangen: UploadStory = {
  name: 'Klaar: een gevraagd document',
  args: { 'zaak-id': 'wmo' },
  parameters: verhaal(
    'Het antwoord op een verzoek van de gemeente is binnen, met een opmerking van de inwoner.',
  ),
  async play(context) {
    await choose(context, machtiging());
    pickSoorten(context, 'formulier');
    pick(context, 'select[id*="-gevraagd-"]', 'machtiging');
    await uploadIn(context.canvasElement).updateComplete;
    press(context, SUBMIT);
    await received(context);
  },
};
