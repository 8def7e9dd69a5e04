import { colourOf } from '~/kit/colours';
import type { Design } from './needle';

/** Far from each other and from common cloth, for threads whose colour nobody told. */
const PALETTE = ['#1f5fa8', '#c8442d', '#2b7d4f', '#8a4fa3', '#b0700a', '#0e7c86', '#b23a75', '#5c6b1e', '#6a4a3a', '#4656c9'];

/** A thread as it is drawn and listed. */
export interface Needlepoint {
  readonly colour: string;
  readonly name: string | null;
  readonly stitches: number;
}

export interface Threads {
  readonly list: readonly Needlepoint[];
  /** Whether the colours are those of the threads, or only tell them apart. */
  readonly real: boolean;
  /** So many threads the SKU's part names; 0 when it names none. */
  readonly named: number;
}

/** The threads of a design: codes of the SKU's part, colours by their names, else by the file, else of a palette. */
export function threadsOf(design: Design, attribute: string | undefined): Threads {
  const named = (attribute ?? '')
    .split(',')
    .map((thread) => thread.trim())
    .filter(Boolean);
  const told = design.blocks.map((_, at) => colourOf(named[at]) ?? design.threads[at]?.colour ?? null);
  const real = told.every(Boolean);
  return {
    real,
    named: named.length,
    list: design.blocks.map((block, at) => ({
      // All real or all of the palette: a mixture would say that some are true.
      colour: (real ? told[at] : null) ?? PALETTE[at % PALETTE.length]!,
      name: named[at] ?? design.threads[at]?.name ?? null,
      stitches: block.stitches,
    })),
  };
}
