import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { api, type Schema } from '~/api/client';
import { useDecorations } from '~/parts/useDecorations';
import { kindOf, type Station } from './kinds';

type Row = Schema['QueueRow'];

const SHOWN = 6;
const RENEW = 30_000;

/** The most urgent pieces that a station of this kind may take next, read anew for each stamp. */
export function useWaitingHere(station: Station, stamp: string): { rows: Row[]; loaded: boolean } {
  const { types } = useDecorations();
  const workflows = useQueries({
    queries: types.map(({ key }) => ({
      queryKey: ['station', 'workflow', key],
      staleTime: Infinity,
      queryFn: async () => {
        const { data } = await api.GET('/decoration-types/{key}/workflow', { params: { path: { key } } });
        return data!;
      },
    })),
    combine: (all) => all.flatMap(({ data }) => data ?? []),
  });
  const states = statesFor(station, workflows);
  const waiting = useQuery({
    queryKey: ['station', 'waiting', station.code, states, stamp],
    enabled: states.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: RENEW,
    retry: false,
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        states.map((state) =>
          api.GET('/queue', { params: { query: { location: station.location, state, sort: 'due', limit: SHOWN } }, signal }),
        ),
      );
      return answers
        .flatMap(({ data }) => data?.items ?? [])
        .filter(({ held }) => !held)
        .sort((one, other) => one.deadline.localeCompare(other.deadline) || one.id - other.id)
        .slice(0, SHOWN);
    },
  });
  return { rows: waiting.data ?? [], loaded: waiting.isSuccess };
}

/** States from which a scan at the station leads on; what is complete is packed, which no workflow says. */
function statesFor(station: Station, workflows: Schema['Workflow'][]): string[] {
  const found = workflows.flatMap(({ states, transitions }) =>
    station.kind === 'PACK'
      ? states.filter(({ phase }) => phase === 'COMPLETED').map(({ key }) => key)
      : transitions.filter((one) => one.station !== null && kindOf(one.station) === station.kind).flatMap(({ from }) => from),
  );
  return [...new Set(found)].sort();
}
