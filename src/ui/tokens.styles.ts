/** The roles of `tokens.ts` as CSS. */
import { unsafeCSS, type CSSResult } from 'lit';
import { baseRoles, fieldRoles, type TokenRole } from './tokens.js';

/** Major version of the private names: two versions of this library on one page must not read each other's. */
const PRIVATE = '--_loket1-';

/**
 * The roles as private properties. Registers the typed ones, once per document; a second registration of the same name is
 * refused and harmless.
 */
function stylesOf(roles: readonly TokenRole[]): CSSResult {
  for (const { role, syntax, initial } of roles) {
    if (syntax === '') continue;
    try {
      CSS.registerProperty({ name: PRIVATE + role, syntax, initialValue: initial, inherits: true });
    } catch {
      // Already registered by another copy of this version, or an old browser without typed properties: the chains work.
    }
  }
  const declarations = roles.map(({ role, initial, tokens }) => {
    const chain = [`loket-${role}`, ...tokens];
    return `${PRIVATE}${role}:${chain.reduceRight((fallback, name) => `var(--${name},${fallback})`, initial)};`;
  });
  return unsafeCSS(`.loket{${declarations.join('')}}`);
}

/** Everything a widget's own styles may use: `var(--_loket1-link)` and so on. */
export const tokenStyles: CSSResult = stylesOf(baseRoles);

/** What fields use besides, in widgets that have them. */
export const fieldTokenStyles = (): CSSResult => stylesOf(fieldRoles());
