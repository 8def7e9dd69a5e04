import { Anchor, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { Ahead, useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { refused, told } from '~/parts/told';
import { Facts } from '../Facts';
import { useRefresh } from '../refresh';

/** The check that lets jobs into production: what it did last, when it comes next, and that it come now. */
export function IntakeRun() {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const refresh = useRefresh();
  const check = query.useQuery('get', '/checks/intake');
  const run = query.useMutation('post', '/checks/intake/run', {
    onSuccess: ({ looked, released }) => {
      told(t('intake.ran', { looked, released }));
      void refresh('/checks', '/queue', '/orders', '/problems');
    },
    onError: refused,
  });
  return (
    <Panel
      title={t('intake.title')}
      actions={
        <Button size="xs" variant="default" loading={run.isPending} onClick={() => run.mutate({})}>
          {t('intake.go')}
        </Button>
      }
    >
      {check.error ? <ProblemAlert error={check.error} onRetry={() => void check.refetch()} /> : null}
      {check.data ? (
        <Stack gap="sm">
          <Facts
            of={[
              [t('intake.last'), check.data.lastRun ? <When key="last" at={check.data.lastRun} /> : t('common:when.never')],
              [t('intake.next'), check.data.nextRun ? <Ahead key="next" at={check.data.nextRun} /> : t('common:none')],
              [t('intake.looked'), format.number(check.data.looked)],
              [t('intake.released'), format.number(check.data.released)],
              [t('intake.stayed'), format.number(check.data.stayed)],
            ]}
          />
          {check.data.stayed > 0 ? (
            <Anchor component={Link} to="/problems" size="sm">
              {t('intake.why')}
            </Anchor>
          ) : null}
        </Stack>
      ) : null}
    </Panel>
  );
}
