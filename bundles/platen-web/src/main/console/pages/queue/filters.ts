import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '~/api/client';

export type QueueRow = Schema['QueueRow'];
export type Phase = QueueRow['phase'];

/** Phases that a live job can be in. */
export const PHASES: Phase[] = ['INTAKE', 'READY', 'STAGED', 'PRODUCING', 'DECORATED', 'COMPLETED', 'FAILED'];
export const SORTS = ['due', 'orderNumber'] as const;

const NAMES = ['orderNumber', 'decoration', 'phase', 'state', 'device', 'sort'] as const;
export type Filters = Partial<Record<(typeof NAMES)[number], string>>;

function read(search: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of NAMES) {
    const value = search.get(name);
    if (value) {
      filters[name] = value;
    }
  }
  return filters;
}

/** The filters of the queue; they live in the address, so that a link shows the same. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => read(search), [search]);

  function replace(wanted: Record<string, unknown>) {
    const next = new URLSearchParams();
    for (const name of NAMES) {
      const value = wanted[name];
      if (typeof value === 'string' && value) {
        next.set(name, value);
      }
    }
    setSearch(next, { replace: true });
  }

  return {
    filters,
    replace,
    // The address itself: what was drawn last may be behind it.
    change: (changes: Filters) => replace({ ...read(new URLSearchParams(window.location.search)), ...changes }),
    any: Object.keys(filters).some((name) => name !== 'sort'),
  };
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined) => values.find((one) => one === value);

export function toQuery({ orderNumber, decoration, phase, state, device, sort }: Filters, location: string | null) {
  return {
    limit: 200,
    orderNumber,
    decoration,
    phase: oneOf(PHASES, phase),
    state,
    device,
    sort: oneOf(SORTS, sort),
    location: location ?? undefined,
  };
}
