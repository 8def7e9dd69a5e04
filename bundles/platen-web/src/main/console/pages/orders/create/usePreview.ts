import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, type Schema } from '~/api/client';
import { orderDraft, type OrderForm } from './draft';

const PAUSE = 400;

export interface Problems {
  preview: Schema['Preview'] | undefined;
  error: Error | null;
  pending: boolean;
}

/** Asks, whenever typing pauses, what the order would make and what is wrong with it. */
export function usePreview(form: OrderForm): Problems {
  const draft = orderDraft({ ...form, lines: form.lines.filter(chosen) }, false);
  const [body] = useDebouncedValue(JSON.stringify(draft), PAUSE);
  const asked = useQuery({
    queryKey: ['post', '/orders/preview', body],
    queryFn: async ({ signal }) => (await api.POST('/orders/preview', { body: JSON.parse(body) as Schema['OrderDraft'], signal })).data!,
    enabled: form.lines.some(chosen),
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  });
  return { preview: form.lines.some(chosen) ? asked.data : undefined, error: asked.error, pending: asked.isFetching };
}

/** Lines whose SKU is settled; what is still being typed is no mistake yet. */
export const chosen = (line: OrderForm['lines'][number]) => line.sku !== null || line.newSku !== null;
