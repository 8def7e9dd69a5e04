import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { usePrinters } from '~/pages/queue/bulks';
import { useOnce } from '~/parts/once';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';

const ENDED = ['SENT', 'PRINTED', 'FAILED', 'DEAD', 'SKIPPED'];

/** Sends the labels of a batch to a station's printer and says what became of them. */
export function PrintLabels({ batch, onClose, onDone }: { batch: Schema['Batch']; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['queue', 'common']);
  const printers = usePrinters();
  const [station, setStation] = useState<string | null>(null);
  const header = useOnce([batch.id, station]);
  const print = query.useMutation('post', '/batches/{id}/labels/print', { onSuccess: onDone });
  const ticket = query.useQuery(
    'get',
    '/print-jobs/{id}',
    { params: { path: { id: print.data?.id ?? 0 } } },
    {
      enabled: print.data !== undefined,
      refetchInterval: ({ state }) => (state.data && ENDED.includes(state.data.state.toUpperCase()) ? false : 1_500),
    },
  );
  const shown = ticket.data ?? print.data;
  const sent = shown?.sentAt != null;
  return (
    <Modal opened onClose={onClose} title={t('batches.print')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        {shown ? (
          <Group gap="xs" role="status">
            <Tone tone={sent ? 'good' : shown.problem ? 'bad' : 'work'}>
              {sent ? t('batches.sent') : shown.problem ? t('batches.notSent') : t('batches.sending')}
            </Tone>
            <Text size="sm">{t('batches.sentTo', { count: shown.labels, station: shown.station })}</Text>
            {shown.problem ? <Text size="sm">{shown.problem}</Text> : null}
          </Group>
        ) : (
          <>
            <Text>{t('bulk.labelsWhat', { count: batch.jobs.length })}</Text>
            {printers.length === 0 ? <Alert color="yellow">{t('noPrinter')}</Alert> : null}
            <Select
              label={t('station')}
              placeholder={t('chooseStation')}
              disabled={printers.length === 0}
              data={printers.map((printer) => printer.station)}
              value={station}
              onChange={setStation}
            />
          </>
        )}
        {print.error ? <ProblemAlert error={print.error} /> : null}
        <Group justify="end">
          {shown ? (
            <Button onClick={onClose}>{t('common:close')}</Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button
                disabled={!station}
                loading={print.isPending}
                onClick={() =>
                  station && print.mutate({ params: { path: { id: batch.id }, header }, body: { station } })
                }
              >
                {t('bulk.labelsGo', { count: batch.jobs.length })}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
