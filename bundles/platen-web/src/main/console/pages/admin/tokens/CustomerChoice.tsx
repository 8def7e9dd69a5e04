import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';

/** A customer, found by name or e-mail. */
export function CustomerChoice({ value, onChange, error }: { value: number | null; onChange: (id: number | null) => void; error?: string }) {
  const { t } = useTranslation(['admin', 'common']);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [asked] = useDebouncedValue(text === chosen ? '' : text.trim(), 250);
  const found = query.useQuery('get', '/customers', { params: { query: { q: asked || undefined, limit: 20 } } });
  const data = (found.data?.items ?? []).map(({ id, name, email }) => ({ value: String(id), label: email ? `${name} · ${email}` : name }));
  if (value !== null && !data.some((one) => one.value === String(value))) {
    data.unshift({ value: String(value), label: chosen });
  }
  return (
    <Select
      label={t('tokens.ofCustomer')}
      placeholder={t('tokens.findCustomer')}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      value={value === null ? null : String(value)}
      onChange={(id, option) => {
        onChange(id === null ? null : Number(id));
        setChosen(option?.label ?? '');
      }}
      data={data}
      error={error ?? found.error?.title}
      nothingFoundMessage={t('common:nothing')}
      required
    />
  );
}
