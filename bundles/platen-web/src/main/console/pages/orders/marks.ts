import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { words } from '~/parts/States';

export type Mark = Schema['Mark'];

/** What happened, in words; events of plugins' workflows are read out as they are called. */
export function useMarkWords() {
  const { t, i18n } = useTranslation(['orders', 'states']);
  return useCallback(
    (mark: Mark) => {
      const key = `mark.${mark.name}`;
      if (i18n.exists(`orders:${key}`)) {
        return t(key as 'mark.order.received');
      }
      const [about, ...rest] = mark.name.split('.');
      return about === 'job' ? t('mark.jobEvent', { event: words(rest.join(' ')) }) : words(rest.join(' ') || mark.name);
    },
    [t, i18n],
  );
}

/** States of orders by our words, states of jobs by those of their workflow. */
export function useStateWords() {
  const { t, i18n } = useTranslation('states');
  return useCallback(
    (state: string) => (i18n.exists(`states:order.${state}`) ? t(`order.${state as 'OPEN'}`) : words(state)),
    [t, i18n],
  );
}

/** Marks of the same kind that came at once, as one line. */
export interface Event {
  mark: Mark;
  jobs: number[];
  count: number;
}

const AT_ONCE = 2_000;

export function together(marks: Mark[]): Event[] {
  const events: Event[] = [];
  for (const mark of marks) {
    const same = events.findLast((event) => alike(event.mark, mark));
    if (same && Math.abs(Date.parse(same.mark.at) - Date.parse(mark.at)) < AT_ONCE) {
      same.count++;
      if (mark.job) {
        same.jobs.push(mark.job.id);
      }
    } else {
      events.push({ mark, jobs: mark.job ? [mark.job.id] : [], count: 1 });
    }
  }
  return events;
}

function alike(one: Mark, other: Mark): boolean {
  return (
    one.name === other.name &&
    (one.job === null) === (other.job === null) &&
    (one.job !== null || one.name.startsWith('item.')) &&
    one.from === other.from &&
    one.to === other.to &&
    one.actor === other.actor &&
    JSON.stringify(one.detail) === JSON.stringify(other.detail)
  );
}
