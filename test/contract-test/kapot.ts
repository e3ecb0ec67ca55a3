/** Copies of our own gateway that are broken on purpose: each fault has the check that must find it. */
import { createHash } from 'node:crypto';

type Json = Record<string, unknown>;

/** A request on its way in; what it says can be changed. */
export interface Binnenkomst {
  method: string;
  /** Within the API, with its query. */
  pad: string;
  headers: Headers;
  body: Uint8Array | null;
}
type Verzend = (vraag: Binnenkomst) => Promise<Response>;

export interface Kapot {
  /** What is wrong with this copy, for the title of the test. */
  readonly wat: string;
  /** The check that must fail. */
  readonly verwacht: string;
  /** Whether it concerns this request. */
  readonly waar: (vraag: Binnenkomst) => boolean;
  readonly hoe: (vraag: Binnenkomst, verzend: Verzend) => Promise<Response>;
}

// ---------------------------------------------------------------------------------------------------------- Where

const op =
  (method: string, pad: RegExp) =>
  (vraag: Binnenkomst): boolean =>
    vraag.method === method && pad.test(vraag.pad);
const get = (pad: RegExp): ((vraag: Binnenkomst) => boolean) => op('GET', pad);

// ------------------------------------------------------------------------------------------------------------ How

type Hoe = Kapot['hoe'];

/** Another answer than the one that was on its way. */
const antwoord =
  (change: (response: Response) => Response | Promise<Response>): Hoe =>
  async (vraag, verzend) =>
    change(await verzend(vraag));
const met = (
  response: Response,
  headers: Headers,
  body: BodyInit | null,
  status = response.status,
): Response => new Response([204, 304].includes(status) ? null : body, { status, headers });
const kop = (name: string, value: string | null): Hoe =>
  antwoord(async (response) => {
    const headers = new Headers(response.headers);
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    return met(response, headers, await response.arrayBuffer());
  });
/** Other data, where there are any. */
const data = (change: (body: Json) => unknown): Hoe =>
  antwoord(async (response) => {
    const text = await response.text();
    if (text === '' || response.status >= 500) return met(response, response.headers, text);
    const body = JSON.parse(text) as Json;
    return met(response, response.headers, JSON.stringify(change(body) ?? body));
  });
const items = (change: (item: Json, i: number) => void): Hoe =>
  data((body) => {
    ((body['results'] ?? []) as Json[]).forEach(change);
  });
const zo =
  (status: number, body: unknown = null, headers: Record<string, string> = {}): Hoe =>
  async () =>
    met(
      new Response(),
      new Headers({ 'Content-Type': 'application/json', 'API-Version': '1.0.0', ...headers }),
      body === null ? null : JSON.stringify(body),
      status,
    );
/** The request says something else than was sent. */
const anders =
  (change: (vraag: Binnenkomst) => void): Hoe =>
  (vraag, verzend) => {
    change(vraag);
    return verzend(vraag);
  };
const stuurKop = (name: string, value: () => string): Hoe =>
  anders(({ headers }) => {
    headers.set(name, value());
  });
const zonderKop = (name: string): Hoe =>
  anders(({ headers }) => {
    headers.delete(name);
  });
let keys = 0;
const nieuweSleutel = (): string => `kapotte-sleutel-${(keys += 1)}-xxxxxxxxxxxxxxxx`;
const zonderVeld = (name: string): Hoe =>
  anders((vraag) => {
    const body = JSON.parse(new TextDecoder().decode(vraag.body ?? new Uint8Array())) as Json;
    vraag.body = new TextEncoder().encode(JSON.stringify({ ...body, [name]: undefined }));
  });
const digest = (body: Uint8Array | null): string =>
  `sha-256=:${createHash('sha256')
    .update(body ?? new Uint8Array())
    .digest('base64')}:`;
const bevat = (vraag: Binnenkomst, text: string): boolean =>
  new TextDecoder().decode(vraag.body ?? new Uint8Array()).includes(text);

// ----------------------------------------------------------------------------------------------- Copies that are read

const ZAAK = '/zaken/[^/?]+';
const lijst = (pad: string): RegExp => new RegExp(`^${pad}$`);

export const LEZEN_1: readonly Kapot[] = [
  {
    wat: 'a list without ETag',
    verwacht: 'zaken.lijst:etag',
    waar: get(/^\/zaken$/),
    hoe: kop('ETag', null),
  },
  {
    wat: 'an ETag without quotes',
    verwacht: 'mijn-gegevens:etag',
    waar: get(/^\/mijn-gegevens/),
    hoe: kop('ETag', 'abc'),
  },
  {
    wat: 'an ETag that nothing is done with',
    verwacht: 'zaken.een:304',
    waar: get(lijst(ZAAK)),
    hoe: zonderKop('If-None-Match'),
  },
  {
    wat: 'an ETag that is another one each time',
    verwacht: 'afspraken.producten:etag-vast',
    waar: get(/^\/afspraken\/producten/),
    hoe: (vraag, verzend) => kop('ETag', `"${nieuweSleutel()}"`)(vraag, verzend),
  },
  {
    wat: 'personal data that may be kept',
    verwacht: 'statussen.lijst:no-store',
    waar: get(/\/statussen$/),
    hoe: kop('Cache-Control', 'private, max-age=60'),
  },
  {
    wat: 'an answer without its version',
    verwacht: 'sessie:versie',
    waar: get(/^\/sessie$/),
    hoe: kop('API-Version', null),
  },
  {
    wat: 'an answer without nosniff',
    verwacht: 'organisatie:nosniff',
    waar: get(/^\/organisatie$/),
    hoe: kop('X-Content-Type-Options', null),
  },
  {
    wat: 'an answer without a date',
    verwacht: 'contact.onderwerpen:datum',
    waar: get(/^\/contact\/onderwerpen$/),
    hoe: kop('Date', null),
  },
  {
    wat: 'JSON as text/html',
    verwacht: 'documenten.lijst:mediatype',
    waar: get(/\/documenten$/),
    hoe: kop('Content-Type', 'text/html'),
  },
  {
    wat: 'a document of another id',
    verwacht: 'documenten.een:zelfde',
    waar: get(/\/documenten\/[^/]+$/),
    hoe: data((body) => {
      body['id'] = 'een-ander';
    }),
  },
  {
    wat: 'a document that opens by itself',
    verwacht: 'documenten.inhoud:attachment',
    waar: get(/\/inhoud$/),
    hoe: kop('Content-Disposition', 'inline'),
  },
  {
    wat: 'a page past the end that is not there',
    verwacht: 'berichten.lijst.pagina:status',
    waar: get(/page=9999/),
    hoe: zo(404, {}),
  },
  {
    wat: 'a size of pages that is ignored',
    verwacht: 'zaken.lijst:page-size',
    waar: get(/^\/zaken\?pageSize=1$/),
    hoe: anders((vraag) => {
      vraag.pad = '/zaken';
    }),
  },
  {
    wat: 'a second page that begins anew',
    verwacht: 'berichten.lijst:page',
    waar: get(/\/berichten\?pageSize=1&page=2$/),
    hoe: anders((vraag) => {
      vraag.pad = vraag.pad.replace('page=2', 'page=1');
    }),
  },
  {
    wat: 'a wrong page that is taken for the first',
    verwacht: 'zaken.lijst.weigert:status',
    waar: get(/^\/zaken\?page=0/),
    hoe: anders((vraag) => {
      vraag.pad = '/zaken';
    }),
  },
  {
    wat: 'a parameter that nobody knows and nobody refuses',
    verwacht: 'zaken.lijst.onbekend:status',
    waar: get(/^\/zaken\?loketContracttest/),
    hoe: anders((vraag) => {
      vraag.pad = '/zaken';
    }),
  },
  {
    wat: 'only the first of two mistakes named',
    verwacht: 'berichten.lijst.weigert:invalid-params',
    waar: get(/\/berichten\?page=0/),
    hoe: data((body) => {
      ((body['invalidParams'] ?? [null]) as unknown[]).length = 1;
    }),
  },
  {
    wat: 'a problem as a web page',
    verwacht: 'adres.onbekend:probleem',
    waar: get(/^\/loket-contracttest$/),
    hoe: kop('Content-Type', 'text/html'),
  },
  {
    wat: 'a problem that may be kept',
    verwacht: 'zaken.onbekend:no-store',
    waar: get(/^\/zaken\/loket-contracttest-bestaat-niet$/),
    hoe: kop('Cache-Control', 'max-age=60'),
  },
  {
    wat: 'a problem with a code of its own',
    verwacht: 'documenten.onbekend:probleem-code',
    waar: get(/\/documenten\/loket-contracttest-bestaat-niet$/),
    hoe: data((body) => {
      body['code'] = 'NOT_FOUND';
    }),
  },
  {
    wat: 'a refused method without Allow',
    verwacht: 'adres.methode:allow',
    waar: op('DELETE', /^\/organisatie$/),
    hoe: kop('Allow', null),
  },
  { wat: 'no HEAD', verwacht: 'adres.head', waar: op('HEAD', /./), hoe: zo(405) },
  {
    wat: 'an empty list for who is not signed in',
    verwacht: 'zonder-aanmelding:status',
    waar: (vraag) => get(/^\/zaken$/)(vraag) && !vraag.headers.has('Authorization'),
    hoe: zo(200, { count: 0, results: [] }),
  },
  {
    wat: 'a 401 that does not say how to sign in',
    verwacht: 'zonder-aanmelding:www-authenticate',
    waar: (vraag) => get(/\/documenten$/)(vraag) && !vraag.headers.has('Authorization'),
    hoe: kop('WWW-Authenticate', null),
  },
  {
    wat: 'a made-up token that opens the door',
    verwacht: 'zonder-aanmelding:verzonnen-token',
    waar: ({ headers }) => (headers.get('Authorization') ?? '').endsWith('verzonnen'),
    hoe: stuurKop('Authorization', () => 'Bearer demo-amina'),
  },
  {
    wat: 'a case that anyone who is signed in can read',
    verwacht: 'van-een-ander:status',
    waar: (vraag) =>
      get(/^\/zaken\/[^/]+$/)(vraag) && vraag.headers.get('Authorization') === 'Bearer demo-joost',
    hoe: stuurKop('Authorization', () => 'Bearer demo-amina'),
  },
  {
    wat: 'a star instead of the website',
    verwacht: 'cors:origin',
    waar: op('OPTIONS', /./),
    hoe: kop('Access-Control-Allow-Origin', '*'),
  },
  {
    wat: 'a header that may not be read',
    verwacht: 'cors:expose',
    waar: ({ method, headers }) => method === 'GET' && headers.has('Origin'),
    hoe: kop('Access-Control-Expose-Headers', 'Retry-After'),
  },
  {
    wat: 'a range of days that is too long and allowed',
    verwacht: 'afspraken.dagen.weigert:status',
    waar: (vraag) => get(/beschikbare-dagen/)(vraag) && /tot=2027-02-2/.test(vraag.pad),
    hoe: zo(200, {}),
  },
  {
    wat: 'locations without a product',
    verwacht: 'afspraken.locaties.weigert:status',
    waar: get(/\/afspraken\/locaties$/),
    hoe: zo(200, {}),
  },
  {
    wat: 'a CSRF token for nobody',
    verwacht: 'sessie.niemand:onderwerp',
    waar: (vraag) => get(/^\/sessie$/)(vraag) && !vraag.headers.has('Authorization'),
    hoe: data((body) => {
      body['csrfToken'] = 'voor-iedereen';
    }),
  },
];

export const LEZEN_2: readonly Kapot[] = [
  {
    wat: 'a list that goes on at a path instead of an address',
    verwacht: 'zaken.lijst:next',
    waar: get(/^\/zaken$/),
    hoe: data((body) => {
      body['next'] = '/v1/zaken?page=2';
    }),
  },
  {
    wat: 'a case without a word that is obligatory',
    verwacht: 'zaken.een:schema',
    waar: get(lijst(ZAAK)),
    hoe: data((body) => {
      delete body['aanZet'];
    }),
  },
  {
    wat: 'a moment that nobody can read',
    verwacht: 'statussen.lijst:schema',
    waar: get(/\/statussen/),
    hoe: items((item) => {
      item['datumStatusGezet'] = '23 november 2026';
    }),
  },
  {
    wat: 'an id that is a BSN',
    verwacht: 'documenten.lijst:bsn',
    waar: get(/\/documenten$/),
    hoe: items((item) => {
      item['id'] = '123456782';
    }),
  },
  {
    wat: 'a list that repeats itself',
    verwacht: 'documenten.lijst:dubbel',
    waar: get(/\/documenten$/),
    hoe: data((body) => {
      const results = (body['results'] ?? []) as unknown[];
      results.push(results[0]);
    }),
  },
  {
    wat: 'a count of the page instead of the list',
    verwacht: 'contact.onderwerpen:count',
    waar: get(/^\/contact\/onderwerpen$/),
    hoe: data((body) => {
      body['count'] = 1;
    }),
  },
  {
    wat: 'the oldest bericht first',
    verwacht: 'berichten.lijst:volgorde',
    waar: get(/\/berichten$/),
    hoe: data((body) => {
      ((body['results'] ?? []) as unknown[]).reverse();
    }),
  },
  {
    wat: 'a page to sign in instead of a status',
    verwacht: 'mijn-gegevens:doorverwijzing',
    waar: get(/^\/mijn-gegevens$/),
    hoe: zo(302, null, { Location: 'https://www.gemeente.example/inloggen' }),
  },
  {
    wat: 'an answer that is no JSON',
    verwacht: 'organisatie:json',
    waar: get(/^\/organisatie$/),
    hoe: antwoord((response) => met(response, response.headers, '{"naam":"Wil')),
  },
  {
    wat: 'a day left out',
    verwacht: 'afspraken.dagen:elke-dag',
    waar: get(/beschikbare-dagen.*tot=2027-01/),
    hoe: data((body) => {
      ((body['results'] ?? []) as unknown[]).splice(3, 1);
    }),
  },
  {
    wat: 'a full day without a reason',
    verwacht: 'afspraken.dagen:reden',
    waar: get(/beschikbare-dagen.*tot=2027-01/),
    hoe: items((item) => {
      item['reden'] = null;
    }),
  },
  {
    wat: 'times of another day',
    verwacht: 'afspraken.tijden:op-deze-dag',
    waar: get(/beschikbare-tijden/),
    hoe: items((item) => {
      item['aanvang'] = '2026-11-01T09:00:00+01:00';
    }),
  },
  {
    wat: 'too many requests, without saying until when',
    verwacht: 'afspraken.lijst:retry-after',
    waar: get(/^\/afspraken$/),
    hoe: zo(429, {}),
  },
  {
    wat: 'a problem without the id of the request',
    verwacht: 'adres.onbekend:probleem-instance',
    waar: get(/^\/loket-contracttest$/),
    hoe: data((body) => {
      delete body['instance'];
    }),
  },
  {
    wat: 'a problem that contradicts its status',
    verwacht: 'zaken.onbekend:probleem-status',
    waar: get(/^\/zaken\/loket-contracttest-bestaat-niet$/),
    hoe: data((body) => {
      body['status'] = 400;
    }),
  },
  {
    wat: 'a problem without a code',
    verwacht: 'adres.methode:probleem-schema',
    waar: op('DELETE', /^\/organisatie$/),
    hoe: data((body) => {
      delete body['code'];
    }),
  },
  {
    wat: 'any website allowed',
    verwacht: 'cors:vreemd',
    waar: ({ headers }) => headers.get('Origin') === 'https://loket-contracttest.invalid',
    hoe: (vraag, verzend) => kop('Access-Control-Allow-Origin', vraag.headers.get('Origin'))(vraag, verzend),
  },
  {
    wat: 'a header of the widgets forgotten',
    verwacht: 'cors:headers',
    waar: op('OPTIONS', /./),
    hoe: kop('Access-Control-Allow-Headers', 'Content-Type, Authorization'),
  },
  {
    wat: 'a cache that mixes up websites',
    verwacht: 'cors:vary',
    waar: ({ method, headers }) => method === 'GET' && headers.has('Origin'),
    hoe: kop('Vary', 'Accept-Language'),
  },
];

// -------------------------------------------------------------------------------------------- Copies that are written

export const SCHRIJVEN_1: readonly Kapot[] = [
  {
    wat: 'an attachment of somebody else',
    verwacht: 'contactbijlage.verkeerd-token:status',
    waar: ({ headers }) => /^x+$/.test(headers.get('Bijlage-Token') ?? ''),
    hoe: zo(200, {}),
  },
  {
    wat: 'a program that need not say its name',
    verwacht: 'schrijven.zonder-loket-client:status',
    waar: (vraag) => op('PUT', /\/gezien$/)(vraag) && !vraag.headers.has('Loket-Client'),
    hoe: stuurKop('Loket-Client', () => 'iets'),
  },
  {
    wat: 'a cookie without CSRF token',
    verwacht: 'schrijven.zonder-csrf:status',
    waar: (vraag) => op('PUT', /\/gezien$/)(vraag) && !vraag.headers.has('X-CSRF-Token'),
    hoe: zo(204),
  },
  {
    wat: 'a write from any website',
    verwacht: 'schrijven.vreemde-origin:status',
    waar: (vraag) => op('PUT', /\/gezien$/)(vraag) && vraag.headers.has('Origin'),
    hoe: zonderKop('Origin'),
  },
  {
    wat: 'JSON by any other name',
    verwacht: 'schrijven.geen-json:status',
    waar: ({ headers }) => headers.get('Content-Type') === 'text/plain',
    hoe: stuurKop('Content-Type', () => 'application/json'),
  },
  {
    wat: '422 instead of 400',
    verwacht: 'schrijven.kapotte-json:status',
    waar: (vraag) => op('PUT', /\/gezien$/)(vraag) && bevat(vraag, '{"tot":') && !bevat(vraag, '}'),
    hoe: zo(422, {}),
  },
  {
    wat: 'what was seen is forgotten',
    verwacht: 'zaken.gezien:bewaard',
    waar: get(lijst(ZAAK)),
    hoe: data((body) => {
      body['gezienTot'] = null;
    }),
  },
  {
    wat: 'a field that nobody knows and nobody refuses',
    verwacht: 'upload.weigert:invalid-params',
    waar: (vraag) => op('POST', /\/documenten$/)(vraag) && bevat(vraag, 'loketContracttest'),
    hoe: zonderVeld('loketContracttest'),
  },
  {
    wat: 'another document under the same key',
    verwacht: 'upload.aankondigen.andere-inhoud:status',
    waar: (vraag) => op('POST', /\/documenten$/)(vraag) && bevat(vraag, 'iets anders'),
    hoe: stuurKop('Idempotency-Key', nieuweSleutel),
  },
  {
    wat: 'a part without digest',
    verwacht: 'upload.deel-zonder-digest:status',
    waar: (vraag) => op('PUT', /\/documenten\/.*\/delen\//)(vraag) && !vraag.headers.has('Content-Digest'),
    hoe: (vraag, verzend) => stuurKop('Content-Digest', () => digest(vraag.body))(vraag, verzend),
  },
  {
    wat: 'a file completed before it is there',
    verwacht: 'bijlage.voltooiing-te-vroeg:status',
    waar: (vraag) => op('POST', /^\/bijlagen\/.*\/voltooiing$/)(vraag) && bevat(vraag, 'e3b0c44298fc1c14'),
    hoe: zo(200, {}),
  },
  {
    wat: 'a receipt of something else',
    verwacht: 'upload.voltooiing:ontvangstbewijs',
    waar: op('POST', /\/documenten\/.*\/voltooiing$/),
    hoe: data((body) => {
      if (body['ontvangstbewijs']) (body['ontvangstbewijs'] as Json)['waarde'] = '0'.repeat(64);
    }),
  },
  {
    wat: 'a gap between two parts',
    verwacht: 'bijlage.aankondigen:delen',
    waar: op('POST', /^\/bijlagen$/),
    hoe: data((body) => {
      const last = (body['delen'] as Json[] | undefined)?.at(-1);
      if (last) last['omvang'] = (last['omvang'] as number) - 1;
    }),
  },
  {
    wat: 'a cancelled upload that stays',
    verwacht: 'upload.geannuleerd:status',
    waar: op('DELETE', /\/documenten\//),
    hoe: zo(204),
  },
  {
    wat: 'a received document that can be taken away',
    verwacht: 'upload.document:blijft',
    waar: op('DELETE', /\/documenten\//),
    hoe: zo(204),
  },
  {
    wat: 'a bericht that is sent twice',
    verwacht: 'bericht.sturen:eenmaal',
    waar: (vraag) =>
      op('POST', /\/berichten$/)(vraag) &&
      vraag.headers.has('Idempotency-Key') &&
      !bevat(vraag, 'andere tekst'),
    hoe: (vraag, verzend) =>
      anders((one) => {
        one.headers.set('Idempotency-Key', nieuweSleutel());
        // An attachment hangs on one bericht only.
        one.body = new TextEncoder().encode(
          new TextDecoder().decode(one.body!).replace(/,"bijlagen":\[.*\]/, ''),
        );
      })(vraag, verzend),
  },
  {
    wat: 'a bericht without the key of its sender',
    verwacht: 'bericht.sturen:sleutel',
    waar: get(/\/berichten\?/),
    hoe: items((item) => {
      delete item['verzendsleutel'];
    }),
  },
  {
    wat: 'a time let go that holds on',
    verwacht: 'reservering.weg:status',
    waar: op('DELETE', /^\/afspraken\/reserveringen/),
    hoe: zo(204),
  },
  {
    wat: 'a hold that gets shorter',
    verwacht: 'reservering.verlengen:langer',
    waar: op('PUT', /^\/afspraken\/reserveringen/),
    hoe: data((body) => {
      if (body['verlooptOp']) body['verlooptOp'] = '2026-11-23T09:01:00Z';
    }),
  },
  {
    wat: 'a write without a key',
    verwacht: 'contactverzoek.sturen.zonder-sleutel:status',
    waar: (vraag) => op('POST', /^\/contactverzoeken$/)(vraag) && !vraag.headers.has('Idempotency-Key'),
    hoe: stuurKop('Idempotency-Key', nieuweSleutel),
  },
  {
    wat: 'a copy that lacks what was entered',
    verwacht: 'contactverzoek.sturen:kopie',
    waar: op('POST', /^\/contactverzoeken$/),
    hoe: data((body) => {
      if (body['kopie']) (body['kopie'] as Json)['email'] = null;
    }),
  },
  {
    wat: 'a name that can be changed by whoever bears it',
    verwacht: 'mijn-gegevens.weigert:invalid-params',
    waar: (vraag) => op('PATCH', /./)(vraag) && bevat(vraag, 'Iemand anders'),
    hoe: zonderVeld('naam'),
  },
];

export const SCHRIJVEN_2: readonly Kapot[] = [
  {
    wat: 'a damaged part',
    verwacht: 'bijlage.deel-beschadigd:status',
    waar: (vraag) => op('PUT', /^\/bijlagen\/.*\/delen\//)(vraag) && vraag.headers.has('Content-Digest'),
    hoe: (vraag, verzend) => stuurKop('Content-Digest', () => digest(vraag.body))(vraag, verzend),
  },
  {
    wat: 'an appointment that is made twice',
    verwacht: 'afspraak.boeken:herhaling',
    waar: (vraag) => op('POST', /^\/afspraken$/)(vraag) && vraag.headers.has('Idempotency-Key'),
    hoe: stuurKop('Idempotency-Key', nieuweSleutel),
  },
  {
    wat: 'a wrong token that works',
    verwacht: 'afspraak.verkeerd-token:status',
    waar: ({ headers }) => /^x+$/.test(headers.get('Afspraak-Token') ?? ''),
    hoe: zo(200, {}),
  },
  {
    wat: 'a moved appointment under another number',
    verwacht: 'afspraak.verzetten:zelfde-afspraak',
    waar: op('PUT', /^\/afspraken\/(?!reserveringen)/),
    hoe: data((body) => {
      body['nummer'] = 'een ander';
    }),
  },
  {
    wat: 'a cancelled appointment that still stands',
    verwacht: 'afspraak.annuleren:status',
    waar: op('DELETE', /^\/afspraken\/(?!reserveringen)/),
    hoe: data((body) => {
      body['status'] = 'geboekt';
    }),
  },
  {
    wat: 'an address that works twice',
    verwacht: 'inhoud-link.nog-eens:status',
    waar: get(/^\/inhoud-links\//),
    hoe: zo(200, {}),
  },
  {
    wat: 'an address that works for an hour',
    verwacht: 'inhoud-link:kort',
    waar: op('POST', /\/inhoud-link$/),
    hoe: data((body) => {
      body['verlooptOp'] = '2026-11-23T10:00:00Z';
    }),
  },
  {
    wat: 'an attachment without a token',
    verwacht: 'contactbijlage.aankondigen:token',
    waar: (vraag) =>
      op('POST', /^\/bijlagen$/)(vraag) && bevat(vraag, 'contactverzoek') && !bevat(vraag, 'anders'),
    hoe: data((body) => {
      delete body['bijlageToken'];
    }),
  },
];
