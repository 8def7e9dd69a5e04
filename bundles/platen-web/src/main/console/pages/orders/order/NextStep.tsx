import { Button } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOver, type Job, type Order } from '../data';
import type { DialogName } from './OrderDialogs';

/** The one thing to do next, and beside it what is always asked of an order. */
export function NextStep({
  order,
  jobs,
  shippable,
  open,
}: {
  order: Order;
  jobs: Job[];
  /** Whether something of it can be shipped now. */
  shippable: boolean;
  open: (dialog: DialogName) => void;
}) {
  const { t } = useTranslation('orders');
  const usual = usualOf(order);
  // What holds the order as a whole is solved first, beside its cause.
  const held = order.holds.some((hold) => hold.item === null && hold.job === null && hold.id > 0);
  // Print Jobs is the thing to do where something has no jobs yet; else it only looks again.
  const wanting = order.reconcileNeeded || order.items.some(({ removed, total }) => !removed && total === 0);
  const job = isOver(order) || held ? undefined : jobs.find(isNext);
  const ships = order.state === 'COMPLETED' && shippable;
  const further = usual === 'printJobs' || usual === 'close' ? ships || job !== undefined : false;
  return (
    <>
      {usual ? (
        <Button variant={further || (usual === 'printJobs' && (held || !wanting)) ? 'default' : 'filled'} onClick={() => open(usual)}>
          {t(`actions.${usual}`)}
        </Button>
      ) : null}
      {further && ships ? <Button onClick={() => open('ship')}>{t('actions.ship')}</Button> : null}
      {further && !ships && job ? (
        <Button
          component={Link}
          to={`/orders/${order.id}/jobs/${job.id}`}
          rightSection={<IconArrowNarrowRight size={18} aria-hidden />}
        >
          {t('actions.nextJob')}
        </Button>
      ) : null}
    </>
  );
}

function usualOf(order: Order): DialogName | null {
  if (order.closed) {
    return 'copy';
  }
  if (order.state === 'BASKET') {
    return 'submit';
  }
  if (order.readyToClose || order.state === 'CANCELED') {
    return 'close';
  }
  if (order.approval === 'PENDING' || order.approval === 'PARTIALLY_APPROVED') {
    return 'approval';
  }
  return isOver(order) ? null : 'printJobs';
}

/** A job that waits for nothing but somebody to take its next step. */
const isNext = ({ phase, holds, allowed }: Job) =>
  ['READY', 'STAGED', 'PRODUCING', 'DECORATED', 'COMPLETED'].includes(phase) && holds.length === 0 && allowed.length > 0;
