import { useCallback } from 'react';
import { query } from '~/api/client';
import { words } from './States';

/** Decoration types by the name that their plugin gives them. */
export function useDecorations() {
  const types = query.useQuery('get', '/decoration-types');
  const items = types.data?.items;
  const name = useCallback((key: string) => items?.find((type) => type.key === key)?.label ?? words(key), [items]);
  return { types: items ?? [], name };
}
