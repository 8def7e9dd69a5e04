import { useMediaQuery } from '@mantine/hooks';
import { Bar, BarChart, CartesianGrid, LabelList, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '~/parts/format';
import { NameTick } from './NameTick';

/** How many colours Reports.module.css has. */
const COLOURS = 6;
/** Room for names of two lines. */
const NAMES = { wide: 230, narrow: 132 };

interface Row {
  name: string;
  /** Second line of the name. */
  under?: string;
  /** The length of the bars of the row, stacked. */
  total: number;
  [series: string]: string | number | undefined;
}

interface Props {
  label: string;
  rows: Row[];
  series: { key: string; name: string }[];
  /** One bar below the other with its name in full and its value, for things that have no order in time. */
  ranked?: boolean;
  /** How a value is told. */
  tell?: (value: number) => string;
}

/** Stacked bars, one for each row. */
export default function Bars({ label, rows, series, ranked = false, tell }: Props) {
  const format = useFormat();
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const said = tell ?? ((value: number) => format.number(value, 1));
  const text = { fill: 'var(--mantine-color-text)', fontSize: 12 };
  const names = { dataKey: 'name', tickLine: false, axisLine: { stroke: 'var(--line)' } };
  const numbers = {
    type: 'number' as const,
    tick: text,
    tickLine: false,
    axisLine: false,
    allowDecimals: false,
    tickFormatter: (value: number) => format.number(value),
  };
  /** Whether the bar of that series is the one at the end of the row. */
  const isLast = (row: Row, index: number) => index === series.findLastIndex(({ key }) => Number(row[key] ?? 0) > 0);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        layout={ranked ? 'vertical' : 'horizontal'}
        accessibilityLayer
        role="img"
        aria-label={label}
        margin={{ top: 6, left: 0, right: ranked ? 64 : 16 }}
      >
        <CartesianGrid vertical={false} horizontal={!ranked} stroke="var(--line)" />
        {/* Its bars have their values beside them. */}
        {ranked ? <XAxis {...numbers} hide /> : <XAxis {...names} tick={text} minTickGap={16} />}
        {ranked ? (
          <YAxis {...names} type="category" width={narrow ? NAMES.narrow : NAMES.wide} interval={0} tick={<NameTick rows={rows} narrow={narrow} />} />
        ) : (
          <YAxis {...numbers} width={44} />
        )}
        <Tooltip
          cursor={{ fill: 'var(--line-soft)' }}
          contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 8 }}
          labelStyle={{ color: 'var(--mantine-color-text)' }}
          itemStyle={{ color: 'var(--mantine-color-text)' }}
          formatter={(value) => (typeof value === 'number' ? said(value) : value)}
        />
        {series.length > 1 ? (
          <Legend itemSorter={null} wrapperStyle={{ fontSize: 13 }} formatter={(name: string) => <span style={{ color: 'var(--mantine-color-text)' }}>{name}</span>} />
        ) : null}
        {series.map(({ key, name }, index) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            stackId="all"
            fill={`var(--series-${1 + (index % COLOURS)})`}
            maxBarSize={ranked ? 22 : 48}
            isAnimationActive={false}
          >
            {ranked ? (
              <LabelList dataKey={(row: Row) => (isLast(row, index) ? row.total : undefined)} position="right" fill="var(--mantine-color-text)" fontSize={12} formatter={(value) => (value === undefined ? '' : said(Number(value)))} />
            ) : null}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
