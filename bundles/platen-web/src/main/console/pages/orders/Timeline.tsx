import { Anchor, Button, SegmentedControl, Text } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { together, useMarkWords, useStateWords, type Event, type Mark } from './marks';
import classes from './Timeline.module.css';
import { useActor } from './words';

const SHOWN = 25;

interface Props {
  /** Newest first. */
  marks: Mark[];
  /** Brings older ones, where there are. */
  more?: { loading: boolean; fetch: () => void } | undefined;
  /** Whose marks these are. */
  order: number;
  /** Names of jobs by their id; without them all marks are of one job. */
  jobs?: Map<number, string>;
}

/** What happened, newest first: what, from which state to which, who and when. */
export function Timeline({ marks, more, order, jobs }: Props) {
  const { t } = useTranslation(['orders', 'common']);
  const [all, setAll] = useState(false);
  const [of, setOf] = useState<'all' | 'order'>('all');
  const events = useMemo(
    () => together(marks.filter((mark) => of === 'all' || mark.job === null)),
    [marks, of],
  );
  const shown = all ? events : events.slice(0, SHOWN);
  return (
    <Panel
      title={t('timeline.title')}
      actions={
        jobs ? (
          <SegmentedControl
            size="xs"
            aria-label={t('timeline.which')}
            value={of}
            onChange={(value) => setOf(value === 'order' ? 'order' : 'all')}
            data={[
              { value: 'all', label: t('timeline.all') },
              { value: 'order', label: t('timeline.order') },
            ]}
          />
        ) : null
      }
    >
      <ol className={classes.events}>
        {shown.map((event) => (
          <Happened key={event.mark.id} event={event} order={order} jobs={jobs} />
        ))}
      </ol>
      {shown.length < events.length ? (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)} mt="xs">
          {t('timeline.more', { count: events.length - shown.length })}
        </Button>
      ) : more ? (
        <Button size="xs" variant="subtle" loading={more.loading} onClick={more.fetch} mt="xs">
          {t('common:more')}
        </Button>
      ) : null}
      {events.length === 0 ? <Text size="sm" c="dimmed">{t('timeline.none')}</Text> : null}
    </Panel>
  );
}

const DAY = 86_400_000;

/** Of what is long ago the day and hour say more than "last month". */
function At({ at }: { at: string }) {
  const format = useFormat();
  return Date.now() - Date.parse(at) < DAY ? (
    <When at={at} />
  ) : (
    <time dateTime={at} title={format.moment(at)}>
      {format.shortMoment(at)}
    </time>
  );
}

function Happened({ event: { mark, jobs: ids, count }, order, jobs }: { event: Event; order: number; jobs: Map<number, string> | undefined }) {
  const { t } = useTranslation('orders');
  const say = useMarkWords();
  const state = useStateWords();
  const actor = useActor();
  const format = useFormat();
  const { amount, currency, ...others } = mark.detail;
  const detail = Object.entries(amount && currency ? others : mark.detail)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${words(name)}: ${value}`);
  if (amount && currency) {
    detail.unshift(format.money({ amount, currency }));
  }
  return (
    <li data-mark={mark.name}>
      <div>
        <span className={classes.what}>{say(mark)}</span>{' '}
        {jobs && ids.length === 1 ? (
          <Anchor component={Link} to={`/orders/${order}/jobs/${ids[0]}`} size="sm">
            {jobs.get(ids[0]!) ?? t('why.job', { job: ids[0] })}
          </Anchor>
        ) : null}
        {ids.length > 1 ? <span title={ids.map((id) => jobs?.get(id) ?? id).join('\n')}>{t('list.jobs', { count })}</span> : null}
        {ids.length === 0 && count > 1 ? <span>× {format.number(count)}</span> : null}
        {mark.to && mark.from ? (
          <span className={classes.states}>
            {state(mark.from)} <IconArrowNarrowRight size={16} aria-label={t('timeline.to')} role="img" /> {state(mark.to)}
          </span>
        ) : null}
        {detail.length > 0 ? (
          <div className={classes.detail}>{detail.join(' · ')}</div>
        ) : null}
      </div>
      <div className={classes.who}>
        {actor(mark.actor)} · <At at={mark.at} />
        {mark.dwellMillis && mark.dwellMillis > 60_000 && mark.from ? (
          <span> · {t('timeline.after', { time: format.span(mark.dwellMillis / 1_000), state: state(mark.from) })}</span>
        ) : null}
      </div>
    </li>
  );
}
