/** It was not done, or that is not known: what is kept of it, and where the citizen goes on. */
import type { LoketError } from '../../client/errors.js';
import type { Afspraak } from '../../contract/afspraken.js';
import type { Planner } from './planner.js';

/** Why the last attempt to hold, book, move or cancel did not end well. */
export interface Mislukt {
  readonly what: 'boeken' | 'verzetten' | 'afzeggen' | 'vasthouden';
  readonly error: LoketError;
  /** Whether it may have been done all the same. */
  readonly unclear: boolean;
  /** The appointment as the server says that it is now; `null`: that is not known, or there is none. */
  readonly staat: Afspraak | null;
}

/** What went wrong is said; a time that was taken leads back to the times, with everything else kept. */
export function fail(
  planner: Planner,
  what: Mislukt['what'],
  error: LoketError,
  unclear: boolean,
  staat: Afspraak | null = null,
): void {
  if (error.kind === 'aborted') return;
  if (error.code === 'tijdslot-bezet') {
    const aanvang = planner.antwoorden.tijd?.aanvang ?? null;
    planner.vast.letGo(false);
    planner.road.goTo('wanneer');
    planner.bezet = aanvang;
    planner.antwoord({ tijd: null });
    planner.focus('.outcome-title');
    return;
  }
  if (staat && planner.plek.soort === 'kiezen') planner.plek = { ...planner.plek, verzet: staat };
  else if (staat && planner.plek.soort === 'afzeggen') planner.plek = { ...planner.plek, afspraak: staat };
  planner.mislukt = { what, error, unclear, staat };
  planner.update();
  planner.focus('.outcome-title');
  const { source } = planner.options;
  if (error.kind === 'signed-out') void source.tellLoginRequired();
  else source.tellError(error);
}
