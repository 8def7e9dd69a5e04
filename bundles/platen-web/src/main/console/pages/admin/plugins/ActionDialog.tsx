import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormModal } from '~/parts/FormModal';
import type { Plugin } from './plugin';
import { usePluginAction } from './usePluginAction';

/** What is asked before it is done. */
export type AskedAction = 'stop' | 'upgrade' | 'uninstall';

/** Says what stops working, and for how long, before it does. */
export function ActionDialog({ plugin, action, onClose }: { plugin: Plugin; action: AskedAction; onClose: () => void }) {
  const { t } = useTranslation('plugins');
  const { run, busy, error } = usePluginAction(plugin, onClose);
  const { title, kind, liveJobs: count } = plugin;
  const takesJobs = kind === 'DECORATION';
  return (
    <FormModal
      title={t(`actionOf.${action}`, { title })}
      go={t(`action.${action}`)}
      onClose={onClose}
      onSubmit={() => run(action)}
      loading={busy}
      error={error}
      danger={action !== 'upgrade'}
    >
      {action === 'upgrade' ? (
        <>
          <Text size="sm">{t('upgrades', { from: plugin.version, to: plugin.offeredVersion })}</Text>
          {takesJobs ? <Text size="sm">{t('upgradeWaits', { count })}</Text> : null}
        </>
      ) : (
        <>
          {takesJobs ? (
            <Text size="sm" fw={600}>
              {t('waits', { count })}
            </Text>
          ) : null}
          {takesJobs && count === 0 ? null : <Text size="sm">{t(`stops.${kind}`)}</Text>}
          {action === 'uninstall' ? <Text size="sm">{t('uninstalls')}</Text> : null}
        </>
      )}
    </FormModal>
  );
}
