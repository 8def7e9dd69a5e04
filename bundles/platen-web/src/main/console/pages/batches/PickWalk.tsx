import { Alert, Button, Table, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ROOT, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import type { Job } from './useBatchJobs';
import { useWalk } from './walk';

/** Bin after bin, what to take. */
export function PickWalk({ batch, jobs }: { batch: Schema['Batch']; jobs: Job[] }) {
  const { t } = useTranslation('queue');
  const format = useFormat();
  const walk = useWalk(batch, jobs);
  return (
    <Panel
      title={t('pick.title')}
      flush={walk !== null && walk.stops.length > 0}
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
      {walk === null ? <Text size="sm">{t('pick.onPaper')}</Text> : null}
      {walk?.needed === 0 ? <Text size="sm">{t('pick.allPicked')}</Text> : null}
      {walk && walk.stops.length > 0 ? (
        <Table horizontalSpacing="md" aria-label={t('pick.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('pick.bin')}</Table.Th>
              <Table.Th>{t('pick.material')}</Table.Th>
              <Table.Th ta="right">{t('pick.take')}</Table.Th>
              <Table.Th ta="right">{t('pick.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {walk.stops.map((stop) => (
              <Table.Tr key={stop.bin}>
                <Table.Td>
                  <Text fz={20} fw={700}>
                    {stop.bin}
                  </Text>
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{walk.material}</Table.Td>
                <Table.Td ta="right">
                  <Text fz={20} fw={700} className="tabular">
                    {format.number(stop.take, 4)}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" className="tabular">
                  {format.number(stop.onHand - stop.take, 4)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {walk && walk.missing > 0 ? (
        <Alert color="red" m="sm" title={t('pick.missing', { amount: format.number(walk.missing, 4), material: walk.material })}>
          {t('pick.missingHint', { location: walk.location })}
        </Alert>
      ) : null}
    </Panel>
  );
}
