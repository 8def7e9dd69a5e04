import { useMemo } from 'react';
import { query } from '~/api/client';
import type { Contribution, Place } from './subject';

/** The number of the format that this console draws. */
const CONSOLE = 1;
const NONE: Contribution[] = [];

/** What running plugins add; asked again whenever a plugin comes or goes. */
export function useContributions(): Contribution[] {
  const { data } = query.useQuery('get', '/contributions');
  return useMemo(() => data?.items.filter((one) => one.console === CONSOLE && !one.problem) ?? NONE, [data]);
}

/** What they add for jobs of one decoration type. */
export function useContributionsOf(decoration: string): Contribution[] {
  const all = useContributions();
  return useMemo(() => all.filter(({ decorations }) => decorations.includes(decoration)), [all, decoration]);
}

/** Names of machine settings that panels at the place show already. */
export const settingsShown = (place: Place, contributions: Contribution[]): string[] =>
  contributions
    .flatMap(({ panels }) => at(place, panels))
    .flatMap(({ facts }) => facts)
    .flatMap(({ value }) => (value.startsWith('/settings/') ? value.slice('/settings/'.length) : []));

/** Those of a kind that belong at a place. */
export const at = <T extends { places: string[] }>(place: Place, ones: T[]): T[] => ones.filter(({ places }) => places.includes(place));
