/** Mails as files, for whoever tries the demo: nothing is sent to anyone. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Post } from './afspraken-mail.js';

/**
 * One folder per mail, named after the appointment: `bericht.txt` (with the headers), `bericht.html`, `afspraak.ics`.
 * A folder appears only when the mail in it is whole.
 */
export const createOutbox = (map: string): Post => ({
  async send({ aan, agenda, html, naam, onderwerp, tekst, van }) {
    const name = naam.replace(/[^A-Za-z0-9-]/g, '');
    const whole = join(map, name);
    const part = join(map, `.${name}`);
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true });
    const headers = [
      `Van: ${van.naam} <${van.email}>`,
      `Aan: ${aan}`,
      `Onderwerp: ${onderwerp}`,
      `Bijlage: afspraak.ics (text/calendar; method=${agenda.methode}; charset=utf-8)`,
    ];
    await writeFile(join(part, 'bericht.txt'), `${headers.join('\n')}\n\n${tekst}`);
    await writeFile(join(part, 'bericht.html'), html);
    await writeFile(join(part, 'afspraak.ics'), agenda.bestand);
    await rm(whole, { recursive: true, force: true });
    await rename(part, whole);
  },
});

/** Begins again: no mails. */
export const removeOutbox = (map: string): Promise<void> => rm(map, { recursive: true, force: true });
