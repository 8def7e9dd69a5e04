import { IconArrowBigUpLine, IconDownload, IconPlayerPlay, IconPlayerStop, IconTrash, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { refused } from '~/parts/told';
import type { AskedAction } from './ActionDialog';
import type { Plugin, PluginAction } from './plugin';
import { usePluginAction } from './usePluginAction';

export const ICONS: Record<PluginAction, Icon> = {
  start: IconPlayerPlay,
  install: IconDownload,
  upgrade: IconArrowBigUpLine,
  stop: IconPlayerStop,
  uninstall: IconTrash,
};

const FORWARD: PluginAction[] = ['start', 'install', 'upgrade'];
const BACK: PluginAction[] = ['stop', 'uninstall'];

const isAsked = (action: PluginAction): action is AskedAction =>
  action === 'stop' || action === 'upgrade' || action === 'uninstall';

/** What may be done with the plugin now: at once, or after a question about what it would mean. */
export function useOffered(plugin: Plugin) {
  const [asking, setAsking] = useState<AskedAction>();
  const { run, busy } = usePluginAction(plugin);
  const offered = (actions: PluginAction[]) => actions.filter((action) => plugin.actions.includes(action));
  return {
    /** What brings it to work. */
    forward: offered(FORWARD),
    /** What takes it away. */
    back: offered(BACK),
    choose: (action: PluginAction) => (isAsked(action) ? setAsking(action) : run(action, refused)),
    busy,
    asking,
    close: () => setAsking(undefined),
  };
}
