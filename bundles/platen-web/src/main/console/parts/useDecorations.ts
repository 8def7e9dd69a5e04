import { useCallback } from 'react';
import { query } from '~/api/client';
import { words } from './States';

/** Decoration types by their keys, and what their plugins call them. */
export function useDecorations() {
  const types = query.useQuery('get', '/decoration-types');
  const items = types.data?.items;
  const label = useCallback((key: string) => items?.find((type) => type.key === key)?.label ?? words(key), [items]);
  return { types: items ?? [], label };
}
