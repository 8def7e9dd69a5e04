import { useTranslation } from 'react-i18next';
import { Tone } from '~/parts/Tone';

export function InUse({ active }: { active: boolean }) {
  const { t } = useTranslation('admin');
  return <Tone tone={active ? 'good' : 'plain'}>{active ? t('active') : t('inactive')}</Tone>;
}
