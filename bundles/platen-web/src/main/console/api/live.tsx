import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ROOT } from './client';

/** A change of an order or a job, as the server tells it. */
export interface Change {
  id: number;
  kind: string;
  order: number;
  item?: number;
  job?: number;
  location?: string;
  from?: string;
  state?: string;
  at: string;
}

export type Link = 'connecting' | 'live' | 'lost';

interface Live {
  link: Link;
  /** Calls back at each change; the answer ends it. */
  listen(listener: (change: Change) => void): () => void;
}

const LiveContext = createContext<Live>({ link: 'connecting', listen: () => () => {} });

/** No byte for so long means that the line is dead: the server sends a heartbeat every 15 s. */
const SILENCE = 35_000;
/** Changes that come at once are one refresh. */
const GATHER = 400;
const REMEMBERED = 4_000;

/** Paths whose answers a change of an order or job may alter. */
const ORDERLY = ['/orders', '/queue', '/jobs', '/batches', '/reports', '/checks', '/shipments', '/locations'];

const BY_TOPIC: Record<string, string[]> = {
  stock: ['/stock', '/materials'],
  problems: ['/problems', '/intake/rejects', '/scans/conflicts'],
  plugins: ['/decoration-types', '/plugins', '/configurations', '/storefronts', '/carriers', '/contributions', '/jobs/{id}'],
  purchases: ['/purchase-orders'],
  batches: ['/batches', '/batch-rules'],
};

/** Keeps one event stream open and fetches again what it says has changed. */
export function LiveProvider({ children, onSignedOut }: { children: ReactNode; onSignedOut: () => void }) {
  const queries = useQueryClient();
  const [link, setLink] = useState<Link>('connecting');
  const listeners = useRef(new Set<(change: Change) => void>());
  const signedOut = useRef(onSignedOut);
  signedOut.current = onSignedOut;

  useEffect(() => {
    const stream = new Stream(queries, setLink, listeners.current, () => signedOut.current());
    stream.start();
    return () => stream.close();
  }, [queries]);

  const live = useMemo<Live>(
    () => ({
      link,
      listen(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [link],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useLive = () => useContext(LiveContext);

class Stream {
  private source: EventSource | undefined;
  private last = 0;
  private readonly seen = new Set<number>();
  private readonly orders = new Set<number>();
  private gathering: number | undefined;
  private watch: number | undefined;
  private again: number | undefined;

  constructor(
    private readonly queries: QueryClient,
    private readonly link: (link: Link) => void,
    private readonly listeners: Set<(change: Change) => void>,
    private readonly signedOut: () => void,
  ) {}

  private readonly offline = () => {
    this.source?.close();
    this.link('lost');
  };

  private readonly online = () => this.reopen(0);

  start(): void {
    // The browser notices a pulled plug long before a silent connection does.
    window.addEventListener('offline', this.offline);
    window.addEventListener('online', this.online);
    this.open();
  }

  private open(): void {
    const source = new EventSource(`${ROOT}/events/stream${this.last ? `?lastEventId=${this.last}` : ''}`);
    this.source = source;
    this.heard();
    source.addEventListener('hello', (event) => {
      const { lastEventId, resumed } = JSON.parse(event.data) as { lastEventId: number; resumed: boolean };
      if (this.last && !resumed) {
        this.everything();
      }
      this.last ||= lastEventId;
      // Topics are not replayed.
      Object.values(BY_TOPIC).forEach((paths) => this.refetch(paths));
      this.heard();
      this.link('live');
    });
    source.addEventListener('change', (event) => this.changed(JSON.parse(event.data) as Change));
    source.addEventListener('topic', (event) => {
      this.heard();
      this.refetch(BY_TOPIC[(JSON.parse(event.data) as { topic: string }).topic] ?? []);
    });
    source.addEventListener('link', (event) => {
      this.heard();
      const { live } = JSON.parse(event.data) as { live: boolean };
      this.link(live ? 'live' : 'lost');
      if (live) {
        this.everything();
      }
    });
    source.addEventListener('reset', () => this.everything());
    source.addEventListener('end', (event) => {
      if ((JSON.parse(event.data) as { reason: string }).reason === 'signed-out') {
        this.close();
        this.signedOut();
      } else {
        this.reopen(1_000);
      }
    });
    source.onmessage = () => this.heard();
    source.onerror = () => {
      this.link('lost');
      // The browser tries again by itself unless it was refused.
      if (source.readyState === EventSource.CLOSED) {
        this.reopen(5_000);
      }
    };
  }

  close(): void {
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('online', this.online);
    this.source?.close();
    window.clearTimeout(this.watch);
    window.clearTimeout(this.again);
    window.clearTimeout(this.gathering);
  }

  private reopen(after: number): void {
    this.source?.close();
    this.link('lost');
    window.clearTimeout(this.again);
    this.again = window.setTimeout(() => this.open(), after);
  }

  /** Heartbeats are comments, which a browser keeps to itself: only a silence beyond all of them is noticed, by asking. */
  private heard(): void {
    window.clearTimeout(this.watch);
    this.watch = window.setTimeout(() => void this.ask(), SILENCE);
  }

  private async ask(): Promise<void> {
    try {
      const answer = await fetch(`${ROOT}/session`, { signal: AbortSignal.timeout(5_000) });
      if (answer.status === 401) {
        this.close();
        this.signedOut();
        return;
      }
      this.heard();
    } catch {
      this.reopen(1_000);
    }
  }

  private changed(change: Change): void {
    this.heard();
    if (this.seen.has(change.id)) {
      return;
    }
    this.seen.add(change.id);
    if (this.seen.size > REMEMBERED) {
      this.seen.delete(this.seen.values().next().value!);
    }
    this.last = Math.max(this.last, change.id);
    this.listeners.forEach((listener) => listener(change));
    this.orders.add(change.order);
    this.gathering ??= window.setTimeout(() => this.gathered(), GATHER);
  }

  private gathered(): void {
    const orders = new Set(this.orders);
    this.orders.clear();
    this.gathering = undefined;
    void this.queries.invalidateQueries({
      predicate: ({ queryKey: [, path, init] }) => {
        if (typeof path !== 'string' || !ORDERLY.some((start) => path.startsWith(start))) {
          return false;
        }
        const of = /^\/orders\/\{(id|order)\}/.exec(path);
        return of ? orders.has(Number((init as ById | undefined)?.params?.path?.[of[1] as 'id' | 'order'])) : true;
      },
    });
  }

  private refetch(paths: string[]): void {
    void this.queries.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && paths.some((start) => path.startsWith(start)),
    });
  }

  private everything(): void {
    this.heard();
    void this.queries.invalidateQueries();
  }
}

interface ById {
  params?: { path?: { id?: number; order?: number } };
}
