import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Mail } from '../../src/gateway/afspraken-mail.js';
import { createOutbox, removeOutbox } from '../../src/gateway/outbox.js';

const top = mkdtempSync(join(tmpdir(), 'loket-outbox-'));
after(() => {
  rmSync(top, { recursive: true, force: true });
});

const MAIL: Mail = {
  naam: 'AF-2345-BCDF-0',
  van: { naam: 'Gemeente Wilgenrade', email: 'noreply@wilgenrade.example' },
  aan: 'amina@voorbeeld.example',
  onderwerp: 'Uw afspraak is gemaakt',
  tekst: 'Tot dan.\n',
  html: '<!doctype html><p>Tot dan.</p>',
  agenda: { methode: 'PUBLISH', bestand: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
};

describe('the outbox of the demo', () => {
  it('writes a mail as three files, whole or not at all, and the same mail over itself', async () => {
    const map = join(top, 'mail');
    const outbox = createOutbox(map);
    await outbox.send(MAIL);
    await outbox.send({ ...MAIL, tekst: 'Tot gauw.\n' });
    assert.deepEqual(readdirSync(map), ['AF-2345-BCDF-0']);
    const read = (name: string): string => readFileSync(join(map, MAIL.naam, name), 'utf8');
    assert.match(read('bericht.txt'), /^Van: Gemeente Wilgenrade <noreply@wilgenrade\.example>\nAan: amina@/);
    assert.ok(read('bericht.txt').endsWith('\n\nTot gauw.\n'));
    assert.equal(read('bericht.html'), MAIL.html);
    assert.equal(read('afspraak.ics'), MAIL.agenda.bestand);
    await removeOutbox(map);
    assert.equal(existsSync(map), false);
    await removeOutbox(map);
  });

  it('stays in its folder whatever a mail is called', async () => {
    const map = join(top, 'inner');
    await createOutbox(map).send({ ...MAIL, naam: '../../AF-1' });
    assert.deepEqual(readdirSync(map), ['AF-1']);
  });
});
