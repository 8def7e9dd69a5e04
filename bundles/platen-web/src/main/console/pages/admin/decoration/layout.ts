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
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
  /** Another arrow of the same event to the same state has its name. */
  unnamed?: boolean;
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

export const BOX = { width: 98, height: 40 };
const GAP = { x: 66, y: 42 };
const MARGIN = 12;
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
  const lines = new Map<string, number>();
  const channelOf = (column: number, event: string, to: string) => {
    const line = `${column} ${event} ${to}`;
    const slot = lines.get(line) ?? next(`channel ${column}`);
    lines.set(line, slot);
    return slot;
  };
  const arrows = transitions.flatMap((transition, index) =>
    transition.from.flatMap((key): Arrow[] => {
      const from = boxes.get(key);
      const to = boxes.get(transition.to);
      if (!from || !to) {
        return [];
      }
      const { event } = transition;
      const drawn = to.row === rows && from.row !== rows ? fall(from, to, event, next) : step(from, to, event, channelOf, next);
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

type Drawn = Pick<Arrow, 'path' | 'label' | 'unnamed'>;
/** How often it was asked for before. */
type Next = (what: string) => number;
/** Arrows of one event from one column to one state are one line. */
type ChannelOf = (column: number, event: string, to: string) => number;

const middle = (box: Box) => box.y + BOX.height / 2;
const right = (box: Box) => box.x + BOX.width;

function step(from: Box, to: Box, event: string, channelOf: ChannelOf, next: Next): Drawn {
  const y = middle(from);
  if (from.column === to.column) {
    return from.row + 1 === to.row ? down(from, to) : aside(from, to, next);
  }
  const unnamed = to.column === from.column + 1 && next(`${event} ${from.column} ${to.state.key}`) > 0;
  if (to.column === from.column + 1 && to.row === from.row) {
    const above = next(`straight ${from.column} ${from.row}`) * 13;
    return { path: `M${right(from)} ${y}H${to.x}`, label: { x: right(from) + GAP.x / 2, y: y - 6 - above, anchor: 'middle' }, unnamed };
  }
  const channel = right(from) + 12 + channelOf(from.column, event, to.state.key) * SLOT;
  if (to.column === from.column + 1) {
    const below = to.row < from.row;
    const end = middle(to) + (below ? 9 : -9);
    const more = unnamed ? 0 : next(`end ${to.state.key}`) * 13;
    return {
      path: `M${right(from)} ${y}H${channel}V${end}H${to.x}`,
      label: { x: (channel + to.x) / 2, y: end + (below ? 14 + more : -5 - more), anchor: 'middle' },
      unnamed,
    };
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

function down(from: Box, to: Box): Drawn {
  const x = from.x + BOX.width / 2;
  const y = from.y + BOX.height;
  return { path: `M${x} ${y}V${to.y}`, label: { x: x + 6, y: y + GAP.y / 2 + 3, anchor: 'start' } };
}

/** Around the boxes of its own column, on the left. */
function aside(from: Box, to: Box, next: Next): Drawn {
  const channel = from.x - 12 - next(`aside ${from.column}`) * SLOT;
  const start = middle(from) + 9;
  const end = middle(to);
  return {
    path: `M${from.x} ${start}H${channel}V${end}H${to.x}`,
    label: { x: channel - 4, y: (start + end) / 2 + 4, anchor: 'end' },
  };
}

/** Down to the row of those that left production: all from one column on one line. */
function fall(from: Box, to: Box, event: string, next: Next): Drawn {
  const line = `fall ${from.column} ${to.state.key}`;
  const channel = right(from) + GAP.x - 16;
  const y = middle(from) + 8;
  const way = to.y - 14;
  const x = to.x + BOX.width / 2;
  const unnamed = next(`${line} ${event}`) > 0;
  return {
    path: `M${right(from)} ${y}H${channel}V${way}H${x}V${to.y}`,
    label: { x: channel + 5, y: way - 6 - (unnamed ? 0 : next(line) * 14), anchor: 'start' },
    unnamed,
  };
}
