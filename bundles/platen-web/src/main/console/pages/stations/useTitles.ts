import { useEffect, useRef } from 'react';
import { api } from '~/api/client';
import type { KeptScan } from './queue/scan';
import { queue, useQueueState } from './queue/useQueue';
import type { Job } from './useStation';
import { jobOf } from './verdict';

/** Learns the names of the pieces in the history, one at a time; that of the shown piece is read anyway. */
export function useTitles(shown: KeptScan | undefined, piece: Job | undefined): void {
  const { line, history } = useQueueState();
  const asked = useRef(new Set<string>());
  const asking = useRef(false);

  useEffect(() => {
    if (shown && piece && shown.fate !== 'waiting' && shown.title !== piece.title) {
      queue.note([shown.id], { title: piece.title });
    }
  }, [shown, piece]);

  useEffect(() => {
    const nameless = history
      .slice(1)
      .find((scan) => !scan.title && jobOf(scan) !== undefined && !asked.current.has(scan.id));
    if (line !== 'up' || !nameless || asking.current) {
      return;
    }
    const id = jobOf(nameless)!;
    asking.current = true;
    asked.current.add(nameless.id);
    void api
      .GET('/jobs/{id}', { params: { path: { id } } })
      .then(
        ({ data }) => (data as Job).title,
        () => null,
      )
      .then((title) => {
        asking.current = false;
        // Told even without a name, so that the next one is asked for.
        const same = history.filter((scan) => jobOf(scan) === id).map((scan) => scan.id);
        queue.note(title ? same : [], { title });
      });
  }, [line, history]);
}
