/** How far booking, moving or cancelling is, in one sentence: the same on screen and in speech (G7). */
import type { FormTexts } from './form-messages.js';
import type { OutcomeTexts } from './outcome-messages.js';
import type { Planner } from './planner.js';

export interface ProgressTexts {
  readonly form: FormTexts;
  readonly outcome: OutcomeTexts;
}

/** `null` while nothing is on its way. */
export function progressText(planner: Planner, { form, outcome }: ProgressTexts): string | null {
  const { progress, needsLogin } = planner.boeken;
  if (!planner.isBusy || !progress) return null;
  if (needsLogin) return form.loginAgain;
  if (progress.phase === 'waiting') return progress.reason === 'offline' ? form.waitOffline : form.waitBusy;
  if (progress.phase === 'asking') return form.asking;
  if (planner.plek.soort === 'afzeggen') return outcome.cancelling;
  return planner.verzet ? form.moving : form.booking;
}
