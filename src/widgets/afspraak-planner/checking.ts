/** What is wrong with what was answered: said when *Verder* is pressed, and over once it was put right (G5, G6). */
import type { SummaryError } from '../../ui/error-summary.js';
import { ValidationFailedEvent } from '../events.js';
import type { Planner } from './planner.js';
import { idOf, validate } from './validate.js';

export class Checking {
  errors: readonly SummaryError[] = [];
  readonly #planner: Planner;
  #wrong = new Set<string>();

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** What is wrong with a field, when that was said and still holds. */
  errorOf(field: string): string | undefined {
    return this.#wrong.has(field)
      ? validate(this.#planner, this.#planner.stap).find(({ field: one }) => one === field)?.text
      : undefined;
  }

  /** The citizen leaves a field: an error that was put right is over for good (G6). */
  leave(field: string): void {
    if (this.errorOf(field) === undefined) this.#wrong.delete(field);
    this.#planner.update();
  }

  /** Everything that is wrong with this step, above it, with the focus there. @returns whether nothing is */
  check(): boolean {
    const found = validate(this.#planner, this.#planner.stap);
    this.#wrong = new Set(found.map(({ field }) => field));
    this.errors = found.map(({ field, text }) => ({ target: idOf(this.#planner.options.uid, field), text }));
    this.#planner.update();
    if (found.length === 0) return true;
    this.#planner.host.dispatchEvent(new ValidationFailedEvent(found.length));
    this.#planner.focus('.loket-summary-title');
    return false;
  }

  clear(): void {
    this.errors = [];
    this.#wrong.clear();
  }
}
