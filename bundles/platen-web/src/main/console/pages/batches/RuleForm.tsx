import { Button, Group, MultiSelect, NumberInput, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { useDecorations } from '~/parts/useDecorations';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { CutoffField } from './CutoffField';
import { readCutoff, writeCutoff } from './cutoff';
import classes from './RuleForm.module.css';

type Rule = Schema['BatchRule'];

const ZONES = Intl.supportedValuesOf('timeZone');
const KINDS = ['CONSOLIDATION', 'ARTWORK'] as const;
const UNITS = ['ANY', 'SINGLE', 'MULTI'] as const;
const LISTS = ['skus', 'colours', 'sizes', 'countries', 'shippingMethods'] as const;

const EMPTY = {
  name: '',
  active: true,
  kind: 'CONSOLIDATION' as Rule['kind'],
  decorations: [] as string[],
  skus: [] as string[],
  colours: [] as string[],
  sizes: [] as string[],
  countries: [] as string[],
  shippingMethods: [] as string[],
  units: 'ANY' as Rule['units'],
  mixedSkus: true,
  maxSize: 24,
  cutoff: null as string | null,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  dueFirst: true,
  location: null as string | null,
};

type Values = typeof EMPTY;

/** Only what can be changed of a rule. */
function valuesOf(rule: Rule | null): Values {
  return rule ? (Object.fromEntries(Object.keys(EMPTY).map((key) => [key, rule[key as keyof Values]])) as Values) : EMPTY;
}

export function RuleForm({ rule }: { rule: Rule | null }) {
  const { t } = useTranslation(['queue', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { types } = useDecorations();
  const locations = query.useQuery('get', '/locations').data?.items ?? [];
  const [code, setCode] = useState(rule?.code ?? '');
  const [values, setValues] = useState(() => valuesOf(rule));
  const [cutoff, setCutoff] = useState(() => readCutoff(rule?.cutoff ?? null));
  const set = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  const save = query.useMutation('put', '/batch-rules/{code}', {
    onSuccess: (saved) => {
      told(t('rules.saved', { name: saved.name }));
      void queries.invalidateQueries({ queryKey: ['get', '/batch-rules'] });
      void queries.invalidateQueries({ queryKey: ['get', '/batch-rules/{code}'] });
      void navigate('/batches');
    },
  });
  const refusal = refusalOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ params: { path: { code: code.trim() } }, body: { ...values, cutoff: writeCutoff(cutoff) } });
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <Stack>
        <Panel title={t('rules.what')}>
          <div className={classes.fields}>
            <TextInput
              label={t('rules.name')}
              required
              value={values.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
              error={refusal?.field('name')}
            />
            {rule ? null : (
              <TextInput
                label={t('rules.code')}
                description={t('rules.codeHint')}
                inputWrapperOrder={['label', 'input', 'error', 'description']}
                required
                // "new" is the address of a rule that is not there yet.
                pattern="(?!new$)[A-Za-z0-9][A-Za-z0-9\-]*"
                title={t('rules.codeHint')}
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
                error={refusal?.field('code')}
              />
            )}
            <Select
              label={t('rules.kind')}
              allowDeselect={false}
              data={KINDS.map((value) => ({ value, label: t(`rules.kinds.${value}`) }))}
              value={values.kind}
              onChange={(kind) => set({ kind: KINDS.find((one) => one === kind) ?? values.kind })}
            />
            <NumberInput
              label={t('rules.maxSize')}
              required
              min={1}
              allowDecimal={false}
              value={values.maxSize}
              onChange={(maxSize) => set({ maxSize: Number(maxSize) || 1 })}
              error={refusal?.field('maxSize')}
            />
          </div>
          <Group mt="md" gap="xl">
            <Switch label={t('rules.mixedSkus')} checked={values.mixedSkus} onChange={(event) => set({ mixedSkus: event.currentTarget.checked })} />
            <Switch label={t('rules.dueFirst')} checked={values.dueFirst} onChange={(event) => set({ dueFirst: event.currentTarget.checked })} />
          </Group>
        </Panel>
        <Panel title={t('rules.which')}>
          <div className={classes.fields}>
            <MultiSelect
              label={t('rules.decorations')}
              placeholder={values.decorations.length === 0 ? t('rules.any') : undefined}
              clearable
              data={types.map(({ key, label }) => ({ value: key, label }))}
              value={values.decorations}
              onChange={(decorations) => set({ decorations })}
              error={refusal?.field('decorations')}
            />
            <Select
              label={t('column.location')}
              placeholder={t('rules.any')}
              clearable
              data={locations.map(({ code: value, name: label }) => ({ value, label }))}
              value={values.location}
              onChange={(location) => set({ location })}
              error={refusal?.field('location')}
            />
            <Select
              label={t('rules.units')}
              allowDeselect={false}
              data={UNITS.map((value) => ({ value, label: t(`rules.unit.${value}`) }))}
              value={values.units}
              onChange={(units) => set({ units: UNITS.find((one) => one === units) ?? values.units })}
            />
            {LISTS.map((list) => (
              <TagsInput
                key={list}
                label={t(`rules.${list}`)}
                placeholder={values[list].length === 0 ? t('rules.any') : undefined}
                clearable
                value={values[list]}
                onChange={(wanted) => set({ [list]: wanted })}
                error={refusal?.field(list)}
              />
            ))}
          </div>
        </Panel>
        <Panel title={t('rules.byItself')}>
          <Group align="start" gap="md">
            <CutoffField value={cutoff} onChange={setCutoff} error={refusal?.field('cutoff')} />
            {cutoff.when === 'never' ? null : (
              <Select
                label={t('rules.timeZone')}
                searchable
                allowDeselect={false}
                limit={60}
                data={ZONES.includes(values.timeZone) ? ZONES : [values.timeZone, ...ZONES]}
                value={values.timeZone}
                onChange={(timeZone) => set({ timeZone: timeZone ?? values.timeZone })}
                error={refusal?.field('timeZone')}
              />
            )}
          </Group>
          <Switch mt="md" label={t('rules.active')} checked={values.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
        </Panel>
        {save.error ? <ProblemAlert error={save.error} /> : null}
        <Group justify="end">
          <Button variant="default" onClick={() => void navigate('/batches')}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
