/** What the municipality knows of the signed-in person. */
import * as z from 'zod/mini';
import { optional } from './basis.js';

export const mijnGegevensSchema = z.object({
  naam: optional(z.string()),
  email: optional(z.string()),
  telefoon: optional(z.string()),
  notificaties: z.object({ emailBijWijziging: z.boolean() }),
});
export type MijnGegevens = z.infer<typeof mijnGegevensSchema>;

/** `PATCH /mijn-gegevens`: only what changes is sent. */
export const mijnGegevensWijzigingSchema = z.strictObject({
  email: z.optional(z.nullable(z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/), z.maxLength(254)))),
  telefoon: z.optional(z.nullable(z.string().check(z.maxLength(30)))),
  notificaties: z.optional(z.strictObject({ emailBijWijziging: z.boolean() })),
});
export type MijnGegevensWijziging = z.infer<typeof mijnGegevensWijzigingSchema>;
