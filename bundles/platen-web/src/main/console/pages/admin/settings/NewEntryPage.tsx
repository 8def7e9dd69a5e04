import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { query } from '~/api/client';
import { PageHead } from '~/parts/PageHead';
import { told } from '~/parts/told';
import { settingsHref } from './configuration';
import { FactoryForm } from './FactoryForm';

/** A new entry, asked for where the others of its kind are listed. */
export function NewEntryPage() {
  const { t } = useTranslation('plugins');
  const navigate = useNavigate();
  const { pid = '' } = useParams();
  const { data } = query.useQuery('get', '/configurations/{pid}', { params: { path: { pid } } });
  return (
    <>
      <Anchor component={Link} to={settingsHref(pid)} size="sm">
        {data?.title ?? t('configuration.instances')}
      </Anchor>
      <PageHead title={t('configuration.make')} />
      <FactoryForm
        pid={pid}
        go={t('configuration.makeGo')}
        onMade={({ name }) => {
          told(t('configuration.made', { name }));
          void navigate(settingsHref(pid), { replace: true });
        }}
      />
    </>
  );
}
