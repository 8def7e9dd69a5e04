import { Anchor, Progress, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { JobState } from '~/parts/States';
import { useDecorations } from '~/parts/useDecorations';
import { usePlaces } from '~/parts/usePlaces';
import { ReportFrame } from './ReportFrame';

/** Where jobs stand now, those that stand longest first; each line leads to its jobs in the queue. */
export function Stalls() {
  const { t } = useTranslation(['insight', 'common']);
  const format = useFormat();
  const location = usePlace().location ?? undefined;
  const report = query.useQuery('get', '/reports/stalls', { params: { query: { location } } });
  const rows = (typeof report.data === 'object' ? report.data.items : []).toSorted(
    (a, b) => b.oldestSeconds - a.oldestSeconds,
  );
  const decorations = useDecorations();
  const places = usePlaces();
  const most = Math.max(1, ...rows.map((row) => row.count));

  return (
    <ReportFrame
      name="stalls"
      parameters={{ location }}
      report={report}
      rows={rows.length}
      none={{ title: t('stalls.none'), hint: t('stalls.noneHint') }}
    >
      <Panel title={t('stalls.now')} flush>
        <Table horizontalSpacing="md" miw={900}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{t('decoration')}</Table.Th>
              <Table.Th>{t('common:location.label')}</Table.Th>
              <Table.Th ta="right">{t('jobs')}</Table.Th>
              <Table.Th w={160}>
                <VisuallyHidden>{t('share')}</VisuallyHidden>
              </Table.Th>
              <Table.Th ta="right">{t('stalls.oldest')}</Table.Th>
              <Table.Th ta="right">{t('median')}</Table.Th>
              <Table.Th ta="right">{t('p90')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="tabular">
            {rows.map((row) => {
              const queue = new URLSearchParams({ decoration: row.decoration, state: row.state });
              return (
                <Table.Tr key={`${row.decoration} ${row.state} ${row.location}`}>
                  <Table.Td>
                    <JobState state={row.state} phase={row.phase} />
                  </Table.Td>
                  <Table.Td>{decorations.label(row.decoration)}</Table.Td>
                  <Table.Td>{row.location ? places.name(row.location) : t('common:none')}</Table.Td>
                  <Table.Td ta="right">
                    <Anchor component={Link} to={`/queue?${queue}`} size="sm">
                      {format.number(row.count)}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Progress value={(100 * row.count) / most} size="md" aria-label={t('share')} />
                  </Table.Td>
                  <Table.Td ta="right">{format.span(row.oldestSeconds)}</Table.Td>
                  <Table.Td ta="right">{format.span(row.medianSeconds)}</Table.Td>
                  <Table.Td ta="right">{format.span(row.p90Seconds)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Panel>
    </ReportFrame>
  );
}
