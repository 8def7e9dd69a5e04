import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentences } from '../../sentences';
import { useFieldWords, type FieldProps } from './field';
import { WithReset } from './WithReset';

/** As many values as somebody likes. */
export function ListField(props: FieldProps) {
  const { value, onChange } = props;
  const { t } = useTranslation('plugins');
  const words = useFieldWords(props);
  return (
    <WithReset {...props}>
      <TagsInput
        {...words}
        description={sentences(words.description, t('configuration.each'))}
        value={value ?? []}
        onChange={onChange}
        splitChars={[]}
      />
    </WithReset>
  );
}
