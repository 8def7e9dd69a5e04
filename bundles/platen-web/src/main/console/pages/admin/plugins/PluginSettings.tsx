import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Panel } from '~/parts/Panel';
import { Listed } from '../Listed';
import { SettingsTable } from '../settings/SettingsTable';

/** What can be set of one plugin; nothing while it cannot say so. */
export function PluginSettings({ pids }: { pids: string[] }) {
  const { t } = useTranslation('plugins');
  const all = query.useQuery('get', '/configurations');
  const rows = (all.data?.items ?? []).filter(({ pid }) => pids.includes(pid));
  return rows.length === 0 && !all.error ? null : (
    <Panel title={t('settings')} flush>
      <Listed asked={all}>
        <SettingsTable rows={rows} />
      </Listed>
    </Panel>
  );
}
