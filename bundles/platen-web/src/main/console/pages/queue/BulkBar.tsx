import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconHandStop, IconPrinter, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectionBar } from '~/parts/SelectionBar';
import { words } from '~/parts/States';
import { BatchDialog } from './BatchDialog';
import { HoldDialog, LabelsDialog, StepDialog } from './bulks';
import type { QueueRow } from './filters';
import { labelOf, stepsFrom, useWorkflows } from './workflow';

type Open = 'batch' | 'hold' | 'labels' | { event: string; to: string };

/** What can be done to the checked jobs. */
export function BulkBar({ rows, onClear, onDone }: { rows: QueueRow[]; onClear: () => void; onDone: () => void }) {
  const { t } = useTranslation('queue');
  const [open, setOpen] = useState<Open | null>(null);
  const steps = useCommonSteps(rows);

  function closed(done: boolean) {
    setOpen(null);
    if (done) {
      onDone();
    }
  }

  return (
    <SelectionBar label={t('bulk.bar')} count={rows.length} onClear={onClear}>
      <Menu position="top-start">
        <Menu.Target>
          <Button size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('bulk.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconStack2 size={16} aria-hidden />} onClick={() => setOpen('batch')}>
            {t('bulk.batch')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setOpen('labels')}>
            {t('bulk.labels')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHandStop size={16} aria-hidden />} onClick={() => setOpen('hold')}>
            {t('bulk.hold')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{steps.length > 0 ? t('bulk.steps') : t('bulk.noSteps')}</Menu.Label>
          {steps.map((step) => (
            <Menu.Item key={step.event} onClick={() => setOpen(step)}>
              {t('bulk.step', { step: words(step.event), to: step.to })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === 'batch' ? <BatchDialog rows={rows} onClose={closed} /> : null}
      {open === 'hold' ? <HoldDialog rows={rows} onClose={closed} /> : null}
      {open === 'labels' ? <LabelsDialog rows={rows} onClose={closed} /> : null}
      {open !== null && typeof open === 'object' ? <StepDialog rows={rows} {...open} onClose={closed} /> : null}
    </SelectionBar>
  );
}

/** Steps that all these jobs allow. */
function useCommonSteps(rows: QueueRow[]): { event: string; to: string }[] {
  const first = rows[0];
  const workflow = useWorkflows(first ? [first.decoration] : []).get(first?.decoration ?? '');
  return stepsFrom(workflow, first?.state ?? '')
    .filter(({ event }) => event !== 'batch' && rows.every(({ allowed }) => allowed.includes(event)))
    .map(({ event, to }) => ({ event, to: labelOf(workflow, to) }));
}
