const KEY = 'platen.scans.sender';
const LASTS = 5_000;

interface Held {
  by: string;
  until: number;
}

/**
 * Of several windows of one browser, one sends: the one that a person looks at, else the one that does already. (The browser's own locks need https, which many shops do not have inside.)
 * Should two send for a moment, the server still takes each scan once.
 */
export class Lease {
  constructor(
    private readonly window: string,
    private readonly storage: Storage = globalThis.localStorage,
    private readonly now: () => number = Date.now,
    private readonly looked: () => boolean = () => document.hasFocus(),
  ) {}

  /** Takes or keeps the right to send, unless another window has it and this one is in the background. */
  hold(): boolean {
    const held = this.held();
    if (held && held.by !== this.window && held.until > this.now() && !this.looked()) {
      return false;
    }
    this.storage.setItem(KEY, JSON.stringify({ by: this.window, until: this.now() + LASTS } satisfies Held));
    return true;
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
