import { useTranslation } from 'react-i18next';
import { useFormat } from '~/parts/format';
import classes from './Received.module.css';

/** How much of what was ordered has arrived. */
export function Received({ received, amount }: { received: number; amount: number }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const words = t('purchase.receivedOf', { received: format.number(received, 4), amount: format.number(amount, 4) });
  const percent = amount > 0 ? Math.min(100, Math.round((received / amount) * 100)) : 100;
  return (
    <div className={classes.bar}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={t('purchase.received')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
      >
        <div className={classes.done} style={{ width: `${percent}%` }} />
      </div>
      <span className={classes.words}>{words}</span>
    </div>
  );
}
