/** What stands with one chosen file: what is wrong with a photo, what can be done about it, and the safe copy. */
import type { KopieBestand } from '../client/kopie.js';
import type { Wijziging } from '../domain/bewijs.js';
import { acceptOf, isAllowedFormaat } from '../domain/formaat.js';
import { formatBytes } from '../i18n/format.js';
import { el } from './dom.js';
import { decodeBeeld, eerstePagina, encodeJpeg, releaseCanvas, verklein } from './kopie-beeld.js';
import { kijk, voorstelVan, type Bevinding, type Voorstel } from './kopie-kijk.js';
import { Maker } from './kopie-maker.js';
import { kopieMessages, type KopieTexts } from './kopie-messages.js';
import { alinea, bewaar, knop, knoppen, melding } from './kopie-onderdelen.js';
import { adoptStyles } from './kopie-styles.js';
import { Vlakken } from './kopie-vlakken.js';
import { Plaats } from './kopie-plaats.js';
import { zeg } from './kopie-zeg.js';

/** Of a safe copy: enough to read every letter of a page, and no more than is needed. */
const MAX_ZIJDE = 2000;
const KWALITEIT = 0.85;
const JPEG = 'image/jpeg';

/** A name in a sentence; one that is read from right to left is set apart. */
const isolated = (naam: string): string => `\u2068${naam}\u2069`;

export class Paneel {
  #place: HTMLElement;
  #bestand: KopieBestand;
  /** What was found in the file; `null` while it is looked at. */
  #bevinding: Bevinding | null = null;
  #voorstel: Voorstel | null = null;
  #skipped = false;
  #anyway = false;
  #failed = false;
  #working = false;
  #maker: Maker | null = null;
  #vlakken = new Vlakken();
  #beeld: HTMLCanvasElement | null = null;
  #drawn = '';
  /** What there was to press when it was drawn last, in any language. */
  #state = '';
  readonly #focus = new Plaats();
  #held: string | null = null;

  constructor(place: HTMLElement, bestand: KopieBestand) {
    this.#place = place;
    this.#bestand = bestand;
    this.#begin();
  }

  /** Draws here from now on, unless it is still drawn elsewhere. @returns whether it is here now */
  isAt(place: HTMLElement): boolean {
    if (this.#place !== place && this.#place.isConnected) return false;
    if (this.#place !== place) this.#drawn = '';
    this.#place = place;
    return true;
  }

  /** As it stands now: called at every drawing of the widget. */
  update(bestand: KopieBestand): void {
    const before = this.#bestand;
    this.#bestand = bestand;
    if (bestand.file !== before.file) this.#begin();
    else if (bestand.identiteit !== before.identiteit) {
      // It turns out to be something else, of which nothing needs covering.
      if (!bestand.identiteit) this.#close();
      // A PDF is opened only when there is something to cover.
      this.#bevinding = null;
      void this.#look();
    } else if (bestand.phase !== before.phase) void this.#look();
    this.#plan();
  }

  get #texts(): KopieTexts {
    return kopieMessages[this.#bestand.taal];
  }
  get #naam(): string {
    return isolated(this.#bestand.naam);
  }

  /** Another file: nothing of the one before is kept. */
  #begin(): void {
    this.#close();
    this.#bevinding = this.#voorstel = null;
    this.#skipped = this.#anyway = this.#failed = false;
    this.#vlakken = new Vlakken();
    void this.#look();
    this.#plan();
  }

  /** Looks at the file, once it is known what it is. */
  async #look(): Promise<void> {
    const { file, phase, gewijzigd } = this.#bestand;
    const isOurs = (): boolean => file === this.#bestand.file;
    if (phase === 'rejected' && !this.#voorstel) {
      const voorstel = await voorstelVan(this.#bestand);
      if (!isOurs()) return;
      this.#voorstel = voorstel;
      if (voorstel) this.#say(this.#voorstelText(voorstel));
    } else if ((phase === 'ready' || phase === 'failed') && !this.#bevinding) {
      // Where parts are covered on purpose there is nothing to say about the light.
      const bevinding = await kijk(this.#bestand, gewijzigd.includes('kopie'));
      if (!isOurs()) return;
      this.#bevinding = bevinding;
      if (bevinding.opmerkingen.length > 0)
        this.#say(bevinding.opmerkingen.map((one) => this.#texts[one](this.#naam)).join(' '));
      if (this.#isOffered() && !this.#maker && !gewijzigd.includes('kopie'))
        this.#say(bevinding.kan ? this.#texts.offer : this.#cannot());
    }
    this.#plan();
  }

  #say(text: string): void {
    zeg(this.#place, text, this.#bestand.announce);
  }

  /** Lets go of the picture. */
  #close(): void {
    if (this.#beeld) releaseCanvas(this.#beeld);
    if (this.#maker) releaseCanvas(this.#maker.canvas);
    this.#beeld = this.#maker = null;
  }

  /** Draws when the widget is done: it moves the focus itself when what had it goes while it draws. */
  #plan(): void {
    queueMicrotask(() => {
      this.#draw();
    });
  }

  #draw(): void {
    const { taal, level, naam, phase, gewijzigd, identiteit } = this.#bestand;
    const state = JSON.stringify([
      [phase, gewijzigd, identiteit, this.#bevinding?.opmerkingen, this.#bevinding?.kan],
      [this.#voorstel?.file?.size, this.#voorstel === null, this.#skipped, this.#anyway, this.#failed],
      [this.#working, this.#maker !== null],
    ]);
    const key = JSON.stringify([taal, level, naam, state]);
    // Before anything is drawn: what has the focus goes with it.
    const back = this.#focus.keep(this.#place);
    this.#maker?.update(this.#makerOptions());
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#hold();
    // Not before: while a widget draws for the first time, this place is nowhere yet.
    adoptStyles(this.#place);
    const parts = this.#parts();
    // Of several files each has the same buttons.
    const groep = el('div', { class: 'loket-kopie-plek', role: 'group', 'aria-label': naam }, ...parts);
    this.#place.replaceChildren(...(parts.length === 0 ? [] : [groep]));
    this.#focus.watch(groep);
    // In another language each control is where it was.
    if (back && !(state === this.#state && back(groep))) this.#begins();
    this.#state = state;
  }

  /** While parts are being covered, the whole is not sent by a press too early. */
  #hold(): void {
    const reason = this.#maker ? this.#texts.finishFirst(this.#naam) : null;
    if (reason === this.#held) return;
    this.#held = reason;
    this.#bestand.hold(reason);
  }

  /** On what is said now, where a screen reader goes on. */
  #begins(): void {
    if (this.#maker?.element.isConnected) {
      this.#maker.show();
      return;
    }
    const first = this.#place.firstElementChild?.firstElementChild as HTMLElement | null | undefined;
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  }

  #parts(): Node[] {
    const { phase, gewijzigd } = this.#bestand;
    if (this.#working) return [alinea(this.#texts.working)];
    if (phase === 'rejected') return this.#rejected();
    if (phase === 'sent') return gewijzigd.length > 0 ? [knoppen(this.#save())] : [];
    if (phase !== 'ready' && phase !== 'failed') return [];
    if (this.#maker) return [this.#maker.element];
    if (gewijzigd.includes('kopie')) {
      const { used, usedAgain } = this.#texts;
      return [melding('ok', alinea(used), alinea(usedAgain), knoppen(this.#save()))];
    }
    return [...this.#changed(), ...this.#remarks(), ...this.#offer()];
  }

  #save(): HTMLElement {
    return knop(this.#texts.save, () => {
      const { file, announce } = this.#bestand;
      bewaar(file);
      announce(this.#texts.saved);
    });
  }

  /** What was done to the file before, other than covering. */
  #changed(): Node[] {
    const { gewijzigd, file, taal } = this.#bestand;
    const texts = this.#texts;
    if (gewijzigd.length === 0) return [];
    const done = gewijzigd.map((one) =>
      alinea(one === 'omgezet' ? texts.jpegDone : texts.smallerDone(formatBytes(file.size, taal))),
    );
    return [...done, knoppen(this.#save())];
  }

  #remarks(): Node[] {
    const opmerkingen = this.#bevinding?.opmerkingen ?? [];
    const texts = this.#texts;
    if (opmerkingen.length === 0) return [];
    if (this.#anyway) return [alinea(texts.anyway(this.#naam))];
    return [
      melding(
        'warning',
        ...opmerkingen.map((one) => alinea(texts[one](this.#naam))),
        knoppen(
          this.#other(),
          knop(texts.sendAnyway, () => {
            this.#anyway = true;
            this.#draw();
          }),
        ),
      ),
    ];
  }

  /** Chooses another photo in the place of this one. */
  #other(): HTMLElement {
    const { limieten } = this.#bestand;
    const input = el('input', {
      type: 'file',
      hidden: true,
      tabindex: -1,
      'aria-hidden': 'true',
      accept: acceptOf(limieten.toegestaneFormaten) || null,
    });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void this.#exchange(file, null, '');
    });
    return el(
      'span',
      {},
      knop(this.#texts.other, () => {
        input.click();
      }),
      input,
    );
  }

  #voorstelText({ file, wijziging }: Voorstel): string {
    const { taal, file: chosen } = this.#bestand;
    const texts = this.#texts;
    if (!file) return texts.jpegCannot(this.#naam);
    return wijziging === 'verkleind'
      ? texts.smallerOffer(this.#naam, formatBytes(chosen.size, taal), formatBytes(file.size, taal))
      : texts.jpegOffer(this.#naam);
  }

  #rejected(): Node[] {
    const voorstel = this.#voorstel;
    if (!voorstel) return [];
    const { file, wijziging } = voorstel;
    const texts = this.#texts;
    const text = alinea(this.#voorstelText(voorstel));
    if (!file) return [melding('info', text)];
    const isSmaller = wijziging === 'verkleind';
    return [
      melding(
        'info',
        text,
        knoppen(
          knop(isSmaller ? texts.smaller : texts.jpeg, () => {
            const done = isSmaller
              ? texts.smallerDone(formatBytes(file.size, this.#bestand.taal))
              : texts.jpegDone;
            void this.#exchange(file, wijziging, done);
          }),
        ),
      ),
    ];
  }

  /** It is, or may be, a copy of an identity paper. */
  #isOffered(): boolean {
    const { identiteit, formaat } = this.#bestand;
    return identiteit && /^image\/|^application\/pdf$/.test(formaat);
  }

  /** What to do with a file that this browser does not open. */
  #cannot(): string {
    const { jpegCannot, cannotOpen } = this.#texts;
    return /hei[cf]/.test(this.#bestand.formaat) ? jpegCannot(this.#naam) : cannotOpen;
  }

  /** Covering what nobody needs. */
  #offer(): Node[] {
    const { limieten } = this.#bestand;
    const texts = this.#texts;
    if (!this.#isOffered() || !this.#bevinding) return [];
    const { kan } = this.#bevinding;
    if (!kan || this.#failed || !isAllowedFormaat(JPEG, limieten.toegestaneFormaten))
      return [melding('info', alinea(texts.offer), alinea(this.#failed ? texts.failed : this.#cannot()))];
    if (this.#skipped)
      return [
        alinea(texts.skipped),
        knoppen(
          knop(texts.undoSkip, () => {
            this.#skipped = false;
            void this.#open();
          }),
        ),
      ];
    return [
      melding(
        'info',
        alinea(texts.offer),
        alinea(texts.offerHow),
        ...(kan === 'pagina' ? [alinea(texts.fromPdf)] : []),
        knoppen(
          knop(texts.make, () => void this.#open()),
          knop(texts.skip, () => {
            this.#skip();
          }),
        ),
      ),
    ];
  }

  #skip(): void {
    this.#close();
    this.#skipped = true;
    this.#draw();
  }

  #makerOptions() {
    const { id, taal, level, gemeente, announce } = this.#bestand;
    return {
      id,
      taal,
      level,
      naam: this.#naam,
      beeld: this.#beeld as HTMLCanvasElement,
      gemeente,
      announce,
      onUse: (canvas: HTMLCanvasElement) => void this.#use(canvas),
      onSkip: () => {
        this.#skip();
      },
    };
  }

  async #open(): Promise<void> {
    const { file, formaat, announce, doel } = this.#bestand;
    if (this.#working || this.#maker) return;
    announce(this.#texts.looking);
    const bron = formaat === 'application/pdf' ? await eerstePagina(file).catch(() => null) : file;
    const beeld = bron && (await decodeBeeld(bron, { maxZijde: MAX_ZIJDE }).catch(() => null));
    if (file !== this.#bestand.file) {
      if (beeld) releaseCanvas(beeld.canvas);
      return;
    }
    this.#skipped = false;
    this.#failed = beeld === null;
    if (beeld) {
      this.#beeld = beeld.canvas;
      this.#maker = new Maker(this.#makerOptions(), doel, this.#vlakken);
    }
    this.#draw();
  }

  /** Makes the file that is sent from what is seen, and lets go of all else. */
  async #use(canvas: HTMLCanvasElement): Promise<void> {
    if (this.#working) return;
    const { limieten } = this.#bestand;
    const max = limieten.maxBestandsgrootte;
    this.#working = true;
    this.#draw();
    try {
      const whole = await encodeJpeg(canvas, KWALITEIT);
      const blob = max !== null && whole.size > max ? await verklein(whole, max) : whole;
      if (!blob) throw new Error('The copy cannot be made small enough.');
      const file = new File([blob], `${this.#texts.fileName}.jpg`);
      this.#close();
      await this.#exchange(file, 'kopie', this.#texts.used);
    } catch {
      this.#close();
      this.#failed = true;
    } finally {
      this.#working = false;
      this.#draw();
    }
  }

  async #exchange(file: File, wijziging: Wijziging | null, done: string): Promise<void> {
    const { exchange, announce } = this.#bestand;
    this.#working = true;
    this.#draw();
    const good = await exchange(file, wijziging);
    this.#working = false;
    if (good && done !== '') announce(done);
    this.#draw();
  }
}
