import { Button, Loader, Stack, Text } from '@mantine/core';
import { IconBarcode, IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { KINDS, KIND_ICON, type Station } from './kinds';
import { LineNotice } from './LineNotice';
import { lastStation } from './queue/device';
import { useRunningQueue } from './queue/useQueue';
import classes from './StationChoice.module.css';

/** Where this device stands. */
export function StationChoice() {
  const { t } = useTranslation(['stations', 'common']);
  const { location } = usePlace();
  const stations = query.useQuery('get', '/stations');
  const locations = query.useQuery('get', '/locations');
  useRunningQueue();

  const all = stations.data?.items ?? [];
  const here = all.filter((station) => !location || station.location === location);
  const last = all.find(({ code }) => code === lastStation());
  const nameOf = (code: string) => locations.data?.items.find((one) => one.code === code)?.name ?? code;
  const groups = [...new Set(here.map((station) => station.location))].sort();

  return (
    <>
      <PageHead title={t('title')}>
        <Button component={Link} to="/stations/-/commands" variant="default" size="md" leftSection={<IconBarcode size={20} aria-hidden />}>
          {t('do.cards')}
        </Button>
      </PageHead>
      <Stack gap="md">
        <LineNotice />
        <Text c="dimmed">{t('choose.lead')}</Text>
        {stations.error ? <ProblemAlert error={stations.error} onRetry={() => void stations.refetch()} /> : null}
        {stations.isPending ? <Loader role="status" aria-label={t('common:loading')} /> : null}
        {last ? (
          <section aria-label={t('choose.last')}>
            <Text fw={600} mb={6}>
              {t('choose.last')}
            </Text>
            <StationCard station={last} place={nameOf(last.location)} first />
          </section>
        ) : null}
        {stations.data && all.length === 0 ? (
          <Empty icon={IconScan} title={t('choose.none')} hint={t('choose.noneHint')} />
        ) : stations.data && here.length === 0 ? (
          <Empty icon={IconScan} title={t('choose.noneHere')} hint={t('choose.noneHereHint')} />
        ) : null}
        {groups.map((group) => (
          <Panel key={group} title={nameOf(group)}>
            <div className={classes.cards}>
              {KINDS.flatMap((kind) => here.filter((one) => one.kind === kind && one.location === group)).map(
                (station) => (
                  <StationCard key={station.code} station={station} />
                ),
              )}
            </div>
          </Panel>
        ))}
      </Stack>
    </>
  );
}

function StationCard({ station, place, first }: { station: Station; place?: string; first?: boolean }) {
  const { t } = useTranslation(['stations', 'common']);
  const Icon = KIND_ICON[station.kind];
  return (
    <Link to={`/stations/${encodeURIComponent(station.code)}`} className={classes.card} data-first={first || undefined}>
      <Icon size={first ? 44 : 32} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.name}>
          {t(`kind.${station.kind}`)}
          <span className={classes.code}>
            {station.code}
            {place ? ` · ${place}` : ''}
          </span>
        </span>
        <span className={classes.does}>{t(`does.${station.kind}`)}</span>
      </span>
    </Link>
  );
}
