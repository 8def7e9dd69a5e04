import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/parts/format';
import { PHASES } from './filters';
import classes from './PhaseTabs.module.css';
import { useCounts } from './useCounts';

/** How much work is where; one of them is the filter. */
export function PhaseTabs({ phase, onChange }: { phase: string | undefined; onChange: (phase: string) => void }) {
  const { t } = useTranslation(['queue', 'states']);
  const format = useFormat();
  const count = useCounts();
  const tabs = [
    { key: '', name: t('phases.all'), jobs: count(({ phase: at }) => (PHASES as string[]).includes(at)) },
    ...PHASES.map((key) => ({ key, name: t(`states:phase.${key}`), jobs: count((stall) => stall.phase === key) })),
  ].filter(({ key, jobs }) => key === '' || key === phase || jobs !== 0);
  return (
    <div className={classes.tabs} role="group" aria-label={t('phases.label')}>
      {tabs.map(({ key, name, jobs }) => (
        <UnstyledButton
          key={key}
          className={classes.tab}
          aria-pressed={key === (phase ?? '')}
          data-phase={key || undefined}
          onClick={() => onChange(key)}
        >
          {name} {jobs === undefined ? null : <span className={classes.count}>{format.number(jobs)}</span>}
        </UnstyledButton>
      ))}
    </div>
  );
}
