import { Center, Loader, useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import classes from './Contributions.module.css';
import { Guest, type Surroundings } from './guest';
import { PluginNotice } from './PluginNotice';
import type { Facts } from './subject';

interface Props {
  plugin: string;
  script: Schema['ContributionScript'];
  job: Schema['Job'];
  facts: Facts;
}

/** A panel that a plugin's own script draws. */
export function ModulePanel({ plugin, script, job, facts }: Props) {
  const { t, i18n } = useTranslation();
  const theme = useComputedColorScheme('light');
  const host = useRef<HTMLDivElement>(null);
  const guest = useRef<Guest | null>(null);
  const [state, setState] = useState<'mounting' | 'ready' | { error: unknown }>('mounting');
  const language = i18n.language === 'de' ? 'de' : 'en';
  const surroundings = useMemo<Surroundings>(() => ({ job, facts, language, theme }), [job, facts, language, theme]);
  const given = useRef(surroundings);

  const { href, integrity } = script;
  useEffect(() => {
    if (host.current) {
      guest.current = new Guest(host.current, { href, integrity }, given.current, setState);
    }
    return () => {
      guest.current?.close();
      guest.current = null;
    };
  }, [href, integrity]);

  useEffect(() => {
    if (given.current !== surroundings) {
      given.current = surroundings;
      guest.current?.update(surroundings);
    }
  }, [surroundings]);

  return (
    <>
      {typeof state === 'object' ? <PluginNotice plugin={plugin} error={state.error} /> : null}
      {state === 'mounting' ? (
        <Center mih={48}>
          <Loader size="sm" role="status" aria-label={t('loading')} />
        </Center>
      ) : null}
      <div ref={host} className={classes.module} hidden={typeof state === 'object'} data-plugin={plugin} />
    </>
  );
}
