/** Every phase of `<zaak-bericht>`, and how to get there: as few as show every part of it. */
import { composeMessages } from '../../../src/widgets/zaak-bericht/compose-messages.js';
import { messages } from '../../../src/widgets/zaak-bericht/messages.js';
import { answers, noConnection, unauthorised, type Fault } from '../../support/faults.js';
import { datum, eenBesluit, eenBericht, eenDossier } from '../../support/fixtures.js';
import { find, press, textOf, type Stage, type Widget } from '../../support/harness.js';
import type { Scenarios } from '../../support/widget-contract.js';
import {
  BIJLAGEN,
  ZAAK,
  choose,
  dossierMet,
  gesprek,
  ongelezen,
  reeks,
  send,
  tekst,
  type,
} from './support.js';

const STIL = { ...ZAAK, refresh: '0' };

const norm = (stage: Stage): void => {
  stage.organisatie({
    servicenormen: [{ code: 'bericht', aantal: 5, eenheid: 'werkdagen', vrijeDagen: 'gemeente' }],
    afzenderEmail: 'noreply@voorbeeld.example',
    teksten: { alleenViaDeZaak: 'Stuur uw bericht alleen hier.', bezwaarMondeling: null },
  });
};

/** Nothing but a failure. */
const failing =
  (fault: Fault) =>
  (stage: Stage): Promise<Widget> => {
    stage.give(dossierMet());
    stage.expectConsole(/^loket: /);
    stage.fail(/zaken/, fault);
    return stage.show(STIL);
  };

/** A widget with this text in it. */
async function written(stage: Stage, text: string): Promise<Widget> {
  norm(stage);
  stage.give(dossierMet());
  const element = await stage.show(STIL);
  await type(element, text);
  return element;
}

// The dialogue of printing waits for a hand, which stops a whole page of Firefox: here it is closed as soon as it opens.
window.print = () => {
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
};

export const scenarios: Scenarios = {
  'a conversation': (stage) => {
    norm(stage);
    stage.give(dossierMet());
    return stage.show(STIL);
  },
  'everything at once': async (stage) => {
    norm(stage);
    const bijlage = {
      formaat: 'application/pdf',
      bestandsomvang: 1000,
      reden: null,
      redenCode: null,
      ontvangstbewijs: null,
    };
    stage.give(
      dossierMet([
        ...reeks(60),
        ...gesprek(),
        eenBericht({
          id: 'b-4',
          afzender: { soort: 'aanvrager', naam: null },
          namens: { naam: 'Leila de Vries', relatie: 'dochter' },
          onderwerp: 'Vraag over de kleur',
          antwoordVoor: datum('2026-11-17'),
          isReactieOp: 'r-1',
          leveringsmoment: null,
          kanaal: 'post',
        }),
        ongelezen({
          id: 'b-5',
          afzender: { soort: 'gemeente', naam: null },
          tekst: `${'lang'.repeat(200)}\n\u202eonzin\u202c שלום https://www.voorbeeld.example/${'pad/'.repeat(40)}`,
          bijlagen: [
            { ...bijlage, id: 'f-1', bestandsnaam: 'advies van de welstand.pdf', verwerking: 'beschikbaar' },
            { ...bijlage, id: 'f-2', bestandsnaam: 'tekening.pdf', verwerking: 'inControle' },
            {
              ...bijlage,
              id: 'f-3',
              bestandsnaam: 'foto.pdf',
              verwerking: 'geweigerd',
              reden: 'De foto is onscherp',
            },
          ],
        }),
        ongelezen({
          id: 'b-6',
          afzender: { soort: 'onbekend', naam: null },
          tekst: 'https://www.voorbeeld.example/',
        }),
      ]),
    );
    stage.configure({ contactUrl: '/contact' });
    const element = await stage.show({ ...STIL, 'shared-computer': '' });
    (find(element, '.helper input[type="checkbox"]') as HTMLInputElement).click();
    await element.updateComplete;
    press(element, composeMessages[stage.taal].cardShow);
    await stage.settled(element);
    return element;
  },
  'nothing said yet': (stage) => {
    stage.give(dossierMet([]));
    return stage.show({
      ...STIL,
      'compose-heading': 'Stel uw vraag',
      'send-label': 'Stuur',
      notice: 'Alleen hier.',
    });
  },
  loading: async (stage) => {
    stage.give(dossierMet());
    stage.hang(/zaken/);
    const element = await stage.show(STIL);
    await stage.clock.advance(1000);
    return element;
  },
  'something to put right': async (stage) => {
    norm(stage);
    stage.give(dossierMet(gesprek(), { bijlagen: BIJLAGEN }));
    const element = await stage.show(STIL);
    (find(element, '.helper input[type="checkbox"]') as HTMLInputElement).click();
    await element.updateComplete;
    press(element, messages[stage.taal].reply);
    await choose(stage, element, tekst(), tekst('lange_naam_'.repeat(12) + '.txt', ''));
    press(element, composeMessages[stage.taal].send);
    await stage.settled(element);
    return element;
  },
  'sending, signed out': async (stage) => {
    const element = await written(stage, 'Een vraag.');
    stage.fail(/POST .*berichten/, unauthorised());
    stage.expectConsole(/^loket: /);
    const texts = composeMessages[stage.taal];
    press(element, texts.send);
    await stage.until(() => textOf(element).includes(texts.waitLogin), 'it waits');
    await stage.settled(element);
    return element;
  },
  sent: async (stage) => {
    const element = await written(stage, 'Zie https://www.voorbeeld.example/.');
    await send(stage, element, composeMessages[stage.taal].send);
    return element;
  },
  'not sent': async (stage) => {
    const element = await written(stage, 'Een vraag.');
    stage.fail(/POST .*berichten/, answers(403, { code: 'geen-toegang' }));
    await send(stage, element, composeMessages[stage.taal].send);
    return element;
  },
  closed: (stage) => {
    stage.give(
      dossierMet(gesprek(), { toegestaan: false, redenCode: 'zaak-gesloten' }, { besluiten: [eenBesluit()] }),
    );
    return stage.show(STIL);
  },
  'which case?': (stage) => {
    stage.give(dossierMet(), eenDossier({ id: 'z-2', omschrijving: 'Parkeervergunning' }));
    return stage.show({ refresh: '0' });
  },
  offline: failing(noConnection()),
  'signed out': failing(unauthorised()),
  'without its conversation': (stage) => {
    stage.give(dossierMet());
    stage.fail(/berichten$/, answers(500, { code: 'interne-fout' }));
    return stage.show(STIL);
  },
  wiped: async (stage) => {
    stage.give(dossierMet());
    const element = await stage.show({ ...STIL, 'shared-computer': '' });
    press(element, composeMessages[stage.taal].wipe);
    await stage.settled(element);
    return element;
  },
};
