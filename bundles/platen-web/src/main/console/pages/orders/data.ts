import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { query, type Schema } from '~/api/client';
import { paging } from '~/parts/paging';

export type Order = Schema['Order'];
export type Item = Schema['Item'];
export type Job = Schema['Job'];
export type Hold = Schema['Hold'];

/** An order as operators see it. */
export function useOrder(id: number) {
  const asked = query.useQuery('get', '/orders/{id}', { params: { path: { id } } });
  return { ...asked, order: asked.data as Order | undefined };
}

export function useJob(id: number) {
  const asked = query.useQuery('get', '/jobs/{id}', { params: { path: { id } } });
  return { ...asked, job: asked.data as Job | undefined };
}

const MANY = 1_000;

/**
 * The jobs of an order, page by page.
 *
 * @param most beyond so many only the first ones come by themselves; Infinity for who must not miss one
 */
export function useOrderJobs(id: number, most = MANY) {
  const list = query.useInfiniteQuery('get', '/orders/{id}/jobs', { params: { path: { id }, query: { limit: 200 } } }, paging);
  const jobs = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { hasNextPage, isFetching, isError, fetchNextPage, refetch } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && jobs.length < most) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetching, isError, fetchNextPage, jobs.length, most]);
  return {
    jobs,
    pending: list.isPending,
    error: list.error,
    /** Whether these are all of them. */
    all: list.isSuccess && !hasNextPage,
    more: hasNextPage && jobs.length >= most,
    refetch,
  };
}

/** What happened to an order or a job, newest first; beyond a thousand marks only the newest come by themselves. */
export function useHistory(of: 'orders' | 'jobs', id: number) {
  const wanted = { params: { path: { id }, query: { newest: true, limit: 200 } } };
  const ofOrder = query.useInfiniteQuery('get', '/orders/{id}/history', wanted, { ...paging, enabled: of === 'orders' });
  const ofJob = query.useInfiniteQuery('get', '/jobs/{id}/history', wanted, { ...paging, enabled: of === 'jobs' });
  const list = of === 'orders' ? ofOrder : ofJob;
  const marks = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && (marks?.length ?? 0) < MANY) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, marks?.length]);
  return {
    marks,
    error: list.error,
    more: hasNextPage && (marks?.length ?? 0) >= MANY ? { loading: isFetchingNextPage, fetch: () => void fetchNextPage() } : undefined,
  };
}

const CHANGED = ['/orders', '/jobs', '/queue', '/shipments', '/batches'];

/** Fetches again what an action on an order or job may have changed. */
export function useRefresh() {
  const queries = useQueryClient();
  return useCallback(
    () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && CHANGED.some((start) => path.startsWith(start)),
      }),
    [queries],
  );
}

export const OVER: Order['state'][] = ['SHIPPED', 'CANCELED'];
export const isOver = (order: Order) => order.closed || OVER.includes(order.state);
