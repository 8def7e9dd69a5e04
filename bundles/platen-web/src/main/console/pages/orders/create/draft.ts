import type { Schema } from '~/api/client';
import { blank, type Address } from '~/parts/AddressFields';
import { emptyLine, lineDraft, nextId, untouched, type LineForm } from './line';

export type Customer = Schema['Customer'];
export type Policy = 'ON_PAYMENT' | 'ON_ASSIGNMENT' | 'MANUAL';

/** An order while it is typed. */
export interface OrderForm {
  orderNumber: string;
  customer: Customer | null;
  customerName: string;
  customerEmail: string;
  poNumber: string;
  fulfilmentDate: string;
  processAt: string;
  repeatMonths: number | string;
  shippingMethod: string;
  shipTo: Address;
  location: string | null;
  policy: Policy;
  onAccount: boolean;
  amount: number | string;
  currency: string;
  notes: string;
  lines: LineForm[];
}

export const emptyOrder = (): OrderForm => ({
  orderNumber: '',
  customer: null,
  customerName: '',
  customerEmail: '',
  poNumber: '',
  fulfilmentDate: '',
  processAt: '',
  repeatMonths: '',
  shippingMethod: '',
  shipTo: {},
  location: null,
  policy: 'ON_PAYMENT',
  onAccount: false,
  amount: '',
  currency: 'EUR',
  notes: '',
  lines: [emptyLine()],
});

/** Lines that the order is sent with; a last empty one is not meant. */
export const meant = (form: OrderForm) => form.lines.filter((line) => !untouched(line));

export function orderDraft(form: OrderForm, basket: boolean): Schema['OrderDraft'] {
  const text = (value: string) => value.trim() || null;
  return {
    orderNumber: text(form.orderNumber),
    ...(form.customer
      ? { customer: form.customer.id }
      : { customerName: text(form.customerName), customerEmail: text(form.customerEmail) }),
    poNumber: text(form.poNumber),
    fulfilmentDate: form.fulfilmentDate || null,
    processAt: form.processAt ? new Date(form.processAt).toISOString() : null,
    repeatMonths: form.repeatMonths === '' ? null : Number(form.repeatMonths),
    shippingMethod: text(form.shippingMethod),
    shipTo: blank(form.shipTo) ? null : form.shipTo,
    location: form.location,
    policy: form.policy,
    onAccount: form.onAccount,
    total: form.amount === '' ? null : { amount: String(form.amount), currency: form.currency.trim().toUpperCase() },
    notes: text(form.notes),
    basket,
    lines: meant(form).map(lineDraft),
  };
}

const KEPT = 'platen.new-order';

/** What was typed before the page was left, for this tab. */
export function restored(): OrderForm | null {
  const text = sessionStorage.getItem(KEPT);
  if (!text) {
    return null;
  }
  try {
    const form = { ...emptyOrder(), ...(JSON.parse(text) as Partial<OrderForm>) };
    return {
      ...form,
      lines: form.lines.map((line) => ({
        ...line,
        id: nextId(),
        personalisation: line.personalisation.map((one) => ({ ...one, id: nextId() })),
        artwork: line.artwork.map((one) => ({ ...one, id: nextId() })),
      })),
    };
  } catch {
    return null;
  }
}

export const keepDraft = (form: OrderForm) => sessionStorage.setItem(KEPT, JSON.stringify(form));
export const forgetDraft = () => sessionStorage.removeItem(KEPT);
