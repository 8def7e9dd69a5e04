import { Alert, Anchor, Button, Group, List, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, once, query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { keyWords } from '~/pages/batches/MixingKey';
import { Tone } from '~/parts/Tone';
import type { QueueRow } from './filters';

interface Fitting {
  key: string;
  name: string;
  rows: QueueRow[];
}

interface Made {
  batch?: number;
  problem?: string;
}

/** The rows by what may be made together; those whose group is not known are tried together. */
function fitting(rows: QueueRow[], candidates: Schema['BatchCandidates'][]): { groups: Fitting[]; unready: QueueRow[] } {
  const groupOf = new Map(candidates.flatMap((group) => group.jobs.map(({ id }) => [id, group] as const)));
  const groups = new Map<string, Fitting>();
  const unready: QueueRow[] = [];
  for (const row of rows) {
    const group = groupOf.get(row.id);
    if (!group && row.phase !== 'READY') {
      unready.push(row);
      continue;
    }
    const key = group ? `${group.decoration} ${group.location} ${group.mixingKey}` : 'others';
    const name = group ? [keyWords(group.mixingKey), group.location].filter(Boolean).join(', ') : '';
    groups.set(key, { key, name, rows: [...(groups.get(key)?.rows ?? []), row] });
  }
  return { groups: [...groups.values()], unready };
}

/** Makes one batch of each group of the checked jobs that fit together. */
export function BatchDialog({ rows, onClose }: { rows: QueueRow[]; onClose: (done: boolean) => void }) {
  const { t } = useTranslation(['queue', 'common']);
  const queries = useQueryClient();
  const candidates = query.useQuery('get', '/batches/candidates', {}, { staleTime: 0 });
  const [made, setMade] = useState<ReadonlyMap<string, Made> | null>(null);
  const [running, setRunning] = useState(false);
  // What was made is no candidate any more: the groups stay as they were.
  const [shown, setShown] = useState<ReturnType<typeof fitting> | null>(null);
  const { groups, unready } = shown ?? fitting(rows, candidates.data?.items ?? []);

  async function make() {
    setShown({ groups, unready });
    setRunning(true);
    const results = new Map<string, Made>();
    for (const group of groups) {
      try {
        const { data } = await api.POST('/batches', { params: { header: once() }, body: { jobs: group.rows.map(({ id }) => id) } });
        results.set(group.key, { batch: data!.id });
      } catch (error) {
        results.set(group.key, { problem: refusalOf(error)?.message ?? String(error) });
      }
    }
    setMade(results);
    setRunning(false);
    void queries.invalidateQueries({ predicate: ({ queryKey: [, at] }) => typeof at === 'string' && at.startsWith('/batches') });
  }

  return (
    <Modal opened onClose={() => running || onClose(made !== null)} title={t('bulk.batch')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        {candidates.isPending ? <Loader role="status" aria-label={t('common:loading')} /> : null}
        {candidates.data && !made ? <Text>{t('bulk.batchWhat', { count: groups.length })}</Text> : null}
        {candidates.data ? (
          <List spacing="xs">
            {groups.map((group) => (
              <List.Item key={group.key}>
                <Group gap="xs">
                  <Text span>{t('bulk.batchGroup', { name: group.name || t('batches.noKey'), count: group.rows.length })}</Text>
                  <Outcome made={made?.get(group.key)} />
                </Group>
              </List.Item>
            ))}
          </List>
        ) : null}
        {candidates.data && unready.length > 0 ? (
          <Alert color="yellow" title={t('bulk.unready', { count: unready.length })}>
            {unready.map((row) => `${row.orderNumber} ${row.title}`).join(', ')}
          </Alert>
        ) : null}
        <Group justify="end">
          {made ? (
            <Button onClick={() => onClose(true)}>{t('common:close')}</Button>
          ) : (
            <>
              <Button variant="default" onClick={() => onClose(false)}>
                {t('common:cancel')}
              </Button>
              <Button disabled={!candidates.data || groups.length === 0} loading={running} onClick={() => void make()}>
                {t('rules.runGo', { count: groups.length })}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Outcome({ made }: { made: Made | undefined }) {
  const { t } = useTranslation('queue');
  if (!made) {
    return null;
  }
  return made.batch ? (
    <Anchor component={Link} to={`/batches/${made.batch}`} size="sm" fw={600}>
      {t('batches.number', { id: made.batch })}
    </Anchor>
  ) : (
    <>
      <Tone tone="bad">{t('bulk.refused')}</Tone>
      <Text size="sm">{made.problem}</Text>
    </>
  );
}
