/** Where files go that a bericht will name, for `Uploads`. Apart from it, so that other bundles leave the calls out. */
import { bijlageDestination, type BijlageDestination } from '../client/bijlage-calls.js';
import type { LoketClient } from '../client/loket-client.js';

export const toBericht = (client: LoketClient): BijlageDestination => bijlageDestination(client);
