import { useTranslation } from 'react-i18next';
import { words } from '~/parts/States';
import { Tone } from '~/parts/Tone';

/** Whether a plugin works: running, its bundle gone, or refused. */
export function TypeState({ state }: { state: string }) {
  const { t, i18n } = useTranslation('admin');
  const known = i18n.exists(`admin:typeState.${state}`);
  return <Tone tone={state === 'RUNNING' ? 'good' : 'bad'}>{known ? t(`typeState.${state as 'RUNNING'}`) : words(state)}</Tone>;
}
