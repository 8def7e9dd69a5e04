import { Anchor, Group, Text } from '@mantine/core';
import { IconClockPause, IconRefresh, IconTool, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { useFormat, When } from '~/parts/format';
import classes from './WhyCauses.module.css';
import { useOwner } from './words';

export type Cause = Schema['WhyCause'];

interface Props {
  causes: Cause[];
  order: number;
  /** The job whose page this is; its causes need no link to it. */
  job?: number;
  /** What solves a cause, as a button. */
  solve?: (cause: Cause) => ReactNode;
}

/** What stands in the way: the cause, who clears it, how, and when Platen looks again by itself. */
export function WhyCauses({ causes, order, job, solve }: Props) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const owner = useOwner();
  const say = useCauseWords();
  return (
    <ul className={classes.causes}>
      {causes.map((cause, index) => (
        <li key={`${cause.code} ${cause.job?.id ?? ''} ${index}`} data-code={cause.code}>
          <div className={classes.words}>
            <Text fw={600}>{say(cause, 'message')}</Text>
            <Group gap="4px 16px" fz="sm" c="dimmed">
              <span className={classes.fact}>
                <IconTool size={15} stroke={1.7} aria-hidden />
                {say(cause, 'remedy')}
              </span>
              <span className={classes.fact}>
                <IconUser size={15} stroke={1.7} aria-hidden />
                {owner(cause.owner)}
              </span>
              {cause.since ? (
                <span className={classes.fact}>
                  <IconClockPause size={15} stroke={1.7} aria-hidden />
                  <span>
                    {t('why.since')} <When at={cause.since} />
                  </span>
                </span>
              ) : null}
              <span className={classes.fact}>
                <IconRefresh size={15} stroke={1.7} aria-hidden />
                {cause.nextCheck ? t('why.next', { at: format.moment(cause.nextCheck) }) : t('why.noCheck')}
              </span>
              {cause.job && cause.job.id !== job && !solve ? (
                <Anchor component={Link} to={`/orders/${order}/jobs/${cause.job.id}`} size="sm">
                  {t('why.job', { job: cause.job.id })}
                </Anchor>
              ) : null}
            </Group>
          </div>
          {solve ? <div className={classes.solve}>{solve(cause)}</div> : null}
        </li>
      ))}
    </ul>
  );
}

/** The usual causes in the reader's language; all others in the words of the server. */
function useCauseWords() {
  const { t, i18n } = useTranslation('orders');
  return (cause: Cause, part: 'message' | 'remedy') => {
    const key = `cause.${cause.code}.${part}`;
    return i18n.exists(`orders:${key}`) ? t(key as 'cause.order.unpaid.message') : cause[part];
  };
}
