import { api } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import {
  Failed,
  NotTold,
  Refused,
  type Answer,
  type DirectScan,
  type ReplayedScan,
  type ReplayResult,
  type Wire,
} from './scan';

const PATIENCE = 8_000;
const SHORT_PATIENCE = 4_000;
/** Many scans take their time. */
const LONG_PATIENCE = 60_000;
const FORBIDDEN = 403;
const AGAIN_LATER = [429, 502, 503, 504];

/** Scans by REST. */
export class RestWire implements Wire {
  private offset: number | null = null;

  async scan(scan: DirectScan, key: string): Promise<Answer> {
    const sentAt = Date.now();
    const { data, response } = await told(
      api.POST('/scans', {
        params: { header: { 'Idempotency-Key': key } },
        body: scan,
        signal: AbortSignal.timeout(PATIENCE),
      }),
    );
    this.learn(response, sentAt);
    return data!;
  }

  async replay(device: string, sentAt: string, scans: ReplayedScan[]): Promise<ReplayResult[]> {
    const { data } = await waits(
      told(api.POST('/scans/offline', { body: { device, sentAt, scans }, signal: AbortSignal.timeout(LONG_PATIENCE) })),
    );
    return data!.items;
  }

  async probe(): Promise<string> {
    const sentAt = Date.now();
    const { data, response } = await waits(told(api.GET('/session', { signal: AbortSignal.timeout(SHORT_PATIENCE) })));
    this.learn(response, sentAt);
    return data!.user;
  }

  ahead(): number | null {
    return this.offset;
  }

  /** The server's clock is at most so far ahead: its second had at most 999 ms more when it answered. */
  private learn(response: Response, sentAt: number): void {
    const date = response.headers.get('Date');
    if (date) {
      this.offset = Date.parse(date) + 999 - sentAt;
    }
  }
}

/** Who may not send at all says nothing about the scans: these are in no list of the server, so they wait here. */
async function waits<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof Refused && error.problem.status === FORBIDDEN ? new NotTold('forbidden') : error;
  }
}

async function told<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || refusal.offline) {
      throw new NotTold('lost');
    }
    const { problem, status } = refusal;
    if (status === 401) {
      throw new NotTold('signed-out');
    }
    // What no server of ours wrote comes from something between that does not reach it.
    if (AGAIN_LATER.includes(status) || (status >= 500 && problem.type === 'about:blank')) {
      throw new NotTold('busy');
    }
    throw status >= 500 || problem.retryable ? new Failed(problem) : new Refused(problem);
  }
}
