import { Button, Center, Group, Loader } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { query, ROOT } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from './Reports.module.css';

export type ReportName = 'throughput' | 'stalls' | 'bottlenecks' | 'rejects';

const NAMES: ReportName[] = ['throughput', 'stalls', 'bottlenecks', 'rejects'];

/** One report among its neighbours; what it shows can be had as CSV where the server offers it. */
export function ReportFrame({
  name,
  parameters,
  tools,
  report,
  rows,
  none,
  children,
}: {
  name: ReportName;
  parameters: Record<string, string | undefined>;
  tools?: ReactNode;
  report: { data: unknown; error: unknown; isPending: boolean; refetch: () => unknown };
  /** How many lines it has. */
  rows: number;
  /** What is said when it has none. */
  none: { title: string; hint: string };
  children: ReactNode;
}) {
  const { t } = useTranslation(['insight', 'common']);
  const [search] = useSearchParams();
  const offered = query.useQuery('get', '/reports');
  const csv = offered.data?.items.find((report) => report.name === name)?.parameters.includes('format');
  const given = Object.entries({ ...parameters, format: 'csv' }).filter(([, value]) => value) as [string, string][];
  return (
    <>
      <PageHead title={t('title')}>
        {csv ? (
          <Button
            component="a"
            href={`${ROOT}/reports/${name}?${new URLSearchParams(given)}`}
            download={`${name}.csv`}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            CSV
          </Button>
        ) : null}
      </PageHead>
      <Group justify="space-between" mb="md" gap="sm">
        <nav aria-label={t('title')} className={classes.tabs}>
          {NAMES.map((each) => (
            <NavLink key={each} to={{ pathname: `/reports/${each}`, search: search.toString() }} className={classes.tab}>
              {t(`${each}.title`)}
            </NavLink>
          ))}
        </nav>
        {tools}
      </Group>
      {report.error ? <ProblemAlert error={report.error} onRetry={() => void report.refetch()} /> : null}
      {report.isPending ? (
        <Center mih={300}>
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      ) : null}
      {report.data && rows === 0 ? (
        <div className={classes.figure}>
          <Empty {...none} />
        </div>
      ) : null}
      {rows > 0 ? children : null}
    </>
  );
}
