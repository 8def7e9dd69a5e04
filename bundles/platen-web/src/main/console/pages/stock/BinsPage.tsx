import { Button, Group, NumberInput, Stack, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { usePlace } from '~/app/place';
import { Empty } from '~/parts/Empty';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { LocationSelect } from './fields';

/** The bins of a location in the order in which a picker walks along them. */
export function BinsPage() {
  const { t } = useTranslation('stock');
  const place = usePlace();
  const [search, setSearch] = useSearchParams();
  const locations = query.useQuery('get', '/locations').data?.items ?? [];
  const location = search.get('at') ?? place.location ?? locations.find(({ active }) => active)?.code ?? null;
  return (
    <>
      <BackLink to="/stock">
        {t('label')}
      </BackLink>
      <PageHead title={t('bins.title')}>
        <LocationSelect hideLabel label={t('field.location')} value={location} onChange={(at) => setSearch(at ? { at } : {}, { replace: true })} />
      </PageHead>
      {location ? <Bins key={location} location={location} /> : null}
    </>
  );
}

function Bins({ location }: { location: string }) {
  const { t } = useTranslation(['stock', 'common']);
  const queries = useQueryClient();
  const path = { location };
  const { data, error, refetch } = query.useQuery('get', '/locations/{location}/bins', { params: { path } });
  const [code, setCode] = useState('');
  const [walk, setWalk] = useState<number | string>('');
  const walkField = useRef<HTMLInputElement>(null);
  const bins = data?.items ?? [];
  const save = query.useMutation('put', '/locations/{location}/bins/{code}', {
    onSuccess: (bin) => {
      told(t('bins.saved', { code: bin.code }));
      setCode('');
      setWalk('');
      void queries.invalidateQueries({ queryKey: ['get', '/locations/{location}/bins'] });
    },
  });
  const refusal = refusalOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ params: { path: { location, code: code.trim() } }, body: { walk: Number(walk) } });
  }

  return (
    <Stack>
      <Panel title={t('bins.edit')}>
        <form onSubmit={submit}>
          <Group align="end">
            <TextInput
              label={t('field.bin')}
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              error={refusal?.field('code')}
            />
            <NumberInput
              ref={walkField}
              label={t('bins.walk')}
              required
              allowDecimal={false}
              value={walk}
              onChange={setWalk}
              error={refusal?.field('walk')}
            />
            <Button type="submit" loading={save.isPending}>
              {bins.some((bin) => bin.code === code.trim()) ? t('bins.change') : t('bins.add')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" mt="xs">
            {t('bins.hint')}
          </Text>
          {save.error ? <ProblemAlert error={save.error} /> : null}
        </form>
      </Panel>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      <Panel title={t('bins.along')} flush>
        {data && bins.length === 0 ? (
          <Empty icon={IconMapPin} title={t('bins.none')} hint={t('bins.noneHint')} />
        ) : (
          <Table horizontalSpacing="md" aria-label={t('bins.along')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={160}>{t('bins.walk')}</Table.Th>
                <Table.Th>{t('field.bin')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('bins.change')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bins.map((bin) => (
                <Table.Tr key={bin.code}>
                  <Table.Td className="tabular">{bin.walk}</Table.Td>
                  <Table.Td fw={600}>{bin.code}</Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('bins.changeOf', { code: bin.code })}
                      onClick={() => {
                        setCode(bin.code);
                        setWalk(bin.walk);
                        walkField.current?.focus();
                      }}
                    >
                      {t('bins.change')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Panel>
    </Stack>
  );
}
