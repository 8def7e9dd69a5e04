import { Center, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '~/parts/BackLink';
import { Badges } from '~/parts/contributions/Badges';
import { Panels } from '~/parts/contributions/Panels';
import { SettingsLinks } from '~/parts/contributions/SettingsLinks';
import { useFacts } from '~/parts/contributions/useFacts';
import { useContributionsOf } from '~/parts/contributions/useContributions';
import { DueBy } from '~/parts/DueBy';
import { useFormat } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { JobState, words } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import { usePlaces } from '~/parts/usePlaces';
import { useHistory, useJob, type Job } from '../data';
import classes from '../order/OrderPage.module.css';
import { Timeline } from '../Timeline';
import { JobActions } from './JobActions';
import { JobFacts } from './JobFacts';
import { JobFile } from './JobFile';
import { JobSteps } from './JobSteps';
import { JobWhy } from './JobWhy';

const MADE: Job['phase'][] = ['COMPLETED', 'SHIPPED', 'CANCELED'];

export function JobPage() {
  const { t } = useTranslation(['common', 'orders']);
  const id = Number(useParams()['job']);
  const { job, error, refetch } = useJob(id);
  if (error && !job) {
    return (
      <>
        <BackLink to="/orders">{t('orders:title')}</BackLink>
        <PageHead title={t('orders:title')} />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return job ? (
    <Sheet key={job.id} job={job} />
  ) : (
    <Center mih={240}>
      <Loader aria-label={t('loading')} role="status" />
    </Center>
  );
}

function Sheet({ job }: { job: Job }) {
  const { t } = useTranslation(['orders', 'states']);
  const format = useFormat();
  const places = usePlaces();
  const history = useHistory('jobs', job.id);
  const facts = useFacts(job.id, useContributionsOf(job.decoration).length > 0);
  const over = job.phase === 'SHIPPED' || job.phase === 'CANCELED';
  return (
    <>
      <BackLink to={`/orders/${job.order.id}`}>{t('job.ofOrder', { number: job.order.number })}</BackLink>
      <PageHead
        title={job.title}
        beside={
          <Group gap={6}>
            <JobState state={job.state} phase={job.phase} />
            {words(job.state) === words(job.phase) ? null : <Tone tone="plain">{t(`states:phase.${job.phase}`)}</Tone>}
            {job.frozen ? <Tone tone="bad">{t('states:hold.PLUGIN_MISSING')}</Tone> : null}
            {job.waived ? <Tone tone="plain">{t('job.waived')}</Tone> : null}
            <Badges place="job" decoration={job.decoration} subject={facts ?? job} />
          </Group>
        }
      >
        <JobActions job={job} />
      </PageHead>
      <div className={classes.summary}>
        <Text>
          <Text span c="dimmed">
            {t('job.since')}{' '}
          </Text>
          <b>
            <time dateTime={job.stateSince} title={format.moment(job.stateSince)}>
              {format.span((Date.now() - Date.parse(job.stateSince)) / 1_000)}
            </time>
          </b>
        </Text>
        <Text>
          <Text span c="dimmed">
            {t('list.due')}{' '}
          </Text>
          <b>
            <DueBy at={job.deadline} over={MADE.includes(job.phase)} />
          </b>
        </Text>
        <Text>
          <Text span c="dimmed">
            {t('routing.location')}{' '}
          </Text>
          <b>{job.location ? places.name(job.location) : t('routing.none')}</b>
        </Text>
        {job.device ? (
          <Text>
            <Text span c="dimmed">
              {t('print.printer')}{' '}
            </Text>
            <b>{job.device}</b>
          </Text>
        ) : null}
        <Text>
          <Text span c="dimmed">
            {t('job.barcode')}{' '}
          </Text>
          <b className={classes.barcode}>{job.barcode}</b>
        </Text>
        <SettingsLinks decoration={job.decoration} />
      </div>
      <div className={classes.columns}>
        <div className={classes.stack}>
          {over ? null : <JobWhy job={job} />}
          {over ? null : <JobSteps job={job} />}
          {history.error ? <ProblemAlert error={history.error} /> : null}
          <Timeline marks={history.marks ?? []} more={history.more} order={job.order.id} />
        </div>
        <div className={`${classes.stack} ${classes.side}`}>
          <Panel title={t('job.file')}>
            <JobFile job={job} />
          </Panel>
          <Panels place="job" job={job} facts={facts} />
          <JobFacts job={job} />
        </div>
      </div>
    </>
  );
}
