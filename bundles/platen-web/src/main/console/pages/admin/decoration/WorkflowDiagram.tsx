import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { words } from '~/parts/States';
import { BOX, layout, type Arrow, type Box } from './layout';
import classes from './WorkflowDiagram.module.css';

/** The workflow as a picture; the tables below it say the same in words. */
export function WorkflowDiagram({ workflow }: { workflow: Schema['Workflow'] }) {
  const { t } = useTranslation(['admin', 'states']);
  const head = useId();
  const { columns, boxes, arrows, apart, width, height } = layout(workflow);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('types.diagramIs')}>
      <svg
        role="img"
        aria-label={t('types.diagramSays', { states: boxes.length, steps: arrows.length })}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.drawing}
        style={{ minWidth: Math.min(width, 900), maxWidth: width }}
      >
        <defs>
          <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0L8 4L0 8z" className={classes.tip} />
          </marker>
        </defs>
        {columns.map(({ phase, x }, column) => (
          <g key={phase}>
            {column % 2 === 0 ? (
              <rect x={x - 8} y={0} width={BOX.width + 16} height={apart} className={classes.column} />
            ) : null}
            <text x={x + BOX.width / 2} y={22} className={classes.phase}>
              {t(`states:phase.${phase}`)}
            </text>
          </g>
        ))}
        <line x1={0} x2={width} y1={apart} y2={apart} className={classes.apart} />
        {arrows.map(({ key, path }) => (
          <path key={key} d={path} className={classes.arrow} markerEnd={`url(#${head})`} />
        ))}
        {boxes.map((box) => (
          <StateBox key={box.state.key} box={box} />
        ))}
        {arrows.filter(({ unnamed }) => !unnamed).map((arrow) => (
          <EventName key={arrow.key} arrow={arrow} />
        ))}
      </svg>
    </div>
  );
}

const TONE: Partial<Record<Box['state']['phase'], string>> = {
  INTAKE: 'wait',
  PRODUCING: 'work',
  DECORATED: 'work',
  COMPLETED: 'good',
  SHIPPED: 'good',
  FAILED: 'bad',
};

function StateBox({ box: { state, x, y } }: { box: Box }) {
  const lines = broken(state.label);
  return (
    <g data-tone={TONE[state.phase] ?? 'plain'} data-optional={state.optional || undefined} data-state={state.key} className={classes.state}>
      <title>{state.label}</title>
      <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={7} />
      {lines.map((line, at) => (
        <text key={line} x={x + BOX.width / 2} y={y + BOX.height / 2 + 4.5 + (at - (lines.length - 1) / 2) * 14}>
          {cut(line, 13)}
        </text>
      ))}
    </g>
  );
}

function EventName({ arrow: { event, label } }: { arrow: Arrow }) {
  return (
    <text x={label.x} y={label.y} textAnchor={label.anchor} className={classes.event}>
      <title>{words(event)}</title>
      {cut(words(event), 13)}
    </text>
  );
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** On two lines where one is too short. */
function broken(label: string): string[] {
  const at = label.length > 13 ? label.lastIndexOf(' ', 13) : -1;
  return at < 0 ? [label] : [label.slice(0, at), label.slice(at + 1)];
}
