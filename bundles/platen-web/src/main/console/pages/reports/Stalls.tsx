import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { JobState, words } from '~/parts/States';
import { useDecorations } from '~/parts/useDecorations';
import { usePlaces } from '~/parts/usePlaces';
import { Chart } from './Chart';
import { Figure } from './Figure';
import { ReportFrame } from './ReportFrame';
import classes from './Reports.module.css';

type Stall = Schema['Stall'];

/** As a job goes through the house; what failed last. */
const PHASES: Stall['phase'][] = ['INTAKE', 'READY', 'STAGED', 'PRODUCING', 'DECORATED', 'COMPLETED', 'FAILED'];

/** Where jobs stand now, those that stand longest first; each line leads to its jobs in the queue. */
export function Stalls() {
  const { t } = useTranslation(['insight', 'common', 'states']);
  const format = useFormat();
  const { location: here, choose } = usePlace();
  const location = here ?? undefined;
  const report = query.useQuery('get', '/reports/stalls', { params: { query: { location } } });
  const rows = (typeof report.data === 'object' ? report.data.items : []).toSorted(
    (a, b) => b.oldestSeconds - a.oldestSeconds,
  );
  const decorations = useDecorations();
  const places = usePlaces();
  const place = (row: Stall) => (row.location ? places.name(row.location) : t('common:none'));
  const types = [...new Set(rows.map((row) => row.decoration))].sort();
  const jobs = rows.reduce((sum, row) => sum + row.count, 0);
  const [oldest] = rows;

  return (
    <ReportFrame
      name="stalls"
      parameters={{ location }}
      report={report}
      rows={rows.length}
      none={{ title: t('stalls.none'), hint: t('stalls.noneHint') }}
    >
      <div className={classes.stack}>
        <div className={classes.figures}>
          <Figure label={t('stalls.jobs')} value={format.number(jobs)} />
          {oldest ? (
            <Figure
              label={t('stalls.longest')}
              value={format.span(oldest.oldestSeconds)}
              hint={[words(oldest.state), decorations.label(oldest.decoration), place(oldest)].join(' · ')}
            />
          ) : null}
        </div>
        <Chart
          title={t('stalls.chartTitle')}
          label={t('stalls.chart')}
          rows={byPhase(rows).map(({ phase, count, oldest: seconds, decorations: counts }) => ({
            ...counts,
            name: t(`states:phase.${phase}`),
            under: t('stalls.upTo', { span: format.span(seconds) }),
            total: count,
          }))}
          series={types.map((type) => ({ key: type, name: decorations.label(type) }))}
          ranked
        />
        <Panel title={t('stalls.now')} flush>
          <Table horizontalSpacing="md" miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('state')}</Table.Th>
                <Table.Th>{t('decoration')}</Table.Th>
                <Table.Th>{t('common:location.label')}</Table.Th>
                <Table.Th ta="right">{t('jobs')}</Table.Th>
                <Table.Th ta="right">{t('stalls.oldest')}</Table.Th>
                <Table.Th ta="right">{t('median')}</Table.Th>
                <Table.Th ta="right">{t('p90')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="tabular">
              {rows.map((row) => (
                <Table.Tr key={`${row.decoration} ${row.state} ${row.location}`}>
                  <Table.Td>
                    <JobState state={row.state} phase={row.phase} />
                  </Table.Td>
                  <Table.Td>{decorations.label(row.decoration)}</Table.Td>
                  <Table.Td>{place(row)}</Table.Td>
                  <Table.Td ta="right">
                    <Anchor
                      component={Link}
                      to={`/queue?${new URLSearchParams({ decoration: row.decoration, state: row.state })}`}
                      size="sm"
                      aria-label={t('stalls.show', { jobs: format.number(row.count), count: row.count, state: words(row.state) })}
                      onClick={() => (row.location ? choose(row.location) : undefined)}
                    >
                      {format.number(row.count)}
                    </Anchor>
                  </Table.Td>
                  <Table.Td ta="right">{format.span(row.oldestSeconds)}</Table.Td>
                  {/* Both are told by the middle of a class of times, which may lie beyond the oldest. */}
                  <Table.Td ta="right">{format.span(Math.min(row.medianSeconds, row.oldestSeconds))}</Table.Td>
                  <Table.Td ta="right">{format.span(Math.min(row.p90Seconds, row.oldestSeconds))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Panel>
      </div>
    </ReportFrame>
  );
}

/** The lines added up by phase, with the longest wait in each. */
function byPhase(rows: Stall[]) {
  return PHASES.flatMap((phase) => {
    const here = rows.filter((row) => row.phase === phase);
    const counts: Record<string, number> = {};
    here.forEach((row) => (counts[row.decoration] = (counts[row.decoration] ?? 0) + row.count));
    return here.length === 0
      ? []
      : [
          {
            phase,
            count: here.reduce((sum, row) => sum + row.count, 0),
            oldest: Math.max(...here.map((row) => row.oldestSeconds)),
            decorations: counts,
          },
        ];
  });
}
