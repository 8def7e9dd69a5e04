import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { DoneBar } from '~/parts/DoneBar';
import { useFormat } from '~/parts/format';

/** How much of what was ordered has arrived. */
export function Received({ received, amount }: { received: number; amount: number }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const words = t('purchase.receivedOf', { received: format.number(received, 4), amount: format.number(amount, 4) });
  return <DoneBar percent={percentOf(received, amount)} words={words} label={t('purchase.received')} />;
}

/** How many lines are complete; amounts of different materials make no sum. */
export function LinesReceived({ lines }: { lines: Schema['PurchaseLine'][] }) {
  const { t } = useTranslation('stock');
  const complete = lines.filter(({ received, amount }) => received >= amount).length;
  const percent = lines.reduce((sum, { received, amount }) => sum + percentOf(received, amount), 0) / Math.max(1, lines.length);
  return (
    <DoneBar
      percent={Math.round(percent)}
      words={t('purchase.linesOf', { complete, count: lines.length })}
      label={t('purchase.received')}
    />
  );
}

const percentOf = (received: number, amount: number) => (amount > 0 ? Math.min(100, Math.round((received / amount) * 100)) : 100);
