import { isOf } from './kept';
import { keepAnswered, tried } from './room';
import { bySeq, NotTold, unseen, type KeptScan, type Route, type Store, type Trouble, type Wire } from './scan';
import { Sender } from './sender';

/** up: scans go out one by one. Otherwise they are kept, and the trouble says why. */
export type LineState = 'up' | Trouble;

export interface QueueState {
  line: LineState;
  /** Read, and not yet answered; oldest first. */
  waiting: KeptScan[];
  /** Read by others who have left since: they wait until those come back; oldest first. */
  others: KeptScan[];
  /** Answered; newest first. */
  history: KeptScan[];
}

export interface QueueSetup {
  store: Store;
  wire: Wire;
  device(): string;
  newId(): string;
  now(): number;
  /** Whether this one of several windows of the device is to send. */
  maySend(): boolean;
  later(run: () => void, millis: number): unknown;
  /** Told of each answer; live is false for those that came after the fact. */
  answered(scan: KeptScan, live: boolean): void;
}

export const HISTORY = 20;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/**
 * The scans of a device. Each is kept before anything else happens to it, goes out in the order of reading under the name of
 * who read it, and leaves the queue only with the server's answer.
 */
export class ScanQueue {
  private line: LineState = 'up';
  private readonly listeners = new Set<() => void>();
  private current: QueueState;
  private running = false;
  private planned = false;
  private stopped = true;
  /** Who is at work. */
  private user: string | null = null;
  private pause = FIRST_PAUSE;
  private readonly sender: Sender;

  constructor(private readonly setup: QueueSetup) {
    this.sender = new Sender(setup.store, setup.wire, setup.now, (scan, live) => this.settle(scan, live));
    this.current = this.read();
  }

  readonly state = (): QueueState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps a barcode that was just read, and sends it as soon as its turn comes. */
  scan(barcode: string, station: string, reject: string | null = null): KeptScan {
    const { store, device, newId, now } = this.setup;
    const last = store.all().reduce((most, { seq }) => Math.max(most, seq), 0);
    const scan: KeptScan = {
      id: newId(),
      user: this.user,
      seq: last + 1,
      device: device(),
      barcode,
      station,
      reject,
      at: new Date(now()).toISOString(),
      route: this.line === 'up' ? null : 'replay',
      sent: null,
      fate: 'waiting',
      answer: null,
      problem: null,
      answeredAt: null,
      late: false,
      undone: false,
      title: null,
    };
    store.put(scan);
    this.changed();
    void this.drain();
    return scan;
  }

  /** @param user under whose name scans are read and go out from now on */
  start(user: string): void {
    this.user = user;
    this.stopped = false;
    this.changed();
    void this.try();
  }

  stop(): void {
    this.stopped = true;
  }

  /** Something hints that the line is back, or gone: looks at once. */
  async try(): Promise<void> {
    this.pause = FIRST_PAUSE;
    if (this.current.waiting.length === 0 || !this.setup.maySend()) {
      await this.probe();
    }
    await this.drain();
  }

  /** Another window of this device changed the store. */
  reload(): void {
    this.changed();
    void this.drain();
  }

  /** Adds what became known of scans in the history. */
  note(ids: string[], known: Partial<Pick<KeptScan, 'title' | 'undone'>>): void {
    for (const scan of this.setup.store.all().filter(({ id }) => ids.includes(id))) {
      tried(this.setup.store, { ...scan, ...known });
    }
    this.changed();
  }

  /** A person looked at it. */
  dismiss(id: string): void {
    this.setup.store.remove(id);
    this.changed();
  }

  /** A person decided that what somebody else left here is not to be sent any more. */
  letGo(user: string): void {
    this.read()
      .others.filter((scan) => scan.user === user)
      .forEach(({ id }) => this.setup.store.remove(id));
    this.changed();
  }

  private async drain(): Promise<void> {
    if (this.running || this.stopped) {
      return;
    }
    this.running = true;
    try {
      const first = this.next();
      if (first && (this.line !== 'up' || first.route !== null)) {
        // A short question first: what is kept may take long to fail, and somebody else may have signed in.
        await this.ask();
      }
      for (let next = this.next(); next; next = this.next()) {
        await (next.route === 'replay' ? this.sender.replay(this.read().waiting) : this.sender.direct(next));
        this.pause = FIRST_PAUSE;
        this.set('up');
      }
    } catch (error) {
      this.trouble(error);
    } finally {
      this.running = false;
    }
    if (this.line !== 'up') {
      this.again();
    }
  }

  private next(): KeptScan | undefined {
    return this.stopped || !this.setup.maySend() ? undefined : this.read().waiting[0];
  }

  private settle(scan: KeptScan, live: boolean): void {
    const settled = { ...scan, answeredAt: new Date(this.setup.now()).toISOString(), late: !live };
    keepAnswered(this.setup.store, settled, this.read().history);
    this.read()
      .history.slice(HISTORY)
      .filter((old) => !unseen(old))
      .forEach(({ id }) => this.setup.store.remove(id));
    this.changed();
    this.setup.answered(settled, live);
  }

  private trouble(error: unknown): void {
    const trouble: Trouble = error instanceof NotTold ? error.trouble : 'busy';
    this.set(trouble);
    for (const scan of this.read().waiting.filter(({ route }) => route === null)) {
      tried(this.setup.store, { ...scan, route: 'replay' satisfies Route });
    }
    this.changed();
  }

  private again(): void {
    if (this.planned || this.stopped) {
      return;
    }
    this.planned = true;
    this.setup.later(() => {
      this.planned = false;
      void (this.read().waiting.length > 0 && this.setup.maySend() ? this.drain() : this.probe());
    }, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  private async ask(): Promise<void> {
    if ((await this.setup.wire.probe()) !== this.user) {
      throw new NotTold('signed-out');
    }
  }

  private async probe(): Promise<void> {
    try {
      await this.ask();
      this.set('up');
    } catch (error) {
      this.trouble(error);
      this.again();
    }
  }

  private set(line: LineState): void {
    if (line !== this.line) {
      this.line = line;
      this.changed();
    }
  }

  private read(): QueueState {
    const all = this.setup.store.all().sort(bySeq);
    return {
      line: this.line,
      waiting: all.filter((scan) => scan.fate === 'waiting' && isOf(this.user, scan)),
      others: all.filter((scan) => scan.fate === 'waiting' && !isOf(this.user, scan)),
      history: all.filter(({ fate }) => fate !== 'waiting').reverse(),
    };
  }

  private changed(): void {
    this.current = this.read();
    this.listeners.forEach((listener) => listener());
  }
}
