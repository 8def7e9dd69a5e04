import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Tone } from '~/parts/Tone';

export function UserState({ user }: { user: Schema['User'] }) {
  const { t } = useTranslation('admin');
  if (!user.active) {
    return <Tone tone="bad">{t('inactive')}</Tone>;
  }
  return user.mustChangePassword ? (
    <Tone tone="wait">{t('users.mustChange')}</Tone>
  ) : (
    <Tone tone="good">{t('active')}</Tone>
  );
}
