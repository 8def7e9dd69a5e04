import { Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import type { Order } from '../data';
import { useDone } from '../useDone';

export interface DialogProps {
  order: Order;
  /** What the server says that it will do. */
  does: string;
  onClose: () => void;
}

export function SubmitDialog({ order, onClose }: DialogProps) {
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

export function CloseDialog({ order, does, onClose }: DialogProps) {
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

export function HoldDialog({ order, does, onClose }: DialogProps) {
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
      {does ? <Text size="sm">{does}.</Text> : null}
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

export function ApprovalDialog({ order, onClose }: DialogProps) {
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
