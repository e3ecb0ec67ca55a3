/** What the page itself shows: files, widgets, their attributes, the head, the language, nesting, headings. */
import { readConfiguration, shared } from '../client/configuration.js';
import { isProtected, parseAddress } from '../domain/url.js';
import { TABLE, type Allowed } from '../embed/table.js';
import { DEMO_NAMEN, DEMO_STANDEN, readVoorbeeld } from './demo-standen.js';
import { closest, meant, safeAddress, TAGS, type Finding, type Found } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';

const ALL_TAGS = TAGS.join(',');
const isOurs = (tag: string): boolean => TAGS.some((one) => one === tag);

/** What the class of a widget says of itself; nothing for an element of someone else. */
const versionOf = (tag: string): string | undefined =>
  (customElements.get(tag) as { readonly version?: string } | undefined)?.version;

/** Every root of this page that can be looked into. */
function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !isOurs(element.localName) ? rootsIn(element.shadowRoot) : [],
  );
  return [root, ...inner];
}

export function findWidgets(texts: DoctorTexts): Found[] {
  const counts = new Map<string, number>();
  return rootsIn(document).flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>(ALL_TAGS)].map((element) => {
      const n = (counts.get(element.localName) ?? 0) + 1;
      counts.set(element.localName, n);
      return { element, waar: texts.nth(element.localName, n) };
    }),
  );
}

/** Adds to any of the others, so it is there beside them. */
const HELPER = 'loket-kopie';
const FILE = new RegExp(
  `(?:^|/)((?:loket|${HELPER}|${TAGS.join('|')})(?:\\.classic)?)(?:[.-][0-9a-f.]+)?\\.js$`,
);

export function checkFiles(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  const add = (ernst: Finding['ernst'], wat: string, doe?: string, code?: string): void => {
    const more = { ...(doe === undefined ? {} : { doe }), ...(code === undefined ? {} : { code }) };
    findings.push({ groep: 'bestanden', ernst, wat, ...more });
  };
  const byVersion = new Map<string, string[]>();
  for (const tag of TAGS) {
    const version = versionOf(tag);
    if (version !== undefined) byVersion.set(version, [...(byVersion.get(version) ?? []), tag]);
  }
  if (byVersion.size === 0) add('fout', texts.noScript, texts.noScriptDoe);
  for (const [version, tags] of byVersion) add('goed', texts.version(version, tags.join(', ')));
  // Builds write down that they ran, also those that came second.
  const ran = (shared() as { readonly versions?: readonly string[] }).versions ?? [];
  const versions = [...new Set([...byVersion.keys(), ...ran])];
  if (versions.length > 1) add('letop', texts.twoVersions(versions.join(', ')), texts.twoVersionsDoe);

  const scripts = new Map<string, HTMLScriptElement[]>();
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[src]')) {
    const name = FILE.exec(parseAddress(script.src, location.origin)?.pathname ?? '')?.[1];
    if (name !== undefined) scripts.set(name, [...(scripts.get(name) ?? []), script]);
  }
  for (const [name, all] of scripts) {
    const file = `${name}.js`;
    if (all.length > 1) add('letop', texts.double(file, all.length), texts.doubleDoe);
    if (name !== 'loket' && name !== HELPER && scripts.has('loket'))
      add('letop', texts.overlap(file), texts.doubleDoe);
    const [first] = all;
    if (!first) continue;
    if (first.integrity === '')
      add('letop', texts.noIntegrity(file), texts.noIntegrityDoe, safeAddress(first.src));
    const { origin, host } = new URL(first.src);
    if (origin !== location.origin) add('letop', texts.otherHost(file, host), texts.otherHostDoe);
  }
  if (shared().kopie) add('goed', texts.kopie);
  if (shared().demo && !widgets.some(({ element }) => element.hasAttribute('demo')))
    add('letop', texts.demoFile, texts.demoFileDoe);
  return findings;
}

/** A setting in the content of the page: as the table calls it, as it stands there, and its value. */
type Setting = readonly [name: string, shown: string, value: string];

/** What a block or a link asks for: which widget, with which settings. */
function wantedIn(element: Element): { readonly name: string; readonly settings: readonly Setting[] } {
  if (element.localName === 'div') {
    return {
      name: element.getAttribute('data-loket-widget') ?? '',
      settings: [...element.attributes].flatMap(({ name, value }): Setting[] => {
        const short = /^data-loket-(?!widget$|niet$)(.+)$/.exec(name)?.[1];
        return short === undefined ? [] : [[short, name, value]];
      }),
    };
  }
  const hash = parseAddress(element.getAttribute('href') ?? '', location.href)?.hash ?? '';
  const all = new URLSearchParams(hash.slice(1));
  return {
    name: all.get('loket-widget') ?? '',
    settings: [...all].flatMap(([name, value]): Setting[] =>
      name === 'loket-widget' ? [] : [[name, name, value]],
    ),
  };
}

const WORDS = 'Aa 0–9 . , : ; ! ? ( )';

/** Whether the table of the loader allows this value; if not, what it does allow. */
function refused(name: string, allowed: Allowed, value: string): string | null {
  if (allowed === 'flag') return /^(?:true|false|)$/.test(value) ? null : 'true, false';
  if (allowed.test(value)) return null;
  return VALUES[name]?.[1] ?? (allowed.unicode ? WORDS : (VALUES['zaak-id']?.[1] ?? ''));
}

/** What the closed table of the loader says of the settings in the content: names that it lacks, values that cannot be. */
function checkSettings(texts: DoctorTexts, element: Element, waar: string | null): Finding[] {
  const { name: tag, settings } = wantedIn(element);
  const row = TABLE.get(tag);
  if (!row) return [];
  return settings.flatMap(([name, shown, value]): Finding[] => {
    const allowed = row.get(name);
    const place = waar === null ? {} : { waar };
    if (allowed === undefined) {
      const better = closest(name, [...row.keys()]);
      const full = better === null ? null : shown.replace(name, better);
      const doe = meant(texts, texts.unknownAttributeDoe, full);
      return [{ groep: 'onderdelen', ernst: 'fout', wat: texts.unknownAttribute(shown), ...place, doe }];
    }
    const words = refused(name, allowed, value);
    if (words === null) return [];
    const wat = texts.wrongValue(shown, words);
    return [{ groep: 'onderdelen', ernst: 'fout', wat, ...place, doe: texts.wrongValueDoe }];
  });
}

export function checkWidgets(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  const add = (ernst: Finding['ernst'], wat: string, waar: string | null, doe: string | null): void => {
    const more = { ...(waar === null ? {} : { waar }), ...(doe === null ? {} : { doe }) };
    findings.push({ groep: 'onderdelen', ernst, wat, ...more });
  };
  for (const { element, waar } of widgets) {
    const { localName: tag } = element;
    if (!customElements.get(tag)) add('fout', texts.undefinedTag(tag), waar, texts.undefinedTagDoe);
    else if (versionOf(tag) === undefined) add('fout', texts.foreign(tag), waar, texts.foreignDoe);
    else {
      const from = element.parentElement?.matches('div[data-loket-widget]')
        ? texts.fromDiv
        : element.querySelector('a[href*="loket-widget="]')
          ? texts.fromLink
          : texts.fromElement;
      add('goed', from, waar, null);
    }
    const demo = element.getAttribute('demo');
    if (demo === null) continue;
    add('letop', texts.shows(demo), waar, texts.showsDoe);
    for (const word of readVoorbeeld(demo).onbekend) {
      const name = closest(word, [...DEMO_NAMEN, ...DEMO_STANDEN.map(({ naam }) => naam)]);
      add('fout', texts.demoWord(word), waar, meant(texts, texts.wrongValueDoe, name));
    }
  }
  for (const element of document.querySelectorAll('div[data-loket-widget], a[href*="loket-widget="]')) {
    if (element.closest(ALL_TAGS) || element.querySelector(ALL_TAGS)) continue;
    if (element.localName === 'a' && element.closest('div[data-loket-widget]')) continue;
    const { name } = wantedIn(element);
    const better = isOurs(name) ? null : closest(name, TAGS);
    add('fout', texts.notUpgraded(name), null, meant(texts, texts.notUpgradedDoe, better));
    findings.push(...checkSettings(texts, element, null));
  }
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const { localName: tag } = element;
    const better = isOurs(tag) ? null : closest(tag, TAGS);
    if (better) add('fout', texts.unknownTag(tag), null, meant(texts, texts.unknownTagDoe, better));
  }
  if (widgets.length === 0) add('letop', texts.none, null, texts.noneDoe);
  return findings;
}

/** Attributes that any element may have. */
const GLOBAL =
  /^(?:id|class|style|lang|dir|title|hidden|slot|part|role|tabindex|translate|inert|is|draggable|spellcheck|accesskey|nonce|contenteditable|popover|exportparts|item\w+|data-.*|aria-.*|on.*|xml.*|_ng.*|ng-.*|v-.*|_moz.*)$/;

const VALUES: Readonly<Record<string, readonly [allowed: RegExp, words: string]>> = {
  'heading-level': [/^[1-6]$/, '1, 2, 3, 4, 5, 6'],
  'zaak-id': [/^[A-Za-z0-9._~-]{1,64}$/, 'A–Z a–z 0–9 . _ ~ -'],
  refresh: [/^(?:0|1[5-9]|[2-9]\d|\d{3,})$/, '0, 15, 60, 300'],
  soort: [
    /^(?:vraag|opmerking|melding|klacht|terugbelverzoek)$/,
    'vraag, opmerking, melding, klacht, terugbelverzoek',
  ],
  draft: [/^session$/, 'session'],
  lang: [/^(?:nl|en|fy)$/, 'nl, en, fy'],
};

export function checkAttributes(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  const add = (wat: string, waar: string, doe: string, code?: string): void => {
    findings.push({
      groep: 'onderdelen',
      ernst: 'fout',
      wat,
      waar,
      doe,
      ...(code === undefined ? {} : { code }),
    });
  };
  const judge = (
    name: string,
    value: string,
    shown: string,
    waar: string,
    known: readonly string[],
  ): void => {
    if (!known.includes(name)) {
      const better = closest(name, known);
      const full = better === null ? null : shown.replace(name, better);
      add(texts.unknownAttribute(shown), waar, meant(texts, texts.unknownAttributeDoe, full));
    } else if (VALUES[name] && !VALUES[name][0].test(value)) {
      add(texts.wrongValue(shown, VALUES[name][1]), waar, texts.wrongValueDoe);
    }
  };
  for (const { element, waar } of widgets) {
    const known =
      (
        customElements.get(element.localName) as
          | { readonly observedAttributes?: readonly string[] }
          | undefined
      )?.observedAttributes ?? [];
    if (known.length === 0) continue;
    for (const { name, value } of element.attributes) {
      if (known.includes(name) || !GLOBAL.test(name)) judge(name, value, name, waar, known);
    }
    const api = element.getAttribute('api-url');
    const { problem } = readConfiguration(api);
    if (api?.trim() && problem) add(texts.apiRefused, waar, texts.apiRefusedDoe, problem.message);
    const block = element.parentElement?.closest('div[data-loket-widget]');
    if (block) findings.push(...checkSettings(texts, block, waar));
  }
  return findings;
}

const METAS = [
  'api-url',
  'api-origins',
  'link-origins',
  'telefoon',
  'contact-url',
  'weergave',
  'login-url',
].map((name) => `loket:${name}`);

export function checkHead(texts: DoctorTexts): Finding[] {
  const findings: Finding[] = [];
  const add = (ernst: Finding['ernst'], wat: string, more: Partial<Finding> = {}): void => {
    findings.push({ groep: 'instellingen', ernst, wat, ...more });
  };
  const seen = new Map<string, number>();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name^="loket:"]')) {
    const name = meta.getAttribute('name') ?? '';
    const value = meta.getAttribute('content')?.trim() ?? '';
    if (meta.parentElement !== Reflect.get(Document.prototype, 'head', document)) {
      add('fout', texts.metaBody(name), { waar: texts.inBody, doe: texts.metaBodyDoe });
      continue;
    }
    seen.set(name, (seen.get(name) ?? 0) + 1);
    if (!METAS.includes(name)) {
      const doe = meant(texts, texts.metaUnknownDoe, closest(name, METAS));
      add('fout', texts.metaUnknown(name), { waar: texts.inHead, doe });
    } else if (/-origins$/.test(name)) {
      for (const one of value.split(/[\s,]+/)) {
        const url = parseAddress(one, 'null');
        if (!url || !isProtected(url) || (one !== url.origin && one !== `${url.origin}/`))
          add('fout', texts.originWrong(one), { waar: name, doe: texts.originWrongDoe });
      }
      add('goed', texts.head(name, value));
    } else if (name !== 'loket:api-url') add('goed', texts.head(name, value));
  }
  for (const [name, count] of seen) {
    if (count > 1) add('letop', texts.metaTwice(name), { waar: texts.inHead, doe: texts.metaTwiceDoe });
  }
  const { apiUrl, problem, telefoon } = readConfiguration();
  if (problem) add('fout', texts.apiRefused, { doe: texts.apiRefusedDoe, code: problem.message });
  else if (apiUrl === null) {
    const code = '<meta name="loket:api-url" content="https://…/v1">';
    add('fout', texts.apiMissing, { waar: texts.inHead, doe: texts.apiMissingDoe, code });
  } else add('goed', texts.apiFound(apiUrl));
  if (telefoon === null) {
    const code = '<meta name="loket:telefoon" content="14 0…">';
    add('letop', texts.phoneMissing, { waar: texts.inHead, doe: texts.phoneMissingDoe, code });
  }
  return findings;
}

/** Where a widget does not work, or breaks what is around it. */
const NOT_IN = [
  ...['a', 'button', 'label', 'summary', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['[contenteditable]:not([contenteditable="false"])', '[aria-hidden="true"]', '[hidden]', 'table > *'],
  ...TAGS,
].join(',');

export function checkStructure(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  const add = (ernst: Finding['ernst'], wat: string, more: Partial<Finding> = {}): void => {
    findings.push({ groep: 'pagina', ernst, wat, ...more });
  };
  const lang = document.documentElement.lang.trim();
  if (lang === '') add('fout', texts.noLang, { doe: texts.noLangDoe, code: '<html lang="nl">' });
  else if (/^(?:nl|en|fy)(?:-|$)/i.test(lang)) add('goed', texts.lang(lang));
  else add('letop', texts.otherLang(lang), { doe: texts.otherLangDoe });
  for (const { element, waar } of widgets) {
    const own = element.getAttribute('lang');
    if (own !== null && !/^(?:nl|en|fy)(?:-|$)/i.test(own))
      add('letop', texts.otherLang(own), { waar, doe: texts.otherLangDoe });
    const around = element.parentElement?.closest(NOT_IN);
    // A div that stores its own fallback link is no nesting: the widget is in the div, not in the link.
    if (around)
      add('fout', texts.nested(element.localName, around.localName), { waar, doe: texts.nestedDoe });
  }
  return [...findings, ...checkHeadings(texts, widgets)];
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
const levelOf = (heading: Element): number => Number(heading.localName.slice(1));

function checkHeadings(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  const marks = 'h1,h2,h3,h4,h5,h6';
  let before = 0;
  const places = [...document.querySelectorAll<HTMLElement>(`${marks},${ALL_TAGS}`)];
  for (const place of places) {
    const found = widgets.find(({ element }) => element === place);
    const root = found && (place as HTMLElement & { renderRoot?: HTMLElement }).renderRoot;
    const inWidget = !found && place.parentElement?.closest(ALL_TAGS);
    if (inWidget) continue;
    const headings = (root ? [...root.querySelectorAll(marks)] : found ? [] : [place]).filter(isSeen);
    const [first] = headings;
    if (found && first && levelOf(first) > before + 1) {
      const right = Math.min(6, before + 1);
      findings.push({
        groep: 'pagina',
        ernst: 'letop',
        wat: texts.heading(levelOf(first), before),
        waar: found.waar,
        doe: texts.headingDoe(right),
        code: `heading-level="${right}"`,
      });
    }
    const last = headings.at(-1);
    if (last) before = levelOf(last);
  }
  return findings.length > 0 || widgets.length === 0
    ? findings
    : [{ groep: 'pagina', ernst: 'goed', wat: texts.headingsGood }];
}
