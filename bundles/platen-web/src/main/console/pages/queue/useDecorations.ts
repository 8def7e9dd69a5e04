import { query } from '~/api/client';
import { words } from '~/parts/States';

/** Decoration types by their keys, and what they are called. */
export function useDecorations() {
  const types = query.useQuery('get', '/decoration-types').data?.items ?? [];
  return { types, label: (key: string) => types.find((type) => type.key === key)?.label ?? words(key) };
}
