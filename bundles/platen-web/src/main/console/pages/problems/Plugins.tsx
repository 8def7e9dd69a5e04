import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { useRole } from '~/app/session';
import { TypeState } from '~/pages/admin/decoration/TypeState';
import { Panel } from '~/parts/Panel';
import { Case } from './Case';

/** Decoration types that do not run, and how much work waits for them. */
export function Plugins({ types }: { types: Schema['DecorationType'][] }) {
  const { t } = useTranslation('problems');
  const admin = useRole('ADMIN');
  return (
    <Panel
      title={t('plugins.title')}
      flush
      actions={
        admin ? (
          <Button component={Link} to="/admin/plugins" size="xs">
            {t('plugins.open')}
          </Button>
        ) : null
      }
    >
      {types.map((type) => (
        <Case
          key={type.key}
          title={
            <>
              {type.label} <TypeState state={type.state} />
            </>
          }
          cause={type.problem ?? t('plugins.absent')}
          facts={t('plugins.frozen', { count: type.frozenJobs })}
        />
      ))}
    </Panel>
  );
}
