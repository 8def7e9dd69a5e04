import { Button, Center, Loader, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Empty } from '~/parts/Empty';
import { ProblemAlert } from '~/parts/ProblemAlert';
import type { Station } from './kinds';
import { rememberStation } from './queue/device';
import { useRunningQueue } from './queue/useQueue';
import classes from './Station.module.css';
import { StationWork } from './StationWork';
import { useStations } from './useStation';

/** A station by its address, on the whole screen. */
export function StationPage() {
  const { t } = useTranslation(['stations', 'common']);
  const { code = '' } = useParams();
  const stations = useStations();
  const station = stations.data?.items.find((one) => one.code === code);
  useRunningQueue();

  if (station) {
    return <Known key={station.code} station={station} />;
  }
  return (
    <main className={classes.page}>
      {stations.error ? (
        <ProblemAlert error={stations.error} onRetry={() => void stations.refetch()} />
      ) : stations.isPending ? (
        <Center mih={240}>
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      ) : (
        <Empty title={t('unknown', { code })} hint={t('unknownHint')}>
          <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
          <Button component={Link} to="/stations">
            {t('toChoice')}
          </Button>
        </Empty>
      )}
    </main>
  );
}

function Known({ station }: { station: Station }) {
  const { t } = useTranslation(['stations', 'common']);
  useDocumentTitle(`${t(`kind.${station.kind}`)} ${station.code} · Platen`);
  useEffect(() => rememberStation(station.code), [station.code]);
  return <StationWork station={station} />;
}
