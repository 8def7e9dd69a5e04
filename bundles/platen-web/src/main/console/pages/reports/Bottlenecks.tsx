import { Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { PeriodChoice, usePeriod } from './period';
import { ReportFrame } from './ReportFrame';
import classes from './Reports.module.css';

const Bars = lazy(() => import('./Bars'));
const SHOWN = 10;

/** In which states jobs wait longest. */
export function Bottlenecks() {
  const { t } = useTranslation(['insight', 'common']);
  const format = useFormat();
  const period = usePeriod();
  const location = usePlace().location ?? undefined;
  const parameters = { from: period.from, to: period.to, location };
  const report = query.useQuery('get', '/reports/bottlenecks', { params: { query: parameters } });
  const rows = typeof report.data === 'object' ? report.data.items : [];
  const name = (row: (typeof rows)[number]) =>
    [words(row.decoration), words(row.state), location ? null : row.location].filter(Boolean).join(' · ');

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
        <Panel title={t('bottlenecks.chartTitle')}>
          <div className={classes.chart}>
            <Suspense>
              <Bars
                label={t('bottlenecks.chart')}
                rows={rows.slice(0, SHOWN).map((row) => ({ name: name(row), mean: round(row.meanSeconds / 60) }))}
                series={[{ key: 'mean', name: t('bottlenecks.minutes') }]}
              />
            </Suspense>
          </div>
        </Panel>
        <Panel title={t('table')} flush>
          <Table>
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
                  <Table.Td>{words(row.decoration)}</Table.Td>
                  <Table.Td>{row.location ?? t('common:none')}</Table.Td>
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

const round = (value: number) => Math.round(value * 10) / 10;
