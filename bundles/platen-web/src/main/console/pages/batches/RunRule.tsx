import { Alert, Anchor, Button, Group, List, Loader, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, query, type Schema } from '~/api/client';
import { usePlaces } from '~/parts/usePlaces';
import { useFormat } from '~/parts/format';
import { JobLink } from '~/parts/JobLink';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { MixingKey } from './MixingKey';

type Run = Schema['BatchRun'];

/** First what the rule would make and what would stay behind, then, if wanted, the run itself. */
export function RunRule({ rule, onClose }: { rule: Pick<Schema['BatchRule'], 'code' | 'name'>; onClose: () => void }) {
  const { t } = useTranslation(['queue', 'common']);
  const queries = useQueryClient();
  const path = { code: rule.code };
  const trial = useQuery({
    queryKey: ['batch-rule-trial', rule.code],
    gcTime: 0,
    queryFn: async () => (await api.POST('/batch-rules/{code}/run', { params: { path, query: { dryRun: true } } })).data!,
  });
  const run = query.useMutation('post', '/batch-rules/{code}/run', {
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [, at] }) => typeof at === 'string' && /^\/(batches|batch-rules|queue)/.test(at) }),
  });
  const shown = run.data ?? trial.data;
  const error = run.error ?? trial.error;
  return (
    <Modal opened onClose={onClose} title={t('rules.runTitle', { name: rule.name })} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        {error ? <ProblemAlert error={error} /> : null}
        {trial.isPending ? <Loader role="status" aria-label={t('common:loading')} /> : null}
        {shown ? <Result run={shown} /> : null}
        <Group justify="end">
          {run.data ? (
            <Button onClick={onClose}>{t('common:close')}</Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button
                disabled={!trial.data || trial.data.batches.length === 0}
                loading={run.isPending}
                onClick={() => run.mutate({ params: { path } })}
              >
                {t('rules.runGo', { count: trial.data?.batches.length ?? 0 })}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Result({ run }: { run: Run }) {
  const { t } = useTranslation('queue');
  const format = useFormat();
  const { name: place } = usePlaces();
  return (
    <>
      <Text fw={600} role="status">
        {t(run.dryRun ? 'rules.would' : 'rules.made', {
          count: run.batches.length,
          batched: format.number(run.batched),
          looked: format.number(run.looked),
        })}
      </Text>
      {run.more ? <Alert color="yellow">{t('rules.more')}</Alert> : null}
      {run.batches.length > 0 ? (
        <Table aria-label={t('rules.batches')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('batches.mixingKey')}</Table.Th>
              <Table.Th>{t('batches.place')}</Table.Th>
              <Table.Th ta="right">{t('batches.jobs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {run.batches.map((batch, index) => (
              <Table.Tr key={batch.id ?? index}>
                <Table.Td>
                  {batch.id ? (
                    <Anchor component={Link} to={`/batches/${batch.id}`} size="sm" fw={600}>
                      {t('batches.number', { id: batch.id })}
                    </Anchor>
                  ) : null}
                  <MixingKey mixingKey={batch.mixingKey} decoration={batch.decoration} />
                </Table.Td>
                <Table.Td>{place(batch.location)}</Table.Td>
                <Table.Td ta="right">{format.number(batch.jobs.length)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {run.stayed.length > 0 ? <Stayed stayed={run.stayed} /> : null}
    </>
  );
}

const SHOWN = 5;

/** Why jobs stayed, with a few examples of each reason. */
function Stayed({ stayed }: { stayed: Run['stayed'] }) {
  const { t } = useTranslation('queue');
  const byReason = new Map<string, Run['stayed']>();
  for (const one of stayed) {
    byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  }
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t('rules.stayed', { count: stayed.length })}
      </Title>
      <List size="sm" spacing={6}>
        {[...byReason].map(([reason, jobs]) => (
          <List.Item key={reason}>
            {reason}
            <Group gap="sm">
              {jobs.slice(0, SHOWN).map(({ job }) => (
                <JobLink key={job.id} id={job.id} />
              ))}
              {jobs.length > SHOWN ? <Text size="sm">{t('rules.andMore', { count: jobs.length - SHOWN })}</Text> : null}
            </Group>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
