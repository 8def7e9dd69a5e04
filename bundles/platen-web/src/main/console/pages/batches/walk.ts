import { query, type Schema } from '~/api/client';
import { useWorkflows } from '~/pages/queue/workflow';
import type { Job } from './useBatchJobs';

export interface Stop {
  bin: string;
  take: number;
  onHand: number;
}

export interface Walk {
  material: string;
  location: string;
  unit: string;
  needed: number;
  stops: Stop[];
  /** What the bins do not hold. */
  missing: number;
}

/**
 * What is still to be taken from which bin, along the walk. The API has it as a PDF only: it can be told here where the mixing
 * key names the one material that is kept in bins; null where it does not.
 */
export function useWalk(batch: Schema['Batch'] | undefined, jobs: Job[]): Walk | null {
  const waiting = useUnpicked(batch, jobs);
  const location = jobs[0]?.location ?? undefined;
  const orders = [...new Set(jobs.map(({ order }) => order.id))].join(',');
  const plan = query.useQuery('get', '/materials/plan', { params: { query: { orders } } }, { enabled: orders !== '' });
  const parts = (batch?.mixingKey ?? '').split('|');
  const material = plan.data?.items.find((need) => need.kept && parts.includes(need.material));
  const stock = query.useQuery(
    'get',
    '/stock',
    { params: { query: { location, material: material?.material } } },
    { enabled: material !== undefined && location !== undefined },
  );
  const bins = stock.data?.items[0]?.bins;
  if (!material || !location || !bins) {
    return null;
  }
  const needed = waiting.reduce((sum, job) => sum + job.amount, 0);
  let left = needed;
  const stops: Stop[] = [];
  for (const { bin, onHand } of [...bins].sort((a, b) => a.walk - b.walk)) {
    const take = Math.min(left, Math.max(onHand, 0));
    if (take > 0) {
      stops.push({ bin, take, onHand });
      left -= take;
    }
  }
  return { material: material.material, location, unit: material.unit, needed, stops, missing: left };
}

/** Jobs whose workflow has not come to what follows the picking yet. */
function useUnpicked(batch: Schema['Batch'] | undefined, jobs: Job[]): Job[] {
  const workflow = useWorkflows(batch ? [batch.decoration] : []).get(batch?.decoration ?? '');
  const picking = workflow?.transitions.find(({ station }) => station === 'pick');
  const order = workflow?.states.map(({ key }) => key) ?? [];
  const picked = picking ? order.indexOf(picking.to) : -1;
  return jobs.filter(({ state, phase }) => phase !== 'CANCELED' && (picked < 0 ? phase === 'STAGED' : order.indexOf(state) < picked));
}
