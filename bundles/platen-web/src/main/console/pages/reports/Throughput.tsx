import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { useDecorations } from '~/parts/useDecorations';
import { Figure } from './Figure';
import { Chart } from './Chart';
import { PeriodChoice, usePeriod } from './period';
import { ReportFrame } from './ReportFrame';
import classes from './Reports.module.css';
import { sums } from './sums';

/** Jobs decorated and shipped: by hour on one day, else by day. */
export function Throughput() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const period = usePeriod();
  const location = usePlace().location ?? undefined;
  const parameters = { ...period.moments, location };
  const report = query.useQuery('get', '/reports/throughput', { params: { query: parameters } });
  const hourly = period.length === 'today';
  const { rows, types, decorated, shipped } = sums(typeof report.data === 'object' ? report.data.items : [], hourly, period);
  const label = (key: string) => (hourly ? format.clock(key) : format.day(key));
  const decorations = useDecorations();

  return (
    <ReportFrame
      name="throughput"
      parameters={parameters}
      tools={<PeriodChoice period={period} />}
      report={report}
      rows={rows.length}
      none={{ title: t('throughput.none'), hint: t('period.other') }}
    >
      <div className={classes.stack}>
        <div className={classes.figures}>
          <Figure label={t('throughput.decorated')} value={format.number(decorated)} />
          <Figure label={t('throughput.shipped')} value={format.number(shipped)} />
          {hourly ? null : (
            <Figure label={t('throughput.perDay')} value={format.number(decorated / rows.length, 1)} />
          )}
        </div>
        <Chart
          title={hourly ? t('throughput.byHour') : t('throughput.byDay')}
          label={t('throughput.chart')}
          rows={rows.map((row) => ({ ...row.decorated, name: hourly ? label(row.key) : format.shortDay(row.key), total: row.total }))}
          series={types.map((type) => ({ key: type, name: decorations.label(type) }))}
        />
        <Panel title={t('table')} flush>
          <Table horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{hourly ? t('hour') : t('day')}</Table.Th>
                {types.map((type) => (
                  <Table.Th key={type} ta="right">
                    {decorations.label(type)}
                  </Table.Th>
                ))}
                <Table.Th ta="right">{t('throughput.decorated')}</Table.Th>
                <Table.Th ta="right">{t('throughput.shipped')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="tabular">
              {rows.toReversed().map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Td>{label(row.key)}</Table.Td>
                  {types.map((type) => (
                    <Table.Td key={type} ta="right">
                      {format.number(row.decorated[type] ?? 0)}
                    </Table.Td>
                  ))}
                  <Table.Td ta="right">{format.number(row.total)}</Table.Td>
                  <Table.Td ta="right">{format.number(row.shipped)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot className="tabular">
              <Table.Tr>
                <Table.Th scope="row">{t('throughput.sum')}</Table.Th>
                {types.map((type) => (
                  <Table.Td key={type} ta="right" fw={600}>
                    {format.number(rows.reduce((sum, row) => sum + (row.decorated[type] ?? 0), 0))}
                  </Table.Td>
                ))}
                <Table.Td ta="right" fw={600}>
                  {format.number(decorated)}
                </Table.Td>
                <Table.Td ta="right" fw={600}>
                  {format.number(shipped)}
                </Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Panel>
      </div>
    </ReportFrame>
  );
}
