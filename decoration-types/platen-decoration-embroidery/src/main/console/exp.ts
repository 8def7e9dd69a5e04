import { Fault } from '~/kit/words';
import { Needle, type Design } from './needle';

const ESCAPE = 0x80;

/**
 * Melco EXP: no header and no end mark, only pairs of signed bytes in 0.1 mm. The value -128 is no movement but begins a
 * command of four bytes.
 */
export function readExp(bytes: Uint8Array): Design {
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const needle = new Needle(bytes.length >> 1, 0);
  let at = 0;
  const pairAt = (position: number, fault: string) => {
    if (position + 2 > bytes.length) {
      throw new Fault(fault, { at });
    }
  };
  for (; at < bytes.length; at += 2) {
    pairAt(at, 'cut-pair');
    if (bytes[at] !== ESCAPE) {
      if (bytes[at + 1] === ESCAPE) {
        throw new Fault('bad-record', { at });
      }
      needle.stitch(signed[at]!, signed[at + 1]!);
      continue;
    }
    pairAt(at + 2, 'cut-command');
    const dx = signed[at + 2]!;
    const dy = signed[at + 3]!;
    switch (bytes[at + 1]) {
      case 0x01:
        needle.change(dx, dy);
        break;
      case 0x02:
        needle.stitch(dx, dy);
        break;
      case 0x04:
        needle.jump(dx, dy);
        break;
      case 0x80:
        // The two bytes that follow mean nothing to the frame.
        needle.trim();
        break;
      default:
        throw new Fault('bad-command', { at });
    }
    at += 2;
  }
  return needle.design();
}
