import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { useRole } from '~/app/session';
import { Ahead, useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { Case } from './Case';
import classes from './Problems.module.css';

/** Where a reason is put right; it is the same for all that lacks material. */
const BUY = { to: '/purchasing', label: 'order' } as const;
const CURES: Record<string, { to: string; label: 'order' | 'plugins' | 'machines'; admin?: boolean }> = {
  INVENTORY: BUY,
  PARTS: BUY,
  MATERIAL: BUY,
  PLUGIN_MISSING: { to: '/admin/plugins', label: 'plugins', admin: true },
  OUTPUT: { to: '/admin/devices', label: 'machines', admin: true },
};

/** Jobs that wait in intake, by reason, those that hold up most first. */
export function HeldJobs({ checks }: { checks: Schema['IntakeCheck'] }) {
  const { t, i18n } = useTranslation(['problems', 'states']);
  const format = useFormat();
  const queries = useQueryClient();
  const admin = useRole('ADMIN');
  const run = query.useMutation('post', '/checks/intake/run', {
    onSuccess: async ({ released }) => {
      told(t('held.checked', { count: released }));
      await queries.invalidateQueries();
    },
    onError: refused,
  });
  const reasons = Object.entries(checks.reasons).toSorted(([, a], [, b]) => b - a);
  return (
    <Panel
      title={t('held.title')}
      flush
      actions={
        <Button size="xs" variant="default" loading={run.isPending} onClick={() => run.mutate({})}>
          {t('held.check')}
        </Button>
      }
    >
      {reasons.map(([reason, count]) => {
        const cure = CURES[reason];
        const known = i18n.exists(`problems:held.why.${reason}`);
        return (
          <Case
            key={reason}
            title={`${t(`states:hold.${reason as 'ARTWORK'}`, { defaultValue: words(reason) })}: ${t('held.jobs', { count, jobs: format.number(count) })}`}
            cause={known ? t(`held.why.${reason as 'ARTWORK'}`) : ''}
          >
            {cure && (admin || !cure.admin) ? (
              <Button size="xs" component={Link} to={cure.to}>
                {t(`held.${cure.label}`)}
              </Button>
            ) : null}
            <Button size="xs" variant="default" component={Link} to="/queue?phase=INTAKE">
              {t('held.show')}
            </Button>
          </Case>
        );
      })}
      <div className={classes.foot}>
        {t('held.last')} <When at={checks.lastRun} /> · {t('held.next')} <Ahead at={checks.nextRun} />
      </div>
    </Panel>
  );
}
