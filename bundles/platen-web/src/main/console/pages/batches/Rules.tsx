import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPlayerPlay, IconPlus, IconRuler2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import { RunRule } from './RunRule';

/** The rules by which batches are made, when they run and what they did last. */
export function Rules() {
  const { t } = useTranslation(['queue', 'common']);
  const { data, error, refetch } = query.useQuery('get', '/batch-rules');
  const [running, setRunning] = useState<Schema['BatchRule'] | null>(null);
  return (
    <Panel
      title={t('rules.title')}
      flush
      actions={
        <Button component={Link} to="/batches/rules/new" size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('rules.create')}
        </Button>
      }
    >
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <Empty icon={IconRuler2} title={t('rules.none')} hint={t('rules.noneHint')} /> : null}
      {data && data.items.length > 0 ? (
        <Table.ScrollContainer minWidth={640}>
          <Table highlightOnHover horizontalSpacing="md" aria-label={t('rules.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rules.rule')}</Table.Th>
                <Table.Th>{t('rules.next')}</Table.Th>
                <Table.Th>{t('rules.last')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('bulk.actions')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((rule) => (
                <Table.Tr key={rule.code}>
                  <Table.Td>
                    <Group gap="xs">
                      <Anchor component={Link} to={`/batches/rules/${encodeURIComponent(rule.code)}`} fw={600} size="sm">
                        {rule.name}
                      </Anchor>
                      {rule.active ? null : <Tone tone="plain">{t('rules.off')}</Tone>}
                    </Group>
                  </Table.Td>
                  <Table.Td>{rule.nextRun ? <When at={rule.nextRun} /> : t('rules.byHand')}</Table.Td>
                  <Table.Td>
                    <Text size="sm">{rule.lastRun ? <When at={rule.lastRun} /> : t('common:when.never')}</Text>
                    {rule.lastRun ? (
                      <Text size="xs" c="dimmed">
                        {t('rules.did', { looked: rule.looked, batched: rule.batched, stayed: rule.stayed })}
                      </Text>
                    ) : null}
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="xs"
                      variant="light"
                      aria-label={t('rules.runOf', { name: rule.name })}
                      leftSection={<IconPlayerPlay size={14} aria-hidden />}
                      onClick={() => setRunning(rule)}
                    >
                      {t('rules.run')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {running ? <RunRule rule={running} onClose={() => setRunning(null)} /> : null}
    </Panel>
  );
}
