import { Anchor, Button, Center, SegmentedControl, Table } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { DoneBar } from '~/parts/DoneBar';
import { Empty } from '~/parts/Empty';
import { useFormat, When } from '~/parts/format';
import { paging } from '~/parts/paging';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePlaces } from '~/parts/usePlaces';
import { BatchState } from './BatchState';
import { made } from './made';
import { MixingKey } from './MixingKey';

const SHOWN = ['exclude', 'only', 'include'] as const;

/** Batches, those in work unless finished ones are asked for. */
export function BatchList() {
  const { t } = useTranslation(['queue', 'common']);
  const { location } = usePlace();
  const [search, setSearch] = useSearchParams();
  const finished = SHOWN.find((one) => one === search.get('finished')) ?? 'exclude';
  const list = query.useInfiniteQuery(
    'get',
    '/batches',
    { params: { query: { finished, limit: 50, ...(location ? { location } : {}) } } },
    paging,
  );
  const rows = (list.data?.pages.flatMap((page) => page.items) ?? []) as Schema['Batch'][];
  return (
    <Panel
      title={t('batches.list')}
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('batches.shown')}
          value={finished}
          onChange={(chosen) => setSearch(chosen === 'exclude' ? {} : { finished: chosen }, { replace: true })}
          data={SHOWN.map((value) => ({ value, label: t(`batches.finished.${value}`) }))}
        />
      }
    >
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <Empty
          icon={IconStack2}
          title={finished === 'exclude' ? t('batches.noneOpen') : t('batches.none')}
          hint={finished === 'exclude' ? t('batches.noneOpenHint') : undefined}
        />
      ) : null}
      {rows.length > 0 ? <Batches rows={rows} /> : null}
      {list.hasNextPage ? (
        <Center p="sm">
          <Button variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('batches.more')}
          </Button>
        </Center>
      ) : null}
    </Panel>
  );
}

function Batches({ rows }: { rows: Schema['Batch'][] }) {
  const { t } = useTranslation('queue');
  const format = useFormat();
  const { name: place } = usePlaces();
  return (
    <Table.ScrollContainer minWidth={660}>
      <Table highlightOnHover horizontalSpacing="sm" aria-label={t('batches.list')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('batches.batch')}</Table.Th>
            <Table.Th>{t('column.state')}</Table.Th>
            <Table.Th>{t('batches.mixingKey')}</Table.Th>
            <Table.Th>{t('batches.place')}</Table.Th>
            <Table.Th>{t('batches.progress')}</Table.Th>
            <Table.Th>{t('batches.made')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((batch) => {
            const { done, all } = made(batch);
            const words = t('batches.doneOf', { done: format.number(done), count: all });
            return (
              <Table.Tr key={batch.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/batches/${batch.id}`} fw={600} size="sm">
                    {batch.id}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <BatchState state={batch.finished ? 'CLOSED' : batch.state} />
                </Table.Td>
                <Table.Td miw={132}>
                  <MixingKey mixingKey={batch.mixingKey} decoration={batch.decoration} />
                </Table.Td>
                <Table.Td>{batch.location ? place(batch.location) : ''}</Table.Td>
                <Table.Td w={124}>
                  <DoneBar percent={all === 0 ? 0 : (done / all) * 100} words={`${format.number(done)}/${format.number(all)}`} label={words} />
                </Table.Td>
                <Table.Td>
                  <When at={batch.createdAt} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
