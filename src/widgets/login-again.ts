/** Signed out in the middle of something: the way on is another tab, because what was chosen or written is in this one only. */
import { html, nothing, type TemplateResult } from 'lit';
import { alert } from '../ui/alert.js';
import { button } from '../ui/button.js';
import { paragraph } from './phrases.js';

export interface LoginAgainView {
  readonly texts: {
    readonly loginAgain: string;
    readonly loginTab: string;
    readonly loggedIn: string;
  };
  /** Where to sign in; `null` when nobody knows. */
  readonly loginUrl: string | null;
  readonly onLoggedIn: () => void;
}

export const loginAgain = ({ texts, loginUrl, onLoggedIn }: LoginAgainView): TemplateResult =>
  alert(
    'warning',
    html`${paragraph(texts.loginAgain)}
      <p class="actions signed-out">
        ${
          loginUrl === null
            ? nothing
            : html`<a class="loket-target loket-button" href=${loginUrl} target="_blank" rel="noopener"
                ><span .textContent=${texts.loginTab}></span
              ></a>`
        }
        ${button(texts.loggedIn, onLoggedIn)}
      </p>`,
  );
