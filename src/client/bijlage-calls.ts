/** The calls that send a file which belongs to nothing yet. Apart from the other calls, as those of documents are. */
import {
  aangekondigdeBijlageSchema,
  bijlageSchema,
  type Bijlage,
  type BijlageAankondiging,
} from '../contract/documenten.js';
import { createDestination, type Destination } from './destination.js';
import type { LoketClient } from './loket-client.js';

export type BijlageDestination = Destination<BijlageAankondiging, Bijlage>;

/**
 * Files that a bericht will name. Until one does, also one that was received can be cancelled: do so when the citizen
 * takes it out, because only so many may be unfinished at once. What nobody names is gone after a day.
 */
export const bijlageDestination = (client: LoketClient): BijlageDestination =>
  createDestination(client, ['bijlagen'], bijlageSchema, aangekondigdeBijlageSchema);
