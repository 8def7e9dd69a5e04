import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { useFormat } from '~/parts/format';
import { told } from '~/parts/told';
import { useRefresh } from '../refresh';

export function RevokeDialog({ token, onClose }: { token: Schema['Token']; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const refresh = useRefresh();
  const revoke = query.useMutation('delete', '/tokens/{id}', {
    onSuccess: () => {
      told(t('tokens.revokedNow', { name: token.name }));
      void refresh('/tokens', '/users');
      onClose();
    },
  });
  return (
    <FormModal
      title={t('tokens.revokeOne', { name: token.name })}
      go={t('tokens.revoke')}
      onClose={onClose}
      onSubmit={() => revoke.mutate({ params: { path: { id: token.id } } })}
      loading={revoke.isPending}
      error={revoke.error}
      danger
    >
      <Text size="sm">
        {t('tokens.revokeIs')}{' '}
        {token.lastUsedAt ? t('tokens.usedAt', { when: format.moment(token.lastUsedAt) }) : t('tokens.neverUsed')}
      </Text>
    </FormModal>
  );
}
