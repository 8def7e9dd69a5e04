import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDecorations } from '~/parts/useDecorations';

/** A mixing key is what a plugin puts together with bars, some of it empty. */
export const keyWords = (key: string) => key.split('|').filter(Boolean).join(' · ');

/** What goes together, and by which decoration. */
export function MixingKey({ mixingKey, decoration, strong }: { mixingKey: string; decoration: string; strong?: boolean }) {
  const { t } = useTranslation('queue');
  const { label } = useDecorations();
  return (
    <>
      <Text fw={strong ? 600 : undefined} size="sm" style={{ overflowWrap: 'anywhere' }}>
        {keyWords(mixingKey) || t('batches.noKey')}
      </Text>
      <Text size="xs" c="dimmed">
        {label(decoration)}
      </Text>
    </>
  );
}
