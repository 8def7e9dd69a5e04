import { Button, Center, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import type { QueueRow } from '~/pages/queue/filters';
import { useFormat } from '~/parts/format';
import { paging } from '~/parts/paging';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from './Board.module.css';
import { JobCard } from './JobCard';
import type { Lane, Step } from './lanes';

interface Props {
  lane: Lane;
  /** Whether what is being dragged may be dropped here; undefined while nothing is. */
  open: boolean | undefined;
  /** Jobs on their way, and the column that each goes to. */
  moving: ReadonlyMap<number, { row: QueueRow; lane: string }>;
  onDrag: (row: QueueRow | null) => void;
  onDrop: (lane: Lane) => void;
  onMove: (row: QueueRow, step: Step) => void;
}

export function LaneColumn({ lane, open, moving, onDrag, onDrop, onMove }: Props) {
  const { t } = useTranslation(['queue', 'common']);
  const format = useFormat();
  const { location } = usePlace();
  const [over, setOver] = useState(false);
  const list = query.useInfiniteQuery(
    'get',
    '/queue',
    { params: { query: { ...lane.filter, location: location ?? undefined, limit: 50 } } },
    paging,
  );
  const loaded = (list.data?.pages.flatMap((page) => page.items) ?? []).filter((row) => !moving.has(row.id));
  const coming = [...moving.values()].filter((move) => move.lane === lane.key).map(({ row }) => row);
  const count = lane.count ?? (list.data && !list.hasNextPage ? loaded.length + coming.length : undefined);
  const empty = list.data !== undefined && !list.hasNextPage && loaded.length + coming.length === 0;

  return (
    <section
      className={classes.lane}
      aria-label={lane.label}
      data-lane={lane.key}
      data-drop={open === undefined ? undefined : open ? 'open' : 'closed'}
      data-empty={empty || undefined}
      data-over={(open && over) || undefined}
      onDragOver={(event) => {
        if (open) {
          event.preventDefault();
          event.dataTransfer.dropEffect = 'move';
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(lane);
      }}
    >
      <header className={classes.head}>
        <h2 className={classes.name}>{lane.label}</h2>
        {count === undefined ? null : <span className={classes.count}>{format.number(count)}</span>}
      </header>
      {open === false ? <div className={classes.hint}>{t('board.closed')}</div> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? (
        <Center p="md">
          <Loader size="sm" role="status" aria-label={t('common:loading')} />
        </Center>
      ) : null}
      {empty && open !== false ? <div className={classes.hint}>{t('board.empty')}</div> : null}
      {/* A scrolled list must be reachable by keyboard even where no card is in it. */}
      <ul className={classes.cards} tabIndex={0} aria-label={t('board.jobs', { lane: lane.label })}>
        {[...coming, ...loaded].map((row) => (
          <JobCard
            key={row.id}
            row={row}
            moving={moving.has(row.id)}
            withState={lane.filter.state === undefined}
            onDrag={onDrag}
            onMove={onMove}
          />
        ))}
        {list.hasNextPage ? (
          <li>
            <Button fullWidth size="xs" variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('common:more')}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
