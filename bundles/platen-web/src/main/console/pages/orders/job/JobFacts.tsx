import { Anchor } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDecorations } from '~/parts/useDecorations';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import type { Job } from '../data';
import classes from '~/parts/Facts.module.css';
import { useActor } from '../words';

/** What the job is made of and where it belongs. */
export function JobFacts({ job }: { job: Job }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const actor = useActor();
  const { label: decoration } = useDecorations();
  const rows: [string, ReactNode][] = [
    [t('print.decoration'), decoration(job.decoration)],
    [t('print.pieces'), format.number(job.amount)],
  ];
  if (job.sku) {
    rows.push([
      t('line.sku'),
      <Anchor key="sku" component={Link} to={`/skus/${encodeURIComponent(job.sku)}`} size="sm">
        {job.sku}
      </Anchor>,
    ]);
  }
  if (job.substrate) {
    rows.push([t('skus.substrate'), job.substrate]);
  }
  if (job.finishing.length > 0) {
    rows.push([t('skus.finishing'), job.finishing.join(', ')]);
  }
  for (const [name, value] of Object.entries(job.attributes)) {
    rows.push([words(name), value]);
  }
  if (job.assignment) {
    const where = job.assignment.printer ?? (job.assignment.tags ?? []).join(', ');
    rows.push([t('print.assign'), [t(`print.mode.${job.assignment.mode}`), where].filter(Boolean).join(': ')]);
  }
  if (job.schedule) {
    rows.push([t('job.planned'), `${format.moment(job.schedule.start)} · ${job.schedule.device} · ${actor(job.schedule.actor)}`]);
  }
  if (job.batch !== null) {
    rows.push([t('job.batch'), String(job.batch)]);
  }
  if (job.remakeOf) {
    rows.push([
      t('job.remakeOf'),
      <Anchor key="remake" component={Link} to={`/orders/${job.order.id}/jobs/${job.remakeOf.id}`} size="sm">
        {t('why.job', { job: job.remakeOf.id })}
      </Anchor>,
    ]);
  }
  rows.push([t('list.age'), <When key="created" at={job.createdAt} />]);
  return (
    <Panel title={t('job.facts')}>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}
