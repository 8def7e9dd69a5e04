import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';

/** A job, found by the number of its order. */
export function JobSelect({ label, value, onChange }: { label: string; value: number | null; onChange: (job: number | null) => void }) {
  const { t } = useTranslation('stock');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [typed] = useDebouncedValue(text, 300);
  const number = typed === chosen?.label ? '' : typed.trim();
  const { data } = query.useQuery(
    'get',
    '/queue',
    { params: { query: { orderNumber: number, limit: 50 } } },
    { enabled: number !== '' },
  );
  const found = (number ? data?.items ?? [] : []).map((row) => ({ value: String(row.id), label: `${row.orderNumber} · ${row.title}` }));
  const options = chosen && !found.some((one) => one.value === chosen.value) ? [...found, chosen] : found;
  return (
    <Select
      label={label}
      searchable
      clearable
      placeholder={t('new.jobHint')}
      nothingFoundMessage={number ? t('new.noJob') : undefined}
      filter={({ options: all }) => all}
      data={options}
      value={value === null ? null : String(value)}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => {
        setChosen(options.find((one) => one.value === id) ?? null);
        onChange(id === null ? null : Number(id));
      }}
    />
  );
}
