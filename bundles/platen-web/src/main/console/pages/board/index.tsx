import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { QueueRow } from '~/pages/queue/filters';
import { useDecorations } from '~/parts/useDecorations';
import { PageHead } from '~/parts/PageHead';
import { words } from '~/parts/States';
import classes from './Board.module.css';
import { LaneColumn } from './LaneColumn';
import { stepsInto, useLanes, useSteps, type Lane, type Step } from './lanes';
import { useEdges } from './useEdges';
import { useMoves } from './useMoves';

/** Jobs as cards; where one may go is what its workflow allows. */
export default function BoardPage() {
  const { t } = useTranslation(['queue', 'common']);
  const [search, setSearch] = useSearchParams();
  const decoration = search.get('by');
  const { types } = useDecorations();
  const lanes = useLanes(decoration);
  const [dragged, setDragged] = useState<QueueRow | null>(null);
  const [choice, setChoice] = useState<{ row: QueueRow; steps: Step[] } | null>(null);
  const steps = useSteps(dragged);
  const { scrolled, edges } = useEdges();
  const { moving, move } = useMoves((step) => (decoration ? step.to : step.phase));

  function dropped(lane: Lane) {
    if (dragged) {
      const into = stepsInto(lane, dragged, steps);
      if (into.length > 1) {
        setChoice({ row: dragged, steps: into });
      } else if (into[0]) {
        void move(dragged, into[0]);
      }
    }
    setDragged(null);
  }

  return (
    <>
      <PageHead title={t('board.title')}>
        <Select
          aria-label={t('board.by')}
          allowDeselect={false}
          w={270}
          data={[{ value: '', label: t('board.byPhase') }, ...types.map(({ key, label }) => ({ value: key, label: t('board.byStates', { label }) }))]}
          value={decoration ?? ''}
          onChange={(by) => setSearch(by ? { by } : {}, { replace: true })}
        />
      </PageHead>
      <div className={classes.frame} {...edges}>
        <div className={classes.board} ref={scrolled}>
          {lanes.map((lane) => (
            <LaneColumn
              key={lane.key}
              lane={lane}
              open={dragged ? stepsInto(lane, dragged, steps).length > 0 : undefined}
              moving={moving}
              onDrag={setDragged}
              onDrop={dropped}
              onMove={(row, step) => void move(row, step)}
            />
          ))}
        </div>
      </div>
      <Modal
        opened={choice !== null}
        onClose={() => setChoice(null)}
        title={t('board.which')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack gap="xs">
          <Text size="sm">{choice ? `${choice.row.orderNumber} · ${choice.row.title}` : null}</Text>
          {choice?.steps.map((step) => (
            <Button
              key={step.event}
              variant="default"
              onClick={() => {
                void move(choice.row, step);
                setChoice(null);
              }}
            >
              {t('bulk.step', { step: words(step.event), to: step.label })}
            </Button>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
