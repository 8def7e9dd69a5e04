import { ActionIcon, Autocomplete, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { usePlace } from '~/app/place';
import { AmountInput, LocationSelect, MaterialSelect } from '~/pages/stock/fields';
import { useOnce } from '~/parts/once';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { useUnsaved } from '~/parts/unsaved';
import { JobSelect } from './JobSelect';
import classes from './NewPurchase.module.css';
import { suggested } from './suggest';
import { Suggestions } from './Suggestions';
import { useUnit } from '~/pages/stock/useUnit';

interface Line {
  key: number;
  material: string | null;
  amount: number | '';
  jobId: number | null;
}

/** A new order to a supplier; what is low is one click away. */
export function NewPurchasePage() {
  const { t } = useTranslation(['stock', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { location: here } = usePlace();
  const [search] = useSearchParams();
  const next = useRef(1);
  const [supplier, setSupplier] = useState('');
  const [chosen, setLocation] = useState<string | null>(here);
  const places = (query.useQuery('get', '/locations').data?.items ?? []).filter(({ active }) => active);
  // Where there is only one there is nothing to choose.
  const location = chosen ?? (places.length === 1 ? places[0]!.code : null);
  const [reference, setReference] = useState('');
  const [lines, setLines] = useState<Line[]>([{ key: 0, material: search.get('material'), amount: '', jobId: null }]);
  const known = query.useQuery('get', '/materials', { params: { query: { limit: 200 } } }).data?.items ?? [];
  const wanted = query.useQuery(
    'get',
    '/materials/{code}',
    { params: { path: { code: search.get('material') ?? '' } } },
    { enabled: search.has('material') },
  ).data;
  const save = query.useMutation('post', '/purchase-orders', {
    onSuccess: (purchase) => {
      told(t('new.done', { supplier: purchase.supplier }));
      void queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /^\/(purchase-orders|materials|stock)/.test(path),
      });
      void navigate(`/purchasing/${purchase.id}`);
    },
  });
  const unit = useUnit();
  const unitOf = (material: string | null) => {
    const found = known.find(({ code }) => code === material);
    return found ? unit(found.unit) : undefined;
  };
  const refusal = refusalOf(save.error);

  useEffect(() => {
    if (wanted) {
      setLines((before) => before.map((line) => (line.material === wanted.code && line.amount === '' ? { ...line, amount: suggested(wanted) || '' } : line)));
      setSupplier((before) => before || (wanted.supplier ?? ''));
    }
  }, [wanted]);

  const change = (key: number, changes: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...changes } : line)));

  function add(material: Schema['Material'] | null) {
    const line = { key: next.current++, material: material?.code ?? null, amount: material ? suggested(material) : ('' as const), jobId: null };
    setLines((before) => [...before.filter((one) => !material || one.material !== null || one.amount !== ''), line]);
    setSupplier((before) => before || (material?.supplier ?? ''));
  }

  const complete = lines.flatMap(({ material, amount, jobId }) => (material && amount !== '' ? [{ material, amount, jobId }] : []));
  const missing = [
    ...(supplier.trim() === '' ? [t('column.supplier')] : []),
    ...(location === null ? [t('new.location')] : []),
    ...(complete.length < lines.length ? [`${t('column.material')}, ${t('new.amount')}`] : []),
  ];
  const ready = missing.length === 0;

  const typed = reference !== '' || lines.length > 1 || lines.some(({ material, amount }) => amount !== '' && material !== wanted?.code);
  useUnsaved(typed && !save.isPending);
  const header = useOnce([supplier, location, reference, complete]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready && location) {
      save.mutate({ params: { header }, body: { supplier: supplier.trim(), location, reference: reference.trim() || null, lines: complete } });
    }
  }

  return (
    <>
      <BackLink to="/purchasing">
        {t('purchase.title')}
      </BackLink>
      <PageHead title={t('new.title')} />
      <form onSubmit={submit}>
        <Stack>
          <Panel title={t('new.head')}>
            <div className={classes.fields}>
              <Autocomplete
                label={t('column.supplier')}
                required
                data={[...new Set(known.flatMap((material) => material.supplier ?? []))]}
                value={supplier}
                onChange={setSupplier}
                error={refusal?.field('supplier')}
              />
              <LocationSelect label={t('new.location')} required value={location} onChange={setLocation} error={refusal?.field('location')} />
              <TextInput
                label={t('new.reference')}
                value={reference}
                onChange={(event) => setReference(event.currentTarget.value)}
                error={refusal?.field('reference')}
              />
            </div>
          </Panel>
          <Panel
            title={t('purchase.lines')}
            actions={
              <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(null)}>
                {t('new.addLine')}
              </Button>
            }
          >
            {lines.map((line, index) => (
              <div key={line.key} className={classes.line} role="group" aria-label={t('new.line', { number: index + 1 })}>
                <MaterialSelect
                  label={t('column.material')}
                  required
                  value={line.material}
                  onChange={(material) => change(line.key, { material })}
                  error={refusal?.field(`lines/${index}/material`)}
                />
                <AmountInput
                  label={t('new.amount')}
                  required
                  min={0}
                  unit={unitOf(line.material)}
                  value={line.amount}
                  onChange={(amount) => change(line.key, { amount })}
                  error={refusal?.field(`lines/${index}/amount`)}
                />
                <JobSelect label={t('new.job')} value={line.jobId} onChange={(jobId) => change(line.key, { jobId })} />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  disabled={lines.length === 1}
                  aria-label={t('new.removeLine', { number: index + 1 })}
                  onClick={() => setLines((before) => before.filter(({ key }) => key !== line.key))}
                >
                  <IconTrash size={17} aria-hidden />
                </ActionIcon>
              </div>
            ))}
          </Panel>
          {save.error ? <ProblemAlert error={save.error} /> : null}
          <Group justify="end">
            {ready ? null : (
              <Text size="sm" c="dimmed">
                {t('new.missing', { list: missing.join(', ') })}
              </Text>
            )}
            <Button variant="default" onClick={() => void navigate('/purchasing')}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={save.isPending}>
              {t('new.go')}
            </Button>
          </Group>
          <Suggestions onAdd={add} taken={lines.flatMap(({ material }) => material ?? [])} />
        </Stack>
      </form>
    </>
  );
}
