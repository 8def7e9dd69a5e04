/** Whose scripts lie at an address, and what becomes of what they throw. */
export interface Thrower {
  readonly href: string;
  /** Its end, and the reason that what it had begun is broken off with. */
  readonly signal: AbortSignal;
  fail(error: unknown): void;
}

const throwers = new Set<Thrower>();
/** What a panel had begun ends a moment after it went. */
const AFTERWARDS = 10_000;

const folder = (href: string) => href.slice(0, href.lastIndexOf('/') + 1);

/** What scripts of plugins throw in timers, listeners and promises nobody waits for is told to their panels and to nobody else. */
function stray(event: ErrorEvent | PromiseRejectionEvent): void {
  const error: unknown = 'reason' in event ? event.reason : event.error;
  const where = `${'filename' in event ? event.filename : ''} ${error instanceof Error ? error.stack : ''}`;
  const near = [...throwers].filter(({ href, signal }) => where.includes(folder(href)) || (signal.aborted && signal.reason === error));
  const own = near.filter(({ href }) => where.includes(href));
  if (near.length > 0) {
    event.preventDefault();
    (own.length > 0 ? own : near).forEach((one) => one.fail(error));
  }
}

/** Listens for what it throws until a moment after its end. */
export function watch(thrower: Thrower): void {
  if (throwers.size === 0) {
    window.addEventListener('error', stray);
    window.addEventListener('unhandledrejection', stray);
  }
  throwers.add(thrower);
  thrower.signal.addEventListener('abort', () => window.setTimeout(() => forget(thrower), AFTERWARDS));
}

function forget(thrower: Thrower): void {
  throwers.delete(thrower);
  if (throwers.size === 0) {
    window.removeEventListener('error', stray);
    window.removeEventListener('unhandledrejection', stray);
  }
}
