import { TextInput } from '@mantine/core';
import { hasDefault } from '../configuration';
import { useFieldWords, type FieldProps } from './field';
import { WithReset } from './WithReset';

export function TextField(props: FieldProps) {
  const { field, value, onChange } = props;
  const words = useFieldWords(props);
  // Only where empty differs from the default and is allowed can somebody mean it.
  const nothing = hasDefault(field) && !field.required ? [''] : null;
  return (
    <WithReset {...props}>
      <TextInput
        {...words}
        value={value?.[0] ?? ''}
        onChange={({ currentTarget: { value: text } }) => onChange(text === '' ? nothing : [text])}
        autoComplete="off"
      />
    </WithReset>
  );
}
