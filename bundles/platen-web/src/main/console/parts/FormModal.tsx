import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';
import { useUnsaved } from './unsaved';

interface Props {
  title: string;
  onClose: () => void;
  onSubmit: () => void;
  /** What the button does, as a verb. */
  go: string;
  loading: boolean;
  error: unknown;
  danger?: boolean;
  /** What leaves it, where "Cancel" could be taken for the deed. */
  dismiss?: string;
  disabled?: boolean;
  /** Whether something is typed that would be lost; then it is not closed without a question. */
  changed?: boolean;
  size?: string;
  children: ReactNode;
}

/** A form over the page; stays open with what was typed when the server refuses. */
export function FormModal({ title, onClose, onSubmit, go, loading, error, danger, dismiss, disabled, changed, size, children }: Props) {
  const { t } = useTranslation();
  const leave = useUnsaved(Boolean(changed) && !loading);
  const close = () => leave(onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    // A form inside a form of the page, by way of a portal, must not send that one too.
    event.stopPropagation();
    onSubmit();
  }
  return (
    <Modal opened onClose={close} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {children}
          {error ? <ProblemAlert error={error} /> : null}
          <Group justify="end" gap="xs" mt={4}>
            <Button variant="default" onClick={close}>
              {dismiss ?? t('cancel')}
            </Button>
            <Button type="submit" color={danger ? 'red' : undefined} loading={loading} disabled={disabled}>
              {go}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
