import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import classes from './AddressFields.module.css';

export type Address = Schema['Address'];

const FIELDS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'countryCode', 'phone'] as const;
const COMPLETE: Record<(typeof FIELDS)[number], string> = {
  name: 'name',
  company: 'organization',
  line1: 'address-line1',
  line2: 'address-line2',
  postalCode: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  countryCode: 'country',
  phone: 'tel',
};

interface Props {
  value: Address;
  onChange: (address: Address) => void;
  error?: (field: keyof Address) => string | undefined;
  disabled?: boolean;
  /** What it cannot do without. */
  needed?: readonly (keyof Address)[];
}

/** Where something is, or is shipped to. */
export function AddressFields({ value, onChange, error, disabled, needed = [] }: Props) {
  const { t } = useTranslation('orders');
  return (
    <div className={classes.fields}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          className={classes[field]}
          label={t(`address.${field}`)}
          autoComplete={`section-ship shipping ${COMPLETE[field]}`}
          value={value[field] ?? ''}
          onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value || null })}
          error={error?.(field)}
          disabled={disabled}
          required={needed.includes(field)}
          maxLength={field === 'countryCode' ? 2 : undefined}
        />
      ))}
    </div>
  );
}

/** The address without blanks. */
export const trimmed = (address: Address): Address =>
  Object.fromEntries(FIELDS.map((field) => [field, address[field]?.trim() || null])) as Address;

/** Whether nothing of it is given. */
export const blank = (address: Address) => FIELDS.every((field) => !address[field]);
