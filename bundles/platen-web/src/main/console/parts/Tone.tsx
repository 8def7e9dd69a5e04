import type { ReactNode } from 'react';
import classes from './Tone.module.css';

/** plain: nothing to do; wait: somebody or something is awaited; work: in hand; good: done; bad: needs a person. */
export type ToneName = 'plain' | 'wait' | 'work' | 'good' | 'bad';

/** A word on a coloured ground; colour never says anything that the word does not. */
export function Tone({ tone, children, title }: { tone: ToneName; children: ReactNode; title?: string }) {
  return (
    <span className={classes.tone} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
