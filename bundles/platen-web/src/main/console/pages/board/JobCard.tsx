import { ActionIcon, Anchor, Loader, Menu } from '@mantine/core';
import { IconArrowsMove, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Deadline } from '~/pages/queue/Deadline';
import type { QueueRow } from '~/pages/queue/filters';
import { JobState, words } from '~/parts/States';
import { useDecorations } from '~/parts/useDecorations';
import classes from './Board.module.css';
import { useSteps, type Step } from './lanes';

interface Props {
  row: QueueRow;
  moving: boolean;
  /** Columns are phases: the card says which state it is in. */
  withState: boolean;
  onDrag: (row: QueueRow | null) => void;
  onMove: (row: QueueRow, step: Step) => void;
}

export function JobCard({ row, moving, withState, onDrag, onMove }: Props) {
  const { t } = useTranslation('queue');
  const { label } = useDecorations();
  // What stands above the column needs not be said on each card.
  const tells = row.phase !== 'INTAKE' && words(row.state) !== words(row.phase);
  return (
    <li
      className={classes.card}
      draggable={!moving}
      data-job={row.id}
      data-moving={moving || undefined}
      data-due={row.due}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.orderNumber);
        onDrag(row);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={classes.top}>
        <Anchor component={Link} to={`/orders/${row.order.id}/jobs/${row.id}`} fw={650} size="sm" draggable={false}>
          {row.orderNumber}
        </Anchor>
        {moving ? (
          <Loader size={16} role="status" aria-label={t('board.moving')} />
        ) : (
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" className={classes.move} aria-label={t('board.moveTo', { job: `${row.orderNumber} ${row.title}` })}>
                <IconArrowsMove size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('board.move')}</Menu.Label>
              <Moves row={row} onMove={onMove} />
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={classes.title} title={row.title}>
        {row.amount > 1 ? `${row.title} × ${row.amount}` : row.title}
      </div>
      {withState ? <div className={classes.decoration}>{label(row.decoration)}</div> : null}
      <div className={classes.badges}>
        <Deadline at={row.deadline} due={row.due} />
        {withState && tells ? <JobState state={row.state} phase={row.phase} /> : null}
      </div>
      {row.held ? (
        <div className={classes.held} title={row.why ?? undefined}>
          <IconHandStop size={15} role="img" aria-label={t('held')} style={{ flex: 'none' }} />
          <span>{row.why ?? t('held')}</span>
        </div>
      ) : null}
    </li>
  );
}

/** Drawn only while the menu is open. */
function Moves({ row, onMove }: Pick<Props, 'row' | 'onMove'>) {
  const { t } = useTranslation('queue');
  const steps = useSteps(row);
  return steps.length === 0 ? (
    <Menu.Item disabled>{row.held ? t('board.heldNow') : t('board.nowhere')}</Menu.Item>
  ) : (
    steps.map((step) => (
      <Menu.Item key={step.event} onClick={() => onMove(row, step)}>
        {t('bulk.step', { step: words(step.event), to: step.label })}
      </Menu.Item>
    ))
  );
}
