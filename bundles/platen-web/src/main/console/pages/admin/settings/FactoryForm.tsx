import { Center, Loader } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from '../Admin.module.css';
import { NewEntry } from './NewEntry';

/** Reads what an entry of the configuration is made of, then asks for it. */
export function FactoryForm({ pid, ...how }: { pid: string } & Omit<ComponentProps<typeof NewEntry>, 'factory'>) {
  const { t } = useTranslation();
  const { data, error, refetch } = query.useQuery('get', '/configurations/{pid}', { params: { path: { pid } } });
  if (!data) {
    return error ? (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    ) : (
      <Center mih={200}>
        <Loader role="status" aria-label={t('loading')} />
      </Center>
    );
  }
  return (
    <div className={classes.stack}>
      {data.description ? <p className={classes.lead}>{data.description}</p> : null}
      <NewEntry key={pid} factory={data} {...how} />
    </div>
  );
}
