import { Anchor, Button, Text } from '@mantine/core';
import { IconBuildingStore, IconRobot, IconUser, type Icon } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { useCauseWords } from '~/parts/causes';
import { useFormat } from '~/parts/format';
import { Tone, type ToneName } from '~/parts/Tone';
import { sameCauses } from './causes';
import classes from './WhyCauses.module.css';
import { useOwner } from './words';

export type Cause = Schema['WhyCause'];

/** What solves a cause, and the words on its button. */
export interface Solution {
  label: string;
  button: ReactNode;
}

interface Props {
  causes: Cause[];
  order: number;
  /** The job whose page this is; its causes need no link to it. */
  job?: number;
  solve?: (cause: Cause) => Solution | null;
}

const SHOWN = 5;

/** Amber is who in the house must act, blue what goes on by itself. */
const WHO: Record<string, [Icon, ToneName]> = {
  operator: [IconUser, 'wait'],
  admin: [IconUser, 'wait'],
  customer: [IconUser, 'plain'],
  storefront: [IconBuildingStore, 'plain'],
  platen: [IconRobot, 'work'],
};

/** What stands in the way: the cause first, then who acts and what solves it, with the button that does. */
export function WhyCauses({ causes, order, job, solve }: Props) {
  const { t } = useTranslation('orders');
  const [all, setAll] = useState(false);
  const groups = useMemo(() => sameCauses(causes), [causes]);
  const shown = all ? groups : groups.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.causes}>
        {shown.map((group) => (
          <Row key={group.key} cause={group.cause} jobs={group.jobs} order={order} job={job} solve={solve} />
        ))}
      </ul>
      {shown.length < groups.length ? (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('why.more', { count: groups.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

interface RowProps extends Omit<Props, 'causes'> {
  cause: Cause;
  /** Jobs that this stands in the way of; none where it is the order. */
  jobs: number[];
}

function Row({ cause, jobs, order, job, solve }: RowProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const owner = useOwner();
  const { title, detail, remedy } = useCauseWords()(cause);
  const [Who, tone] = WHO[cause.owner] ?? [IconUser, 'plain'];
  const solution = solve?.(cause) ?? null;
  const other = jobs.find((id) => id !== job);
  return (
    <li data-code={cause.code}>
      <div className={classes.words}>
        <Text className={classes.reason}>{title}</Text>
        {detail ? <Text size="sm">{detail}</Text> : null}
        {remedy === solution?.label ? null : (
          <Text size="sm" c={detail ? 'dimmed' : undefined}>
            {remedy}
          </Text>
        )}
        <div className={classes.facts}>
          <Tone tone={tone}>
            <Who size={14} stroke={2} aria-hidden /> {owner(cause.owner)}
          </Tone>
          <span className={classes.times}>
            {cause.since ? (
              <time dateTime={cause.since} title={format.moment(cause.since)}>
                {t('why.since', { time: format.span((Date.now() - Date.parse(cause.since)) / 1_000) })}
              </time>
            ) : null}
            {cause.since && cause.nextCheck ? ' · ' : null}
            {cause.nextCheck ? t('why.next', { at: format.moment(cause.nextCheck) }) : null}
          </span>
          {jobs.length > 1 ? <span className={classes.times}>{t('why.jobs', { count: jobs.length })}</span> : null}
          {other !== undefined && !solve ? (
            <Anchor component={Link} to={`/orders/${order}/jobs/${other}`} size="sm">
              {t('why.toJob')}
            </Anchor>
          ) : null}
        </div>
      </div>
      {solution?.button}
    </li>
  );
}
