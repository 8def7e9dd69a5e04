import { useCallback } from 'react';
import { query } from '~/api/client';
import { words } from '~/parts/States';

/** Decoration types by their keys, and what they are called. */
export function useDecorations() {
  const { data } = query.useQuery('get', '/decoration-types');
  const label = useCallback((key: string) => data?.items.find((type) => type.key === key)?.label ?? words(key), [data]);
  return { types: data?.items ?? [], label };
}
