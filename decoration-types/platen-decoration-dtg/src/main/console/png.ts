import { Fault } from '~/kit/words';

/** What a PNG says about itself. */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  /** Whether it can be transparent. */
  readonly alpha: boolean;
  /** The size on paper that its maker had in mind, in mm; null when it says none. */
  readonly widthMm: number | null;
  readonly heightMm: number | null;
}

/** Reads bytes of a file, so that a large one is not taken as a whole. */
export type Bytes = (from: number, to: number) => Promise<DataView>;

export const bytesOf =
  (file: Blob): Bytes =>
  async (from, to) =>
    new DataView(await file.slice(from, to).arrayBuffer());

const SIGNATURE = 0x89504e47;
const [IHDR, PHYS, TRNS, IDAT] = [0x49484452, 0x70485973, 0x74524e53, 0x49444154];
/** Chunks before the picture; a sound file has few. */
const MOST_CHUNKS = 200;

/** Goes through the chunks up to the picture. */
export async function pngHead(bytes: Bytes): Promise<PngHead> {
  const begin = await bytes(0, 33);
  if (begin.byteLength < 33 || begin.getUint32(0) !== SIGNATURE || begin.getUint32(12) !== IHDR) {
    throw new Fault('no-png');
  }
  const width = begin.getUint32(16);
  const height = begin.getUint32(20);
  if (width === 0 || height === 0) {
    throw new Fault('no-png');
  }
  let alpha = [4, 6].includes(begin.getUint8(25));
  let perMetre: [number, number] | null = null;
  let at = 33;
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    const head = await bytes(at, at + 17);
    if (head.byteLength < 8 || head.getUint32(4) === IDAT) {
      break;
    }
    const kind = head.getUint32(4);
    alpha ||= kind === TRNS;
    if (kind === PHYS && head.byteLength >= 17) {
      const unit = await bytes(at + 16, at + 17);
      perMetre = unit.getUint8(0) === 1 ? [head.getUint32(8), head.getUint32(12)] : null;
    }
    at += 12 + head.getUint32(0);
  }
  const length = (pixels: number, along: number | undefined) => (along ? (pixels / along) * 1000 : null);
  return { width, height, alpha, widthMm: length(width, perMetre?.[0]), heightMm: length(height, perMetre?.[1]) };
}
