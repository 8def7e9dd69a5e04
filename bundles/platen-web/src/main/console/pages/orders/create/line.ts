import type { Schema } from '~/api/client';

export type SkuDraft = Schema['SkuDraft'];
export type Sku = Schema['Sku'];

/** A line while it is typed. */
export interface LineForm {
  /** Keeps its fields where they are while lines before it come and go. */
  id: number;
  code: string;
  /** The SKU of that code, once it is chosen. */
  sku: Sku | null;
  /** To be made with the order. */
  newSku: SkuDraft | null;
  quantity: number | string;
  parameters: Record<string, string>;
  personalisation: Personal[];
  artwork: Art[];
}

export type Personal = { id: number; key: string; value: string };
export type Art = { id: number; placement: string; url: string; file: string | null; name: string | null };

let last = 0;
export const nextId = () => ++last;

export const emptyLine = (): LineForm => ({
  id: nextId(),
  code: '',
  sku: null,
  newSku: null,
  quantity: 1,
  parameters: {},
  personalisation: [],
  artwork: [],
});

export const untouched = (line: LineForm) =>
  !line.code && !line.newSku && line.personalisation.length === 0 && line.artwork.length === 0;

export function artworkDraft(artwork: Art[]): Schema['ArtworkDraft'][] {
  return artwork
    .filter((art) => art.file || art.url.trim())
    .map(({ placement, url, file, name }) => ({
      placement: placement.trim(),
      ...(file ? { file, name } : { url: url.trim() }),
    }));
}

export function lineDraft(line: LineForm): Schema['LineDraft'] {
  return {
    ...(line.newSku ? { newSku: line.newSku } : { sku: line.code.trim() }),
    quantity: Number(line.quantity) || 0,
    parameters: Object.fromEntries(Object.entries(line.parameters).filter(([, value]) => value !== '')),
    personalisation: line.personalisation.filter(({ key }) => key.trim()).map(({ key, value }) => ({ key: key.trim(), value })),
    artwork: artworkDraft(line.artwork),
  };
}
