/** Where files go that become documents of a case, for `Uploads`. Apart from it, so that other bundles leave the calls out. */
import { documentDestination, type DocumentDestination } from '../client/document-calls.js';
import type { LoketClient } from '../client/loket-client.js';

export const toZaak = (client: LoketClient, zaakId: string): DocumentDestination =>
  documentDestination(client, zaakId);
