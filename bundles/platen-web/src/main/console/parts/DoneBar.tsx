import classes from './DoneBar.module.css';

/** How much is done: a bar and the same in words. */
export function DoneBar({ percent, words, label }: { percent: number; words: string; label: string }) {
  return (
    <div className={classes.bar}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
      >
        <div className={classes.done} style={{ width: `${percent}%` }} />
      </div>
      <span className={classes.words}>{words}</span>
    </div>
  );
}
