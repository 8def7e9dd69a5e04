import type { ReactNode } from 'react';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from './Admin.module.css';

/** A list, or why it could not be read. */
export function Listed({ asked, children }: { asked: { error: unknown; refetch: () => unknown }; children: ReactNode }) {
  return asked.error ? <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} /> : <div className={classes.list}>{children}</div>;
}
