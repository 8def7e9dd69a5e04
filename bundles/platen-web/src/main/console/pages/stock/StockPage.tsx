import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBoxSeam, IconFilterOff, IconMapPin, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { query } from '~/api/client';
import { usePlace } from '~/app/place';
import { DataTable } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { paging } from '~/parts/paging';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { useColumns } from './columns';
import { IntakeCard } from './IntakeCard';
import { MaterialForm } from './MaterialForm';

/** Every material with what is there of it, and the check that lets waiting jobs go on. */
export function StockPage() {
  const { t } = useTranslation('stock');
  const navigate = useNavigate();
  const { location } = usePlace();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? undefined;
  const low = search.get('low') === 'true' || undefined;
  const [creating, setCreating] = useState(false);
  const list = query.useInfiniteQuery('get', '/materials', { params: { query: { q, low, limit: 100 } } }, paging);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns = useColumns(rows);

  function change(name: 'q' | 'low', value: string) {
    const next = new URLSearchParams(window.location.search);
    if (value) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
    setSearch(next, { replace: true });
  }

  return (
    <>
      <PageHead title={t('title')}>
        <Button component={Link} to="/stock/bins" variant="default" leftSection={<IconMapPin size={16} aria-hidden />}>
          {t('bins.title')}
        </Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
          {t('material.create')}
        </Button>
      </PageHead>
      <Stack>
        <IntakeCard />
        <search>
          <Group gap="md">
            <Search value={q ?? ''} onChange={(typed) => change('q', typed)} />
            <Switch label={t('filter.low')} checked={low ?? false} onChange={(event) => change('low', event.currentTarget.checked ? 'true' : '')} />
            {location ? (
              <Text size="sm" c="dimmed">
                {t('allLocations')}
              </Text>
            ) : null}
          </Group>
        </search>
        {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
        <DataTable
          label={t('label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.code}
          onOpen={(row) => void navigate(`/stock/${encodeURIComponent(row.code)}`)}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
          loading={list.isPending}
          rowTone={(row) => (row.waitingJobs > 0 ? 'bad' : row.low ? 'wait' : undefined)}
          empty={
            q || low ? (
              <Empty icon={IconFilterOff} title={low && !q ? t('noneLow') : t('noneFound')}>
                <Button variant="default" size="xs" mt="xs" onClick={() => setSearch({}, { replace: true })}>
                  {t('filter.clear')}
                </Button>
              </Empty>
            ) : (
              <Empty icon={IconBoxSeam} title={t('emptyTitle')} hint={t('emptyHint')} />
            )
          }
        />
      </Stack>
      {creating ? <MaterialForm material={null} onClose={() => setCreating(false)} /> : null}
    </>
  );
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('stock');
  const [text, setText] = useState(value);
  const later = useDebouncedCallback((typed: string) => onChange(typed.trim()), 300);
  return (
    <TextInput
      size="xs"
      w={260}
      aria-label={t('filter.q')}
      placeholder={t('filter.q')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}
