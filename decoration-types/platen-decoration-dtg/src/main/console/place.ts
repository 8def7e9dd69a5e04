/** All lengths in mm; the garment is drawn on a sheet of 940 by 850. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape = 'tee' | 'hoodie' | 'bag';
export type Side = 'front' | 'back';
export type Place = 'front' | 'back' | 'leftChest' | 'rightChest' | 'leftSleeve' | 'rightSleeve' | 'neck';

const MM_PER_INCH = 25.4;

export const inches = (mm: number) => mm / MM_PER_INCH;

/** What shops call a place, such as `front`, `left_chest` or `Sleeve right`. */
export function placeOf(placement: string | undefined): Place {
  const words = (placement ?? '').toLowerCase().split(/[^a-zäöüß]+/);
  const any = (...some: string[]) => some.some((word) => words.includes(word));
  const right = any('right', 'rechts');
  if (any('sleeve', 'sleeves', 'arm', 'ärmel')) {
    return right ? 'rightSleeve' : 'leftSleeve';
  }
  if (any('chest', 'breast', 'pocket', 'brust')) {
    return right ? 'rightChest' : 'leftChest';
  }
  if (any('neck', 'nape', 'nacken')) {
    return 'neck';
  }
  return any('back', 'rear', 'rücken', 'hinten') ? 'back' : 'front';
}

export const sideOf = (place: Place): Side => (place === 'back' || place === 'neck' ? 'back' : 'front');

export function shapeOf(...names: (string | null | undefined)[]): Shape {
  const text = names.join(' ').toLowerCase();
  if (/hood|sweat|kapuz/.test(text)) {
    return 'hoodie';
  }
  return /\bbag|tote|beutel|tasche/.test(text) ? 'bag' : 'tee';
}

/** Where there is room to print, on garments of a middle size; the wearer's left is on the right of a front. */
const ROOM: Record<Shape, Record<Side, Box>> = {
  tee: { front: { x: 220, y: 112, width: 500, height: 630 }, back: { x: 220, y: 68, width: 500, height: 674 } },
  hoodie: { front: { x: 220, y: 165, width: 500, height: 390 }, back: { x: 220, y: 165, width: 500, height: 570 } },
  bag: { front: { x: 290, y: 270, width: 360, height: 410 }, back: { x: 290, y: 270, width: 360, height: 410 } },
};

const SPOTS: Record<Exclude<Place, 'front' | 'back' | 'neck'>, Box> = {
  leftChest: { x: 500, y: 185, width: 150, height: 150 },
  rightChest: { x: 290, y: 185, width: 150, height: 150 },
  leftSleeve: { x: 742, y: 180, width: 110, height: 120 },
  rightSleeve: { x: 88, y: 180, width: 110, height: 120 },
};

/** Between the collar and a print, as printers lay it. */
const BELOW_COLLAR = 60;

function roomOf(shape: Shape, place: Place): Box {
  const body = ROOM[shape][sideOf(place)];
  if (shape === 'bag' || place === 'front' || place === 'back') {
    return body;
  }
  return place === 'neck' ? { x: 410, y: body.y + 10, width: 120, height: 100 } : SPOTS[place];
}

/** The print area on the garment: a large one hangs below the collar, a small one has its place around its middle. */
export function areaOf(shape: Shape, place: Place, width: number, height: number): Box {
  const room = roomOf(shape, place);
  const x = room.x + (room.width - width) / 2;
  if (place !== 'front' && place !== 'back') {
    return { x, y: room.y + (room.height - height) / 2, width, height };
  }
  const below = shape === 'bag' ? Math.max(0, (room.height - height) / 2) : BELOW_COLLAR;
  return { x, y: room.y + Math.min(below, Math.max(0, room.height - height)), width, height };
}

/** The room that an area of this size does not fit into; null where it fits. */
export function tooSmall(shape: Shape, place: Place, width: number, height: number): Box | null {
  const room = roomOf(shape, place);
  return width > room.width || height > room.height ? room : null;
}

/** The artwork fills the tighter side of the area and keeps its proportions; across it is in the middle. */
export function fitInto(area: Box, place: Place, widthPx: number, heightPx: number): Box {
  const scale = Math.min(area.width / widthPx, area.height / heightPx);
  const width = widthPx * scale;
  const height = heightPx * scale;
  const hangs = place === 'front' || place === 'back';
  return { x: area.x + (area.width - width) / 2, y: area.y + (hangs ? 0 : (area.height - height) / 2), width, height };
}

/** Pixels per inch of the artwork at print size. */
export const ppiOf = (art: Box, widthPx: number) => widthPx / inches(art.width);
