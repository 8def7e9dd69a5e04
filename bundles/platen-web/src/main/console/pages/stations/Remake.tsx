import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { once, query } from '~/api/client';
import { refused, told } from '~/parts/told';
import classes from './Station.module.css';

/** Makes a rejected piece again, as a new one. */
export function Remake({ job }: { job: number }) {
  const { t } = useTranslation('stations');
  const remake = query.useMutation('post', '/jobs/{id}/remake', {
    onSuccess: () => told(t('do.remade')),
    onError: refused,
  });
  return (
    <Button
      className={classes.big}
      leftSection={<IconRefresh aria-hidden />}
      loading={remake.isPending}
      disabled={remake.isSuccess}
      onClick={() => remake.mutate({ params: { path: { id: job }, header: once() }, body: {} })}
    >
      {t('do.remake')}
    </Button>
  );
}
