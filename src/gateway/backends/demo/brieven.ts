/** Letters of the demo municipality. */
import type { Datum } from '../../../contract/basis.js';
import { dayOf, monthOf, weekdayOf, yearOf } from '../../../domain/datum.js';
import { createPdf } from './bestanden.js';
import { TELEFOON } from './organisatie.js';

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DAGEN = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');

/** `maandag 4 januari 2027` */
export const dagInWoorden = (datum: Datum): string =>
  `${DAGEN[weekdayOf(datum) - 1]} ${dayOf(datum)} ${MAANDEN[monthOf(datum) - 1]} ${yearOf(datum)}`;

export const brief = (onderwerp: string, datum: Datum, alineas: readonly string[]): Uint8Array =>
  createPdf(onderwerp, [
    `Gemeente Wilgenrade, ${dagInWoorden(datum)}`,
    '',
    ...alineas,
    '',
    `Hebt u een vraag? Bel ons op ${TELEFOON}.`,
    '',
    'Met vriendelijke groet,',
    'Gemeente Wilgenrade',
  ]);

export const besluitbrief = (onderwerp: string, datum: Datum, alineas: readonly string[]): Uint8Array =>
  brief(onderwerp, datum, [
    ...alineas,
    '',
    'Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken binnen zes weken nadat wij het besluit bekend hebben gemaakt. Zet in uw bezwaar uw naam, uw adres, de datum, waarom u het niet eens bent met het besluit, en uw handtekening.',
  ]);
