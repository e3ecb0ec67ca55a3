/** The Dutch texts that citizens read, gathered from every file that defines some, with what is put in filled in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAIL_TEKSTEN } from '../src/gateway/afspraken-mail-teksten.js';

const ROOT = join(import.meta.dirname, '..');

/**
 * Where texts stand, and how a text is recognised that is written to be filled in. Helpers speak to editors, but for the
 * one that speaks to citizens.
 */
const FILES = /^src\/(widgets|ui|i18n|controllers)\/.+\.ts$|^src\/helpers\/kopie-messages\.ts$/;
const DEFINES = /\bdefineMessages\(\{/;

export interface Tekst {
  /** Which widget says it; `gedeeld` when more than one does. */
  readonly onderdeel: string;
  /** From the root, with slashes. */
  readonly bestand: string;
  readonly sleutel: string;
  readonly tekst: string;
}

type Waarde = string | number | boolean;

/** What is put in, by the name of the parameter: one of each, and more of each. */
const VOORBEELDEN: Readonly<Record<string, readonly [Waarde, Waarde]>> = {
  aantal: ['4', '12'],
  address: ['naam@voorbeeld.nl', 'naam@voorbeeld.nl'],
  button: ['Afspraak maken', 'Afspraak maken'],
  claimed: ['PDF', 'JPEG'],
  count: [1, 3],
  dag: ['maandag 28 december 2026', 'maandag 28 december 2026'],
  date: ['', 'maandag 28 december 2026'],
  day: ['maandag 28 december', 'maandag 28 december'],
  days: ['Woensdag', 'Woensdag en donderdag'],
  document: ['Brief (PDF, 120 kB)', 'Brief (PDF, 120 kB)'],
  done: [1, 3],
  email: ['naam@voorbeeld.nl', 'naam@voorbeeld.nl'],
  extension: ['exe', 'exe'],
  forWhom: ['', 'de burgemeester'],
  from: ['08.30 uur', '08.30 uur'],
  good: [1, 3],
  hoe: ['Wij bellen u', 'U komt bij ons'],
  hours: [1, 2],
  kind: ['PDF', 'JPEG'],
  label: ['Bijlagen', 'Bijlagen'],
  labels: ['een e-mailadres of een telefoonnummer', 'een e-mailadres of een telefoonnummer'],
  lengte: ['5 minuten', '1 uur'],
  last: ['vrijdag 29 januari', 'vrijdag 29 januari'],
  max: [1, 3],
  minutes: [1, 40],
  moment: ['23 november om 10.20 uur', '23 november om 10.20 uur'],
  name: ['brief.pdf', 'brief.pdf'],
  names: ['brief.pdf', 'brief.pdf en foto.jpg'],
  nearest: ['donderdag 26 november', 'donderdag 26 november'],
  number: ['Z-2026-0001', 'Z-2026-0001'],
  nummer: ['1', '2'],
  one: [true, false],
  online: [true, false],
  percent: [1, 40],
  phone: ['14 0999', '14 0999'],
  place: ['het gemeentehuis', 'het gemeentehuis'],
  plaats: ['Gemeentehuis', 'Gemeentehuis'],
  product: ['Paspoort', 'Paspoort'],
  reason: ['De foto is te donker.', 'De foto is te donker.'],
  retry: ['Probeer het opnieuw', 'Probeer het opnieuw'],
  send: ['Verstuur', 'Verstuur'],
  sent: ['1 MB', '3 MB'],
  size: ['12 MB', '12 MB'],
  telefoon: ['14 0999', '14 0999'],
  text: ['Foto', 'Foto'],
  tijd: ['10:20', '10:20'],
  time: ['', '10.20 uur'],
  to: ['12.00 uur', '12.00 uur'],
  tot: ['10.40 uur', '10.40 uur'],
  types: ['PDF en JPEG', 'PDF en JPEG'],
  until: ['10.40 uur', '10.40 uur'],
  van: ['10.20 uur', '10.20 uur'],
  wat: ['paspoort', '2 × paspoort'],
  way: ['met een videogesprek', 'wij bellen u'],
  what: ['verhuizen', 'verhuizen'],
  when: ['dinsdag 24 november om 10.20 uur', 'dinsdag 24 november om 10.20 uur'],
  wensen: ['een aparte ruimte', 'een aparte ruimte'],
  who: ['de gemeente', 'de gemeente'],
  wie: ['uw dochter', 'uw dochter'],
  wrong: [1, 3],
};

/** The names of the parameters of a function, which tell what is put in. */
export function parametersOf(maker: (...values: never[]) => string): readonly string[] {
  const [, list = ''] = /^\(?([^)=]*)\)?\s*=>/.exec(maker.toString()) ?? [];
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The sentences that a text gives: itself, or what a function makes of each set of examples. */
export function fill(sleutel: string, value: string | ((...values: never[]) => string)): readonly string[] {
  if (typeof value === 'string') return [value];
  const names = parametersOf(value);
  const made = ([0, 1] as const).map((which) => {
    const values = names.map((name): Waarde => {
      const examples = VOORBEELDEN[name];
      if (!examples) throw new Error(`${sleutel}: tools/taal-teksten.ts has no example of "${name}"`);
      return examples[which];
    });
    return value(...(values as never[]));
  });
  return [...new Set(made)];
}

type Texts = Readonly<Record<string, string | ((...values: never[]) => string)>>;
const isTexts = (value: unknown): value is Readonly<Record<'nl' | 'en' | 'fy', Texts>> =>
  typeof value === 'object' &&
  value !== null &&
  ['nl', 'en', 'fy'].every((taal) => Object.hasOwn(value, taal));

/** Texts may stand in an export, or in an object or list of it. */
function findTexts(value: unknown): readonly Texts[] {
  if (isTexts(value)) return [value.nl];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(findTexts) : [];
}

const onderdeelVan = (bestand: string): string => /^src\/widgets\/([^/]+)\//.exec(bestand)?.[1] ?? 'gedeeld';

const MAILS = 'src/gateway/afspraken-mail-teksten.ts';

/** What stands in a mail, also in a list of it. Names of days and months are words that a sentence is made with. */
function mailTeksten(value: unknown, sleutel: string): readonly Tekst[] {
  if (typeof value === 'string' || typeof value === 'function')
    return fill(`${MAILS} ${sleutel}`, value as string).map((tekst) => ({
      onderdeel: 'mails',
      bestand: MAILS,
      sleutel,
      tekst,
    }));
  return Array.isArray(value)
    ? []
    : Object.entries(value as object).flatMap(([name, one]) => mailTeksten(one, `${sleutel}.${name}`));
}

/** All of them, each once: what several widgets share stands with the file that defines it. */
export async function readTeksten(): Promise<readonly Tekst[]> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.split(sep).join('/')}`)
    .filter((path) => FILES.test(path) && DEFINES.test(readFileSync(join(ROOT, path), 'utf8')));
  // What is shared comes first, so that a catalogue that takes it in does not count it again.
  const ordered = files.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  const seen = new Set<unknown>();
  const result: Tekst[] = [];
  for (const bestand of ordered) {
    const module = (await import(pathToFileURL(join(ROOT, bestand)).href)) as Record<string, unknown>;
    const found = Object.values(module).flatMap(findTexts);
    if (found.length === 0) throw new Error(`${bestand} defines texts and exports none of them`);
    for (const texts of found) {
      for (const [sleutel, value] of Object.entries(texts)) {
        const same = typeof value === 'function' ? value : `${sleutel}\n${value}`;
        if (seen.has(same)) continue;
        seen.add(same);
        for (const tekst of fill(`${bestand} ${sleutel}`, value)) {
          if (tekst.trim() !== '') result.push({ onderdeel: onderdeelVan(bestand), bestand, sleutel, tekst });
        }
      }
    }
  }
  for (const [name, value] of Object.entries(MAIL_TEKSTEN.nl)) result.push(...mailTeksten(value, name));
  return result;
}
