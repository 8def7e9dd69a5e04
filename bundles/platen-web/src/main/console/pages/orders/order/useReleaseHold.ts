import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { refused, told } from '~/parts/told';
import { useRefresh, type Hold } from '../data';

/** Whether a person set it, who may take it back; the others open by themselves. */
export const releasable = (hold: Hold) => hold.id > 0 && hold.code.startsWith('person.');

export function useReleaseHold(order: number) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const done = {
    onSuccess: () => {
      told(t('hold.released'));
      void refresh();
    },
    onError: refused,
  };
  const ofOrder = query.useMutation('delete', '/orders/{id}/holds/{hold}', done);
  const ofJob = query.useMutation('delete', '/jobs/{id}/holds/{hold}', done);
  return {
    pending: ofOrder.isPending || ofJob.isPending,
    release: (hold: Hold) =>
      hold.job
        ? ofJob.mutate({ params: { path: { id: hold.job.id, hold: hold.id } } })
        : ofOrder.mutate({ params: { path: { id: order, hold: hold.id } } }),
  };
}
