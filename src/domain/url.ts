/** Which addresses a citizen may be sent to. Addresses from data are text until they pass here. */

export interface AddressRules {
  /** Origin of the page: relative addresses resolve against it, never against `<base>`. `null` (the text) has none. */
  readonly pageOrigin: string;
  /** Other origins that links may lead to: the API's, and those that the site names (`loket:link-origins`). */
  readonly allowedOrigins: readonly string[];
}

// Control and format characters (invisible, direction-changing) and line separators: the URL parser drops some of them
// silently, so that what a person or a check reads is not where the link leads.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Whether this device itself is meant: the only place where http is as safe as https. */
const isLocalhost = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Whether what is sent to this address cannot be read on the way: https, or http on this very device. */
export const isProtected = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLocalhost(url.hostname));

/** The address read as a URL; `null` when it cannot be one, or holds hidden characters or a user name. */
export function parseAddress(text: string, pageOrigin: string): URL | null {
  if (HIDDEN.test(text)) return null;
  try {
    const url = new URL(text, pageOrigin === 'null' ? undefined : pageOrigin);
    return url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
}

/**
 * For every link and form address that comes from data: the address to use, or `null`: then show the text without a link.
 * Allowed are `tel:`, `mailto:`, and https (http on localhost) at the page's own or an allowed origin.
 */
export function safeUrl(text: string, { pageOrigin, allowedOrigins }: AddressRules): string | null {
  const url = parseAddress(text, pageOrigin);
  if (url === null) return null;
  if (url.protocol === 'tel:' || url.protocol === 'mailto:') return url.href;
  return isProtected(url) && [pageOrigin, ...allowedOrigins].includes(url.origin) ? url.href : null;
}

/**
 * Where to sign in. `{terug}` in the template becomes the path to come back to: a path of this site and nothing else
 * (an address of another site becomes `/`), so that a sign-in link cannot be made to lead a citizen astray.
 * `null` when the template itself leads to an origin that is not allowed.
 */
export function loginUrl(template: string, path: string, rules: AddressRules): string | null {
  const back = path.startsWith('/') ? parseAddress(path, rules.pageOrigin) : null;
  const terug = back?.origin === rules.pageOrigin ? back.pathname + back.search + back.hash : '/';
  const url = safeUrl(template.split('{terug}').join(encodeURIComponent(terug)), rules);
  return url?.startsWith('http') ? url : null;
}
