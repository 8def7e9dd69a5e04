import { contrast } from '~/kit/colours';
import { facts, h, note } from '~/kit/dom';
import { printFile } from '~/kit/load';
import { show } from '~/kit/show';
import { Fault, words, type Words } from '~/kit/words';
import type { Mount, PanelContext } from '~/panel';
import { pictureOf } from './picture';
import { inches } from './place';
import { bytesOf, pngHead, type PngHead } from './png';
import { GOOD_PPI, printOf, remarks, type Print, type Remark } from './print';
import { TEXTS, type Text } from './texts';
import { toneOf } from './tone';

const MOST_MEGABYTES = 80;
/** A browser that unpacks more may run out of memory. */
const MOST_PIXELS = 120_000_000;
/** Below it, artwork and cloth look alike. */
const SEEN = 1.35;

const CSS = `
.two { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
@container (min-width: 560px) { .two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
.two > * { align-content: start; }
.one { white-space: nowrap; }
svg { display: block; width: 100%; max-height: 480px; }
`;

interface Size {
  readonly width: number;
  readonly height: number;
}

export const mount: Mount = (el, ctx) => show(el, ctx, TEXTS, CSS, draw);

async function draw(root: HTMLElement, ctx: PanelContext, signal: AbortSignal) {
  const file = await artwork(ctx);
  const head = file && (await pngHead(bytesOf(file)));
  const image = file && head && !tooLarge(head) ? await decoded(file) : null;
  if (!signal.aborted) {
    root.replaceChildren(panel(ctx, head, image));
  }
  return () => image && URL.revokeObjectURL(image.src);
}

const tooLarge = (head: PngHead) => head.width * head.height > MOST_PIXELS;

/** A job without artwork still shows where it will be. */
async function artwork(ctx: PanelContext): Promise<Blob | null> {
  try {
    return await printFile(ctx, MOST_MEGABYTES);
  } catch (error) {
    if (error instanceof Fault && error.word === 'no-file') {
      return null;
    }
    throw error;
  }
}

async function decoded(file: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([file], { type: 'image/png' }));
  try {
    await image.decode();
    return image;
  } catch {
    URL.revokeObjectURL(image.src);
    return null;
  }
}

function panel(ctx: PanelContext, head: PngHead | null, image: HTMLImageElement | null) {
  const say = words(ctx, TEXTS);
  const print = printOf(ctx, head);
  const digits = (mm: number) => say.number(mm, Math.abs(mm - Math.round(mm)) < 0.05 ? 0 : 1);
  const length = (mm: number) => `${digits(mm)}\u00a0mm`;
  const size = (of: Size) => `${digits(of.width)} × ${length(of.height)}`;
  const place = print.placement ?? say(print.place);
  const label = say('picture', { title: ctx.job.title, size: size(print.art ?? print.area), place, garment: print.garment });
  return h(
    'div',
    { class: 'two' },
    pictureOf(print, image, label, length),
    h(
      'div',
      { class: 'stack' },
      ...notes(ctx, print, head, image, say, size),
      figures(ctx, print, head, say, size),
      print.clothKnown ? null : h('p', { class: 'hint' }, say('noColour')),
      h('p', { class: 'hint' }, say('position')),
    ),
  );
}

function notes(
  ctx: PanelContext,
  print: Print,
  head: PngHead | null,
  image: HTMLImageElement | null,
  say: Words<Text>,
  size: (of: Size) => string,
) {
  if (!head) {
    return [note('plain', say('noArtwork'))];
  }
  const text = (remark: Remark) => {
    switch (remark.kind) {
      case 'low':
        return say('low', { ppi: print.ppi ?? 0, wanted: GOOD_PPI });
      case 'scaled':
        return say('scaled', { own: size(remark), share: remark.percent });
      case 'beyond':
        return say('beyond', { room: size(remark.room) });
      default:
        return say(remark.kind);
    }
  };
  const warnings = remarks(ctx, head, print).map((remark) => note('warn', text(remark)));
  const tone = image && print.clothKnown && ctx.facts.settings.underbase !== 'white' ? toneOf(image) : null;
  if (tone && contrast(tone, print.cloth) < SEEN) {
    warnings.push(note('warn', say('pale')));
  }
  if (!image) {
    warnings.push(tooLarge(head) ? note('plain', say('notShown')) : note('warn', say('notDrawn')));
  }
  return warnings.length > 0 ? warnings : [note('good', say('good'))];
}

function figures({ facts: { settings } }: PanelContext, print: Print, head: PngHead | null, say: Words<Text>, size: (of: Size) => string) {
  const both = (of: Size) => {
    const inch = say('inch', { width: say.number(inches(of.width), 1), height: say.number(inches(of.height), 1) });
    return h('span', {}, h('span', { class: 'one' }, size(of)), ' ', h('span', { class: 'one' }, `(${inch})`));
  };
  return facts(
    [say('place'), print.placement ?? say(print.place)],
    [say('size'), print.art && both(print.art)],
    [say('area'), both(print.area)],
    [say('resolution'), print.ppi === null ? null : say('ppi', { ppi: print.ppi })],
    [say('pixels'), head && `${say.number(head.width)} × ${say.number(head.height)} px`],
    [say('garment'), print.garment],
    [say('platen'), settings.platen],
    [say('underbase'), settings.underbase && say(settings.underbase === 'white' ? 'yes' : 'no')],
  );
}
