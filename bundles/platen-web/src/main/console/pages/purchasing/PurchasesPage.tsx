import { Anchor, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus, IconTruckDelivery } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { When } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { paging } from '~/parts/paging';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePlaces } from '~/parts/usePlaces';
import { PurchaseState } from './PurchaseState';
import { LinesReceived } from './Received';
import { Suggestions } from './Suggestions';

type Purchase = Schema['Purchase'];

const STATES = ['OPEN', 'CLOSED', 'CANCELED', 'all'] as const;

/** Orders to suppliers, newest first, and what should be ordered next. */
export function PurchasesPage() {
  const { t } = useTranslation('stock');
  const navigate = useNavigate();
  const { location } = usePlace();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((one) => one === search.get('state')) ?? 'OPEN';
  const list = query.useInfiniteQuery(
    'get',
    '/purchase-orders',
    { params: { query: { state: state === 'all' ? undefined : state, limit: 100 } } },
    paging,
  );
  const rows = useMemo(
    () => (list.data?.pages.flatMap((page) => page.items) ?? []).filter((row) => !location || row.location === location),
    [list.data, location],
  );
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('purchase.title')}>
        <Button component={Link} to="/purchasing/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('purchase.create')}
        </Button>
      </PageHead>
      <Stack>
        <SegmentedControl
          aria-label={t('purchase.states')}
          style={{ alignSelf: 'start' }}
          data={STATES.map((value) => ({ value, label: t(`purchase.filter.${value}`) }))}
          value={state}
          onChange={(chosen) => setSearch(chosen === 'OPEN' ? {} : { state: chosen }, { replace: true })}
        />
        {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
        <DataTable
          label={t('purchase.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate(`/purchasing/${row.id}`)}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
          loading={list.isPending}
          empty={<Empty icon={IconTruckDelivery} title={t('purchase.none')} hint={t('purchase.noneHint')} />}
        />
        <Suggestions />
      </Stack>
    </>
  );
}

function useColumns(): Column<Purchase>[] {
  const { t } = useTranslation('stock');
  const places = usePlaces();
  return [
    {
      key: 'supplier',
      head: t('column.supplier'),
      cell: (row) => (
        <>
          <Anchor component={Link} to={`/purchasing/${row.id}`} fw={600} size="sm" lh={1.3} display="block" truncate>
            {row.supplier}
          </Anchor>
          <Text size="xs" lh={1.3} c="dimmed" truncate>
            {row.reference ?? t('purchase.number', { id: row.id })} · {t('purchase.to', { location: places.name(row.location) })}
          </Text>
        </>
      ),
    },
    { key: 'state', head: t('column.state'), width: 100, cell: (row) => <PurchaseState state={row.state} /> },
    {
      key: 'lines',
      head: t('purchase.lines'),
      cell: (row) => <span title={materials(row)}>{materials(row)}</span>,
    },
    {
      key: 'received',
      head: t('purchase.received'),
      width: 200,
      cell: (row) => <LinesReceived lines={row.lines} />,
    },
    { key: 'at', head: t('purchase.ordered'), width: 130, cell: (row) => <When at={row.createdAt} /> },
  ];
}

const materials = (row: Purchase) => row.lines.map(({ material }) => material).join(', ');
