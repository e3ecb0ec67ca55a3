import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { Contactverzoek } from '../../contract/contact.js';
import { LoadTask, type LoadState } from '../../controllers/load-task.js';
import { Minutes } from '../../controllers/minutes.js';
import { Saving } from '../../controllers/saving.js';
import { amsterdamDay } from '../../domain/datum.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { failure } from '../../ui/failure.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { goTo } from '../../ui/go-to.js';
import { heading } from '../../ui/heading.js';
import { help } from '../../ui/help.js';
import { radioGroupStyles } from '../../ui/radio-group.styles.js';
import { CaseSource } from '../case-source.js';
import { PageTitleEvent } from '../page-title-event.js';
import { paperActions, plainText, renderPaper, type Paper } from '../paper.js';
import { paragraph, type View } from '../phrases.js';
import { printOnly } from '../print.js';
import { SharedComputer } from '../shared-computer.js';
import { zaakIdOf } from '../which-case.js';
import { WidgetElement } from '../widget-element.js';
import { writingStyles } from '../writing.styles.js';
import { contactStyles } from './contact-formulier.styles.js';
import { ContactverzoekSentEvent } from './events.js';
import { renderForm } from './form-view.js';
import { ContactForm } from './form.js';
import { contactMessages } from './messages.js';
import { isSoort, loadContact, type ContactContent, type FormContent } from './model.js';
import { earlier, failed, received, sendFailure } from './outcome-view.js';
import { copyOf, unsentOf } from './paper.js';
import { soortMessages } from './soort-messages.js';
import type { ViewContext } from './views.js';

/**
 * One form for a question, a comment, a report, a complaint or a call back. It says which way is best now and when the
 * answer comes, is sent once, and gives a proof with a copy of everything that was entered.
 *
 * @summary Ask, report, complain, or be called back.
 * @tag contact-formulier
 * @fires {ContactverzoekSendEvent} contactverzoek-send - A form is about to be sent; can be prevented.
 * @fires {ContactverzoekSentEvent} contactverzoek-sent - A form was received.
 * @fires {PageTitleEvent} page-title - Another screen shows: `formulier` or `verstuurd`.
 * @fires {ValidationFailedEvent} validation-failed - Something must be filled in, or files were refused.
 * @fires {LoginRequiredEvent} login-required - Nobody is signed in, and somebody must be.
 * @fires {LoketErrorEvent} loket-error - Something failed and the citizen was told so.
 * @slot - What shows before the widget works, on errors, and without JavaScript: a link, a phone number.
 */
export class ContactFormulierElement extends WidgetElement {
  static override styles: CSSResultGroup = [
    WidgetElement.styles,
    fieldStyles(),
    radioGroupStyles,
    writingStyles,
    contactStyles,
  ];

  /** `vraag`, `opmerking`, `melding`, `klacht` or `terugbelverzoek`; without it the citizen chooses. */
  @property() soort: string | null = null;

  /** Id of a subject of the API; without it the citizen chooses. */
  @property() onderwerp: string | null = null;

  /**
   * Id of a case of who is signed in that it is about; without it `?zaak=` of the address of the page. Its number goes
   * along unless the citizen leaves it out.
   */
  @property({ attribute: 'zaak-id' }) zaakId: string | null = null;

  /** `session` keeps an unsent text in this tab for half an hour, also over a reload. Else it is in memory only. */
  @property() draft: string | null = null;

  /** A computer that more people use: nothing is kept, everything can be wiped, and is when nobody is there. */
  @property({ type: Boolean, attribute: 'shared-computer' }) sharedComputer = false;

  readonly #source = new CaseSource(this, {
    apiUrl: () => this.apiUrl,
    locale: this.locale,
    announcer: this.announcer,
  });
  readonly #saving = new Saving(this);
  /** Somebody else has signed in, and the citizen should know why everything is gone. */
  #notice = false;
  /** Whose form it is; `null`: of nobody in particular. */
  #person: string | null = null;
  readonly #form = new ContactForm(this, {
    uid: this.uid,
    taal: () => this.locale.taal,
    client: () => this.#source.client,
    content: () => this.#content,
    fixed: () => ({ soort: isSoort(this.soort) ? this.soort : null, onderwerp: this.onderwerp }),
    phone: () => this.#source.organisatie.help(this.locale.taal).phone,
    apiUrl: () => this.#source.source.configuration.apiUrl,
    keep: () => this.draft === 'session' && !this.sharedComputer,
    now: () => this.#source.organisatie.now(),
    announcer: this.announcer,
    tell: (event) => this.dispatchEvent(event),
    focus: (selector) => {
      this.#focus(selector);
    },
    onSent: (verzoek) => {
      const { kopie, referentienummer } = verzoek;
      this.#source.tell(new ContactverzoekSentEvent(kopie.soort, kopie.onderwerp.id, referentienummer));
      if (this.#form.verstuurd) this.#source.tell(new PageTitleEvent('verstuurd'));
    },
    onFailed: (error) => {
      if (error.kind === 'signed-out') void this.#source.tellLoginRequired();
      else this.#source.tellError(error);
    },
    onSignedOut: () => {
      this.announcer.announce(contactMessages[this.locale.taal].loginAgain);
      void this.#source.tellLoginRequired();
    },
    onOtherPerson: () => {
      this.#forget(true);
      this.#source.client?.forget();
      void this.#task.retry();
    },
  });
  readonly #task = new LoadTask<ContactContent, readonly [LoketClient | null, Taal, string | null]>(this, {
    args: () => [this.#source.client, this.locale.taal, zaakIdOf(this.zaakId, location.search)],
    load: async ([client, taal, zaakId], signal) => {
      const ready = await this.#source.ready(client);
      const organisatie = this.#source.organisatie.load(ready, taal);
      return loadContact({ client: ready, organisatie, zaakId, options: { signal, language: taal } });
    },
    onState: (now, before) => {
      this.#onState(now, before);
    },
  });
  readonly #shared = new SharedComputer(this, {
    taal: () => this.locale.taal,
    isShared: () => this.sharedComputer,
    showAgain: () => contactMessages[this.locale.taal].showAgain,
    announce: (text) => {
      this.announcer.announce(text);
    },
    onWipe: () => {
      this.#forget(false);
      this.#source.client?.forget();
    },
    onShow: () => void this.#task.retry(),
    focus: () => {
      this.focus();
    },
  });

  constructor() {
    super();
    new Minutes(this);
  }

  get #content(): FormContent | null {
    const { state } = this.#task;
    return state.phase === 'loaded' && state.value.kind === 'form' ? state.value : null;
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => {
      goTo(this.renderRoot, selector);
    });
  }

  /** Nothing of who was here may stay. */
  #forget(notice: boolean): void {
    this.#form.clear();
    this.#saving.clear();
    this.#person = null;
    this.#notice = notice;
    if (notice) this.announcer.announce(contactMessages[this.locale.taal].otherPerson);
  }

  #onState(now: LoadState<ContactContent>, before: LoadState<ContactContent>): void {
    const { taal } = this.locale;
    this.showFallback = now.phase !== 'loaded' && !this.#form.isUnsaved;
    if (now.phase === 'loading') {
      this.announcer.announceAfter(1000, commonMessages[taal].loading);
      return;
    }
    this.announcer.cancel();
    if (now.phase === 'failed') {
      this.#source.fail(now.error);
      return;
    }
    if (now.value.kind !== 'form') return;
    if (before.phase === 'loading' && !this.#notice) this.announcer.announce('');
    const { onderwerp } = now.value;
    const isOther = this.#person !== null && onderwerp !== this.#person;
    // Who signed out may sign in again and go on, but not where others come after.
    if (isOther && (onderwerp !== null || this.sharedComputer))
      this.#forget(this.#form.isUnsaved || this.#form.verstuurd !== null);
    this.#person = onderwerp ?? this.#person;
    this.#form.onContent(now.value);
    this.#source.tell(new PageTitleEvent('formulier'));
  }

  #context(content: FormContent): ViewContext {
    const { taal } = this.locale;
    const { organisatie } = this.#source;
    const now = organisatie.now();
    return {
      compose: contactMessages[taal],
      soort: soortMessages[this.#form.fields.choices?.soort ?? 'vraag'][taal],
      taal,
      lang: content.language === taal ? undefined : content.language,
      level: Math.min(6, this.titleLevel + 1),
      uid: this.uid,
      organisatie: organisatie.organisatie,
      phone: organisatie.help(taal).phone,
      rules: this.#source.source.configuration.links,
      now,
      vandaag: amsterdamDay(now),
      loginUrl: organisatie.loginUrl(),
      zaak: content.zaak,
    };
  }

  protected override render(): TemplateResult {
    const { state } = this.#task;
    const { taal } = this.locale;
    const texts = contactMessages[taal];
    const { verstuurd } = this.#form;
    const soort = this.#form.fields.choices?.soort ?? (isSoort(this.soort) ? this.soort : null);
    // What was sent takes the place of the form, and its heading that of the form's (C11).
    const title = verstuurd
      ? soortMessages[verstuurd.kopie.soort][taal].sent
      : soort === null
        ? texts.title
        : soortMessages[soort][taal].title;
    return html`<section
        aria-labelledby="${this.uid}-title"
        aria-busy=${state.phase === 'loading' ? 'true' : 'false'}
      >
        ${heading(this.titleLevel, title, { id: `${this.uid}-title`, focusable: true })}
        ${this.#notice ? alert('warning', paragraph(texts.otherPerson)) : nothing}
        ${this.sharedComputer ? this.#shared.render() : nothing}
        ${this.#shared.wiped ? nothing : this.#body(state)}
        ${help({ ...this.#source.organisatie.help(taal), contact: null })}
      </section>
      ${this.announcer.render()}`;
  }

  #body(state: LoadState<ContactContent>): unknown {
    const instead = this.#source.instead(state, () => void this.#task.retry());
    if (instead !== null || state.phase !== 'loaded') return instead;
    const content = state.value;
    if (content.kind === 'unserved') return failure({ text: commonMessages[this.locale.taal].notServed });
    const context = this.#context(content);
    const { verstuurd } = this.#form;
    return verstuurd
      ? html`${this.#receipt(context, verstuurd)} ${this.#earlier(context)}`
      : html`${this.#outcome(context)} ${this.#earlier(context)} ${renderForm(context, this.#form, content)}`;
  }

  #receipt(context: ViewContext, verzoek: Contactverzoek): TemplateResult {
    const copy = copyOf(context, verzoek);
    const { again } = soortMessages[verzoek.kopie.soort][context.taal];
    return html`${received(context, verzoek, this.#actions(context, copy))}
      ${renderPaper(context, copy, nothing)}
      <p class="loket-screen">${button(again, this.#form.again)}</p>`;
  }

  /** What had arrived of earlier texts, with all that a receipt holds: the newest first. */
  #earlier(context: ViewContext): readonly TemplateResult[] {
    const { eerder, verstuurd } = this.#form;
    return eerder.map((verzoek, index) => {
      const copy = copyOf(context, verzoek);
      const place = `earlier-${index}`;
      return html`<div class=${place}>
        ${earlier(context, verzoek, verstuurd === null)}
        ${received(context, verzoek, this.#actions(context, copy, `.${place} `))}
        ${renderPaper(context, copy, nothing)}
      </div>`;
    });
  }

  /** How the last attempt ended, when it was not received. */
  #outcome(context: ViewContext): View {
    const { mislukt, attachments, fields, retry } = this.#form;
    const now = fields.ingevuld();
    if (!mislukt || !now) return nothing;
    const why = sendFailure(mislukt.error, context.taal, Date.now());
    const { inhoud, onderwerp } = now;
    const paper = unsentOf(context, inhoud, onderwerp.omschrijving, { ...mislukt, why }, attachments.names);
    return html`${failed(context, mislukt, why, retry)}
    ${renderPaper(context, paper, this.#actions(context, paper))}`;
  }

  /** @param place in which of the papers of a kind it is */
  #actions(context: ViewContext, paper: Paper, place = ''): TemplateResult {
    return paperActions(context, paper, {
      onPrint: () => {
        printOnly(this, `${place}.paper.${paper.kind}`);
      },
      onSave: () => {
        const { factText, saved } = context.compose;
        this.#saving.save(plainText(paper, factText), `${paper.file}.txt`, 'text/plain;charset=utf-8');
        this.announcer.announce(saved);
      },
    });
  }
}
