import type { Schema } from '~/api/client';

type Workflow = Schema['Workflow'];
type State = Schema['WorkflowState'];
export type Phase = State['phase'];

export interface Box {
  state: State;
  column: number;
  row: number;
  x: number;
  y: number;
}

export interface Arrow {
  key: string;
  event: string;
  from: State;
  to: State;
  path: string;
  /** Where the name of the event stands; a start goes right of it, a middle on both sides. */
  label: { x: number; y: number; anchor: 'start' | 'middle' };
}

export interface Drawing {
  columns: { phase: Phase; x: number }[];
  boxes: Box[];
  arrows: Arrow[];
  /** Top of the row of those that left production. */
  apart: number;
  width: number;
  height: number;
}

const ORDER: Phase[] = ['INTAKE', 'READY', 'STAGED', 'PRODUCING', 'DECORATED', 'COMPLETED', 'SHIPPED'];
/** Phases that end a job early: they lie below all columns. */
const APART: Phase[] = ['FAILED', 'CANCELED'];

export const BOX = { width: 112, height: 38 };
const GAP = { x: 78, y: 42 };
const MARGIN = 16;
const HEAD = 40;
const PITCH = { x: BOX.width + GAP.x, y: BOX.height + GAP.y };
/** Between arrows that share a channel. */
const SLOT = 9;

/** States in a column per phase, arrows along the free channels right of the columns and above the rows. */
export function layout({ states, transitions }: Workflow): Drawing {
  const phases = ORDER.filter((phase) => states.some((state) => state.phase === phase));
  const columns = phases.map((phase, column) => ({ phase, x: MARGIN + column * PITCH.x }));
  const boxes = new Map<string, Box>();
  const put = (state: State, column: number, row: number) =>
    boxes.set(state.key, { state, column, row, x: MARGIN + column * PITCH.x, y: HEAD + MARGIN + row * PITCH.y });

  phases.forEach((phase, column) =>
    states.filter((state) => state.phase === phase).forEach((state, row) => put(state, column, row)),
  );
  const rows = Math.max(0, ...[...boxes.values()].map(({ row }) => row)) + 1;

  const free = new Set(columns.map((_, column) => column));
  states
    .filter(({ phase }) => APART.includes(phase))
    .forEach((state) => {
      const near = transitions
        .filter(({ to }) => to === state.key)
        .flatMap(({ from }) => from.flatMap((key) => boxes.get(key)?.column ?? []));
      // Right of where most come from, so that the arrows go straight down beside their column.
      const wanted = near.length > 0 ? Math.max(...near) + 1 : columns.length - 1;
      const column = [...free].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? columns.length;
      free.delete(column);
      put(state, column, rows);
    });

  const slots = new Map<string, number>();
  const next = (channel: string) => {
    const slot = slots.get(channel) ?? 0;
    slots.set(channel, slot + 1);
    return slot;
  };
  const arrows = transitions.flatMap((transition, index) =>
    transition.from.flatMap((key): Arrow[] => {
      const from = boxes.get(key);
      const to = boxes.get(transition.to);
      if (!from || !to) {
        return [];
      }
      const drawn = to.row === rows && from.row !== rows ? fall(from, to, next) : step(from, to, next);
      return [{ key: `${index} ${key}`, event: transition.event, from: from.state, to: to.state, ...drawn }];
    }),
  );
  const all = [...boxes.values()];
  return {
    columns,
    boxes: all,
    arrows,
    apart: HEAD + rows * PITCH.y - GAP.y / 2 + MARGIN,
    width: Math.max(...all.map(({ x }) => x), 0) + BOX.width + MARGIN,
    height: Math.max(...all.map(({ y }) => y), 0) + BOX.height + MARGIN,
  };
}

type Drawn = Pick<Arrow, 'path' | 'label'>;
type Next = (channel: string) => number;

const middle = (box: Box) => box.y + BOX.height / 2;
const right = (box: Box) => box.x + BOX.width;

function step(from: Box, to: Box, next: Next): Drawn {
  const y = middle(from);
  if (from.column === to.column && to.row === from.row + 1) {
    const x = from.x + BOX.width / 2;
    return {
      path: `M${x} ${from.y + BOX.height}V${to.y}`,
      label: { x: x + 6, y: from.y + BOX.height + GAP.y / 2 + 3, anchor: 'start' },
    };
  }
  if (to.column === from.column + 1 && to.row === from.row) {
    const above = next(`${from.column} straight ${from.row}`) * 13;
    return { path: `M${right(from)} ${y}H${to.x}`, label: { x: right(from) + GAP.x / 2, y: y - 6 - above, anchor: 'middle' } };
  }
  const channel = right(from) + 14 + next(`channel ${from.column}`) * SLOT;
  if (to.column === from.column) {
    const end = middle(to) + 8;
    return { path: `M${right(from)} ${y}H${channel}V${end}H${right(to)}`, label: { x: channel + 4, y: (y + end) / 2, anchor: 'start' } };
  }
  if (to.column === from.column + 1) {
    const end = middle(to) + (to.row < from.row ? 9 : -9);
    return { path: `M${right(from)} ${y}H${channel}V${end}H${to.x}`, label: { x: channel + 4, y: (y + end) / 2 + 3, anchor: 'start' } };
  }
  // Past other columns, along the way above the row of its end.
  const way = to.y - 10 - next(`way ${to.row}`) * SLOT;
  const last = to.x - 12;
  const end = middle(to) - 9;
  return {
    path: `M${right(from)} ${y}H${channel}V${way}H${last}V${end}H${to.x}`,
    label: { x: (channel + last) / 2, y: way - 4, anchor: 'middle' },
  };
}

/** Down to the row of those that left production. */
function fall(from: Box, to: Box, next: Next): Drawn {
  const channel = right(from) + 14 + next(`channel ${from.column}`) * SLOT;
  const y = middle(from) + 8;
  const way = to.y - 12;
  const x = to.x + BOX.width / 2;
  return {
    path: `M${right(from)} ${y}H${channel}V${way}H${x}V${to.y}`,
    label: { x: channel + 4, y: way - 14 - next(`fall ${to.state.key}`) * 13, anchor: 'start' },
  };
}
