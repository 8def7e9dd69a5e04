import type { Schema } from '~/api/client';

export type Answer = Schema['ScanAnswer'];
export type Problem = Schema['Problem'];

/** waiting: the server has not answered for it; all others are its answers. */
export type Fate = 'waiting' | 'done' | 'repeated' | 'refused' | 'conflict';

/**
 * How a scan goes to the server: one by one as it is read, or together with others that a device made without a network.
 * Each way remembers by itself what it has done already, so a scan keeps the way that it was first sent on.
 */
export type Route = 'direct' | 'replay';

/** A barcode that was read, from that moment on until newer ones have pushed it out of the history. */
export interface KeptScan {
  /** Under which the server takes it once. */
  id: string;
  /** Who was signed in when it was read, and under whose name alone it goes out; null for those kept before names were. */
  user: string | null;
  /** Place in the order of reading on this device. */
  seq: number;
  device: string;
  barcode: string;
  station: string;
  reject: string | null;
  /** By the device's own clock. */
  at: string;
  route: Route | null;
  /** What was sent first; it must be the same each time. */
  sent: DirectScan | null;
  fate: Fate;
  answer: Answer | null;
  problem: Pick<Problem, 'title' | 'detail' | 'status' | 'currentState' | 'allowed'> | null;
  answeredAt: string | null;
  /** Answered after the fact, not while its reader waited. */
  late: boolean;
  /** Taken back by a later command. */
  undone: boolean;
  /** Title of the piece, once known. */
  title: string | null;
}

/** What is true of a scan whose record does not say so. */
export const UNSAID = {
  user: null,
  reject: null,
  route: null,
  sent: null,
  answer: null,
  problem: null,
  answeredAt: null,
  late: false,
  undone: false,
  title: null,
} satisfies Partial<KeptScan>;

export type DirectScan = Schema['Scan'];
export type ReplayedScan = Schema['OfflineScansScan'];
export type ReplayResult = Schema['OfflineResult'];

/** The way to the server. It rejects with {@link NotTold} or {@link Refused}. */
export interface Wire {
  scan(scan: DirectScan, key: string): Promise<Answer>;
  replay(device: string, sentAt: string, scans: ReplayedScan[]): Promise<ReplayResult[]>;
  /** Resolves when the server answers, with the name of who is signed in. */
  probe(): Promise<string>;
  /** What is added to this device's clock to be at or a little after the server's; null until it has answered. */
  ahead(): number | null;
}

/** Where scans survive a reload. All of it happens at once: a scan is kept before its field is cleared. */
export interface Store {
  all(): KeptScan[];
  /** Throws when there is no room; what was kept of the scan before is then still kept. */
  put(scan: KeptScan): void;
  remove(id: string): void;
}

/** forbidden: who is signed in may not send scans at all. */
export type Trouble = 'lost' | 'busy' | 'signed-out' | 'forbidden';

/** The server did not say what became of it; only sending it again tells. */
export class NotTold extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
    this.name = 'NotTold';
  }
}

/** The server said no; sending it again would change nothing. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'Refused';
  }
}

/** The server failed at it; another try may help, but not for ever. */
export class Failed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'Failed';
  }
}

/** Refused long after it was read, when nobody looked at the screen for it. */
export const unseen = ({ fate, late }: KeptScan) => fate === 'refused' && late;

export const bySeq = (a: KeptScan, b: KeptScan) => a.seq - b.seq || a.id.localeCompare(b.id);
