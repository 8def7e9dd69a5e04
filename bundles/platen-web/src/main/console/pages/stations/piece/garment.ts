/** Cloth by the colour words that shops write into garment names, in English and German. */
const CLOTH: [RegExp, string][] = [
  [/black|schwarz/, '#23262a'],
  [/navy|marine/, '#1f2b4d'],
  [/white|weiß|weiss|natural|natur/, '#fbfbf8'],
  [/grey|gray|grau|heather|ash/, '#a4a9ae'],
  [/burgundy|bordeaux|maroon/, '#6b1f2f'],
  [/red|rot/, '#b8252b'],
  [/royal|blue|blau/, '#2f5ea8'],
  [/green|grün|gruen|olive|oliv/, '#3b6b45'],
  [/yellow|gelb/, '#f2d34f'],
  [/orange/, '#e2772c'],
  [/pink|rosa/, '#eaa6bd'],
  [/purple|violet|lila/, '#5f4489'],
  [/sand|beige|khaki/, '#cdbf9e'],
];

export function clothOf(...names: (string | null | undefined)[]): string {
  const text = names.join(' ').toLowerCase();
  return CLOTH.find(([word]) => word.test(text))?.[1] ?? '#d5d9dc';
}

export type Shape = 'tee' | 'hoodie' | 'bag' | 'thing';

const SHAPES: [RegExp, Shape][] = [
  [/hood|sweat|kapuzen/, 'hoodie'],
  [/bag|tote|beutel|tasche/, 'bag'],
  [/tee|shirt|polo|crew|top|garment/, 'tee'],
];

export function shapeOf(decoration: string, ...names: (string | null | undefined)[]): Shape {
  const text = names.join(' ').toLowerCase();
  return SHAPES.find(([word]) => word.test(text))?.[1] ?? (decoration === 'print3d' ? 'thing' : 'tee');
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A chest of 540 mm is 300 units of the drawing. */
const UNITS_PER_MM = 300 / 540;

/** Middle and upper edge of each placement, and its usual width and height in millimetres; the wearer's left is on the right. */
const SPOTS: Record<string, [middle: number, top: number, width: number, height: number]> = {
  front: [260, 170, 280, 320],
  back: [260, 130, 300, 360],
  left_chest: [328, 175, 100, 100],
  right_chest: [192, 175, 100, 100],
  left_sleeve: [447, 165, 70, 70],
  right_sleeve: [73, 165, 70, 70],
};

export const placementKey = (placement: string) => placement.toLowerCase().replace(/[^a-z]+/g, '_');

/** Where the artwork is on the drawing of 520 by 560. */
export function spotOf(placement: string, widthMm?: number, heightMm?: number): Box {
  const [middle, top, usualWidth, usualHeight] = SPOTS[placementKey(placement)] ?? SPOTS.front!;
  const width = Math.min((widthMm || usualWidth) * UNITS_PER_MM, 290);
  const height = Math.min((heightMm || usualHeight) * UNITS_PER_MM, 330);
  return { x: middle - width / 2, y: top, width, height };
}
