import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '~/api/client';

export type OrderRow = Schema['OrderRow'];
export type State = OrderRow['state'];

export const STATES: State[] = [
  'BASKET',
  'RECEIVED',
  'PRODUCTION_HOLD',
  'INTAKE_HOLD',
  'OPEN',
  'COMPLETED',
  'SHIPPED',
  'CANCELED',
];
export const DUES = ['overdue', 'today', 'week'] as const;
export const CLOSED = ['exclude', 'include', 'only'] as const;

const NAMES = ['q', 'number', 'state', 'storefront', 'closed', 'due', 'from', 'to', 'sort'] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** The filters of the list; they live in the address, so that a link shows the same. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => {
    const read: Filters = {};
    for (const name of NAMES) {
      const value = search.get(name);
      if (value) {
        read[name] = value;
      }
    }
    return read;
  }, [search]);

  function change(changes: Filters) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
        }
        return next;
      },
      { replace: true },
    );
  }

  function replace(wanted: Record<string, unknown>) {
    const next = new URLSearchParams();
    for (const name of NAMES) {
      const value = wanted[name];
      if (typeof value === 'string' && value) {
        next.set(name, value);
      }
    }
    setSearch(next);
  }

  return { filters, change, replace, any: Object.keys(filters).some((name) => name !== 'sort') };
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined) => values.find((one) => one === value);

/** What the API is asked. Of what is due soon the first comes first. */
export function toQuery(filters: Filters, location: string | null) {
  const due = oneOf(DUES, filters.due);
  const sort = due ? 'fulfilmentDate' : oneOf(['created', 'fulfilmentDate'] as const, filters.sort);
  return {
    limit: 100,
    ...(location ? { location } : {}),
    ...(due ? dueQuery(due) : {}),
    ...(filters.q ? { q: filters.q } : {}),
    ...(filters.number ? { number: filters.number } : {}),
    ...(filters.storefront ? { storefront: filters.storefront } : {}),
    ...(filters.from ? { from: filters.from } : {}),
    ...(filters.to ? { to: filters.to } : {}),
    ...(oneOf(STATES, filters.state) ? { state: oneOf(STATES, filters.state)! } : {}),
    ...(oneOf(CLOSED, filters.closed) ? { closed: oneOf(CLOSED, filters.closed)! } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** Dates of orders are days in UTC, as the API counts them. */
function dueQuery(due: (typeof DUES)[number], now = Date.now()) {
  const day = (ahead: number) => new Date(now + ahead * 86_400_000).toISOString().slice(0, 10);
  return due === 'overdue' ? { overdue: true } : { dueFrom: day(0), dueTo: day(due === 'today' ? 0 : 6) };
}
