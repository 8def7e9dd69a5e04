import type { Kind } from './kinds';
import type { LineState } from './queue/queue';
import type { KeptScan } from './queue/scan';
import type { Tune } from './sound';

export type Mood =
  | 'ready'
  | 'ok'
  | 'refused'
  | 'repeated'
  | 'waiting'
  | 'kept'
  | 'incomplete'
  | 'noLabel'
  | 'rejected'
  | 'shipped'
  | 'undone'
  | 'reprint'
  | 'decide';

export type Ground = 'plain' | 'green' | 'red' | 'grey' | 'blue' | 'orange';

export const GROUND: Record<Mood, Ground> = {
  ready: 'plain',
  ok: 'green',
  refused: 'red',
  repeated: 'grey',
  waiting: 'blue',
  kept: 'blue',
  incomplete: 'blue',
  noLabel: 'blue',
  rejected: 'orange',
  shipped: 'green',
  undone: 'grey',
  reprint: 'green',
  decide: 'blue',
};

/** What a person at the station should take from it at a glance. */
export function moodOf(scan: KeptScan | undefined, kind: Kind, line: LineState): Mood {
  if (!scan) {
    return 'ready';
  }
  const { fate, answer } = scan;
  if (fate === 'waiting') {
    return line === 'up' ? 'waiting' : 'kept';
  }
  if (fate === 'refused' || fate === 'conflict') {
    return 'refused';
  }
  const command = commandOf(scan.barcode);
  if (command === 'UNDO') {
    return 'undone';
  }
  if (command === 'REPRINT') {
    return 'reprint';
  }
  if (command === 'REJECT' || scan.reject) {
    return 'rejected';
  }
  if (!answer) {
    // There was no room to keep more than how it ended.
    return fate === 'repeated' ? 'repeated' : 'ok';
  }
  if (kind === 'PACK') {
    return answer.gather && answer.gather.ready < answer.gather.of ? 'incomplete' : 'ok';
  }
  if (kind === 'SHIP') {
    return answer.phase === 'SHIPPED' ? 'shipped' : 'noLabel';
  }
  return fate === 'repeated' ? 'repeated' : 'ok';
}

export function tuneOf(mood: Mood): Tune {
  if (mood === 'refused') {
    return 'refused';
  }
  if (mood === 'kept' || mood === 'waiting') {
    return 'kept';
  }
  return mood === 'repeated' || mood === 'incomplete' || mood === 'noLabel' || mood === 'rejected' ? 'attention' : 'ok';
}

export type Command = 'UNDO' | 'REPRINT' | 'REJECT';

/** Which command a barcode is, if any. */
export function commandOf(barcode: string): Command | undefined {
  const name = /^C:([A-Z]+)/.exec(barcode.trim().toUpperCase())?.[1];
  return (['UNDO', 'REPRINT', 'REJECT'] as const).find((command) => name?.startsWith(command));
}

/** The job of a label's barcode: its id in base 36 and a check character. */
export function jobOf({ barcode, answer }: Pick<KeptScan, 'barcode' | 'answer'>): number | undefined {
  const coded = /^J:([0-9A-Z]+)[0-9A-Z]$/.exec(barcode.trim().toUpperCase())?.[1];
  return answer?.job?.id ?? (coded ? Number.parseInt(coded, 36) : undefined);
}
