/** Whether the API can be reached from this page, and what stands in the way; and the failures that citizens were told of. */
import { readConfiguration } from '../client/configuration.js';
import { pageFetch } from '../client/transport.js';
import { VERSION } from '../client/version.js';
import type { Ernst, Finding } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';
import { isBlocked } from './doctor-policy.js';

const PATIENCE_MS = 10_000;
/** What the client reads of an answer. */
const EXPOSED = ['Date', 'API-Version', 'Retry-After', 'ETag', 'Content-Disposition', 'X-CSRF-Token'];

interface Heard {
  readonly tag: string;
  readonly kind: string;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
}
const heard = new Map<string, Heard>();

/** Hears of failures that widgets tell the page; they carry codes only. */
export function watchFailures(onNew: () => void): void {
  document.addEventListener('loket-error', (event) => {
    const { kind, code, requestId } = event as Event & Partial<Record<'kind' | 'code' | 'requestId', string>>;
    const tag = event.target instanceof Element ? event.target.localName : '';
    const key = `${tag} ${kind} ${code}`;
    if (heard.has(key)) return;
    heard.set(key, { tag, kind: kind ?? '', code, requestId });
    onNew();
  });
}

const KINDS: Readonly<Record<string, (texts: DoctorTexts) => string>> = {
  offline: (t) => t.offline,
  timeout: (t) => t.timeout,
  'signed-out': (t) => t.signedOutKind,
  forbidden: (t) => t.forbidden,
  'not-found': (t) => t.notFound,
  busy: (t) => t.busyKind,
  server: (t) => t.server,
  contract: (t) => t.contract,
};

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Nothing came: is it the policy of the page, the server's answer to other sites, or is nobody there? */
async function whyNot(ask: Ask, texts: DoctorTexts, apiUrl: string): Promise<Omit<Finding, 'groep'>> {
  const { origin } = new URL(apiUrl);
  if (isBlocked(origin))
    return { ernst: 'fout', wat: texts.apiBlocked, doe: texts.apiBlockedDoe, code: `connect-src ${origin}` };
  const reached = async (init: RequestInit): Promise<boolean> => {
    try {
      await ask('organisatie', init);
      return true;
    } catch {
      // The answer to this question is the finding.
      return false;
    }
  };
  // Without reading the answer the browser asks anyone; without headers of our own it asks for no permission first.
  if (!(await reached({ mode: 'no-cors', credentials: 'omit' })))
    return { ernst: 'fout', wat: texts.apiGone, doe: texts.apiGoneDoe, code: `GET ${apiUrl}/organisatie` };
  if (await reached({ mode: 'cors', credentials: 'omit' })) {
    const code =
      'OPTIONS: Access-Control-Allow-Headers: Loket-Client, …; Access-Control-Allow-Credentials: true';
    return { ernst: 'fout', wat: texts.apiPreflight, doe: texts.apiCorsDoe, code };
  }
  const code = `Access-Control-Allow-Origin: ${location.origin}`;
  return { ernst: 'fout', wat: texts.apiCors, doe: texts.apiCorsDoe, code };
}

/** What an answer says about the server, besides its content. */
function judgeAnswer(answer: Response, texts: DoctorTexts, apiUrl: string): Omit<Finding, 'groep'> | null {
  const code = `GET ${apiUrl}/organisatie: ${answer.status}`;
  if (answer.type === 'opaqueredirect')
    return {
      ernst: 'fout',
      wat: texts.apiRedirect,
      doe: texts.apiRedirectDoe,
      code: `GET ${apiUrl}/organisatie`,
    };
  if (!answer.ok)
    return { ernst: 'fout', wat: texts.apiStatus(answer.status), doe: texts.apiStatusDoe, code };
  const type = answer.headers.get('Content-Type') ?? '';
  if (!/[/+]json\b/i.test(type))
    return { ernst: 'fout', wat: texts.apiNoJson, doe: texts.apiNoJsonDoe, code: `${code}, ${type}` };
  return null;
}

export async function checkApi(texts: DoctorTexts): Promise<Finding[]> {
  const findings: Finding[] = [];
  const add = (ernst: Ernst, wat: string, more: Partial<Finding> = {}): void => {
    findings.push({ groep: 'api', ernst, wat, ...more });
  };
  for (const { tag, kind, code, requestId } of heard.values()) {
    const words = (KINDS[kind] ?? ((t: DoctorTexts) => t.other))(texts);
    add('fout', texts.heard(tag, words), {
      doe: texts.heardDoe,
      code: [kind, code, requestId].filter(Boolean).join(' '),
    });
  }
  const { apiUrl, getToken, fetch } = readConfiguration();
  if (apiUrl === null) return findings;

  const send = fetch ?? pageFetch;
  const signal = 'timeout' in AbortSignal ? AbortSignal.timeout(PATIENCE_MS) : undefined;
  const ask: Ask = (path, init) =>
    send(`${apiUrl}/${path}`, {
      cache: 'no-store',
      redirect: init.mode === 'no-cors' ? 'follow' : 'manual',
      referrerPolicy: 'no-referrer',
      ...(signal ? { signal } : {}),
      ...init,
    });
  // As the widgets ask, so that the browser puts the same questions to the server.
  const asWidget = async (): Promise<RequestInit> => {
    const token = await getToken?.();
    const headers = { Accept: 'application/json', 'Accept-Language': 'nl', 'Loket-Client': VERSION };
    return {
      mode: 'cors',
      credentials: getToken ? 'omit' : 'include',
      headers: token ? { ...headers, Authorization: `Bearer ${token}` } : headers,
    };
  };
  const start = performance.now();
  let answer: Response;
  try {
    answer = await ask('organisatie', await asWidget());
  } catch {
    // The browser tells of a block in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    return [...findings, { groep: 'api', ...(await whyNot(ask, texts, apiUrl)) }];
  }
  const wrong = judgeAnswer(answer, texts, apiUrl);
  if (wrong) return [...findings, { groep: 'api', ...wrong }];
  add('goed', texts.apiGood(Math.round(performance.now() - start)));
  const hidden = ['Date', 'API-Version'].filter((name) => !answer.headers.has(name));
  if (hidden.length > 0 && new URL(apiUrl).origin !== location.origin) {
    const code = `Access-Control-Expose-Headers: ${EXPOSED.join(', ')}`;
    add('letop', texts.apiHidden(hidden.join(', ')), { doe: texts.apiHiddenDoe, code });
  }
  try {
    const sessie: unknown = await (await ask('sessie', await asWidget())).json();
    const signedIn =
      typeof sessie === 'object' && sessie !== null && Reflect.get(sessie, 'aangemeld') === true;
    if (signedIn) add('goed', texts.signedIn);
    else {
      const code = getToken
        ? 'getToken → Authorization'
        : `Set-Cookie: …; SameSite=Lax; Secure (${apiUrl}/sessie)`;
      add('letop', texts.signedOut, { doe: texts.signedOutDoe, code });
    }
  } catch {
    add('fout', texts.apiNoJson, { doe: texts.apiNoJsonDoe, code: `GET ${apiUrl}/sessie` });
  }
  return findings;
}
