import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { Tone } from '~/parts/Tone';
import { settingsHref } from './configuration';

/** Settings by name, and whether they have values of their own. */
export function SettingsTable({ rows }: { rows: Schema['ConfigurationRow'][] }) {
  const { t } = useTranslation('plugins');
  return (
    <Table horizontalSpacing="md" aria-label={t('configuration.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('configuration.name')}</Table.Th>
          <Table.Th w={240}>{t('configuration.plugin')}</Table.Th>
          <Table.Th w={150}>{t('configuration.values')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ pid, title, description, plugin, factory, instances, set }) => (
          <Table.Tr key={pid}>
            <Table.Td>
              <Anchor component={Link} to={settingsHref(pid)} fw={600} size="sm">
                {title}
              </Anchor>
              {description ? (
                <Text size="sm" c="dimmed">
                  {description}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{plugin}</Table.Td>
            <Table.Td>
              {factory ? (
                t('configuration.many', { count: instances.length })
              ) : (
                <Tone tone={set ? 'work' : 'plain'}>{set ? t('configuration.changed') : t('configuration.asDelivered')}</Tone>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
