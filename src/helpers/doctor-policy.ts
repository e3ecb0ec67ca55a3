/** What the Content-Security-Policy of this page lacks, and what it blocked while the doctor was there. */
import { safeAddress, type Finding } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';

/** What the browser said that it blocked, without what could tell of a person. */
interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

const violations = new Map<string, Violation>();

/** Listens from now on; calls back for what is new. */
export function watchViolations(onNew: () => void): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) => {
    // The doctor asks for the page itself, to read its policy.
    if (disposition === 'report' || (isPage(blockedURI) && effectiveDirective === 'connect-src')) return;
    const isAddress = blockedURI.includes(':');
    const blocked = isAddress ? safeAddress(blockedURI) : blockedURI;
    const key = `${effectiveDirective} ${blocked}`;
    if (violations.has(key)) return;
    violations.set(key, { directive: effectiveDirective, blocked });
    onNew();
  });
}

/** Whether the browser said that it blocked a call to this origin. */
export const isBlocked = (origin: string): boolean =>
  [...violations.values()].some(
    ({ directive, blocked }) => directive === 'connect-src' && blocked.startsWith(origin),
  );

const isPage = (address: string): boolean => address.split(/[?#]/)[0] === location.href.split(/[?#]/)[0];

type Policy = ReadonlyMap<string, readonly string[]>;

/** Several policies hold at once; each must allow. */
export function readPolicies(header: string): Policy[] {
  return header
    .split(',')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>();
      for (const directive of policy.split(';')) {
        const [name, ...values] = directive.trim().split(/\s+/);
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
      }
      return directives;
    })
    .filter((directives) => directives.size > 0);
}

/** Whether one source of a policy allows this address. */
function allows(source: string, url: URL): boolean {
  if (source === "'self'") return url.origin === location.origin;
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return source.toLowerCase() === url.protocol;
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (scheme !== undefined && `${scheme.toLowerCase()}:` !== url.protocol) return false;
  if (port !== undefined && port !== '*' && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))
    return false;
  if (port === undefined && url.port !== '') return false;
  if (path.length > 1 && !(path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path))
    return false;
  return host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host.toLowerCase() === url.hostname;
}

/** What these policies lack for Loket: the directive, and what to add to it. */
export function lacks(policies: readonly Policy[], apiUrl: string | null): (readonly [string, string])[] {
  const missing: [string, string][] = [];
  for (const policy of policies) {
    if (apiUrl !== null) {
      const url = new URL(apiUrl);
      const sources = policy.get('connect-src') ?? policy.get('default-src');
      if (sources && !sources.some((source) => allows(source, url)))
        missing.push([
          'connect-src',
          `connect-src ${url.origin === location.origin ? "'self'" : url.origin}`,
        ]);
    }
    const names = policy.get('trusted-types');
    if (
      policy.has('require-trusted-types-for') &&
      names &&
      !names.includes('lit-html') &&
      !names.includes('*')
    )
      missing.push(['trusted-types', 'trusted-types lit-html']);
  }
  return missing;
}

/** The policies of this page; `null` when they cannot be read. */
async function loadPolicies(): Promise<Policy[] | null> {
  const inHead = [...document.head.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')].flatMap(
    (meta) => readPolicies(meta.getAttribute('content') ?? ''),
  );
  try {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    return [...inHead, ...readPolicies(answer.headers.get('Content-Security-Policy') ?? '')];
  } catch {
    // Blocked by that very policy, or the page has no address of its own: said as a finding.
    return inHead.length > 0 ? inHead : null;
  }
}

export async function checkPolicy(texts: DoctorTexts, apiUrl: string | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  const add = (ernst: Finding['ernst'], wat: string, doe?: string, code?: string): void => {
    const more = { ...(doe === undefined ? {} : { doe }), ...(code === undefined ? {} : { code }) };
    findings.push({ groep: 'beveiliging', ernst, wat, ...more });
  };
  for (const { directive, blocked } of violations.values()) {
    const what = blocked === 'inline' ? texts.inline : blocked;
    add('fout', texts.blocked(directive, what), texts.blockedDoe, `${directive} ${blocked}`);
  }
  const policies = await loadPolicies();
  if (policies === null) add('letop', texts.policyUnread, texts.policyUnreadDoe);
  else if (policies.length === 0) add('letop', texts.policyNone, texts.policyNoneDoe);
  else {
    const missing = lacks(policies, apiUrl);
    for (const [directive, code] of missing)
      add('fout', texts.policyLacks(directive), texts.policyLacksDoe, code);
    if (missing.length === 0) add('goed', texts.policyGood);
  }
  return findings;
}
