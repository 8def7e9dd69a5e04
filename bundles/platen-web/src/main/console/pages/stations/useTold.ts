import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { told } from '~/parts/told';
import type { Station } from './kinds';
import type { KeptScan } from './queue/scan';
import { queue, useAnswers, useQueueState } from './queue/useQueue';
import { play } from './sound';
import { commandOf, jobOf, moodOf, tuneOf } from './verdict';

/** Late answers within this time are told as one. */
const TOGETHER = 700;

/** What follows an answer: its sound, what else on the page it changes, and which scan it took back. */
export function useTold(station: Station): void {
  const queries = useQueryClient();
  const { line, waiting } = useQueueState();
  const { t } = useTranslation('stations');
  const late = useRef<KeptScan[]>([]);
  const timer = useRef<number>(undefined);

  const answered = useCallback(
    (scan: KeptScan, live: boolean) => {
      if (live) {
        play(tuneOf(moodOf(scan, station.kind, 'up')));
      } else {
        late.current.push(scan);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => {
          const came = late.current;
          late.current = [];
          told(t('line.sent', { count: came.length }));
          play(came.some(({ fate }) => fate === 'conflict' || fate === 'refused') ? 'refused' : 'ok');
        }, TOGETHER);
      }
      if (scan.fate === 'conflict') {
        void queries.invalidateQueries({ queryKey: ['get', '/scans/conflicts'] });
      }
      if (scan.answer && commandOf(scan.barcode) === 'UNDO') {
        const undone = queue
          .state()
          .history.find(
            (one) => one.id !== scan.id && one.station === scan.station && jobOf(one) === scan.answer?.job?.id,
          );
        queue.note(undone ? [undone.id] : [], { undone: true });
      }
      const order = scan.answer?.order?.id;
      if (order && live) {
        void queries.invalidateQueries({
          predicate: ({ queryKey: [, path, init] }) =>
            typeof path === 'string' && path.startsWith('/orders/{') && JSON.stringify(init).includes(`:${order}}`),
        });
      }
    },
    [queries, station.kind, t],
  );
  useAnswers(answered);

  // Nobody answers a scan without a connection; that it is kept is heard too.
  const kept = useRef(waiting.length);
  useEffect(() => {
    if (line !== 'up' && waiting.length > kept.current) {
      play('kept');
    }
    kept.current = waiting.length;
  }, [line, waiting.length]);
}
