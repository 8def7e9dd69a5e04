import { tried } from './room';
import { Failed, NotTold, Refused, type Answer, type KeptScan, type Problem, type Store, type Wire } from './scan';

const AT_ONCE = 100;
const TRIES = 3;

/** Brings scans to the server and takes its answers. What has no answer yet, it throws on. */
export class Sender {
  /** Of the scan that is tried just now. */
  private failures = 0;

  constructor(
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly now: () => number,
    private readonly settle: (scan: KeptScan, live: boolean) => void,
  ) {}

  async direct(scan: KeptScan): Promise<void> {
    const ahead = this.wire.ahead();
    const sent = scan.sent ?? {
      barcode: scan.barcode,
      station: scan.station,
      // A moment after now counts as now; it matters when this has to be sent again.
      at: ahead === null ? null : new Date(Date.parse(scan.at) + ahead).toISOString(),
      reject: scan.reject,
    };
    const again = scan.sent !== null;
    const going: KeptScan = { ...scan, route: 'direct', sent };
    if (!tried(this.store, going) && !again) {
      // Sent again in other words it would not be known again; a replayed scan has the same words each time.
      tried(this.store, { ...scan, route: 'replay' });
      return this.replay([{ ...scan, route: 'replay' }]);
    }
    try {
      this.answer(going, await this.wire.scan(sent, scan.id), !again);
    } catch (error) {
      this.refuse(going, this.final(error), 'refused', !again);
    }
  }

  async replay(waiting: KeptScan[]): Promise<void> {
    const first = waiting[0]!;
    const end = waiting.findIndex(({ route, device }) => route !== 'replay' || device !== first.device);
    const most = this.failures > 0 ? 1 : AT_ONCE;
    const together = waiting.slice(0, Math.min(end < 0 ? waiting.length : end, most));
    try {
      const results = await this.wire.replay(
        first.device,
        new Date(this.now()).toISOString(),
        together.map(({ id, barcode, station, at, reject }) => ({ id, barcode, station, at, reject })),
      );
      if (!results.some(({ id }) => id === first.id)) {
        throw new NotTold('busy');
      }
      for (const { id, answer, conflict } of results) {
        const scan = this.store.all().find((one) => one.id === id);
        if (scan && answer) {
          this.answer(scan, answer, false);
        } else if (scan && conflict) {
          this.refuse(scan, { title: conflict.code, detail: conflict.message, status: 409 }, 'conflict', false);
        }
      }
    } catch (error) {
      if (together.length > 1 && (error instanceof Refused || error instanceof Failed)) {
        // One of them spoils it for all: they go one at a time.
        this.failures++;
        return;
      }
      this.refuse(first, this.final(error), 'refused', false);
    }
  }

  /** Why the server will never take it; throws on when it may yet. */
  private final(error: unknown): Problem {
    if (error instanceof Refused) {
      return error.problem;
    }
    if (error instanceof Failed && ++this.failures >= TRIES) {
      return error.problem;
    }
    throw error;
  }

  private answer(scan: KeptScan, answer: Answer, live: boolean): void {
    this.failures = 0;
    this.settle({ ...scan, fate: answer.changed ? 'done' : 'repeated', answer }, live);
  }

  private refuse(
    scan: KeptScan,
    problem: NonNullable<KeptScan['problem']>,
    fate: 'refused' | 'conflict',
    live: boolean,
  ): void {
    this.failures = 0;
    const { title, detail, status, currentState, allowed } = problem;
    this.settle({ ...scan, fate, problem: { title, detail, status, currentState, allowed } }, live);
  }
}
