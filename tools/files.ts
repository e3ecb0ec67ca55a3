import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a folder whose path passes, sorted; nothing when there is no such folder. Paths have `/` everywhere. */
export function filesIn(folder: string, passes: (path: string) => boolean): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name).replaceAll('\\', '/');
      // `test/themes` has packages of its own.
      if (entry.name === 'node_modules') return [];
      return entry.isDirectory() ? filesIn(path, passes) : passes(path) ? [path] : [];
    })
    .sort();
}
