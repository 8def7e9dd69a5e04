import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Problems.module.css';

/** One problem: what it is, why, and the buttons that solve it. */
export function Case({
  title,
  cause,
  detail,
  facts,
  children,
}: {
  title: ReactNode;
  cause: string;
  /** What the server says beyond the cause. */
  detail?: string | undefined;
  facts?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={classes.case}>
      <div className={classes.what}>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{cause}</Text>
        {detail ? (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        ) : null}
        {facts ? (
          <Text size="xs" c="dimmed" mt={2}>
            {facts}
          </Text>
        ) : null}
      </div>
      <Group gap="xs">{children}</Group>
    </div>
  );
}
