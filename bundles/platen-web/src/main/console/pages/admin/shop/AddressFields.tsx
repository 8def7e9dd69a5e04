import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import classes from '../Admin.module.css';

type Address = Schema['Address'];

const FIELDS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'countryCode', 'phone'] as const;

export function AddressFields({
  value,
  onChange,
  fault,
}: {
  value: Address;
  onChange: (address: Address) => void;
  fault: (field: string) => string | undefined;
}) {
  const { t } = useTranslation('admin');
  return (
    <div className={classes.pair}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`address.${field}`)}
          value={value[field] ?? ''}
          onChange={({ currentTarget }) => onChange({ ...value, [field]: currentTarget.value })}
          error={fault(`address/${field}`)}
          maxLength={field === 'countryCode' ? 2 : undefined}
        />
      ))}
    </div>
  );
}

/** The address without blanks; null if nothing is left. */
export function given(address: Address): Address | null {
  const filled = FIELDS.map((field) => [field, address[field]?.trim() || null] as const);
  return filled.some(([, text]) => text) ? (Object.fromEntries(filled) as Address) : null;
}
