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
    const last = events[events.length - 1];
    if (
      last &&
      last.mark.name === mark.name &&
      (mark.job ? last.mark.job : mark.name.startsWith('item.')) &&
      last.mark.from === mark.from &&
      last.mark.to === mark.to &&
      last.mark.actor === mark.actor &&
      Math.abs(Date.parse(last.mark.at) - Date.parse(mark.at)) < AT_ONCE &&
      JSON.stringify(last.mark.detail) === JSON.stringify(mark.detail)
    ) {
      last.count++;
      if (mark.job) {
        last.jobs.push(mark.job.id);
      }
    } else {
      events.push({ mark, jobs: mark.job ? [mark.job.id] : [], count: 1 });
    }
  }
  return events;
}
