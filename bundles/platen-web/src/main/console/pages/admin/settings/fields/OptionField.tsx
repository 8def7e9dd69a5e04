import { MultiSelect, Select } from '@mantine/core';
import { useFieldWords, type FieldProps } from './field';
import { WithReset } from './WithReset';

/** One or several of what is offered. */
export function OptionField(props: FieldProps) {
  const { field, value, onChange } = props;
  const words = useFieldWords(props);
  const data = [...field.options, ...(value ?? []).filter((one) => !field.options.some((option) => option.value === one)).map((one) => ({ value: one, label: one }))];
  return (
    <WithReset {...props}>
      {field.many ? (
        <MultiSelect {...words} data={data} value={value ?? []} onChange={onChange} clearable />
      ) : (
        <Select {...words} data={data} value={value?.[0] ?? null} onChange={(one) => onChange(one === null ? null : [one])} />
      )}
    </WithReset>
  );
}
