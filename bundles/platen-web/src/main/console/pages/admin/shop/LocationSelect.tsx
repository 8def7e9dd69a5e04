import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '~/parts/usePlaces';

/** One location of those that work. */
export function LocationSelect({ value, onChange, error }: { value: string | null; onChange: (code: string | null) => void; error?: string }) {
  const { t } = useTranslation('admin');
  const places = usePlaces();
  return (
    <Select
      label={t('location')}
      value={value}
      onChange={onChange}
      data={places.items
        .filter(({ active, code }) => active || code === value)
        .map(({ code, name }) => ({ value: code, label: name }))}
      error={error}
      allowDeselect={false}
      required
    />
  );
}
