/** What every widget can tell the page. */
import type { LoketErrorKind } from '../client/errors.js';

const options: EventInit = { bubbles: true, composed: true };

/** Nobody is signed in, or no longer. The widget shows a link; a site may do it in its own way. */
export class LoginRequiredEvent extends Event {
  static readonly type = 'login-required';
  /** Where to sign in, as the municipality configured it; `null` when it did not. */
  readonly url: string | null;

  constructor(url: string | null) {
    super(LoginRequiredEvent.type, options);
    this.url = url;
  }
}

/** Something failed, and the widget told the citizen so. For monitoring: no personal data. */
export class LoketErrorEvent extends Event {
  static readonly type = 'loket-error';
  readonly kind: LoketErrorKind;
  /** Code of the API, when it gave one. */
  readonly code: string | undefined;
  /** Id of the request, to find it in the logs of the API. */
  readonly requestId: string | undefined;

  constructor(kind: LoketErrorKind, code?: string, requestId?: string) {
    super(LoketErrorEvent.type, options);
    this.kind = kind;
    this.code = code;
    this.requestId = requestId;
  }
}

/** Something must be filled in, or files were refused; a site may put "Fout: " before the title of the page. */
export class ValidationFailedEvent extends Event {
  static readonly type = 'validation-failed';
  /** How many errors. */
  readonly aantal: number;

  constructor(aantal: number) {
    super(ValidationFailedEvent.type, options);
    this.aantal = aantal;
  }
}

declare global {
  interface HTMLElementEventMap {
    'login-required': LoginRequiredEvent;
    'loket-error': LoketErrorEvent;
    'validation-failed': ValidationFailedEvent;
  }
}
