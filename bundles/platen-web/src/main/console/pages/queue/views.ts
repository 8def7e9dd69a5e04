import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ROOT } from '~/api/client';
import { Refusal } from '~/api/refusal';

/** Filters of a page that somebody named and kept. */
export interface View {
  page: string;
  name: string;
  owner: string;
  mine: boolean;
  shared: boolean;
  content: Record<string, unknown>;
  updatedAt: string;
}

type ViewDraft = Pick<View, 'name' | 'shared' | 'content'>;

async function call<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
  let response: Response;
  try {
    response = await fetch(`${ROOT}/views/${path}`, {
      method,
      headers: { 'X-Platen-Console': '1', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw Refusal.noConnection();
  }
  if (!response.ok) {
    throw await Refusal.of(response);
  }
  return response.status === 204 ? undefined : ((await response.json()) as T);
}

/** The saved views of a page: own ones first, then those that others share. */
export function useViews(page: string) {
  const queries = useQueryClient();
  const queryKey = ['get', '/views/{page}', page];
  const again = () => queries.invalidateQueries({ queryKey });
  const list = useQuery({ queryKey, queryFn: () => call<{ items: View[] }>('GET', page) });
  const keep = useMutation({
    mutationFn: ({ name, ...draft }: ViewDraft) => call<View>('PUT', `${page}/${encodeURIComponent(name)}`, draft),
    onSuccess: again,
  });
  const forget = useMutation({
    mutationFn: (name: string) => call('DELETE', `${page}/${encodeURIComponent(name)}`),
    onSuccess: again,
  });
  return { views: list.data?.items ?? [], keep, forget };
}
