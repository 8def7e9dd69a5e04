import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { useRole } from '~/app/session';
import { pluginHref } from '~/pages/admin/plugins/plugin';
import { PluginState } from '~/pages/admin/plugins/PluginState';
import { TypeState } from '~/pages/admin/decoration/TypeState';
import { Panel } from '~/parts/Panel';
import { Case } from './Case';

/** Decoration types that do not run, and how much work waits for them; connections that do not work. */
export function Plugins({ types, failed }: { types: Schema['DecorationType'][]; failed: Schema['Plugin'][] }) {
  const { t } = useTranslation('problems');
  const admin = useRole('ADMIN');
  return (
    <Panel
      title={t('plugins.title')}
      flush
      actions={
        admin ? (
          <Button component={Link} to="/admin/plugins" size="xs">
            {t('plugins.open')}
          </Button>
        ) : null
      }
    >
      {failed.map(({ name, title, state, reason, kind }) => (
        <Case
          key={name}
          title={
            <>
              {title} <PluginState state={state} />
            </>
          }
          cause={reason ?? t('plugins.noReason')}
          facts={kind === 'STOREFRONT' ? t('plugins.noOrders') : kind === 'CARRIER' ? t('plugins.noLabels') : undefined}
        >
          <Button size="xs" variant="default" component={Link} to={pluginHref(name)}>
            {t('plugins.openOne')}
          </Button>
          {kind === 'STOREFRONT' || kind === 'CARRIER' ? (
            <Button size="xs" component={Link} to="/admin/storefronts">
              {t('stuck.connections')}
            </Button>
          ) : null}
        </Case>
      ))}
      {types.map((type) => (
        <Case
          key={type.key}
          title={
            <>
              {type.label} <TypeState state={type.state} />
            </>
          }
          cause={type.problem ?? t('plugins.absent')}
          facts={t('plugins.frozen', { count: type.frozenJobs })}
        />
      ))}
    </Panel>
  );
}
