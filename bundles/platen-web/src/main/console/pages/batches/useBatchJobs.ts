import { useQueries } from '@tanstack/react-query';
import { query, type Schema } from '~/api/client';

export type Job = Schema['Job'];

/** The jobs of a batch, as far as they have come. */
export function useBatchJobs(ids: number[]): { jobs: Job[]; pending: boolean } {
  return useQueries({
    queries: ids.map((id) => query.queryOptions('get', '/jobs/{id}', { params: { path: { id } } })),
    combine: (answers) => ({
      jobs: answers.flatMap(({ data }) => (data && 'allowed' in data ? [data] : [])),
      pending: answers.some(({ isPending }) => isPending),
    }),
  });
}
