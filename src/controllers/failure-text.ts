/** From a failure to a sentence for the citizen, with a remedy. */
import type { LoketError } from '../client/errors.js';
import { amsterdamTime } from '../domain/datum.js';
import { formatTijd } from '../i18n/format.js';
import { commonMessages, type Taal } from '../i18n/messages.js';

/** `now`: the device's clock, to say from which time trying again makes sense. */
export function failureText(error: LoketError, taal: Taal, now: number): string {
  const texts = commonMessages[taal];
  switch (error.kind) {
    case 'offline':
      return texts.offline;
    case 'timeout':
      return texts.timeout;
    case 'signed-out':
      return texts.signedOut;
    case 'forbidden':
      return texts.forbidden;
    case 'not-found':
      return texts.notFound;
    case 'busy': {
      if (error.retryAfter === undefined || error.retryAfter < 60) return texts.busy;
      // Rounded up to the next whole minute, so that the time we name is late enough.
      const { tijd } = amsterdamTime(now + error.retryAfter * 1000 + 59_999);
      return texts.busyUntil(formatTijd(tijd, taal));
    }
    default:
      return texts.failed;
  }
}
