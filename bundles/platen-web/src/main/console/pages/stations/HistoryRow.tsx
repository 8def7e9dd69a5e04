import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/parts/format';
import { words } from '~/parts/States';
import { Tone, type ToneName } from '~/parts/Tone';
import classes from './History.module.css';
import { keep } from './keep';
import { unseen, type KeptScan } from './queue/scan';
import { queue } from './queue/useQueue';
import { commandOf, GROUND, type Ground, type Mood } from './verdict';

const TONE: Record<Ground, ToneName> = {
  plain: 'plain',
  green: 'good',
  red: 'bad',
  grey: 'plain',
  blue: 'work',
  orange: 'wait',
};

interface Props {
  scan: KeptScan;
  mood: Mood;
  /** Station that this device is at. */
  here: string;
  /** Barcode that takes it back, where that is allowed. */
  undo?: string;
}

/** A scan and what came of it. Most of them stay as they are from one scan to the next. */
export const HistoryRow = memo(function HistoryRow({ scan, mood, here, undo }: Props) {
  const { t } = useTranslation('stations');
  return (
    <li className={classes.row} data-scan={scan.id} data-fate={scan.fate}>
      <Line scan={scan} here={here} />
      <div className={classes.end}>
        <Tone tone={scan.undone ? 'plain' : TONE[GROUND[mood]]}>
          {scan.undone ? t('history.undone') : t(`mood.${mood}`)}
        </Tone>
        {undo ? (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => keep(undo, here)}
          >
            {t('history.undo')}
          </Button>
        ) : null}
        {unseen(scan) ? (
          <Button size="sm" variant="default" onClick={() => queue.dismiss(scan.id)}>
            {t('history.seen')}
          </Button>
        ) : null}
      </div>
    </li>
  );
});

function Line({ scan, here }: { scan: KeptScan; here: string }) {
  const { t } = useTranslation('stations');
  const format = useFormat();
  const { answer, problem } = scan;
  const command = commandOf(scan.barcode);
  const name = answer?.order?.number ?? answer?.batch?.barcode ?? (command ? t(`history.command.${command}`) : scan.barcode);
  return (
    <div className={classes.words}>
      <span className={classes.name}>
        {answer || !scan.title ? name : null} {scan.title ? <span className={classes.title}>{scan.title}</span> : null}
      </span>
      <span className={classes.small}>
        {format.time(scan.at)}
        {scan.station === here ? '' : ` · ${scan.station}`}
        {answer && !answer.batch ? ` · ${words(answer.state)}` : ''}
        {scan.late ? ` · ${t('history.late')}` : ''}
      </span>
      {problem ? <span className={`${classes.small} ${classes.reason}`}>{problem.detail || problem.title}</span> : null}
    </div>
  );
}
