/** When a rule runs by itself, as people say it; anything else is a cron line. */
export type Cutoff = { when: 'never' } | { when: 'workdays' | 'daily'; time: string } | { when: 'cron'; cron: string };

const PLAIN = /^(\d{1,2}) (\d{1,2}) \* \* (MON-FRI|1-5|\*)$/;

export function readCutoff(cron: string | null): Cutoff {
  if (!cron) {
    return { when: 'never' };
  }
  const [, minute, hour, days] = PLAIN.exec(cron) ?? [];
  return minute && hour
    ? { when: days === '*' ? 'daily' : 'workdays', time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` }
    : { when: 'cron', cron };
}

export function writeCutoff(cutoff: Cutoff): string | null {
  switch (cutoff.when) {
    case 'never':
      return null;
    case 'cron':
      return cutoff.cron.trim();
    default: {
      const [hour, minute] = cutoff.time.split(':').map(Number);
      return `${minute ?? 0} ${hour ?? 0} * * ${cutoff.when === 'daily' ? '*' : 'MON-FRI'}`;
    }
  }
}
