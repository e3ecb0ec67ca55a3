/** What stands in addresses and headers of requests, judged by the same rules in the document and in the gateway. */
import * as z from 'zod/mini';

/** Which page of a list, from 1. */
export const paginaSchema = z.int().check(z.minimum(1), z.maximum(1_000_000));
/** How many items a page holds at most. */
export const paginaGrootteSchema = z.int().check(z.minimum(1), z.maximum(1000));
export const PAGINA_GROOTTE = 100;

/** Which part of a file, from 1. */
export const volgnummerSchema = z.int().check(z.minimum(1), z.maximum(10_000));

/** How a document is wanted: in the browser, or as a file. */
export const weergaveSchema = z.enum(['openen', 'opslaan']);
export type Weergave = z.infer<typeof weergaveSchema>;

/** Chosen by the client per action of the citizen, e.g. a UUID; the same key always gives the same answer. */
export const idempotencyKeySchema = z.string().check(z.regex(/^[A-Za-z0-9._~-]{8,128}$/));

/** Name and version of the program that calls. Not CORS-safelisted, so a foreign page needs a preflight. */
export const loketClientSchema = z.string().check(z.regex(/^[A-Za-z0-9._~/+() -]{1,100}$/));
