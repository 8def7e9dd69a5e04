/** A sewing field in mm. */
export interface Hoop {
  readonly width: number;
  readonly height: number;
}

const FORM = /^(\d{2,4}(?:\.\d)?)x(\d{2,4}(?:\.\d)?)$/;

/** What can be read of a list such as `130x180, 360x200`. */
export function hoopsOf(text: string | undefined): Hoop[] {
  return (text ?? '').split(',').flatMap((one) => {
    const form = FORM.exec(one.trim());
    return form ? [{ width: Number(form[1]), height: Number(form[2]) }] : [];
  });
}

/** How much a design is too wide and too high for a hoop, in mm; garments are not turned in their hoop. */
export const excess = (hoop: Hoop, width: number, height: number) => ({
  width: Math.max(0, width - hoop.width),
  height: Math.max(0, height - hoop.height),
});

export const takes = (hoop: Hoop, width: number, height: number) => width <= hoop.width && height <= hoop.height;

/** The smallest hoop that takes a design, else the largest one. */
export function hoopFor(hoops: readonly Hoop[], width: number, height: number): Hoop | null {
  const bySize = [...hoops].sort((a, b) => a.width * a.height - b.width * b.height);
  return bySize.find((hoop) => takes(hoop, width, height)) ?? bySize.at(-1) ?? null;
}
