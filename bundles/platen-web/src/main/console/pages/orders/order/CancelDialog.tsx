import { Alert, Anchor, Button, Group, List, Modal, Text, Textarea, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { JobState } from '~/parts/States';
import { told } from '~/parts/told';
import { useRefresh, type Job, type Order } from '../data';

const SHOWN = 8;

/** Says what cancelling would do and which prints go on; afterwards which ones still run. */
export function CancelDialog({ order, jobs, does, onClose }: { order: Order; jobs: Job[]; does: string; onClose: () => void }) {
  const { t } = useTranslation(['orders', 'common']);
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const cancel = query.useMutation('post', '/orders/{id}/cancel', {
    onSuccess: ({ stillRunning }) => {
      void refresh();
      if (stillRunning.length === 0) {
        told(t('cancel.done', { number: order.orderNumber }));
        onClose();
      }
    },
  });
  const running = jobs.filter((job) => job.phase === 'PRODUCING');
  const left = cancel.data?.stillRunning ?? [];
  if (left.length > 0) {
    const ids = new Set(left.map((link) => link.id));
    return (
      <Modal opened onClose={onClose} title={t('cancel.canceled')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Stack gap="sm">
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('cancel.still', { count: left.length })}>
            {t('cancel.stillHint')}
          </Alert>
          <Jobs jobs={jobs.filter((job) => ids.has(job.id))} order={order.id} />
          <Group justify="end">
            <Button onClick={onClose}>{t('common:close')}</Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <FormModal
      title={t('cancel.title', { number: order.orderNumber })}
      go={t('cancel.go')}
      dismiss={t('common:back')}
      danger
      loading={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={() => cancel.mutate({ params: { path: { id: order.id } }, body: { reason: reason.trim() || null } })}
    >
      {does ? <Text size="sm">{does}.</Text> : null}
      {running.length > 0 ? (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('cancel.running', { count: running.length })}>
          <Jobs jobs={running} order={order.id} />
        </Alert>
      ) : null}
      <Textarea label={t('cancel.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} />
    </FormModal>
  );
}

function Jobs({ jobs, order }: { jobs: Job[]; order: number }) {
  const { t } = useTranslation('orders');
  return (
    <List size="sm" spacing={4}>
      {jobs.slice(0, SHOWN).map((job) => (
        <List.Item key={job.id}>
          <Anchor component={Link} to={`/orders/${order}/jobs/${job.id}`} size="sm">
            {job.title}
          </Anchor>{' '}
          <JobState state={job.state} phase={job.phase} />
        </List.Item>
      ))}
      {jobs.length > SHOWN ? <List.Item>{t('cancel.others', { count: jobs.length - SHOWN })}</List.Item> : null}
    </List>
  );
}
