import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormModal } from '~/parts/FormModal';

/** Asks for the words that are kept with a decision. */
export function WithReason({
  title,
  what,
  label,
  go,
  danger,
  onGo,
  onClose,
}: {
  title: string;
  what: string;
  label: string;
  go: string;
  /** It cannot be undone. */
  danger?: boolean;
  onGo: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit() {
    setBusy(true);
    try {
      await onGo(reason.trim());
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormModal
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      go={go}
      danger={danger}
      loading={busy}
      error={error}
      disabled={reason.trim() === ''}
    >
      <Text size="sm">{what}</Text>
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
      />
    </FormModal>
  );
}
