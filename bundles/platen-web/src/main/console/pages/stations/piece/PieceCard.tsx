import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOT } from '~/api/client';
import { Badges } from '~/parts/contributions/Badges';
import { Panels } from '~/parts/contributions/Panels';
import { settingsShown, useContributionsOf } from '~/parts/contributions/useContributions';
import { Panel } from '~/parts/Panel';
import { DueBy } from '~/parts/DueBy';
import { useFormat } from '~/parts/format';
import { useDecorations } from '~/parts/useDecorations';
import { words } from '~/parts/States';
import type { Station } from '../kinds';
import type { Answer } from '../queue/scan';
import station from '../Station.module.css';
import { usePieceFacts, type Job } from '../useStation';
import { Garment } from './Garment';
import { placementKey } from './garment';
import { LabelButton } from './LabelButton';
import classes from './Piece.module.css';

const PICTURE = /\.(png|jpe?g|webp|gif|svg)$/i;
const SIZES = ['printWidthMm', 'printHeightMm'];
const MADE: Job['phase'][] = ['COMPLETED', 'SHIPPED', 'CANCELED'];

interface Props {
  job: Job;
  work: Answer['work'];
  at: Station;
  /** What is done with it, beside its picture. */
  children?: ReactNode;
}

/** The piece in the hand: what it is, how it should look, and what the machine is set to. */
export function PieceCard({ job, work, at, children }: Props) {
  const { t } = useTranslation('stations');
  const contributions = useContributionsOf(job.decoration);
  const known = usePieceFacts(job, contributions).data;
  // Only a machine's station is told the settings with the scan; which garment it is everybody wants to know.
  const settings = { ...job.attributes, ...known?.settings, ...work?.settings };
  const elsewhere = known ? settingsShown('station', contributions) : [];
  const placement = settings.placement ?? 'front';
  const where =
    placementKey(placement) in PLACED
      ? t(`placed.${placementKey(placement) as keyof typeof PLACED}`)
      : words(placement);
  const file = job.printFile;
  const picture = file && PICTURE.test(file.name ?? '') ? `${ROOT}/jobs/${job.id}/file` : undefined;

  return (
    <>
      <Panel title={job.title} actions={<Badges place="station" decoration={job.decoration} subject={known ?? job} />}>
        <div className={classes.piece}>
          <div className={classes.ground}>
            <Garment
              name={`${settings.garment ?? ''} ${job.sku ?? ''} ${job.title}`}
              decoration={job.decoration}
              placement={placement}
              widthMm={Number(settings.printWidthMm)}
              heightMm={Number(settings.printHeightMm)}
              picture={picture}
              title={t('piece.drawing', { title: job.title, placement: where })}
            />
            {picture ? null : <div className={classes.noPicture}>{file ? t('piece.noPicture') : t('piece.noFile')}</div>}
          </div>
          <div>
            <Facts job={job} settings={settings} where={where} elsewhere={elsewhere} />
            {children}
            {at.kind === 'QC' ? null : (
              <div className={station.bar} style={{ marginTop: 18 }}>
                {file && at.kind === 'PRINTER' ? (
                  <Button
                    component="a"
                    href={`${ROOT}/jobs/${job.id}/file`}
                    download={file.name ?? true}
                    className={station.big}
                    leftSection={<IconDownload aria-hidden />}
                  >
                    {t('piece.file')}
                  </Button>
                ) : null}
                <LabelButton job={job.id} station={at.code} />
              </div>
            )}
          </div>
        </div>
      </Panel>
      <Panels place="station" job={job} facts={known} large />
    </>
  );
}

const PLACED = { front: 1, back: 1, left_chest: 1, right_chest: 1, left_sleeve: 1, right_sleeve: 1 };

interface FactsProps {
  job: Job;
  settings: Record<string, string>;
  where: string;
  /** Settings that plugins show in panels of their own. */
  elsewhere: string[];
}

function Facts({ job, settings, where, elsewhere }: FactsProps) {
  const { t, i18n } = useTranslation('stations');
  const format = useFormat();
  const { garment, printWidthMm, printHeightMm, placement, ...others } = settings;
  const { label } = useDecorations();
  const facts: [string, ReactNode][] = [
    [t('piece.garment'), garment ?? job.sku],
    [t('piece.decoration'), label(job.decoration)],
    [t('piece.placement'), placement ? where : null],
    [
      t('piece.size'),
      printWidthMm && printHeightMm ? t('piece.sizeOf', { width: printWidthMm, height: printHeightMm }) : null,
    ],
    [t('piece.amount'), job.amount > 1 ? format.number(job.amount) : null],
    ...Object.entries(others)
      .filter(([name]) => !SIZES.includes(name) && !elsewhere.includes(name))
      .map(([name, value]): [string, string] => [
        i18n.exists(`stations:setting.${name}`) ? t(`setting.${name as 'platen'}`) : words(name),
        value,
      ]),
    [t('piece.substrate'), job.substrate],
    [t('piece.finishing'), job.finishing.join(', ')],
    [t('piece.deadline'), <DueBy key="due" at={job.deadline} over={MADE.includes(job.phase)} />],
  ];
  return (
    <dl className={classes.facts}>
      {facts.flatMap(([name, value]) =>
        value ? [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>] : [],
      )}
    </dl>
  );
}
