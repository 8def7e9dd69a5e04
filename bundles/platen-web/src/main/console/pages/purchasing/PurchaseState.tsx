import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Tone, type ToneName } from '~/parts/Tone';

type State = Schema['Purchase']['state'];

const TONES: Record<State, ToneName> = { OPEN: 'work', CLOSED: 'good', CANCELED: 'plain' };

export function PurchaseState({ state }: { state: State }) {
  const { t } = useTranslation('stock');
  return <Tone tone={TONES[state]}>{t(`purchase.state.${state}`)}</Tone>;
}
