import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api, type Schema } from '~/api/client';
import { useLive, type Change } from '~/api/live';
import { usePlace } from '~/app/place';
import { paging } from '~/parts/paging';
import { toQuery, type Filters, type QueueRow } from './filters';

type Loaded = InfiniteData<Schema['QueueRowList'], string | null>;

/** A list of at most so many pages is fetched again at a change; of a longer one only the rows that changed. */
const SHORT = 3;
const GATHER = 500;

/**
 * The queue as far as it was scrolled. Its key is none of an API path on purpose: the event stream would fetch every page of a
 * hundred thousand rows again at each change.
 */
export function useQueue(filters: Filters) {
  const { location } = usePlace();
  const queries = useQueryClient();
  const { listen } = useLive();
  const asked = useMemo(() => toQuery(filters, location), [filters, location]);
  const queryKey = useMemo(() => ['queue-rows', asked], [asked]);
  const list = useInfiniteQuery({
    queryKey,
    ...paging,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await api.GET('/queue', { params: { query: { ...asked, after: pageParam ?? undefined } }, signal });
      return data!;
    },
    // Comparing a hundred thousand rows with what they were would cost more than drawing those in sight.
    structuralSharing: false,
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= SHORT,
  });

  /** Fetches again what a change of these orders may have altered. */
  const refresh = useCallback(
    async (orders: number[]) => {
      if ((queries.getQueryData<Loaded>(queryKey)?.pages.length ?? 0) <= SHORT) {
        await queries.invalidateQueries({ queryKey });
        return;
      }
      for (const order of orders) {
        const { data } = await api.GET('/queue', { params: { query: { ...asked, order } } });
        const rows = new Map(data!.items.map((row) => [row.id, row]));
        queries.setQueryData<Loaded>(queryKey, (loaded) => loaded && { ...loaded, pages: loaded.pages.map((page) => withRows(page, order, rows)) });
      }
    },
    [queries, queryKey, asked],
  );

  useEffect(() => {
    const orders = new Set<number>();
    let timer: number | undefined;
    const stop = listen(({ order }: Change) => {
      orders.add(order);
      timer ??= window.setTimeout(() => {
        timer = undefined;
        const changed = [...orders];
        orders.clear();
        // The next change tries again.
        refresh(changed).catch(() => undefined);
      }, GATHER);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [listen, refresh]);

  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { list, rows, refresh };
}

/** The page with the rows of an order as they are now; those that left the list are gone. */
function withRows(page: Schema['QueueRowList'], order: number, rows: Map<number, QueueRow>): Schema['QueueRowList'] {
  return page.items.some((row) => row.order.id === order)
    ? { ...page, items: page.items.flatMap((row) => (row.order.id === order ? (rows.get(row.id) ?? []) : row)) }
    : page;
}
