import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Fetches again what comes from paths that begin so. */
export function useRefresh() {
  const queries = useQueryClient();
  return useCallback(
    (...starts: string[]) =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && starts.some((start) => path.startsWith(start)),
      }),
    [queries],
  );
}
