/** What the citizen filled in, what it is about, and what was said to be wrong with it. */
import type { LoketError } from '../../client/errors.js';
import type { ContactOnderwerp, ContactverzoekVerzending } from '../../contract/contact.js';
import type { SummaryLine } from '../../ui/error-summary.js';
import { choicesOf, type Choices } from './choices.js';
import { errorText } from './error-text.js';
import type { FormOptions } from './form-options.js';
import { contactMessages, type ContactTexts } from './messages.js';
import { soortMessages, type SoortTexts } from './soort-messages.js';
import {
  LEEG,
  VELDEN,
  isShown,
  isVeld,
  judge,
  verzendingVan,
  type Foutcode,
  type Values,
  type Veld,
} from './values.js';

/** What is ready to be judged, and to be sent. */
export interface Ingevuld {
  readonly onderwerp: ContactOnderwerp;
  readonly inhoud: ContactverzoekVerzending;
}

const isFiles = ({ name }: { readonly name: string }): boolean => name.startsWith('bijlagen');

export class Fields {
  values: Values = LEEG;
  errors: readonly SummaryLine[] = [];
  /** The server knows of no session any more: what it knew of the citizen is to be filled in now. */
  isEnded = false;
  readonly #options: FormOptions;
  /** What was said to be wrong, with what stood there then. */
  #wrong: ReadonlyMap<Veld, { readonly code: Foutcode; readonly value: string }> = new Map();

  constructor(options: FormOptions) {
    this.#options = options;
  }

  /** Whether somebody is signed in, by the last that the server said of it. */
  get aangemeld(): boolean {
    return !this.isEnded && this.#options.content()?.aangemeld === true;
  }

  get choices(): Choices | null {
    const content = this.#options.content();
    return content && choicesOf(content, this.values, this.#options.fixed());
  }

  get #texts(): ContactTexts {
    return contactMessages[this.#options.taal()];
  }

  get soortTexts(): SoortTexts {
    return soortMessages[this.choices?.soort ?? 'vraag'][this.#options.taal()];
  }

  clear(): void {
    this.values = LEEG;
    this.forgive();
  }

  /** Nothing is wrong any more, as far as anybody said. */
  forgive(): void {
    this.errors = [];
    this.#wrong = new Map();
  }

  /** Id of a control. */
  idOf(veld: Veld | 'datum' | 'aanleiding'): string {
    return `${this.#options.uid}-${veld.replace('.', '-')}`;
  }

  /** As it would be sent now; `null` while there is still something to choose. */
  ingevuld(): Ingevuld | null {
    const content = this.#options.content();
    const choices = this.choices;
    if (!content || !choices?.isOpen || !choices.onderwerp) return null;
    const { onderwerp } = choices;
    const inhoud = verzendingVan(this.values, onderwerp, {
      aangemeld: this.aangemeld,
      pagina: location.pathname,
      zaakId: content.zaak?.id ?? null,
    });
    return { onderwerp, inhoud };
  }

  /** Everything that is wrong now, whether it was said or not. */
  judged(): ReadonlyMap<Veld, Foutcode> {
    const now = this.ingevuld();
    return now ? judge(now.inhoud, now.onderwerp, this.aangemeld) : new Map<Veld, Foutcode>();
  }

  /** What is wrong with a field, when that was said and still holds. */
  errorOf(veld: Veld): string | undefined {
    const said = this.#wrong.get(veld);
    return said && this.#errorText(veld, this.judged().get(veld) ?? said.code);
  }

  /** The citizen leaves a field: an error that was put right is over for good (G6). */
  leave(veld: Veld): void {
    const said = this.#wrong.get(veld);
    if (!said) return;
    const isStill = this.judged().has(veld) || this.#valueOf(veld) === said.value;
    if (!isStill) this.#wrong = new Map([...this.#wrong].filter(([one]) => one !== veld));
  }

  /** From now on it is said of these fields that they are wrong, at the fields and in the summary. */
  refuse(
    wrong: ReadonlyMap<Veld, Foutcode>,
    others: readonly SummaryLine[],
    files: readonly SummaryLine[],
  ): void {
    this.#wrong = new Map([...wrong].map(([veld, code]) => [veld, { code, value: this.#valueOf(veld) }]));
    const first: SummaryLine[] = [];
    const last: SummaryLine[] = [];
    // In the order of the screen: the files stand between where it is and who asks.
    for (const [veld, code] of [...wrong].sort(([a], [b]) => VELDEN.indexOf(a) - VELDEN.indexOf(b)))
      (veld === 'tekst' || veld.startsWith('locatie') ? first : last).push({
        target: this.idOf(veld),
        text: this.#errorText(veld, code),
      });
    this.errors = [...others, ...first, ...files, ...last];
  }

  /** The server has judged the fields (C12): what it says of them stands at them. @returns whether it said anything */
  refusedBy({ problem }: LoketError): boolean {
    const params = problem?.invalidParams ?? [];
    if (params.length === 0) return false;
    const wrong = new Map<Veld, Foutcode>();
    const others: SummaryLine[] = [];
    const onderwerp = this.choices?.onderwerp;
    // Of who is signed in it knows the address and the cases: so nobody is, for the server.
    this.isEnded ||=
      this.aangemeld && params.some(({ name }) => name.startsWith('adres') || name === 'zaakId');
    const phone = this.#options.phone();
    for (const { name, code } of params) {
      if (isVeld(name) && onderwerp && isShown(name, this.values, onderwerp, this.aangemeld))
        wrong.set(name, code === 'verplicht' || code === 'te-groot' || code === 'vorm' ? code : 'waarde');
      else if (name === 'nietInvullen') {
        this.values = { ...this.values, val: '' };
        others.push({ target: null, text: this.#texts.trapped });
      } else if (!isFiles({ name }) && others.length === 0)
        others.push({
          target: null,
          text: phone === null ? this.#texts.unknownErrorNoPhone : this.#texts.unknownError(phone),
        });
    }
    // Files that the server does not have any more go again with the next press.
    const files = params.some(isFiles)
      ? [{ target: `${this.#options.uid}-choose`, text: this.#texts.filesAgain }]
      : [];
    this.refuse(wrong, others, files);
    return true;
  }

  #valueOf(veld: Veld): string {
    const { values } = this;
    if (veld === 'soort' || veld === 'onderwerp') return values[veld] ?? '';
    if (veld === 'voorkeurskanaal') return values.kanaal ?? '';
    return veld === 'belvenster' ? values.venster : values.teksten[veld];
  }

  #errorText(veld: Veld, code: Foutcode): string {
    return errorText(veld, code, {
      taal: this.#options.taal(),
      soort: this.soortTexts,
      maxLengte: this.choices?.onderwerp?.maxLengte ?? null,
    });
  }
}
