import { Anchor, Table } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { useDecorations } from '~/parts/useDecorations';
import { Empty } from '~/parts/Empty';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { BatchState } from './BatchState';

/** Batches that are still being worked on. */
export function OpenBatches() {
  const { t } = useTranslation('queue');
  const format = useFormat();
  const { label } = useDecorations();
  const { data, error, refetch } = query.useQuery('get', '/batches');
  return (
    <Panel title={t('batches.open')} flush>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <Empty icon={IconStack2} title={t('batches.noneOpen')} hint={t('batches.noneOpenHint')} /> : null}
      {data && data.items.length > 0 ? (
        <Table.ScrollContainer minWidth={600}>
          <Table highlightOnHover horizontalSpacing="md" aria-label={t('batches.open')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('batches.batch')}</Table.Th>
                <Table.Th>{t('column.state')}</Table.Th>
                <Table.Th>{t('batches.mixingKey')}</Table.Th>
                <Table.Th>{t('batches.decoration')}</Table.Th>
                <Table.Th ta="right">{t('batches.jobs')}</Table.Th>
                <Table.Th>{t('batches.made')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((batch) => (
                <Table.Tr key={batch.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/batches/${batch.id}`} fw={600} size="sm">
                      {batch.id}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <BatchState state={batch.state} />
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{batch.mixingKey || t('batches.noKey')}</Table.Td>
                  <Table.Td>{label(batch.decoration)}</Table.Td>
                  <Table.Td ta="right">{format.number(batch.jobs.length)}</Table.Td>
                  <Table.Td>
                    <When at={batch.createdAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
    </Panel>
  );
}
