import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Panel } from '~/parts/Panel';
import { FactsPanel } from './FactsPanel';
import { ModulePanel } from './ModulePanel';
import { PluginBoundary } from './PluginBoundary';
import { said, type Facts, type Place } from './subject';
import { at, useContributionsOf } from './useContributions';

interface Props {
  place: Place;
  job: Schema['Job'];
  facts: Facts | undefined;
  large?: boolean;
}

/** The panels that plugins add for a job; they come and go with their plugins, and each breaks for itself. */
export function Panels({ place, job, facts, large }: Props) {
  const { i18n } = useTranslation();
  const contributions = useContributionsOf(job.decoration);
  const panels = contributions.flatMap((from) => at(place, from.panels).map((panel) => ({ from, panel })));
  if (!facts) {
    return null;
  }
  return (
    <>
      {panels.map(({ from, panel }) => {
        const script = panel.module ? from.modules[panel.module] : undefined;
        return (
          <PluginBoundary key={`${from.key} ${panel.id}`} plugin={from.plugin}>
            {script ? (
              <Panel title={said(from, panel.title, i18n.language)}>
                <ModulePanel plugin={from.plugin} script={script} job={job} facts={facts} />
              </Panel>
            ) : (
              <FactsPanel from={from} panel={panel} subject={facts} large={large} />
            )}
          </PluginBoundary>
        );
      })}
    </>
  );
}
