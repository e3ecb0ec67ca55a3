/** The calls that add a document to a case. Apart from the other calls, so that a bundle that only reads leaves them out. */
import {
  aangekondigdDocumentSchema,
  documentSchema,
  type Document,
  type DocumentAankondiging,
} from '../contract/documenten.js';
import { createDestination, type Destination } from './destination.js';
import type { LoketClient } from './loket-client.js';

export type DocumentDestination = Destination<DocumentAankondiging, Document>;

/** Files that become documents of this case. */
export const documentDestination = (client: LoketClient, zaakId: string): DocumentDestination =>
  createDestination(client, ['zaken', zaakId, 'documenten'], documentSchema, aangekondigdDocumentSchema);
