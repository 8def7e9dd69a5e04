import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDefault } from '../configuration';
import classes from '../Settings.module.css';
import type { FieldProps } from './field';

/** An input, and beside it the way back to the default. */
export function WithReset({ field, value, onChange, children }: FieldProps & { children: ReactNode }) {
  const { t } = useTranslation('plugins');
  const label = t('configuration.reset', { title: field.title });
  return (
    <div className={classes.field}>
      {children}
      {value !== null && hasDefault(field) ? (
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} onClick={() => onChange(null)}>
            <IconRestore size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </div>
  );
}
