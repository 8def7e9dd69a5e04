import { NativeSelect, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../useStation';
import { placeOf } from './draft';
import classes from './Pack.module.css';

/** Which piece goes into which of several packages. */
export function Placing({
  jobs,
  count,
  inside,
  onChange,
}: {
  jobs: Job[];
  count: number;
  inside: Record<number, number>;
  onChange: (inside: Record<number, number>) => void;
}) {
  const { t } = useTranslation('stations');
  const packages = Array.from({ length: count }, (_, at) => ({
    value: String(at),
    label: t('make.package', { number: at + 1 }),
  }));
  return (
    <div role="group" aria-label={t('make.contents')}>
      <Text fw={600} mb={6}>
        {t('make.contents')}
      </Text>
      <div className={classes.where}>
        {jobs.map((job) => (
          <Fragment key={job.id}>
            <span>{job.title}</span>
            <NativeSelect
              aria-label={job.title}
              data={packages}
              value={String(placeOf(inside, job.id, count))}
              onChange={(event) => onChange({ ...inside, [job.id]: Number(event.currentTarget.value) })}
            />
          </Fragment>
        ))}
      </div>
    </div>
  );
}
