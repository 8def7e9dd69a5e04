import { useTranslation } from 'react-i18next';
import { PageHead } from '~/parts/PageHead';
import classes from '../Admin.module.css';
import { Books } from './Books';
import { Checks } from './Checks';
import { IntakeRun } from './IntakeRun';

/** Whether Platen is well, and its books in order. */
export function Health() {
  const { t } = useTranslation('admin');
  return (
    <>
      <PageHead title={t('page.health')} />
      <div className={classes.stack}>
        <Checks />
        <IntakeRun />
        <Books />
      </div>
    </>
  );
}
