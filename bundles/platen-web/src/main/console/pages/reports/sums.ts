import type { Schema } from '~/api/client';

interface Sum {
  /** The hour or the day. */
  key: string;
  /** Pieces by decoration type. */
  decorated: Record<string, number>;
  total: number;
  shipped: number;
}

/** Hours of the report added up by hour or by day of the reader's calendar, oldest first. */
export function sums(hours: Schema['ThroughputHour'][], hourly: boolean) {
  const byKey = new Map<string, Sum>();
  const types = new Set<string>();
  let decorated = 0;
  let shipped = 0;
  for (const hour of hours) {
    const key = hourly ? hour.hour : localDay(hour.hour);
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

function localDay(moment: string): string {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).toISOString();
}
