import { useTranslation } from 'react-i18next';
import { PageHead } from '~/parts/PageHead';
import { Tone } from '~/parts/Tone';
import classes from '../Admin.module.css';
import { Books } from './Books';
import { Checks, useReady } from './Checks';
import { IntakeRun } from './IntakeRun';

/** Whether Platen is well, and its books in order. */
export function Health() {
  const { t } = useTranslation('admin');
  const { data } = useReady();
  const up = data?.status === 'up';
  return (
    <>
      <PageHead
        title={t('page.health')}
        beside={data ? <Tone tone={up ? 'good' : 'bad'}>{up ? t('health.up') : t('health.down')}</Tone> : null}
      />
      <div className={classes.stack}>
        <Checks />
        <IntakeRun />
        <Books />
      </div>
    </>
  );
}
