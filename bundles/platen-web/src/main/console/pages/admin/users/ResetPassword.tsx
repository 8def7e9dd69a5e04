import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { Secret } from '../Secret';
import { useRefresh } from '../refresh';

/** Says what a new one-time password does, then shows it. */
export function ResetPassword({ user, onClose }: { user: Schema['User']; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const refresh = useRefresh();
  const reset = query.useMutation('post', '/users/{name}/password', { onSuccess: () => void refresh('/users') });
  if (reset.data) {
    return (
      <Secret
        title={t('users.oneTime', { name: user.name })}
        what={t('users.oneTimeIs')}
        secret={reset.data.oneTimePassword}
        onClose={onClose}
      />
    );
  }
  return (
    <FormModal
      title={t('users.reset')}
      go={t('users.resetGo')}
      onClose={onClose}
      onSubmit={() => reset.mutate({ params: { path: { name: user.name } } })}
      loading={reset.isPending}
      error={reset.error}
      danger
    >
      <Text size="sm">{t('users.resetIs', { name: user.displayName ?? user.name, count: user.sessions })}</Text>
    </FormModal>
  );
}
