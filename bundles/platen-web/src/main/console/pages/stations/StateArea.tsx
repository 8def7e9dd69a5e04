import {
  IconArrowBackUp,
  IconArrowRight,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconCloudOff,
  IconEyeCheck,
  IconHourglass,
  IconRepeat,
  IconScan,
  IconTag,
  IconThumbDown,
  IconTruckDelivery,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { words } from '~/parts/States';
import type { Station } from './kinds';
import { BatchWord } from './BatchWord';
import { NextStep } from './NextStep';
import type { KeptScan } from './queue/scan';
import classes from './StateArea.module.css';
import { useRightPlaces, type Job } from './useStation';
import { GROUND, type Mood } from './verdict';

const ICON: Record<Mood, Icon> = {
  ready: IconScan,
  ok: IconCircleCheck,
  refused: IconCircleX,
  repeated: IconRepeat,
  waiting: IconClock,
  kept: IconCloudOff,
  incomplete: IconHourglass,
  noLabel: IconTag,
  rejected: IconThumbDown,
  shipped: IconTruckDelivery,
  undone: IconArrowBackUp,
  reprint: IconTag,
  decide: IconEyeCheck,
};

interface Props {
  mood: Mood;
  scan?: KeptScan;
  job?: Job;
  station: Station;
  waiting: number;
  /** Said instead of what usually goes with the mood. */
  note?: string;
}

/** What the last scan came to, to be read from two metres away. */
export function StateArea({ mood, scan, job, station, waiting, note }: Props) {
  const { t } = useTranslation('stations');
  const Shown = ICON[mood];
  const { answer } = scan ?? {};
  const title = job?.title ?? scan?.title;
  const order = answer?.order?.number ?? job?.order.number;
  const done = answer !== null && answer !== undefined;

  return (
    <div
      className={classes.area}
      data-ground={GROUND[mood]}
      data-mood={mood}
      role="status"
      aria-live="assertive"
      aria-atomic
    >
      <div className={classes.head}>
        <Shown size={68} stroke={1.6} aria-hidden className={classes.icon} />
        <div className={classes.words}>
          <span className={classes.word}>{t(`mood.${mood}`)}</span>
          {note ? (
            <span className={classes.say}>{note}</span>
          ) : (
            <Say mood={mood} scan={scan} waiting={waiting} packing={station.kind === 'PACK'} />
          )}
        </div>
        {(scan && mood !== 'waiting') || (mood === 'decide' && job) ? (
          <div className={classes.what}>
            {order ? <strong>{t('order', { number: order })}</strong> : <strong>{scan?.barcode}</strong>}
            {title && !scan?.problem?.detail?.includes(title) ? <span>{title}</span> : null}
            {answer?.from && answer.from !== answer.state ? (
              <span className={classes.move}>
                {words(answer.from)} <IconArrowRight size={22} aria-hidden /> {words(answer.state)}
              </span>
            ) : done && !answer.batch ? (
              <span className={classes.move}>{words(answer.state)}</span>
            ) : null}
          </div>
        ) : null}
      </div>
      <div className={classes.then}>
        {answer?.gather?.bin ? (
          <div className={classes.bin}>
            {station.kind === 'PACK' ? t('bin.lies') : t('bin.put')} <strong>{answer.gather.bin}</strong>
            <span>{t('bin.of', { ready: answer.gather.ready, of: answer.gather.of })}</span>
          </div>
        ) : null}
        {answer?.batch ? <BatchWord batch={answer.batch} /> : null}
        {mood === 'refused' && scan ? <Right scan={scan} job={job} station={station} /> : null}
        {answer && ['ok', 'repeated', 'undone'].includes(mood) && station.kind !== 'PACK' ? (
          <NextStep answer={answer} station={station} />
        ) : null}
      </div>
    </div>
  );
}

function Say({ mood, scan, waiting, packing }: { mood: Mood; scan?: KeptScan; waiting: number; packing: boolean }) {
  const { t } = useTranslation('stations');
  const gather = scan?.answer?.gather;
  const text = (() => {
    switch (mood) {
      case 'refused':
        return scan?.problem?.detail || scan?.problem?.title;
      case 'reprint':
        return scan?.answer?.message;
      case 'kept':
        return t('say.kept', { count: waiting });
      case 'incomplete':
        return gather ? t('say.incomplete', { ready: gather.ready, of: gather.of }) : '';
      case 'ok':
        return packing && scan?.answer ? t('say.complete') : '';
      case 'shipped':
      case 'decide':
        return '';
      default:
        return t(`say.${mood}`);
    }
  })();
  return text ? <span className={classes.say}>{text}</span> : null;
}

/** What would be right for a piece that does not belong here now. */
function Right({ scan, job, station }: { scan: KeptScan; job?: Job; station: Station }) {
  const places = useRightPlaces(job, scan.problem?.currentState ?? undefined);
  return places.length > 0 ? <NextStep right={places} station={station} /> : null;
}
