import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import classes from './StateArea.module.css';

/** What a batch's barcode came to: how many pieces went along, and which did not and why. */
export function BatchWord({ batch }: { batch: NonNullable<Schema['ScanAnswer']['batch']> }) {
  const { t } = useTranslation('stations');
  return (
    <div className={classes.what}>
      <strong>{t('batch.picked', { id: batch.batch.id, done: batch.done, jobs: batch.jobs })}</strong>
      {batch.already > 0 ? <span>{t('batch.already', { count: batch.already })}</span> : null}
      {batch.refused.map((refused) => (
        <span key={refused.job.id}>
          {t('batch.refused')}: {refused.title} · {refused.reason}
        </span>
      ))}
    </div>
  );
}
