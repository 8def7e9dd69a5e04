import { useTranslation } from 'react-i18next';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import classes from './History.module.css';
import { HistoryRow } from './HistoryRow';
import type { Station } from './kinds';
import { HISTORY } from './queue/queue';
import type { KeptScan } from './queue/scan';
import { useQueueState } from './queue/useQueue';
import { useCommands, useStations } from './useStation';
import { commandOf, moodOf } from './verdict';

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
            <HistoryRow
              key={scan.id}
              scan={scan}
              mood={mood}
              here={station.code}
              undo={scan.id === undoable?.id ? undo : undefined}
            />
          );
        })}
      </ol>
    </Panel>
  );
}

/** The last change at the station, unless something speaks against taking it back; the server has the last word. */
function newestUndoable(history: KeptScan[], station: string): KeptScan | undefined {
  const last = history.find(
    (scan) => scan.station === station && scan.answer?.changed && commandOf(scan.barcode) !== 'REPRINT',
  );
  const young = last && last.answer!.from !== last.answer!.state && Date.now() - Date.parse(last.at) < UNDO_WITHIN;
  return young && !last.undone && commandOf(last.barcode) !== 'UNDO' && (last.answer!.phase === null || !OVER.includes(last.answer!.phase))
    ? last
    : undefined;
}
