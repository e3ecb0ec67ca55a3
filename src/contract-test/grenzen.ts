/** What must not be possible: without signing in, for somebody else, at addresses that do not exist, from other pages. */
import { sessieSchema, type Sessie } from '../contract/sessie.js';
import { keurInhoud, keurProbleem, keurStatus, type Kit } from './keuring.js';
import type { Gelezen } from './lezen.js';

/** Fits as an id, and is nobody's. */
const NIEMANDS = 'loket-contracttest-bestaat-niet';

async function keurZonderAanmelding(kit: Kit, { sessie, zaak, zaken }: Gelezen): Promise<void> {
  const { verbinding, verslag } = kit;
  const antwoord = await verbinding.get('/sessie', { wie: 'niemand' });
  if (!keurStatus(kit, 'sessie.niemand', antwoord, 200)) return;
  const nobody = keurInhoud(kit, 'sessie.niemand', antwoord, sessieSchema) as Sessie | null;
  if (nobody === null) return;
  if (nobody.aangemeld) {
    verbinding.iedereen = { csrfToken: nobody.csrfToken };
    const reason = 'Deze API meldt iedereen aan, zoals een demo doet.';
    if (verbinding.heeftPersoon && sessie?.aangemeld === true && nobody.onderwerp === sessie.onderwerp) {
      verslag.letOp('sessie.niemand', 'GET /sessie', 'Zonder aanmelding is niemand ingelogd.', reason);
    }
    verslag.slaOver('zonder-aanmelding', `${reason} Of zonder aanmelding 401 komt, is zo niet te zien.`);
    return;
  }
  verslag.keur(
    'sessie.niemand:onderwerp',
    'GET /sessie',
    (nobody.onderwerp ?? null) === null && (nobody.csrfToken ?? null) === null,
    'Wie niet is ingelogd, heeft geen `onderwerp` en geen `csrfToken`.',
  );
  const some = zaak?.id ?? zaken[0]?.id ?? NIEMANDS;
  for (const pad of ['/zaken', `/zaken/${some}`, `/zaken/${some}/documenten`]) {
    const refused = await verbinding.get(pad, { wie: 'niemand' });
    const problem = keurProbleem(kit, 'zonder-aanmelding', refused, 'niet-geauthenticeerd');
    if (problem === null) continue;
    verslag.keur(
      'zonder-aanmelding:www-authenticate',
      refused.vraag,
      refused.headers.has('WWW-Authenticate'),
      'Bij 401 zegt `WWW-Authenticate` hoe iemand zich bekendmaakt.',
    );
  }
}

async function keurVreemdToken({ verbinding, verslag }: Kit): Promise<void> {
  const headers = { Authorization: 'Bearer loket-contracttest-verzonnen' };
  const antwoord = await verbinding.get('/zaken', { wie: 'niemand', headers });
  verslag.keur(
    'zonder-aanmelding:verzonnen-token',
    'GET /zaken met een verzonnen token',
    antwoord.status === 401 || antwoord.status === 403,
    'Een verzonnen token geeft geen toegang.',
    String(antwoord.status),
  );
}

async function keurVanEenAnder(kit: Kit, { zaak, sessie, documenten }: Gelezen): Promise<void> {
  const { verbinding, verslag } = kit;
  if (!verbinding.heeftAnder || zaak === null) {
    verslag.slaOver(
      'van-een-ander',
      'Geef met --ander-token of --ander-cookie een tweede persoon mee, om te zien dat die er niet bij kan.',
    );
    return;
  }
  const other = (await verbinding.get('/sessie', { wie: 'ander' })).json as Partial<Sessie> | undefined;
  const isOther = verslag.keur(
    'van-een-ander:ander',
    'GET /sessie',
    other?.aangemeld === true && other.onderwerp !== sessie?.onderwerp,
    'De tweede aanmelding is van iemand anders.',
    'dezelfde persoon, of niemand',
  );
  if (!isOther) return;
  const [document] = documenten;
  const paden = [
    `/zaken/${zaak.id}`,
    `/zaken/${zaak.id}/statussen`,
    `/zaken/${zaak.id}/documenten`,
    ...(document ? [`/zaken/${zaak.id}/documenten/${document.id}/inhoud`] : []),
  ];
  for (const pad of paden) {
    keurProbleem(
      kit,
      'van-een-ander',
      await verbinding.get(pad, { wie: 'ander' }),
      'niet-gevonden',
      'geen-toegang',
    );
  }
}

async function keurAdressen(kit: Kit, { sessie, zaak }: Gelezen): Promise<void> {
  const { verbinding, verslag } = kit;
  keurProbleem(kit, 'adres.onbekend', await verbinding.get('/loket-contracttest'), 'niet-gevonden');
  const method = await verbinding.vraag('DELETE', '/organisatie', {
    headers: { 'Loket-Client': 'contracttest' },
  });
  if (keurProbleem(kit, 'adres.methode', method, 'methode-niet-toegestaan') !== null) {
    verslag.keur(
      'adres.methode:allow',
      method.vraag,
      /\bGET\b/.test(method.headers.get('Allow') ?? ''),
      'Bij 405 zegt `Allow` wat op dit adres wel kan.',
      method.headers.get('Allow') ?? 'geen header',
    );
  }
  const head = await verbinding.vraag('HEAD', '/organisatie');
  verslag.keur(
    'adres.head',
    head.vraag,
    head.status === 200 && head.bytes.length === 0,
    '`HEAD` kan overal waar `GET` kan, zonder inhoud.',
    String(head.status),
  );
  if (sessie?.aangemeld !== true) return;
  keurProbleem(kit, 'zaken.onbekend', await verbinding.get(`/zaken/${NIEMANDS}`), 'niet-gevonden');
  if (zaak !== null) {
    const pad = `/zaken/${zaak.id}/documenten/${NIEMANDS}`;
    keurProbleem(kit, 'documenten.onbekend', await verbinding.get(pad), 'niet-gevonden');
  }
}

const ALLOWED = [
  'Authorization',
  'Content-Type',
  'Content-Digest',
  'If-None-Match',
  'Idempotency-Key',
  'Loket-Client',
  'Afspraak-Token',
  'Bijlage-Token',
  'X-CSRF-Token',
];
const EXPOSED = ['ETag', 'Retry-After', 'Date', 'API-Version', 'Content-Disposition', 'X-CSRF-Token'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const VREEMD = 'https://loket-contracttest.invalid';

const wordsOf = (header: string | null): Set<string> =>
  new Set((header ?? '').split(',').map((word) => word.trim().toLowerCase()));
const lacking = (header: string | null, wanted: readonly string[]): string[] => {
  const words = wordsOf(header);
  return wanted.filter((word) => !words.has(word.toLowerCase()));
};

/** Whether pages of this origin may call, and others may not. */
export async function keurCors(kit: Kit, origin: string | null): Promise<void> {
  const { verbinding, verslag } = kit;
  if (origin === null) {
    verslag.slaOver('cors', 'Geef met --origin de website mee die op een andere origin staat dan de API.');
    return;
  }
  const ask = (from: string): ReturnType<typeof verbinding.vraag> =>
    verbinding.vraag('OPTIONS', '/zaken', {
      wie: 'niemand',
      headers: {
        Origin: from,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'loket-client',
      },
    });
  const preflight = await ask(origin);
  const { headers } = preflight;
  const check = (naam: string, goed: boolean, eis: string, gekregen: string | null): void => {
    verslag.keur(`cors:${naam}`, `OPTIONS /zaken vanaf ${origin}`, goed, eis, gekregen);
  };
  check(
    'preflight',
    preflight.status === 204 || preflight.status === 200,
    'De vraag vooraf slaagt, zonder inloggen.',
    String(preflight.status),
  );
  check(
    'origin',
    headers.get('Access-Control-Allow-Origin') === origin,
    'De website mag erbij: `Access-Control-Allow-Origin` noemt haar, geen sterretje.',
    headers.get('Access-Control-Allow-Origin') ?? 'geen header',
  );
  const noHeaders = lacking(headers.get('Access-Control-Allow-Headers'), ALLOWED);
  check(
    'headers',
    noHeaders.length === 0,
    'De headers van de widgets mogen mee.',
    `${noHeaders.join(', ')} ontbreekt`,
  );
  const noMethods = lacking(headers.get('Access-Control-Allow-Methods'), METHODS);
  check(
    'methoden',
    noMethods.length === 0,
    'De methoden van de widgets mogen.',
    `${noMethods.join(', ')} ontbreekt`,
  );
  if (verbinding.metCookie) {
    check(
      'credentials',
      headers.get('Access-Control-Allow-Credentials') === 'true',
      'Met een sessiecookie hoort `Access-Control-Allow-Credentials: true`.',
      headers.get('Access-Control-Allow-Credentials') ?? 'geen header',
    );
  }
  const read = await verbinding.get('/organisatie', { headers: { Origin: origin } });
  check(
    'antwoord',
    read.headers.get('Access-Control-Allow-Origin') === origin,
    'Ook het antwoord zelf noemt de website.',
    read.headers.get('Access-Control-Allow-Origin') ?? 'geen header',
  );
  const hidden = lacking(read.headers.get('Access-Control-Expose-Headers'), EXPOSED);
  check(
    'expose',
    hidden.length === 0,
    'De widgets mogen deze headers lezen.',
    `${hidden.join(', ')} ontbreekt`,
  );
  check(
    'vary',
    wordsOf(read.headers.get('Vary')).has('origin'),
    '`Vary: Origin`, zodat een cache het antwoord niet aan een andere website geeft.',
    read.headers.get('Vary') ?? 'geen header',
  );
  const foreign = [await ask(VREEMD), await verbinding.get('/organisatie', { headers: { Origin: VREEMD } })];
  check(
    'vreemd',
    foreign.every((one) => ![VREEMD, '*'].includes(one.headers.get('Access-Control-Allow-Origin') ?? '')),
    'Een website die niet is toegelaten, mag er niet bij.',
    'toegelaten',
  );
}

export async function keurGrenzen(kit: Kit, gelezen: Gelezen): Promise<void> {
  await keurAdressen(kit, gelezen);
  await keurZonderAanmelding(kit, gelezen);
  await keurVreemdToken(kit);
  await keurVanEenAnder(kit, gelezen);
}
