import { h } from '~/kit/dom';
import type { Words } from '~/kit/words';
import { STITCH, type Design } from './needle';
import type { Text } from './texts';

/** A whole design is played in about so many seconds. */
const SECONDS = 20;

/** The bar that moves through the sewing order; the design is shown sewn at first. */
export function player(design: Design, say: Words<Text>, sew: (to: number) => void) {
  const sewnUpTo = stitchesUpTo(design);
  const button = h('button', { type: 'button' }, say('play'));
  const slider = h('input', {
    type: 'range', min: 0, max: design.records, value: design.records, step: 1, 'aria-label': say('order'),
  });
  const told = h('output', { class: 'hint' });
  let frame = 0;
  let before = 0;
  let at = design.records;

  function tell() {
    const now = say.number(sewnUpTo(at));
    const all = say.number(design.stitches);
    told.textContent = say('at', { now, all });
    slider.setAttribute('aria-valuetext', say('atThread', { now, all, thread: blockAt(design, at) + 1 }));
  }

  function go(to: number) {
    at = Math.max(0, Math.min(design.records, to));
    slider.value = String(Math.round(at));
    tell();
    sew(Math.round(at));
  }

  function pause() {
    cancelAnimationFrame(frame);
    frame = 0;
    button.textContent = say('play');
  }

  function play(now: number) {
    go(at + ((now - before) / 1000 / SECONDS) * design.records);
    before = now;
    if (at >= design.records) {
      pause();
    } else {
      frame = requestAnimationFrame(play);
    }
  }

  button.addEventListener('click', () => {
    if (frame) {
      pause();
      return;
    }
    if (at >= design.records) {
      go(0);
    }
    button.textContent = say('pause');
    before = performance.now();
    frame = requestAnimationFrame(play);
  });
  slider.addEventListener('input', () => {
    pause();
    go(Number(slider.value));
  });
  tell();
  return { element: h('div', { class: 'bar player' }, button, slider, told), pause };
}

/** The thread that sews at a movement. */
export function blockAt(design: Design, record: number): number {
  const at = design.blocks.findIndex((block) => record <= block.to);
  return at < 0 ? design.blocks.length - 1 : at;
}

/** Counts stitches up to a movement without going through all of them each time. */
function stitchesUpTo(design: Design): (record: number) => number {
  const step = 1024;
  const sums = new Uint32Array(Math.floor(design.records / step) + 1);
  for (let at = 0, sum = 0; at < design.records; at++) {
    if (at % step === 0) {
      sums[at / step] = sum;
    }
    sum += design.kinds[at] === STITCH ? 1 : 0;
  }
  return (record) => {
    const to = Math.min(Math.round(record), design.records);
    const from = Math.min(Math.floor(to / step), sums.length - 1);
    let sum = sums[from]!;
    for (let at = from * step; at < to; at++) {
      sum += design.kinds[at] === STITCH ? 1 : 0;
    }
    return sum;
  };
}
