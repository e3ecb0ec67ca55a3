/** What was gathered, as one page in Dutch that a municipality can attach to its toegankelijkheidsverklaring. */

export interface Contrast {
  readonly thema: string;
  readonly story: string;
  /** The lowest ratio of text to its ground that was measured; `null` when none could be. */
  readonly laagste: number | null;
  /** Texts that axe judges too weak. */
  readonly fouten: readonly string[];
}

export interface Widgetbewijs {
  readonly titel: string;
  readonly stories: number;
  readonly geslaagd: number;
  readonly mislukt: number;
  readonly onbeslist: number;
  /** Stories in which the focus could not leave, or was on something that does not show. */
  readonly toetsenbord: readonly string[];
}

/** What `test/themes` wrote: the widgets in the house styles of municipalities. */
export interface Huisstijlen {
  /** The commit that it tested. */
  readonly broncode: string;
  readonly standen: number;
  readonly themas: readonly {
    readonly thema: string;
    readonly teLaag: readonly {
      readonly deel: string;
      readonly ratio: number;
      readonly norm: number;
      readonly tokens: readonly string[];
    }[];
  }[];
  /** What is ours and not as it should be, as sentences. */
  readonly fouten: readonly string[];
}

export interface Bewijs {
  readonly versies: Readonly<Record<string, string>>;
  readonly widgets: readonly Widgetbewijs[];
  readonly contrast: readonly Contrast[];
  /** `null` when nobody measured them. */
  readonly huisstijlen: Huisstijlen | null;
  /** Bytes after brotli, of what a page loads. */
  readonly groottes: readonly { readonly bestand: string; readonly brotli: number }[];
  /** Hosts that were asked for something, besides the page's own. */
  readonly hosts: readonly string[];
  readonly cookies: number;
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const decimal = (value: number): string => value.toFixed(1).replace('.', ',');

function huisstijlenText(huisstijlen: Huisstijlen | null, broncode: string | undefined): string {
  if (huisstijlen === null)
    return 'De huisstijlen van echte gemeenten zijn nu niet gemeten. Uw eigen thema meet u in Storybook, bij "Uw huisstijl".';
  const { themas, standen, fouten } = huisstijlen;
  const rows = themas.flatMap(({ thema, teLaag }) =>
    teLaag.map(({ deel, ratio, norm, tokens }) => [
      thema,
      deel,
      decimal(ratio),
      decimal(norm),
      tokens.join(', ') || 'geen',
    ]),
  );
  const other =
    huisstijlen.broncode === broncode
      ? ''
      : ` Let op: dat was bij een andere stand van de broncode (${huisstijlen.broncode}).`;
  return `De widgets zijn geopend in ${themas.length} huisstijlen van gemeenten en producten, in ${standen} standen; alles staat in
\`huisstijlen.md\`.${other} ${fouten.length === 0 ? 'Nergens ontbreekt door ons een rand, vlak, ruimte of dikte.' : ''}

${fouten.map((fout) => `- ${fout}`).join('\n')}

${
  rows.length === 0
    ? 'Nergens is een contrast te laag.'
    : `Te laag, door de kleuren van de huisstijl zelf:\n\n${table(['huisstijl', 'deel', 'contrast', 'nodig', 'tokens'], rows)}`
}`;
}

export function indexOf(bewijs: Bewijs): string {
  const { versies, widgets, contrast, huisstijlen, groottes, hosts, cookies } = bewijs;
  const weak = contrast.flatMap(({ thema, story, fouten }) =>
    fouten.map((fout) => `- ${thema}, ${story}: ${fout}`),
  );
  const stuck = widgets.flatMap(({ titel, toetsenbord }) => toetsenbord.map((one) => `- ${titel}: ${one}`));
  return `# Bewijs bij Loket ${versies['loket-widgets'] ?? ''}

Deze map hoort bij één versie. Zij is gemaakt door een programma, en vervangt geen onderzoek door mensen. U kunt haar
voegen bij uw toegankelijkheidsverklaring. Wat niet met een programma te meten is, staat per widget in de documentatie,
onder "Toegankelijkheid".

## Versies

${table(['wat', 'versie'], Object.entries(versies))}

## Regels van axe

Elke stand van elke widget is geopend in Chromium. Alle regels van axe zijn nagegaan, in \`axe.earl.json\` (EARL van het W3C).
"Onbeslist" betekent dat een mens moet kijken.

${table(
  ['widget', 'standen', 'geslaagd', 'mislukt', 'onbeslist'],
  widgets.map(({ titel, stories, geslaagd, mislukt, onbeslist }) => [
    titel,
    stories,
    geslaagd,
    mislukt,
    onbeslist,
  ]),
)}

## Toetsenbord

In elke stand is met Tab door de widget gelopen, van begin tot eind. In \`toetsenbord.json\` staat wat achter elkaar de focus
krijgt.

${stuck.length > 0 ? stuck.join('\n') : 'Nergens bleef de focus steken, en nergens stond hij op iets dat niet te zien is.'}

## Contrast per thema

Het laagste contrast van tekst op haar ondergrond; 4,5 is genoeg voor gewone tekst (WCAG 1.4.3). Uw eigen thema meet u in Storybook, bij "Uw
huisstijl".

${table(
  ['thema', 'stand', 'laagste contrast'],
  contrast.map(({ thema, story, laagste }) => [
    thema,
    story,
    laagste === null ? 'niet te meten' : decimal(laagste),
  ]),
)}

${weak.length > 0 ? weak.join('\n') : 'Geen tekst heeft volgens axe te weinig contrast.'}

## Huisstijlen van gemeenten

${huisstijlenText(huisstijlen, versies['broncode'])}

## Netwerk en cookies

${
  hosts.length === 0
    ? 'Behalve de pagina zelf is nergens iets opgehaald. In productie is er één adres meer: dat van de API van de gemeente.'
    : `Er is iets opgehaald bij: ${hosts.join(', ')}.`
} Er zijn ${cookies === 0 ? 'geen' : String(cookies)} cookies geplaatst.

## Grootte

Na compressie met brotli, alle talen.

${table(
  ['bestand', 'bytes'],
  groottes.map(({ bestand, brotli }) => [bestand, brotli]),
)}
`;
}
