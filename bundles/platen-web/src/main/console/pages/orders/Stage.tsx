import { Group } from '@mantine/core';
import { IconCircleDashed, IconCircleCheckFilled, IconPrinter, IconStack2, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const ICONS: Record<string, [Icon, string]> = {
  created: [IconCircleDashed, 'var(--mantine-color-dimmed)'],
  queued: [IconStack2, 'var(--tone-wait-fg)'],
  printing: [IconPrinter, 'var(--tone-work-fg)'],
  complete: [IconCircleCheckFilled, 'var(--tone-good-fg)'],
};

/** How far an order is: created, queued, printing, complete. */
export function Stage({ stage, small }: { stage: string; small?: boolean }) {
  const { t } = useTranslation('orders');
  const [Icon, colour] = ICONS[stage] ?? ICONS['created']!;
  const name = t(`stage.${stage as 'created'}`);
  return (
    <Group gap={small ? 5 : 6} wrap="nowrap" component="span" data-stage={stage} title={name} fz={small ? 13 : undefined} lh={small ? 1.2 : undefined}>
      <Icon size={small ? 15 : 18} stroke={1.7} color={colour} style={{ flex: 'none' }} aria-hidden />
      {name}
    </Group>
  );
}
