/**
 * `loket-kopie.js`: helps a citizen to send no more than is needed, and nothing that nobody can read. Covers a
 * burgerservicenummer and a photo on a copy of an identity paper, looks whether a photo is legible, makes one smaller or
 * a JPEG of it, and points out a number in a text that looks like a burgerservicenummer. All on the device; nothing is
 * sent to anyone. The widgets offer it when this file is on the page, before or after theirs.
 */
import { configure, shared } from '../client/configuration.js';
import { Paneel } from './kopie-paneel.js';
import { Tekst } from './kopie-tekst.js';

const panelen = new WeakMap<HTMLElement, Paneel>();
/** A widget that loads anew draws anew, in another place: what was begun with a file goes on there. */
const begonnen = new WeakMap<File, Paneel>();
const teksten = new WeakMap<HTMLElement, Tekst>();

shared().kopie ??= {
  bestand: (place, bestand) => {
    const { file } = bestand;
    const before = panelen.get(place) ?? begonnen.get(file);
    const paneel = before?.isAt(place) ? before : new Paneel(place, bestand);
    panelen.set(place, paneel);
    begonnen.set(file, paneel);
    paneel.update(bestand);
  },
  tekst: (place, tekst) => {
    const known = teksten.get(place);
    if (known) known.update(tekst);
    else teksten.set(place, new Tekst(place, tekst));
  },
};
// Widgets that were here first draw again.
configure({});
