import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import classes from './Line.module.css';

type Parameter = Schema['SkuParameter'];

interface Props {
  parameters: Parameter[];
  values: Record<string, string>;
  onChange: (values: Record<string, string>) => void;
  error: (name: string) => string | undefined;
}

/** The options that a SKU exposes, each as a field of its type with its default and range. */
export function ParameterFields({ parameters, values, onChange, error }: Props) {
  const exposed = parameters.filter((parameter) => parameter.exposed);
  return exposed.length === 0 ? null : (
    <div className={classes.parameters}>
      {exposed.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={(value) => onChange({ ...values, [parameter.name]: value })}
          error={error(parameter.name)}
        />
      ))}
    </div>
  );
}

function ParameterField({ parameter, value, onChange, error }: {
  parameter: Parameter;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('orders');
  const hint = useHint(parameter);
  const required = parameter.required && parameter.defaultValue === null;
  const common = { label: parameter.name, description: hint, error, required };
  switch (parameter.type) {
    case 'NUMBER':
      return (
        <NumberInput
          {...common}
          placeholder={parameter.defaultValue ?? undefined}
          value={value === '' ? '' : Number(value)}
          onChange={(number) => onChange(String(number))}
          min={parameter.min ?? undefined}
          max={parameter.max ?? undefined}
          clampBehavior="none"
        />
      );
    case 'CHOICE':
      return (
        <Select
          {...common}
          data={parameter.choices ?? []}
          placeholder={parameter.defaultValue ?? t('print.choose')}
          value={value || null}
          onChange={(choice) => onChange(choice ?? '')}
          clearable={!required}
        />
      );
    case 'BOOLEAN':
      return (
        <Switch
          label={parameter.name}
          description={hint}
          error={error}
          checked={(value || parameter.defaultValue) === 'true'}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    case 'TEXT':
      return (
        <TextInput
          {...common}
          placeholder={parameter.defaultValue ?? undefined}
          maxLength={parameter.maxLength ?? undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function useHint({ min, max, maxLength, defaultValue }: Parameter): string | undefined {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const says: string[] = [];
  if (min != null && max != null) {
    says.push(t('line.range', { min: format.number(min, 3), max: format.number(max, 3) }));
  } else if (min != null) {
    says.push(t('line.min', { min: format.number(min, 3) }));
  } else if (max != null) {
    says.push(t('line.max', { max: format.number(max, 3) }));
  }
  if (maxLength != null) {
    says.push(t('line.maxLength', { count: maxLength }));
  }
  if (defaultValue != null) {
    says.push(t('line.default', { value: defaultValue }));
  }
  return says.length > 0 ? says.join(' · ') : undefined;
}
