import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { useDecorations } from '~/parts/useDecorations';
import { usePlaces } from '~/parts/usePlaces';
import { Chart } from './Chart';
import { PeriodChoice, usePeriod } from './period';
import { ReportFrame } from './ReportFrame';
import classes from './Reports.module.css';

const SHOWN = 10;
/** In which states jobs wait longest. */
export function Bottlenecks() {
  const { t } = useTranslation(['insight', 'common']);
  const format = useFormat();
  const period = usePeriod();
  const location = usePlace().location ?? undefined;
  const parameters = { ...period.moments, location };
  const report = query.useQuery('get', '/reports/bottlenecks', { params: { query: parameters } });
  // States that jobs only pass through hold nobody up.
  const rows = (typeof report.data === 'object' ? report.data.items : []).filter((row) => row.meanSeconds >= 1);
  const decorations = useDecorations();
  const places = usePlaces();
  const under = (row: (typeof rows)[number]) =>
    [decorations.label(row.decoration), location || !row.location ? null : places.name(row.location)].filter(Boolean).join(', ');

  return (
    <ReportFrame
      name="bottlenecks"
      parameters={parameters}
      tools={<PeriodChoice period={period} />}
      report={report}
      rows={rows.length}
      none={{ title: t('bottlenecks.none'), hint: t('period.other') }}
    >
      <div className={classes.stack}>
        <Chart
          title={t('bottlenecks.chartTitle')}
          label={t('bottlenecks.chart')}
          rows={rows.slice(0, SHOWN).map((row) => ({ name: words(row.state), under: under(row), total: row.p90Seconds }))}
          series={[{ key: 'total', name: t('p90') }]}
          tell={format.span}
          ranked
        />
        <Panel title={t('table')} flush>
          <Table horizontalSpacing="md" miw={680}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right" w={60}>
                  {t('rank')}
                </Table.Th>
                <Table.Th>{t('state')}</Table.Th>
                <Table.Th>{t('decoration')}</Table.Th>
                <Table.Th>{t('common:location.label')}</Table.Th>
                <Table.Th ta="right">{t('jobs')}</Table.Th>
                <Table.Th ta="right">{t('mean')}</Table.Th>
                <Table.Th ta="right">{t('median')}</Table.Th>
                <Table.Th ta="right">{t('p90')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="tabular">
              {rows.map((row) => (
                <Table.Tr key={`${row.decoration} ${row.state} ${row.location}`}>
                  <Table.Td ta="right">{row.rank}</Table.Td>
                  <Table.Td>{words(row.state)}</Table.Td>
                  <Table.Td>{decorations.label(row.decoration)}</Table.Td>
                  <Table.Td>{row.location ? places.name(row.location) : t('common:none')}</Table.Td>
                  <Table.Td ta="right">{format.number(row.count)}</Table.Td>
                  <Table.Td ta="right">{format.span(row.meanSeconds)}</Table.Td>
                  <Table.Td ta="right">{format.span(row.medianSeconds)}</Table.Td>
                  <Table.Td ta="right">{format.span(row.p90Seconds)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Panel>
      </div>
    </ReportFrame>
  );
}
