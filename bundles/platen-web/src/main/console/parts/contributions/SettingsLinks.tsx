import { Anchor } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRole } from '~/app/session';
import { useDecorations } from '~/parts/useDecorations';
import { useContributionsOf } from './useContributions';

/** Where an admin changes what the decoration type goes by. */
export function SettingsLinks({ decoration }: { decoration: string }) {
  const { t } = useTranslation('contributions');
  const admin = useRole('ADMIN');
  const { label } = useDecorations();
  const pids = [...new Set(useContributionsOf(decoration).flatMap(({ settings }) => settings))];
  return admin && pids.length > 0 ? (
    <>
      {pids.map((pid) => (
        <Anchor key={pid} component={Link} to={`/admin/settings/${encodeURIComponent(pid)}`} size="sm" title={pid}>
          <IconSettings size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('settings', { type: label(decoration) })}
        </Anchor>
      ))}
    </>
  ) : null;
}
