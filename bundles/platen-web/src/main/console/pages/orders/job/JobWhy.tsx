import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import type { Job } from '../data';
import { releasable, useReleaseHold } from '../order/useReleaseHold';
import { CheckButton, holdOf, useCheckNow } from '../order/WhyPanel';
import { WhyCauses, type Cause, type Solution } from '../WhyCauses';

/** Why this job is not moving, holds of its order included. */
export function JobWhy({ job }: { job: Job }) {
  const { t } = useTranslation('orders');
  const why = query.useQuery('get', '/jobs/{id}/why', { params: { path: { id: job.id } } });
  const { release, pending } = useReleaseHold(job.order.id);
  const check = useCheckNow();

  function solve(cause: Cause): Solution | null {
    const hold = holdOf(cause, job.holds);
    if (hold && releasable(hold)) {
      return {
        label: t('hold.release'),
        button: (
          <Button size="sm" loading={pending} onClick={() => release(hold)}>
            {t('hold.release')}
          </Button>
        ),
      };
    }
    return cause.job
      ? null
      : {
          label: t('job.toOrder'),
          button: (
            <Button size="sm" variant="light" component={Link} to={`/orders/${job.order.id}`}>
              {t('job.toOrder')}
            </Button>
          ),
        };
  }

  if (why.error) {
    return <ProblemAlert error={why.error} onRetry={() => void why.refetch()} />;
  }
  if (!why.data) {
    return null;
  }
  const { causes } = why.data;
  // What comes next is said where it is done.
  return causes.length === 0 ? null : (
    <Panel title={t('why.title')} actions={causes.some((cause) => cause.nextCheck) ? <CheckButton check={check} /> : undefined}>
      <WhyCauses causes={causes} order={job.order.id} job={job.id} solve={solve} />
    </Panel>
  );
}
