import { useMemo } from 'react';
import { onceKey } from '~/api/client';

/** The header of a creating call: the same content sent again, after a lost answer, takes effect once. */
export function useOnce(content: unknown) {
  const text = JSON.stringify(content);
  // Another content is another call.
  return useMemo(() => ({ 'Idempotency-Key': onceKey() }), [text]);
}
