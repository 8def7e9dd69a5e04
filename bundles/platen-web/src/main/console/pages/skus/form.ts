import type { Schema } from '~/api/client';

export type SkuDraft = Schema['SkuDraft'];
type Parameter = Schema['SkuParameter'];

export interface PartForm {
  id: number;
  code: string;
  name: string;
  quantity: number | string;
  decoration: string;
  placement: string;
  file: string | null;
  fileName: string | null;
  attributes: { id: number; name: string; value: string }[];
}

export interface ParameterForm {
  id: number;
  name: string;
  type: Parameter['type'];
  exposed: boolean;
  required: boolean;
  defaultValue: string;
  choices: string[];
  min: number | string;
  max: number | string;
  maxLength: number | string;
}

/** A SKU while it is typed. */
export interface SkuForm {
  code: string;
  name: string;
  substrate: string;
  finishing: string[];
  parts: PartForm[];
  parameters: ParameterForm[];
}

let last = 0;
export const nextId = () => ++last;

export const emptyPart = (decoration = ''): PartForm => ({
  id: nextId(),
  code: '',
  name: '',
  quantity: 1,
  decoration,
  placement: '',
  file: null,
  fileName: null,
  attributes: [],
});

export const emptyParameter = (): ParameterForm => ({
  id: nextId(),
  name: '',
  type: 'TEXT',
  exposed: true,
  required: false,
  defaultValue: '',
  choices: [],
  min: '',
  max: '',
  maxLength: '',
});

export const emptySku = (code = ''): SkuForm => ({
  code,
  name: '',
  substrate: '',
  finishing: [],
  parts: [emptyPart()],
  parameters: [],
});

export function formOf(sku: SkuDraft): SkuForm {
  return {
    code: sku.code,
    name: sku.name,
    substrate: sku.substrate ?? '',
    finishing: sku.finishing ?? [],
    parts: (sku.parts ?? []).map((part) => ({
      id: nextId(),
      code: part.code,
      name: part.name,
      quantity: part.quantity,
      decoration: part.decoration,
      placement: part.placement ?? '',
      file: part.file ?? null,
      fileName: part.fileName ?? null,
      attributes: Object.entries(part.attributes ?? {})
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, value]) => ({ id: nextId(), name, value })),
    })),
    parameters: (sku.parameters ?? []).map((parameter) => ({
      id: nextId(),
      name: parameter.name,
      type: parameter.type,
      exposed: parameter.exposed ?? false,
      required: parameter.required ?? false,
      defaultValue: parameter.defaultValue ?? '',
      choices: parameter.choices ?? [],
      min: parameter.min ?? '',
      max: parameter.max ?? '',
      maxLength: parameter.maxLength ?? '',
    })),
  };
}

const number = (value: number | string) => (value === '' ? null : Number(value));

export function draftOf(form: SkuForm): SkuDraft {
  return {
    code: form.code.trim(),
    name: form.name.trim() || form.code.trim(),
    substrate: form.substrate.trim() || null,
    finishing: form.finishing,
    parts: form.parts.map((part) => ({
      code: part.code.trim(),
      name: part.name.trim() || part.code.trim(),
      quantity: Number(part.quantity) || 0,
      decoration: part.decoration,
      placement: part.placement.trim() || null,
      file: part.file,
      fileName: part.fileName,
      attributes: Object.fromEntries(part.attributes.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), value])),
    })),
    parameters: form.parameters.map((parameter) => ({
      name: parameter.name.trim(),
      type: parameter.type,
      exposed: parameter.exposed,
      required: parameter.required,
      defaultValue: parameter.defaultValue || null,
      ...(parameter.type === 'CHOICE' ? { choices: parameter.choices } : {}),
      ...(parameter.type === 'NUMBER' ? { min: number(parameter.min), max: number(parameter.max) } : {}),
      ...(parameter.type === 'TEXT' ? { maxLength: number(parameter.maxLength) } : {}),
    })),
  };
}
