/** From what an editor chose to the lines to paste: three spellings, the head, the policy. Pure. */
import { ONDERDELEN, type Onderdeel } from './insluiten-velden.js';

/** A file of the build. */
export interface Bestand {
  /** Where it is on the site, or where it should come. */
  readonly pad: string;
  /** `sha384-…` */
  readonly integriteit: string;
}

export interface Keuze {
  readonly tag: string;
  /** Setting → value; a tick is `true`. Empty texts are left out. */
  readonly waarden: ReadonlyMap<string, string>;
  /** The page that the link leads to: an absolute address without a fragment. */
  readonly pagina: string;
  readonly apiUrl: string;
  readonly telefoon: string;
  readonly bestand: Bestand;
  /** `loket-kopie.js`, when it is wanted. */
  readonly kopie: Bestand | null;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const onderdeelVan = (tag: string): Onderdeel => {
  const found = ONDERDELEN.find((one) => one.tag === tag);
  if (!found) throw new Error(`There is no widget ${tag}.`);
  return found;
};

/** The address of the link: useful without JavaScript, and everything the loader needs behind the `#`. */
export function linkAdres({ tag, waarden, pagina }: Keuze): string {
  const settings = [['loket-widget', tag], ...waarden].map(
    ([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`,
  );
  return `${pagina.split('#')[0] ?? ''}#${settings.join('&')}`;
}

/** For what goes through an editor in any CMS. */
export const linkCode = (keuze: Keuze): string =>
  `<a href="${escape(linkAdres(keuze))}">${escape(onderdeelVan(keuze.tag).link)}</a>`;

/** For editors that may paste HTML. Never empty, and with one prefix: that is what survives. */
export function divCode(keuze: Keuze): string {
  const settings = [...keuze.waarden].map(([name, value]) => ` data-loket-${name}="${escape(value)}"`);
  return `<div class="loket-widget" data-loket-widget="${keuze.tag}"${settings.join('')}>\n  <p>${linkCode(keuze)}</p>\n</div>`;
}

/** For templates and developers. */
export function elementCode({ tag, waarden, telefoon }: Keuze): string {
  const ticks = onderdeelVan(tag).velden.flatMap(({ naam, soort }) => (soort === 'vink' ? [naam] : []));
  const settings = [...waarden].map(([name, value]) =>
    ticks.includes(name) || name === 'light' ? ` ${name}` : ` ${name}="${escape(value)}"`,
  );
  return `<${tag}${settings.join('')}>\n  <p>Ziet u niets? Bel ${escape(telefoon)}.</p>\n</${tag}>`;
}

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

/** For the head of every page, once. */
export const headCode = ({ apiUrl, telefoon, bestand, kopie }: Keuze): string =>
  [
    `<meta name="loket:api-url" content="${escape(apiUrl)}">`,
    `<meta name="loket:telefoon" content="${escape(telefoon)}">`,
    ...[bestand, ...(kopie ? [kopie] : [])].map(
      ({ pad, integriteit }) =>
        `<script type="module" src="${escape(pad)}" integrity="${integriteit}" crossorigin="anonymous"></script>`,
    ),
  ].join('\n');

/** What the site's policy needs for it, besides what it has. */
export function policyCode({ apiUrl, pagina }: Keuze): string {
  const api = originOf(apiUrl);
  const own = api === null || api === originOf(pagina);
  return [
    "script-src 'self'",
    `connect-src 'self'${own ? '' : ` ${api}`}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join(';\n');
}

/** Custom properties in a text such as a theme file: the name, and the value. What is not one is left out. */
export function readTokens(text: string): (readonly [name: string, value: string])[] {
  return [...text.matchAll(/(--[A-Za-z0-9_-]+)\s*:\s*([^;{}]+)/g)].map(
    ([, name = '', value = '']) => [name, value.trim()] as const,
  );
}

/** The chosen colours as a style sheet of the site. */
export const themeCode = (tokens: readonly (readonly [name: string, value: string])[]): string =>
  `:root {\n${tokens.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;
