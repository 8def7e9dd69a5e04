import { query } from '~/api/client';
import { useRole } from './session';

const SOME = { params: { query: { limit: 100 } } };
/** The event stream does not tell of these. */
const UNTOLD = 60_000;

/** Everything that Platen cannot solve by itself. */
export function useProblems() {
  const asked = { enabled: useRole('OPERATOR') };
  const stuck = query.useQuery('get', '/problems', SOME, asked);
  const refused = query.useQuery('get', '/intake/rejects', SOME, { ...asked, refetchInterval: UNTOLD });
  const conflicts = query.useQuery('get', '/scans/conflicts', SOME, { ...asked, refetchInterval: UNTOLD });
  const types = query.useQuery('get', '/decoration-types', {}, asked);
  const plugins = query.useQuery('get', '/plugins', {}, { enabled: useRole('ADMIN') });
  const absent = types.data?.items.filter(({ state }) => state !== 'RUNNING');
  // Those of decoration types are told of by their types.
  const failed = plugins.data?.items.filter(({ state, kind }) => state === 'FAILED' && kind !== 'DECORATION');
  const all = [stuck, refused, conflicts, types];
  return {
    stuck: stuck.data?.items ?? [],
    refused: refused.data?.items ?? [],
    conflicts: conflicts.data?.items ?? [],
    absent: absent ?? [],
    failed: failed ?? [],
    /** How many there are, or the first hundred of each kind. */
    count: [stuck.data?.items, refused.data?.items, conflicts.data?.items, absent, failed].reduce((sum, items) => sum + (items?.length ?? 0), 0),
    loaded: all.every((one) => one.data),
    error: all.find((one) => one.error)?.error,
    refetch: () => all.forEach((one) => void one.refetch()),
  };
}
