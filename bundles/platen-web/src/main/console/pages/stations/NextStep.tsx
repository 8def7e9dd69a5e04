import { IconArrowBigRightFilled } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, type Station } from './kinds';
import type { Answer } from './queue/scan';
import classes from './StateArea.module.css';
import { placesOf, useStations } from './useStation';

/** A kind of which there is one station needs no more than its name. */
const MOST_NAMED = 3;

/** Where the piece goes now, in the words that hang over the stations. */
export function NextStep({ answer, right, station }: { answer?: Answer; right?: string[]; station: Station }) {
  const { t } = useTranslation('stations');
  const names = right ?? (answer?.next ?? []).flatMap((next) => next.station ?? []);
  const stations = useStations();
  // No step of a workflow, yet what is complete is packed before it ships.
  const packs = placesOf(stations.data?.items ?? [], 'PACK', station.location).length > 0;
  const kinds =
    !right && packs && answer?.phase === 'COMPLETED'
      ? (['PACK'] as const)
      : [...new Set(names)].flatMap((name) => kindOf(name) ?? []);

  if (kinds.length === 0) {
    return (
      <div className={classes.next}>
        <span>{answer?.phase === 'DECORATED' ? t('nextWaits') : t('nextNothing')}</span>
      </div>
    );
  }
  return (
    <div className={classes.next}>
      <IconArrowBigRightFilled size={28} aria-hidden />
      <span>{right ? t('say.right') : t('next')}</span>
      {kinds.map((kind, at) => {
        const codes = placesOf(stations.data?.items ?? [], kind, station.location);
        return (
          <Fragment key={kind}>
            {at > 0 ? <span>{t('nextOr')}</span> : null}
            <span>
              <strong>{t(`kind.${kind}`)}</strong>
              {codes.length > 1 && codes.length <= MOST_NAMED ? ` (${codes.join(', ')})` : null}
            </span>
          </Fragment>
        );
      })}
    </div>
  );
}
