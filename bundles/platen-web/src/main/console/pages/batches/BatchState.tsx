import { useTranslation } from 'react-i18next';
import { words } from '~/parts/States';
import { Tone, type ToneName } from '~/parts/Tone';

const TONES: Record<string, ToneName> = { OPEN: 'plain', RELEASED: 'work', LABELED: 'wait' };

export function BatchState({ state }: { state: string }) {
  const { t, i18n } = useTranslation('queue');
  const known = i18n.exists(`queue:batches.state.${state}`);
  return <Tone tone={TONES[state] ?? 'plain'}>{known ? t(`batches.state.${state as 'OPEN'}`) : words(state)}</Tone>;
}
