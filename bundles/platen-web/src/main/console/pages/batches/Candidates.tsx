import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { Deadline } from '~/pages/queue/Deadline';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePlaces } from '~/parts/usePlaces';
import { MakeBatch } from './MakeBatch';
import { keyWords, MixingKey } from './MixingKey';
import { useFirstDue } from './useFirstDue';

type Group = Schema['BatchCandidates'];

/** Jobs that wait to be batched, in groups that fit together. */
export function Candidates() {
  const { t } = useTranslation(['queue', 'common']);
  const format = useFormat();
  const { location } = usePlace();
  const { name: place } = usePlaces();
  const firstDue = useFirstDue();
  const { data, error, refetch } = query.useQuery('get', '/batches/candidates');
  const [chosen, setChosen] = useState<Group | null>(null);
  const groups = (data?.items ?? []).filter((group) => !location || group.location === location);
  return (
    <Panel title={t('batches.candidates')} flush>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {data && groups.length === 0 ? <Empty icon={IconStack2} title={t('batches.noCandidates')} hint={t('batches.noCandidatesHint')} /> : null}
      {groups.length > 0 ? (
        <Table.ScrollContainer minWidth={600}>
          <Table highlightOnHover horizontalSpacing="md" aria-label={t('batches.candidates')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('batches.mixingKey')}</Table.Th>
                <Table.Th>{t('batches.place')}</Table.Th>
                <Table.Th>{t('batches.firstDue')}</Table.Th>
                <Table.Th ta="right">{t('batches.jobs')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('bulk.actions')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {groups.map((group) => (
                <Table.Tr key={`${group.decoration} ${group.location} ${group.mixingKey}`}>
                  <Table.Td>
                    <MixingKey mixingKey={group.mixingKey} decoration={group.decoration} strong />
                  </Table.Td>
                  <Table.Td>{place(group.location)}</Table.Td>
                  <Table.Td>
                    <FirstDue row={firstDue(group)} />
                  </Table.Td>
                  <Table.Td ta="right" fw={600}>
                    {format.number(group.jobs.length)}
                    {group.more ? '+' : null}
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="xs"
                      variant="light"
                      aria-label={t('batches.makeOf', { key: keyWords(group.mixingKey) || t('batches.noKey'), place: place(group.location) })}
                      onClick={() => setChosen(group)}
                    >
                      {t('batches.make')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {chosen ? <MakeBatch group={chosen} onClose={() => setChosen(null)} /> : null}
    </Panel>
  );
}

function FirstDue({ row }: { row: Schema['QueueRow'] | undefined }) {
  const { t } = useTranslation();
  return row ? <Deadline at={row.deadline} due={row.due} /> : <>{t('none')}</>;
}
