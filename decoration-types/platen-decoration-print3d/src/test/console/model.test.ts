import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Fault } from '~/kit/words';
import { pauseUntil } from '../../main/console/pause';
import { fit, roomFor, roomOf } from '../../main/console/room';
import { readStl, sizeOf } from '../../main/console/stl';
import { TEXTS } from '../../main/console/texts';

const FILES = 'src/test/resources/models/';
const pause = () => Promise.resolve();
const file = (name: string) => Uint8Array.from(readFileSync(FILES + name));
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const boxes = () => readFileSync(`${FILES}boxes.stl`, 'latin1');

async function fault(content: Uint8Array): Promise<[string, unknown]> {
  try {
    await readStl(content, pause);
  } catch (error) {
    assert.ok(error instanceof Fault, String(error));
    assert.ok(error.word in TEXTS.en, error.word);
    return [error.word, error.values.line ?? error.values.triangle];
  }
  return assert.fail('was read');
}

/** The same list that StlFiguresTest holds against the reader of the server. */
const [names = '', ...rows] = readFileSync(`${FILES}figures.csv`, 'utf8').trim().split('\n');
for (const row of rows) {
  const [name = '', ...figures] = row.split(',');
  test(`${name} is measured as the server measures it`, async () => {
    const model = await readStl(file(name), pause);
    assert.deepEqual([String(model.triangles), ...[...sizeOf(model), model.volume].map((one) => one.toFixed(2))], figures, names);
  });
}

test('a binary file may begin with the word solid', async () => {
  assert.equal(String.fromCharCode(...file('knot.stl').subarray(0, 5)), 'solid');
  assert.equal((await readStl(file('knot.stl'), pause)).triangles, 1200);
});

test('a text may hold several solids, capitals and old line ends', async () => {
  const twice = boxes() + boxes().toUpperCase().replaceAll('\n', '\r\n');
  assert.equal((await readStl(bytes(twice), pause)).triangles, 48);
});

test('a text that is cut off is told wherever the cut is', async () => {
  const whole = boxes();
  for (let length = 100; length < whole.length - 'endsolid model of ours\n'.length; length += 37) {
    const [word] = await fault(bytes(whole.slice(0, length)));
    assert.ok(['cut', 'bad-text', 'bad-number'].includes(word), word);
  }
});

test('bad files are told with the place', async () => {
  const knot = file('knot.stl');
  assert.deepEqual(await fault(knot.slice(0, 50)), ['cut', 1]);
  assert.deepEqual(await fault(bytes('abc')), ['too-short', undefined]);
  assert.deepEqual(await fault(new Uint8Array(100)), ['no-stl', undefined]);
  assert.deepEqual(await fault(new Uint8Array(84)), ['no-triangles', undefined]);
  for (const wrong of ['nan', '1,5', '0x10', '1e9999', '--1', '.']) {
    assert.deepEqual(await fault(bytes(boxes().replace(/vertex \S+/, `vertex ${wrong}`))), ['bad-number', 4], wrong);
  }
  assert.deepEqual(await fault(bytes(boxes().replace('endloop', 'nonsense'))), ['bad-text', 7]);
  assert.deepEqual(await fault(bytes(boxes().replace(/vertex \S+/, 'vertex 1e7'))), ['bad-coordinate', 1]);
  new DataView(knot.buffer).setFloat32(84 + 50 + 12, NaN, true);
  assert.deepEqual(await fault(knot), ['bad-coordinate', 2]);
});

test('reading ends when the panel is gone', async () => {
  const gone = new AbortController();
  gone.abort();
  await assert.rejects(pauseUntil(gone.signal)(), { name: 'AbortError' });
});

test('a model fits as it stands or turned by a quarter, with a hair of tolerance', () => {
  const room = roomOf('Prusa', ' 250x210X210 ');
  assert.ok(room);
  assert.equal(fit(room, [250.005, 210, 210]), 'stands');
  assert.equal(fit(room, [200, 240, 20]), 'turned');
  assert.equal(fit(room, [240, 240, 20]), 'not');
  assert.equal(fit(room, [20, 20, 211]), 'not');
  assert.equal(roomOf('odd', '250x210'), null);
  assert.equal(roomOf('odd', '1.2.3x1x1'), null);
  assert.equal(roomOf('silent', undefined), null);
});

test('the smallest printer that takes a model is named, else the largest', () => {
  const rooms = [roomOf('large', '400x400x400'), roomOf('small', '100x100x100'), roomOf('middle', '250x210x210')].filter((room) => room !== null);
  assert.equal(roomFor(rooms, [120, 90, 10])?.printer, 'middle');
  assert.equal(roomFor(rooms, [500, 1, 1])?.printer, 'large');
  assert.equal(roomFor([], [1, 1, 1]), null);
});
