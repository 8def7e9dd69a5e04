import { useMemo } from 'react';
import { query, type Schema } from '~/api/client';

const MOST = 200;

/** The most urgent job of a group, as far as it is among the most urgent of the house. */
export function useFirstDue(): (group: Schema['BatchCandidates']) => Schema['QueueRow'] | undefined {
  const { data } = query.useQuery('get', '/queue', { params: { query: { phase: 'READY', limit: MOST } } });
  return useMemo(() => {
    const rows = data?.items ?? [];
    return ({ jobs }) => {
      const ids = new Set(jobs.map(({ id }) => id));
      return rows.find(({ id }) => ids.has(id));
    };
  }, [data]);
}
