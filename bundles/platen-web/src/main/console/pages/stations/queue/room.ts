import { unseen, type KeptScan, type Store } from './scan';

/**
 * Keeps an answered scan, however full the device is: it must be able to leave the queue. Older answers make room for it
 * first, then it does without its details; what nobody has seen yet goes last.
 *
 * @param history answered scans, newest first
 */
export function keepAnswered(store: Store, scan: KeptScan, history: KeptScan[]): void {
  const older = history.filter(({ id }) => id !== scan.id).reverse();
  const bare: KeptScan = { ...scan, sent: null, answer: null, title: null };
  const kept =
    tried(store, scan) ||
    after(store, older.filter((old) => !unseen(old)), scan) ||
    tried(store, bare) ||
    tried(store, { ...bare, problem: null }) ||
    after(store, older.filter(unseen), bare);
  if (!kept) {
    store.remove(scan.id);
  }
}

/** Removes one after the other until there is room. */
function after(store: Store, old: KeptScan[], scan: KeptScan): boolean {
  return old.some(({ id }) => {
    store.remove(id);
    return tried(store, scan);
  });
}

/** @return whether there was room for it */
export function tried(store: Store, scan: KeptScan): boolean {
  try {
    store.put(scan);
    return true;
  } catch {
    return false;
  }
}
