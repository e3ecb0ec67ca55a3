/**
 * `loket-doctor.js`: with `?loket-diagnose` in the address of a page it shows an editor what is wrong on that page, and
 * what to do about it. Without those words it does nothing. It changes nothing on the page, asks the API two things that
 * any widget asks as well, sends nothing to anyone, and its report holds no personal data.
 */
import type { Taal } from '../i18n/messages.js';
import { watchFailures } from './doctor-api.js';
import { checkPage } from './doctor-check.js';
import { doctorMessages } from './doctor-messages.js';
import { createPanel, type Panel } from './doctor-panel.js';
import { watchViolations } from './doctor-policy.js';

/** So long after the page is there, widgets show what they have. */
const SETTLE_MS = 1500;
const MARK = Symbol.for('loket-doctor');

function taalOf(lang: string): Taal {
  const short = lang.toLowerCase().split('-')[0];
  return short === 'en' || short === 'fy' ? short : 'nl';
}

/** Starts the doctor of this page. */
export function startDoctor(): Panel {
  const taal = taalOf(document.documentElement.lang);
  const texts = doctorMessages[taal];
  let running = false;
  let asked = false;
  const look = async (): Promise<void> => {
    asked = true;
    if (running) return;
    running = true;
    panel.wait();
    try {
      while (asked) {
        asked = false;
        panel.show(await checkPage(texts));
      }
    } finally {
      running = false;
    }
  };
  const again = (): void => void look();
  const panel = createPanel(texts, taal, again);
  watchViolations(again);
  watchFailures(again);
  const begin = (): void => {
    document.body.append(panel.host);
    panel.wait();
    setTimeout(again, SETTLE_MS);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
  return panel;
}

const page = document as Document & { [MARK]?: true };
if (new URLSearchParams(location.search).has('loket-diagnose') && !page[MARK]) {
  // Loaded twice: one panel.
  Object.defineProperty(page, MARK, { value: true });
  startDoctor();
}
