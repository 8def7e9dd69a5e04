import { Button, Menu, Text } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconChevronDown,
  IconCircleCheck,
  IconCash,
  IconCopy,
  IconHandStop,
  IconListDetails,
  IconMapPin,
  IconPrinter,
  IconTruck,
  IconThumbUp,
  IconSend,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { isOver, type Order } from '../data';
import classes from './ActionsMenu.module.css';
import type { DialogName } from './OrderDialogs';

interface Entry {
  /** The dialog that asks for it; what is never possible has none. */
  dialog: DialogName | 'reopen';
  icon: Icon;
  /** What it would do, or why it cannot be done. */
  message: string;
  open: boolean;
  until?: string | null;
}

const OFFERED: [action: string, dialog: DialogName, icon: Icon][] = [
  ['pay', 'pay', IconCash],
  ['changeItems', 'addLine', IconListDetails],
  ['changeAddress', 'change', IconPencil],
  ['hold', 'hold', IconHandStop],
  ['ship', 'ship', IconTruck],
  ['close', 'close', IconCircleCheck],
  ['copy', 'copy', IconCopy],
  ['cancel', 'cancel', IconBan],
];

/** All that may be done to the order, each with what it does and until when, or why it may not. */
export function ActionsMenu({ order, actions, open }: { order: Order; actions: Schema['OrderAction'][]; open: (dialog: DialogName) => void }) {
  const { t } = useTranslation('orders');
  const entries: Entry[] = [];
  if (order.state === 'BASKET') {
    entries.push({ dialog: 'submit', icon: IconSend, message: t('submit.does'), open: true });
  }
  if (order.approval !== 'NOT_REQUIRED' && order.approval !== 'APPROVED' && !isOver(order)) {
    entries.push({ dialog: 'approval', icon: IconThumbUp, message: t('approval.question'), open: true });
  }
  if (!isOver(order)) {
    entries.push({ dialog: 'printJobs', icon: IconPrinter, message: t('print.does'), open: true });
    entries.push({ dialog: 'location', icon: IconMapPin, message: t('routing.chooseHint'), open: true });
  }
  for (const [name, dialog, icon] of OFFERED) {
    const action = actions.find((one) => one.name === name);
    if (action) {
      entries.push({ dialog, icon, message: action.message, open: action.open, until: action.open ? action.until : null });
    }
  }
  if (order.closed) {
    entries.push({ dialog: 'reopen', icon: IconArrowBackUp, message: t('actions.noReopen'), open: false });
  }
  return (
    <Menu position="bottom-end" width={370}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('actions.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {entries.map(({ dialog, icon: Icon, message, open: may, until }) => (
          <Menu.Item
            key={dialog}
            disabled={!may}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            c={dialog === 'cancel' && may ? 'red' : undefined}
            className={classes.item}
            onClick={dialog === 'reopen' ? undefined : () => open(dialog)}
          >
            <Text size="sm" fw={600}>
              {t(`actions.${dialog}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {message}
              {until ? ` · ${t('actions.until', { until })}` : ''}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
