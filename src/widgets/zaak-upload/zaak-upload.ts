import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import { FormValue } from '../../controllers/form-value.js';
import { LoadTask, type LoadState } from '../../controllers/load-task.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { failure } from '../../ui/failure.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { heading } from '../../ui/heading.js';
import { help } from '../../ui/help.js';
import { CaseSource } from '../case-source.js';
import { paragraph } from '../phrases.js';
import { zaakIdOf, choice } from '../which-case.js';
import { WidgetElement } from '../widget-element.js';
import { messages } from './messages.js';
import { loadUpload, toevoegenOf, type UploadContent } from './model.js';
import { CaseParts } from './case-parts.js';
import { uploadStyles } from './zaak-upload.styles.js';

/** Trying again is no remedy for a link that is wrong, or a case of somebody else. */
const isUnknownCase = ({ kind }: LoketError): boolean => kind === 'not-found' || kind === 'forbidden';

/**
 * The documents of a case, and adding to them: safely, with a receipt that proves what was sent.
 *
 * @summary See and add documents of a case.
 * @tag zaak-upload
 * @fires {DocumentenLoadedEvent} documenten-loaded - The documents of a case are on screen.
 * @fires {DocumentUploadEvent} document-upload - Files are about to be sent; can be prevented.
 * @fires {DocumentUploadedEvent} document-uploaded - A document was received whole.
 * @fires {DocumentFailedEvent} document-failed - A file could not be sent.
 * @fires {ValidationFailedEvent} validation-failed - Files were refused, or something must be filled in.
 * @fires {LoginRequiredEvent} login-required - Nobody is signed in, or no longer.
 * @fires {LoketErrorEvent} loket-error - Something failed and the citizen was told so.
 * @slot - What shows before the widget works, on errors, and without JavaScript: a link, a phone number.
 */
export class ZaakUploadElement extends WidgetElement {
  /** The widget is a field: its value is the ids of the documents that were added. */
  static readonly formAssociated = true;

  static override styles: CSSResultGroup = [WidgetElement.styles, fieldStyles(), uploadStyles];

  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  @property({ attribute: 'zaak-id' }) zaakId: string | null = null;

  /** Leave out the list of documents: only adding. */
  @property({ type: Boolean, attribute: 'hide-list' }) hideList = false;

  /** What the files are, where the form says so: "Kopie van uw paspoort". */
  @property() label: string | null = null;

  /** Name in the form; without it the form sends nothing of this. */
  @property({ reflect: true }) name: string | null = null;

  /** The form waits until a document was added. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Nothing can be added now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  readonly #case = new CaseSource(this, {
    apiUrl: () => this.apiUrl,
    locale: this.locale,
    announcer: this.announcer,
  });
  readonly #field = new FormValue(this);
  readonly #parts = new CaseParts(this, {
    uid: this.uid,
    locale: this.locale,
    announcer: this.announcer,
    source: this.#case,
    content: () => {
      const { state } = this.#task;
      return state.phase === 'loaded' && state.value.kind === 'zaak' ? state.value : null;
    },
    amend: (before, after) => {
      this.#task.amend(before, after);
    },
    reload: () => this.#task.retry(),
    isDisabled: () => this.#isDisabled,
    onDocument: (documentId) => {
      this.#setValue([...this.value, documentId]);
    },
  });
  readonly #task = new LoadTask<UploadContent, readonly [LoketClient | null, string | null, Taal]>(this, {
    args: () => [this.#case.client, zaakIdOf(this.zaakId, location.search), this.locale.taal],
    load: ([client, zaakId, taal], signal) => this.#load(client, zaakId, taal, signal),
    onState: (now, before) => {
      this.#onState(now, before);
    },
  });
  /** By a `fieldset` or form around it. */
  #formDisabled = false;

  get #isDisabled(): boolean {
    return this.disabled || this.#formDisabled;
  }

  /** Ids of the documents that were added, in this visit and in this form. */
  get value(): readonly string[] {
    return this.#field.values;
  }
  get form(): HTMLFormElement | null {
    return this.#field.form;
  }
  get validity(): ValidityState | undefined {
    return this.#field.validity;
  }
  get validationMessage(): string {
    return this.#field.validationMessage;
  }
  get willValidate(): boolean {
    return this.#field.willValidate;
  }
  checkValidity(): boolean {
    return this.#field.checkValidity();
  }
  reportValidity(): boolean {
    return this.#field.reportValidity();
  }
  formResetCallback(): void {
    this.#parts.reset();
    this.#setValue([]);
  }
  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  constructor() {
    super();
    // The browser shows its own bubble for a moment only; ours stays.
    this.addEventListener('invalid', () => {
      this.#parts.showRequired();
    });
  }

  #setValue(ids: readonly string[]): void {
    this.#field.set(ids, this.name);
    this.#validate();
  }

  #validate(): void {
    const missing = this.required && this.value.length === 0;
    const { text, target } = this.#parts.required();
    this.#field.validate(missing ? text : '', this.renderRoot.querySelector<HTMLElement>(`[id="${target}"]`));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('name')) this.#field.set(this.value, this.name);
    this.#validate();
  }

  async #load(
    client: LoketClient | null,
    zaakId: string | null,
    taal: Taal,
    signal: AbortSignal,
  ): Promise<UploadContent> {
    const ready = await this.#case.ready(client);
    const organisatie = this.#case.organisatie.load(ready, taal);
    return loadUpload(ready, zaakId, organisatie, { signal, language: taal });
  }

  #onState(now: LoadState<UploadContent>, before: LoadState<UploadContent>): void {
    const { taal } = this.locale;
    this.showFallback = now.phase !== 'loaded';
    if (now.phase === 'loading') {
      this.announcer.announceAfter(1000, commonMessages[taal].loading);
      return;
    }
    this.announcer.cancel();
    if (now.phase === 'failed') {
      this.#case.fail(now.error);
      if (isUnknownCase(now.error)) this.announcer.announce(messages[taal].unknownCase);
    } else if (now.value.kind === 'zaak') {
      const fresh = before.phase === 'loading';
      if (fresh) this.announcer.announce(before.after ? messages[taal].retried : '');
      this.#parts.onContent(now.value, fresh);
    }
  }

  protected override render(): TemplateResult {
    const { state } = this.#task;
    const { taal } = this.locale;
    const texts = messages[taal];
    // Nobody is invited to what cannot be done.
    const mayAdd =
      state.phase === 'failed'
        ? !isUnknownCase(state.error)
        : state.phase !== 'loaded' || state.value.kind !== 'zaak' || toevoegenOf(state.value) !== null;
    const isChoice = state.phase === 'loaded' && state.value.kind === 'choice';
    return html`<section
        aria-labelledby="${this.uid}-title"
        aria-busy=${state.phase === 'loading' ? 'true' : 'false'}
      >
        ${heading(
          this.titleLevel,
          isChoice ? texts.titleMany : this.hideList && mayAdd ? texts.titleAdd : texts.title,
          { id: `${this.uid}-title`, focusable: true },
        )}
        ${this.#parts.notice ? alert('warning', paragraph(texts.otherPerson)) : nothing} ${this.#body(state)}
        ${help(this.#case.organisatie.help(taal))}
      </section>
      ${this.announcer.render()}`;
  }

  #body(state: LoadState<UploadContent>): unknown {
    const { taal } = this.locale;
    if (state.phase === 'failed' && isUnknownCase(state.error)) {
      const url = this.#case.organisatie.loginUrl();
      return failure({
        text: messages[taal].unknownCase,
        link: url === null ? undefined : { text: commonMessages[taal].login, url },
      });
    }
    const instead = this.#case.instead(state, this.#onRetry);
    if (instead !== null || state.phase !== 'loaded') return instead;
    const content = state.value;
    if (content.kind === 'unserved') return failure({ text: commonMessages[taal].notServed });
    if (content.kind === 'none') return paragraph(messages[taal].none);
    const lang = content.language === taal ? undefined : content.language;
    return content.kind === 'choice'
      ? choice({ texts: messages[taal], taal, lang }, content.zaken)
      : this.#parts.render(content, {
          lang,
          level: Math.min(6, this.titleLevel + 1),
          hideList: this.hideList,
          label: this.label,
          retry: () => void this.#task.retry(),
        });
  }

  readonly #onRetry = (): void => {
    if (this.#task.state.phase === 'failed') void this.#task.retry();
  };
}
