import { keptIn, PREFIX } from './kept';
import { UNSAID, type KeptScan, type Store } from './scan';

/** Keeps each scan under a key of its own in the browser's local storage, and tells when another window changed it. */
export class LocalStore implements Store {
  private readonly scans = new Map<string, KeptScan>();

  constructor(private readonly storage: Storage = window.localStorage) {
    this.readAll();
  }

  all(): KeptScan[] {
    return [...this.scans.values()];
  }

  put(scan: KeptScan): void {
    const key = PREFIX + scan.id;
    try {
      this.storage.setItem(key, JSON.stringify(scan));
    } catch (full) {
      if (!this.scans.has(scan.id)) {
        throw full;
      }
      // The first record says much that need not be said; in its place goes the way of the scan, and how it ended.
      this.storage.setItem(key, terse(scan));
    }
    this.scans.set(scan.id, scan);
  }

  remove(id: string): void {
    this.storage.removeItem(PREFIX + id);
    this.scans.delete(id);
  }

  /** Calls back after a change by another window; the answer ends it. */
  watch(listener: () => void): () => void {
    const changed = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith(PREFIX)) {
        this.readAll();
        listener();
      }
    };
    window.addEventListener('storage', changed);
    return () => window.removeEventListener('storage', changed);
  }

  private readAll(): void {
    this.scans.clear();
    keptIn(this.storage).forEach((scan) => this.scans.set(scan.id, scan));
  }
}

/** Without what is true of a scan unless said otherwise. */
function terse(scan: KeptScan): string {
  const unsaid: Record<string, unknown> = UNSAID;
  return JSON.stringify(Object.fromEntries(Object.entries(scan).filter(([name, value]) => value !== unsaid[name])));
}
