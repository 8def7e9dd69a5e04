import { useFormat } from '~/parts/format';
import { Tone } from '~/parts/Tone';

const DAY = 86_400_000;

export type Due = 'late' | 'soon' | 'fine';

export function dueOf(deadline: string, now = Date.now()): Due {
  const left = new Date(deadline).getTime() - now;
  return left < 0 ? 'late' : left < DAY ? 'soon' : 'fine';
}

const TONES = { late: 'bad', soon: 'wait', fine: 'plain' } as const;

/** When a job must be done: late ones red, those of the next day amber. */
export function Deadline({ at }: { at: string }) {
  const format = useFormat();
  return (
    <Tone tone={TONES[dueOf(at)]} title={format.moment(at)}>
      <time dateTime={at}>{format.ago(at)}</time>
    </Tone>
  );
}
