import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, once } from '~/api/client';
import type { QueueRow } from '~/pages/queue/filters';
import { refused, told } from '~/parts/told';
import type { Step } from './lanes';

/** Brings steps to jobs; a card stands in its new column at once, and goes back if the step is refused. */
export function useMoves(laneOf: (step: Step) => string) {
  const { t } = useTranslation('queue');
  const queries = useQueryClient();
  const [moving, setMoving] = useState<ReadonlyMap<number, { row: QueueRow; lane: string }>>(new Map());

  async function move(row: QueueRow, step: Step) {
    setMoving((before) => new Map(before).set(row.id, { row, lane: laneOf(step) }));
    try {
      await api.POST('/jobs/{id}/events', {
        params: { path: { id: row.id }, header: once() },
        body: { event: step.event, detail: {} },
      });
      told(t('board.moved', { job: `${row.orderNumber} ${row.title}`, to: step.label }));
    } catch (error) {
      refused(error);
    }
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['get', '/queue'] }),
      queries.invalidateQueries({ queryKey: ['queue-rows'] }),
      queries.invalidateQueries({ queryKey: ['get', '/reports/stalls'] }),
    ]);
    setMoving((before) => {
      const after = new Map(before);
      after.delete(row.id);
      return after;
    });
  }

  return { moving, move };
}
