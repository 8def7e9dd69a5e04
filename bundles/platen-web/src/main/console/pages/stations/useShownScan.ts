import { useEffect, useState } from 'react';
import type { KeptScan } from './queue/scan';
import { useQueueState } from './queue/useQueue';

/** An answer usually comes before a "wait" could be read. */
const PATIENCE = 350;

/** The scan to show: the newest at the station, but no question that is answered at once. */
export function useShownScan(station: string): KeptScan | undefined {
  const { waiting, history, line } = useQueueState();
  const newest = waiting.findLast((scan) => scan.station === station);
  const answered = history.find((scan) => scan.station === station);
  const [patient, setPatient] = useState<string>();

  useEffect(() => {
    if (!newest || newest.id === patient) {
      return;
    }
    const timer = window.setTimeout(() => setPatient(newest.id), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [newest, patient]);

  return newest && (line !== 'up' || newest.id === patient || !answered) ? newest : answered;
}
