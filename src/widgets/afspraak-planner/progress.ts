/** How far booking, moving or cancelling is, in one sentence: the same on screen and in speech (G7). */
import { formMessages, type FormTexts } from './form-messages.js';
import { outcomeMessages, type OutcomeTexts } from './outcome-messages.js';
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

/** What one waits for is said when it changes, not only shown. */
export class ProgressTeller {
  readonly #planner: Planner;
  /** How far it was said to be. */
  #said: string | null = null;

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  say(): void {
    const { boeken, options } = this.#planner;
    const taal = options.taal();
    const text =
      boeken.progress?.phase === 'waiting' || boeken.progress?.phase === 'asking'
        ? progressText(this.#planner, { form: formMessages[taal], outcome: outcomeMessages[taal] })
        : null;
    if (text === this.#said) return;
    this.#said = text;
    if (text !== null) options.announcer.announce(text);
  }
}
