import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { refused, told } from '~/parts/told';
import { useRefresh, type Hold, type Order } from '../data';
import { WhyCauses, type Cause, type Solution } from '../WhyCauses';
import type { LineChoice } from './Lines';
import { releasable, useReleaseHold } from './useReleaseHold';
import type { DialogName } from './OrderDialogs';

const DIALOG: Record<string, DialogName> = {
  'order.basket': 'submit',
  'order.unpaid': 'pay',
  'order.approval': 'approval',
  'order.rejected': 'approval',
  'order.print-jobs': 'printJobs',
  'order.reconcile-needed': 'printJobs',
  'order.no-location': 'location',
};

interface Props {
  order: Order;
  open: (dialog: DialogName) => void;
  openLine: (choice: LineChoice) => void;
}

/** Why the order is not moving, with the button that solves it beside each cause. */
export function WhyPanel({ order, open, openLine }: Props) {
  const { t } = useTranslation('orders');
  const why = query.useQuery('get', '/orders/{id}/why', { params: { path: { id: order.id } } });
  const { release, pending } = useReleaseHold(order.id);
  const check = useCheckNow();

  function solve(cause: Cause): Solution | null {
    const dialog = DIALOG[cause.code];
    if (dialog) {
      return acts(t(`why.solve.${dialog as 'pay'}`), () => open(dialog));
    }
    const hold = holdOf(cause, order.holds);
    if (hold && releasable(hold)) {
      return {
        label: t('hold.release'),
        button: (
          <Button size="sm" variant={hold.job ? 'light' : 'filled'} loading={pending} onClick={() => release(hold)}>
            {t('hold.release')}
          </Button>
        ),
      };
    }
    const item = order.items.find(({ id, removed }) => id === hold?.item && !removed);
    if (item && hold?.reason === 'ARTWORK') {
      return acts(t('why.solve.artwork'), () => openLine({ name: 'change', item }));
    }
    if (item && cause.code === 'sku.unknown') {
      return acts(t('why.solve.chooseSku'), () => openLine({ name: 'sku', item }));
    }
    const sku = cause.code.startsWith('sku.') ? order.items.find((item) => item.sku && cause.message.includes(item.sku))?.sku : null;
    if (sku) {
      return leads(t('why.solve.sku'), `/skus/${encodeURIComponent(sku)}`);
    }
    if (cause.code === 'stock.missing') {
      return leads(t('why.solve.stock'), '/purchasing');
    }
    if (cause.job) {
      return leads(t('why.toJob'), `/orders/${order.id}/jobs/${cause.job.id}`);
    }
    return null;
  }

  if (why.error) {
    return <ProblemAlert error={why.error} onRetry={() => void why.refetch()} />;
  }
  if (!why.data) {
    return null;
  }
  const { causes, moving, summary } = why.data;
  const goes = moving || causes.length === 0;
  const checks = causes.some((cause) => cause.nextCheck);
  return (
    <Panel title={goes ? t('why.goes') : t('why.title')} actions={checks ? <CheckButton check={check} /> : undefined}>
      {goes ? (
        <Text size="sm" c="dimmed">
          {summary}
        </Text>
      ) : (
        <WhyCauses causes={causes} order={order.id} solve={solve} />
      )}
    </Panel>
  );
}

const acts = (label: string, act: () => void): Solution => ({
  label,
  button: (
    <Button size="sm" variant="light" onClick={act}>
      {label}
    </Button>
  ),
});

const leads = (label: string, to: string): Solution => ({
  label,
  button: (
    <Button size="sm" variant="light" component={Link} to={to}>
      {label}
    </Button>
  ),
});

/** The hold that a cause tells of. */
export function holdOf(cause: Cause, holds: Hold[]): Hold | undefined {
  return holds.find(
    (hold) => hold.code === cause.code && hold.message === cause.message && (hold.job?.id ?? null) === (cause.job?.id ?? null),
  );
}

export function useCheckNow() {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  return query.useMutation('post', '/checks/intake/run', {
    onSuccess: () => {
      told(t('why.checked'));
      void refresh();
    },
    onError: refused,
  });
}

export function CheckButton({ check }: { check: ReturnType<typeof useCheckNow> }) {
  const { t } = useTranslation('orders');
  return (
    <Button size="sm" variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
      {t('why.check')}
    </Button>
  );
}
