/** What an appointment is known by: its token, of which only a digest is kept, and its number for people. */
import { sha256, sha256Text } from './sha256.js';

/** No vowels, so no words; nothing that looks like something else. */
const NUMMER = '23456789BCDFGHJKLMNPQRSTVWXZ';

export const tokenHash = (token: string): string => sha256Text(`afspraak-token\n${token}`);

/** The same key gives the same token again, and without the key, which is not kept, nobody can make it. */
export function tokenOf(zout: string, key: string): string {
  const bytes = sha256(new TextEncoder().encode(`afspraak-token\n${zout}\n${key}`));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function nummerOf(randomId: string): string {
  const bytes = sha256(new TextEncoder().encode(`nummer\n${randomId}`));
  const chars = [...bytes.subarray(0, 8)].map((byte) => NUMMER[byte % NUMMER.length] as string).join('');
  return `AF-${chars.slice(0, 4)}-${chars.slice(4)}`;
}
