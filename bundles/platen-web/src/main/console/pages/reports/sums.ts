import type { Schema } from '~/api/client';

interface Sum {
  /** The hour or the day. */
  key: string;
  /** Pieces by decoration type. */
  decorated: Record<string, number>;
  total: number;
  shipped: number;
}

/**
 * Hours of the report added up by hour or by day of the reader's calendar, oldest first. Days and hours without work are
 * there too: else a chart shows a steady shop where it stood still.
 */
export function sums(hours: Schema['ThroughputHour'][], hourly: boolean, { first, last }: { first: string; last: string }) {
  const byKey = new Map<string, Sum>();
  const types = new Set<string>();
  let decorated = 0;
  let shipped = 0;
  if (hours.length > 0) {
    const keys = hourly ? hoursSince(hours.map(({ hour }) => hour)) : daysOf(first, last);
    keys.forEach((key) => byKey.set(key, { key, decorated: {}, total: 0, shipped: 0 }));
  }
  for (const hour of hours) {
    const key = hourly ? new Date(hour.hour).toISOString() : noon(new Date(hour.hour));
    const sum = byKey.get(key) ?? { key, decorated: {}, total: 0, shipped: 0 };
    sum.decorated[hour.decoration] = (sum.decorated[hour.decoration] ?? 0) + hour.decorated;
    sum.total += hour.decorated;
    sum.shipped += hour.shipped;
    byKey.set(key, sum);
    types.add(hour.decoration);
    decorated += hour.decorated;
    shipped += hour.shipped;
  }
  const rows = [...byKey.values()].sort((a, b) => a.key.localeCompare(b.key));
  return { rows, types: [...types].sort(), decorated, shipped };
}

/** The days of a period as far as they have begun. */
function daysOf(first: string, last: string): string[] {
  const end = Math.min(new Date(`${last}T23:59:59`).getTime(), Date.now());
  const days: string[] = [];
  for (const day = new Date(`${first}T00:00:00`); day.getTime() < end; day.setDate(day.getDate() + 1)) {
    days.push(noon(day));
  }
  return days;
}

/** The hours from the first of these until now. */
function hoursSince(known: string[]): string[] {
  const keys: string[] = [];
  for (let at = Math.min(...known.map((hour) => Date.parse(hour))); at <= Date.now(); at += 3_600_000) {
    keys.push(new Date(at).toISOString());
  }
  return keys;
}

/** A day by its noon, which is that day in any calendar that shows it. */
const noon = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12).toISOString();
