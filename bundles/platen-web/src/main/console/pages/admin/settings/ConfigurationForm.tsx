import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ifMatch, query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { useUnsaved } from '~/parts/unsaved';
import { TOUCHED } from '../plugins/plugin';
import { useRefresh } from '../refresh';
import { ConfigurationFields } from './ConfigurationFields';
import { settingsHref, tidy, type Configuration, type Draft } from './configuration';
import { DeleteDialog } from './DeleteDialog';
import { faultOf, focusFault } from './faults';
import classes from './Settings.module.css';

/** Values of one configuration; what is not touched stays as it is. */
export function ConfigurationForm({ configuration, onChanged }: { configuration: Configuration; onChanged: () => Promise<unknown> }) {
  const { t } = useTranslation(['plugins', 'common']);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>({});
  // What was there as the first field was touched: a change by somebody else meanwhile must be noticed.
  const [read, setRead] = useState(configuration);
  const [ending, setEnding] = useState(false);
  const touched = Object.keys(draft).length > 0;
  const base = touched ? read : configuration;
  const { pid, factoryPid, name } = configuration;
  const title = name ?? configuration.title;

  const save = query.useMutation('put', '/configurations/{pid}', {
    onSuccess: async () => {
      await refresh(...TOUCHED);
      setDraft({});
      told(t('configuration.saved', { title }));
    },
    onError: async (error) => {
      if (refusalOf(error)?.status === 412) {
        await onChanged();
      }
    },
  });
  useUnsaved(touched && !save.isPending && !ending);
  const overtaken = refusalOf(save.error)?.status === 412;
  useEffect(() => {
    if (overtaken) {
      setRead(configuration);
    }
  }, [overtaken, configuration]);
  useEffect(() => focusFault(form.current, save.error), [save.error]);

  function change(by: (draft: Draft) => Draft) {
    if (!touched) {
      setRead(configuration);
    }
    setDraft(by);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ params: { path: { pid }, header: ifMatch(base.version) }, body: { values: tidy(draft) } });
  }

  return (
    <Panel title={t('configuration.fields')}>
      <form ref={form} onSubmit={submit} noValidate>
        <ConfigurationFields fields={base.fields} draft={draft} onChange={change} fault={faultOf(save.error)} />
        {overtaken ? (
          <Alert color="yellow" mt="md" title={t('configuration.meanwhile')} role="alert">
            {t('configuration.meanwhileIs')}
          </Alert>
        ) : save.error ? (
          <div style={{ marginTop: 16 }}>
            <ProblemAlert error={save.error} />
          </div>
        ) : null}
        <div className={classes.bar}>
          <Button variant="subtle" color="red" onClick={() => setEnding(true)}>
            {factoryPid ? t('configuration.delete') : t('configuration.restore')}
          </Button>
          <span className={classes.note} role="status">
            {touched ? t('configuration.unsaved') : t('configuration.nothing')}
          </span>
          {touched ? (
            <Button
              variant="default"
              onClick={() => {
                setDraft({});
                save.reset();
              }}
            >
              {t('configuration.discard')}
            </Button>
          ) : null}
          <Button type="submit" loading={save.isPending} disabled={!touched}>
            {t('common:save')}
          </Button>
        </div>
      </form>
      {ending ? (
        <DeleteDialog
          pid={pid}
          name={title}
          entry={factoryPid != null}
          onDone={() => (factoryPid ? void navigate(settingsHref(factoryPid)) : setDraft({}))}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </Panel>
  );
}
