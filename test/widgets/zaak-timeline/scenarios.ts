/** Every phase of `<zaak-timeline>`, and how to get there. */
import type { DemoNaam } from '../../../src/gateway/demo-sessie.js';
import { commonMessages } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/widgets/zaak-timeline/messages.js';
import { answers, changes, emptyOk, noConnection, unauthorised, type Fault } from '../../support/faults.js';
import {
  VANDAAG,
  eenBesluit,
  eenDocument,
  eenDossier,
  gepland,
  gevraagdDocument,
  klaar,
  lopend,
  moment,
} from '../../support/fixtures.js';
import { find, press, type Stage, type Widget } from '../../support/harness.js';
import type { Scenarios } from '../../support/widget-contract.js';

export const ZAAK = { 'zaak-id': 'z-1' };

/** A case of the demo municipality. */
const demo =
  (zaakId: string, naam: DemoNaam = 'amina') =>
  (stage: Stage): Promise<Widget> => {
    stage.demo(naam);
    return stage.show({ 'zaak-id': zaakId });
  };

/** Nothing but a failure. */
const failing =
  (fault: Fault) =>
  (stage: Stage): Promise<Widget> => {
    stage.give(eenDossier());
    stage.expectConsole(/^loket: /);
    stage.fail(/zaken/, fault);
    return stage.show(ZAAK);
  };

/** A case with everything in it that a case may hold. */
export const vol = (): ReturnType<typeof eenDossier> =>
  eenDossier(
    {
      aanZet: 'aanvrager',
      gezienTot: moment('2026-11-10T12:00:00+01:00'),
      uiterlijkeEinddatumAfdoening: VANDAAG,
      organisatie: { naam: 'Omgevingsdienst Voorbeeld' },
      gevraagdeDocumenten: [
        gevraagdDocument({ id: 'g-1', uiterlijk: VANDAAG, toelichting: 'Van voren, met de hele gevel.' }),
        gevraagdDocument({ id: 'g-2', omschrijving: 'Tekening', status: 'ontvangen' }),
        gevraagdDocument({
          id: 'g-3',
          omschrijving: 'Machtiging',
          status: 'afgekeurd',
          reden: 'Uw handtekening staat er niet op.',
        }),
        gevraagdDocument({ id: 'g-4', omschrijving: 'Brief', status: 'onbekend' }),
      ],
      besluiten: [eenBesluit({ bekendmaking: VANDAAG, termijnVanaf: 'bekendmaking', documentId: 'd-1' })],
    },
    [
      klaar('Aanvraag ontvangen', '2026-11-02T09:15:00+01:00', { id: 'ontvangen', documenten: ['d-2'] }),
      lopend('Aanvraag beoordelen', '2026-11-16T11:30:00+01:00', {
        id: 'beoordelen',
        statustekst: 'Wij kijken of uw plan past bij de regels.',
        statustoelichting: 'Wij wachten op uw stukken.',
        substatussen: [
          { omschrijving: 'Wij vroegen om stukken', tijdstip: moment('2026-11-17T15:40:00+01:00') },
        ],
        actie: { label: 'Stuur uw stukken', url: '/stukken' },
        documenten: ['d-1'],
      }),
      gepland('Besluit', { id: 'besluit', datumStatusGezet: moment('2026-12-01'), isEindstatus: true }),
    ],
    [
      eenDocument(),
      eenDocument({
        id: 'd-2',
        titel: 'Aanvraag',
        bestandsnaam: 'aanvraag_met_een_hele_lange_naam_zonder_spaties_2026.docx',
        formaat: 'application/msword',
        bestandsomvang: 1_234_567,
      }),
    ],
  );

/** Twelve steps, of which some are folded away. */
export const lang = (): ReturnType<typeof eenDossier> =>
  eenDossier({}, [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((dag) =>
      klaar(`Meting ${String(dag)}`, `2026-11-0${String(dag)}T09:00:00+01:00`, {
        id: `meting-${String(dag)}`,
        statustekst: 'Gemiddeld 50 decibel.',
      }),
    ),
    lopend('Rapport schrijven', '2026-11-10T09:00:00+01:00', { id: 'rapport' }),
    gepland('Gesprek', { id: 'gesprek' }),
    gepland('Besluit', { id: 'besluit' }),
  ]);

export const withToken = async (stage: Stage): Promise<Widget> => {
  stage.give(vol());
  stage.configure({ getToken: () => 'demo-token' });
  // A place on this very page, so that opening it leaves the test where it is.
  stage.fail(
    /inhoud-link/,
    changes(() => ({
      url: `${location.pathname}${location.search}#geopend`,
      verlooptOp: '2026-11-18T10:01:00Z',
    })),
  );
  return stage.show(ZAAK);
};

export const scenarios: Scenarios = {
  'a running case': demo('dakkapel'),
  'everything at once': async (stage) => {
    stage.give(vol());
    stage.configure({ contactUrl: '/contact' });
    return stage.show(ZAAK);
  },
  loading: async (stage) => {
    stage.give(eenDossier());
    stage.hang(/zaken/);
    const element = await stage.show(ZAAK);
    await stage.clock.advance(1000);
    return element;
  },
  'your turn': demo('wmo'),
  'the term stands still': demo('subsidie'),
  'the term was made longer': demo('bezwaar-woz'),
  'a promise that was missed': demo('klacht'),
  'a step that began again': demo('bijzondere-bijstand'),
  'closed, with time to object': demo('kapvergunning'),
  'closed, with the clock off': demo('woz-waarde'),
  'closed, too late to object': demo('urgentieverklaring', 'joost'),
  'without any step': demo('verhuizing'),
  'a view on a draft': demo('milieuvergunning', 'bakkerij'),
  'everything shown': async (stage) => {
    stage.give(lang());
    const element = await stage.show(ZAAK);
    press(element, messages[stage.taal].more(5));
    await stage.settled(element);
    return element;
  },
  'no case': async (stage) => {
    stage.give();
    return stage.show();
  },
  'which case?': async (stage) => {
    stage.give(eenDossier(), eenDossier({ id: 'z-2', omschrijving: 'Parkeervergunning' }));
    return stage.show();
  },
  offline: failing(noConnection()),
  'signed out': failing(unauthorised()),
  forbidden: failing(answers(403, { code: 'geen-toegang' })),
  'not found': failing(answers(404, { code: 'niet-gevonden' })),
  busy: failing(answers(429, { code: 'te-veel-verzoeken', headers: { 'Retry-After': '600' } })),
  'a server that fails': failing(answers(500, { code: 'interne-fout' })),
  'an answer that is none': failing(emptyOk()),
  'trying again': async (stage) => {
    const element = await failing(noConnection())(stage);
    stage.hang(/zaken/);
    press(element, commonMessages[stage.taal].retry);
    await stage.settled(element);
    return element;
  },
  'half available': async (stage) => {
    stage.scenario('half-available');
    return demo('kapvergunning')(stage);
  },
  'without its steps': async (stage) => {
    stage.give(vol());
    stage.fail(/statussen/, answers(500, { code: 'interne-fout' }));
    return stage.show(ZAAK);
  },
  'a refresh that failed': async (stage) => {
    stage.give(eenDossier());
    const element = await stage.show({ ...ZAAK, refresh: '15' });
    stage.fail(/zaken/, answers(500, { code: 'interne-fout' }));
    await stage.clock.advance(15_000);
    await stage.settled(element);
    element.removeAttribute('refresh');
    return element;
  },
  'a choice that was saved': async (stage) => {
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    find(element, 'input[type="checkbox"]').click();
    press(element, messages[stage.taal].saveChoice);
    await stage.settled(element);
    return element;
  },
  'a choice that was not saved': async (stage) => {
    stage.give(eenDossier());
    const element = await stage.show(ZAAK);
    stage.fail(/mijn-gegevens/, answers(500, { code: 'interne-fout' }));
    press(element, messages[stage.taal].saveChoice);
    await stage.settled(element);
    return element;
  },
  'documents behind a token': withToken,
};
