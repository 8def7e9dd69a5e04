import { colourOf, contrast } from '~/kit/colours';
import { facts, h, note } from '~/kit/dom';
import { machines, printFile } from '~/kit/load';
import { show } from '~/kit/show';
import { words, type Words } from '~/kit/words';
import type { Mount, PanelContext } from '~/panel';
import { pauseUntil } from './pause';
import { fit, roomFor, roomOf, type Room } from './room';
import { readStl, sizeOf, type Model } from './stl';
import { TEXTS, type Text } from './texts';
import { viewerOf, type Viewer } from './viewer';

const MOST_MEGABYTES = 50;
/** Smaller models are rather a mistake of units. */
const TINY_MM = 1;
const UNKNOWN_COLOUR = '#2fa27e';
const GROUNDS = { light: ['#eef1f3', '#8b959d', '#23282c'], dark: ['#1b1f22', '#5c666e', '#e4e8eb'] };
/** Model and ground must differ at least so much to be seen. */
const SEEN = 2;

const CSS = `
.two { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
@container (min-width: 620px) { .two { grid-template-columns: minmax(0, 3fr) minmax(200px, 2fr); } }
.two > * { align-content: start; }
canvas { display: block; width: 100%; height: clamp(220px, 60cqi, 420px); cursor: grab;
  border: 1px solid var(--line, GrayText); border-radius: 8px; }
canvas:active { cursor: grabbing; }
@container (min-width: 620px) { canvas { height: clamp(260px, 42cqi, 460px); } }
button.sign { min-width: 36px; font-size: 17px; line-height: 1; }
`;

export const mount: Mount = (el, ctx) => show(el, ctx, TEXTS, CSS, draw);

async function draw(root: HTMLElement, ctx: PanelContext, signal: AbortSignal) {
  const say = words(ctx, TEXTS);
  const file = await printFile(ctx, MOST_MEGABYTES);
  const model = await readStl(new Uint8Array(await file.arrayBuffer()), pauseUntil(signal));
  const room = await roomOfJob(ctx, model);
  if (signal.aborted) {
    return () => undefined;
  }
  const canvas = h('canvas', {
    tabindex: 0, role: 'application', 'aria-label': say('picture', { title: ctx.job.title, size: millimetres(sizeOf(model), say) }),
  });
  const seen = h('div', { class: 'stack' }, canvas);
  root.replaceChildren(h('div', { class: 'two' }, seen, h('div', { class: 'stack' }, ...told(model, room, say))));

  const colour = colourOf(ctx.facts.settings.material, ctx.facts.parameters.colour, ctx.facts.parameters.color) ?? UNKNOWN_COLOUR;
  const grounds = GROUNDS[ctx.theme];
  const ground = grounds.find((one) => contrast(one, colour) >= SEEN) ?? grounds[0]!;
  const turned = room !== null && fit(room, sizeOf(model)) === 'turned';
  const viewer = viewerOf(canvas, model, { colour, ground, room, turned });
  if (!viewer) {
    canvas.remove();
    seen.append(note('plain', say('noWebGl')));
    return () => undefined;
  }
  keys(canvas, viewer);
  seen.append(buttons(viewer, say), h('p', { class: 'hint' }, say('help')));
  return viewer.dispose;
}

async function roomOfJob(ctx: PanelContext, model: Model): Promise<Room | null> {
  const rooms = (await machines(ctx)).map((machine) => roomOf(machine.name || machine.code, machine.attributes.buildVolume));
  return roomFor(rooms.filter((room) => room !== null), sizeOf(model));
}

const millimetres = (lengths: readonly number[], say: Words<Text>, digits = 1) =>
  `${lengths.map((length) => say.number(length, digits)).join(' × ')}\u00a0mm`;

function told(model: Model, room: Room | null, say: Words<Text>) {
  const size = sizeOf(model);
  return [
    roomNote(size, room, say),
    Math.max(...size) < TINY_MM ? note('warn', say('tiny')) : null,
    facts(
      [say('size'), millimetres(size, say)],
      [say('volume'), `${say.number(model.volume / 1000, 2)}\u00a0cm³`],
      [say('triangles'), say.number(model.triangles)],
    ),
  ].filter((part) => part !== null);
}

function roomNote(size: readonly [number, number, number], room: Room | null, say: Words<Text>) {
  if (!room) {
    return note('plain', say('noRoom'));
  }
  const values = { printer: room.printer, room: millimetres([room.x, room.y, room.z], say, 0) };
  switch (fit(room, size)) {
    case 'stands':
      return note('good', say('fits', values));
    case 'turned':
      return note('good', say('turned', values));
    default:
      return note('bad', say('fitsNot', values));
  }
}

function buttons(viewer: Viewer, say: Words<Text>) {
  const button = (text: string, act: () => void, label?: string) => {
    const one = h('button', { type: 'button', 'aria-label': label, title: label, class: label && 'sign' }, text);
    one.addEventListener('click', act);
    return one;
  };
  return h(
    'div',
    { class: 'bar' },
    button('+', () => viewer.zoom(true), say('closer')),
    button('−', () => viewer.zoom(false), say('farther')),
    button(say('above'), viewer.above),
    button(say('front'), viewer.front),
    button(say('reset'), viewer.reset),
  );
}

function keys(canvas: HTMLCanvasElement, viewer: Viewer) {
  const acts: Record<string, () => void> = {
    ArrowLeft: () => viewer.turn(-1, 0),
    ArrowRight: () => viewer.turn(1, 0),
    ArrowUp: () => viewer.turn(0, 1),
    ArrowDown: () => viewer.turn(0, -1),
    '+': () => viewer.zoom(true),
    '=': () => viewer.zoom(true),
    '-': () => viewer.zoom(false),
    '0': viewer.reset,
    Home: viewer.reset,
  };
  canvas.addEventListener('keydown', (event) => {
    const act = acts[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Neither the page scrolls nor the console's own keys act.
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  });
}
