import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import classes from '~/parts/Facts.module.css';
import { Panel } from '~/parts/Panel';
import { FactValue } from './FactValue';
import { find, said, type Contribution, type Subject } from './subject';

interface Props {
  from: Contribution;
  panel: Schema['ContributionPanel'];
  subject: Subject;
  /** To be read from an arm's length. */
  large?: boolean;
}

/** The facts that a plugin names, as far as they are known of the job; nothing when none is. */
export function FactsPanel({ from, panel, subject, large }: Props) {
  const { i18n } = useTranslation();
  const known = panel.facts.flatMap((fact) => {
    const value = find(subject, fact.value);
    return value === undefined ? [] : [{ ...fact, found: value }];
  });
  return known.length === 0 ? null : (
    <Panel title={said(from, panel.title, i18n.language)}>
      <dl className={classes.facts} data-large={large || undefined}>
        {known.map(({ label, format, found }, index) => (
          <Fragment key={index}>
            <dt>{said(from, label, i18n.language)}</dt>
            <dd>
              <FactValue value={found} format={format} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}
