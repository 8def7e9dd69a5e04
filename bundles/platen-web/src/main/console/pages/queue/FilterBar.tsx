import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import type { ColumnChoice } from '~/parts/columnChoice';
import { words } from '~/parts/States';
import classes from './FilterBar.module.css';
import type { Filters } from './filters';
import { SavedViews } from '~/parts/SavedViews';
import { useDecorations } from '~/parts/useDecorations';

interface Props {
  filters: Filters;
  any: boolean;
  onChange: (changes: Filters) => void;
  onReplace: (wanted: Record<string, unknown>) => void;
  /** What goes into a saved view besides the filters. */
  columns: ColumnChoice;
  onColumns: (wanted: unknown) => void;
  /** Where columns are chosen. */
  menu: ReactNode;
}

export function FilterBar({ filters, any, onChange, onReplace, columns, onColumns, menu }: Props) {
  const { t } = useTranslation(['queue', 'common']);
  const { location } = usePlace();
  const { types } = useDecorations();
  const devices = query.useQuery('get', '/devices').data?.items ?? [];
  const states = [...new Set(types.filter(({ key }) => !filters.decoration || key === filters.decoration).flatMap((type) => type.states))];
  const machines = devices.filter(
    (device) =>
      device.active &&
      (!location || device.location === location) &&
      (!filters.decoration || device.decoration === filters.decoration),
  );
  return (
    <search className={classes.bar}>
      <Number value={filters.orderNumber ?? ''} onChange={(orderNumber) => onChange({ orderNumber })} />
      <Choice
        label={t('filter.decoration')}
        none={t('filter.anyDecoration')}
        data={types.map(({ key, label }) => ({ value: key, label }))}
        value={filters.decoration}
        onChange={(decoration) => onChange({ decoration, state: '', device: '' })}
      />
      <Choice
        label={t('filter.state')}
        none={t('filter.anyState')}
        data={states.map((value) => ({ value, label: words(value) }))}
        value={filters.state}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label={t('filter.device')}
        none={t('filter.anyDevice')}
        data={machines.map(({ code, name }) => ({ value: code, label: name }))}
        value={filters.device}
        onChange={(device) => onChange({ device })}
      />
      <Select
        size="xs"
        className={classes.field}
        aria-label={t('filter.sort')}
        allowDeselect={false}
        data={[
          { value: 'due', label: t('filter.byDue') },
          { value: 'orderNumber', label: t('filter.byNumber') },
        ]}
        value={filters.sort ?? 'due'}
        onChange={(sort) => onChange({ sort: sort === 'orderNumber' ? sort : '' })}
      />
      <SavedViews
        page="queue"
        filters={{ ...filters, columns }}
        onChoose={(view) => {
          onReplace(view);
          if (view.columns !== undefined) {
            onColumns(view.columns);
          }
        }}
      />
      {menu}
      {any ? (
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconX size={14} aria-hidden />} onClick={() => onReplace({})}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </search>
  );
}

interface ChoiceProps {
  label: string;
  none: string;
  data: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
}

function Choice({ label, none, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      size="xs"
      className={classes.field}
      aria-label={label}
      placeholder={none}
      clearable
      searchable={data.length > 8}
      data={value && !data.some((one) => one.value === value) ? [...data, { value, label: words(value) }] : data}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

/** The list follows when typing pauses. */
function Number({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('queue');
  const [text, setText] = useState(value);
  const later = useDebouncedCallback((typed: string) => onChange(typed.trim().replace(/^#/, '')), 300);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      size="xs"
      className={classes.field}
      aria-label={t('filter.number')}
      placeholder={t('filter.number')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}
