import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { Ahead, useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { Tone } from '~/parts/Tone';

type Check = Schema['IntakeCheck'];

/** The check that looks at every job in intake: when, at how many, and why the rest stayed. */
export function IntakeCard() {
  const { t } = useTranslation(['stock', 'common']);
  const queries = useQueryClient();
  const { data, error, refetch } = query.useQuery('get', '/checks/intake');
  const run = query.useMutation('post', '/checks/intake/run', {
    onSuccess: (check) => {
      told(t('intake.done', { count: check.looked, released: check.released }));
      void queries.invalidateQueries();
    },
    onError: refused,
  });
  return (
    <Panel
      title={t('intake.title')}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={run.isPending}
          onClick={() => run.mutate({})}
        >
          {t('intake.run')}
        </Button>
      }
    >
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <Group gap="xl" style={{ rowGap: 6 }}>
          <Text size="sm">
            {t('intake.last')} <b>{data.lastRun ? <When at={data.lastRun} /> : t('common:when.never')}</b>
            {' · '}
            {t('intake.next')} <b>{data.nextRun ? <Ahead at={data.nextRun} /> : t('common:none')}</b>
          </Text>
          {data.lastRun ? <Outcome check={data} /> : null}
        </Group>
      ) : null}
    </Panel>
  );
}

function Outcome({ check }: { check: Check }) {
  const { t, i18n } = useTranslation(['stock', 'states']);
  const format = useFormat();
  const reason = (key: string) => (i18n.exists(`states:hold.${key}`) ? t(`states:hold.${key as 'MANUAL'}`) : words(key));
  const reasons = Object.entries(check.reasons);
  return (
    <>
      <Text size="sm">
        {check.looked === 0
          ? t('intake.nobody')
          : t('intake.outcome', { count: check.looked, looked: format.number(check.looked), released: format.number(check.released), stayed: format.number(check.stayed) })}
      </Text>
      {reasons.length > 0 ? (
        <Group gap={6}>
          <Text size="sm">{t('intake.because')}</Text>
          {reasons.map(([key, count]) => (
            <Tone key={key} tone="wait">
              {reason(key)}: {format.number(count)}
            </Tone>
          ))}
        </Group>
      ) : null}
    </>
  );
}
