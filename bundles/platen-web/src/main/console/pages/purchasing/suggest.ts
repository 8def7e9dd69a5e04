import type { Schema } from '~/api/client';

/** Up to twice the low mark, counting what is on its way; jobs that wait get theirs on top. */
export function suggested({ lowAt, available, incoming, waitingJobs }: Schema['Material']): number {
  return Math.max(0, (lowAt ?? 0) * 2 + waitingJobs - available - incoming);
}
