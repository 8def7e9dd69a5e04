import { inkOn } from '~/kit/colours';
import { s } from '~/kit/dom';
import type { Hoop } from './hoops';
import { heightMm, widthMm, type Design } from './needle';
import type { View } from './painter';

/** The part of the cloth that is looked at, in 0.1 mm. */
export interface Cloth {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 1.12;

/** The design alone, or the hoop around its middle, with a margin. */
export function clothOf(design: Design, hoop: Hoop | null): Cloth {
  const width = Math.max(widthMm(design) * 10, (hoop?.width ?? 1) * 10, 20) * MARGIN;
  const height = Math.max(heightMm(design) * 10, (hoop?.height ?? 1) * 10, 20) * MARGIN;
  const middleX = (design.left + design.right) / 2;
  const middleY = (design.bottom + design.top) / 2;
  return { x: middleX - width / 2, y: middleY - height / 2, width, height };
}

/** Fits a part of the cloth into so many pixels. */
export function viewOf(cloth: Cloth, width: number, height: number): View {
  const scale = Math.min(width / cloth.width, height / cloth.height);
  return {
    scale,
    x: width / 2 - (cloth.x + cloth.width / 2) * scale,
    y: height / 2 + (cloth.y + cloth.height / 2) * scale,
  };
}

/** A round length in mm for a scale bar of at most so many pixels. */
export function scaleBar(pixelsPerMm: number, most: number): number {
  const lengths = [200, 100, 50, 20, 10, 5, 2, 1];
  return lengths.find((length) => length * pixelsPerMm <= most) ?? 1;
}

/** Hoop and scale bar, drawn over the stitches; sizes in CSS pixels. */
export function overlay(
  design: Design,
  hoop: Hoop | null,
  view: View,
  [width, height]: [width: number, height: number],
  ground: string,
  length: (mm: number) => string,
) {
  const ink = inkOn(ground);
  const svg = s('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  if (hoop) {
    const w = hoop.width * 10 * view.scale;
    const t = hoop.height * 10 * view.scale;
    const x = view.x + ((design.left + design.right) / 2) * view.scale;
    const y = view.y - ((design.bottom + design.top) / 2) * view.scale;
    const box = { x: x - w / 2, y: y - t / 2, width: w, height: t, rx: Math.min(w, t) * 0.06, fill: 'none' };
    svg.append(
      s('rect', { ...box, stroke: ground, 'stroke-width': 4, 'stroke-opacity': 0.6 }),
      s('rect', { ...box, stroke: ink, 'stroke-width': 2, 'stroke-dasharray': '7 5' }),
    );
  }
  const bar = scaleBar(view.scale * 10, width / 3);
  const long = bar * 10 * view.scale;
  const left = 14;
  const low = height - 14;
  svg.append(
    s('path', { d: `M${left} ${low - 6} V${low} H${left + long} V${low - 6}`, fill: 'none', stroke: ink, 'stroke-width': 2 }),
    s(
      'text',
      {
        x: left + long + 8, y: low + 1, fill: ink, 'font-size': 13, 'font-weight': 600,
        stroke: ground, 'stroke-width': 5, 'paint-order': 'stroke',
      },
      length(bar),
    ),
  );
  return svg;
}
