import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PHASES, type Phase, type QueueRow } from '~/pages/queue/filters';
import { useCounts } from '~/pages/queue/useCounts';
import { stepsFrom, useWorkflows, type Transition } from '~/pages/queue/workflow';

/** A column of the board: a phase, or a state of one decoration type. */
export interface Lane {
  key: string;
  label: string;
  phase: Phase;
  filter: { phase?: Phase; state?: string; decoration?: string };
  count: number | undefined;
}

const GONE: Phase[] = ['SHIPPED', 'CANCELED'];

/** Columns of the board with the number of jobs in each, once it is known. */
export function useLanes(decoration: string | null): Lane[] {
  const { t } = useTranslation('states');
  const workflow = useWorkflows(decoration ? [decoration] : []).get(decoration ?? '');
  const count = useCounts();
  return useMemo(() => {
    if (!decoration) {
      return PHASES.map((phase) => ({
        key: phase,
        label: t(`phase.${phase}`),
        phase,
        filter: { phase },
        count: count((stall) => stall.phase === phase),
      }));
    }
    return (workflow?.states ?? [])
      .filter(({ phase }) => !GONE.includes(phase))
      .map(({ key, label, phase }) => ({
        key,
        label,
        phase,
        filter: { decoration, state: key },
        count: count((stall) => stall.decoration === decoration && stall.state === key),
      }));
  }, [t, decoration, workflow, count]);
}

/** A step that a job may make now, and where it then is. */
export interface Step extends Transition {
  label: string;
  phase: Phase;
}

/** Steps that a job may make now, by its workflow. */
export function useSteps(row: QueueRow | null): Step[] {
  const workflow = useWorkflows(row ? [row.decoration] : []).get(row?.decoration ?? '');
  return useMemo(() => {
    if (!row) {
      return [];
    }
    return stepsFrom(workflow, row.state).flatMap((step) => {
      const to = workflow?.states.find(({ key }) => key === step.to);
      return to && row.allowed.includes(step.event) ? [{ ...step, label: to.label, phase: to.phase }] : [];
    });
  }, [row, workflow]);
}

/** Steps that lead into the column from another one. */
export function stepsInto(lane: Lane, row: QueueRow, steps: Step[]): Step[] {
  return lane.filter.state
    ? steps.filter(({ to }) => to === lane.filter.state && to !== row.state)
    : steps.filter(({ phase }) => phase === lane.phase && phase !== row.phase);
}
