import { Center, Loader } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import classes from './Settings.module.css';
import { SettingsTable } from './SettingsTable';

/** All that can be set, of plugins and of the server. */
export function Settings() {
  const { t } = useTranslation(['plugins', 'common']);
  const all = query.useQuery('get', '/configurations');
  const rows = (all.data?.items ?? []).toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <>
      <PageHead title={t('configuration.title')} />
      <Listed asked={all}>
        {all.isPending ? (
          <Center mih={200}>
            <Loader role="status" aria-label={t('common:loading')} />
          </Center>
        ) : rows.length === 0 ? (
          <Empty icon={IconSettings} title={t('configuration.none')} hint={t('configuration.noneHint')} />
        ) : (
          <div className={classes.sheet}>
            <SettingsTable rows={rows} />
          </div>
        )}
      </Listed>
    </>
  );
}
