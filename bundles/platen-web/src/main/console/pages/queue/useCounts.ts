import { useCallback } from 'react';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';

/** How many live jobs fit, at the chosen location; unknown until it is told. */
export function useCounts(): (fits: (stall: Schema['Stall']) => boolean) => number | undefined {
  const { location } = usePlace();
  const { data } = query.useQuery('get', '/reports/stalls', { params: { query: { location: location ?? undefined } } });
  return useCallback(
    (fits) => (typeof data === 'object' ? data : undefined)?.items.filter(fits).reduce((sum, stall) => sum + stall.count, 0),
    [data],
  );
}
