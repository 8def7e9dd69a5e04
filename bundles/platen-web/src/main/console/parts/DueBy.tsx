import { Tone } from './Tone';
import { useFormat } from './format';

const SOON = 24 * 3_600_000;

/** Until when a piece must be made, and how long that is from now. */
export function DueBy({ at, over }: { at: string; /** It is made: nothing presses any more. */ over?: boolean }) {
  const format = useFormat();
  const left = Date.parse(at) - Date.now();
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' }}>
      <time dateTime={at} title={format.moment(at)}>
        {format.day(at)}
      </time>
      {over ? null : <Tone tone={left < 0 ? 'bad' : left < SOON ? 'wait' : 'plain'}>{format.ago(at)}</Tone>}
    </span>
  );
}
