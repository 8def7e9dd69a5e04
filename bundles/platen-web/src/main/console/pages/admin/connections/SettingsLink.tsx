import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { settingsHref } from '../settings/configuration';

/** To the values of a connection; absent where it was not made from settings. */
export function SettingsLink({ entry }: { entry: Schema['ConfigurationInstance'] | undefined }) {
  const { t } = useTranslation('plugins');
  return entry ? (
    <Button component={Link} to={settingsHref(entry.pid)} size="xs" variant="default" aria-label={`${t('settings')}: ${entry.name}`}>
      {t('settings')}
    </Button>
  ) : null;
}
