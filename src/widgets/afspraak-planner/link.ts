/** The link in the confirmation mail: `<page>#loket-afspraak=<id>.<token>`. A token is a key: it is taken out of sight at once. */
import type { AfspraakSleutel } from '../../client/afspraak-calls.js';

const PREFIX = /^#?loket-afspraak(=|%3d|%253d|%25253d)/i;

/** Mail programs encode links, some of them more than once. */
function decoded(text: string): string {
  let plain = text;
  for (let times = 0; times < 3 && plain.includes('%'); times += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/** What a fragment says: `null` when it is about something else, `'fout'` when nobody can read it. */
export function readLink(hash: string): AfspraakSleutel | 'fout' | null {
  if (!PREFIX.test(hash)) return null;
  const [, id, token] =
    /^#?loket-afspraak=([A-Za-z0-9._~-]{1,64})\.([A-Za-z0-9_-]{22,128})$/.exec(decoded(hash).trim()) ?? [];
  return id !== undefined && token !== undefined && !/^\.{1,2}$/.test(id) ? { id, token } : 'fout';
}

/** Reads the address bar and takes the token out of it, and out of the history. */
export function takeLink(): AfspraakSleutel | 'fout' | null {
  const link = readLink(location.hash);
  // The state is that of the page's own router.
  if (link !== null) history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}
