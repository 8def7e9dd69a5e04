import { Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useRefresh } from '../refresh';

/** Whether customers see a state, and under what name. */
export function ShownDialog({
  decoration,
  state,
  onClose,
}: {
  decoration: string;
  state: Schema['WorkflowState'];
  onClose: () => void;
}) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const [visible, setVisible] = useState(state.customerVisible);
  const [label, setLabel] = useState(state.customerLabel ?? '');
  const save = query.useMutation('put', '/decoration-types/{key}/states/{state}', {
    onSuccess: () => {
      told(t('saved', { name: state.label }));
      void refresh('/decoration-types');
      onClose();
    },
  });
  const refusal = refusalOf(save.error);
  return (
    <FormModal
      title={t('types.chooseOne', { state: state.label })}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          params: { path: { key: decoration, state: state.key } },
          body: { customerVisible: visible, customerLabel: visible ? label.trim() || null : null },
        })
      }
      loading={save.isPending}
      error={save.error}
    >
      <Switch
        label={t('types.visible')}
        checked={visible}
        onChange={({ currentTarget }) => setVisible(currentTarget.checked)}
        data-autofocus
      />
      {visible ? (
        <TextInput
          label={t('types.customerLabel')}
          description={t('types.customerLabelHint', { label: state.label })}
          placeholder={state.label}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          error={refusal?.field('label') ?? refusal?.field('customerLabel')}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('types.unseenIs')}
        </Text>
      )}
    </FormModal>
  );
}
