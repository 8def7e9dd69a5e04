import type { Schema } from '~/api/client';

const MADE: string[] = ['DECORATED', 'COMPLETED', 'SHIPPED'];

/** How many jobs of a batch are made, of those that still count. */
export function made({ jobs }: Schema['Batch']): { done: number; all: number } {
  const counted = jobs.filter(({ phase }) => phase !== 'CANCELED');
  return { done: counted.filter(({ phase }) => MADE.includes(phase)).length, all: counted.length };
}
