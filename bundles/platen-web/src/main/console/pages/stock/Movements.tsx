import { Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { useFormat, When } from '~/parts/format';
import { JobLink } from '~/parts/JobLink';
import { paging } from '~/parts/paging';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import { TwoLines } from '~/parts/TwoLines';
import { usePlaces } from '~/parts/usePlaces';

type Movement = Schema['Movement'];

/** Every movement of a material, newest first; none is ever changed. */
export function Movements({ material }: { material: Schema['Material'] }) {
  const { t } = useTranslation(['stock', 'common']);
  const format = useFormat();
  const places = usePlaces();
  const list = query.useInfiniteQuery('get', '/stock/movements', { params: { query: { material: material.code, limit: 100 } } }, paging);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns: Column<Movement>[] = [
    {
      key: 'at',
      head: t('movements.at'),
      width: 150,
      cell: (row) => (
        <>
          <When at={row.at} />
          <Text size="xs" lh={1.3} c="dimmed" truncate>
            {row.actor.replace(/^\w+:/, '')}
          </Text>
        </>
      ),
    },
    {
      key: 'kind',
      head: t('movements.kind'),
      width: 120,
      cell: (row) => <Tone tone={row.kind === 'WASTE' ? 'bad' : 'plain'}>{t(`kind.${row.kind}`)}</Tone>,
    },
    { key: 'bin', head: t('places.place'), width: 150, cell: (row) => <TwoLines above={row.bin} below={places.name(row.location)} /> },
    {
      key: 'delta',
      head: t('movements.delta'),
      width: 90,
      align: 'right',
      cell: (row) => <b>{`${row.delta > 0 ? '+' : ''}${format.number(row.delta, 4)}`}</b>,
    },
    { key: 'after', head: t('movements.after'), width: 116, align: 'right', cell: (row) => format.number(row.binAfter, 4) },
    {
      key: 'why',
      head: t('movements.why'),
      cell: (row) => (
        <>
          {row.job ? <JobLink id={row.job.id} /> : null}
          {row.reason ? (
            <Text span size="sm" title={row.reason}>
              {row.reason}
            </Text>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <section aria-label={t('movements.title')}>
      <Title order={2} size="h4" mb={8}>
        {t('movements.title')}
      </Title>
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      <DataTable
        label={t('movements.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
        loading={list.isPending}
        empty={<Empty icon={IconHistory} title={t('movements.none')} />}
      />
    </section>
  );
}
