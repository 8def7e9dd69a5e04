import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { PaymentState } from '~/parts/States';
import type { Order } from '../data';
import { useActor } from '../words';

/** What is to be paid, and what was. */
export function Payments({ order, onPay }: { order: Order; onPay: (() => void) | undefined }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const actor = useActor();
  const payments = query.useQuery('get', '/orders/{id}/payments', { params: { path: { id: order.id } } });
  return (
    <Panel
      title={t('pay.payments')}
      actions={
        onPay ? (
          <Button size="xs" variant="default" onClick={onPay}>
            {t('pay.title')}
          </Button>
        ) : null
      }
    >
      <Stack gap={8}>
        <Group justify="space-between">
          <Group gap="xs">
            <PaymentState payment={order.payment} />
            {order.onAccount ? <Text size="sm">{t('pay.onAccount')}</Text> : null}
          </Group>
          {order.total ? (
            <Text size="sm" className="tabular">
              {t('pay.of', { paid: order.paid ? format.money(order.paid) : format.money({ ...order.total, amount: '0' }), total: format.money(order.total) })}
            </Text>
          ) : null}
        </Group>
        {payments.error ? <ProblemAlert error={payments.error} /> : null}
        {(payments.data?.items ?? []).map((payment) => (
          <Group key={payment.id} justify="space-between" wrap="nowrap" fz="sm">
            <span>
              {[payment.method, payment.reference].filter(Boolean).join(' · ')}
              <Text size="xs" c="dimmed">
                {actor(payment.actor)} · <When at={payment.at} />
              </Text>
            </span>
            <span className="tabular">{format.money(payment.amount)}</span>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
