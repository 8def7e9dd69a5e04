import { Button, Table, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ROOT, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePickList, type Stop } from './usePickList';

const MOST_ORDERS = 8;

/** Bin after bin, what to take. */
export function PickWalk({ batch }: { batch: Schema['Batch'] }) {
  const { t } = useTranslation('queue');
  const { stops, error, refetch } = usePickList(batch);
  return (
    <Panel
      title={t('pick.title')}
      flush={stops !== undefined && stops.length > 0}
      actions={
        <Button
          component="a"
          href={`${ROOT}/batches/${batch.id}/pick-list.pdf`}
          size="xs"
          variant="default"
          leftSection={<IconFileTypePdf size={15} aria-hidden />}
        >
          {t('pick.pdf')}
        </Button>
      }
    >
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {stops?.length === 0 ? <Text size="sm">{t('pick.allPicked')}</Text> : null}
      {stops && stops.length > 0 ? <Stops stops={stops} /> : null}
    </Panel>
  );
}

function Stops({ stops }: { stops: Stop[] }) {
  const { t } = useTranslation('queue');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table horizontalSpacing="md" aria-label={t('pick.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('pick.bin')}</Table.Th>
            <Table.Th>{t('pick.material')}</Table.Th>
            <Table.Th ta="right">{t('pick.take')}</Table.Th>
            <Table.Th>{t('pick.orders')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stops.map((stop) => (
            <Table.Tr key={`${stop.bin} ${stop.sku} ${stop.substrate}`}>
              <Table.Td>
                {stop.bin ? (
                  <Text fz={20} fw={700}>
                    {stop.bin}
                  </Text>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('pick.noBin')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {stop.sku ?? stop.jobs[0]?.title}
                {stop.substrate ? (
                  <Text size="xs" c="dimmed">
                    {stop.substrate}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td ta="right">
                <Text fz={20} fw={700} className="tabular">
                  {format.number(stop.pieces)}
                </Text>
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Orders stop={stop} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Orders({ stop }: { stop: Stop }) {
  const { t } = useTranslation('queue');
  const numbers = [...new Set(stop.jobs.map(({ order }) => order.number))];
  const more = numbers.length - MOST_ORDERS;
  return (
    <Text size="sm">
      {numbers.slice(0, MOST_ORDERS).join(', ')}
      {more > 0 ? ` ${t('rules.andMore', { count: more })}` : ''}
    </Text>
  );
}
