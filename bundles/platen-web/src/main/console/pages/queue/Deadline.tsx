import type { Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { Tone } from '~/parts/Tone';

const TONES = { LATE: 'bad', TODAY: 'wait', LATER: 'plain' } as const;

/** When a job must be done: late ones red, those of the day amber, by the date where it is made. */
export function Deadline({ at, due }: { at: string; due: Schema['QueueRow']['due'] }) {
  const format = useFormat();
  return (
    <Tone tone={TONES[due]} title={format.moment(at)}>
      <time dateTime={at}>{format.ago(at)}</time>
    </Tone>
  );
}
