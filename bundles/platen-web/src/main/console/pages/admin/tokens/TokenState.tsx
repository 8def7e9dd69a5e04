import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Tone } from '~/parts/Tone';

export function TokenState({ token: { revoked, expiresAt } }: { token: Schema['Token'] }) {
  const { t } = useTranslation('admin');
  if (revoked) {
    return <Tone tone="plain">{t('tokens.revoked')}</Tone>;
  }
  return expiresAt && Date.parse(expiresAt) < Date.now() ? (
    <Tone tone="bad">{t('tokens.expired')}</Tone>
  ) : (
    <Tone tone="good">{t('tokens.valid')}</Tone>
  );
}
