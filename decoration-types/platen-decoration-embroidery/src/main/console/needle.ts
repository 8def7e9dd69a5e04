import { Fault } from '~/kit/words';

/** What a movement is. */
export const STITCH = 0;
/** The frame moves and the thread goes along. */
export const JUMP = 1;
/** The frame moves with the thread cut. */
export const CUT = 2;
export const CHANGE = 3;
export const TRIM = 4;

/** Most movements of a file, as the check on the server has it. */
const MOST = 4_000_000;

/** The stitches between two changes of thread. */
export interface Block {
  readonly from: number;
  to: number;
  stitches: number;
}

export interface Thread {
  /** As #rrggbb. */
  readonly colour: string;
  readonly name: string;
}

/** What was read of a stitch file; coordinates are in 0.1 mm, y points up. */
export interface Design {
  readonly kinds: Uint8Array;
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  /** All movements. */
  readonly records: number;
  readonly stitches: number;
  readonly jumps: number;
  readonly trims: number;
  readonly changes: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Of the longest stitch, in 0.1 mm. */
  readonly longest: number;
  readonly blocks: readonly Block[];
  /** The threads that the file itself names. */
  readonly threads: readonly Thread[];
}

export const widthMm = (design: Design) => (design.right - design.left) / 10;
export const heightMm = (design: Design) => (design.top - design.bottom) / 10;

/** Follows the needle through a file and counts. The frame counts only where the needle sews. */
export class Needle {
  private readonly kinds: Uint8Array;
  private readonly xs: Int32Array;
  private readonly ys: Int32Array;
  private readonly blocks: Block[] = [{ from: 0, to: 0, stitches: 0 }];
  private records = 0;
  private stitches = 0;
  private jumps = 0;
  private trims = 0;
  private run = 0;
  private cut = true;
  private x = 0;
  private y = 0;
  private left = Infinity;
  private right = -Infinity;
  private bottom = Infinity;
  private top = -Infinity;
  private longestSquare = 0;

  /** @param jumpsOfTrim so many jumps in a row mean that the thread is cut; 0 where the format says so itself */
  constructor(
    most: number,
    private readonly jumpsOfTrim: number,
  ) {
    const room = Math.min(most, MOST);
    this.kinds = new Uint8Array(room);
    this.xs = new Int32Array(room);
    this.ys = new Int32Array(room);
  }

  stitch(dx: number, dy: number) {
    this.touch();
    this.move(STITCH, dx, dy);
    this.touch();
    this.run = 0;
    this.cut = false;
    this.stitches++;
    this.block().stitches++;
    this.longestSquare = Math.max(this.longestSquare, dx * dx + dy * dy);
  }

  jump(dx: number, dy: number) {
    this.move(this.cut ? CUT : JUMP, dx, dy);
    this.jumps++;
    if (++this.run === this.jumpsOfTrim) {
      this.trims++;
      this.cut = true;
      this.kinds.fill(CUT, this.records - this.run, this.records);
    }
  }

  /** The frame moves for a sequin: no stitch and no sign of a trim. */
  sequin(dx: number, dy: number) {
    this.move(this.cut ? CUT : JUMP, dx, dy);
    this.jumps++;
  }

  change(dx: number, dy: number) {
    this.move(CHANGE, dx, dy);
    this.run = 0;
    this.cut = true;
    this.block().to = this.records;
    this.blocks.push({ from: this.records, to: this.records, stitches: 0 });
  }

  trim() {
    this.move(TRIM, 0, 0);
    this.trims++;
    this.cut = true;
  }

  design(threads: readonly Thread[] = []): Design {
    if (this.stitches === 0) {
      throw new Fault('empty');
    }
    this.block().to = this.records;
    return {
      kinds: this.kinds.subarray(0, this.records),
      xs: this.xs.subarray(0, this.records),
      ys: this.ys.subarray(0, this.records),
      records: this.records,
      stitches: this.stitches,
      jumps: this.jumps,
      trims: this.trims,
      changes: this.blocks.length - 1,
      left: this.left,
      right: this.right,
      bottom: this.bottom,
      top: this.top,
      longest: Math.sqrt(this.longestSquare),
      blocks: this.blocks,
      threads,
    };
  }

  private block(): Block {
    return this.blocks[this.blocks.length - 1]!;
  }

  private touch() {
    this.left = Math.min(this.left, this.x);
    this.right = Math.max(this.right, this.x);
    this.bottom = Math.min(this.bottom, this.y);
    this.top = Math.max(this.top, this.y);
  }

  private move(kind: number, dx: number, dy: number) {
    if (this.records >= this.kinds.length) {
      throw new Fault('too-many', { most: MOST });
    }
    this.x += dx;
    this.y += dy;
    this.kinds[this.records] = kind;
    this.xs[this.records] = this.x;
    this.ys[this.records] = this.y;
    this.records++;
  }
}
