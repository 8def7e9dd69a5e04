import { useTranslation } from 'react-i18next';
import { sentences } from '../../sentences';
import { defaultsOf, hasDefault, type Field } from '../configuration';

export interface FieldProps {
  field: Field;
  /** null where the default holds. */
  value: string[] | null;
  /** Whether it was changed and not saved yet. */
  touched: boolean;
  /** undefined leaves the field as it is saved. */
  onChange: (value: string[] | null | undefined) => void;
  error: string | undefined;
}

/** What every input of a field says: its name, what it means, what holds while it is empty. */
export function useFieldWords({ field, value, error }: Pick<FieldProps, 'field' | 'value' | 'error'>) {
  const { t } = useTranslation('plugins');
  const { min, max } = field;
  const bounds =
    min != null && max != null
      ? t('configuration.range', { min, max })
      : min != null
        ? t('configuration.atLeast', { min })
        : max != null
          ? t('configuration.atMost', { max })
          : '';
  const label = (each: string) => field.options.find((option) => option.value === each)?.label ?? each;
  const standard = hasDefault(field) ? t('configuration.default', { value: defaultsOf(field).map(label).join(', ') }) : undefined;
  return {
    label: field.title,
    description: sentences(field.description, bounds),
    placeholder: value === null ? standard : value.join('') === '' && standard ? t('configuration.empty') : undefined,
    error,
    withAsterisk: field.required && standard === undefined,
  };
}
