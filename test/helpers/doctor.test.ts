/** The embed doctor: what it says of a page, and the panel that says it. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/all.js';
import '../../src/helpers/demo.js';
import { configure, shared, type LoketOptions } from '../../src/client/configuration.js';
import { checkApi } from '../../src/helpers/doctor-api.js';
import { contrast, readColour } from '../../src/helpers/colours.js';
import { checkPage } from '../../src/helpers/doctor-check.js';
import { closest, safeAddress, TAGS, type Finding } from '../../src/helpers/doctor-finding.js';
import { doctorMessages } from '../../src/helpers/doctor-messages.js';
import { lacks, readPolicies } from '../../src/helpers/doctor-policy.js';
import { startDoctor } from '../../src/helpers/doctor.js';
import { createDemo } from '../../src/gateway/demo.js';
import { axeFindings } from '../support/harness-axe.js';

const t = doctorMessages.nl;
const API = `${location.origin}/dokter/v1`;
const demo = createDemo({ apiUrl: API, rateLimit: null });
const answer = (url: string, init: RequestInit): Promise<Response> =>
  demo.fetch(url.replace('/dokter', ''), init);

let place: HTMLElement;
const begin = (options: LoketOptions = {}): void => {
  configure({ apiUrl: API, fetch: answer, telefoon: '14 0999', ...options });
};
beforeEach(() => {
  document.documentElement.lang = 'nl';
  begin();
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  place.remove();
  for (const meta of document.querySelectorAll('meta[name^="loket:"]')) meta.remove();
});

const look = async (markup: string): Promise<readonly Finding[]> => {
  place.innerHTML = markup;
  await waitUntil(
    () =>
      [...place.querySelectorAll<HTMLElement & { renderRoot?: HTMLElement }>(TAGS.join(','))].every(
        ({ renderRoot }) => renderRoot?.querySelector('section')?.getAttribute('aria-busy') === 'false',
      ),
    'the widgets should be there',
    { timeout: 5000 },
  );
  return checkPage(t);
};
const of = (findings: readonly Finding[], wat: string): Finding | undefined =>
  findings.find((finding) => finding.wat === wat);

describe('★9 what the doctor says', () => {
  it('names what was probably meant, and nothing where no name comes near', () => {
    expect(closest('zaak-timline', TAGS)).to.equal('zaak-timeline');
    expect(closest('headinglevel', ['light', 'heading-level'])).to.equal('heading-level');
    expect(closest('kop', ['light', 'heading-level'])).to.equal(null);
  });

  it('tells a good page from a bad one: an ordinary widget gives no error', async () => {
    const findings = await look('<h1>Uw zaak</h1><zaak-timeline demo></zaak-timeline>');
    expect(findings.filter(({ ernst, groep }) => ernst === 'fout' && groep !== 'beveiliging')).to.deep.equal(
      [],
    );
    expect(of(findings, t.fromElement)?.waar).to.equal(t.nth('zaak-timeline', 1));
    expect(of(findings, t.headingsGood)).not.to.equal(undefined);
    expect(findings.some(({ groep, ernst }) => groep === 'contrast' && ernst === 'goed')).to.equal(true);
  });

  it('says that the help for a safe copy is there, only where it is', async () => {
    const none = (): void => undefined;
    expect(of(await look('<zaak-upload demo></zaak-upload>'), t.kopie)).to.equal(undefined);
    shared().kopie = { bestand: none, tekst: none };
    try {
      expect(of(await look('<zaak-upload demo></zaak-upload>'), t.kopie)?.ernst).to.equal('goed');
    } finally {
      delete shared().kopie;
    }
  });

  it('knows the file of the safe copy as one of ours: twice, without integrity, from elsewhere, but never one too many', async () => {
    const findings = await look(
      `<zaak-upload demo></zaak-upload>
      <script src="/assets/loket.js" integrity="sha384-x"></script><script src="/assets/zaak-upload.js"></script>
      <script src="https://cdn.example/loket-kopie.js"></script><script src="/assets/loket-kopie-0.1.0.js"></script>`,
    );
    const file = 'loket-kopie.js';
    expect(of(findings, t.double(file, 2))?.ernst).to.equal('letop');
    expect(of(findings, t.noIntegrity(file))?.code).to.equal('https://cdn.example/loket-kopie.js');
    expect(of(findings, t.otherHost(file, 'cdn.example'))?.ernst).to.equal('letop');
    expect(of(findings, t.overlap('zaak-upload.js'))?.ernst).to.equal('letop');
    expect(of(findings, t.overlap(file))).to.equal(undefined);
  });

  it('asks whether another name was meant: of an attribute, a tag, a state, and a line in the head', async () => {
    const meta = document.createElement('meta');
    meta.name = 'loket:telefon';
    meta.content = '14 0999';
    document.head.append(meta);
    // The example itself says it in the console as well, for developers.
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => said.push(...words);
    const findings = await look(
      '<zaak-timeline demo="leegg" zaakid="dakkapel" heading-level="9"></zaak-timeline><zaak-timline></zaak-timline>',
    );
    console.warn = warn;
    expect(said.join(' ')).to.include('demo="leegg" names something unknown');
    expect(of(findings, t.unknownAttribute('zaakid'))?.doe).to.include(t.didYouMean('zaak-id'));
    expect(of(findings, t.unknownTag('zaak-timline'))?.doe).to.include(t.didYouMean('zaak-timeline'));
    expect(of(findings, t.demoWord('leegg'))?.doe).to.include(t.didYouMean('leeg'));
    expect(of(findings, t.metaUnknown('loket:telefon'))?.doe).to.include(t.didYouMean('loket:telefoon'));
    expect(of(findings, t.wrongValue('heading-level', '1, 2, 3, 4, 5, 6'))).not.to.equal(undefined);
  });

  it('says that a line in the content does not count, and that a block or a link became nothing', async () => {
    const findings = await look(
      `<meta name="loket:api-url" content="https://kwaad.example/v1">
       <div class="loket-widget" data-loket-widget="zaaktimeline"><p>tekst</p></div>
       <div data-loket-widget="zaak-upload" data-loket-heading-level="9" data-loket-api-url="https://kwaad.example/v1"></div>
       <a href="/zaken#loket-widget=zaak-bericht&shared-computer=ja">link</a>
       <a href="/zaken#loket-widget=zaak-uploads">link</a>`,
    );
    expect(of(findings, t.wrongValue('data-loket-heading-level', '1, 2, 3, 4, 5, 6'))).not.to.equal(
      undefined,
    );
    expect(of(findings, t.wrongValue('shared-computer', 'true, false'))).not.to.equal(undefined);
    // An attribute of the widget, and still nothing that page content may set.
    expect(of(findings, t.unknownAttribute('data-loket-api-url'))).not.to.equal(undefined);
    expect(of(findings, t.metaBody('loket:api-url'))?.waar).to.equal(t.inBody);
    expect(of(findings, t.notUpgraded('zaaktimeline'))?.doe).to.include(t.didYouMean('zaak-timeline'));
    expect(of(findings, t.notUpgraded('zaak-uploads'))?.doe).to.include(t.didYouMean('zaak-upload'));
    expect(of(findings, t.none)).not.to.equal(undefined);
  });

  it('says where a widget came from: the block and the link of an editor too', async () => {
    const findings = await look(
      `<div class="loket-widget" data-loket-widget="zaak-timeline" data-loket-zaakid="x">
         <zaak-timeline demo><a href="/z#loket-widget=zaak-timeline">link</a></zaak-timeline></div>
       <zaak-upload demo><a href="/z#loket-widget=zaak-upload">link</a></zaak-upload>`,
    );
    expect(of(findings, t.fromDiv)?.waar).to.equal(t.nth('zaak-timeline', 1));
    expect(of(findings, t.fromLink)?.waar).to.equal(t.nth('zaak-upload', 1));
    expect(of(findings, t.unknownAttribute('data-loket-zaakid'))?.doe).to.include(
      t.didYouMean('data-loket-zaak-id'),
    );
  });

  it('sees a widget in a place where it does not belong, a skipped heading level and a missing language', async () => {
    document.documentElement.lang = '';
    const findings = await look(
      '<h1>Uw zaak</h1><button><zaak-timeline demo heading-level="4"></zaak-timeline></button>',
    );
    expect(of(findings, t.nested('zaak-timeline', 'button'))).not.to.equal(undefined);
    const heading = findings.find(({ code }) => code === 'heading-level="2"');
    expect(heading?.wat).to.equal(t.heading(4, 1));
    expect(of(findings, t.noLang)).not.to.equal(undefined);
  });

  it('measures the contrast of the words of a widget as this page shows them', async () => {
    place.style.setProperty('--loket-link', '#bbbbbb');
    place.style.setProperty('--loket-button2-fg', '#999999');
    const findings = await look('<h1>Uw zaak</h1><zaak-timeline demo zaak-id="dakkapel"></zaak-timeline>');
    const low = findings.filter(({ groep, ernst }) => groep === 'contrast' && ernst === 'fout');
    expect(low.map(({ wat }) => wat)).to.include(t.contrastLow(t.partLink, '1.9', '4.5'));
    expect(low.find(({ code }) => code?.includes('--loket-link'))?.code).to.include('rgb(187, 187, 187)');
    place.removeAttribute('style');
    place.style.setProperty('--utrecht-button-secondary-action-color', '#999999');
    const named = await look('<h1>Uw zaak</h1><zaak-timeline demo zaak-id="dakkapel"></zaak-timeline>');
    const button = named.find(({ wat }) => wat === t.contrastLow(t.partButton, '2.8', '4.5'));
    // The token that gives the colour, and what a site can set in its place.
    expect(button?.code).to.include('--utrecht-button-secondary-action-color; --loket-button2-fg');
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).to.equal(21);
    expect(readColour('color(srgb 1 0.5 0 / 0.5)')).to.deep.equal([255, 127.5, 0, 0.5]);
    expect(readColour('oklch(1 0 0)')).to.deep.equal([255, 255, 255, 1]);
    expect(readColour('geen kleur')).to.equal(null);
  });

  it('reads what a policy lacks, in the words that a supplier adds', () => {
    const api = 'https://mijn.gemeente.example/v1';
    const policy = (text: string): readonly (readonly [string, string])[] => lacks(readPolicies(text), api);
    expect(policy("default-src 'none'; connect-src 'self'")).to.deep.equal([
      ['connect-src', 'connect-src https://mijn.gemeente.example'],
    ]);
    for (const good of [
      'https:',
      '*',
      '*.gemeente.example',
      'mijn.gemeente.example',
      'https://mijn.gemeente.example',
    ])
      expect(policy(`connect-src ${good}`), good).to.deep.equal([]);
    for (const bad of [
      "'none'",
      'http:',
      'gemeente.example',
      'https://mijn.gemeente.example:8443',
      '*.example.nl',
    ])
      expect(policy(`connect-src ${bad}`), bad).to.have.length(1);
    expect(policy("connect-src *; require-trusted-types-for 'script'; trusted-types x")).to.deep.equal([
      ['trusted-types', 'trusted-types lit-html'],
    ]);
    // Every policy of several must allow.
    expect(policy("connect-src *, default-src 'self'")).to.have.length(1);
  });

  const failing = (fetch: LoketOptions['fetch']): void => begin({ fetch });
  const FAULTS: readonly (readonly [string, LoketOptions['fetch'], string])[] = [
    ['nobody answers', () => Promise.reject(new TypeError('gone')), t.apiGone],
    [
      'the server does not allow this site',
      (_url, init) =>
        init.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('CORS')),
      t.apiCors,
    ],
    [
      'the server refuses the preflight',
      (_url, init) =>
        init.headers ? Promise.reject(new TypeError('CORS')) : Promise.resolve(new Response()),
      t.apiPreflight,
    ],
    ['the server fails', () => Promise.resolve(new Response('', { status: 503 })), t.apiStatus(503)],
    [
      'the address is that of a web page',
      () => Promise.resolve(new Response('<p>', { headers: { 'Content-Type': 'text/html' } })),
      t.apiNoJson,
    ],
  ];
  for (const [what, fetch, wat] of FAULTS) {
    it(`says in words what the call to the API met: ${what}`, async () => {
      failing(fetch);
      const findings = await checkApi(t);
      expect(findings.map((finding) => finding.wat)).to.include(wat);
      expect(findings.every(({ ernst, doe, code }) => ernst !== 'fout' || (doe && code))).to.equal(true);
    });
  }

  it('says whether one is signed in', async () => {
    expect((await checkApi(t)).map(({ wat }) => wat)).to.include(t.signedIn);
    failing((url, init) =>
      answer(url, { ...init, headers: { ...(init.headers as object), 'Loket-Scenario': 'signed-out' } }),
    );
    expect((await checkApi(t)).map(({ wat }) => wat)).to.include(t.signedOut);
  });

  it('leaves what could tell of a person out of an address', () => {
    const address = 'https://mijn.gemeente.example/zaken/Z-2026-0001/v1?bsn=111222333#x=1';
    expect(safeAddress(address)).to.equal('https://mijn.gemeente.example/zaken/…/v1');
  });
});

describe('★9 the panel', () => {
  it('does nothing on a page without loket-diagnose in its address', () => {
    expect(document.querySelector('[data-loket-doctor]')).to.equal(null);
  });

  it('lists findings, works with the keyboard, holds no id of a case, and goes away', async () => {
    place.innerHTML =
      '<h1>Uw zaak</h1><zaak-timeline demo zaak-id="geheim-0001" zaakk-id="geheim-0002"></zaak-timeline>';
    const { host } = startDoctor();
    const root = host.shadowRoot as ShadowRoot;
    await waitUntil(() => root.querySelector('li') !== null, 'findings', { timeout: 5000 });
    const report = root.querySelector('textarea') as HTMLTextAreaElement;
    expect(report.value).to.include(t.unknownAttribute('zaakk-id'));
    expect(report.value).not.to.match(/geheim|session/);
    expect(await axeFindings(host)).to.deep.equal([]);
    const [copy, , close] = root.querySelectorAll('button');

    // Without permission to copy, the text is there to copy by hand.
    const before = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    copy?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root.activeElement === report);
    expect(report.selectionEnd).to.equal(report.value.length);
    expect(root.textContent).to.include(t.copyByHand);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(before === undefined || 'clipboard' in navigator).to.equal(true);

    close?.focus();
    await sendKeys({ press: 'Enter' });
    expect(host.isConnected).to.equal(false);
  });

  for (const taal of ['en', 'fy'] as const) {
    it(`speaks the language of the page: ${taal}`, async () => {
      document.documentElement.lang = taal;
      const { host } = startDoctor();
      await waitUntil(() => host.shadowRoot?.querySelector('li') !== null, 'findings', { timeout: 5000 });
      expect(host.shadowRoot?.textContent).to.include(doctorMessages[taal].title);
      expect(host.shadowRoot?.textContent).to.include(doctorMessages[taal].none);
      host.remove();
    });
  }
});
