import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Problems.module.css';

/** One problem: what it is, why, and the buttons that solve it. */
export function Case({ title, cause, facts, children }: { title: ReactNode; cause: string; facts: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.case}>
      <div className={classes.what}>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{cause}</Text>
        <Text size="xs" c="dimmed">
          {facts}
        </Text>
      </div>
      <Group gap="xs">{children}</Group>
    </div>
  );
}
