import { colourOf } from '~/kit/colours';
import type { PanelContext } from '~/panel';
import { areaOf, fitInto, placeOf, ppiOf, shapeOf, tooSmall, type Box, type Place, type Shape } from './place';
import type { PngHead } from './png';

/** The shop's settings may ask for less or more; a hold of the job then says so. */
export const GOOD_PPI = 150;
/** The area where neither the SKU nor the machine names one, as the settings have it. */
const USUAL = { width: 300, height: 400 };
const UNKNOWN_CLOTH = '#c3c9ce';

type Subject = Pick<PanelContext, 'job' | 'facts'>;

/** A print on a garment, worked out of what the job says; lengths in mm. */
export interface Print {
  /** As the shop writes it. */
  readonly garment: string;
  readonly shape: Shape;
  readonly place: Place;
  /** The words of the SKU where they name a place of its own. */
  readonly placement: string | null;
  readonly cloth: string;
  readonly clothKnown: boolean;
  readonly area: Box;
  /** The room on a usual garment that the area is too large for. */
  readonly room: Box | null;
  readonly art: Box | null;
  readonly ppi: number | null;
}

export function printOf({ job, facts: { attributes, settings } }: Subject, head: PngHead | null): Print {
  const garment = settings.garment ?? attributes.blank ?? job.sku ?? '';
  const shape = shapeOf(garment, job.sku, job.title);
  const place = placeOf(attributes.placement);
  const cloth = colourOf(garment) ?? colourOf(job.sku, job.substrate) ?? colourOf(job.title);
  const width = Number(settings.printWidthMm ?? attributes.printWidthMm) || USUAL.width;
  const height = Number(settings.printHeightMm ?? attributes.printHeightMm) || USUAL.height;
  const area = areaOf(shape, place, width, height);
  const art = head && fitInto(area, place, head.width, head.height);
  return {
    garment,
    shape,
    place,
    placement: place === 'front' && attributes.placement && !/front/i.test(attributes.placement) ? attributes.placement : null,
    cloth: cloth ?? UNKNOWN_CLOTH,
    clothKnown: cloth !== null,
    area,
    room: tooSmall(shape, place, width, height),
    art,
    ppi: art && head ? Math.floor(ppiOf(art, head.width)) : null,
  };
}

export type Remark =
  | { readonly kind: 'low' | 'opaque' | 'lowForShop' }
  | { readonly kind: 'scaled'; readonly width: number; readonly height: number; readonly percent: number }
  | { readonly kind: 'beyond'; readonly room: Box };

/** What somebody should look at before this is printed. */
export function remarks({ job }: Subject, head: PngHead, { ppi, art, area, room }: Print): Remark[] {
  const found: Remark[] = [];
  if (ppi !== null && ppi < GOOD_PPI) {
    found.push({ kind: 'low' });
  } else if (job.holds.some((hold) => hold.code === 'dtg.resolution')) {
    found.push({ kind: 'lowForShop' });
  }
  const { widthMm: width, heightMm: height } = head;
  if (art && width && height && (width > area.width + 1 || height > area.height + 1)) {
    found.push({ kind: 'scaled', width, height, percent: Math.round((art.width / width) * 100) });
  }
  if (room) {
    found.push({ kind: 'beyond', room });
  }
  if (!head.alpha) {
    found.push({ kind: 'opaque' });
  }
  return found;
}
