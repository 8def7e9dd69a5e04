import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { said } from './subject';
import { at, useContributionsOf } from './useContributions';

/** An event of the job's workflow that a plugin offers as an action, in the reader's language. */
export interface Action {
  key: string;
  label: string;
  event: string;
  confirm: string | null;
}

/** The actions that plugins offer for the job and that its workflow allows now. */
export function useActions(job: Schema['Job']): Action[] {
  const { i18n } = useTranslation();
  return useContributionsOf(job.decoration).flatMap((from) =>
    at('job', from.actions)
      .filter(({ event }) => job.allowed.includes(event))
      .map(({ id, label, event, confirm }) => ({
        key: `${from.plugin} ${id}`,
        label: said(from, label, i18n.language),
        event,
        confirm: confirm ? said(from, confirm, i18n.language) : null,
      })),
  );
}
