import { Button, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { useFieldWords, type FieldProps } from './field';

/** What never comes back from the server: it is kept, replaced or removed. */
export function SecretField(props: FieldProps) {
  const { field, value, touched, onChange } = props;
  const { t } = useTranslation('plugins');
  const { label, description, error, withAsterisk } = useFieldWords(props);
  const removed = touched && value === null;
  const typed = value ?? [];
  // One empty line below those that are filled, where several may be given.
  const lines = field.many ? [...typed, ''] : [typed[0] ?? ''];
  const placeholder = removed
    ? t('configuration.secretCleared')
    : field.set
      ? t('configuration.secretSet')
      : t('configuration.secretNotSet');

  function type(at: number, text: string) {
    const next = lines.map((line, index) => (index === at ? text : line)).filter((line) => line !== '');
    onChange(next.length > 0 ? next : undefined);
  }

  return (
    <div className={classes.secret}>
      {lines.map((line, at) => (
        <PasswordInput
          key={at}
          label={at === 0 ? label : undefined}
          aria-label={at === 0 ? undefined : t('configuration.secretMore', { title: label, number: at + 1 })}
          description={at === 0 ? description : undefined}
          placeholder={at === 0 ? placeholder : undefined}
          value={line}
          onChange={({ currentTarget }) => type(at, currentTarget.value)}
          error={at === lines.length - 1 ? error : undefined}
          withAsterisk={at === 0 && withAsterisk}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('configuration.show', { title: label }) }}
        />
      ))}
      {field.set && typed.length === 0 ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color={removed ? 'gray' : 'red'}
          aria-label={removed ? t('configuration.keepOf', { title: label }) : t('configuration.clearOf', { title: label })}
          onClick={() => onChange(removed ? undefined : null)}
        >
          {removed ? t('configuration.keep') : t('configuration.clear')}
        </Button>
      ) : null}
    </div>
  );
}
