import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { JobState } from '~/parts/States';
import { kindOf } from '../kinds';
import { Remake } from '../Remake';
import { useRightPlaces, type Job } from '../useStation';
import classes from './Pack.module.css';

/** A piece that the order waits for: how far it is, and the station that it comes to next. */
export function MissingPiece({ piece, jobs }: { piece: Schema['GatherMissing']; jobs: Job[] }) {
  const { t } = useTranslation('stations');
  const job = jobs.find(({ id }) => id === piece.job.id);
  const [next] = useRightPlaces(job, piece.state).flatMap((name) => kindOf(name) ?? []);
  const again = jobs.some(({ remakeOf }) => remakeOf?.id === piece.job.id);
  return (
    <li>
      <span>{piece.title}</span>
      <JobState state={piece.state} phase={piece.phase} />
      {next ? <span className={classes.goes}>{t('pack.goes', { place: t(`kind.${next}`) })}</span> : null}
      {piece.phase !== 'FAILED' ? null : again ? (
        <span className={classes.goes}>{t('pack.again')}</span>
      ) : (
        <Remake job={piece.job.id} />
      )}
    </li>
  );
}
