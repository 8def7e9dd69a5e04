import { Button, Chip, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import classes from './FilterBar.module.css';
import { CLOSED, DUES, STATES, type Filters } from './filters';
import { SavedViews } from '~/parts/SavedViews';

interface Props {
  filters: Filters;
  any: boolean;
  onChange: (changes: Filters) => void;
  onReplace: (wanted: Record<string, unknown>) => void;
}

export function FilterBar({ filters, any, onChange, onReplace }: Props) {
  const { t } = useTranslation(['orders', 'states', 'common']);
  const storefronts = query.useQuery('get', '/storefronts');
  const rare = Boolean(filters.number || filters.storefront || filters.from || filters.to || filters.sort);
  const [opened, setOpened] = useState(rare);
  return (
    <search className={classes.bar}>
      <Typed
        label={t('filter.q')}
        placeholder={t('filter.qHint')}
        value={filters.q ?? ''}
        onChange={(q) => onChange({ q })}
        wide
      />
      <Select
        size="xs"
        aria-label={t('filter.state')}
        placeholder={t('filter.anyState')}
        clearable
        data={STATES.map((value) => ({ value, label: t(`states:order.${value}`) }))}
        value={filters.state ?? null}
        onChange={(state) => onChange({ state: state ?? '' })}
        w={140}
      />
      <Group gap={6} role="group" aria-label={t('filter.due')}>
        {DUES.map((due) => (
          <Chip
            key={due}
            size="xs"
            variant="outline"
            checked={filters.due === due}
            onChange={(checked) => onChange({ due: checked ? due : '' })}
            color={due === 'overdue' ? 'red' : undefined}
          >
            {t(`filter.dues.${due}`)}
          </Chip>
        ))}
      </Group>
      <Select
        size="xs"
        aria-label={t('filter.closed')}
        allowDeselect={false}
        data={CLOSED.map((value) => ({ value, label: t(`filter.${value}`) }))}
        value={filters.closed ?? 'exclude'}
        onChange={(closed) => onChange({ closed: closed === 'exclude' || !closed ? '' : closed })}
        w={184}
      />
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? t('filter.fewer') : t('filter.more')}
      </Button>
      <SavedViews page="orders" filters={filters} onChoose={onReplace} />
      {any ? (
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconX size={14} aria-hidden />} onClick={() => onReplace({})}>
          {t('list.clear')}
        </Button>
      ) : null}
      {opened ? (
        <div className={classes.rare}>
          <Typed
            label={t('filter.number')}
            placeholder={t('filter.numberHint')}
            value={filters.number ?? ''}
            onChange={(number) => onChange({ number: number.replace(/^#/, '') })}
          />
          <Select
            size="xs"
            label={t('filter.storefront')}
            placeholder={t('filter.anyStorefront')}
            clearable
            data={(storefronts.data?.items ?? []).map(({ storefront }) => storefront)}
            value={filters.storefront ?? null}
            onChange={(storefront) => onChange({ storefront: storefront ?? '' })}
          />
          <TextInput
            size="xs"
            type="date"
            label={t('filter.from')}
            value={filters.from ?? ''}
            onChange={(event) => onChange({ from: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            label={t('filter.to')}
            value={filters.to ?? ''}
            onChange={(event) => onChange({ to: event.currentTarget.value })}
          />
          <Select
            size="xs"
            label={t('filter.sort')}
            allowDeselect={false}
            disabled={Boolean(filters.due)}
            data={[
              { value: 'created', label: t('filter.byCreated') },
              { value: 'fulfilmentDate', label: t('filter.byDue') },
            ]}
            value={filters.due ? 'fulfilmentDate' : (filters.sort ?? 'created')}
            onChange={(sort) => onChange({ sort: sort === 'created' || !sort ? '' : sort })}
          />
        </div>
      ) : null}
    </search>
  );
}

/** A field whose filter follows when typing pauses. */
function Typed({ label, placeholder, value, onChange, wide }: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  wide?: boolean;
}) {
  const [text, setText] = useState(value);
  const later = useDebouncedCallback((typed: string) => onChange(typed.trim()), 300);
  useEffect(() => setText((typed) => (typed.trim() === value ? typed : value)), [value]);
  return (
    <TextInput
      size="xs"
      {...(wide ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
      w={wide ? 200 : undefined}
    />
  );
}
