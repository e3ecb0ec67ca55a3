/** The guide about house styles reads the table of tokens itself, so that the two cannot differ. */
import { tokenRoles, type TokenRole } from '../../src/ui/tokens.js';

/** What a designer calls each role. A role that is missing here is a type error. */
const WAARVOOR: Readonly<Record<TokenRole['role'], string>> = {
  font: 'Lettertype van de tekst',
  'font-size': 'Grootte van de tekst (nooit kleiner dan 16 pixels)',
  color: 'Kleur van de tekst',
  'heading-font': 'Lettertype van koppen',
  'heading-color': 'Kleur van koppen',
  'heading-weight': 'Dikte van koppen, als getal',
  'heading-size': 'Grootte van de titel',
  'subheading-size': 'Grootte van koppen daarbinnen',
  link: 'Kleur van links',
  'button-bg': 'Hoofdknop: vlak',
  'button-fg': 'Hoofdknop: tekst',
  'button-border': 'Hoofdknop: rand',
  'button2-bg': 'Gewone knop: vlak',
  'button2-fg': 'Gewone knop: tekst',
  'button2-border': 'Gewone knop: rand',
  'button-pad-y': 'Knoppen: ruimte boven en onder de tekst',
  'button-pad-x': 'Knoppen: ruimte naast de tekst',
  radius: 'Knoppen: ronding van de hoeken',
  'input-bg': 'Invulveld: vlak',
  'input-fg': 'Invulveld: tekst',
  'input-border': 'Invulveld: rand',
  'input-radius': 'Invulveld: ronding van de hoeken',
  line: 'Dunne lijnen tussen onderdelen',
  frame: 'De rand om een kaart, een bericht of een bewijs, en de lijn tussen stappen',
  invalid: 'Een veld met een fout: rand en streep',
  accent: 'De balk naast de stand, de streep onder de huidige stap, het vinkje',
  'info-bg': 'Uitleg: vlak',
  'info-fg': 'Uitleg: tekst',
  'info-border': 'Uitleg: rand',
  'ok-bg': 'Gelukt: vlak',
  'ok-fg': 'Gelukt: tekst',
  'ok-border': 'Gelukt: rand',
  'warning-bg': 'Let op: vlak',
  'warning-fg': 'Let op: tekst',
  'warning-border': 'Let op: rand',
  'error-bg': 'Mislukt: vlak',
  'error-fg': 'Mislukt: tekst',
  'error-border': 'Mislukt: rand',
};

const DEFAULTS: Readonly<Record<string, string>> = {
  inherit: 'zoals de pagina',
  currentcolor: 'de kleur van de tekst',
  'rgba(0,0,0,0)': 'doorzichtig',
};

export interface HuisstijlRij {
  readonly waarvoor: string;
  /** The site's own property, before any theme. */
  readonly eigen: string;
  /** Tokens of NL Design System and others, in the order in which they are read. */
  readonly tokens: readonly string[];
  readonly standaard: string;
}

export const HUISSTIJL: readonly HuisstijlRij[] = tokenRoles().map(({ role, initial, tokens }) => ({
  waarvoor: WAARVOOR[role],
  eigen: `--loket-${role}`,
  tokens: tokens.map((token) => `--${token}`),
  standaard: DEFAULTS[initial] ?? initial,
}));
