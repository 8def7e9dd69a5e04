import { Text } from '@mantine/core';
import classes from './Reports.module.css';

/** One number that says it all, and what it counts. */
export function Figure({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div className={classes.figure}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <div className={classes.value}>{value}</div>
      {hint ? (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      ) : null}
    </div>
  );
}
