import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { Tone, type ToneName } from '~/parts/Tone';
import classes from './History.module.css';
import { keep } from './keep';
import type { Station } from './kinds';
import { HISTORY, unseen } from './queue/queue';
import type { KeptScan } from './queue/scan';
import { queue, useQueueState } from './queue/useQueue';
import { useCommands, useStations } from './useStation';
import { commandOf, GROUND, moodOf, type Ground } from './verdict';

const TONE: Record<Ground, ToneName> = {
  plain: 'plain',
  green: 'good',
  red: 'bad',
  grey: 'plain',
  blue: 'work',
  orange: 'wait',
};
const UNDO_WITHIN = 10 * 60_000;
const OVER = ['SHIPPED', 'CANCELED', 'FAILED'];

/** What this device has scanned, newest first; what waits is on top. */
export function History({ station }: { station: Station }) {
  const { t } = useTranslation('stations');
  const { waiting, history, line } = useQueueState();
  const stations = useStations().data?.items ?? [];
  const undo = useCommands().find(({ name }) => name === 'UNDO')?.barcode;
  const all = [...waiting.slice(-HISTORY).toReversed(), ...history];
  const hidden = waiting.length - HISTORY;
  const undoable = waiting.length === 0 && undo ? newestUndoable(history, station.code) : undefined;

  return (
    <Panel title={t('history.title')} flush>
      {all.length === 0 ? <Empty title={t('history.none')} hint={t('history.noneHint')} /> : null}
      {hidden > 0 ? <p className={classes.more}>{t('history.more', { count: hidden })}</p> : null}
      <ol className={classes.list}>
        {all.map((scan) => {
          const mood = moodOf(scan, stations.find(({ code }) => code === scan.station)?.kind ?? station.kind, line);
          return (
            <li key={scan.id} className={classes.row} data-fate={scan.fate}>
              <Line scan={scan} here={station.code} />
              <div className={classes.end}>
                <Tone tone={scan.undone ? 'plain' : TONE[GROUND[mood]]}>
                  {scan.undone ? t('history.undone') : t(`mood.${mood}`)}
                </Tone>
                {scan.id === undoable?.id ? (
                  <Button
                    size="compact-md"
                    variant="default"
                    leftSection={<IconArrowBackUp size={16} aria-hidden />}
                    onClick={() => keep(undo!, station.code)}
                  >
                    {t('history.undo')}
                  </Button>
                ) : null}
                {unseen(scan) ? (
                  <Button size="compact-md" variant="default" onClick={() => queue.dismiss(scan.id)}>
                    {t('history.seen')}
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function Line({ scan, here }: { scan: KeptScan; here: string }) {
  const { t } = useTranslation('stations');
  const format = useFormat();
  const { answer, problem } = scan;
  const command = commandOf(scan.barcode);
  const name = answer?.order.number ?? (command ? t(`history.command.${command}`) : scan.barcode);
  return (
    <div className={classes.words}>
      <span className={classes.name}>
        {answer || !scan.title ? name : null} {scan.title ? <span className={classes.title}>{scan.title}</span> : null}
      </span>
      <span className={classes.small}>
        {format.time(scan.at)}
        {scan.station === here ? '' : ` · ${scan.station}`}
        {answer ? ` · ${words(answer.state)}` : ''}
        {scan.late ? ` · ${t('history.late')}` : ''}
      </span>
      {problem ? <span className={`${classes.small} ${classes.reason}`}>{problem.detail || problem.title}</span> : null}
    </div>
  );
}

/** The last change at the station, unless something speaks against taking it back; the server has the last word. */
function newestUndoable(history: KeptScan[], station: string): KeptScan | undefined {
  const last = history.find(
    (scan) => scan.station === station && scan.answer?.changed && commandOf(scan.barcode) !== 'REPRINT',
  );
  const young = last && last.answer!.from !== last.answer!.state && Date.now() - Date.parse(last.at) < UNDO_WITHIN;
  return young && !last.undone && commandOf(last.barcode) !== 'UNDO' && !OVER.includes(last.answer!.phase)
    ? last
    : undefined;
}
