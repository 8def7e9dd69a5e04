import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldWords, type FieldProps } from './field';
import { WithReset } from './WithReset';

export function NumberField(props: FieldProps) {
  const { field, value, onChange } = props;
  const { i18n } = useTranslation();
  const words = useFieldWords(props);
  return (
    <WithReset {...props}>
      <NumberInput
        {...words}
        value={value?.[0] === undefined ? '' : Number(value[0])}
        onChange={(number) => onChange(number === '' ? null : [String(number)])}
        allowDecimal={field.type === 'DECIMAL'}
        decimalSeparator={(0.5).toLocaleString(i18n.language).charAt(1)}
        allowedDecimalSeparators={['.', ',']}
        // The server says what is wrong; a number that changes by itself is worse.
        clampBehavior="none"
        hideControls
      />
    </WithReset>
  );
}
