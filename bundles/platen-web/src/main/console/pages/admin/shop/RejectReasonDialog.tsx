import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import { useRefresh } from '../refresh';

export function RejectReasonDialog({
  reason,
  taken,
  onClose,
}: {
  reason?: Schema['RejectReason'];
  /** Codes that others have. */
  taken: string[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const [code, setCode] = useState(reason?.code ?? '');
  const [label, setLabel] = useState(reason?.label ?? '');
  const [active, setActive] = useState(reason?.active ?? true);
  const changed = useChanged([code, label, active]);
  const save = query.useMutation('put', '/reject-reasons/{code}', {
    onSuccess: () => {
      told(t('saved', { name: label }));
      void refresh('/reject-reasons', '/reports');
      onClose();
    },
  });
  const exists = !reason && taken.includes(code.trim());
  const fault = (field: string) => refusalOf(save.error)?.field(field);
  return (
    <FormModal
      title={reason ? t('reasons.edit', { name: reason.label }) : t('reasons.make')}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={() => save.mutate({ params: { path: { code } }, body: { label: label.trim(), active } })}
      loading={save.isPending}
      error={save.error}
      changed={changed}
      disabled={exists || !code || !label.trim()}
    >
      <TextInput
        label={t('code')}
        description={reason ? undefined : t('reasons.codeHint')}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value.toUpperCase().replace(/[^A-Z0-9]/g, ''))}
        maxLength={20}
        readOnly={reason !== undefined}
        variant={reason ? 'filled' : 'default'}
        error={exists ? t('taken') : fault('code')}
        required
        data-autofocus={reason ? undefined : true}
      />
      <TextInput
        label={t('reasons.label')}
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        error={fault('label')}
        required
        data-autofocus={reason ? true : undefined}
      />
      <Switch label={t('reasons.active')} checked={active} onChange={({ currentTarget }) => setActive(currentTarget.checked)} />
    </FormModal>
  );
}
