import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCircleCheck, IconClipboardPlus, IconFilterOff, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { DataTable } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { paging } from '~/parts/paging';
import { usePlaces } from '~/parts/usePlaces';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { SelectionBar } from '~/parts/SelectionBar';
import { BulkClose } from './BulkClose';
import { useColumns } from './columns';
import { FilterBar } from './FilterBar';
import { toQuery, useFilters, type OrderRow } from './filters';

export function OrdersPage() {
  const { t } = useTranslation(['orders', 'common']);
  const navigate = useNavigate();
  const { filters, change, replace, any } = useFilters();
  const { location } = usePlace();
  const { name: place } = usePlaces();
  const columns = useColumns();
  const list = query.useInfiniteQuery('get', '/orders', { params: { query: toQuery(filters, location) } }, paging);
  const rows = useMemo(() => (list.data?.pages.flatMap((page) => page.items) ?? []) as OrderRow[], [list.data]);
  const [chosen, setChosen] = useState<Set<number | string>>(new Set());
  const [closing, setClosing] = useState<OrderRow[] | null>(null);
  const marked = rows.filter((row) => chosen.has(row.id));

  return (
    <>
      <PageHead title={t('title')}>
        <Button component={Link} to="/orders/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('create')}
        </Button>
      </PageHead>
      <FilterBar filters={filters} any={any} onChange={change} onReplace={replace} />
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.error && rows.length === 0 ? null : (
        <DataTable
          label={t('list.label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate(`/orders/${row.id}`)}
          selection={{ chosen, onChange: setChosen }}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
          loading={list.isPending}
          minWidth={720}
          rowTone={(row) =>
            row.dueState === 'Late' && row.state !== 'CANCELED' ? 'bad' : row.dueState === 'Warning' && row.state !== 'CANCELED' ? 'wait' : undefined
          }
          empty={
            any ? (
              <Empty icon={IconFilterOff} title={t('list.noneTitle')} hint={filters.closed ? undefined : t('list.noneHint')}>
                <Button variant="default" size="xs" mt="xs" onClick={() => replace({})}>
                  {t('list.clear')}
                </Button>
              </Empty>
            ) : (
              <Empty
                icon={IconClipboardPlus}
                title={location ? t('list.emptyHere', { location: place(location) }) : t('list.emptyTitle')}
                hint={location ? t('list.emptyHereHint') : t('list.emptyHint')}
              />
            )
          }
        />
      )}
      {marked.length > 0 ? (
        <SelectionBar label={t('bulk.bar')} count={marked.length} onClear={() => setChosen(new Set())}>
          <Menu position="top-start">
            <Menu.Target>
              <Button size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {t('bulk.actions')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCircleCheck size={16} aria-hidden />} onClick={() => setClosing(marked)}>
                {t('bulk.close', { count: marked.length })}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </SelectionBar>
      ) : null}
      {closing ? (
        <BulkClose
          orders={closing}
          opened
          onClose={() => {
            setClosing(null);
            setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}
