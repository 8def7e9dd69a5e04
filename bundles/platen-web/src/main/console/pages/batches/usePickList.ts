import { query, type Schema } from '~/api/client';
import { useWorkflows } from '~/pages/queue/workflow';

export type Stop = Schema['PickList']['stops'][number];

/** What is still to be taken from which bin, along the walk. */
export function usePickList(batch: Schema['Batch']) {
  const list = query.useQuery('get', '/batches/{id}/pick-list', { params: { path: { id: batch.id } } });
  const workflow = useWorkflows([batch.decoration]).get(batch.decoration);
  const picking = workflow?.transitions.find(({ station }) => station === 'pick');
  const order = workflow?.states.map(({ key }) => key) ?? [];
  const picked = picking ? order.indexOf(picking.to) : -1;
  const waiting = new Set(
    batch.jobs
      .filter(({ state, phase }) => phase !== 'CANCELED' && (picked < 0 ? phase === 'STAGED' : order.indexOf(state) < picked))
      .map(({ id }) => id),
  );
  const stops = list.data?.stops.flatMap((stop) => {
    const jobs = stop.jobs.filter(({ id }) => waiting.has(id));
    return jobs.length > 0 ? [{ ...stop, jobs, pieces: jobs.reduce((sum, { amount }) => sum + amount, 0) }] : [];
  });
  return { stops, error: list.error, refetch: () => void list.refetch() };
}
