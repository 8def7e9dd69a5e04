import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Tone, type ToneName } from './Tone';

type OrderState = Schema['OrderRow']['state'];
type Phase = Schema['QueueRow']['phase'];
type Payment = Schema['OrderRow']['payment'];

const ORDER: Record<OrderState, ToneName> = {
  BASKET: 'plain',
  RECEIVED: 'wait',
  PRODUCTION_HOLD: 'wait',
  INTAKE_HOLD: 'wait',
  OPEN: 'work',
  COMPLETED: 'good',
  SHIPPED: 'good',
  CANCELED: 'plain',
};

const PHASE: Record<Phase, ToneName> = {
  INTAKE: 'wait',
  READY: 'plain',
  STAGED: 'plain',
  PRODUCING: 'work',
  DECORATED: 'work',
  COMPLETED: 'good',
  SHIPPED: 'good',
  CANCELED: 'plain',
  FAILED: 'bad',
};

export function OrderState({ state }: { state: OrderState }) {
  const { t } = useTranslation('states');
  return <Tone tone={ORDER[state]}>{t(`order.${state}`)}</Tone>;
}

/** The job's own state in the words of its workflow, in the colour of its phase. */
export function JobState({ state, phase }: { state: string; phase: Phase }) {
  const { t } = useTranslation('states');
  return (
    <Tone tone={PHASE[phase]} title={t(`phase.${phase}`)}>
      {words(state)}
    </Tone>
  );
}

export function PaymentState({ payment }: { payment: Payment }) {
  const { t } = useTranslation('states');
  return <Tone tone={payment === 'PAID' ? 'good' : payment === 'UNPAID' ? 'wait' : 'plain'}>{t(`payment.${payment}`)}</Tone>;
}

const DUE: Record<string, ToneName> = { Late: 'bad', Warning: 'wait', InTime: 'plain' };

/** How a deadline stands, as the server judges it. */
export function DueState({ due }: { due: string | null }) {
  const { t } = useTranslation('states');
  return due ? <Tone tone={DUE[due] ?? 'plain'}>{t(`due.${due as 'Late'}`)}</Tone> : null;
}

/** RUN_OUT, runOut and run-out read as "Run out", QC_PASS as "QC pass". */
export function words(key: string): string {
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase();
  return (spaced.charAt(0).toUpperCase() + spaced.slice(1)).replace(/\b(qc|po|sku|mis|url|api|id|dpi)\b/gi, (short) => short.toUpperCase());
}
