import { useState } from 'react';
import { refusalOf } from '~/api/refusal';

export interface Outcome {
  done: boolean;
  problem?: string;
}

const AT_ONCE = 4;

/** Does something to each of many, a few at once, and keeps what became of each. */
export function useEach<Row extends { id: number }>(action: (row: Row) => Promise<unknown>) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [running, setRunning] = useState(false);

  async function one(row: Row) {
    let outcome: Outcome = { done: true };
    try {
      await action(row);
    } catch (error) {
      outcome = { done: false, problem: refusalOf(error)?.message ?? String(error) };
    }
    setOutcomes((before) => new Map(before).set(row.id, outcome));
  }

  async function run(rows: Row[]) {
    const waiting = [...rows];
    setRunning(true);
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let row = waiting.shift(); row; row = waiting.shift()) {
          await one(row);
        }
      }),
    );
    setRunning(false);
  }

  return { outcomes, running, run };
}
