/** Runs in a frame of hostile-pages.test.ts, whose page has been made hostile before this loads. */
import { createClient } from '../../../src/client/http-client.js';
import { documentDestination } from '../../../src/client/document-calls.js';
import { createUpload } from '../../../src/client/upload.js';
import type { After } from '../../../src/client/wire.js';
import { readConfiguration, configure, type FetchFunction } from '../../../src/client/configuration.js';
import type { Moment } from '../../../src/contract/basis.js';

/** What the test gives to the frame. */
export interface HostileTest {
  readonly fetch: FetchFunction;
  readonly after: After;
  /** Plain texts only: objects of this frame carry what was done to it. */
  done(zaak: string, statussen: number, said: string): void;
  failed(message: string): void;
}

const test = (window.frameElement as unknown as { test: HostileTest }).test;
let said = '';
console.warn = console.error = (sentence: string) => void (said += `${sentence}\n`);

async function use(): Promise<void> {
  configure({ apiUrl: 'https://mijn.gemeente.example/v1', fetch: test.fetch, csrf: { source: 'cookie' } });
  const client = createClient(readConfiguration(), test.after);
  const { data } = await client.loadZaak('z-1', { signal: new AbortController().signal });
  const statussen = await client.loadStatussen('z-1', { language: 'nl' });
  await client.updateMijnGegevens({ email: null, notificaties: { emailBijWijziging: true } });
  await client.markGezien('z-1', '2026-03-01T10:00:00Z' as Moment);
  await createUpload({
    client,
    destination: documentDestination(client, 'z-1'),
    file: new Blob(['brief']),
    idempotencyKey: 'sleutel-1',
    onderwerp: 'p-1',
    aankondiging: {
      titel: 'Brief',
      bestandsnaam: 'brief.txt',
      formaat: 'text/plain',
      bestandsomvang: 5,
      informatieobjecttype: 'brief',
    },
  }).run();
  test.done(data.omschrijving, statussen.data.length, said);
}

use().catch((error: unknown) => test.failed(`${String(error)} ${String((error as Error).cause)}`));
