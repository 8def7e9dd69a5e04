import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { sentences } from '../sentences';
import type { Plugin } from './plugin';
import { useUnconnected } from './useUnconnected';

/** Why it does not run and what waits for that, or what of it the console cannot show. */
export function PluginReason({ plugin }: { plugin: Plugin }) {
  const { name, state, kind, reason, liveJobs } = plugin;
  const { t } = useTranslation('plugins');
  const contributions = query.useQuery('get', '/contributions');
  const fault = contributions.data?.items.find((one) => one.plugin === name)?.problem;
  const waiting = kind === 'DECORATION' && liveJobs > 0 && state !== 'RUNNING' ? t('wait', { count: liveJobs }) : '';
  const connects = useUnconnected(plugin);
  if (connects && !fault) {
    return (
      <Text size="sm">
        {t('unconnected')}{' '}
        <Anchor component={Link} to={connects} size="sm">
          {t(`connect.${kind as 'STOREFRONT'}`)}
        </Anchor>
      </Text>
    );
  }
  if (reason || waiting || fault) {
    return (
      <Text size="sm" c={state === 'FAILED' || fault ? 'var(--tone-bad-fg)' : undefined} style={{ overflowWrap: 'anywhere' }}>
        {sentences(reason, waiting, fault ? t('faultyConsole', { reason: fault }) : '')}
      </Text>
    );
  }
  return null;
}
