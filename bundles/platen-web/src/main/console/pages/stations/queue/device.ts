import { onceKey } from '~/api/client';

const NAME = 'platen.device';
const STATION = 'platen.station';

/** What this tablet is called in the history of offline scans. */
export function deviceName(): string {
  const known = localStorage.getItem(NAME);
  if (known) {
    return known;
  }
  const name = `tablet-${onceKey().slice(0, 6)}`;
  localStorage.setItem(NAME, name);
  return name;
}

/** The station that this device was last at. */
export const lastStation = () => localStorage.getItem(STATION);

export function rememberStation(code: string): void {
  try {
    localStorage.setItem(STATION, code);
  } catch {
    // A full device can be worked at all the same.
  }
}
