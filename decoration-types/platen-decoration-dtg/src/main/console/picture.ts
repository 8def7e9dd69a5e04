import { inkOn } from '~/kit/colours';
import { s } from '~/kit/dom';
import { garment, measured, SHEET } from './garment';
import { sideOf, type Box } from './place';
import type { Print } from './print';

const same = (one: Box, other: Box) =>
  Math.abs(one.width - other.width) < 0.5 && Math.abs(one.height - other.height) < 0.5;

/** The garment with the artwork on it, measured; the area around it where the artwork does not fill it. */
export function pictureOf(print: Print, image: HTMLImageElement | null, label: string, length: (mm: number) => string) {
  const { art, area, cloth } = print;
  const box = art ?? area;
  return s(
    'svg',
    { viewBox: SHEET, role: 'img', 'aria-label': label },
    garment(print.shape, sideOf(print.place), cloth),
    art && image && s('image', { href: image.src, ...art, preserveAspectRatio: 'none' }),
    art &&
      !same(art, area) &&
      s('rect', {
        ...area,
        fill: 'none',
        stroke: inkOn(cloth),
        'stroke-width': 2,
        'stroke-dasharray': '14 10',
        'stroke-opacity': 0.75,
      }),
    measured(box, cloth, length(box.width), length(box.height), !art),
  );
}
