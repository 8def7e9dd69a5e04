import { Fault } from '~/kit/words';
import type { Pause } from './pause';

const NEWLINE = 10;
const SPACE = 32;
const LONGEST_WORD = 64;
/** Text takes longer to read than numbers do. */
const TURN = 5_000;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The text form of STL: nine coordinates of each triangle. */
export async function readText(bytes: Uint8Array, pause: Pause): Promise<Float32Array> {
  const words = new Words(bytes);
  // A facet takes at least 80 bytes, most take 250.
  let corners = new Float32Array(9 * Math.ceil(bytes.length / 250 + 1));
  let filled = 0;
  words.expect('solid');
  words.skipLine();
  for (;;) {
    const word = words.next() ?? words.cut();
    if (word === 'facet') {
      if (filled + 9 > corners.length) {
        const more = new Float32Array(corners.length * 2);
        more.set(corners);
        corners = more;
      }
      facet(words, corners, filled);
      filled += 9;
      if (filled % (9 * TURN) === 0) {
        await pause();
      }
    } else if (word === 'endsolid') {
      words.skipLine();
      const further = words.next();
      if (further === null) {
        return corners.slice(0, filled);
      }
      if (further !== 'solid') {
        words.unexpected();
      }
      words.skipLine();
    } else {
      words.unexpected();
    }
  }
}

function facet(words: Words, corners: Float32Array, at: number) {
  words.expect('normal');
  // Its numbers are not looked at: the corners tell the normal better, and flat triangles have none.
  for (let i = 0; i < 3; i++) {
    words.next() ?? words.cut();
  }
  words.expect('outer');
  words.expect('loop');
  for (let corner = 0; corner < 9; corner += 3) {
    words.expect('vertex');
    for (let axis = 0; axis < 3; axis++) {
      corners[at + corner + axis] = words.number();
    }
  }
  words.expect('endloop');
  words.expect('endfacet');
}

/** The words of a text, one by one. */
class Words {
  private at = 0;
  private line = 1;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next word in small letters; null at the end. */
  next(): string | null {
    const { bytes } = this;
    while (this.at < bytes.length && bytes[this.at]! <= SPACE) {
      this.line += bytes[this.at] === NEWLINE ? 1 : 0;
      this.at++;
    }
    const from = this.at;
    while (this.at < bytes.length && bytes[this.at]! > SPACE) {
      this.at++;
    }
    if (this.at === from) {
      return null;
    }
    if (this.at - from > LONGEST_WORD) {
      this.unexpected();
    }
    let word = '';
    for (let i = from; i < this.at; i++) {
      word += String.fromCharCode(bytes[i]!);
    }
    return word.toLowerCase();
  }

  expect(keyword: string) {
    if ((this.next() ?? this.cut()) !== keyword) {
      this.unexpected();
    }
  }

  number(): number {
    const word = this.next() ?? this.cut();
    const value = Number(word);
    if (!NUMBER.test(word) || !Number.isFinite(value)) {
      throw new Fault('bad-number', { line: this.line });
    }
    return value;
  }

  skipLine() {
    const end = this.bytes.indexOf(NEWLINE, this.at);
    this.at = end < 0 ? this.bytes.length : end;
  }

  cut(): never {
    throw new Fault('cut', { line: this.line });
  }

  unexpected(): never {
    throw new Fault('bad-text', { line: this.line });
  }
}
