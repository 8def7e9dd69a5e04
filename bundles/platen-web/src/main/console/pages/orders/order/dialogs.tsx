import { Checkbox, Group, NumberInput, Radio, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import { told } from '~/parts/told';
import { useRefresh, type Order } from '../data';

interface Props {
  order: Order;
  /** What the server says that it will do. */
  does: string;
  onClose: () => void;
}

function useDone(onClose: () => void) {
  const refresh = useRefresh();
  return (message: string) => {
    told(message);
    void refresh();
    onClose();
  };
}

export function SubmitDialog({ order, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const submit = query.useMutation('post', '/orders/{id}/submit', { onSuccess: () => done(t('submit.done')) });
  return (
    <FormModal
      title={t('submit.title')}
      go={t('submit.go')}
      loading={submit.isPending}
      error={submit.error}
      onClose={onClose}
      onSubmit={() => submit.mutate({ params: { path: { id: order.id } } })}
    >
      <Text size="sm">{t('submit.does')}</Text>
    </FormModal>
  );
}

export function CloseDialog({ order, does, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const close = query.useMutation('post', '/orders/{id}/close', {
    onSuccess: () => done(t('close.done', { number: order.orderNumber })),
  });
  return (
    <FormModal
      title={t('close.title', { number: order.orderNumber })}
      go={t('close.go')}
      loading={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={() => close.mutate({ params: { path: { id: order.id } } })}
    >
      <Text size="sm">{does}. {t('close.final')}</Text>
    </FormModal>
  );
}

export function HoldDialog({ order, does, onClose }: Props) {
  const { t } = useTranslation(['orders', 'states']);
  const done = useDone(onClose);
  const [message, setMessage] = useState('');
  const [reason, setReason] = useState<'MANUAL' | 'DEPENDENCY'>('MANUAL');
  const header = useOnce([reason, message]);
  const hold = query.useMutation('post', '/orders/{id}/holds', { onSuccess: () => done(t('hold.set')) });
  return (
    <FormModal
      title={t('hold.add')}
      go={t('hold.go')}
      loading={hold.isPending}
      error={hold.error}
      onClose={onClose}
      onSubmit={() => hold.mutate({ params: { path: { id: order.id }, header }, body: { reason, message } })}
    >
      <Text size="sm">{does}.</Text>
      <HoldFields reason={reason} onReason={setReason} message={message} onMessage={setMessage} />
    </FormModal>
  );
}

export function HoldFields({ reason, onReason, message, onMessage }: {
  reason: 'MANUAL' | 'DEPENDENCY';
  onReason: (reason: 'MANUAL' | 'DEPENDENCY') => void;
  message: string;
  onMessage: (message: string) => void;
}) {
  const { t } = useTranslation(['orders', 'states']);
  return (
    <>
      <Select
        label={t('hold.reason')}
        allowDeselect={false}
        data={(['MANUAL', 'DEPENDENCY'] as const).map((value) => ({ value, label: t(`states:hold.${value}`) }))}
        value={reason}
        onChange={(value) => onReason(value === 'DEPENDENCY' ? 'DEPENDENCY' : 'MANUAL')}
      />
      <Textarea
        label={t('hold.message')}
        description={t('hold.messageHint')}
        value={message}
        onChange={(event) => onMessage(event.currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
      />
    </>
  );
}

export function PayDialog({ order, does, onClose }: Props) {
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
            amount: amount === '' ? null : { amount: Number(amount), currency },
            method: method.trim() || null,
            reference: reference.trim() || null,
          },
        })
      }
    >
      <Text size="sm">{does}.</Text>
      <NumberInput
        label={t('pay.amount', { currency })}
        description={t('pay.amountHint')}
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

export function ApprovalDialog({ order, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [approved, setApproved] = useState(true);
  const [comment, setComment] = useState('');
  const approve = query.useMutation('post', '/orders/{id}/approval', {
    onSuccess: () => done(approved ? t('approval.approved') : t('approval.rejected')),
  });
  return (
    <FormModal
      title={t('approval.title')}
      go={approved ? t('approval.approve') : t('approval.reject')}
      danger={!approved}
      loading={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onSubmit={() => approve.mutate({ params: { path: { id: order.id } }, body: { approved, comment: comment.trim() || null } })}
    >
      <Radio.Group label={t('approval.question')} value={approved ? 'yes' : 'no'} onChange={(value) => setApproved(value === 'yes')}>
        <Stack gap={6} mt={6}>
          <Radio value="yes" label={t('approval.approve')} description={t('approval.approveDoes')} />
          <Radio value="no" label={t('approval.reject')} description={t('approval.rejectDoes')} />
        </Stack>
      </Radio.Group>
      <Textarea label={t('approval.comment')} value={comment} onChange={(event) => setComment(event.currentTarget.value)} autosize minRows={2} />
    </FormModal>
  );
}

export function CopyDialog({ order, does, onClose }: Props) {
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
      <Text size="sm">{does}.</Text>
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

export function ShipDialog({ order, does, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [collect, setCollect] = useState(false);
  const [carrier, setCarrier] = useState('');
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
      <Text size="sm">{does}.</Text>
      <Switch label={t('ship.collect')} checked={collect} onChange={(event) => setCollect(event.currentTarget.checked)} />
      {collect ? null : (
        <>
          <Group grow align="start">
            <TextInput label={t('ship.carrier')} value={carrier} onChange={(event) => setCarrier(event.currentTarget.value)} />
            <TextInput label={t('ship.tracking')} value={trackingNumber} onChange={(event) => setTracking(event.currentTarget.value)} />
          </Group>
          <Checkbox label={t('ship.printed')} checked={labelPrinted} onChange={(event) => setPrinted(event.currentTarget.checked)} />
        </>
      )}
    </FormModal>
  );
}
