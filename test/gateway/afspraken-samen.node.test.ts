/** Everybody at once: in both stores, never one appointment too many, and never one lost. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { GekozenKanaal } from '../../src/contract/afspraken.js';
import type { Moment } from '../../src/contract/basis.js';
import { amsterdamMoment, isVrij, MINUUT_MS, type Tijdruimte } from '../../src/domain/afspraak.js';
import { instantOf } from '../../src/domain/datum.js';
import { createAfspraken, type Afspraken } from '../../src/gateway/afspraken.js';
import type { Planning } from '../../src/gateway/afspraken-bron.js';
import { createRandomId } from '../../src/gateway/app.js';
import type { Opslag } from '../../src/gateway/opslag.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import { openSqlOpslag } from '../../src/gateway/opslag-sql.js';
import { ApiProblem } from '../../src/gateway/problem.js';
import { forSeeds } from '../domain/chance.js';
import { rustig } from './afspraken-support.js';
import { MAANDAG } from './harness.js';

const NIEMAND = { onderwerp: null, token: null };
const KLANT = { naam: 'Iemand', telefoon: '06 00 00 00 00' };
const map = mkdtempSync(join(tmpdir(), 'loket-afspraken-'));
let files = 0;
after(() => {
  rmSync(map, { recursive: true, force: true });
});

/** One that is kept, and one for many short lives. */
const STORES: readonly (readonly [string, () => Opslag, () => Opslag])[] = [
  ['maps', createMapsOpslag, createMapsOpslag],
  ['SQL', () => openSqlOpslag(join(map, `${(files += 1)}.db`)), () => openSqlOpslag(':memory:')],
];

interface Agenda {
  readonly afspraken: Afspraken;
  readonly clock: { ms: number };
}
function createAgenda(opslag: Opslag): Agenda {
  const clock = { ms: MAANDAG };
  const afspraken = createAfspraken({
    opslag,
    now: () => clock.ms,
    randomId: createRandomId,
    post: null,
    pagina: null,
    onFailure: (error) => {
      throw error;
    },
  });
  return { afspraken, clock };
}

const keuze = (begin: number, aantal = 1) => ({
  producten: [{ id: 'paspoort', aantal }],
  kanaal: 'balie' as GekozenKanaal,
  locatie: 'gemeentehuis',
  aanvang: amsterdamMoment(begin),
});

/** `null` when the time was taken; anything else that goes wrong is a mistake. */
async function unlessTaken<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'tijdslot-bezet') return null;
    throw error;
  }
}

for (const [naam, open, openShort] of STORES) {
  describe(`appointments of many people at once (${naam})`, () => {
    it('gives the last place to exactly one of 500, and the same answer to who asks twice', async () => {
      const opslag = open();
      const { afspraken } = createAgenda(opslag);
      const planning = await rustig(1).loadPlanning('nl');
      const wens = { ...keuze(instantOf('2026-11-25T10:00')), klant: KLANT };
      const answers = await Promise.all(
        [...new Array<undefined>(500)].map((_, i) =>
          // Every other attempt arrives twice, as browsers do with a broken connection.
          unlessTaken(afspraken.book(planning, wens, `sleutel-${i - (i % 4 === 1 ? 1 : 0)}`, NIEMAND)),
        ),
      );
      const won = answers.filter((answer) => answer !== null);
      assert.equal(new Set(won.map(({ id }) => id)).size, 1);
      assert.equal(new Set(won.map(({ token }) => token)).size, 1);
      assert.ok(won.length === 1 || won.length === 2);
      await opslag.close();
    });

    it('never has one too many and never loses one, whatever is booked, held, moved, cancelled and left to expire', () =>
      forSeeds(120, async ({ int, pick }) => {
        const opslag = openShort();
        const { afspraken, clock } = createAgenda(opslag);
        const plaatsen = 1 + int(2);
        const planning: Planning = await rustig(plaatsen).loadPlanning('nl');
        const noon = instantOf('2026-11-25T12:00');
        const begin = (): number => noon + int(5) * 10 * MINUUT_MS;
        /** What must be there: by id. */
        const booked = new Map<string, Tijdruimte & { token: string }>();
        const held = new Map<string, Tijdruimte & { verlooptOp: number }>();
        const ruimteOf = (row: { aanvang: Moment; einde: Moment }): Tijdruimte => ({
          begin: instantOf(row.aanvang),
          eind: instantOf(row.einde),
        });
        const steps = 12;
        for (let step = 0; step < steps; step += 1) {
          const known = [...booked.keys()];
          const live = [...held].filter(([, { verlooptOp }]) => verlooptOp > clock.ms);
          switch (int(7)) {
            case 0: {
              const wens = { ...keuze(begin(), 1 + int(2)), klant: KLANT };
              const others = [...booked.values(), ...live.map(([, row]) => row)];
              const length = (wens.producten[0]?.aantal ?? 0) * 10 * MINUUT_MS;
              const at = instantOf(wens.aanvang);
              const fits = isVrij(others, plaatsen, { begin: at, eind: at + length });
              const made = await unlessTaken(afspraken.book(planning, wens, createRandomId(), NIEMAND));
              // Exactly when there is room: a free place is never refused either.
              assert.equal(made !== null, fits);
              if (made !== null) booked.set(made.id, { ...ruimteOf(made), token: made.token });
              break;
            }
            case 1: {
              const made = await unlessTaken(afspraken.hold(planning, keuze(begin(), 1 + int(2)), NIEMAND));
              if (made) held.set(made.id, { ...ruimteOf(made), verlooptOp: instantOf(made.verlooptOp) });
              break;
            }
            case 2: {
              if (live.length === 0) break;
              const [id, row] = pick(live);
              const aantal = (row.eind - row.begin) / (10 * MINUUT_MS);
              const wens = { ...keuze(row.begin, aantal), klant: KLANT, reservering: id };
              // Who holds a time gets it.
              const made = await afspraken.book(planning, wens, createRandomId(), NIEMAND);
              held.delete(id);
              booked.set(made.id, { ...ruimteOf(made), token: made.token });
              break;
            }
            case 3: {
              if (known.length === 0) break;
              const id = pick(known);
              const before = booked.get(id) as Tijdruimte & { token: string };
              const aanvang = amsterdamMoment(begin());
              const moved = await unlessTaken(
                afspraken.move(planning, id, { aanvang }, { ...NIEMAND, token: before.token }),
              );
              if (moved !== null) booked.set(id, { ...ruimteOf(moved), token: before.token });
              break;
            }
            case 4: {
              if (known.length === 0) break;
              const id = pick(known);
              const { token } = booked.get(id) as { token: string };
              const gone = await afspraken.cancel(planning, id, { ...NIEMAND, token });
              assert.equal(gone?.status, 'geannuleerd');
              booked.delete(id);
              break;
            }
            case 5:
              clock.ms += pick([1, 8, 16]) * MINUUT_MS;
              break;
            default: {
              if (live.length === 0) break;
              const [id] = pick(live);
              if (int(2) === 0) {
                await afspraken.release(id);
                held.delete(id);
              } else {
                const longer = await afspraken.extend(planning, id);
                const row = held.get(id) as Tijdruimte & { verlooptOp: number };
                held.set(id, { ...row, verlooptOp: instantOf(longer?.verlooptOp ?? '') });
              }
            }
          }
        }
        // Nobody was lost, each is where it was put, and no moment has more than there are places.
        const found: Tijdruimte[] = [];
        for (const [id, { begin: from, token }] of booked) {
          const row = await afspraken.load(planning, id, { ...NIEMAND, token });
          assert.equal(row?.status, 'geboekt');
          assert.equal(instantOf(row.aanvang), from);
          found.push(ruimteOf(row));
        }
        const all = [...found, ...[...held.values()].filter(({ verlooptOp }) => verlooptOp > clock.ms)];
        for (const { begin: at } of all) {
          const together = all.filter((row) => row.begin <= at && at < row.eind).length;
          assert.ok(together <= plaatsen, `${together} at once, ${plaatsen} places`);
        }
        await opslag.close();
      }));
  });
}
