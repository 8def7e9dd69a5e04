import { Anchor, Button, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconSearch, IconShirt } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { Tone } from '~/parts/Tone';
import { useDecorations } from '~/parts/useDecorations';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { fileHref } from '~/parts/files';
import { FilePreview } from '~/parts/FilePreview';
import { When } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { paging } from '~/parts/paging';
import { ProblemAlert } from '~/parts/ProblemAlert';

type Sku = Schema['Sku'];

export function SkusPage() {
  const { t } = useTranslation(['orders', 'common']);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const look = useDebouncedCallback((text: string) => setSearch(text.trim() ? { q: text.trim() } : {}, { replace: true }), 250);
  const list = query.useInfiniteQuery('get', '/skus', { params: { query: { limit: 100, ...(q ? { q } : {}) } } }, paging);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('skus.title')}>
        <Button component={Link} to="/skus/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('skus.create')}
        </Button>
      </PageHead>
      <search>
        <TextInput
          size="xs"
          w={300}
          maw="100%"
          mb="sm"
          aria-label={t('skus.search')}
          placeholder={t('skus.searchHint')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            look(event.currentTarget.value);
          }}
        />
      </search>
      {list.error ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('skus.title')}
          columns={columns}
          rows={rows}
          rowKey={(sku) => sku.id}
          onOpen={(sku) => void navigate(`/skus/${encodeURIComponent(sku.code)}`)}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
          loading={list.isPending}
          empty={
            <Empty
              icon={IconShirt}
              title={q ? t('skus.noneFound', { q }) : t('skus.none')}
              hint={q ? t('skus.noneFoundHint') : t('skus.noneHint')}
            />
          }
        />
      )}
    </>
  );
}

function useColumns(): Column<Sku>[] {
  const { t } = useTranslation('orders');
  const { label: decoration } = useDecorations();
  const wide = useMediaQuery('(min-width: 1250px)', true, { getInitialValueInEffect: false });
  return useMemo(() => {
    const all: (Column<Sku> & { rare?: boolean })[] = [
      {
        key: 'picture',
        head: <span aria-label={t('skus.picture')} role="img" />,
        width: 52,
        cell: (sku) => {
          const part = sku.parts.find(({ file }) => file != null);
          return <FilePreview src={part?.file ? fileHref(part.file) : null} name={part?.fileName} alt={t('line.preview', { name: sku.name })} size={34} />;
        },
      },
      {
        key: 'code',
        head: t('skus.code'),
        width: wide ? 220 : 150,
        cell: (sku) => (
          <Anchor component={Link} to={`/skus/${encodeURIComponent(sku.code)}`} size="sm" fw={600} title={sku.code}>
            {sku.code}
          </Anchor>
        ),
      },
      { key: 'name', head: t('skus.name'), cell: (sku) => <span title={sku.name}>{sku.name}</span> },
      {
        key: 'parts',
        head: t('skus.parts'),
        width: 96,
        align: 'right',
        cell: (sku) =>
          sku.parts.length > 0 ? (
            sku.parts.reduce((sum, part) => sum + part.quantity, 0)
          ) : (
            <Tone tone="wait" title={t('skus.noPartsHint')}>
              {t('skus.noParts')}
            </Tone>
          ),
      },
      {
        key: 'decoration',
        head: t('print.decoration'),
        width: 170,
        cell: (sku) => [...new Set(sku.parts.map((part) => decoration(part.decoration)))].join(', '),
      },
      {
        key: 'parameters',
        head: t('skus.parameters'),
        width: 160,
        rare: true,
        cell: (sku) => sku.parameters.map((parameter) => parameter.name).join(', '),
      },
      { key: 'changed', head: t('skus.changed'), width: 140, rare: true, cell: (sku) => <When at={sku.updatedAt} /> },
    ];
    return all.filter(({ rare }) => wide || !rare);
  }, [t, decoration, wide]);
}
