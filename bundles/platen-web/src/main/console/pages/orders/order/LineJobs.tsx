import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badges } from '~/parts/contributions/Badges';
import { useDecorations } from '~/parts/useDecorations';
import { When } from '~/parts/format';
import { JobState } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import type { Job, Order } from '../data';
import classes from './Lines.module.css';

const SHOWN = 6;
/** Longer titles are not said again for each piece. */
const LONG = 36;

interface Props {
  order: Order;
  /** What the line is called, and by that most of its jobs. */
  of: string;
  jobs: Job[];
  canceled: number;
  onCanceled: () => void;
}

const brief = (title: string, of: string) => (title.length > LONG && title.startsWith(of) ? `…${title.slice(of.length)}` : title);

/** The jobs of a line, each with its state; the first few until more are asked for. */
export function LineJobs({ order, of, jobs, canceled, onCanceled }: Props) {
  const { t } = useTranslation(['orders', 'states']);
  const { label: decoration } = useDecorations();
  const [all, setAll] = useState(false);
  const shown = all || jobs.length <= SHOWN + 2 ? jobs : jobs.slice(0, SHOWN);
  return (
    <ul className={classes.jobs} aria-label={t('line.jobs')}>
      {shown.map((job) => (
        <li key={job.id}>
          <Anchor component={Link} to={`/orders/${order.id}/jobs/${job.id}`} size="sm" className={classes.jobTitle} title={job.title}>
            {brief(job.title, of)}
          </Anchor>
          <span className={classes.jobWords}>
            <Badges place="line" decoration={job.decoration} subject={job} />
            {job.holds.map((hold) => (
              <Tone key={`${hold.id} ${hold.code}`} tone="wait" title={hold.message}>
                {t(`states:hold.${hold.reason}`)}
              </Tone>
            ))}
          </span>
          <span className={classes.jobMade}>
            {decoration(job.decoration)}
            {job.device ? ` · ${job.device}` : null}
          </span>
          <span>
            <JobState state={job.state} phase={job.phase} />
          </span>
          <span className={classes.jobSince}>
            <When at={job.stateSince} />
          </span>
        </li>
      ))}
      {shown.length < jobs.length || canceled > 0 ? (
        <li data-more>
          {shown.length < jobs.length ? (
            <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
              {t('line.allJobs', { count: jobs.length })}
            </Button>
          ) : null}
          {canceled > 0 ? (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onCanceled}>
              {t('line.canceledJobs', { count: canceled })}
            </Button>
          ) : null}
        </li>
      ) : null}
    </ul>
  );
}
