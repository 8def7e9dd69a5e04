import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Fault } from '~/kit/words';
import { clothOf, scaleBar, viewOf } from '../../main/console/frame';
import { excess, hoopFor, hoopsOf, takes } from '../../main/console/hoops';
import { CUT, JUMP, heightMm, widthMm, type Design } from '../../main/console/needle';
import { readStitches } from '../../main/console/reader';
import { TEXTS } from '../../main/console/texts';
import { threadsOf } from '../../main/console/threads';

const FILES = 'src/test/resources/stitches/';
const fixture = (name: string) => readStitches(name, readFileSync(FILES + name));
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));

function dst(records: string, header = 'LA:LOGO\rST:      1\rCO:  0\r\x1a'): Uint8Array {
  return Uint8Array.from([...Buffer.from(header.padEnd(512), 'latin1'), ...hex(records), 0, 0, 0xf3]);
}

const fault = (name: string | null, bytes: Uint8Array) => {
  try {
    readStitches(name, bytes);
  } catch (error) {
    assert.ok(error instanceof Fault);
    assert.ok(error.word in TEXTS.en, error.word);
    return [error.word, error.values.at];
  }
  return assert.fail('was read');
};

/** The same list that StitchFiguresTest holds against the reader of the server. */
const [names = '', ...rows] = readFileSync(`${FILES}figures.csv`, 'utf8').trim().split('\n');
for (const row of rows) {
  const [file = '', ...figures] = row.split(',');
  test(`${file} is counted as the server counts it`, () => {
    const { records, stitches, jumps, trims, changes, left, right, bottom, top, longest } = fixture(file);
    assert.deepEqual(
      [records, stitches, jumps, trims, changes, right - left, top - bottom, longest.toFixed(3)].map(String),
      figures,
      names,
    );
  });
}

/** By hand, from the description of the format. */
for (const [record, dx, dy] of [
  ['010003', 1, 0], ['020003', -1, 0], ['800003', 0, 1], ['400003', 0, -1], ['040003', 9, 0], ['080003', -9, 0],
  ['200003', 0, 9], ['100003', 0, -9], ['000103', 3, 0], ['000203', -3, 0], ['008003', 0, 3], ['004003', 0, -3],
  ['000403', 27, 0], ['000803', -27, 0], ['002003', 0, 27], ['001003', 0, -27], ['000007', 81, 0], ['00000b', -81, 0],
  ['000023', 0, 81], ['000013', 0, -81], ['a5a527', 121, 121], ['5a5a1b', -121, -121], ['060403', 35, 0],
] as const) {
  test(`the DST record ${record} moves by ${dx}, ${dy}`, () => {
    const design = readStitches(null, dst(record));
    assert.deepEqual([design.xs[0], design.ys[0], design.stitches], [dx, dy, 1]);
  });
}

test('EXP: two stitches, a trim, a change, a jump of -1 and 2, a stitch of -127 and 127', () => {
  const design = readStitches('a.EXP', hex('0a00' + '00f6' + '80800700' + '80010000' + '8004ff02' + '817f'));
  assert.deepEqual([design.stitches, design.trims, design.jumps, design.changes], [3, 1, 1, 1]);
  assert.deepEqual([...design.xs], [10, 10, 10, 10, 9, -118]);
  assert.deepEqual([...design.ys], [0, -10, -10, -10, -8, 119]);
  assert.equal(widthMm(design), 12.8);
  assert.equal(heightMm(design), 12.9);
});

test('thread goes along with one jump, not with three, not after a trim', () => {
  const stitch = '010003';
  const jump = '010083';
  const kinds = (design: Design) => [...design.kinds].filter((kind) => kind === JUMP || kind === CUT);
  assert.deepEqual(kinds(readStitches(null, dst(stitch + jump + stitch))), [JUMP]);
  assert.deepEqual(kinds(readStitches(null, dst(stitch + jump + jump + jump + stitch + jump))), [CUT, CUT, CUT, JUMP]);
  assert.deepEqual(kinds(readStitches('a.exp', hex('0a00' + '80800700' + '80040a0a' + '0a00'))), [CUT]);
});

test('sequins are no trims', () => {
  const design = readStitches(null, dst('010003' + '000043' + '010083'.repeat(4) + '000043' + '010003'));
  assert.deepEqual([design.stitches, design.jumps, design.trims], [2, 4, 0]);
});

test('bad files are told with the place', () => {
  const whole = readFileSync(`${FILES}badge.dst`);
  assert.deepEqual(fault('a.dst', whole.subarray(0, 300)), ['short-header', 300]);
  assert.deepEqual(fault('a.dst', whole.subarray(0, 1000)), ['no-end', 1000]);
  assert.deepEqual(fault('a.dst', dst('000000')), ['bad-record', 512]);
  assert.deepEqual(fault('a.dst', dst('010083')), ['empty', undefined]);
  assert.deepEqual(fault('a.exp', hex('0a000a000a')), ['cut-pair', 4]);
  assert.deepEqual(fault('a.exp', hex('0a008001')), ['cut-command', 2]);
  assert.deepEqual(fault('a.exp', hex('0a0080330000')), ['bad-command', 2]);
  assert.deepEqual(fault('a.exp', hex('0a80')), ['bad-record', 0]);
  assert.deepEqual(fault('a.pes', hex('23504553')), ['neither', undefined]);
  assert.deepEqual(fault('a.dst', hex('')), ['empty-file', undefined]);
});

test('rubbish is a fault and nothing else', () => {
  const whole = readFileSync(`${FILES}badge.dst`);
  let seed = 2026;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 300; round++) {
    const bytes = Uint8Array.from(whole);
    for (let i = 0; i < 20; i++) {
      bytes[random(bytes.length)] = random(256);
    }
    const name = round % 2 ? 'a.exp' : 'a.dst';
    try {
      assert.ok(readStitches(name, bytes).stitches > 0);
    } catch (error) {
      assert.ok(error instanceof Fault, String(error));
    }
  }
});

test('the smallest hoop that takes the design is taken, turned is not', () => {
  const hoops = hoopsOf('360x200, 130x180,nonsense, 50x50');
  assert.equal(hoops.length, 3);
  assert.deepEqual(hoopFor(hoops, 120, 150), { width: 130, height: 180 });
  assert.deepEqual(hoopFor(hoops, 170, 120), { width: 360, height: 200 });
  const none = hoopFor(hoops, 120, 250)!;
  assert.equal(takes(none, 120, 250), false);
  assert.deepEqual(excess(none, 120, 250), { width: 0, height: 50 });
  assert.equal(hoopFor([], 1, 1), null);
});

test('threads have the colours of their names, else those of the file, else all of them others', () => {
  const design = fixture('badge-threads.dst');
  const own = threadsOf(design, 'Navy 1166, Gold 1070, #F4F4F0, poly red 1147');
  assert.equal(own.real, true);
  assert.equal(own.list[2]?.colour, '#f4f4f0');
  assert.equal(own.list.reduce((sum, thread) => sum + thread.stitches, 0), design.stitches);
  const file = threadsOf(design, undefined);
  assert.deepEqual([file.real, file.named, file.list[1]?.colour, file.list[1]?.name], [true, 0, '#d8a31f', 'Gold 1070']);
  const invented = threadsOf(fixture('badge.dst'), '1801, red 1147');
  assert.deepEqual([invented.real, invented.named, invented.list[1]?.name], [false, 2, 'red 1147']);
  assert.equal(new Set(invented.list.map((thread) => thread.colour)).size, 4);
});

test('the cloth fits the canvas and y points up', () => {
  const design = fixture('badge.dst');
  const view = viewOf(clothOf(design, { width: 130, height: 180 }), 800, 400);
  const y = (mm: number) => view.y - mm * 10 * view.scale;
  assert.ok(y(90) >= 0 && y(-90) <= 400 && y(90) < y(-90));
  assert.equal(scaleBar(4, 100), 20);
  assert.equal(scaleBar(500, 100), 1);
});
