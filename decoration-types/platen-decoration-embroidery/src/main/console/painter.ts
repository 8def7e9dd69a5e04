import { CHANGE, CUT, JUMP, TRIM, type Design } from './needle';

/** Where the design is on the canvas: pixels per 0.1 mm, and the pixel of the point 0, 0. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Time for painting in a frame; the rest is the browser's. */
const FRAME_MS = 12;
const CHECKED = 512;
const THREAD_MM = 0.4;
/** The same thread shines differently by its direction; the same again after half a turn. */
const SHINES = Array.from({ length: 8 }, (_, at) => 1 + 0.13 * Math.cos((at / 8) * 2 * Math.PI - 0.9));
const SNAPSHOTS = 12;

const shine = (hex: string, share: number) =>
  `rgb(${[1, 3, 5]
    .map((at) => Math.min(255, Math.round(parseInt(hex.slice(at, at + 2), 16) * share)))
    .join(' ')})`;

/**
 * Sews a design onto a canvas up to a movement. Forwards it goes on, backwards it begins at the last picture that it kept,
 * and never takes longer than a part of a frame.
 */
export class Painter {
  private readonly pen: CanvasRenderingContext2D;
  private readonly shades: string[][];
  private readonly snapshots = new Map<number, HTMLCanvasElement>();
  private readonly step: number;
  private view: View = { scale: 1, x: 0, y: 0 };
  private done = 0;
  private block = 0;
  private wanted = 0;
  private frame = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly design: Design,
    colours: readonly string[],
    private readonly ground: string,
    private readonly told: (sewn: number) => void,
  ) {
    this.pen = canvas.getContext('2d', { alpha: false })!;
    this.shades = colours.map((colour) => SHINES.map((share) => shine(colour, share)));
    this.step = Math.max(1, Math.ceil(design.records / SNAPSHOTS));
  }

  /** Another size or part of the cloth: everything is sewn anew. */
  look(view: View) {
    this.view = view;
    this.snapshots.clear();
    this.clear();
    this.schedule();
  }

  /** Sews or unpicks up to so many movements. */
  sew(to: number) {
    this.wanted = to;
    this.schedule();
  }

  end() {
    cancelAnimationFrame(this.frame);
    this.snapshots.clear();
  }

  private schedule() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint() {
    if (this.wanted < this.done) {
      this.unpick();
    }
    const until = performance.now() + FRAME_MS;
    while (this.done < this.wanted && performance.now() < until) {
      const next = (Math.floor(this.done / this.step) + 1) * this.step;
      this.stretch(Math.min(this.wanted, this.done + CHECKED, next));
      if (this.done === next) {
        this.keep();
      }
    }
    this.told(this.done);
    if (this.done !== this.wanted) {
      this.schedule();
    }
  }

  private stretch(to: number) {
    const { kinds, xs, ys, blocks } = this.design;
    const { scale, x: x0, y: y0 } = this.view;
    const { pen } = this;
    let style = '';
    let alpha = 1;
    pen.beginPath();
    for (let at = this.done; at < to; at++) {
      const kind = kinds[at]!;
      while (at >= blocks[this.block]!.to && this.block < blocks.length - 1) {
        this.block++;
      }
      if (kind === CUT || kind === CHANGE || kind === TRIM) {
        continue;
      }
      const fromX = at === 0 ? 0 : xs[at - 1]!;
      const fromY = at === 0 ? 0 : ys[at - 1]!;
      const dx = xs[at]! - fromX;
      const dy = ys[at]! - fromY;
      const turn = Math.atan2(dy, dx);
      const side = Math.round(((turn + Math.PI) / Math.PI) * SHINES.length) % SHINES.length;
      const colour = this.shades[this.block]![side]!;
      const faint = kind === JUMP ? 0.45 : 1;
      if (colour !== style || faint !== alpha) {
        pen.stroke();
        pen.beginPath();
        pen.strokeStyle = style = colour;
        pen.globalAlpha = alpha = faint;
      }
      pen.moveTo(x0 + fromX * scale, y0 - fromY * scale);
      pen.lineTo(x0 + xs[at]! * scale, y0 - ys[at]! * scale);
    }
    pen.stroke();
    pen.globalAlpha = 1;
    this.done = to;
  }

  private clear() {
    this.done = 0;
    this.block = 0;
    const { pen } = this;
    pen.fillStyle = this.ground;
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    pen.lineWidth = Math.max(1, THREAD_MM * 10 * this.view.scale);
    pen.lineCap = 'round';
  }

  private unpick() {
    const kept = Math.floor(this.wanted / this.step) * this.step;
    const snapshot = this.snapshots.get(kept);
    this.clear();
    if (snapshot) {
      this.pen.drawImage(snapshot, 0, 0);
      this.done = kept;
      this.block = this.design.blocks.findIndex((block) => kept < block.to || block === this.design.blocks.at(-1));
    }
  }

  private keep() {
    if (!this.snapshots.has(this.done)) {
      const copy = document.createElement('canvas');
      copy.width = this.canvas.width;
      copy.height = this.canvas.height;
      copy.getContext('2d')?.drawImage(this.canvas, 0, 0);
      this.snapshots.set(this.done, copy);
    }
  }
}

