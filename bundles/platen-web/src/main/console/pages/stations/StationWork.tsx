import { Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fail, Pass } from './Check';
import { CommandBar } from './CommandBar';
import { Conflicts } from './Conflicts';
import { History } from './History';
import { keep } from './keep';
import type { Station } from './kinds';
import { LeftByOthers } from './LeftByOthers';
import { LineNotice } from './LineNotice';
import { PackPanel } from './pack/PackPanel';
import { PieceCard } from './piece/PieceCard';
import { useQueueState } from './queue/useQueue';
import { Remake } from './Remake';
import { ScanField } from './ScanField';
import { play } from './sound';
import { ShipPanel } from './ShipPanel';
import { StateArea } from './StateArea';
import classes from './Station.module.css';
import { StationBar } from './StationBar';
import { useShownScan } from './useShownScan';
import { usePiece } from './useStation';
import { useTitles } from './useTitles';
import { useTold } from './useTold';
import { commandOf, jobOf, moodOf } from './verdict';
import { WaitingHere } from './WaitingHere';

/** Scan, see what came of it, do the next thing. */
export function StationWork({ station }: { station: Station }) {
  const { t } = useTranslation('stations');
  const { waiting, history, line } = useQueueState();
  const [typing, setTyping] = useState(false);
  const [look, setLook] = useLocalStorage({ key: 'platen.look', defaultValue: false, getInitialValueInEffect: false });
  const [looking, setLooking] = useState<string | null>(null);
  const [first, setFirst] = useState(false);
  useTold(station);

  const scanned = useCallback(
    (barcode: string) => {
      setFirst(false);
      if (station.kind !== 'QC' || !look || commandOf(barcode)) {
        keep(barcode, station.code);
      } else if (looking === null) {
        setLooking(barcode);
        play('kept');
      } else if (looking.toUpperCase() === barcode.toUpperCase()) {
        setLooking(null);
        keep(barcode, station.code);
      } else {
        setFirst(true);
        play('refused');
      }
    },
    [station, look, looking],
  );

  const decided = () => {
    setLooking(null);
    setFirst(false);
  };
  const decide = (barcode: string, reason: string | null) => {
    keep(barcode, station.code, reason);
    decided();
  };

  const shown = useShownScan(station.code);
  const scan = looking === null ? shown : undefined;
  const mood = looking === null ? moodOf(scan, station.kind, line) : 'decide';
  const at = looking === null ? scan : { barcode: looking, answer: null };
  const piece = usePiece(at && jobOf(at), scan ? `${scan.id} ${scan.fate}` : (looking ?? '')).data;
  useTitles(scan, piece);
  const last = [...waiting.toReversed(), ...history].find(
    (one) =>
      one.station === station.code && !commandOf(one.barcode) && one.fate !== 'refused' && one.fate !== 'conflict',
  );
  const answer = scan?.answer;
  const toFail = station.kind === 'QC' ? (looking ?? (mood === 'ok' ? scan?.barcode : undefined)) : undefined;

  const fail = toFail ? <Fail inside={piece !== undefined} onFail={(reason) => decide(toFail, reason)} /> : null;

  return (
    <main className={classes.page}>
      <StationBar station={station} typing={typing} onTyping={() => setTyping(!typing)} />
      <LineNotice />
      <ScanField typing={typing} onScan={scanned} />
      <div className={classes.work}>
        <div className={classes.main}>
          <StateArea
            mood={mood}
            scan={scan}
            job={piece}
            station={station}
            waiting={waiting.length}
            note={first ? t('check.first', { title: piece?.title ?? looking }) : undefined}
          />
          {looking === null ? null : <Pass onPass={() => decide(looking, null)} />}
          {mood === 'rejected' && answer?.phase === 'FAILED' && answer.job ? (
            <Remake key={answer.job.id} job={answer.job.id} />
          ) : null}
          {station.kind === 'PACK' && answer?.order ? (
            <PackPanel key={answer.order.id} order={answer.order.id} station={station} />
          ) : null}
          {station.kind === 'SHIP' && answer?.order ? (
            <ShipPanel key={answer.order.id} order={answer.order.id} number={answer.order.number} />
          ) : null}
          {piece && station.kind !== 'PACK' && station.kind !== 'SHIP' ? (
            <PieceCard job={piece} work={answer?.work ?? null} at={station}>
              {fail}
            </PieceCard>
          ) : (
            fail
          )}
          {looking === null ? (
            <WaitingHere station={station} stamp={`${shown?.id} ${shown?.fate}`} onTake={scanned} />
          ) : null}
        </div>
        <div className={classes.side}>
          <Conflicts station={station.code} />
          <LeftByOthers />
          <CommandBar station={station} last={last}>
            {station.kind === 'QC' ? (
              <Switch
                size="lg"
                className={classes.look}
                label={t('check.look')}
                description={t('check.lookHint')}
                checked={look}
                onChange={(event) => {
                  setLook(event.currentTarget.checked);
                  decided();
                }}
              />
            ) : null}
          </CommandBar>
          <History station={station} />
        </div>
      </div>
    </main>
  );
}
