import type { YAxisTickContentProps } from 'recharts';

interface Props extends Partial<YAxisTickContentProps> {
  rows: { name: string; under?: string }[];
  narrow: boolean;
}

/** The name of a bar in at most two lines, which never break by themselves. */
export function NameTick({ rows, narrow, x = 0, y = 0, index = 0 }: Props) {
  const row = rows[index];
  if (!row) {
    return null;
  }
  const most = narrow ? 19 : 34;
  return (
    <text x={Number(x) - 4} y={y} textAnchor="end" fontSize={12} fill="var(--mantine-color-text)">
      <title>{[row.name, row.under].filter(Boolean).join(' · ')}</title>
      <tspan x={Number(x) - 4} dy={row.under ? '-0.1em' : '0.35em'} fontWeight={600}>
        {short(row.name, most)}
      </tspan>
      {row.under ? (
        <tspan x={Number(x) - 4} dy="1.15em" fill="var(--mantine-color-dimmed)">
          {short(row.under, most)}
        </tspan>
      ) : null}
    </text>
  );
}

const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
