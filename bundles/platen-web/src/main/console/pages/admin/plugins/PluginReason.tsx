import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { sentences } from '../sentences';
import type { Plugin } from './plugin';

/** Why it does not run and what waits for that, or what of it the console cannot show; else what it is. */
export function PluginReason({ plugin: { name, state, kind, reason, liveJobs, description } }: { plugin: Plugin }) {
  const { t } = useTranslation('plugins');
  const contributions = query.useQuery('get', '/contributions');
  const fault = contributions.data?.items.find(({ plugin }) => plugin === name)?.problem;
  const waiting = kind === 'DECORATION' && liveJobs > 0 && state !== 'RUNNING' ? t('wait', { count: liveJobs }) : '';
  if (reason || waiting || fault) {
    return (
      <Text size="sm" c={state === 'FAILED' || fault ? 'var(--tone-bad-fg)' : undefined} style={{ overflowWrap: 'anywhere' }}>
        {sentences(reason, waiting, fault ? t('faultyConsole', { reason: fault }) : '')}
      </Text>
    );
  }
  return description ? (
    <Text size="sm" c="dimmed">
      {description}
    </Text>
  ) : null;
}
