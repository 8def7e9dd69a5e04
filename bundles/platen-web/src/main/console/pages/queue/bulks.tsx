import { Alert, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, once, query, type Schema } from '~/api/client';
import { words } from '~/parts/States';
import { BulkDialog } from './BulkDialog';
import type { QueueRow } from './filters';

interface Props {
  rows: QueueRow[];
  onClose: (done: boolean) => void;
}

export function StepDialog({ rows, event, to, onClose }: Props & { event: string; to: string }) {
  const { t } = useTranslation('queue');
  return (
    <BulkDialog
      title={t('bulk.stepTitle', { to })}
      rows={rows}
      go={t('bulk.stepGo', { count: rows.length })}
      action={(row) => api.POST('/jobs/{id}/events', { params: { path: { id: row.id }, header: once() }, body: { event, detail: {} } })}
      onClose={onClose}
    >
      <Text>{t('bulk.stepWhat', { count: rows.length, step: words(event), to })}</Text>
    </BulkDialog>
  );
}

const REASONS: Schema['HoldDraft']['reason'][] = ['MANUAL', 'ARTWORK', 'DATA', 'MATERIAL', 'PARTS', 'APPROVAL', 'DEPENDENCY'];

export function HoldDialog({ rows, onClose }: Props) {
  const { t } = useTranslation(['queue', 'states']);
  const [reason, setReason] = useState(REASONS[0]!);
  const [message, setMessage] = useState('');
  return (
    <BulkDialog
      title={t('bulk.holdTitle')}
      rows={rows}
      ready={message.trim() !== ''}
      go={t('bulk.holdGo', { count: rows.length })}
      action={(row) =>
        api.POST('/jobs/{id}/holds', { params: { path: { id: row.id }, header: once() }, body: { reason, message: message.trim() } })
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>{t('bulk.holdWhat')}</Text>
        <Select
          label={t('bulk.holdReason')}
          allowDeselect={false}
          data={REASONS.map((value) => ({ value, label: t(`states:hold.${value}`) }))}
          value={reason}
          onChange={(chosen) => setReason(REASONS.find((one) => one === chosen) ?? reason)}
        />
        <TextInput
          label={t('bulk.holdMessage')}
          description={t('bulk.holdMessageHint')}
          required
          maxLength={500}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      </Stack>
    </BulkDialog>
  );
}

export function LabelsDialog({ rows, onClose }: Props) {
  const { t } = useTranslation('queue');
  const [station, setStation] = useState<string | null>(null);
  const printers = usePrinters();
  return (
    <BulkDialog
      title={t('bulk.labelsTitle')}
      rows={rows}
      ready={station !== null}
      go={t('bulk.labelsGo', { count: rows.length })}
      action={(row) =>
        api.POST('/jobs/{id}/label/print', { params: { path: { id: row.id }, header: once() }, body: { station: station! } })
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>{t('bulk.labelsWhat', { count: rows.length })}</Text>
        {printers.length === 0 ? <Alert color="yellow">{t('noPrinter')}</Alert> : null}
        <Select
          label={t('station')}
          placeholder={t('chooseStation')}
          data={printers.map((printer) => printer.station)}
          value={station}
          onChange={setStation}
          disabled={printers.length === 0}
        />
      </Stack>
    </BulkDialog>
  );
}

/** Stations that print labels. */
export function usePrinters() {
  return (query.useQuery('get', '/label-printers').data?.items ?? []).filter(({ active }) => active);
}
