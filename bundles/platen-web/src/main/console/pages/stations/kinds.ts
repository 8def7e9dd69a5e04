import {
  IconDroplet,
  IconEyeCheck,
  IconHandGrab,
  IconPackage,
  IconPrinter,
  IconTrolley,
  IconTruckDelivery,
  type Icon,
} from '@tabler/icons-react';
import type { Schema } from '~/api/client';

export type Station = Schema['Station'];
export type Kind = Station['kind'];

/** In the order in which a garment passes them. */
export const KINDS: Kind[] = ['PICK', 'PRETREAT', 'CART', 'PRINTER', 'QC', 'PACK', 'SHIP'];

export const KIND_ICON: Record<Kind, Icon> = {
  PICK: IconHandGrab,
  PRETREAT: IconDroplet,
  CART: IconTrolley,
  PRINTER: IconPrinter,
  QC: IconEyeCheck,
  PACK: IconPackage,
  SHIP: IconTruckDelivery,
};

/** The API says the kind of a next station in small letters. */
export function kindOf(name: string): Kind | undefined {
  return KINDS.find((kind) => kind === name.toUpperCase());
}
