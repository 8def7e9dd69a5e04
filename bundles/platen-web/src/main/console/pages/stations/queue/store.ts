import type { KeptScan, Store } from './scan';

const PREFIX = 'platen.scan.';

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
    this.storage.setItem(PREFIX + scan.id, JSON.stringify(scan));
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
    for (let i = 0; i < this.storage.length; i++) {
      const key = this.storage.key(i);
      const text = key?.startsWith(PREFIX) ? this.storage.getItem(key) : null;
      if (text) {
        const scan = JSON.parse(text) as KeptScan;
        this.scans.set(scan.id, scan);
      }
    }
  }
}
