import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { told, warned } from '~/parts/told';
import { useRefresh } from '../refresh';
import { TOUCHED, type Plugin, type PluginAction } from './plugin';

/** Does what may be done with a plugin, and says what came of it. */
export function usePluginAction({ name, title }: Plugin, onDone?: () => void) {
  const { t } = useTranslation('plugins');
  const refresh = useRefresh();
  const settled = () => void refresh(...TOUCHED);

  function after(action: PluginAction) {
    return (plugin?: Plugin) => {
      if (plugin?.state === 'FAILED') {
        warned(t('notRunning', { title }), plugin.reason ?? t('noReason'));
      } else {
        told(t(`done.${action}`, { title, version: plugin?.version }));
      }
      onDone?.();
    };
  }

  const calls = {
    install: query.useMutation('post', '/plugins/{name}/install', { onSuccess: after('install'), onSettled: settled }),
    start: query.useMutation('post', '/plugins/{name}/start', { onSuccess: after('start'), onSettled: settled }),
    stop: query.useMutation('post', '/plugins/{name}/stop', { onSuccess: after('stop'), onSettled: settled }),
    upgrade: query.useMutation('post', '/plugins/{name}/upgrade', { onSuccess: after('upgrade'), onSettled: settled }),
    uninstall: query.useMutation('delete', '/plugins/{name}', { onSuccess: () => after('uninstall')(), onSettled: settled }),
  };
  const all = Object.values(calls);
  return {
    run: (action: PluginAction, onError?: (error: unknown) => void) =>
      calls[action].mutate({ params: { path: { name } } }, { onError }),
    busy: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error,
  };
}
