import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query } from '~/api/client';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { useUnsaved } from '~/parts/unsaved';
import { TOUCHED } from '../plugins/plugin';
import { useRefresh } from '../refresh';
import { ConfigurationFields } from './ConfigurationFields';
import { hasDefault, tidy, type Configuration, type Draft, type Field } from './configuration';
import { faultOf, focusFault } from './faults';
import classes from './Settings.module.css';

/** Storefronts and carriers have a setting of their own for their name: it is asked for once. */
const NAMING = ['storefront', 'key'];

/** The form of a new entry: first what it cannot do without, last and folded what has a default. */
export function NewEntry({
  factory,
  go,
  onMade,
}: {
  factory: Configuration;
  /** What the button says. */
  go: string;
  onMade: (made: Configuration) => void;
}) {
  const { t } = useTranslation(['plugins', 'common']);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [draft, setDraft] = useState<Draft>({});
  const naming = factory.fields.find((field) => NAMING.includes(field.name));
  const asked = factory.fields.filter((field) => field !== naming);
  const needed = asked.filter((field) => !hasDefault(field)).toSorted((a, b) => Number(b.required) - Number(a.required));
  const others = asked.filter(hasDefault);
  const body = { name: name.trim(), values: tidy(naming ? { ...draft, [naming.name]: [name.trim()] } : draft) };
  const make = query.useMutation('post', '/configurations/{pid}', {
    onSuccess: (made) => {
      void refresh(...TOUCHED);
      onMade(made);
    },
  });
  useUnsaved((name !== '' || Object.keys(draft).length > 0) && !make.isPending);
  const fault = faultOf(make.error);
  const hidden = others.some((field) => fault(field.name));
  useEffect(() => focusFault(form.current, make.error), [make.error]);

  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate({ params: { path: { pid: factory.pid } }, body });
  }

  const fields = (some: Field[]) => <ConfigurationFields fields={some} draft={draft} onChange={setDraft} fault={fault} />;
  return (
    <Panel title={t('configuration.needed')}>
      <form ref={form} onSubmit={submit} noValidate>
        <TextInput
          mb={16}
          maw={680}
          label={t('configuration.instanceName')}
          description={t('configuration.instanceNameHint')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fault('name') ?? (naming ? fault(naming.name) : undefined)}
          autoComplete="off"
          required
          autoFocus
        />
        {fields(needed)}
        {others.length > 0 ? (
          <details className={classes.others} open={hidden || needed.length === 0 || undefined}>
            <summary>{t('configuration.others', { count: others.length })}</summary>
            <div>{fields(others)}</div>
          </details>
        ) : null}
        {make.error ? (
          <div style={{ marginTop: 16 }}>
            <ProblemAlert error={make.error} />
          </div>
        ) : null}
        <div className={classes.bar}>
          <span />
          <Button variant="default" onClick={() => void navigate(-1)}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={make.isPending} disabled={body.name === ''}>
            {go}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
