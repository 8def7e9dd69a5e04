import { Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import { HeldJobs } from './HeldJobs';
import { Plugins } from './Plugins';
import classes from './Problems.module.css';
import { Refused } from './Refused';
import { ScanConflicts } from './ScanConflicts';
import { Stuck } from './Stuck';

const SOME = { params: { query: { limit: 100 } } };

/** Everything that waits for a person, with its cause and what solves it. */
export default function Problems() {
  const { t } = useTranslation('problems');
  const stuck = query.useQuery('get', '/problems', SOME);
  const refused = query.useQuery('get', '/intake/rejects', SOME);
  const conflicts = query.useQuery('get', '/scans/conflicts', SOME);
  const types = query.useQuery('get', '/decoration-types');
  const checks = query.useQuery('get', '/checks/intake');
  const all = [stuck, refused, conflicts, types, checks];
  const error = all.find((one) => one.error)?.error;
  const absent = (types.data?.items ?? []).filter(({ state }) => state !== 'RUNNING');
  const held = Object.entries(checks.data?.reasons ?? {});
  const lists = [stuck.data?.items, refused.data?.items, conflicts.data?.items, absent, held];
  const count = lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
  const loaded = all.every((one) => one.data);

  return (
    <>
      <PageHead title={t('title')} beside={loaded && count > 0 ? <Tone tone="bad">{count}</Tone> : null} />
      {error ? (
        <Group mb="md">
          <ProblemAlert error={error} onRetry={() => all.forEach((one) => void one.refetch())} />
        </Group>
      ) : null}
      {loaded && count === 0 ? <Empty icon={IconCircleCheck} title={t('none')} hint={t('noneHint')} /> : null}
      <div className={classes.stack}>
        {absent.length > 0 ? <Plugins types={absent} /> : null}
        {stuck.data && stuck.data.items.length > 0 ? <Stuck rows={stuck.data.items} /> : null}
        {refused.data && refused.data.items.length > 0 ? <Refused rows={refused.data.items} /> : null}
        {conflicts.data && conflicts.data.items.length > 0 ? <ScanConflicts rows={conflicts.data.items} /> : null}
        {checks.data && held.length > 0 ? <HeldJobs checks={checks.data} /> : null}
      </div>
    </>
  );
}
