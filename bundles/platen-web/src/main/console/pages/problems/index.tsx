import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { useProblems } from '~/app/problems';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import { HeldJobs } from './HeldJobs';
import { Orders, useWaitingOrders } from './Orders';
import { Plugins } from './Plugins';
import classes from './Problems.module.css';
import { Refused } from './Refused';
import { ScanConflicts } from './ScanConflicts';
import { Stuck } from './Stuck';

/** Everything that waits for a person, with its cause and what solves it: first what never goes on by itself. */
export default function Problems() {
  const { t } = useTranslation('problems');
  const { stuck, refused, conflicts, absent, failed, count, loaded, error, refetch } = useProblems();
  const checks = query.useQuery('get', '/checks/intake');
  const orders = useWaitingOrders();
  const held = Object.keys(checks.data?.reasons ?? {}).length;
  const fault = error ?? checks.error ?? orders.error;
  const all = loaded && checks.data && orders.loaded;

  return (
    <>
      <PageHead title={t('title')} beside={loaded && count > 0 ? <Tone tone="bad">{t('count', { count })}</Tone> : null} />
      <div className={classes.stack}>
        {fault ? (
          <ProblemAlert
            error={fault}
            onRetry={() => {
              refetch();
              void checks.refetch();
              orders.refetch();
            }}
          />
        ) : null}
        {all && count + held + orders.rows.length === 0 ? (
          <Panel title={t('all')}>
            <Empty icon={IconCircleCheck} title={t('none')} hint={t('noneHint')} />
          </Panel>
        ) : null}
        {absent.length + failed.length > 0 ? <Plugins types={absent} failed={failed} /> : null}
        {stuck.length > 0 ? <Stuck rows={stuck} /> : null}
        {refused.length > 0 ? <Refused rows={refused} /> : null}
        {conflicts.length > 0 ? <ScanConflicts rows={conflicts} /> : null}
        {orders.rows.length > 0 ? <Orders rows={orders.rows} more={orders.more} /> : null}
        {checks.data && held > 0 ? <HeldJobs checks={checks.data} /> : null}
      </div>
    </>
  );
}
