import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tone } from '~/parts/Tone';
import { pluginHref, type Plugin } from './plugin';
import { PluginMenu } from './PluginMenu';
import { PluginReason } from './PluginReason';
import classes from './Plugins.module.css';
import { PluginState } from './PluginState';

/** Plugins, each with its state and, where it does not run, why. */
export function PluginList({ plugins }: { plugins: Plugin[] }) {
  const { t } = useTranslation('plugins');
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {plugins.map((plugin) => (
        <li key={plugin.name} className={classes.row} data-plugin={plugin.name}>
          <div className={classes.what}>
            <div className={classes.name}>
              <Anchor component={Link} to={pluginHref(plugin.name)} fw={600}>
                {plugin.title}
              </Anchor>
              <PluginState state={plugin.state} />
              {plugin.actions.includes('upgrade') ? <Tone tone="work">{t('offered', { version: plugin.offeredVersion })}</Tone> : null}
            </div>
            <PluginReason plugin={plugin} />
            <Text size="sm" c="dimmed">
              {factsOf(plugin).join(' · ')}
            </Text>
          </div>
          <PluginMenu plugin={plugin} />
        </li>
      ))}
    </ul>
  );

  function factsOf({ kind, version, offeredVersion, provides, liveJobs }: Plugin): string[] {
    const newest = version ?? offeredVersion;
    return [
      t(`kinds.${kind}`),
      ...(newest ? [t('versionIs', { version: newest })] : []),
      ...(provides.length > 0 ? [t('providesIs', { list: provides.join(', ') })] : []),
      ...(kind === 'DECORATION' && version ? [t('jobsAre', { count: liveJobs })] : []),
    ];
  }
}
