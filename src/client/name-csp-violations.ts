/** A blocked call looks like a lost connection; only the browser's own event tells them apart. */
import { sayOnce } from './say-once.js';

const watched = new Set<string>();

function onViolation(event: SecurityPolicyViolationEvent): void {
  for (const origin of watched) {
    if (event.effectiveDirective === 'connect-src' && event.blockedURI.startsWith(origin)) {
      sayOnce(
        'error',
        `the Content-Security-Policy of this page blocks the API: add ${origin} to connect-src.`,
      );
    }
  }
}

/** Says in the console when the page's Content-Security-Policy blocks this API. One listener for the life of the page. */
export function nameCspViolations(apiUrl: string): void {
  if (watched.size === 0) addEventListener('securitypolicyviolation', onViolation);
  watched.add(new URL(apiUrl).origin);
}
