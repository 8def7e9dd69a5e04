import { useQuery } from '@tanstack/react-query';
import { api, query, type Schema } from '~/api/client';
import type { Station } from './kinds';

export type Job = Schema['Job'];

/** Kept for as long as a station is worked at: a lost connection must not empty the page. */
const KEEP = { staleTime: 5 * 60_000, gcTime: Infinity } as const;

export function useStations() {
  return query.useQuery('get', '/stations', {}, KEEP);
}

/** A piece, read anew for each stamp: changes of other jobs are no reason to read it again. */
export function usePiece(id: number | undefined, stamp: string) {
  return useQuery({
    queryKey: ['station', 'piece', id, stamp],
    enabled: id !== undefined,
    retry: false,
    queryFn: async () => {
      const { data } = await api.GET('/jobs/{id}', { params: { path: { id: id! } } });
      return data as Job;
    },
  });
}

/** What plugins show of the piece; read anew with the piece and as plugins come and go. */
export function usePieceFacts(job: Job, contributions: Schema['Contribution'][]) {
  return useQuery({
    queryKey: ['station', 'facts', job.id, job.version, contributions.map(({ key }) => key).join(' ')],
    enabled: contributions.length > 0,
    retry: false,
    queryFn: async () => {
      const { data } = await api.GET('/jobs/{id}/contribution-facts', { params: { path: { id: job.id } } });
      return data;
    },
  });
}

/** Why pieces are rejected here. */
export function useReasons(): Schema['RejectReason'][] {
  const reasons = query.useQuery('get', '/reject-reasons', {}, KEEP);
  return (reasons.data?.items ?? []).filter(({ active }) => active);
}

/** Barcodes that command a station. */
export function useCommands(): Schema['StationCommand'][] {
  return query.useQuery('get', '/scans/commands', {}, KEEP).data?.items ?? [];
}

/** Stations at which the next scan is due from a state of the job's workflow. */
export function useRightPlaces(job: Job | undefined, state: string | undefined): string[] {
  const workflow = query.useQuery(
    'get',
    '/decoration-types/{key}/workflow',
    { params: { path: { key: job?.decoration ?? '' }, query: { version: job?.workflowVersion } } },
    { ...KEEP, enabled: job !== undefined && state !== undefined, retry: false },
  );
  return (workflow.data?.transitions ?? [])
    .filter(({ from, station }) => station && state && from.includes(state))
    .map(({ station }) => station!);
}

/** Codes of the stations of that kind at the location. */
export function placesOf(stations: Station[], kind: string, location: string): string[] {
  return stations.filter((one) => one.kind === kind && one.location === location).map(({ code }) => code);
}
