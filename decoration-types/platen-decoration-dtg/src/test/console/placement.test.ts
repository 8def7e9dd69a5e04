import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { colourOf, contrast, groundFor, inkOn } from '~/kit/colours';
import { Fault } from '~/kit/words';
import type { PanelContext } from '~/panel';
import { areaOf, fitInto, inches, placeOf, ppiOf, shapeOf, sideOf, tooSmall } from '../../main/console/place';
import { bytesOf, pngHead, type PngHead } from '../../main/console/png';
import { printOf, remarks } from '../../main/console/print';
import { meanColour } from '../../main/console/tone';

const SHOP = '../../scripts/demo-shop/';
const headOf = (bytes: Uint8Array<ArrayBuffer>) => pngHead(bytesOf(new Blob([bytes])));
const head = (more: Partial<PngHead> = {}): PngHead => ({
  width: 2400, height: 3000, alpha: true, widthMm: null, heightMm: null, ...more,
});

function subject(attributes: Record<string, string>, settings: Record<string, string>, holds: string[] = []) {
  const job = { sku: 'SUN-TEE', title: 'Sun tee', substrate: null, holds: holds.map((code) => ({ code, message: '' })) };
  return { job: job as unknown as PanelContext['job'], facts: { attributes, parameters: {}, settings } };
}

/** A PNG up to its picture; checksums are not looked at here. */
function png(colourType: number, ...chunks: [name: string, content: number[]][]): Uint8Array<ArrayBuffer> {
  const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const chunk = (name: string, content: number[]) => [...word(content.length), ...Buffer.from(name, 'latin1'), ...content, 0, 0, 0, 0];
  return Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10,
    ...chunk('IHDR', [...word(800), ...word(600), 8, colourType, 0, 0, 0]),
    ...chunks.flatMap(([name, content]) => chunk(name, content)),
    ...chunk('IDAT', [1, 2, 3]),
  ]);
}

test('a real artwork says its pixels and that it is transparent', async () => {
  const { width, height, alpha } = await headOf(Uint8Array.from(readFileSync(`${SHOP}artwork/sunrise-front.png`)));
  assert.deepEqual([width, height, alpha], [2400, 3000, true]);
});

test('transparency is the colour type or a chunk before the picture', async () => {
  assert.equal((await headOf(png(6))).alpha, true);
  assert.equal((await headOf(png(2))).alpha, false);
  assert.equal((await headOf(png(3, ['iCCP', Array(5000).fill(7)], ['tRNS', [0]]))).alpha, true);
});

test('the size that its maker had in mind is read in mm', async () => {
  const metres = await headOf(png(6, ['pHYs', [0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1]]));
  assert.equal(metres.widthMm?.toFixed(1), '282.2');
  assert.equal((await headOf(png(6, ['pHYs', [0, 0, 0, 1, 0, 0, 0, 1, 0]]))).widthMm, null);
});

test('what is no PNG is a plain fault, however it is cut', async () => {
  const whole = png(6);
  for (let length = 0; length < 33; length++) {
    await assert.rejects(headOf(whole.slice(0, length)), (error) => error instanceof Fault && error.word === 'no-png');
  }
  for (let length = 33; length < whole.length; length++) {
    assert.equal((await headOf(whole.slice(0, length))).width, 800);
  }
});

test('the artwork fills the tighter side and keeps its proportions, as the check on the server counts', () => {
  const area = areaOf('tee', 'front', 280, 350);
  const art = fitInto(area, 'front', 2400, 3000);
  assert.deepEqual([art.width, art.height, art.y], [280, 350, area.y]);
  assert.equal(Math.floor(ppiOf(art, 2400)), 217);
  const wide = fitInto(area, 'front', 800, 600);
  assert.deepEqual([wide.width, wide.height, wide.y], [280, 210, area.y]);
  // PrintSize.ppi: the larger of 800 px on 280 mm and 600 px on 350 mm.
  assert.equal(ppiOf(wide, 800).toFixed(3), Math.max((800 / 280) * 25.4, (600 / 350) * 25.4).toFixed(3));
  const high = fitInto(area, 'front', 300, 3000);
  assert.deepEqual([high.width, high.height, high.x + high.width / 2], [35, 350, area.x + 140]);
});

test('places are found by the words of the trade', () => {
  for (const [placement, place] of [
    ['front', 'front'], ['Back', 'back'], ['left_chest', 'leftChest'], ['chest-right', 'rightChest'], ['Sleeve left', 'leftSleeve'],
    ['right sleeve', 'rightSleeve'], ['neck', 'neck'], ['backpack', 'front'], [undefined, 'front'],
  ] as const) {
    assert.equal(placeOf(placement), place, placement);
  }
  assert.deepEqual([sideOf('neck'), sideOf('leftSleeve')], ['back', 'front']);
  assert.deepEqual([shapeOf('HOODIE-NAVY-L'), shapeOf('tote natural'), shapeOf('SUN-TEE'), shapeOf('X1')], ['hoodie', 'bag', 'tee', 'tee']);
});

test('the wearer’s left is on the right of a front; a chest print is above the middle', () => {
  const left = areaOf('tee', 'leftChest', 100, 100);
  const right = areaOf('tee', 'rightChest', 100, 100);
  assert.ok(left.x > 470 && right.x + right.width < 470);
  assert.ok(left.y > 100 && left.y < 300);
});

test('a usual area is on the garment; a larger one is told with the room there is', () => {
  assert.equal(tooSmall('tee', 'front', 300, 400), null);
  assert.equal(tooSmall('tee', 'front', 580, 400)?.width, 500);
  assert.equal(tooSmall('tee', 'leftSleeve', 120, 80)?.width, 110);
});

test('nothing is wrong with a good print', () => {
  const shirt = subject({ placement: 'front' }, { printWidthMm: '280', printHeightMm: '350', garment: 'TEE-BLACK-M' });
  const print = printOf(shirt, head());
  assert.deepEqual([print.cloth, print.clothKnown, print.ppi, print.room], ['#23262a', true, 217, null]);
  assert.deepEqual(remarks(shirt, head(), print), []);
});

test('low resolution, scaling, a box and a large area are told', () => {
  const shirt = subject({ placement: 'front' }, { printWidthMm: '600', printHeightMm: '750' });
  const large = head({ alpha: false, widthMm: 1200, heightMm: 1500 });
  const print = printOf(shirt, large);
  assert.equal(print.clothKnown, false);
  assert.deepEqual(remarks(shirt, large, print).map((remark) => remark.kind), ['low', 'scaled', 'beyond', 'opaque']);
  assert.equal(remarks(shirt, large, print).find((remark) => remark.kind === 'scaled')?.percent, 50);
});

test('a shop that asks for more says so by its hold', () => {
  const shirt = subject({}, { printWidthMm: '280', printHeightMm: '350' }, ['dtg.resolution']);
  assert.deepEqual(remarks(shirt, head(), printOf(shirt, head())), [{ kind: 'lowForShop' }]);
});

test('without settings the attributes count, else the usual area', () => {
  assert.equal(printOf(subject({ printWidthMm: '200', printHeightMm: '220' }, {}), null).area.width, 200);
  assert.equal(printOf(subject({}, {}), null).area.height, 400);
});

test('colours are told by words and read well on each other', () => {
  assert.deepEqual(
    [colourOf('TEE-BLACK-M'), colourOf('tee weiß L'), colourOf('Shirt rot'), colourOf('Brotdose'), colourOf('infrared'), colourOf('CAP_RED'), colourOf('#AABBCC')],
    ['#23262a', '#fbfbf8', '#b8252b', null, null, '#b8252b', '#aabbcc'],
  );
  for (const colour of ['#23262a', '#fbfbf8', '#b8252b', '#f2d34f', '#a4a9ae', '#3b6b45']) {
    assert.ok(contrast(colour, inkOn(colour)) >= 4.5, colour);
  }
  assert.equal(groundFor(['#ffffff', '#ffee00'], ['#f3f0e8', '#2a2f34']), '#2a2f34');
  assert.equal(inches(25.4), 1);
});

test('the tone of a picture is that of its inked part', () => {
  assert.equal(meanColour([255, 0, 0, 255, 9, 9, 9, 0]), '#ff0000');
  assert.equal(meanColour([255, 0, 0, 0]), null);
});
