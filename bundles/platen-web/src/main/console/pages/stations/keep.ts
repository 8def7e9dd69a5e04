import i18next from 'i18next';
import { refused } from '~/parts/told';
import { queue } from './queue/useQueue';
import { play } from './sound';

/** Puts a scan into the queue; a device that cannot keep it says so at once. */
export function keep(barcode: string, station: string, reject: string | null = null): void {
  try {
    queue.scan(barcode, station, reject);
  } catch {
    play('refused');
    refused(new Error(i18next.t('stations:line.full', { barcode })));
  }
}
