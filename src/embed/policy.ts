/**
 * Where the page does not allow the Trusted Types policy that Lit makes, Lit throws while this very file is read, and
 * nothing of it runs. This comes before Lit, and says what to change; the content of the page stays as it is.
 */

function onViolation({ effectiveDirective, blockedURI, sample }: SecurityPolicyViolationEvent): void {
  if (effectiveDirective !== 'trusted-types' || !/^lit-html|^$/.test(sample)) return;
  forgetPolicy();
  console.error(
    `loket: the Content-Security-Policy of this page does not allow the policy of Lit (${blockedURI}), so no widget works: use trusted-types lit-html, and 'allow-duplicates' after it when something else on the page uses Lit too.`,
  );
}

/** Lit was read to the end: what comes now concerns others. */
export function forgetPolicy(): void {
  removeEventListener('securitypolicyviolation', onViolation);
}

addEventListener('securitypolicyviolation', onViolation);
