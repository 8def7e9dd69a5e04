import { Anchor, Center, Code, Loader, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { useDecorations } from '~/parts/useDecorations';
import { BackLink } from '~/parts/BackLink';
import { DoneBar } from '~/parts/DoneBar';
import { useFormat, When } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { JobState } from '~/parts/States';
import { usePlaces } from '~/parts/usePlaces';
import { BatchActions } from './BatchActions';
import classes from './BatchPage.module.css';
import { BatchState } from './BatchState';
import { made } from './made';
import { keyWords } from './MixingKey';
import { PickWalk } from './PickWalk';

/** A batch: its walk along the bins, its jobs, its labels and papers. */
export function BatchPage() {
  const { t } = useTranslation(['queue', 'common']);
  const id = Number(useParams().id);
  const { label } = useDecorations();
  const { name: place } = usePlaces();
  const format = useFormat();
  const { data: batch, error, refetch } = query.useQuery('get', '/batches/{id}', { params: { path: { id } } });
  if (error) {
    return (
      <>
        <BackLink to="/batches">{t('batches.title')}</BackLink>
        <PageHead title={t('batches.title')} />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!batch) {
    return (
      <Center mih={200}>
        <Loader role="status" aria-label={t('common:loading')} />
      </Center>
    );
  }
  const { done, all } = made(batch);
  return (
    <>
      <BackLink to="/batches">{t('batches.title')}</BackLink>
      <PageHead title={t('batches.number', { id })} beside={<BatchState state={batch.finished ? 'CLOSED' : batch.state} />}>
        <BatchActions batch={batch} />
      </PageHead>
      <div className={classes.summary}>
        <b>{keyWords(batch.mixingKey) || t('batches.noKey')}</b>
        <span>{label(batch.decoration)}</span>
        {batch.location ? <span>{place(batch.location)}</span> : null}
        <span className={classes.when}>
          {t('batches.made')} <When at={batch.createdAt} />
        </span>
        <div className={classes.done}>
          <DoneBar
            percent={all === 0 ? 0 : (done / all) * 100}
            words={t('batches.doneOf', { done: format.number(done), count: all })}
            label={t('batches.progress')}
          />
        </div>
      </div>
      <Stack>
        <PickWalk batch={batch} />
        <Panel title={t('batches.jobsOf', { count: batch.jobs.length })} flush>
          <Jobs jobs={batch.jobs} />
        </Panel>
      </Stack>
    </>
  );
}

function Jobs({ jobs }: { jobs: Schema['BatchJob'][] }) {
  const { t } = useTranslation('queue');
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table horizontalSpacing="md" aria-label={t('batches.jobs')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.order')}</Table.Th>
            <Table.Th>{t('column.title')}</Table.Th>
            <Table.Th>{t('column.state')}</Table.Th>
            <Table.Th>{t('batches.barcode')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Table.Tr key={job.id}>
              <Table.Td>
                <Anchor component={Link} to={`/orders/${job.order.id}`} fw={600} size="sm">
                  {job.order.number}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Anchor component={Link} to={`/orders/${job.order.id}/jobs/${job.id}`} size="sm">
                  {job.amount > 1 ? `${job.title} × ${job.amount}` : job.title}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <JobState state={job.state} phase={job.phase} />
              </Table.Td>
              <Table.Td>
                <Code>{job.barcode}</Code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
