import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { onceKey } from '~/api/client';
import { useLive } from '~/api/live';
import { useSession } from '~/app/session';
import { deviceName } from './device';
import { Lease } from './lease';
import { ScanQueue, type QueueState } from './queue';
import type { KeptScan } from './scan';
import { LocalStore } from './store';
import { RestWire } from './wire';

type Listener = (scan: KeptScan, live: boolean) => void;

const LOOK_AGAIN = 2_000;

const store = new LocalStore();
const lease = new Lease(onceKey());
const listeners = new Set<Listener>();

/** The one queue of this window. */
export const queue = new ScanQueue({
  store,
  wire: new RestWire(),
  device: deviceName,
  newId: onceKey,
  now: Date.now,
  maySend: () => lease.hold(),
  later: (run, millis) => window.setTimeout(run, millis),
  answered: (scan, live) => listeners.forEach((listener) => listener(scan, live)),
});

export const useQueueState = (): QueueState => useSyncExternalStore(queue.subscribe, queue.state);

/** Hears each answer. */
export function useAnswers(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listener]);
}

/** Lets the queue work as long as a page of the stations is open. */
export function useRunningQueue(): void {
  const { link } = useLive();
  const queries = useQueryClient();
  const { line } = useQueueState();
  const { user } = useSession();

  useEffect(() => {
    queue.start(user);
    const hinted = () => void queue.try();
    const unwatch = store.watch(() => queue.reload());
    const timer = window.setInterval(() => {
      if (queue.state().waiting.length > 0) {
        queue.reload();
      }
    }, LOOK_AGAIN);
    window.addEventListener('online', hinted);
    window.addEventListener('offline', hinted);
    const leaves = () => lease.release();
    const used = () => lease.take();
    window.addEventListener('pagehide', leaves);
    document.addEventListener('keydown', used, { capture: true });
    return () => {
      queue.stop();
      lease.release();
      unwatch();
      window.clearInterval(timer);
      window.removeEventListener('online', hinted);
      window.removeEventListener('offline', hinted);
      window.removeEventListener('pagehide', leaves);
      document.removeEventListener('keydown', used, { capture: true });
    };
  }, [user]);

  useEffect(() => {
    if (link !== 'connecting') {
      void queue.try();
    }
  }, [link]);

  // Who was signed out meanwhile is asked to come in again, and whose roles changed sees what is left; the scans wait.
  useEffect(() => {
    if (line === 'signed-out' || line === 'forbidden') {
      void queries.invalidateQueries({ queryKey: ['get', '/session'] });
    }
  }, [line, queries]);
}
