import { Anchor, Group, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconClock } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '~/parts/DataTable';
import { DoneBar } from '~/parts/DoneBar';
import { useFormat, When } from '~/parts/format';
import { DueState, OrderState, PaymentState } from '~/parts/States';
import { Stage } from '../Stage';
import { useOrigin } from '../words';
import type { OrderRow } from './filters';

const DONE = ['SHIPPED', 'CANCELED'];
/** Columns that give way to the customer's name where there is less room. */
const RARE = ['stage', 'payment', 'age'];

export function useColumns(): Column<OrderRow>[] {
  const { t } = useTranslation(['orders', 'common']);
  const format = useFormat();
  const origin = useOrigin();
  const wide = useMediaQuery('(min-width: 1360px)', true, { getInitialValueInEffect: false });
  const widest = useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false });
  return useMemo(() => {
    const all: Column<OrderRow>[] = [
      {
        key: 'number',
        head: t('list.number'),
        width: wide ? 112 : 96,
        cell: (row) => (
          <>
            <Anchor component={Link} to={`/orders/${row.id}`} size="sm" fw={600} title={row.orderNumber}>
              {row.orderNumber}
            </Anchor>
            {widest || row.origin === 'MANUAL' ? null : (
              <Text size="xs" c="dimmed" truncate title={row.externalId ? t('list.externalId', { id: row.externalId }) : t('list.origin')}>
                {row.storefront ?? origin(row.origin)}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'customer',
        head: t('list.customer'),
        cell: (row) =>
          row.customerName ? (
            <span title={row.customerName}>{row.customerName}</span>
          ) : (
            <Text span c="dimmed" size="sm">
              {t('list.noCustomer')}
            </Text>
          ),
      },
      {
        key: 'storefront',
        head: t('list.storefront'),
        width: 132,
        cell: (row) => (
          <>
            <Text size="sm" truncate c={row.storefront ? undefined : 'dimmed'} title={row.storefront ?? undefined}>
              {row.storefront ?? origin(row.origin)}
            </Text>
            {row.externalId ? (
              <Text size="xs" c="dimmed" truncate title={t('list.externalId', { id: row.externalId })}>
                {row.externalId}
              </Text>
            ) : null}
          </>
        ),
      },
      { key: 'state', head: t('list.state'), width: 148, cell: (row) => <OrderState state={row.state} /> },
      { key: 'stage', head: t('list.stage'), width: 118, cell: (row) => <Stage stage={row.stage} /> },
      {
        key: 'progress',
        head: wide ? t('list.progress') : t('list.stage'),
        width: wide ? 104 : 118,
        // Where there is little room the stage stands above its bar.
        cell: (row) => (
          <>
            {wide ? null : <Stage stage={row.stage} small />}
            {row.jobs > 0 ? (
              <DoneBar
                percent={row.progress}
                words={format.percent(row.progress / 100)}
                label={t('list.percent', { percent: format.percent(row.progress / 100) })}
              />
            ) : wide ? (
              t('common:none')
            ) : null}
          </>
        ),
      },
      {
        key: 'ready',
        head: <IconCircleCheckFilled size={16} aria-label={t('list.ready')} role="img" display="block" />,
        width: 40,
        align: 'center',
        cell: (row) =>
          row.readyToClose ? (
            <Tooltip label={t('list.ready')}>
              <IconCircleCheckFilled size={20} color="var(--tone-good-fg)" role="img" aria-label={t('list.ready')} display="block" />
            </Tooltip>
          ) : null,
      },
      {
        key: 'due',
        head: t('list.due'),
        width: wide ? 204 : 132,
        cell: (row) =>
          row.fulfilmentDate ? (
            <Group gap={6} wrap="nowrap" component="span">
              <span className="tabular">{format.day(row.fulfilmentDate)}</span>
              {row.dueState === 'InTime' || DONE.includes(row.state) ? null : wide ? (
                <DueState due={row.dueState} />
              ) : (
                <DueIcon due={row.dueState} />
              )}
            </Group>
          ) : (
            t('common:none')
          ),
      },
      { key: 'payment', head: t('list.payment'), width: 104, cell: (row) => <PaymentState payment={row.payment} /> },
      { key: 'age', head: t('list.age'), width: 120, cell: (row) => <When at={row.createdAt} /> },
    ];
    return all.filter(({ key }) => (wide || !RARE.includes(key)) && (widest || key !== 'storefront'));
  }, [t, format, origin, wide, widest]);
}

/** The due state where there is no room for its word. */
function DueIcon({ due }: { due: string | null }) {
  const { t } = useTranslation('states');
  const Icon = due === 'Late' ? IconAlertTriangle : IconClock;
  return due ? (
    <Tooltip label={t(`due.${due as 'Late'}`)}>
      <Icon
        size={18}
        color={due === 'Late' ? 'var(--tone-bad-fg)' : 'var(--tone-wait-fg)'}
        role="img"
        aria-label={t(`due.${due as 'Late'}`)}
      />
    </Tooltip>
  ) : null;
}
