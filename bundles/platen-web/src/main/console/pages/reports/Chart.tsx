import { Center, Loader } from '@mantine/core';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '~/parts/Panel';
import classes from './Reports.module.css';

const Bars = lazy(() => import('./Bars'));
const LINE = 38;

/** A titled picture of figures; its program comes after the page. */
export function Chart({ title, ...bars }: { title: string } & ComponentProps<typeof Bars>) {
  const { t } = useTranslation();
  return (
    <Panel title={title}>
      <div className={classes.chart} style={bars.ranked ? { height: (bars.series.length > 1 ? 46 : 16) + LINE * bars.rows.length } : undefined}>
        <Suspense
          fallback={
            <Center h="100%">
              <Loader role="status" aria-label={t('loading')} />
            </Center>
          }
        >
          <Bars {...bars} />
        </Suspense>
      </div>
    </Panel>
  );
}
