import { expect } from '@open-wc/testing';
import {
  configure,
  readConfiguration,
  subscribe,
  type LoketOptions,
} from '../../src/client/configuration.js';
import { safeUrl } from '../../src/domain/url.js';

const KEY = Symbol.for('loket-widgets');
const SAME_SITE = `${location.protocol}//${location.host}`;
const fetch = (): Promise<Response> => Promise.resolve(new Response());
const getToken = (): string => 'geheim';

const nodes: Element[] = [];
function addMeta(name: string, content: string, parent: Node = document.head): HTMLMetaElement {
  const meta = document.createElement('meta');
  meta.name = `loket:${name}`;
  meta.content = content;
  parent.appendChild(meta);
  nodes.push(meta);
  return meta;
}

/** Every option that a test may have set, unset. */
const reset: { [K in keyof Required<LoketOptions>]: undefined } = {
  apiUrl: undefined,
  apiOrigins: undefined,
  linkOrigins: undefined,
  getToken: undefined,
  csrf: undefined,
  fetch: undefined,
  telefoon: undefined,
  contactUrl: undefined,
  weergave: undefined,
  loginUrl: undefined,
};

let said: string[] = [];
const { error } = console;

describe('the configuration', () => {
  beforeEach(() => {
    said = [];
    console.error = (sentence: string) => void said.push(sentence);
  });
  afterEach(() => {
    console.error = error;
    configure(reset);
    for (const node of nodes.splice(0)) node.remove();
  });

  it('is empty, and no problem, when the site has said nothing yet', () => {
    expect(readConfiguration()).to.deep.include({
      apiUrl: null,
      problem: null,
      getToken: null,
      fetch: null,
      telefoon: null,
      contactUrl: null,
      weergave: null,
      loginUrl: null,
      links: { pageOrigin: location.origin, allowedOrigins: [] },
    });
    expect({ ...readConfiguration().csrf }).to.deep.equal({
      headerName: 'X-CSRF-Token',
      source: 'sessie',
      cookieName: 'XSRF-TOKEN',
    });
    expect(said).to.deep.equal([]);
  });

  it('comes from the head', () => {
    addMeta('api-url', ' /api/v1/ ');
    addMeta('link-origins', 'https://kaart.example, https://formulieren.example/');
    addMeta('telefoon', '14 024');
    addMeta('contact-url', '/contact');
    addMeta('weergave', 'light');
    addMeta('login-url', '/inloggen?terug={terug}');
    const configuration = readConfiguration();
    expect(configuration).to.include({
      apiUrl: `${SAME_SITE}/api/v1`,
      problem: null,
      telefoon: '14 024',
      contactUrl: `${SAME_SITE}/contact`,
      weergave: 'light',
      loginUrl: '/inloggen?terug={terug}',
    });
    expect(configuration.links.allowedOrigins).to.deep.equal([
      SAME_SITE,
      'https://kaart.example',
      'https://formulieren.example',
    ]);
    expect(safeUrl('https://kaart.example/x', configuration.links)).to.equal('https://kaart.example/x');
  });

  it('does not come from the body, nor from deeper in the head', () => {
    addMeta('api-url', '/kwaad', document.body);
    const deeper = document.createElement('div');
    nodes.push(deeper);
    document.head.appendChild(deeper);
    addMeta('api-url', '/dieper', deeper);
    expect(readConfiguration().apiUrl).to.equal(null);
  });

  it('does not come from an element in the content that takes the name of document.head (H27)', () => {
    const form = document.createElement('form');
    form.setAttribute('name', 'head');
    nodes.push(form);
    document.body.appendChild(form);
    addMeta('api-url', '/kwaad', form);
    expect(document.head, 'the page is hostile').to.equal(form);
    expect(readConfiguration().apiUrl).to.equal(null);
  });

  it('comes from script first, and only what is named changes', () => {
    addMeta('api-url', '/meta');
    addMeta('telefoon', '14 000');
    configure({ apiUrl: '/script', getToken });
    configure({ weergave: 'light' });
    expect(readConfiguration()).to.include({
      apiUrl: `${SAME_SITE}/script`,
      telefoon: '14 000',
      getToken,
      weergave: 'light',
    });
    configure({ apiUrl: undefined });
    expect(readConfiguration().apiUrl).to.equal(`${SAME_SITE}/meta`);
  });

  it('resolves addresses against the page, never against <base> (H26)', () => {
    const base = document.createElement('base');
    base.href = 'https://kwaad.example/x/';
    nodes.push(base);
    document.head.prepend(base);
    configure({ apiUrl: 'api/v1', contactUrl: 'contact' });
    expect(readConfiguration()).to.include({
      apiUrl: `${SAME_SITE}/api/v1`,
      contactUrl: `${SAME_SITE}/contact`,
    });
  });

  it('tells who subscribed, until they stop, also when another subscriber fails', async () => {
    const heard: string[] = [];
    const stops = [subscribe(() => void heard.push('first')), subscribe(() => void heard.push('second'))];
    configure({ telefoon: '1' });
    await Promise.resolve();
    expect(heard).to.deep.equal(['first', 'second']);
    stops[0]!();
    configure({ telefoon: '2' });
    stops[1]!();
    await Promise.resolve();
    expect(heard, 'who stopped hears nothing, not even what was on its way').to.have.length(2);
  });

  it('is one for the page, whoever put it there, and keeps what it does not know', async () => {
    configure({ telefoon: '14 024', nieuw: 'van later' } as LoketOptions);
    let heard = 0;
    const stop = subscribe(() => {
      heard++;
    });
    const address = '../../src/client/configuration.ts?another-copy';
    const copy = (await import(address)) as {
      configure: typeof configure;
      readConfiguration: typeof readConfiguration;
    };
    expect(copy.configure).to.not.equal(configure);
    expect(copy.readConfiguration().telefoon).to.equal('14 024');
    copy.configure({ contactUrl: '/hulp' });
    await Promise.resolve();
    stop();
    expect(heard).to.equal(1);
    expect(readConfiguration()).to.include({ telefoon: '14 024', contactUrl: `${SAME_SITE}/hulp` });
    const shared = (document as unknown as Record<symbol, { options: { nieuw?: string } }>)[KEY]!;
    expect(shared.options.nieuw).to.equal('van later');
  });

  describe('the api-url attribute', () => {
    it('is honoured on the own origin and on an origin that the site names', () => {
      addMeta('api-url', '/meta');
      addMeta('api-origins', 'https://mijn.gemeente.example https://test.gemeente.example');
      configure({ getToken });
      expect(readConfiguration('/ander/v1').apiUrl).to.equal(`${SAME_SITE}/ander/v1`);
      expect(readConfiguration('https://test.gemeente.example/v1').apiUrl).to.equal(
        'https://test.gemeente.example/v1',
      );
      expect(readConfiguration('').apiUrl).to.equal(`${SAME_SITE}/meta`);
      expect(readConfiguration(null).apiUrl).to.equal(`${SAME_SITE}/meta`);
      expect(said).to.deep.equal([]);
    });

    it('is refused anywhere else, with one sentence, and then there is no API at all', () => {
      addMeta('api-url', '/meta');
      addMeta('api-origins', 'https://mijn.gemeente.example');
      configure({ getToken });
      for (const address of [
        'https://kwaad.example/v1',
        '//kwaad.example/v1',
        '\\\\kwaad.example/v1',
        'https://mijn.gemeente.example.kwaad.example/v1',
        'https://mijn.gemeente.example@kwaad.example/v1',
        'https://mijn.gemeente.example:8443/v1',
        'http://mijn.gemeente.example/v1',
        'javascript:alert(1)',
        'data:application/json,{}',
        'https://',
      ]) {
        said = [];
        const { apiUrl, problem, links } = readConfiguration(address);
        expect(apiUrl, address).to.equal(null);
        expect(problem?.kind, address).to.equal('contract');
        expect(links.allowedOrigins, address).to.deep.equal([]);
        readConfiguration(address);
        expect(said, address).to.have.length(1);
      }
    });

    it('cannot be let in by what is wrong in loket:api-origins', () => {
      for (const origins of [
        '*',
        'https://*.example',
        'kwaad.example',
        'https://kwaad.example/v1',
        'http://kwaad.example',
        'null',
      ]) {
        const meta = addMeta('api-origins', origins);
        configure({ getToken });
        expect(readConfiguration('https://kwaad.example/v1').apiUrl, origins).to.equal(null);
        meta.remove();
      }
    });
  });

  describe('an address that cannot be the API', () => {
    const refuse = (options: LoketOptions, words: string): void => {
      said = [];
      configure({ ...reset, ...options });
      const { apiUrl, problem } = readConfiguration();
      expect(apiUrl).to.equal(null);
      expect(problem?.kind).to.equal('contract');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(words);
      expect(problem?.message).to.contain(words);
    };

    it('is not https', () => refuse({ apiUrl: 'http://mijn.gemeente.example/v1', fetch }, 'https'));
    it('has a query', () => refuse({ apiUrl: '/v1?x=1' }, 'plain address'));
    it('has a user name', () =>
      refuse({ apiUrl: 'https://u:p@mijn.gemeente.example/v1', fetch }, 'plain address'));
    it('is no address', () => refuse({ apiUrl: 'https://' }, 'plain address'));
    it('is on another site, where no cookie arrives (H35)', () =>
      refuse({ apiUrl: 'https://leverancier.example/v1' }, 'getToken'));
    it('comes with a token instead of a function that gives it', () =>
      refuse({ apiUrl: '/v1', getToken: 'geheim' as never }, 'getToken must be a function'));

    it('is on another site, but there a token or a given fetch does without cookies', () => {
      for (const option of [{ getToken }, { fetch }]) {
        configure({ ...reset, apiUrl: 'https://leverancier.example/v1', ...option });
        expect(readConfiguration()).to.include({ apiUrl: 'https://leverancier.example/v1', problem: null });
      }
    });
  });

  it('leaves out what is no safe help', () => {
    for (const contactUrl of ['javascript:alert(1)', 'http://www.gemeente.example/contact', 'https://']) {
      configure({ contactUrl });
      expect(readConfiguration().contactUrl, contactUrl).to.equal(null);
    }
    configure({ weergave: 'donker' as never });
    expect(readConfiguration().weergave).to.equal(null);
  });
});
