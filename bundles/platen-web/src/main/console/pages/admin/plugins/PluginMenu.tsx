import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { settingsHref } from '../settings/configuration';
import { ActionDialog } from './ActionDialog';
import type { Plugin } from './plugin';
import classes from './Plugins.module.css';
import { ICONS, useOffered } from './useOffered';

/** All that may be done with a plugin, in its line of the list: what brings it to work is a button, the rest a menu. */
export function PluginMenu({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation('plugins');
  const { forward, back, choose, busy, asking, close } = useOffered(plugin);
  const { title, configurations } = plugin;
  const [first, ...later] = forward;
  const listed = [...later, ...back];

  return (
    <div className={classes.actions}>
      {first ? (
        <Button size="xs" variant="default" loading={busy} aria-label={t(`actionOf.${first}`, { title })} onClick={() => choose(first)}>
          {t(`action.${first}`)}
        </Button>
      ) : null}
      {listed.length + configurations.length > 0 ? (
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('more', { title })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {configurations.map((pid) => (
              <Menu.Item key={pid} component={Link} to={settingsHref(pid)} leftSection={<IconSettings size={16} aria-hidden />}>
                {configurations.length > 1 ? `${t('settings')}: ${pid}` : t('settings')}
              </Menu.Item>
            ))}
            {listed.map((action) => {
              const Icon = ICONS[action];
              return (
                <Menu.Item
                  key={action}
                  c={action === 'uninstall' ? 'red' : undefined}
                  leftSection={<Icon size={16} aria-hidden />}
                  onClick={() => choose(action)}
                >
                  {t(`action.${action}`)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {asking ? <ActionDialog plugin={plugin} action={asking} onClose={close} /> : null}
    </div>
  );
}
