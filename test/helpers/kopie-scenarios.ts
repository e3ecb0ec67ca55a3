/** Every state of what `loket-kopie.js` adds, and how to get there. */
import { dossierMet } from '../widgets/zaak-upload/support.js';
import type { Scenarios } from '../support/widget-contract.js';
import { ZAAK } from '../widgets/zaak-upload/support.js';
import { press } from '../support/harness.js';
import { dossier, foto, gebruik, kies, open, paspoort, texts } from './kopie-support.js';

export const scenarios: Scenarios = {
  'an identity paper is asked': (stage) => {
    stage.give(dossier());
    return stage.show(ZAAK);
  },
  'covering a copy': async (stage) => {
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    await kies(stage, element, await paspoort());
    await open(stage, element);
    return element;
  },
  'looking at the copy': async (stage) => {
    const element = await scenarios['covering a copy']!(stage);
    press(element, texts(stage.taal).preview);
    await stage.settled(element);
    return element;
  },
  'a safe copy': async (stage) => {
    const element = await scenarios['covering a copy']!(stage);
    await gebruik(stage, element);
    return element;
  },
  'a dark photo of an identity paper': async (stage) => {
    stage.give(dossier());
    const element = await stage.show(ZAAK);
    const dark = await foto((pen) => {
      pen.fillStyle = 'rgb(0 0 0 / 0.93)';
      pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    });
    await kies(stage, element, dark);
    return element;
  },
  'a photo that is too large': async (stage) => {
    const large = await foto(() => undefined);
    stage.give(dossierMet({ maxBestandsgrootte: Math.floor(large.size * 0.6) }));
    const element = await stage.show(ZAAK);
    await kies(stage, element, large);
    return element;
  },
};
