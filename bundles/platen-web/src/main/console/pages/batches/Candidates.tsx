import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { useDecorations } from '~/parts/useDecorations';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { MakeBatch } from './MakeBatch';

type Group = Schema['BatchCandidates'];

/** Jobs that wait to be batched, in groups that fit together. */
export function Candidates() {
  const { t } = useTranslation(['queue', 'common']);
  const format = useFormat();
  const { location } = usePlace();
  const { label } = useDecorations();
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
                <Table.Th>{t('batches.decoration')}</Table.Th>
                <Table.Th>{t('column.place')}</Table.Th>
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
                    <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {keyWords(group.mixingKey) || t('batches.noKey')}
                    </Text>
                  </Table.Td>
                  <Table.Td>{label(group.decoration)}</Table.Td>
                  <Table.Td>{group.location}</Table.Td>
                  <Table.Td ta="right" fw={600}>
                    {format.number(group.jobs.length)}
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="xs"
                      variant="light"
                      aria-label={t('batches.makeOf', { key: group.mixingKey, place: group.location })}
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

/** A mixing key is what a plugin puts together with bars, some of it empty. */
const keyWords = (key: string) => key.split('|').filter(Boolean).join(' · ');
