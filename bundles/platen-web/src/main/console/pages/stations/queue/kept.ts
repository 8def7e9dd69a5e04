import { UNSAID, type KeptScan } from './scan';

export const PREFIX = 'platen.scan.';

/** All scans that this browser keeps. */
export function keptIn(storage: Storage = window.localStorage): KeptScan[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at))
    .map((key) => (key?.startsWith(PREFIX) ? storage.getItem(key) : null))
    .filter((text) => text !== null)
    .map((text) => ({ ...UNSAID, ...(JSON.parse(text) as KeptScan) }));
}

/** Whether a scan is for that person to send. */
export const isOf = (user: string | null, scan: KeptScan) => scan.user === null || scan.user === user;

/** How many scans of that person this browser has not sent. */
export const unsentOf = (user: string) => keptIn().filter((scan) => scan.fate === 'waiting' && isOf(user, scan)).length;
