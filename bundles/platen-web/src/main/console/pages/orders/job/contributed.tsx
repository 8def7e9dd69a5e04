import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { once, query } from '~/api/client';
import type { Action } from '~/parts/contributions/useActions';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { useRefresh, type Job } from '../data';
import { useDone } from '../useDone';

/** Raises the event of an action that a plugin offers and that asks nothing. */
export function useRaise(job: Job): (action: Action) => void {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const bring = query.useMutation('post', '/jobs/{id}/events', {
    onSuccess: (changed) => {
      told(t('job.now', { state: words(changed.state) }));
      void refresh();
    },
    onError: refused,
  });
  return ({ event }) => bring.mutate({ params: { path: { id: job.id }, header: once() }, body: { event } });
}

/** Asks first what the plugin wants to have asked. */
export function ContributedDialog({ job, action, onClose }: { job: Job; action: Action; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const header = useOnce(action.event);
  const bring = query.useMutation('post', '/jobs/{id}/events', {
    onSuccess: (changed) => done(t('job.now', { state: words(changed.state) })),
  });
  return (
    <FormModal
      title={action.label}
      go={action.label}
      loading={bring.isPending}
      error={bring.error}
      onClose={onClose}
      onSubmit={() => bring.mutate({ params: { path: { id: job.id }, header }, body: { event: action.event } })}
    >
      <Text size="sm">{action.confirm}</Text>
    </FormModal>
  );
}
