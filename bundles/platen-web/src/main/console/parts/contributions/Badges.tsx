import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Tone, type ToneName } from '~/parts/Tone';
import classes from './Contributions.module.css';
import { find, said, type Place, type Subject } from './subject';
import { at, useContributionsOf } from './useContributions';

const TONES: Record<Schema['ContributionBadge']['tone'], ToneName> = { plain: 'plain', good: 'good', warn: 'wait', bad: 'bad', info: 'work' };

interface Props {
  place: Place;
  decoration: string;
  subject: Subject;
  /** For the second line of a row. */
  compact?: boolean;
}

/** Words that plugins put beside a job where what they look for is found. */
export function Badges({ place, decoration, subject, compact }: Props) {
  const { i18n } = useTranslation();
  const contributions = useContributionsOf(decoration);
  const badges = contributions.flatMap((from) =>
    at(place, from.badges)
      .filter(({ when }) => applies(when, subject))
      .map((badge) => (
        <Tone key={`${from.plugin} ${badge.id}`} tone={TONES[badge.tone]}>
          {said(from, badge.label, i18n.language)}
        </Tone>
      )),
  );
  return compact && badges.length > 0 ? <span className={classes.compact}>{badges}</span> : <>{badges}</>;
}

function applies(when: Schema['ContributionWhen'], subject: Subject): boolean {
  const value = find(subject, when.value);
  return value !== undefined && (when.equals.length === 0 || when.equals.includes(value));
}
