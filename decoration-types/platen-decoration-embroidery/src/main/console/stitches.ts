import { colourOf, groundFor } from '~/kit/colours';
import { facts, h, note } from '~/kit/dom';
import { machines, printFile } from '~/kit/load';
import { show } from '~/kit/show';
import { words, type Words } from '~/kit/words';
import type { Mount, PanelContext } from '~/panel';
import { clothOf, overlay, viewOf } from './frame';
import { excess, hoopFor, hoopsOf, takes, type Hoop } from './hoops';
import { heightMm, widthMm, type Design } from './needle';
import { Painter } from './painter';
import { blockAt, player } from './player';
import { readStitches } from './reader';
import { CSS } from './style';
import { TEXTS, type Text } from './texts';
import { threadsOf, type Threads } from './threads';

/** As the check on the server has it. */
const MOST_MEGABYTES = 16;
const GROUNDS = ['#f3f0e8', '#8d939a', '#2a2f34'];
/** A hoop is shown at first unless the design would be a speck in it. */
const SPECK = 2.2;

export const mount: Mount = (el, ctx) => show(el, ctx, TEXTS, CSS, draw);

async function draw(root: HTMLElement, ctx: PanelContext, signal: AbortSignal) {
  const say = words(ctx, TEXTS);
  const file = await printFile(ctx, MOST_MEGABYTES);
  const design = readStitches(ctx.job.printFile?.name ?? null, new Uint8Array(await file.arrayBuffer()));
  const hoop = await hoopOf(ctx, design);
  if (signal.aborted) {
    return () => undefined;
  }
  const threads = threadsOf(design, ctx.facts.attributes.threads);
  const picture = pictureOf(ctx, design, hoop, threads, say);
  const seen = h('div', { class: 'stack' }, picture.element, picture.controls);
  const told = h('div', { class: 'stack' }, ...remarks(ctx, design, hoop, threads, say), figures(design, say), picture.legend);
  root.replaceChildren(h('div', { class: 'two' }, seen, told));
  return picture.begin();
}

async function hoopOf(ctx: PanelContext, design: Design): Promise<Hoop | null> {
  const own = hoopsOf(ctx.facts.attributes.hoop);
  const all = own.length > 0 ? own : (await machines(ctx)).flatMap((machine) => hoopsOf(machine.attributes.hoops));
  return hoopFor(all, widthMm(design), heightMm(design));
}

const millimetres = (say: Words<Text>) => (mm: number) => `${say.number(mm, mm % 1 ? 1 : 0)} mm`;
const sizeOf = (design: Design, say: Words<Text>) =>
  `${say.number(widthMm(design), 1)} × ${say.number(heightMm(design), 1)} mm`;

function figures(design: Design, say: Words<Text>) {
  return facts(
    [say('size'), sizeOf(design, say)],
    [say('stitches'), say.number(design.stitches)],
    [say('changes'), say.number(design.changes)],
    [say('trims'), say.number(design.trims)],
    [say('longest'), `${say.number(design.longest / 10, 1)} mm`],
  );
}

function remarks({ facts: { attributes } }: PanelContext, design: Design, hoop: Hoop | null, threads: Threads, say: Words<Text>) {
  const notes = [hoopNote(design, hoop, say)];
  if (threads.named > 0 && threads.named !== design.blocks.length) {
    notes.push(note('warn', say('namedThreads', { needed: design.blocks.length, named: threads.named })));
  }
  const told = Number(attributes.stitches);
  if (told > 0 && Math.abs(told - design.stitches) > design.stitches / 10) {
    notes.push(note('warn', say('otherCount', { told, found: design.stitches })));
  }
  return notes;
}

function hoopNote(design: Design, hoop: Hoop | null, say: Words<Text>) {
  if (!hoop) {
    return note('plain', say('noHoop'));
  }
  const name = `${say.number(hoop.width)} × ${say.number(hoop.height)} mm`;
  if (takes(hoop, widthMm(design), heightMm(design))) {
    return note('good', say('fits', { hoop: name }));
  }
  const over = excess(hoop, widthMm(design), heightMm(design));
  const key = over.width > 0 && over.height > 0 ? 'tooBig' : over.width > 0 ? 'tooWide' : 'tooHigh';
  const length = (mm: number) => `${say.number(mm, 1)} mm`;
  return note('bad', say(key, { hoop: name, width: length(over.width), height: length(over.height) }));
}

function pictureOf(ctx: PanelContext, design: Design, hoop: Hoop | null, threads: Threads, say: Words<Text>) {
  const colours = threads.list.map((thread) => thread.colour);
  const cloth = threads.real ? colourOf(ctx.facts.settings.garment, ctx.job.sku, ctx.job.substrate) : null;
  const ground = cloth ?? groundFor(colours, GROUNDS);
  const label = say('picture', {
    title: ctx.job.title, size: sizeOf(design, say), stitches: design.stitches, colours: design.blocks.length,
  });
  const canvas = h('canvas', { role: 'img', 'aria-label': label });
  const cover = h('div', { class: 'cover' });
  const element = h('div', { class: 'cloth' }, canvas, cover);
  element.style.background = ground;

  const rows = threads.list.map((thread, at) => {
    const swatch = h('span', { class: 'swatch' });
    swatch.style.background = thread.colour;
    return h(
      'li',
      {},
      swatch,
      h('span', { class: 'name' }, thread.name ?? say('thread', { number: at + 1 })),
      h('span', { class: 'hint' }, say('threadStitches', { stitches: thread.stitches })),
    );
  });
  const legend = h(
    'div',
    { class: 'stack' },
    h('h3', {}, say('threads')),
    h('ol', {}, ...rows),
    threads.real ? null : h('p', { class: 'hint' }, say('invented')),
  );

  let here = -1;
  const painter = new Painter(canvas, design, colours, ground, (sewn) => {
    const now = sewn >= design.records ? -1 : blockAt(design, sewn);
    if (now !== here) {
      rows[here]?.removeAttribute('aria-current');
      rows[now]?.setAttribute('aria-current', 'step');
      here = now;
    }
  });
  const order = player(design, say, (to) => painter.sew(to));
  const big = hoop && Math.max(hoop.width / widthMm(design), hoop.height / heightMm(design)) > SPECK;
  const whole = h('input', { type: 'checkbox', checked: !big });
  const toggle = hoop ? h('label', {}, whole, say('hoop')) : null;

  function look() {
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (width === 0 || height === 0) {
      return;
    }
    const dots = Math.min(window.devicePixelRatio || 1, 2);
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
    const part = clothOf(design, hoop && whole.checked ? hoop : null);
    painter.look(viewOf(part, canvas.width, canvas.height));
    cover.replaceChildren(
      overlay(design, hoop, viewOf(part, width, height), [width, height], ground, millimetres(say)),
    );
  }

  return {
    element,
    controls: h('div', { class: 'stack' }, order.element, toggle),
    legend,
    begin() {
      whole.addEventListener('change', look);
      const sizes = new ResizeObserver(look);
      sizes.observe(canvas);
      look();
      painter.sew(design.records);
      return () => {
        sizes.disconnect();
        order.pause();
        painter.end();
      };
    },
  };
}
