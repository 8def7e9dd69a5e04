import { Alert, Button, Group, Loader, Modal, MultiSelect, Select, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { useRefresh, type Job, type Order } from '../data';
import { PlanView } from './PlanView';

type Mode = Schema['Assignment']['mode'];
const MODES: Mode[] = ['NEXT_AVAILABLE', 'SPECIFIC_PRINTER', 'TAGGED_PRINTERS'];

/** All jobs of an order in one dialog: what would be made and why not, then the doing of it. */
export function PrintJobsDialog({ order, jobs, onClose }: { order: Order; jobs: Job[]; onClose: () => void }) {
  const { t } = useTranslation(['orders', 'common']);
  const refresh = useRefresh();
  const [mode, setMode] = useState<Mode>('NEXT_AVAILABLE');
  const [printer, setPrinter] = useState<string | null>(null);
  const [tags, setTags] = useState<string[]>([]);
  const devices = query.useQuery('get', '/devices');
  const dryRun = query.useMutation('post', '/orders/{id}/jobs/reconcile');
  const print = query.useMutation('post', '/orders/{id}/jobs/reconcile', { onSuccess: refresh });

  const path = { id: order.id };
  const { mutate: ask } = dryRun;
  useEffect(() => ask({ params: { path: { id: order.id }, query: { dryRun: true } }, body: {} }), [ask, order.id]);

  const machines = (devices.data?.items ?? []).filter(({ active }) => active);
  const assignment: Schema['Assignment'] =
    mode === 'SPECIFIC_PRINTER' ? { mode, printer } : mode === 'TAGGED_PRINTERS' ? { mode, tags } : { mode };
  const chosen = mode === 'NEXT_AVAILABLE' || (mode === 'SPECIFIC_PRINTER' ? printer !== null : tags.length > 0);
  const plan = print.data ?? dryRun.data;
  const creates = dryRun.data?.create.length ?? 0;

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('print.title', { number: order.orderNumber })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        {print.data ? (
          <Alert color="teal" icon={<IconCircleCheck aria-hidden />} role="status" title={t('print.done', { count: print.data.create.length })} />
        ) : null}
        {dryRun.isPending ? (
          <Group gap="sm">
            <Loader size="sm" aria-hidden />
            <Text size="sm">{t('print.asking')}</Text>
          </Group>
        ) : null}
        {dryRun.error ? <ProblemAlert error={dryRun.error} /> : null}
        {plan ? <PlanView plan={plan} order={order} jobs={jobs} /> : null}
        {print.data || creates === 0 ? null : (
          <Group align="end" gap="sm">
            <Select
              label={t('print.assign')}
              allowDeselect={false}
              data={MODES.map((value) => ({ value, label: t(`print.mode.${value}`) }))}
              value={mode}
              onChange={(value) => setMode(MODES.find((one) => one === value) ?? 'NEXT_AVAILABLE')}
            />
            {mode === 'SPECIFIC_PRINTER' ? (
              <Select
                label={t('print.printer')}
                placeholder={t('print.choose')}
                searchable
                data={machines.map(({ code, name, location }) => ({ value: code, label: `${name} (${location})` }))}
                value={printer}
                onChange={setPrinter}
              />
            ) : null}
            {mode === 'TAGGED_PRINTERS' ? (
              <MultiSelect
                label={t('print.tags')}
                placeholder={tags.length === 0 ? t('print.choose') : undefined}
                searchable
                data={[...new Set(machines.flatMap((device) => device.tags))].sort()}
                value={tags}
                onChange={setTags}
                nothingFoundMessage={t('print.noTags')}
                miw={220}
              />
            ) : null}
          </Group>
        )}
        {print.error ? <ProblemAlert error={print.error} /> : null}
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {print.data || dryRun.data?.empty ? t('common:close') : t('common:cancel')}
          </Button>
          {print.data || !dryRun.data || dryRun.data.empty ? null : (
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              loading={print.isPending}
              disabled={!chosen}
              onClick={() => print.mutate({ params: { path }, body: { assignment } })}
            >
              {creates > 0 ? t('print.go', { count: creates }) : t('print.apply')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
