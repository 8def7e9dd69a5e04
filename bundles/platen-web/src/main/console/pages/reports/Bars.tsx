import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '~/parts/format';

/** How many colours Reports.module.css has. */
const COLOURS = 6;
/** As wide as names of a line each may become. */
const NAMES = 230;

interface Props {
  label: string;
  rows: Record<string, string | number>[];
  series: { key: string; name: string }[];
  /** One bar below the other with its name in full, for things that have no order in time. */
  ranked?: boolean;
}

/** Stacked bars, one for each row. */
export default function Bars({ label, rows, series, ranked = false }: Props) {
  const format = useFormat();
  const text = { fill: 'var(--mantine-color-text)', fontSize: 12 };
  const names = { dataKey: 'name', tick: text, tickLine: false, axisLine: { stroke: 'var(--line)' } };
  const numbers = {
    type: 'number' as const,
    tick: text,
    tickLine: false,
    axisLine: false,
    allowDecimals: false,
    tickFormatter: (value: number) => format.number(value),
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        layout={ranked ? 'vertical' : 'horizontal'}
        accessibilityLayer
        role="img"
        aria-label={label}
        margin={{ left: 0, right: 16 }}
      >
        <CartesianGrid vertical={ranked} horizontal={!ranked} stroke="var(--line)" />
        {ranked ? <XAxis {...numbers} /> : <XAxis {...names} minTickGap={16} />}
        {ranked ? <YAxis {...names} type="category" width={NAMES} interval={0} /> : <YAxis {...numbers} width={44} />}
        <Tooltip
          cursor={{ fill: 'var(--line-soft)' }}
          contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 8 }}
          labelStyle={{ color: 'var(--mantine-color-text)' }}
          itemStyle={{ color: 'var(--mantine-color-text)' }}
          formatter={(value) => (typeof value === 'number' ? format.number(value, 1) : value)}
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
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
