/** Makes a widget a field in somebody else's form: its value, and what that form should know of it. */
import type { ReactiveControllerHost } from 'lit';

export class FormValue {
  readonly #host: HTMLElement & ReactiveControllerHost;
  /** Absent in browsers of before 2023: there the events tell a form what it needs. */
  readonly #internals: ElementInternals | undefined;
  #values: readonly string[] = [];

  constructor(host: HTMLElement & ReactiveControllerHost) {
    this.#host = host;
    this.#internals = (host as { attachInternals?: () => ElementInternals }).attachInternals?.();
  }

  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }
  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }
  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }
  get values(): readonly string[] {
    return this.#values;
  }

  checkValidity(): boolean {
    return this.#internals?.checkValidity() ?? true;
  }
  reportValidity(): boolean {
    return this.#internals?.reportValidity() ?? true;
  }

  /** Known to the form at once, not after the next render. @param name `null` or empty: not sent */
  set(values: readonly string[], name: string | null): void {
    this.#values = values;
    let data: FormData | null = null;
    if (name && values.length > 0) {
      data = new FormData();
      for (const value of values) data.append(name, value);
    }
    this.#internals?.setFormValue(data);
  }

  /** @param message what must still be done; empty: nothing @param anchor where the browser shows it */
  validate(message: string, anchor: HTMLElement | null): void {
    if (!this.#internals) return;
    if (message === '') this.#internals.setValidity({});
    // Without a place in the page to show it, a browser that reports it would throw.
    else if (anchor && this.#host.isConnected)
      this.#internals.setValidity({ valueMissing: true }, message, anchor);
    else this.#internals.setValidity({ valueMissing: true }, message);
  }
}
