import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { Tone } from '~/parts/Tone';
import { SettingsLink } from './SettingsLink';

/** Entries that made no connection: something in them is wrong or their plugin does not run. */
export function Pending({ entries, columns }: { entries: Schema['ConfigurationInstance'][]; columns: number }) {
  const { t } = useTranslation(['admin', 'plugins']);
  return entries.map((entry) => (
    <Table.Tr key={entry.pid}>
      <Table.Th scope="row">{entry.name}</Table.Th>
      <Table.Td colSpan={columns - 2}>
        <Tone tone="bad">{t('shops.notConnected')}</Tone> {t('shops.notConnectedIs')}{' '}
        <Anchor component={Link} to="/admin/plugins" size="sm">
          {t('plugins:title')}
        </Anchor>
      </Table.Td>
      <Table.Td ta="right">
        <SettingsLink entry={entry} />
      </Table.Td>
    </Table.Tr>
  ));
}
