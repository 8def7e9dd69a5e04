import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';

type Cause = Schema['WhyCause'];

interface Group {
  key: string;
  cause: Cause;
  jobs: number[];
}

/** The causes without saying the same again for each job. */
export function sameCauses(causes: Cause[]): Group[] {
  const groups = new Map<string, Group>();
  for (const cause of causes) {
    const key = [cause.code, cause.message, cause.owner, cause.remedy, cause.job ? 'job' : 'order'].join('\n');
    const group = groups.get(key) ?? { key, cause, jobs: [] };
    if (cause.job) {
      group.jobs.push(cause.job.id);
    }
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The usual causes in the reader's language; all others in the words of the server. */
export function useCauseWords() {
  const { t, i18n } = useTranslation('orders');
  return useMemo(() => {
    const known = (cause: Cause, part: 'message' | 'remedy') => {
      const key = `cause.${cause.code}.${part}`;
      return i18n.exists(`orders:${key}`) ? t(key as 'cause.order.unpaid.message') : undefined;
    };
    return {
      message: (cause: Cause) => known(cause, 'message') ?? cause.message,
      remedy: (cause: Cause) => {
        if (cause.code.startsWith('person.')) {
          return t('hold.release');
        }
        return known(cause, 'remedy') ?? (cause.nextCheck ? t('why.byCheck') : cause.remedy);
      },
    };
  }, [t, i18n]);
}
