import { Button } from '@mantine/core';
import { IconFilterOff, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePlace } from '~/app/place';
import { isShown, useColumnChoice, widthOf } from '~/parts/columnChoice';
import { ColumnMenu } from '~/parts/ColumnMenu';
import { DataTable } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePlaces } from '~/parts/usePlaces';
import { BulkBar } from './BulkBar';
import { useColumns } from './columns';
import { FilterBar } from './FilterBar';
import { useFilters } from './filters';
import { PhaseTabs } from './PhaseTabs';
import { useQueue } from './useQueue';

/** Every job that is not shipped yet, in the order in which they are due. */
export default function QueuePage() {
  const { t } = useTranslation('queue');
  const navigate = useNavigate();
  const { filters, change, replace, any } = useFilters();
  const { list, rows, refresh } = useQueue(filters);
  const { location } = usePlace();
  const { name: place } = usePlaces();
  const offered = useColumns(rows);
  const { choice, set, replace: setChoice } = useColumnChoice('queue');
  const columns = useMemo(() => offered.filter((column) => isShown(column, choice)), [offered, choice]);
  const [chosen, setChosen] = useState<Set<number | string>>(new Set());
  const marked = chosen.size > 0 ? rows.filter((row) => chosen.has(row.id)) : [];

  return (
    <>
      <PageHead title={t('title')} />
      <PhaseTabs phase={filters.phase} onChange={(phase) => change({ phase })} />
      <FilterBar
        filters={filters}
        any={any}
        onChange={change}
        onReplace={replace}
        columns={choice}
        onColumns={setChoice}
        menu={<ColumnMenu columns={offered} choice={choice} onSet={set} onUsual={() => setChoice({})} />}
      />
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.error && rows.length === 0 ? null : (
        <DataTable
          label={t('label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate(`/orders/${row.order.id}/jobs/${row.id}`)}
          selection={{ chosen, onChange: setChosen }}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
          loading={list.isPending}
          minWidth={widthOf(columns)}
          rowTone={(row) => (row.held || row.due === 'LATE' ? 'bad' : row.due === 'TODAY' ? 'wait' : undefined)}
          empty={
            any ? (
              <Empty icon={IconFilterOff} title={t('noneTitle')} hint={t('noneHint')}>
                <Button variant="default" size="xs" mt="xs" onClick={() => replace({})}>
                  {t('filter.clear')}
                </Button>
              </Empty>
            ) : (
              <Empty
                icon={IconPrinter}
                title={location ? t('emptyHere', { place: place(location) }) : t('emptyTitle')}
                hint={location ? t('emptyHereHint') : t('emptyHint')}
              />
            )
          }
        />
      )}
      {marked.length > 0 ? (
        <BulkBar
          rows={marked}
          onClear={() => setChosen(new Set())}
          onDone={() => {
            setChosen(new Set());
            void refresh([...new Set(marked.map((row) => row.order.id))]);
          }}
        />
      ) : null}
    </>
  );
}
