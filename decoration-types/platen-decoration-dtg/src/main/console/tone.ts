const SIDE = 48;

/** The mean colour of what is printed of a picture; null where nothing is. */
export function toneOf(image: HTMLImageElement): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen?.drawImage(image, 0, 0, SIDE, SIDE);
  return pen ? meanColour(pen.getImageData(0, 0, SIDE, SIDE).data) : null;
}

/** The mean of red, green, blue and alpha, pixel by pixel, by how much of it covers. */
export function meanColour(pixels: ArrayLike<number>): string | null {
  let [red, green, blue, cover] = [0, 0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]!;
    red += pixels[at]! * alpha;
    green += pixels[at + 1]! * alpha;
    blue += pixels[at + 2]! * alpha;
    cover += alpha;
  }
  return cover === 0
    ? null
    : `#${[red, green, blue].map((sum) => Math.round(sum / cover).toString(16).padStart(2, '0')).join('')}`;
}
