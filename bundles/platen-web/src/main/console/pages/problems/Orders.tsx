import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { useCauseWords } from '~/parts/causes';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { Case } from './Case';
import classes from './Problems.module.css';

type Row = Schema['OrderRow'];

/** How many are shown with their cause. */
const SHOWN = 20;

/** Orders that got no place or no jobs: an unknown SKU, artwork that is not there, no location that can make them. */
export function useWaitingOrders() {
  const location = usePlace().location ?? undefined;
  const unplaced = query.useQuery('get', '/orders', { params: { query: { state: 'PRODUCTION_HOLD', location, limit: 100 } } });
  const taken = query.useQuery('get', '/orders', { params: { query: { state: 'INTAKE_HOLD', location, limit: 200 } } });
  const rows = [...rowsOf(unplaced.data), ...rowsOf(taken.data).filter((row) => row.jobs === 0)];
  return {
    rows: rows.slice(0, SHOWN),
    more: rows.length - SHOWN,
    loaded: unplaced.data !== undefined && taken.data !== undefined,
    error: unplaced.error ?? taken.error,
    refetch: () => {
      void unplaced.refetch();
      void taken.refetch();
    },
  };
}

/** A customer is shown other rows than people of the shop. */
function rowsOf(list: Schema['OrderEntryList'] | undefined): Row[] {
  return (list?.items ?? []).filter((row): row is Row => 'jobs' in row);
}

export function Orders({ rows, more }: { rows: Row[]; more: number }) {
  const { t } = useTranslation('problems');
  return (
    <Panel title={t('orders.title')} flush>
      {rows.map((row) => (
        <Waiting key={row.id} row={row} />
      ))}
      {more > 0 ? (
        <div className={classes.foot}>
          <Anchor component={Link} to="/orders?state=PRODUCTION_HOLD" size="sm">
            {t('orders.more', { count: more })}
          </Anchor>
        </div>
      ) : null}
    </Panel>
  );
}

function Waiting({ row }: { row: Row }) {
  const { t } = useTranslation('problems');
  const say = useCauseWords();
  const why = query.useQuery('get', '/orders/{id}/why', { params: { path: { id: row.id } } });
  const [first, ...others] = why.data?.causes ?? [];
  const told = first ? say(first) : undefined;
  return (
    <Case
      title={
        <Anchor component={Link} to={`/orders/${row.id}`} fw={600}>
          {[row.orderNumber, row.customerName].filter(Boolean).join(' · ')}
        </Anchor>
      }
      cause={told?.title ?? ''}
      detail={told?.detail}
      facts={
        <>
          {told?.remedy ? <>{told.remedy} · </> : null}
          {others.length > 0 ? <>{t('orders.others', { count: others.length })} · </> : null}
          <When at={row.createdAt} />
        </>
      }
    >
      {first?.code === 'sku.unknown' ? (
        <Button size="xs" variant="default" component={Link} to="/skus">
          {t('orders.skus')}
        </Button>
      ) : null}
      <Button size="xs" component={Link} to={`/orders/${row.id}`}>
        {t('orders.open')}
      </Button>
    </Case>
  );
}
