import { useCallback } from 'react';
import { query } from '~/api/client';

/** Locations by the name that people call them. */
export function usePlaces() {
  const locations = query.useQuery('get', '/locations');
  const items = locations.data?.items;
  const name = useCallback((code: string) => items?.find((one) => one.code === code)?.name ?? code, [items]);
  return { items: items ?? [], name };
}
