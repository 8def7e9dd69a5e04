import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentences } from '../sentences';
import type { Plugin } from './plugin';

/** Why it does not run and what waits for that; else what it is. */
export function PluginReason({ plugin: { state, kind, reason, liveJobs, description } }: { plugin: Plugin }) {
  const { t } = useTranslation('plugins');
  const waiting = kind === 'DECORATION' && liveJobs > 0 && state !== 'RUNNING' ? t('wait', { count: liveJobs }) : '';
  if (reason || waiting) {
    return (
      <Text size="sm" c={state === 'FAILED' ? 'var(--tone-bad-fg)' : undefined} style={{ overflowWrap: 'anywhere' }}>
        {sentences(reason, waiting)}
      </Text>
    );
  }
  return description ? (
    <Text size="sm" c="dimmed">
      {description}
    </Text>
  ) : null;
}
