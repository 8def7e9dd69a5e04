import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { TOUCHED } from '../plugins/plugin';
import { useRefresh } from '../refresh';

/** Ends an entry, or takes settings that exist once back to their defaults. */
export function DeleteDialog({
  pid,
  name,
  entry,
  onDone,
  onClose,
}: {
  pid: string;
  name: string;
  entry: boolean;
  onDone?: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('plugins');
  const refresh = useRefresh();
  const end = query.useMutation('delete', '/configurations/{pid}', {
    onSuccess: () => {
      told(entry ? t('configuration.deleted', { name }) : t('configuration.restored', { title: name }));
      onClose();
      onDone?.();
      void refresh(...TOUCHED);
    },
  });
  return (
    <FormModal
      title={entry ? t('configuration.deleteOf', { name }) : t('configuration.restoreOf', { title: name })}
      go={entry ? t('configuration.delete') : t('configuration.restore')}
      onClose={onClose}
      onSubmit={() => end.mutate({ params: { path: { pid } } })}
      loading={end.isPending}
      error={end.error}
      danger
    >
      <Text size="sm">{entry ? t('configuration.deleteIs') : t('configuration.restoreIs')}</Text>
    </FormModal>
  );
}
