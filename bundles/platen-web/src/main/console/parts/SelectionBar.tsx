import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SelectionBar.module.css';

/** How many rows are checked and what can be done to them; stays in sight at the end of a long list. */
export function SelectionBar({ label, count, onClear, children }: { label: string; count: number; onClear: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className={classes.bar} aria-label={label}>
      <Text size="sm" fw={600} role="status">
        {t('selected', { count })}
      </Text>
      {children}
      <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
        {t('clearSelection')}
      </Button>
    </section>
  );
}
