import { Alert, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { AddressFields } from '~/parts/AddressFields';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useRefresh, type Order } from '../data';

/** Changes number, due date, shipping method and, while that is allowed, the address. */
export function ChangeDialog({ order, address, onClose }: { order: Order; address: Schema['OrderAction'] | undefined; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const [orderNumber, setNumber] = useState(order.orderNumber);
  const [fulfilmentDate, setDate] = useState(order.fulfilmentDate ?? '');
  const [shippingMethod, setMethod] = useState(order.shippingMethod ?? '');
  const [shipTo, setShipTo] = useState(order.shipTo ?? {});
  const change = query.useMutation('patch', '/orders/{id}', {
    onSuccess: () => {
      told(t('change.done'));
      void refresh();
      onClose();
    },
  });
  const problem = refusalOf(change.error);
  const fixed = address !== undefined && !address.open;

  function submit() {
    const body: Schema['OrderPatch'] = {};
    if (orderNumber !== order.orderNumber) {
      body.orderNumber = orderNumber;
    }
    if (fulfilmentDate !== (order.fulfilmentDate ?? '')) {
      body.fulfilmentDate = fulfilmentDate || null;
    }
    if (shippingMethod !== (order.shippingMethod ?? '')) {
      body.shippingMethod = shippingMethod.trim() || null;
    }
    if (JSON.stringify(shipTo) !== JSON.stringify(order.shipTo ?? {})) {
      body.shipTo = shipTo;
    }
    if (Object.keys(body).length === 0) {
      onClose();
    } else {
      change.mutate({ params: { path: { id: order.id }, header: ifMatch(order.version) }, body });
    }
  }

  return (
    <FormModal
      title={t('change.title')}
      go={t('change.go')}
      size="lg"
      loading={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Group grow align="start">
        <TextInput
          label={t('list.number')}
          value={orderNumber}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={problem?.field('orderNumber')}
          required
        />
        <TextInput
          type="date"
          label={t('field.due')}
          value={fulfilmentDate}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={problem?.field('fulfilmentDate')}
        />
      </Group>
      <TextInput
        label={t('field.method')}
        value={shippingMethod}
        onChange={(event) => setMethod(event.currentTarget.value)}
        error={problem?.field('shippingMethod')}
      />
      {fixed ? <Alert color="yellow">{address.message}</Alert> : null}
      <AddressFields value={shipTo} onChange={setShipTo} disabled={fixed} error={(field) => problem?.field(`shipTo/${field}`)} />
    </FormModal>
  );
}
