import { Anchor } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { TwoLines } from '~/parts/TwoLines';
import { Listed } from '../Listed';
import { TypeState } from './TypeState';

type Type = Schema['DecorationType'];

const here = (key: string) => `/admin/decoration-types/${encodeURIComponent(key)}`;

/** What the shop can make, and why something cannot be made just now. */
export function DecorationTypes() {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const types = query.useQuery('get', '/decoration-types');
  const rows = types.data?.items ?? [];
  const columns: Column<Type>[] = [
    {
      key: 'label',
      head: t('name'),
      cell: ({ key, label }) => (
        <TwoLines
          above={
            <Anchor component={Link} to={here(key)} fw={600} size="sm">
              {label}
            </Anchor>
          }
          below={key}
        />
      ),
    },
    { key: 'state', head: t('state'), cell: ({ state }) => <TypeState state={state} />, width: 140 },
    ...(rows.some(({ problem }) => problem)
      ? [{ key: 'problem', head: t('types.problem'), cell: ({ problem }: Type) => <span title={problem ?? undefined}>{problem ?? t('common:none')}</span>, width: 260 }]
      : []),
    { key: 'version', head: t('types.version'), cell: ({ workflowVersion }) => workflowVersion, width: 150, align: 'right' },
    { key: 'frozen', head: t('types.frozen'), cell: ({ frozenJobs }) => format.number(frozenJobs), width: 130, align: 'right' },
  ];
  return (
    <>
      <PageHead title={t('page.decoration-types')} />
      <Listed asked={types}>
        <DataTable
          label={t('page.decoration-types')}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          onOpen={({ key }) => void navigate(here(key))}
          loading={types.isPending}
          empty={<Empty icon={IconSitemap} title={t('types.none')} hint={t('types.noneHint')} />}
          rowTone={({ state }) => (state === 'RUNNING' ? undefined : 'bad')}
          minWidth={640}
        />
      </Listed>
    </>
  );
}
