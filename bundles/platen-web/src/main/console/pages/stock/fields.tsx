import { NumberInput, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';

interface Props {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | undefined;
  required?: boolean;
  /** A table head says already what it is. */
  hideLabel?: boolean;
}

const labelOf = (label: string, hidden: boolean | undefined) => (hidden ? { 'aria-label': label } : { label });

export function LocationSelect({ label, hideLabel, ...props }: Props) {
  const { data } = query.useQuery('get', '/locations');
  return (
    <Select
      {...labelOf(label, hideLabel)}
      {...props}
      allowDeselect={false}
      data={(data?.items ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

/** A bin of the location; they come in the order of the walk. */
export function BinSelect({ location, label, hideLabel, ...props }: Props & { location: string | null }) {
  const { t } = useTranslation('stock');
  const { data } = query.useQuery(
    'get',
    '/locations/{location}/bins',
    { params: { path: { location: location ?? '' } } },
    { enabled: location !== null },
  );
  return (
    <Select
      {...labelOf(label, hideLabel)}
      {...props}
      searchable
      allowDeselect={false}
      disabled={!location}
      placeholder={t('field.chooseBin')}
      nothingFoundMessage={t('field.noBin')}
      data={(data?.items ?? []).map(({ code }) => code)}
    />
  );
}

/** A material, found by what its code or name begins with. */
export function MaterialSelect({ label, hideLabel, ...props }: Props) {
  const { t } = useTranslation('stock');
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text, 250);
  // What stands there is the chosen one's label, not a search.
  const q = props.value && typed.startsWith(props.value) ? undefined : typed || undefined;
  const { data } = query.useQuery('get', '/materials', { params: { query: { q, limit: 50 } } });
  const options = (data?.items ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
  if (props.value && !options.some(({ value }) => value === props.value)) {
    options.push({ value: props.value, label: props.value });
  }
  return (
    <Select
      {...labelOf(label, hideLabel)}
      {...props}
      searchable
      placeholder={t('field.findMaterial')}
      nothingFoundMessage={t('field.noMaterial')}
      filter={({ options: all }) => all}
      data={options}
      searchValue={text}
      onSearchChange={setText}
    />
  );
}

interface AmountProps {
  label: string;
  value: number | '';
  onChange: (value: number | '') => void;
  unit?: string | undefined;
  description?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  hideLabel?: boolean;
  min?: number;
}

/** An amount in at most 4 decimals, typed with point or comma. */
export function AmountInput({ unit, onChange, label, hideLabel, ...props }: AmountProps) {
  return (
    <NumberInput
      {...labelOf(label, hideLabel)}
      {...props}
      decimalScale={4}
      allowedDecimalSeparators={['.', ',']}
      suffix={unit ? ` ${unit}` : undefined}
      onChange={(value) => onChange(typeof value === 'number' ? value : value === '' || Number.isNaN(Number(value)) ? '' : Number(value))}
    />
  );
}
