/** What stands in place of something that is still loading, or could not be loaded. */
import { nothing } from 'lit';
import type { LoadState } from '../../controllers/load-task.js';
import type { View } from '../phrases.js';
import type { Planner } from './planner.js';

export const waiting = (
  { options }: Planner,
  task: { readonly state: LoadState<unknown>; retry(): Promise<void> },
): View => options.source.instead(task.state, () => void task.retry()) ?? nothing;
