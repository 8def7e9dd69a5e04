import { Alert, Anchor, Center, Loader } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { query } from '~/api/client';
import { useFormat, When } from '~/parts/format';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from '../Admin.module.css';
import { Facts } from '../Facts';
import { PluginReason } from './PluginReason';
import { PluginSettings } from './PluginSettings';
import { PluginButtons } from './PluginButtons';
import { PluginState } from './PluginState';

/** One plugin: whether it runs, why not, what it brings, and what can be done. */
export function PluginPage() {
  const { t } = useTranslation(['plugins', 'common']);
  const format = useFormat();
  const { name = '' } = useParams();
  const { data: plugin, error, refetch } = query.useQuery('get', '/plugins/{name}', { params: { path: { name } } });
  return (
    <>
      <BackLink to="/admin/plugins">
        {t('all')}
      </BackLink>
      <PageHead title={plugin?.title ?? name} beside={plugin ? <PluginState state={plugin.state} /> : null}>
        {plugin ? <PluginButtons plugin={plugin} /> : null}
      </PageHead>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {!plugin && !error ? (
        <Center mih={200}>
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      ) : null}
      {plugin ? (
        <div className={classes.stack}>
          {plugin.state === 'RUNNING' ? (
            <PluginReason plugin={plugin} />
          ) : plugin.reason || (plugin.state === 'STOPPED' && plugin.liveJobs > 0) ? (
            <Alert
              color={plugin.state === 'FAILED' ? 'red' : 'yellow'}
              icon={<IconPlugConnectedX aria-hidden />}
              title={plugin.reason ?? t('notRunning', { title: plugin.title })}
            >
              {plugin.liveJobs > 0 ? t('wait', { count: plugin.liveJobs }) : null}
            </Alert>
          ) : null}
          {plugin.description ? <p className={classes.lead}>{plugin.description}</p> : null}
          <Panel title={t('facts')}>
            <Facts
              of={[
                [t('kind'), t(`kinds.${plugin.kind}`)],
                [
                  t('version'),
                  [plugin.version, plugin.offeredVersion && plugin.state !== 'OFFERED' ? t('offered', { version: plugin.offeredVersion }) : null]
                    .filter(Boolean)
                    .join(' · ') || plugin.offeredVersion,
                ],
                [t('provides'), <Provides key="provides" keys={plugin.provides} linked={plugin.kind === 'DECORATION'} />],
                [t('liveJobs'), format.number(plugin.liveJobs)],
                [t('since'), plugin.since ? <When at={plugin.since} /> : t('common:none')],
                [t('symbolicName'), <code key="name">{plugin.name}</code>],
              ]}
            />
          </Panel>
          {plugin.configurations.length > 0 ? <PluginSettings pids={plugin.configurations} /> : null}
        </div>
      ) : null}
    </>
  );
}

function Provides({ keys, linked }: { keys: string[]; linked: boolean }) {
  const { t } = useTranslation();
  return keys.length === 0
    ? t('none')
    : keys.map((key, at) => (
        <Fragment key={key}>
          {at > 0 ? ', ' : ''}
          {linked ? (
            <Anchor component={Link} to={`/admin/decoration-types/${encodeURIComponent(key)}`} size="sm">
              {key}
            </Anchor>
          ) : (
            key
          )}
        </Fragment>
      ));
}
