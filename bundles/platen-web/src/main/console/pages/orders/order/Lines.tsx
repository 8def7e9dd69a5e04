import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import { isOver, type Item, type Job, type Order } from '../data';
import { ChangeLineDialog } from './ChangeLineDialog';
import { Line, type LineDialogName } from './Line';
import { RemoveLineDialog, SkuDialog, WhyItemDialog } from './lineDialogs';

/** A line and what is being done about it. */
export interface LineChoice {
  name: LineDialogName;
  item: Item;
}

interface Props {
  order: Order;
  jobs: Job[];
  onAdd: () => void;
  dialog: LineChoice | null;
  onDialog: (choice: LineChoice | null) => void;
}

/** The lines of an order, each with its own print status and jobs. */
export function Lines({ order, jobs, onAdd, dialog, onDialog }: Props) {
  const { t } = useTranslation('orders');
  const byItem = useMemo(() => {
    const found = new Map<number, Job[]>();
    for (const job of jobs) {
      found.set(job.item, [...(found.get(job.item) ?? []), job]);
    }
    return found;
  }, [jobs]);
  const close = () => onDialog(null);
  const over = isOver(order);
  const kept = order.items.filter((item) => !item.removed);
  const items = [...kept, ...order.items.filter((item) => item.removed)];
  return (
    <Panel
      flush
      title={t('line.lines', { count: kept.length })}
      actions={
        over ? null : (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
            {t('actions.addLine')}
          </Button>
        )
      }
    >
      {items.length === 0 ? <Empty title={t('line.none')} hint={t('line.noneHint')} /> : null}
      {items.map((item) => (
        <Line
          key={item.id}
          order={order}
          item={item}
          jobs={byItem.get(item.id) ?? []}
          fixed={over}
          open={(name) => onDialog({ name, item })}
        />
      ))}
      {dialog?.name === 'change' ? <ChangeLineDialog order={order} item={dialog.item} onClose={close} /> : null}
      {dialog?.name === 'remove' ? <RemoveLineDialog order={order} item={dialog.item} onClose={close} /> : null}
      {dialog?.name === 'sku' ? <SkuDialog order={order} item={dialog.item} onClose={close} /> : null}
      {dialog?.name === 'why' ? <WhyItemDialog order={order} item={dialog.item} onClose={close} /> : null}
    </Panel>
  );
}
