import { Select, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { Chart } from './Chart';
import { Figure } from './Figure';
import { PeriodChoice, usePeriod } from './period';
import { ReportFrame } from './ReportFrame';
import classes from './Reports.module.css';

const BY = ['reason', 'device', 'operator', 'decoration'] as const;

/** What had to be made again, and why. */
export function Rejects() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const period = usePeriod();
  const [search, setSearch] = useSearchParams();
  const by = BY.find((one) => one === search.get('by')) ?? 'reason';
  const location = usePlace().location ?? undefined;
  const parameters = { ...period.moments, by, location };
  const report = query.useQuery('get', '/reports/rejects', { params: { query: parameters } });
  const rows = typeof report.data === 'object' ? report.data.items : [];
  const made = query.useQuery('get', '/reports/throughput', { params: { query: { ...period.moments, location } } });
  const decorated = sum(typeof made.data === 'object' ? made.data.items : [], (hour) => hour.decorated);
  const rejects = sum(rows, (row) => row.rejects);

  const tools = (
    <Group gap="xs">
      <Select
        size="xs"
        w={170}
        aria-label={t('rejects.by')}
        value={by}
        allowDeselect={false}
        data={BY.map((value) => ({ value, label: t(`rejects.per.${value}`) }))}
        onChange={(value) =>
          setSearch((params) => {
            params.set('by', value ?? 'reason');
            return params;
          })
        }
      />
      <PeriodChoice period={period} />
    </Group>
  );
  return (
    <ReportFrame
      name="rejects"
      parameters={parameters}
      tools={tools}
      report={report}
      rows={rows.length}
      none={{ title: t('rejects.none'), hint: t('rejects.noneHint') }}
    >
      <div className={classes.stack}>
        <div className={classes.figures}>
          <Figure label={t('rejects.count')} value={format.number(rejects)} />
          <Figure label={t('rejects.waste')} value={format.number(sum(rows, (row) => row.waste))} />
          {decorated > 0 ? (
            <Figure
              label={t('rejects.rate')}
              value={format.number((100 * rejects) / decorated, 1)}
              hint={t('rejects.rateOf', { decorated: format.number(decorated) })}
            />
          ) : null}
        </div>
        <Chart
          title={t(`rejects.by${by}`)}
          label={t('rejects.chart')}
          rows={rows.map((row) => ({ name: row.label, total: row.rejects }))}
          series={[{ key: 'total', name: t('rejects.count') }]}
          ranked
        />
        <Panel title={t('table')} flush>
          <Table horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(`rejects.${by}`)}</Table.Th>
                <Table.Th ta="right">{t('rejects.count')}</Table.Th>
                <Table.Th ta="right">{t('rejects.waste')}</Table.Th>
                <Table.Th ta="right">{t('rejects.remade')}</Table.Th>
                <Table.Th ta="right">{t('share')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="tabular">
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Td>{row.label}</Table.Td>
                  <Table.Td ta="right">{format.number(row.rejects)}</Table.Td>
                  <Table.Td ta="right">{format.number(row.waste)}</Table.Td>
                  <Table.Td ta="right">{format.number(row.remade)}</Table.Td>
                  <Table.Td ta="right">{format.percent(row.share)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Panel>
      </div>
    </ReportFrame>
  );
}

function sum<T>(rows: T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
