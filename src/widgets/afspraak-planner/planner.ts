/** Where the citizen is, what was answered, and what each press leads to. Nothing that was answered is lost on the way. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AfspraakSleutel, AfspraakVraag } from '../../client/afspraak-calls.js';
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { Afspraak, AfspraakProduct, DagReden, Productkeuze } from '../../contract/afspraken.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { Boeken } from '../../controllers/boeken.js';
import { Leaving } from '../../controllers/leaving.js';
import type { LoadState } from '../../controllers/load-task.js';
import { Vasthouden } from '../../controllers/vasthouden.js';
import { instantOf, localMoment, type Datum } from '../../domain/datum.js';
import { formatDatum, formatTijd } from '../../i18n/format.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import type { SummaryError } from '../../ui/error-summary.js';
import type { CaseSource } from '../case-source.js';
import { ValidationFailedEvent } from '../events.js';
import { PageTitleEvent } from '../page-title-event.js';
import { Aanbod, loaded, type Wens } from './aanbod.js';
import type { PlannerContent } from './content.js';
import { formMessages } from './form-messages.js';
import { bekend } from './klant.js';
import { messages, type Texts } from './messages.js';
import { outcomeMessages } from './outcome-messages.js';
import { progressText } from './progress.js';
import {
  GEEN_ANTWOORDEN,
  antwoordenVan,
  buurstap,
  isPlekGekozen,
  kanalenVan,
  personenVan,
  vraagVan,
  type Antwoorden,
  type Persoon,
  type Plek,
  type Stap,
} from './model.js';
import { idOf, validate } from './validate.js';
import { bladMet, bladenVan, type Blad } from './weeks.js';

export interface PlannerOptions {
  readonly uid: string;
  readonly source: CaseSource;
  readonly announcer: AnnouncerController;
  readonly taal: () => Taal;
  readonly content: () => PlannerContent | null;
}

/** Why the last attempt to hold, book, move or cancel did not end well. */
export interface Mislukt {
  readonly what: 'boeken' | 'verzetten' | 'afzeggen' | 'vasthouden';
  readonly error: LoketError;
  /** Whether it may have been done all the same. */
  readonly unclear: boolean;
  /** The appointment as the server says that it is now; `null`: that is not known, or there is none. */
  readonly staat: Afspraak | null;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

const EERST: Plek = { soort: 'kiezen', stap: 'waarvoor', verzet: null };

export class Planner implements ReactiveController {
  plek: Plek = EERST;
  antwoorden: Antwoorden = GEEN_ANTWOORDEN;
  errors: readonly SummaryError[] = [];
  mislukt: Mislukt | null = null;
  /** Somebody else has just taken this time. */
  bezet: string | null = null;
  /** The time that was chosen is not free any more. */
  weg: string | null = null;
  /** The page had chosen something that does not exist. */
  onbekend = false;
  /** Somebody else has signed in. */
  anderePersoon = false;
  /** What was typed as a date, and what is wrong with it. */
  getypt = '';
  getyptFout: string | undefined;
  /** Which page of weeks is shown. */
  blad = 0;
  bladen: readonly Blad[] = [];
  isBusy = false;
  /** Shows that an appointment is one's own, without a session; in memory only. */
  sleutel: AfspraakSleutel | null = null;
  readonly aanbod: Aanbod;
  readonly vast: Vasthouden;
  readonly boeken: Boeken;
  readonly options: PlannerOptions;
  readonly #host: Host;
  #wrong = new Set<string>();
  #wens: Wens = { locaties: null, dagen: null, datum: null, velden: null };
  #keys: Record<string, string> = {};
  #gehouden = '';
  #begonnen = false;
  /** For what it may be said that it is loading. */
  #laadt: keyof Wens | null = null;
  /** How far it was said to be. */
  #gezegd: string | null = null;
  /** Own appointments as this page last heard of them: newer than what it began with. */
  #gezien: readonly Afspraak[] = [];

  constructor(host: Host, options: PlannerOptions) {
    this.#host = host;
    this.options = options;
    const { source, announcer, taal, content } = options;
    this.vast = new Vasthouden(host, {
      onStand: (stand) => {
        const texts = formMessages[taal()];
        if (stand === 'bijna') announcer.announce(texts.ending(this.heldUntil()));
        else if (stand === 'voorbij') {
          announcer.announce(`${texts.ended}. ${texts.endedHow}`);
          // The button that had the focus is gone: its message is what comes in its place.
          if (host.renderRoot.querySelector('.hold :focus')) this.focus('.hold .outcome-title');
        }
      },
    });
    this.boeken = new Boeken(host);
    host.addController(this);
    this.aanbod = new Aanbod(host, {
      client: () => source.client,
      taal,
      vandaag: () => content()?.vandaag ?? ('1970-01-01' as Datum),
      wens: () => this.#wens,
      reservering: () => this.vast.id,
      onState: (deel, now, before) => {
        this.#onState(deel, now, before);
      },
    });
    new Leaving(host, () => this.isUnsaved);
  }

  get texts(): Texts {
    return messages[this.options.taal()];
  }

  get client(): LoketClient | null {
    return this.options.source.client;
  }

  get producten(): readonly AfspraakProduct[] {
    return this.options.content()?.producten ?? [];
  }

  get verzet(): Afspraak | null {
    return this.plek.soort === 'kiezen' ? this.plek.verzet : null;
  }

  get stap(): Stap | null {
    return this.plek.soort === 'kiezen' ? this.plek.stap : null;
  }

  /** Whether something that was filled in would be lost. */
  get isUnsaved(): boolean {
    if (this.plek.soort !== 'kiezen') return this.isBusy;
    return this.isBusy || this.vast.id !== null || this.stap === 'gegevens' || this.stap === 'controleren';
  }

  get vraag(): readonly Productkeuze[] {
    return vraagVan(this.antwoorden.keuzes, this.producten);
  }

  /** Own appointments of who is signed in, in order of time, with what was made, moved or cancelled here. */
  get mijn(): readonly Afspraak[] {
    const content = this.options.content();
    if (content === null || content.onderwerp === null) return [];
    const known = content.mijn.map((one) => this.#gezien.find(({ id }) => id === one.id) ?? one);
    const others = this.#gezien.filter(({ id }) => !known.some((one) => one.id === id));
    return [...known, ...others].sort((a, b) => instantOf(a.aanvang) - instantOf(b.aanvang));
  }

  /** Why nothing can be chosen on this day, as far as the days are known. */
  redenOp(datum: Datum): DagReden | null {
    return loaded(this.aanbod.dagen)?.dagen.find((dag) => dag.datum === datum)?.reden ?? null;
  }

  /** The same in words. */
  geenTijd(datum: Datum): string {
    const reden = this.redenOp(datum);
    const text = { gesloten: this.texts.timesClosed, vol: this.texts.timesGone } as const;
    const say = reden === 'gesloten' || reden === 'vol' ? text[reden] : this.texts.timesNone;
    return say(formatDatum(datum, this.options.taal()));
  }

  personen(): readonly Persoon[] {
    return personenVan(this.antwoorden.keuzes, this.producten, this.texts.person);
  }

  /** What shows that this appointment is one's own: the key from the mail or the booking, else the session. */
  sleutelVan({ id }: Afspraak): AfspraakSleutel {
    return this.sleutel?.id === id ? this.sleutel : { id, token: null };
  }

  heldUntil(): string {
    const tot = this.vast.reservering?.verlooptOp;
    const tijd = tot ? localMoment(tot).tijd : null;
    return tijd === null ? '' : formatTijd(tijd, this.options.taal());
  }

  update(): void {
    this.#host.requestUpdate();
  }

  focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
  }

  // What is wanted -----------------------------------------------------------------------------------------------------

  /** The same object for the same question, so that nothing is asked twice. */
  #same<T>(name: keyof Wens, next: T): T {
    const key = JSON.stringify(next);
    if (this.#keys[name] === key) return this.#wens[name] as unknown as T;
    this.#keys[name] = key;
    return next;
  }

  /** What one waits for is said when it changes, not only shown. */
  #sayProgress(): void {
    const taal = this.options.taal();
    const { progress } = this.boeken;
    const text =
      progress?.phase === 'waiting' || progress?.phase === 'asking'
        ? progressText(this, { form: formMessages[taal], outcome: outcomeMessages[taal] })
        : null;
    if (text === this.#gezegd) return;
    this.#gezegd = text;
    if (text !== null) this.options.announcer.announce(text);
  }

  hostUpdate(): void {
    this.#sayProgress();
    const { stap, antwoorden, verzet } = this;
    const isAt = (...stappen: Stap[]): boolean => stap !== null && stappen.includes(stap);
    const producten = [...this.vraag];
    const { kanaal, locatieId, datum } = antwoorden;
    const isAsked = this.options.content() !== null && producten.length > 0;
    const vraag =
      isAsked && kanaal !== null && isPlekGekozen(antwoorden)
        ? {
            producten,
            kanaal,
            locatie: kanaal === 'balie' ? locatieId : null,
            ...(verzet ? { eigen: this.sleutelVan(verzet) } : {}),
          }
        : null;
    const laterThanPlace = isAt('wanneer', 'gegevens', 'controleren');
    this.#wens = {
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

  #onState(deel: keyof Wens, now: LoadState<unknown>, before: LoadState<unknown>): void {
    const { announcer, source, taal } = this.options;
    if (now.phase === 'loading') {
      // What is not wanted any more loads nothing, and is not waited for.
      if (deel === 'datum' || this.#wens[deel] === null) return;
      this.#laadt = deel;
      announcer.announceAfter(1000, commonMessages[taal()].loading);
      return;
    }
    if (this.#laadt === deel) {
      this.#laadt = null;
      announcer.cancel();
    }
    if (now.phase === 'failed') {
      source.fail(now.error);
      return;
    }
    if (now.stale) source.tellError(now.stale);
    if (now.value === null) return;
    if (before.phase === 'loading') announcer.announce(before.after ? this.texts.retried : '');
    if (deel === 'locaties') this.#onLocaties();
    else if (deel === 'dagen') this.#onDagen();
    else if (deel === 'datum') this.#onTijden(before.phase === 'loading');
    else this.#prefill();
  }

  #onLocaties(): void {
    const locaties = loaded(this.aanbod.locaties) ?? [];
    const [only] = locaties;
    const { locatieId } = this.antwoorden;
    if (locatieId !== null && !locaties.some(({ id }) => id === locatieId))
      this.antwoord({ locatieId: null });
    if (this.antwoorden.locatieId === null && locaties.length === 1 && only)
      this.antwoord({ locatieId: only.id });
    // Without a place there are no days: the page named one that does not exist, or it was closed meanwhile.
    const isLater = this.stap !== null && this.stap !== 'waarvoor' && this.stap !== 'waar';
    if (isLater && !isPlekGekozen(this.antwoorden)) {
      this.plek = { soort: 'kiezen', stap: 'waar', verzet: this.verzet };
      this.tellTitle();
      this.update();
    }
  }

  #onDagen(): void {
    const agenda = loaded(this.aanbod.dagen);
    if (!agenda) return;
    this.bladen = bladenVan(agenda.dagen);
    const { datum } = this.antwoorden;
    const first = agenda.dagen.find(({ aantal }) => aantal > 0)?.datum ?? null;
    const shown = datum ?? first;
    this.blad = Math.max(0, shown === null ? 0 : bladMet(this.bladen, shown));
  }

  #onTijden(say: boolean): void {
    const tijden = loaded(this.aanbod.tijden) ?? [];
    const { tijd, datum } = this.antwoorden;
    if (tijd && datum && localMoment(tijd.aanvang).datum === datum) {
      // Something else may have been asked since: then it takes longer or shorter.
      const still = tijden.find(({ aanvang }) => aanvang === tijd.aanvang);
      if (!still) this.weg = tijd.aanvang;
      this.antwoord({ tijd: still ?? null });
    }
    if (say && datum && this.stap === 'wanneer') {
      const dag = formatDatum(datum, this.options.taal(), { jaar: false });
      this.options.announcer.announce(
        tijden.length > 0 ? this.texts.timesFound(dag, tijden.length) : this.geenTijd(datum),
      );
    }
  }

  /** What is known already is filled in, but never over what somebody typed. */
  #prefill(): void {
    const gegevens = this.options.content()?.gegevens;
    const velden = loaded(this.aanbod.velden)?.results ?? [];
    if (!gegevens) return;
    const klant = { ...this.antwoorden.klant };
    for (const veld of velden) klant[veld.naam] ??= bekend(veld, gegevens) ?? '';
    this.antwoord({ klant });
  }

  // Answers ------------------------------------------------------------------------------------------------------------

  antwoord(deel: Partial<Antwoorden>): void {
    this.antwoorden = { ...this.antwoorden, ...deel };
    this.update();
  }

  /** What is wrong with a field, when that was said and still holds. */
  errorOf(field: string): string | undefined {
    return this.#wrong.has(field)
      ? validate(this, this.stap).find(({ field: one }) => one === field)?.text
      : undefined;
  }

  /** The citizen leaves a field: an error that was put right is over for good (G6). */
  leave(field: string): void {
    if (this.errorOf(field) === undefined) this.#wrong.delete(field);
    this.update();
  }

  /** Everything that is wrong with this step, above it, with the focus there. @returns whether nothing is */
  check(): boolean {
    const found = validate(this, this.stap);
    this.#wrong = new Set(found.map(({ field }) => field));
    this.errors = found.map(({ field, text }) => ({ target: idOf(this.options.uid, field), text }));
    this.update();
    if (found.length === 0) return true;
    this.#host.dispatchEvent(new ValidationFailedEvent(found.length));
    this.focus('.loket-summary-title');
    return false;
  }

  // The road -----------------------------------------------------------------------------------------------------------

  /** Shows this, with the focus on its heading, and tells the page. */
  go(plek: Plek): void {
    // The button that was pressed may be gone after this; what is focused meanwhile stays.
    if (this.#host.renderRoot.querySelector(':focus')) this.#host.focus({ preventScroll: true });
    this.plek = plek;
    if (plek.soort === 'afspraak' || plek.soort === 'afgezegd') {
      const { afspraak } = plek;
      const isMade = plek.soort === 'afspraak' && (plek.net === 'geboekt' || plek.net === 'eerder');
      // A link may be about an appointment of somebody else.
      if (isMade || this.mijn.some(({ id }) => id === afspraak.id))
        this.#gezien = [...this.#gezien.filter(({ id }) => id !== afspraak.id), afspraak];
    }
    this.errors = [];
    this.#wrong.clear();
    this.mislukt = null;
    this.bezet = null;
    this.getyptFout = undefined;
    // After the update: what was asked for anew is not asked for twice.
    if (plek.soort === 'kiezen' && plek.stap === 'wanneer')
      void this.#host.updateComplete.then(() => this.aanbod.refresh());
    this.update();
    this.focus('.step-title');
    this.tellTitle();
  }

  tellTitle(): void {
    const { plek } = this;
    this.options.source.tell(new PageTitleEvent(plek.soort === 'kiezen' ? plek.stap : plek.soort));
  }

  goTo(stap: Stap): void {
    this.go({ soort: 'kiezen', stap, verzet: this.verzet });
  }

  readonly back = (): void => {
    if (this.stap === null || this.isBusy) return;
    const before = buurstap(this.stap, this.verzet, -1);
    if (before) this.goTo(before);
    else if (this.verzet) this.go({ soort: 'afspraak', afspraak: this.verzet, net: null });
  };

  readonly next = (): void => {
    const { stap } = this;
    if (stap === null || this.isBusy || !this.check()) return;
    if (stap === 'waarvoor') this.#chooseChannel();
    const after = buurstap(stap, this.verzet, 1);
    if (stap === 'wanneer' && after) void this.#hold(after);
    else if (after) this.goTo(after);
  };

  /** The usual way, when the one that was chosen does not do for all of this. */
  #chooseChannel(): void {
    const kanalen = kanalenVan(this.antwoorden.keuzes, this.producten);
    const { kanaal } = this.antwoorden;
    if (kanaal === null || !kanalen.includes(kanaal))
      this.antwoord({ kanaal: kanalen.length === 1 ? (kanalen[0] ?? null) : null });
  }

  /** Holds the chosen time, and goes on when that worked. @returns whether it did */
  async #hold(after: Stap | null): Promise<boolean> {
    const { client, verzet } = this;
    const { kanaal, tijd } = this.antwoorden;
    const vraag = this.#wens.dagen;
    if (!client || kanaal === null || tijd === null || vraag === null) return false;
    const key = `${JSON.stringify(vraag)} ${tijd.aanvang}`;
    this.weg = null;
    if (!(this.#gehouden === key && this.vast.holds(tijd.aanvang))) {
      const taal = this.options.taal();
      this.isBusy = true;
      this.options.announcer.announceAfter(1000, formMessages[taal].holding);
      this.update();
      const error = await this.vast.hold(
        client,
        {
          producten: [...vraag.producten],
          kanaal,
          ...(vraag.locatie === null ? {} : { locatie: vraag.locatie }),
          aanvang: tijd.aanvang,
          ...(verzet ? { afspraak: verzet.id } : {}),
        },
        verzet ? this.sleutelVan(verzet) : null,
        taal,
      );
      this.isBusy = false;
      this.options.announcer.cancel();
      this.update();
      if (error) {
        this.failed('vasthouden', error, false);
        return false;
      }
      this.#gehouden = key;
    }
    if (after) this.goTo(after);
    return true;
  }

  /** The hold has ended: the same time once more. */
  readonly holdAgain = async (): Promise<void> => {
    if (await this.#hold(null)) {
      this.options.announcer.announce(formMessages[this.options.taal()].extended(this.heldUntil()));
      this.focus('.hold');
    }
  };

  readonly moreTime = async (): Promise<void> => {
    const { announcer, taal, source } = this.options;
    const error = await this.vast.extend(taal());
    const texts = formMessages[taal()];
    if (!error) {
      announcer.announce(texts.extended(this.heldUntil()));
      // It was the last time: the button is gone, the message stays.
      if (this.vast.reservering?.verlengingen === 0) this.focus('.hold');
    } else if (error.code === 'niet-meer-te-wijzigen') announcer.announce(texts.noMore);
    else if (error.code !== 'reservering-verlopen') {
      announcer.announce(texts.extendFailed);
      source.tellError(error);
    }
  };

  /** What went wrong is said; a time that was taken leads back to the times, with everything else kept. */
  failed(what: Mislukt['what'], error: LoketError, unclear: boolean, staat: Afspraak | null = null): void {
    if (error.kind === 'aborted') return;
    if (error.code === 'tijdslot-bezet') {
      const aanvang = this.antwoorden.tijd?.aanvang ?? null;
      this.vast.letGo(false);
      this.goTo('wanneer');
      this.bezet = aanvang;
      this.antwoord({ tijd: null });
      this.focus('.outcome-title');
      return;
    }
    if (staat && this.plek.soort === 'kiezen') this.plek = { ...this.plek, verzet: staat };
    else if (staat && this.plek.soort === 'afzeggen') this.plek = { ...this.plek, afspraak: staat };
    this.mislukt = { what, error, unclear, staat };
    this.update();
    this.focus('.outcome-title');
    const { source } = this.options;
    if (error.kind === 'signed-out') void source.tellLoginRequired();
    else source.tellError(error);
  }

  // Beginning ----------------------------------------------------------------------------------------------------------

  /** Without moving the focus: nothing was on screen yet. */
  startAt(plek: Plek): void {
    this.plek = plek;
    this.#begonnen = true;
  }

  /** What was loaded first, or after another person signed in. */
  begin(content: PlannerContent, product: string | null, locatie: string | null): void {
    if (this.#begonnen) return;
    this.#begonnen = true;
    if (content.linkError || content.gelinkt) {
      this.plek = content.gelinkt
        ? content.gelinkt.status === 'geannuleerd'
          ? { soort: 'afgezegd', afspraak: content.gelinkt, alEerder: true }
          : { soort: 'afspraak', afspraak: content.gelinkt, net: null }
        : { soort: 'link-fout' };
      return;
    }
    const known = content.producten.find(({ id }) => id === product);
    this.onbekend = product !== null && !known;
    if (!known) return;
    const [kanaal = null] = kanalenVan([{ id: known.id, aantal: 1, voor: [] }], content.producten);
    const isPlace = locatie !== null && known.kanalen.includes('balie');
    this.antwoorden = {
      ...this.antwoorden,
      keuzes: [{ id: known.id, aantal: 1, voor: [] }],
      kanaal: isPlace ? 'balie' : known.kanalen.length === 1 ? kanaal : null,
      locatieId: isPlace ? locatie : null,
    };
    this.plek = { soort: 'kiezen', stap: isPlace ? 'wanneer' : 'waar', verzet: null };
  }

  /** Another appointment, for the same person: what was filled in about him stays. */
  readonly anew = (): void => {
    const { klant } = this.antwoorden;
    const gezien = this.#gezien;
    this.clear();
    this.#begonnen = true;
    this.#gezien = gezien;
    this.antwoorden = { ...GEEN_ANTWOORDEN, klant };
    this.go(EERST);
  };

  /** Back to where one's own appointments are listed. */
  readonly backToMine = (): void => {
    this.go(EERST);
  };

  move(afspraak: Afspraak): void {
    this.vast.letGo(false);
    this.antwoorden = { ...antwoordenVan(afspraak), klant: this.antwoorden.klant };
    this.go({
      soort: 'kiezen',
      stap: isPlekGekozen(this.antwoorden) ? 'wanneer' : 'waar',
      verzet: afspraak,
    });
  }

  /** Forgets everything: another person, another link. */
  clear(): void {
    this.vast.letGo(false);
    this.boeken.clear();
    this.antwoorden = GEEN_ANTWOORDEN;
    this.#gezien = [];
    this.plek = EERST;
    this.errors = [];
    this.#wrong.clear();
    this.mislukt = this.bezet = this.weg = null;
    this.getypt = '';
    this.getyptFout = undefined;
    this.onbekend = this.isBusy = this.#begonnen = false;
    this.update();
  }
}
