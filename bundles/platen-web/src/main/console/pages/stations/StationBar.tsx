import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconKeyboard, IconMaximize, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { Tone } from '~/parts/Tone';
import { KIND_ICON, type Station } from './kinds';
import { useQueueState } from './queue/useQueue';
import { useSound } from './sound';
import classes from './Station.module.css';

/** Where this is, how the line is, and the switches of this device. */
export function StationBar({ station, typing, onTyping }: { station: Station; typing: boolean; onTyping: () => void }) {
  const { t } = useTranslation('stations');
  const { line, waiting } = useQueueState();
  const sound = useSound();
  const locations = query.useQuery('get', '/locations', {}, { staleTime: 5 * 60_000, gcTime: Infinity });
  const place = locations.data?.items.find(({ code }) => code === station.location)?.name ?? station.location;
  const Kind = KIND_ICON[station.kind];
  const Volume = sound.state === 'on' ? IconVolume : IconVolumeOff;

  return (
    <header className={classes.top}>
      <Tooltip label={t('toChoice')}>
        <ActionIcon component={Link} to="/stations" variant="default" size={48} aria-label={t('toChoice')}>
          <IconArrowLeft aria-hidden />
        </ActionIcon>
      </Tooltip>
      <div className={classes.where}>
        <Kind size={38} stroke={1.6} aria-hidden />
        <div>
          <h1>{t(`kind.${station.kind}`)}</h1>
          <span className={classes.code}>
            {station.code} · {place}
          </span>
        </div>
      </div>
      <span role="status" aria-live="polite" data-line={line}>
        <Tone tone={line === 'up' ? (waiting.length > 0 ? 'work' : 'good') : 'bad'}>
          {line === 'up' && waiting.length > 0 ? t('line.sending', { count: waiting.length }) : t(`line.${line}`)}
        </Tone>
      </span>
      <Switch label={t('typing')} on={typing} onClick={onTyping}>
        <IconKeyboard aria-hidden />
      </Switch>
      <Switch label={t(`sound.${sound.state}`)} on={sound.state === 'on'} onClick={sound.toggle}>
        <Volume aria-hidden />
      </Switch>
      {document.fullscreenEnabled ? (
        <Switch
          label={t('full')}
          onClick={() =>
            void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
          }
        >
          <IconMaximize aria-hidden />
        </Switch>
      ) : null}
    </header>
  );
}

function Switch({
  label,
  on,
  onClick,
  children,
}: {
  label: string;
  on?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant={on ? 'light' : 'default'} size={48} aria-label={label} aria-pressed={on} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
