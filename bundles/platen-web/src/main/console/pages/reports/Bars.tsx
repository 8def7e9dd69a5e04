import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

/** Told apart by lightness too, for those who see no colours. */
const COLOURS = ['#0b7a5b', '#e8890c', '#3b5bdb', '#a61e4d', '#5c940d', '#495057'];

interface Props {
  label: string;
  rows: Record<string, string | number>[];
  series: { key: string; name: string }[];
}

/** Stacked bars, one for each row. */
export default function Bars({ label, rows, series }: Props) {
  const text = { fill: 'var(--mantine-color-text)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={rows} accessibilityLayer role="img" aria-label={label} margin={{ left: -16, right: 8 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tick={text} tickLine={false} axisLine={{ stroke: 'var(--line)' }} minTickGap={16} />
        <YAxis tick={text} tickLine={false} axisLine={false} allowDecimals={false} />
        <Tooltip
          cursor={{ fill: 'var(--line-soft)' }}
          contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 8 }}
          labelStyle={{ color: 'var(--mantine-color-text)' }}
          itemStyle={{ color: 'var(--mantine-color-text)' }}
        />
        {series.length > 1 ? (
          <Legend formatter={(name: string) => <span style={{ color: 'var(--mantine-color-text)' }}>{name}</span>} />
        ) : null}
        {series.map(({ key, name }, index) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            stackId="all"
            fill={COLOURS[index % COLOURS.length]}
            maxBarSize={48}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
