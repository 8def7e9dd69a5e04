import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { defaultsOf, hasDefault } from '../configuration';
import { sentences } from '../../sentences';
import { useFieldWords, type FieldProps } from './field';
import { WithReset } from './WithReset';

export function BooleanField(props: FieldProps) {
  const { field, value, onChange } = props;
  const { t } = useTranslation('plugins');
  const { label, description, error } = useFieldWords(props);
  const standard = hasDefault(field)
    ? t('configuration.default', { value: t(defaultsOf(field)[0] === 'true' ? 'configuration.on' : 'configuration.off') })
    : undefined;
  return (
    <WithReset {...props}>
      <Switch
        label={label}
        description={sentences(description, standard)}
        checked={(value ?? defaultsOf(field))[0] === 'true'}
        onChange={({ currentTarget }) => onChange([String(currentTarget.checked)])}
        error={error}
      />
    </WithReset>
  );
}
