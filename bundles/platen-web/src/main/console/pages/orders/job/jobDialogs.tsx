import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import type { Job } from '../data';
import { HoldFields } from '../order/dialogs';
import { useDone } from '../useDone';

interface Props {
  job: Job;
  onClose: () => void;
}

function Reason({ value, onChange, required }: { value: string; onChange: (value: string) => void; required?: boolean }) {
  const { t } = useTranslation('orders');
  return (
    <Textarea
      label={t('cancel.reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      required={required}
      data-autofocus
    />
  );
}

export function HoldDialog({ job, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [reason, setReason] = useState<'MANUAL' | 'DEPENDENCY'>('MANUAL');
  const [message, setMessage] = useState('');
  const header = useOnce([reason, message]);
  const hold = query.useMutation('post', '/jobs/{id}/holds', { onSuccess: () => done(t('hold.set')) });
  return (
    <FormModal
      title={t('hold.addJob')}
      go={t('hold.go')}
      loading={hold.isPending}
      error={hold.error}
      onClose={onClose}
      onSubmit={() => hold.mutate({ params: { path: { id: job.id }, header }, body: { reason, message } })}
    >
      <HoldFields reason={reason} onReason={setReason} message={message} onMessage={setMessage} />
    </FormModal>
  );
}

export function RemakeDialog({ job, onClose }: Props) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const done = useDone(onClose);
  const [reason, setReason] = useState('');
  const header = useOnce(reason);
  const remake = query.useMutation('post', '/jobs/{id}/remake', {
    onSuccess: (made) => {
      done(t('job.remade'));
      void navigate(`/orders/${made.order.id}/jobs/${made.id}`);
    },
  });
  return (
    <FormModal
      title={t('job.remake')}
      go={t('job.remake')}
      loading={remake.isPending}
      error={remake.error}
      onClose={onClose}
      onSubmit={() => remake.mutate({ params: { path: { id: job.id }, header }, body: { reason: reason.trim() || null } })}
    >
      <Text size="sm">{t('job.remakeDoes')}</Text>
      <Reason value={reason} onChange={setReason} />
    </FormModal>
  );
}

export function WaiveDialog({ job, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [reason, setReason] = useState('');
  const waive = query.useMutation('post', '/jobs/{id}/waive', { onSuccess: () => done(t('job.waiveDone')) });
  return (
    <FormModal
      title={t('job.waive')}
      go={t('job.waive')}
      danger
      loading={waive.isPending}
      error={waive.error}
      disabled={!reason.trim()}
      onClose={onClose}
      onSubmit={() => waive.mutate({ params: { path: { id: job.id } }, body: { reason: reason.trim() } })}
    >
      <Text size="sm">{t('job.waiveDoes')}</Text>
      <Reason value={reason} onChange={setReason} required />
    </FormModal>
  );
}

export function CancelDialog({ job, onClose }: Props) {
  const { t } = useTranslation(['orders', 'common']);
  const done = useDone(onClose);
  const [reason, setReason] = useState('');
  const cancel = query.useMutation('post', '/jobs/{id}/cancel', { onSuccess: () => done(t('job.canceled')) });
  return (
    <FormModal
      title={t('job.cancelTitle', { title: job.title })}
      go={t('job.cancel')}
      dismiss={t('common:back')}
      danger
      loading={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={() => cancel.mutate({ params: { path: { id: job.id } }, body: { reason: reason.trim() || null } })}
    >
      <Text size="sm">{job.phase === 'PRODUCING' ? t('job.cancelRunning') : t('job.cancelDoes')}</Text>
      <Reason value={reason} onChange={setReason} />
    </FormModal>
  );
}

export function ScheduleDialog({ job, onClose }: Props) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [device, setDevice] = useState<string | null>(job.schedule?.device ?? job.device);
  const [start, setStart] = useState('');
  const devices = query.useQuery('get', '/devices');
  const plan = query.useMutation('put', '/jobs/{id}/schedule', { onSuccess: () => done(t('job.scheduled')) });
  return (
    <FormModal
      title={t('job.schedule')}
      go={t('job.schedule')}
      loading={plan.isPending}
      error={plan.error}
      disabled={!device || !start}
      onClose={onClose}
      onSubmit={() => plan.mutate({ params: { path: { id: job.id } }, body: { device: device ?? '', start: new Date(start).toISOString() } })}
    >
      <Select
        label={t('print.printer')}
        data={(devices.data?.items ?? [])
          .filter((one) => one.active && one.decoration === job.decoration)
          .map(({ code, name, location }) => ({ value: code, label: `${name} (${location})` }))}
        value={device}
        onChange={setDevice}
        searchable
        required
      />
      <TextInput type="datetime-local" label={t('job.start')} value={start} onChange={(event) => setStart(event.currentTarget.value)} required />
    </FormModal>
  );
}

export function PrintLabelDialog({ job, stations, onClose }: Props & { stations: string[] }) {
  const { t } = useTranslation('orders');
  const done = useDone(onClose);
  const [station, setStation] = useState<string | null>(stations[0] ?? null);
  const header = useOnce(station);
  const print = query.useMutation('post', '/jobs/{id}/label/print', { onSuccess: () => done(t('job.labelSent')) });
  return (
    <FormModal
      title={t('job.printLabel')}
      go={t('job.printLabel')}
      loading={print.isPending}
      error={print.error}
      disabled={!station}
      onClose={onClose}
      onSubmit={() => print.mutate({ params: { path: { id: job.id }, header }, body: { station: station ?? '' } })}
    >
      <Select label={t('job.station')} data={stations} value={station} onChange={setStation} required />
    </FormModal>
  );
}
