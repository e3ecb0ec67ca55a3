const said = new Set<string>();

/**
 * One sentence for the developer in the console, once per page: a list of a thousand broken items, or a poll every
 * fifteen seconds, must not fill it. Never holds personal data: paths, codes and addresses of the site only.
 */
export function sayOnce(level: 'error' | 'warn', sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console[level](`loket: ${sentence}`);
}
