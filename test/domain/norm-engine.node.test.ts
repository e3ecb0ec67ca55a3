import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as engine from '../../src/index.js';
import {
  addWerkdagen,
  adviseKanaal,
  amsterdamDay,
  antwoordVoor,
  feestdagen,
  isWerkdag,
  openOp,
  parseDatum,
  reachability,
  standaardKalender,
  termijn,
  type Datum,
} from '../../src/index.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};

describe('the norm engine, as a municipality imports it', () => {
  it('counts the terms of mission.md, also on a server', () => {
    const kalender = standaardKalender;
    for (const [from, aantal, to] of [
      ['2026-12-18', 5, '2026-12-28'],
      ['2026-04-22', 3, '2026-04-28'],
      ['2026-04-02', 2, '2026-04-08'],
      ['2026-05-13', 5, '2026-05-21'],
    ] as const) {
      assert.equal(addWerkdagen(d(from), aantal, kalender), to);
      assert.equal(termijn(d(from), { aantal, eenheid: 'werkdagen', vrijeDagen: 'gemeente' }, kalender), to);
    }
    const weken = (from: string, aantal: number): string =>
      termijn(d(from), { aantal, eenheid: 'weken', vrijeDagen: 'wet' }, 'wet');
    assert.equal(weken('2026-11-16', 6), '2026-12-28');
    assert.equal(weken('2026-11-13', 6), '2026-12-28');
    assert.equal(weken('2026-02-20', 6), '2026-04-07');
    assert.equal(weken('2026-12-28', 12), '2027-03-22');
    assert.equal(weken('2027-03-22', 6), '2027-05-03');
    assert.equal(weken('2026-11-23', 6), '2027-01-04');
    assert.equal(weken('2027-01-04', 4), '2027-02-01');
  });

  it('gives what the README says that it gives', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, names = '', body = ''] =
      /```js\nimport \{([^}]*addWerkdagen[^}]*)\} from 'loket-widgets';([^]*?)```/.exec(readme) ?? [];
    let claims = 0;
    const checked = body.replace(/^(\w+\(.*\).*); \/\/ (.*)$/gm, (_, call: string, result: string) => {
      claims += 1;
      return `same(${call}, ${result});`;
    });
    assert.equal(claims, 6);
    const code = `export const run = ({${names}}, same) => {${checked}};`;
    const { run } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      run: (engine: object, same: (now: unknown, claimed: unknown) => void) => void;
    };
    run(engine, assert.deepEqual);
  });

  it('knows the holidays, the hours, and how long it is still open', () => {
    assert.equal(feestdagen(2026).get(d('2026-04-03')), 'goedeVrijdag');
    assert.equal(isWerkdag(d('2026-12-25'), 'wet'), false);
    const organisatie = {
      openingstijden: [
        {
          kanaal: 'telefoon' as const,
          locatieId: null,
          weekdag: 1,
          van: '08:30',
          tot: '17:00',
          zonderAfspraak: null,
        },
      ],
      afwijkingen: [],
      vrijeDagen: null,
      servicenormen: [{ code: 'email', aantal: 5, eenheid: 'werkdagen' as const, vrijeDagen: null }],
    };
    const now = Date.UTC(2026, 10, 23, 15, 20);
    assert.deepEqual(openOp(organisatie, 'telefoon', amsterdamDay(now)), [{ van: '08:30', tot: '17:00' }]);
    assert.deepEqual(reachability(organisatie, 'telefoon', now), { soort: 'open', tot: '17:00' });
    assert.deepEqual(adviseKanaal(organisatie, 'telefoon', now), { soort: 'nu', tot: '17:00', minuten: 40 });
    assert.equal(antwoordVoor(d('2026-12-18'), 'email', organisatie), '2026-12-28');
  });
});
