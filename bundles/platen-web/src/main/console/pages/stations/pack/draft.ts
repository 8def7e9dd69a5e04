import type { Schema } from '~/api/client';

export type How = 'rates' | 'own' | 'collect';

export interface PackageEntry {
  weightGrams: number | '';
  lengthMm: number | '';
  widthMm: number | '';
  heightMm: number | '';
}

export const NO_MEASURES: PackageEntry = { weightGrams: '', lengthMm: '', widthMm: '', heightMm: '' };

export interface Entry {
  how: How;
  carrier: string;
  tracking: string;
  packages: PackageEntry[];
  /** Place of the package that a job goes into, by the job's id. */
  inside: Record<number, number>;
}

/** Place of the package that a job goes into; the first one unless it was put elsewhere. */
export const placeOf = (inside: Entry['inside'], job: number, count: number) => Math.min(inside[job] ?? 0, count - 1);

type Packed = Pick<Entry, 'packages' | 'inside'>;

/** What is left when a package is taken away: its pieces go back to the first one, those behind it move up. */
export function without({ packages, inside }: Packed, gone: number): Packed {
  const stay = Object.entries(inside).filter(([, at]) => at !== gone);
  return {
    packages: packages.filter((_, at) => at !== gone),
    inside: Object.fromEntries(stay.map(([job, at]) => [job, at > gone ? at - 1 : at])),
  };
}

/** What is sent for what was entered. */
export function draftOf({ how, carrier, tracking, packages, inside }: Entry, jobs: number[]): Schema['ShipmentDraft'] {
  if (how === 'collect') {
    return { collect: true, jobs };
  }
  const several = packages.length > 1;
  return {
    jobs,
    carrier: how === 'own' ? carrier : null,
    trackingNumber: how === 'own' && tracking ? tracking : null,
    labelPrinted: how === 'own',
    packages: packages.map((one, at) => ({
      weightGrams: one.weightGrams || null,
      lengthMm: one.lengthMm || null,
      widthMm: one.widthMm || null,
      heightMm: one.heightMm || null,
      contents: several ? jobs.filter((job) => placeOf(inside, job, packages.length) === at).map((job) => ({ job })) : [],
    })),
  };
}
