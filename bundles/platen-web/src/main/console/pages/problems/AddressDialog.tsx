import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';

const FIELDS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'countryCode'] as const;
const NEEDED: readonly string[] = ['name', 'line1', 'city', 'countryCode'];

/** Another address for an order that could not be let in with its own. */
export function AddressDialog({ onGo, onClose }: { onGo: (address: Schema['Address']) => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation('problems');
  const [fields, setFields] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit() {
    setBusy(true);
    try {
      const given = Object.fromEntries(FIELDS.map((field) => [field, fields[field]?.trim() || null]));
      await onGo({ phone: null, ...given } as Schema['Address']);
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormModal
      title={t('refused.address')}
      onClose={onClose}
      onSubmit={() => void submit()}
      go={t('stuck.retry')}
      loading={busy}
      error={error}
    >
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`address.${field}`)}
          value={fields[field] ?? ''}
          onChange={({ currentTarget: { value } }) => setFields((known) => ({ ...known, [field]: value }))}
          error={refusalOf(error)?.field(`shipTo/${field}`)}
          required={NEEDED.includes(field)}
          maxLength={field === 'countryCode' ? 2 : undefined}
        />
      ))}
    </FormModal>
  );
}
