/** What the citizen filled in, and what is wrong with it. */
import { isLeeg, lengteVan, type BerichtVerzending } from '../../contract/berichten.js';
import { formatCount } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { composeMessages } from './compose-messages.js';
import type { Concept } from './concept.js';

/** What the contract takes of who helps. */
const MAX_NAAM = 200;
const MAX_RELATIE = 100;

export type Veld = 'tekst' | 'naam' | 'relatie';
const VELDEN: readonly Veld[] = ['tekst', 'naam', 'relatie'];

export interface FieldError {
  readonly veld: Veld;
  readonly text: string;
}

export class Fields {
  tekst = '';
  /** Id of the bericht that this answers. */
  reactieOp: string | null = null;
  helpt = false;
  naam = '';
  relatie = '';
  readonly #taal: () => Taal;
  readonly #maxLengte: () => number | null;
  #wrong: ReadonlySet<Veld> = new Set();

  /** @param maxLengte in code points; `null`: no limit */
  constructor(taal: () => Taal, maxLengte: () => number | null) {
    this.#taal = taal;
    this.#maxLengte = maxLengte;
  }

  clear(): void {
    this.tekst = this.naam = this.relatie = '';
    this.reactieOp = null;
    this.helpt = false;
    this.#wrong = new Set();
  }

  fill({ tekst, isReactieOp, namens }: Concept): void {
    this.tekst = tekst;
    this.reactieOp = isReactieOp;
    this.helpt = namens !== null;
    this.naam = namens?.naam ?? '';
    this.relatie = namens?.relatie ?? '';
  }

  concept(): Omit<Concept, 'open' | 'bijlagen'> {
    const { tekst, reactieOp, helpt, naam, relatie } = this;
    return { tekst, isReactieOp: reactieOp, namens: helpt ? { naam, relatie } : null };
  }

  /** What is sent of it. */
  inhoud(): BerichtVerzending {
    const { tekst, reactieOp, helpt, naam, relatie } = this;
    return {
      tekst,
      ...(reactieOp === null ? {} : { isReactieOp: reactieOp }),
      ...(helpt ? { namens: { naam: naam.trim(), relatie: relatie.trim() } } : {}),
    };
  }

  /** How many characters are left, or too many; `null` where there is no limit. */
  countText(): string | null {
    const max = this.#maxLengte();
    if (max === null) return null;
    const left = max - lengteVan(this.tekst);
    const texts = composeMessages[this.#taal()];
    const shown = formatCount(Math.abs(left), this.#taal());
    return left < 0 ? texts.over(shown) : texts.left(shown);
  }

  /** Whether so much was typed that the limit is near. */
  isNearLimit(): boolean {
    const max = this.#maxLengte();
    return max !== null && lengteVan(this.tekst) > max * 0.75;
  }

  /** Everything that is wrong, in the order of the screen; from now on said at the fields. */
  validate(): FieldError[] {
    const found = VELDEN.flatMap((veld) => {
      const text = this.#judge(veld);
      return text === undefined ? [] : [{ veld, text }];
    });
    this.#wrong = new Set(found.map(({ veld }) => veld));
    return found;
  }

  /** What is wrong with a field, when that was said and still holds. */
  errorOf(veld: Veld): string | undefined {
    return this.#wrong.has(veld) ? this.#judge(veld) : undefined;
  }

  /** The citizen leaves a field: an error that was put right is over for good (G6). */
  leave(veld: Veld): void {
    if (this.#judge(veld) === undefined)
      this.#wrong = new Set([...this.#wrong].filter((one) => one !== veld));
  }

  #judge(veld: Veld): string | undefined {
    const texts = composeMessages[this.#taal()];
    if (veld === 'tekst') {
      if (isLeeg(this.tekst)) return texts.empty;
      const lengte = lengteVan(this.tekst);
      const max = this.#maxLengte();
      if (max === null || lengte <= max) return undefined;
      return texts.tooLong(formatCount(lengte, this.#taal()), formatCount(max, this.#taal()));
    }
    if (!this.helpt) return undefined;
    const value = this[veld];
    const max = veld === 'naam' ? MAX_NAAM : MAX_RELATIE;
    if (isLeeg(value)) return veld === 'naam' ? texts.helperNameError : texts.helperRelationError;
    return value.length > max ? texts.fieldTooLong(max) : undefined;
  }
}
