import { Fault } from '~/kit/words';
import { readDst } from './dst';
import { readExp } from './exp';
import type { Design } from './needle';

/** Reads a stitch file. DST is told by its first bytes; EXP has none, so its name must say so. */
export function readStitches(name: string | null, bytes: Uint8Array): Design {
  if (bytes.length === 0) {
    throw new Fault('empty-file');
  }
  if (String.fromCharCode(...bytes.subarray(0, 3)) === 'LA:') {
    return readDst(bytes);
  }
  if (name?.toLowerCase().endsWith('.exp')) {
    return readExp(bytes);
  }
  throw new Fault('neither');
}
