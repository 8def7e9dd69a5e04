import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { Tone } from '~/parts/Tone';

/** Jobs that wait in intake, by reason. */
export function HeldJobs({ checks }: { checks: Schema['IntakeCheck'] }) {
  const { t } = useTranslation(['problems', 'states']);
  const format = useFormat();
  const queries = useQueryClient();
  const run = query.useMutation('post', '/checks/intake/run', {
    onSuccess: async ({ released }) => {
      told(t('held.checked', { count: released }));
      await queries.invalidateQueries();
    },
    onError: refused,
  });
  return (
    <Panel
      title={t('held.title')}
      actions={
        <Button size="xs" variant="default" loading={run.isPending} onClick={() => run.mutate({})}>
          {t('held.check')}
        </Button>
      }
    >
      <Group gap="sm" mb="xs">
        {Object.entries(checks.reasons).map(([reason, count]) => (
          <Tone key={reason} tone="wait">
            {t(`states:hold.${reason as 'ARTWORK'}`, { defaultValue: words(reason) })}: {t('held.jobs', { count, jobs: format.number(count) })}
          </Tone>
        ))}
      </Group>
      <Group gap="lg">
        <Anchor component={Link} to="/queue?phase=INTAKE" size="sm">
          {t('held.show')}
        </Anchor>
        {'INVENTORY' in checks.reasons ? (
          <Anchor component={Link} to="/purchasing" size="sm">
            {t('held.order')}
          </Anchor>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        {t('held.last')} <When at={checks.lastRun} /> · {t('held.next')} <When at={checks.nextRun} />
      </Text>
    </Panel>
  );
}
