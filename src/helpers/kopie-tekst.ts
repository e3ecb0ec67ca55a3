/** A number that looks like a burgerservicenummer, in a text where nobody needs it: a hint, never a refusal. */
import type { KopieTekst } from '../client/kopie.js';
import { findBsn } from '../domain/bsn.js';
import { kopieMessages } from './kopie-messages.js';
import { alinea, melding } from './kopie-onderdelen.js';

/** Who is still typing may be on the way to a longer number, in milliseconds. */
const PAUSE_MS = 1000;

export class Tekst {
  readonly #place: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #now: KopieTekst;
  #shown = '';

  constructor(place: HTMLElement, tekst: KopieTekst) {
    this.#place = place;
    this.#now = tekst;
    this.update(tekst);
  }

  update(tekst: KopieTekst): void {
    this.#now = tekst;
    if (findBsn(tekst.tekst) === null) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#show('');
    } else if (this.#shown !== '') this.#show(kopieMessages[tekst.taal].bsn);
    else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        if (!this.#place.isConnected) return;
        const { taal, announce } = this.#now;
        this.#show(kopieMessages[taal].bsn);
        announce(kopieMessages[taal].bsn);
      }, PAUSE_MS);
  }

  #show(text: string): void {
    if (text === this.#shown) return;
    this.#shown = text;
    if (text === '') this.#place.replaceChildren();
    else this.#place.replaceChildren(melding('info', alinea(text)));
  }
}
