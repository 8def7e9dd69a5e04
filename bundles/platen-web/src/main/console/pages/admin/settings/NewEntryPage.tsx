import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { query } from '~/api/client';
import { BackLink } from '~/parts/BackLink';
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
      <BackLink to={settingsHref(pid)}>
        {data?.title ?? t('configuration.instances')}
      </BackLink>
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
