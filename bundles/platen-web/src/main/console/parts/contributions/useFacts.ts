import { query } from '~/api/client';

/** What contributions may point at; asked only where there are any. */
export function useFacts(job: number, wanted: boolean) {
  return query.useQuery('get', '/jobs/{id}/contribution-facts', { params: { path: { id: job } } }, { enabled: wanted, retry: false }).data;
}
