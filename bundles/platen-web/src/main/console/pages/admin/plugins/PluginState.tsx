import { useTranslation } from 'react-i18next';
import { Tone, type ToneName } from '~/parts/Tone';
import type { Plugin } from './plugin';

const TONES: Record<Plugin['state'], ToneName> = { RUNNING: 'good', STOPPED: 'wait', FAILED: 'bad', OFFERED: 'plain' };

export function PluginState({ state }: { state: Plugin['state'] }) {
  const { t } = useTranslation('plugins');
  return <Tone tone={TONES[state]}>{t(`states.${state}`)}</Tone>;
}
