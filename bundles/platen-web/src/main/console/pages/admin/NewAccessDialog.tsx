import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';

/** Asks for somebody or something new that may come in: first its name, then what belongs to its kind. */
export function NewAccessDialog({
  kind,
  name,
  onName,
  complete,
  changed,
  make,
  onSubmit,
  onClose,
  children,
}: {
  kind: 'users' | 'tokens';
  name: string;
  onName: (name: string) => void;
  /** Whether all but the name is given. */
  complete: boolean;
  /** Whether something is entered. */
  changed: boolean;
  make: { isPending: boolean; error: unknown };
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('admin');
  return (
    <FormModal
      title={t(`${kind}.make`)}
      go={t(`${kind}.makeGo`)}
      onClose={onClose}
      onSubmit={onSubmit}
      loading={make.isPending}
      error={make.error}
      changed={changed}
      disabled={name.trim() === '' || !complete}
    >
      <TextInput
        label={t(`${kind}.name`)}
        description={t(`${kind}.nameHint`)}
        value={name}
        onChange={({ currentTarget }) => onName(currentTarget.value)}
        error={refusalOf(make.error)?.field('name')}
        autoComplete="off"
        required
        data-autofocus
      />
      {children}
    </FormModal>
  );
}
