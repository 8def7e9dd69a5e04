import { Fault } from '~/kit/words';
import { Needle, type Design, type Thread } from './needle';

const HEADER = 512;
/** DST has no trim: so many jumps in a row mean one, the platform's default. */
const JUMPS_OF_TRIM = 3;

/**
 * Tajima DST: 512 bytes of text, then records of three bytes. Five digits of balanced ternary for each axis are spread over
 * the three bytes; the two lowest bits of the third are always set, its two highest tell the kind.
 */
export function readDst(bytes: Uint8Array): Design {
  if (bytes.length < HEADER) {
    throw new Fault('short-header', { at: bytes.length });
  }
  const needle = new Needle(Math.floor((bytes.length - HEADER) / 3), JUMPS_OF_TRIM);
  let sequins = false;
  for (let at = HEADER; ; at += 3) {
    if (at + 3 > bytes.length) {
      throw new Fault('no-end', { at: bytes.length });
    }
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    const c = bytes[at + 2]!;
    if ((c & 0xf3) === 0xf3) {
      return needle.design(threads(bytes));
    }
    if ((c & 0x03) !== 0x03) {
      throw new Fault('bad-record', { at });
    }
    const dx = digit(a, 0) + 9 * digit(a, 2) + 3 * digit(b, 0) + 27 * digit(b, 2) + 81 * digit(c, 2);
    // The bits of y stand the other way round: the higher one adds.
    const dy = -(digit(a, 6) + 9 * digit(a, 4) + 3 * digit(b, 6) + 27 * digit(b, 4) + 81 * digit(c, 4));
    switch (c & 0xc0) {
      case 0x00:
        needle.stitch(dx, dy);
        break;
      case 0x80:
        if (sequins) {
          needle.sequin(dx, dy);
        } else {
          needle.jump(dx, dy);
        }
        break;
      case 0x40:
        sequins = !sequins;
        break;
      default:
        needle.change(dx, dy);
    }
  }
}

/** A digit of two bits: the lower one adds, the higher one takes away. */
const digit = (byte: number, low: number) => ((byte >> low) & 1) - ((byte >> (low + 1)) & 1);

/** Some programs add the threads to the header: `TC:#cc0000,Red,1147`. */
function threads(bytes: Uint8Array): Thread[] {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER));
  return [...text.matchAll(/(?:^|[\r\n])TC:\s*(#[0-9a-fA-F]{6})(?:,([^\r\n\x1a]*))?/g)].map(([, colour = '', name = '']) => ({
    colour: colour.toLowerCase(),
    name: name.split(',').map((word) => word.trim()).filter(Boolean).join(' '),
  }));
}
