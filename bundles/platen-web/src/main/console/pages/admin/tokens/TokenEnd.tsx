import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { When } from '~/parts/format';
import { Tone } from '~/parts/Tone';

/** Until when it is good, or that it no longer is. */
export function TokenEnd({ token: { revoked, expiresAt } }: { token: Schema['Token'] }) {
  const { t } = useTranslation(['admin', 'common']);
  if (revoked) {
    return <Tone tone="plain">{t('tokens.revoked')}</Tone>;
  }
  return expiresAt && Date.parse(expiresAt) < Date.now() ? (
    <Tone tone="bad">{t('tokens.expired')}</Tone>
  ) : (
    <>{expiresAt ? <When at={expiresAt} /> : t('common:when.never')}</>
  );
}
