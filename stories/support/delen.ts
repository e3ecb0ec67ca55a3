/** What a designer calls the parts that are measured. A part that is missing here is a type error. */
import type { Pair, PartName } from '../../src/helpers/parts.js';

export const DELEN: Readonly<Record<PartName, string>> = {
  text: 'tekst',
  title: 'kop',
  link: 'link',
  primary: 'hoofdknop',
  button: 'gewone knop',
  input: 'tekst in een veld',
  field: 'rand van een veld',
  invalid: 'rand van een veld met een fout',
  mark: 'streep bij een fout',
  info: 'melding: uitleg',
  ok: 'melding: gelukt',
  warning: 'melding: let op',
  error: 'melding: mislukt',
  tick: 'vinkje of rondje',
  stand: 'streep bij de stand',
};

export const PAREN: Readonly<Record<Pair, string>> = {
  text: 'woorden op hun vlak',
  edge: 'rand op de pagina',
  state: 'streep of teken op de pagina',
};
