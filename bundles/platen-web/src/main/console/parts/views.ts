import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, query, type Schema } from '~/api/client';

/** Filters of a page that somebody named and kept. */
export type View = Schema['View'];

interface ViewDraft {
  name: string;
  shared: boolean;
  content: object;
}

/** The saved views of a page: own ones first, then those that others share. */
export function useViews(page: string) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['get', '/views/{page}'] });
  const list = query.useQuery('get', '/views/{page}', { params: { path: { page } } });
  const keep = useMutation({
    mutationFn: ({ name, shared, content }: ViewDraft) =>
      // Any JSON object, for which the document has no better word.
      api.PUT('/views/{page}/{name}', {
        params: { path: { page, name } },
        body: { shared, content: content as View['content'] },
      }),
    onSuccess: again,
  });
  const forget = useMutation({
    mutationFn: (name: string) => api.DELETE('/views/{page}/{name}', { params: { path: { page, name } } }),
    onSuccess: again,
  });
  return { views: list.data?.items ?? [], keep, forget };
}
