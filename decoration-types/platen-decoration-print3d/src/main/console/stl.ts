import { Fault } from '~/kit/words';
import { TURN, type Pause } from './pause';
import { readText } from './text';

type Corner = readonly [x: number, y: number, z: number];

/** A model of triangles, in mm. */
export interface Model {
  /** Nine coordinates of each triangle. */
  readonly corners: Float32Array;
  readonly triangles: number;
  readonly low: Corner;
  readonly high: Corner;
  /** Enclosed cubic millimetres; means something for closed models only. */
  readonly volume: number;
}

export const sizeOf = ({ low, high }: Model): Corner => [high[0] - low[0], high[1] - low[1], high[2] - low[2]];

const HEADER = 84;
const TRIANGLE = 50;
/** As the check on the server has it. */
const FARTHEST_MM = 1_000_000;
/** Reads an STL file, binary or text. Its length tells which: many programs begin binary files with the word solid too. */
export async function readStl(bytes: Uint8Array, pause: Pause): Promise<Model> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = bytes.length < HEADER ? -1 : data.getUint32(HEADER - 4, true);
  if (count >= 0 && bytes.length === HEADER + TRIANGLE * count) {
    return measured(await binary(data, count, pause), pause);
  }
  if (/^\s*solid/i.test(String.fromCharCode(...bytes.subarray(0, HEADER)))) {
    return measured(await readText(bytes, pause), pause);
  }
  throw new Fault(count < 0 ? 'too-short' : 'no-stl');
}

async function binary(data: DataView, count: number, pause: Pause): Promise<Float32Array> {
  const corners = new Float32Array(9 * count);
  for (let triangle = 0; triangle < count; triangle++) {
    // The first 12 bytes are the normal, which the corners tell better.
    const begin = HEADER + triangle * TRIANGLE + 12;
    for (let i = 0; i < 9; i++) {
      corners[9 * triangle + i] = data.getFloat32(begin + 4 * i, true);
    }
    if (triangle % TURN === TURN - 1) {
      await pause();
    }
  }
  return corners;
}

async function measured(corners: Float32Array, pause: Pause): Promise<Model> {
  const triangles = corners.length / 9;
  if (triangles === 0) {
    throw new Fault('no-triangles');
  }
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  const [x0 = 0, y0 = 0, z0 = 0] = corners;
  let sixVolumes = 0;
  for (let triangle = 0, at = 0; triangle < triangles; triangle++, at += 9) {
    for (let i = 0; i < 9; i++) {
      const value = corners[at + i]!;
      // Also false for NaN.
      if (!(Math.abs(value) <= FARTHEST_MM)) {
        throw new Fault('bad-coordinate', { triangle: triangle + 1 });
      }
      const axis = i % 3;
      low[axis] = Math.min(low[axis]!, value);
      high[axis] = Math.max(high[axis]!, value);
    }
    // Seen from the first corner, so that models far from zero lose no digits.
    const [ax, ay, az] = [corners[at]! - x0, corners[at + 1]! - y0, corners[at + 2]! - z0];
    const [bx, by, bz] = [corners[at + 3]! - x0, corners[at + 4]! - y0, corners[at + 5]! - z0];
    const [cx, cy, cz] = [corners[at + 6]! - x0, corners[at + 7]! - y0, corners[at + 8]! - z0];
    sixVolumes += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    if (triangle % TURN === TURN - 1) {
      await pause();
    }
  }
  return { corners, triangles, low, high, volume: Math.abs(sixVolumes) / 6 };
}
