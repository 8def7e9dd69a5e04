import { inkOn } from '~/kit/colours';
import { s } from '~/kit/dom';
import type { Box, Shape, Side } from './place';

const TEE = 'L706 86 Q752 104 778 152 L882 306 L782 366 L738 300 L738 760 Q470 784 202 760 L202 300 L158 366 L58 306 L162 152 Q188 104 234 86 Z';
const HOODIE =
  'L716 104 Q772 126 796 206 L888 622 L792 648 L738 330 L738 770 Q470 786 202 770 L202 330 L148 648 L52 622 L144 206 Q168 126 224 104 Z';

interface Cut {
  readonly outline: string;
  /** Parts above the outline, such as a hood. */
  readonly parts: string[];
  /** Seams, drawn faintly. */
  readonly seams: string[];
  readonly handles?: string;
}

const TEE_SEAMS = [
  'M706 86 Q690 190 738 300',
  'M234 86 Q250 190 202 300',
  'M872 292 L772 352',
  'M68 292 L168 352',
  'M202 742 Q470 766 738 742',
];
const HOODIE_SEAMS = [
  'M716 104 Q696 210 738 330',
  'M224 104 Q244 210 202 330',
  'M880 586 L784 612',
  'M60 586 L156 612',
  'M202 730 Q470 746 738 730',
];

const CUTS: Record<Shape, Record<Side, Cut>> = {
  tee: {
    front: { outline: `M375 40 Q470 158 565 40 ${TEE}`, parts: [], seams: [...TEE_SEAMS, 'M352 47 Q470 196 588 47'] },
    back: { outline: `M375 40 Q470 78 565 40 ${TEE}`, parts: [], seams: [...TEE_SEAMS, 'M352 47 Q470 112 588 47'] },
  },
  hoodie: {
    front: {
      outline: `M348 72 Q470 190 592 72 ${HOODIE}`,
      parts: ['M348 72 C344 -14 396 -34 470 -34 C544 -34 596 -14 592 72 Q540 146 470 152 Q400 146 348 72 Z'],
      seams: [...HOODIE_SEAMS, 'M400 60 Q402 4 470 4 Q538 4 540 60 Q510 116 470 122 Q430 116 400 60 Z', 'M320 566 L620 566 L668 712 L272 712 Z'],
    },
    back: {
      outline: `M348 72 Q470 96 592 72 ${HOODIE}`,
      parts: ['M348 72 C344 -14 396 -34 470 -34 C544 -34 596 -14 592 72 Q560 152 470 154 Q380 152 348 72 Z'],
      seams: HOODIE_SEAMS,
    },
  },
  bag: {
    front: { outline: 'M280 260 L660 260 L668 690 L272 690 Z', parts: [], seams: ['M281 280 L659 280'], handles: 'M366 262 C362 90 578 90 574 262' },
    back: { outline: 'M280 260 L660 260 L668 690 L272 690 Z', parts: [], seams: ['M281 280 L659 280'], handles: 'M366 262 C362 90 578 90 574 262' },
  },
};

export const SHEET = '0 -50 940 850';

/** The garment from one side in its colour. */
export function garment(shape: Shape, side: Side, colour: string) {
  const cut = CUTS[shape][side];
  const line = { stroke: '#7b858c', 'stroke-width': 4, 'stroke-linejoin': 'round' };
  return s(
    'g',
    {},
    cut.handles && s('path', { ...line, d: cut.handles, fill: 'none', 'stroke-width': 22 }),
    cut.handles && s('path', { d: cut.handles, fill: 'none', stroke: colour, 'stroke-width': 15 }),
    s('path', { ...line, d: cut.outline, fill: colour }),
    ...cut.parts.map((d) => s('path', { ...line, d, fill: colour })),
    s('path', { d: cut.seams.join(' '), fill: 'none', stroke: inkOn(colour), 'stroke-opacity': 0.28, 'stroke-width': 3 }),
  );
}

/** A frame with two lines of measure, in a colour that the cloth does not swallow. */
export function measured(box: Box, cloth: string, width: string, height: string, dashed: boolean) {
  const ink = inkOn(cloth);
  const { x, y } = box;
  const [right, low] = [x + box.width, y + box.height];
  const line = { stroke: ink, 'stroke-width': 3, fill: 'none' };
  const text = {
    fill: ink, stroke: cloth, 'stroke-width': 8, 'paint-order': 'stroke',
    'font-size': 30, 'font-weight': 600, 'text-anchor': 'middle',
  };
  return s(
    'g',
    {},
    s('rect', { x, y, width: box.width, height: box.height, ...line, 'stroke-dasharray': dashed ? '16 10' : null }),
    s('path', { ...line, d: `M${x} ${low + 8} V${low + 24} M${right} ${low + 8} V${low + 24} M${x} ${low + 16} H${right}` }),
    s('text', { ...text, x: (x + right) / 2, y: low + 50 }, width),
    s('path', { ...line, d: `M${right + 8} ${y} H${right + 24} M${right + 8} ${low} H${right + 24} M${right + 16} ${y} V${low}` }),
    s('text', { ...text, transform: `translate(${right + 54} ${(y + low) / 2}) rotate(-90)` }, height),
  );
}
