import type { RunResult } from './run.js';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * How many tests passed and failed, by what a step printed: its last line `N passed, N failed`, or the summary of
 * node:test. A step that prints neither is one check. A step that ends badly has at least one failure.
 */
export function countsOf({ code, output }: RunResult): Counts {
  const own = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const summary = (word: string): number | undefined => {
    const match = new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output);
    return match ? Number(match[1]) : undefined;
  };
  const passed = own ? Number(own[1]) : (summary('pass') ?? (code === 0 ? 1 : 0));
  const failed = own ? Number(own[2]) : (summary('fail') ?? 0) + (summary('cancelled') ?? 0);
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}
