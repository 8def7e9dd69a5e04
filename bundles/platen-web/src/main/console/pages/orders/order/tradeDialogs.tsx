import { Checkbox, Group, NumberInput, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import { useDone } from '../useDone';
import type { DialogProps } from './dialogs';

export function PayDialog({ order, does, onClose }: DialogProps) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [method, setMethod] = useState('');
  const [reference, setReference] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const header = useOnce([method, reference, amount]);
  const pay = query.useMutation('post', '/orders/{id}/payments', { onSuccess: () => done(t('pay.done')) });
  const currency = order.total?.currency ?? 'EUR';
  return (
    <FormModal
      title={t('pay.title')}
      go={t('pay.go')}
      loading={pay.isPending}
      error={pay.error}
      onClose={onClose}
      onSubmit={() =>
        pay.mutate({
          params: { path: { id: order.id }, header },
          body: {
            amount: amount === '' ? null : { amount: String(amount), currency },
            method: method.trim() || null,
            reference: reference.trim() || null,
          },
        })
      }
    >
      {does ? <Text size="sm">{does}.</Text> : null}
      <NumberInput
        label={t('pay.amount', { currency })}
        description={order.total ? t('pay.amountHint') : undefined}
        required={!order.total}
        value={amount}
        onChange={setAmount}
        decimalScale={2}
        min={0}
        hideControls
        error={refusalOf(pay.error)?.field('amount')}
      />
      <TextInput label={t('pay.method')} placeholder={t('pay.methodHint')} value={method} onChange={(event) => setMethod(event.currentTarget.value)} />
      <TextInput label={t('pay.reference')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
    </FormModal>
  );
}

export function CopyDialog({ order, does, onClose }: DialogProps) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const done = useDone(onClose);
  const [basket, setBasket] = useState(true);
  const [fulfilmentDate, setDate] = useState('');
  const [poNumber, setPo] = useState('');
  const header = useOnce([basket, fulfilmentDate, poNumber]);
  const copy = query.useMutation('post', '/orders', {
    onSuccess: (made) => {
      done(t('copy.done', { number: made.orderNumber }));
      void navigate(`/orders/${made.id}`);
    },
  });
  return (
    <FormModal
      title={t('copy.title', { number: order.orderNumber })}
      go={t('copy.go')}
      loading={copy.isPending}
      error={copy.error}
      onClose={onClose}
      onSubmit={() =>
        copy.mutate({
          params: { header },
          body: { copyOf: order.id, basket, fulfilmentDate: fulfilmentDate || null, poNumber: poNumber.trim() || null, lines: [] },
        })
      }
    >
      {does ? <Text size="sm">{does}.</Text> : null}
      <TextInput type="date" label={t('field.due')} value={fulfilmentDate} onChange={(event) => setDate(event.currentTarget.value)} />
      <TextInput label={t('field.po')} value={poNumber} onChange={(event) => setPo(event.currentTarget.value)} />
      <Switch
        label={t('copy.basket')}
        description={t('copy.basketHint')}
        checked={basket}
        onChange={(event) => setBasket(event.currentTarget.checked)}
      />
    </FormModal>
  );
}

export function ShipDialog({ order, does, onClose }: DialogProps) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [collect, setCollect] = useState(false);
  const [carrier, setCarrier] = useState(order.shippingMethod ?? '');
  const [trackingNumber, setTracking] = useState('');
  const [labelPrinted, setPrinted] = useState(false);
  const header = useOnce([collect, carrier, trackingNumber, labelPrinted]);
  const ship = query.useMutation('post', '/orders/{id}/shipments', { onSuccess: () => done(t('ship.done')) });
  return (
    <FormModal
      title={t('ship.title')}
      go={t('ship.go')}
      loading={ship.isPending}
      error={ship.error}
      onClose={onClose}
      onSubmit={() =>
        ship.mutate({
          params: { path: { id: order.id }, header },
          body: collect
            ? { collect: true }
            : { carrier: carrier.trim() || null, trackingNumber: trackingNumber.trim() || null, labelPrinted },
        })
      }
    >
      {does ? <Text size="sm">{does}.</Text> : null}
      <Switch label={t('ship.collect')} checked={collect} onChange={(event) => setCollect(event.currentTarget.checked)} />
      {collect ? null : (
        <>
          <Group grow align="start">
            <TextInput
              label={t('ship.carrier')}
              value={carrier}
              onChange={(event) => setCarrier(event.currentTarget.value)}
              error={refusalOf(ship.error)?.field('carrier')}
              required
            />
            <TextInput label={t('ship.tracking')} value={trackingNumber} onChange={(event) => setTracking(event.currentTarget.value)} />
          </Group>
          <Checkbox label={t('ship.printed')} checked={labelPrinted} onChange={(event) => setPrinted(event.currentTarget.checked)} />
        </>
      )}
    </FormModal>
  );
}
