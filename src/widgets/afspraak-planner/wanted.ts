/** What must be loaded for where the citizen is: places, days, times, fields. */
import type { AfspraakVraag } from '../../client/afspraak-calls.js';
import type { Wens } from './aanbod.js';
import { isPlekGekozen, type Stap } from './model.js';
import type { Planner } from './planner.js';

export class Wanted {
  now: Wens = { locaties: null, dagen: null, datum: null, velden: null };
  readonly #planner: Planner;
  #keys: Record<string, string> = {};

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** The same object for the same question, so that nothing is asked twice. */
  #same<T>(name: keyof Wens, next: T): T {
    const key = JSON.stringify(next);
    if (this.#keys[name] === key) return this.now[name] as unknown as T;
    this.#keys[name] = key;
    return next;
  }

  look(): void {
    const { stap, antwoorden, verzet, own, options, vraag: asked } = this.#planner;
    const isAt = (...stappen: Stap[]): boolean => stap !== null && stappen.includes(stap);
    const producten = [...asked];
    const { kanaal, locatieId, datum } = antwoorden;
    const isAsked = options.content() !== null && producten.length > 0;
    const vraag =
      isAsked && kanaal !== null && isPlekGekozen(antwoorden)
        ? {
            producten,
            kanaal,
            locatie: kanaal === 'balie' ? locatieId : null,
            ...(verzet ? { eigen: own.sleutelVan(verzet) } : {}),
          }
        : null;
    const laterThanPlace = isAt('wanneer', 'gegevens', 'controleren');
    this.now = {
      locaties: this.#same('locaties', isAsked && stap !== null && stap !== 'waarvoor' ? producten : null),
      dagen: this.#same<AfspraakVraag | null>('dagen', laterThanPlace ? vraag : null),
      datum: laterThanPlace ? datum : null,
      velden: this.#same(
        'velden',
        isAsked && kanaal !== null && !verzet && isAt('gegevens', 'controleren')
          ? { producten, kanaal }
          : null,
      ),
    };
  }
}
