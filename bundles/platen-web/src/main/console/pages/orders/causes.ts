import type { Schema } from '~/api/client';

type Cause = Schema['WhyCause'];

interface Group {
  key: string;
  cause: Cause;
  jobs: number[];
}

/** The causes without saying the same again for each job. */
export function sameCauses(causes: Cause[]): Group[] {
  const groups = new Map<string, Group>();
  for (const cause of causes) {
    const key = [cause.code, cause.message, cause.owner, cause.remedy, cause.job ? 'job' : 'order'].join('\n');
    const group = groups.get(key) ?? { key, cause, jobs: [] };
    if (cause.job) {
      group.jobs.push(cause.job.id);
    }
    groups.set(key, group);
  }
  return [...groups.values()];
}
