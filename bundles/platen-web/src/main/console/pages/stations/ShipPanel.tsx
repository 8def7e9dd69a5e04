import { Loader, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { useOrderJobs } from '~/pages/orders/data';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from './pack/Pack.module.css';
import { ShipmentCard } from './pack/ShipmentCard';

/** How much of an order has left, and by what. */
export function ShipPanel({ order: id, number }: { order: number; number: string }) {
  const { t } = useTranslation(['stations', 'common']);
  const params = { params: { path: { id } } };
  const { jobs, all, error: unread, refetch } = useOrderJobs(id, Infinity);
  const shipments = query.useQuery('get', '/orders/{id}/shipments', params);
  const error = unread ?? shipments.error;

  if (error) {
    return <ProblemAlert error={error} onRetry={() => void Promise.all([refetch(), shipments.refetch()])} />;
  }
  if (!all || !shipments.data) {
    return <Loader role="status" aria-label={t('common:loading')} />;
  }
  const wanted = jobs.filter(({ phase, waived }) => phase !== 'CANCELED' && phase !== 'FAILED' && !waived);
  const sent = wanted.filter(({ phase }) => phase === 'SHIPPED').length;
  const of = wanted.length;
  return (
    <Panel title={t('pack.title', { number })}>
      <div className={classes.pack}>
        <div className={classes.count}>
          <strong>{t('gone.sent', { sent, of })}</strong>
        </div>
        <Progress value={of === 0 ? 0 : (100 * sent) / of} size="lg" aria-label={t('gone.sent', { sent, of })} />
        <Text>{sent === of ? t('gone.all') : sent === 0 ? t('gone.none') : t('gone.more')}</Text>
        {shipments.data.items.map((shipment) => (
          <ShipmentCard key={shipment.id} shipment={shipment} />
        ))}
      </div>
    </Panel>
  );
}
