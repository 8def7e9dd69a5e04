import { Alert, Center, Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { query } from '~/api/client';
import { BackLink } from '~/parts/BackLink';
import { DoneBar } from '~/parts/DoneBar';
import { useFormat } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { DueState, OrderState, PaymentState } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import { isOver, useHistory, useOrder, useOrderJobs, type Order } from '../data';
import { Stage } from '../Stage';
import { Timeline } from '../Timeline';
import { ActionsMenu } from './ActionsMenu';
import { Facts } from './Facts';
import { Lines, type LineChoice } from './Lines';
import { Materials } from './Materials';
import { NextStep } from './NextStep';
import { Notes } from './Notes';
import { OrderDialogs, type DialogName } from './OrderDialogs';
import classes from './OrderPage.module.css';
import { Payments } from './Payments';
import { RoutingPanel } from './RoutingPanel';
import { Shipments } from './Shipments';
import { WhyPanel } from './WhyPanel';

export function OrderPage() {
  const { t } = useTranslation(['common', 'orders']);
  const id = Number(useParams()['id']);
  const { order, error, refetch } = useOrder(id);
  if (error && !order) {
    return (
      <>
        <BackLink to="/orders">{t('orders:title')}</BackLink>
        <PageHead title={t('orders:title')} />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return order ? (
    <Sheet key={order.id} order={order} />
  ) : (
    <Center mih={240}>
      <Loader aria-label={t('loading')} role="status" />
    </Center>
  );
}

function Sheet({ order }: { order: Order }) {
  const { t } = useTranslation(['orders', 'common']);
  const format = useFormat();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [line, setLine] = useState<LineChoice | null>(null);
  const { jobs, more } = useOrderJobs(order.id);
  const actions = query.useQuery('get', '/orders/{order}/actions', { params: { path: { order: order.id } } });
  const history = useHistory('orders', order.id);
  const names = useMemo(() => new Map(jobs.map((job) => [job.id, job.title])), [jobs]);
  const offered = actions.data?.items ?? [];
  const may = (name: string) => offered.some((action) => action.name === name && action.open);
  const scope = order.items.reduce((sum, item) => sum + item.total, 0);
  const done = order.items.reduce((sum, item) => sum + item.done, 0);

  return (
    <>
      <BackLink to="/orders">{t('title')}</BackLink>
      <PageHead
        title={order.orderNumber}
        beside={
          <Group gap={6}>
            <OrderState state={order.state} />
            {isOver(order) || order.dueState === 'InTime' ? null : <DueState due={order.dueState} />}
            <PaymentState payment={order.payment} />
            {order.delivery === 'NONE' ? null : <Tone tone="good">{t(`delivery.${order.delivery}`)}</Tone>}
            {order.partiallyShipped ? <Tone tone="work">{t('head.partlyShipped')}</Tone> : null}
            {order.approval === 'NOT_REQUIRED' || order.approval === 'APPROVED' ? null : (
              <Tone tone={order.approval === 'REJECTED' ? 'bad' : 'wait'}>{t(`approvalState.${order.approval}`)}</Tone>
            )}
            {order.closed ? <Tone tone="plain">{t('list.closed')}</Tone> : null}
            {order.test ? <Tone tone="wait">{t('head.test')}</Tone> : null}
          </Group>
        }
      >
        <NextStep order={order} jobs={jobs} shippable={may('ship')} open={setDialog} />
        <ActionsMenu order={order} actions={offered} open={setDialog} />
      </PageHead>
      <div className={classes.summary}>
        {order.state === 'CANCELED' ? null : (
          <>
            <Stage stage={order.stage} />
            <div className={classes.bar}>
              <DoneBar
                percent={order.progress}
                words={scope === 0 ? t('head.noJobs') : t('head.done', { done: format.number(done), total: format.number(scope) })}
                label={t('list.progress')}
              />
            </div>
          </>
        )}
        {order.readyToClose ? (
          <Group gap={6}>
            <IconCircleCheckFilled size={20} color="var(--tone-good-fg)" aria-hidden />
            <Text fw={600}>{t('list.ready')}</Text>
          </Group>
        ) : null}
        <Text>
          <Text span c="dimmed">
            {t('list.due')}{' '}
          </Text>
          <b>{order.fulfilmentDate ? format.day(order.fulfilmentDate) : t('common:none')}</b>
          {order.fulfilmentDate && !isOver(order) ? ` · ${format.daysTo(order.fulfilmentDate)}` : null}
        </Text>
        <Text style={{ overflowWrap: 'anywhere' }}>{order.customerName ?? t('list.noCustomer')}</Text>
      </div>
      <div className={classes.columns}>
        <div className={classes.stack}>
          {order.warnings.map((warning) => (
            <Alert key={warning} color="yellow" icon={<IconAlertTriangle aria-hidden />}>
              {warning}
            </Alert>
          ))}
          {isOver(order) ? null : <WhyPanel order={order} open={setDialog} openLine={setLine} />}
          <Lines order={order} jobs={jobs} onAdd={() => setDialog('addLine')} dialog={line} onDialog={setLine} />
          {more ? <Text size="sm">{t('head.moreJobs', { count: jobs.length })}</Text> : null}
          <RoutingPanel order={order} onChoose={() => setDialog('location')} />
          {history.error ? <ProblemAlert error={history.error} /> : null}
          {history.marks ? <Timeline marks={history.marks} more={history.more} order={order.id} jobs={names} /> : null}
        </div>
        <div className={`${classes.stack} ${classes.side}`}>
          <Facts order={order} onChange={() => setDialog('change')} />
          <Notes order={order} />
          <Payments order={order} onPay={may('pay') ? () => setDialog('pay') : undefined} />
          <Shipments order={order} jobs={jobs} onShip={may('ship') ? () => setDialog('ship') : undefined} />
          <Materials order={order.id} />
        </div>
      </div>
      <OrderDialogs dialog={dialog} order={order} jobs={jobs} actions={offered} onClose={() => setDialog(null)} />
    </>
  );
}
