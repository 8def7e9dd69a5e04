import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { query } from '~/api/client';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from '../Admin.module.css';
import { ConfigurationForm } from './ConfigurationForm';
import { settingsHref } from './configuration';
import { Entries } from './Entries';

/** One configuration: its form, or the entries that it has. */
export function SettingsPage() {
  const { t } = useTranslation(['plugins', 'common']);
  const { pid = '' } = useParams();
  const { data, error, refetch } = query.useQuery('get', '/configurations/{pid}', { params: { path: { pid } } });
  const above = data?.factoryPid ? settingsHref(data.factoryPid) : '/admin/settings';
  return (
    <>
      <BackLink to={above}>
        {data?.factoryPid ? data.title : t('configuration.all')}
      </BackLink>
      <PageHead title={data ? (data.name ?? data.title) : t('configuration.title')} />
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Center mih={200}>
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      ) : null}
      {data ? (
        <div className={classes.stack}>
          {data.description && !data.factoryPid ? <p className={classes.lead}>{data.description}</p> : null}
          {data.factory ? <Entries factory={data} /> : <ConfigurationForm key={pid} configuration={data} onChanged={refetch} />}
        </div>
      ) : null}
    </>
  );
}
