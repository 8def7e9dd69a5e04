const KEY = 'platen.scans.sender';
const LASTS = 5_000;

interface Held {
  by: string;
  until: number;
}

/**
 * Of several windows of one browser, one sends: the one that is used, else the one that does already. (The browser's own locks
 * need https, which many shops do not have inside.) Should two send for a moment, the server still takes each scan once.
 */
export class Lease {
  constructor(
    private readonly window: string,
    private readonly storage: Storage = globalThis.localStorage,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes or keeps the right to send, unless another window has it. */
  hold(): boolean {
    const held = this.held();
    if (held && held.by !== this.window && held.until > this.now()) {
      return false;
    }
    this.take();
    return true;
  }

  /** Takes the right to send from whoever has it. */
  take(): void {
    try {
      this.storage.setItem(KEY, JSON.stringify({ by: this.window, until: this.now() + LASTS } satisfies Held));
    } catch {
      // A full device must not keep its scans because of this.
    }
  }

  release(): void {
    if (this.held()?.by === this.window) {
      this.storage.removeItem(KEY);
    }
  }

  private held(): Held | undefined {
    const text = this.storage.getItem(KEY);
    return text ? (JSON.parse(text) as Held) : undefined;
  }
}
