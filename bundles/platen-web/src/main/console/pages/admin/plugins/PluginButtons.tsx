import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from './ActionDialog';
import type { Plugin } from './plugin';
import { ICONS, useOffered } from './useOffered';

/** All that may be done with a plugin, on its own page. */
export function PluginButtons({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation('plugins');
  const { forward, back, choose, busy, asking, close } = useOffered(plugin);
  return (
    <>
      {[...back.toReversed(), ...forward.toReversed()].map((action) => {
        const Icon = ICONS[action];
        return (
          <Button
            key={action}
            variant={action === forward[0] ? 'filled' : 'default'}
            leftSection={<Icon size={16} aria-hidden />}
            loading={busy && action === forward[0]}
            onClick={() => choose(action)}
          >
            {t(`action.${action}`)}
          </Button>
        );
      })}
      {asking ? <ActionDialog plugin={plugin} action={asking} onClose={close} /> : null}
    </>
  );
}
