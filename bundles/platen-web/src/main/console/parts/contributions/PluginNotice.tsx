import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says in plain words that what a plugin adds does not work. */
export function PluginNotice({ plugin, error }: { plugin: string; error: unknown }) {
  const { t } = useTranslation('contributions');
  return (
    <div role="status" data-plugin-fault={plugin}>
      <Text size="sm">{t('broken', { plugin })}</Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {(error instanceof Error ? error.message : String(error)).slice(0, 300)}
      </Text>
    </div>
  );
}
