/** A printer's build volume in mm. */
export interface Room {
  readonly printer: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const FORM = /^\s*([0-9.]{1,8})\s*x\s*([0-9.]{1,8})\s*x\s*([0-9.]{1,8})\s*$/i;
/** Measuring and machines are never exact; as the check on the server has it. */
const TOLERANCE = 0.01;

/** What a device says of itself, such as `250x210x210`; null where nobody said or it cannot be read. */
export function roomOf(printer: string, text: string | undefined): Room | null {
  const [x = NaN, y = NaN, z = NaN] = (FORM.exec(text ?? '') ?? []).slice(1).map(Number);
  return x > 0 && y > 0 && z > 0 ? { printer, x, y, z } : null;
}

/** How a model goes into a room: as it stands, turned by a quarter on the plate, or not at all. */
export type Fit = 'stands' | 'turned' | 'not';

export function fit(room: Room, [x, y, z]: readonly [number, number, number]): Fit {
  const into = (a: number, b: number) => a <= room.x + TOLERANCE && b <= room.y + TOLERANCE && z <= room.z + TOLERANCE;
  return into(x, y) ? 'stands' : into(y, x) ? 'turned' : 'not';
}

/** The smallest room that takes a model, else the largest one. */
export function roomFor(rooms: readonly Room[], size: readonly [number, number, number]): Room | null {
  const bySize = [...rooms].sort((a, b) => a.x * a.y * a.z - b.x * b.y * b.z);
  return bySize.find((room) => fit(room, size) !== 'not') ?? bySize.at(-1) ?? null;
}
