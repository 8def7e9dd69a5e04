import { Button, Checkbox, Group, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ParameterForm } from './form';
import classes from './Sku.module.css';

const TYPES: ParameterForm['type'][] = ['TEXT', 'NUMBER', 'CHOICE', 'BOOLEAN'];

interface Props {
  parameter: ParameterForm;
  onChange: (parameter: ParameterForm) => void;
  onRemove: () => void;
  error: (field: string) => string | undefined;
}

/** An option that lines of the SKU may set: its type, default and range. */
export function ParameterFields({ parameter, onChange, onRemove, error }: Props) {
  const { t } = useTranslation('orders');
  const set = (changed: Partial<ParameterForm>) => onChange({ ...parameter, ...changed });
  const { type } = parameter;
  return (
    <div className={classes.one} role="group" aria-label={t('skus.parameter', { name: parameter.name })}>
      <div className={classes.fields}>
        <TextInput
          label={t('skus.name')}
          value={parameter.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={error('name')}
          required
        />
        <Select
          label={t('skus.type')}
          allowDeselect={false}
          data={TYPES.map((value) => ({ value, label: t(`skus.types.${value}`) }))}
          value={type}
          onChange={(value) => set({ type: TYPES.find((one) => one === value) ?? 'TEXT' })}
        />
        {type === 'CHOICE' ? (
          <TagsInput
            label={t('skus.choices')}
            value={parameter.choices}
            onChange={(choices) => set({ choices })}
            error={error('choices')}
            style={{ gridColumn: 'span 2' }}
          />
        ) : null}
        {type === 'NUMBER' ? (
          <>
            <NumberInput label={t('skus.min')} value={parameter.min} onChange={(min) => set({ min })} error={error('min')} />
            <NumberInput label={t('skus.max')} value={parameter.max} onChange={(max) => set({ max })} error={error('max')} />
          </>
        ) : null}
        {type === 'TEXT' ? (
          <NumberInput
            label={t('skus.maxLength')}
            value={parameter.maxLength}
            onChange={(maxLength) => set({ maxLength })}
            min={1}
            allowDecimal={false}
            error={error('maxLength')}
          />
        ) : null}
        {type === 'BOOLEAN' || type === 'CHOICE' ? (
          <Select
            label={t('skus.default')}
            clearable
            data={type === 'BOOLEAN' ? [{ value: 'true', label: t('skus.yes') }, { value: 'false', label: t('skus.no') }] : parameter.choices}
            value={parameter.defaultValue || null}
            onChange={(defaultValue) => set({ defaultValue: defaultValue ?? '' })}
            error={error('defaultValue')}
          />
        ) : (
          <TextInput
            label={t('skus.default')}
            value={parameter.defaultValue}
            onChange={(event) => set({ defaultValue: event.currentTarget.value })}
            error={error('defaultValue')}
          />
        )}
      </div>
      <Group justify="space-between">
        <Group gap="md">
          <Checkbox
            size="sm"
            label={t('skus.exposed')}
            checked={parameter.exposed}
            onChange={(event) => set({ exposed: event.currentTarget.checked })}
          />
          <Checkbox
            size="sm"
            label={t('skus.required')}
            checked={parameter.required}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
        </Group>
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>
          {t('skus.removeParameter')}
        </Button>
      </Group>
    </div>
  );
}
