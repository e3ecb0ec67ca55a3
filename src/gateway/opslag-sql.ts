/** The store of the demo on Node: one SQL file that survives a restart and a killed process. */
import { rm } from 'node:fs/promises';
import Database from 'libsql';
import type { Json, Opslag, Rij, Selectie, Transactie } from './opslag.js';
import { afterPrefix, checkSleutel, checkSynchronous } from './opslag.js';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS document (
    collectie TEXT NOT NULL COLLATE BINARY,
    sleutel TEXT NOT NULL COLLATE BINARY,
    waarde TEXT NOT NULL,
    PRIMARY KEY (collectie, sleutel)
  ) WITHOUT ROWID`;

interface DocumentRow {
  readonly sleutel: string;
  readonly waarde: string;
}

class SqlTransactie implements Transactie {
  readonly #database: Database.Database;
  /** A transaction that is over must not write outside any transaction. */
  #over = false;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  end(): void {
    this.#over = true;
  }

  get(collectie: string, sleutel: string): Json | undefined {
    const row = this.#prepare('SELECT sleutel, waarde FROM document WHERE collectie = ? AND sleutel = ?').get(
      checkSleutel(collectie),
      checkSleutel(sleutel),
    ) as DocumentRow | undefined;
    return row === undefined ? undefined : (JSON.parse(row.waarde) as Json);
  }

  put(collectie: string, sleutel: string, waarde: Json): void {
    this.#prepare(
      `INSERT INTO document (collectie, sleutel, waarde) VALUES (?, ?, ?)
       ON CONFLICT (collectie, sleutel) DO UPDATE SET waarde = excluded.waarde`,
    ).run(checkSleutel(collectie), checkSleutel(sleutel), JSON.stringify(waarde));
  }

  remove(collectie: string, sleutel: string): boolean {
    return (
      this.#prepare('DELETE FROM document WHERE collectie = ? AND sleutel = ?').run(
        checkSleutel(collectie),
        checkSleutel(sleutel),
      ).changes > 0
    );
  }

  list(collectie: string, selectie: Selectie = {}): readonly Rij[] {
    const { prefix = '', na, voor, limiet = -1 } = selectie;
    const rows = this.#prepare(
      `SELECT sleutel, waarde FROM document
       WHERE collectie = ? AND sleutel >= ? AND sleutel < ? AND sleutel > ? AND sleutel < ?
       ORDER BY sleutel LIMIT ?`,
    ).all(
      checkSleutel(collectie),
      prefix,
      afterPrefix(prefix),
      na ?? '',
      voor ?? afterPrefix(''),
      limiet,
    ) as DocumentRow[];
    return rows.map((row) => ({ sleutel: row.sleutel, waarde: JSON.parse(row.waarde) as Json }));
  }

  #prepare(sql: string): Database.Statement {
    if (this.#over) throw new Error('This transaction is over');
    return this.#database.prepare(sql);
  }
}

/**
 * Opens the file, or makes it. In WAL mode with `synchronous = FULL`: what a finished transaction wrote is there after
 * the process, or the machine, stops at any moment; what was not finished is not.
 *
 * @param file path of the database, or `:memory:`
 */
export function openSqlOpslag(file: string): Opslag {
  const database = new Database(file);
  // First: the other two statements need the lock as well, and a killed process may have left a WAL to recover.
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec(SCHEMA);
  let closed = false;
  return {
    transaction(work) {
      return new Promise((resolve) => {
        if (closed) throw new Error('The store is closed');
        database.exec('BEGIN IMMEDIATE');
        const tx = new SqlTransactie(database);
        try {
          const result = checkSynchronous(work(tx));
          database.exec('COMMIT');
          resolve(result);
        } catch (error) {
          if (database.inTransaction) database.exec('ROLLBACK');
          throw error;
        } finally {
          tx.end();
        }
      });
    },
    close() {
      if (!closed) {
        closed = true;
        database.close();
      }
      return Promise.resolve();
    },
  };
}

/** Begins again: removes the file of a store that is closed, with what SQL keeps beside it. */
export async function removeSqlOpslag(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${file}${suffix}`, { force: true });
}
