import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconCheck, IconPencil, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { refused, told } from '~/parts/told';
import { useRefresh, type Order } from '../data';

/** The customer's purchase order number: added, edited and removed in place. */
export function PoNumber({ order }: { order: Order }) {
  const { t } = useTranslation(['orders', 'common']);
  const refresh = useRefresh();
  const [typed, setTyped] = useState<string | null>(null);
  const put = query.useMutation('put', '/orders/{id}/po-number', {
    onSuccess: (changed) => {
      told(changed.poNumber ? t('po.saved', { po: changed.poNumber }) : t('po.removed'));
      setTyped(null);
      void refresh();
    },
    onError: (error) => (typed === null ? refused(error) : undefined),
  });
  const save = (poNumber: string | null) => put.mutate({ params: { path: { id: order.id } }, body: { poNumber } });

  function submit(event: FormEvent) {
    event.preventDefault();
    save(typed?.trim() || null);
  }

  if (typed !== null) {
    return (
      <form onSubmit={submit}>
        <Group gap={4} wrap="nowrap" align="start">
          <TextInput
            size="xs"
            aria-label={t('field.po')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => (event.key === 'Escape' ? setTyped(null) : undefined)}
            error={put.error ? (refusalOf(put.error)?.field('poNumber') ?? refusalOf(put.error)?.message) : undefined}
            autoFocus
          />
          <ActionIcon type="submit" size="lg" loading={put.isPending} aria-label={t('common:save')}>
            <IconCheck size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon size="lg" variant="default" aria-label={t('common:cancel')} onClick={() => setTyped(null)}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </form>
    );
  }
  if (order.poAction === 'ADD') {
    return (
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setTyped('')} ml={-8} aria-label={t('po.add')}>
        {t('po.addShort')}
      </Button>
    );
  }
  return (
    <Group gap={2} wrap="nowrap">
      <span style={{ overflowWrap: 'anywhere' }}>{order.poNumber ?? t('common:none')}</span>
      {order.poAction === 'EDIT' ? (
        <>
          <ActionIcon size="sm" variant="subtle" aria-label={t('po.edit')} onClick={() => setTyped(order.poNumber ?? '')}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('po.remove')} loading={put.isPending} onClick={() => save(null)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </>
      ) : null}
    </Group>
  );
}
