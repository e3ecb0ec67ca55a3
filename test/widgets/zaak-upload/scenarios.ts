/** Every phase of `<zaak-upload>`, and how to get there. */
import { commonMessages } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import { answers, changes, emptyOk, noConnection, unauthorised, type Fault } from '../../support/faults.js';
import {
  VANDAAG,
  eenBesluit,
  eenDocument,
  eenDossier,
  gevraagdDocument,
  moment,
} from '../../support/fixtures.js';
import { press, textOf, type Stage, type Widget } from '../../support/harness.js';
import type { Scenarios } from '../../support/widget-contract.js';
import { ZAAK, choose, dossierMet, foto, give, send, tekst } from './support.js';

const TYPES = [
  { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
  { id: 'foto', omschrijving: 'Foto of plaatje' },
];

/** A case with a document of every kind in it, and documents that we ask for. */
export const vol = (): ReturnType<typeof dossierMet> =>
  dossierMet(
    { informatieobjecttypen: TYPES },
    [
      eenDocument({
        creatiedatum: VANDAAG,
        ondertekening: {
          soort: 'digitaal',
          datum: VANDAAG,
          namens: 'het college van burgemeester en wethouders',
        },
      }),
      eenDocument({
        id: 'd-2',
        titel: 'Aanvraag',
        bestandsnaam: 'aanvraag_met_een_hele_lange_naam_zonder_spaties_2026.docx',
        formaat: 'application/msword',
        bestandsomvang: 1_234_567,
        herkomst: 'aanvrager',
        registratiedatum: moment('2026-11-02T09:15:00+01:00'),
        informatieobjecttype: { id: 'brief', omschrijving: 'Brief of formulier' },
        opmerking: 'Hierbij mijn aanvraag.',
      }),
      eenDocument({ id: 'd-3', titel: 'Advies van de welstand', herkomst: 'derde' }),
      eenDocument({ id: 'd-4', titel: 'Nota', herkomst: 'onbekend', verwerking: 'onbekend' }),
      eenDocument({
        id: 'd-5',
        titel: 'Foto van de gevel',
        herkomst: 'aanvrager',
        verwerking: 'geweigerd',
        redenCode: 'onleesbaar',
        reden: 'De foto is niet scherp genoeg',
      }),
      eenDocument({
        id: 'd-6',
        titel: 'Rekening',
        herkomst: 'aanvrager',
        verwerking: 'geweigerd',
        redenCode: 'virus-gevonden',
      }),
      eenDocument({
        id: 'd-7',
        titel: 'Tekening',
        herkomst: 'aanvrager',
        verwerking: 'uploaden',
        registratiedatum: moment('2026-11-18T09:15:00+01:00'),
      }),
    ],
    {
      organisatie: { naam: 'Omgevingsdienst Voorbeeld' },
      besluiten: [eenBesluit({ documentId: 'd-1' })],
      gevraagdeDocumenten: [
        gevraagdDocument({ id: 'g-1' }),
        gevraagdDocument({ id: 'g-2', omschrijving: 'Machtiging van uw buren', status: 'afgekeurd' }),
      ],
    },
  );

/** Nothing but a failure. */
const failing =
  (fault: Fault) =>
  (stage: Stage): Promise<Widget> => {
    stage.give(dossierMet());
    stage.expectConsole(/^loket: /);
    stage.fail(/zaken/, fault);
    return stage.show(ZAAK);
  };

/** A widget with these files chosen. */
const chosenFiles =
  (dossier: () => ReturnType<typeof dossierMet>, ...files: readonly File[]) =>
  async (stage: Stage): Promise<Widget> => {
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    await choose(stage, element, ...files);
    return element;
  };

/** Two files on their way, until so many calls were made and both of them say this. Digests are computed in threads, which no rest of the page shows. */
const sending =
  (
    where: RegExp,
    said: 'preparing' | 'completing' | 'waitOffline' | 'waitLogin' | 'notSent',
    fault: Fault | null = null,
    calls = 2,
  ) =>
  async (stage: Stage): Promise<Widget> => {
    const element = await chosenFiles(dossierMet, tekst(), tekst('tweede.txt', 'Nog een brief.'))(stage);
    stage.expectConsole(/^loket: /);
    if (fault) stage.fail(where, fault);
    else stage.hang(where);
    const texts = messages[stage.taal];
    const asked = (): number =>
      stage.calls.filter(({ method, url }) => where.test(`${method} ${url}`)).length;
    const before = asked();
    press(element, texts.submit);
    // First the calls: a text may be there for a moment before the one that stays.
    await stage.until(() => asked() - before >= calls, `${String(calls)} calls were made`);
    await stage.until(
      () => textOf(element).split(texts[said]).length === 3,
      `both files say "${texts[said]}"`,
    );
    await stage.settled(element);
    return element;
  };

// The dialogue of printing waits for a hand, which stops a whole page of Firefox: here it is closed as soon as it opens.
window.print = () => {
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
};

export const scenarios: Scenarios = {
  'a case with documents': (stage) => {
    stage.give(
      dossierMet({}, [eenDocument(), eenDocument({ id: 'd-2', titel: 'Aanvraag', herkomst: 'aanvrager' })]),
    );
    return stage.show(ZAAK);
  },
  'everything at once': (stage) => {
    stage.give(vol());
    stage.configure({ contactUrl: '/contact' });
    return stage.show(ZAAK);
  },
  'only adding': (stage) => {
    stage.give(vol());
    return stage.show({ ...ZAAK, 'hide-list': '', label: 'Kopie van uw paspoort' });
  },
  disabled: (stage) => {
    stage.give(dossierMet());
    return stage.show({ ...ZAAK, disabled: '' });
  },
  'without documents': (stage) => {
    stage.give(dossierMet());
    return stage.show(ZAAK);
  },
  loading: async (stage) => {
    stage.give(dossierMet());
    stage.hang(/zaken/);
    const element = await stage.show(ZAAK);
    await stage.clock.advance(1000);
    return element;
  },
  'files chosen': (stage) =>
    chosenFiles(vol, tekst(), foto(), tekst('lange_naam_'.repeat(12) + '.txt', 'x'))(stage),
  'files refused': chosenFiles(
    dossierMet,
    tekst(),
    tekst('leeg.txt', ''),
    new File(['MZ\x90\0\x03\0\0\0'], 'factuur.pdf', { lastModified: 2 }),
    tekst(),
  ),
  'fields to fill in': async (stage) => {
    const element = await chosenFiles(vol, tekst())(stage);
    press(element, messages[stage.taal].submit);
    await stage.settled(element);
    return element;
  },
  'nothing chosen': async (stage) => {
    stage.give(dossierMet());
    const element = await stage.show(ZAAK);
    press(element, messages[stage.taal].submit);
    await stage.settled(element);
    return element;
  },
  preparing: sending(/documenten$/, 'preparing'),
  // Not in the middle of a part: that would keep others of the page waiting for their turn after this.
  completing: sending(/voltooiing/, 'completing'),
  'sending, without a connection': async (stage) => {
    const element = await chosenFiles(dossierMet, tekst())(stage);
    stage.expectConsole(/^loket: /);
    stage.fail(/delen/, noConnection());
    const texts = messages[stage.taal];
    press(element, texts.submit);
    const waits = (): boolean => textOf(element).includes(texts.waitOffline);
    const tries = (): number => stage.calls.filter(({ url }) => url.includes('/delen/')).length;
    await stage.until(waits, 'it waits');
    // Until the pauses are long: from here on nothing happens for the next twenty seconds.
    for (let turns = 0; tries() < 7; turns += 1) {
      if (turns > 200) throw new Error(`It was tried ${String(tries())} times, and then no more.`);
      await stage.clock.advanceToNext();
      await stage.until(waits, 'it waits again');
    }
    await stage.settled(element);
    return element;
  },
  'sending, signed out': async (stage) => {
    stage.signOut();
    stage.signIn();
    // Of each file one, and one more after it was seen who is signed in.
    return sending(/delen/, 'waitLogin', unauthorised(), 4)(stage);
  },
  'not sent': sending(/documenten$/, 'notSent', answers(413, { code: 'bestand-te-groot' })),
  received: async (stage) => {
    const element = await chosenFiles(dossierMet, foto())(stage);
    await send(stage, element, messages[stage.taal].submit);
    press(element, messages[stage.taal].details);
    await stage.settled(element);
    return element;
  },
  'checking a receipt': async (stage) => {
    stage.give(dossierMet());
    const element = await stage.show(ZAAK);
    press(element, messages[stage.taal].check);
    await element.updateComplete;
    give(element, [tekst('bewijs.json', '{}')], '.check input');
    // The file is read in a thread, which no rest of the page shows.
    await stage.until(() => textOf(element).includes(messages[stage.taal].badReceipt), 'it was read');
    await stage.settled(element);
    return element;
  },
  'not allowed': (stage) => {
    stage.give(dossierMet({ toegestaan: false, reden: 'Uw zaak wacht op een besluit.', redenCode: 'wacht' }));
    return stage.show(ZAAK);
  },
  closed: (stage) => {
    stage.give(dossierMet({ toegestaan: false, redenCode: 'zaak-gesloten' }));
    return stage.show(ZAAK);
  },
  'not served': (stage) => {
    stage.give(dossierMet());
    stage.organisatie({ onderdelen: ['zaken'] });
    return stage.show(ZAAK);
  },
  'no case': (stage) => {
    stage.give();
    return stage.show();
  },
  'which case?': (stage) => {
    stage.give(dossierMet(), eenDossier({ id: 'z-2', omschrijving: 'Parkeervergunning' }));
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
  'without its documents': (stage) => {
    stage.give(dossierMet());
    stage.fail(/documenten$/, answers(500, { code: 'interne-fout' }));
    return stage.show(ZAAK);
  },
  'documents behind a token': (stage) => {
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
  },
};
