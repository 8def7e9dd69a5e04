import { Button, Center, Loader } from '@mantine/core';
import { IconKey, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { query } from '~/api/client';
import { LANGUAGES } from '~/i18n';
import { useFormat, When } from '~/parts/format';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from '../Admin.module.css';
import { Facts } from '../Facts';
import { Places, Roles } from '../access';
import { EditUserDialog } from './EditUserDialog';
import { ResetPassword } from './ResetPassword';
import { UserHistory } from './UserHistory';
import { UserState } from './UserState';

export function UserPage() {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const { name = '' } = useParams();
  const { data: user, error, refetch } = query.useQuery('get', '/users/{name}', { params: { path: { name } } });
  const [doing, setDoing] = useState<'edit' | 'password'>();
  const done = () => setDoing(undefined);

  return (
    <>
      <BackLink to="/admin/users">
        {t('users.all')}
      </BackLink>
      <PageHead title={name} beside={user ? <UserState user={user} /> : null}>
        {user ? (
          <>
            <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setDoing('password')}>
              {t('users.reset')}
            </Button>
            <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDoing('edit')}>
              {t('edit')}
            </Button>
          </>
        ) : null}
      </PageHead>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {!user && !error ? (
        <Center mih={200}>
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      ) : null}
      {user ? (
        <div className={classes.stack}>
          <Panel title={t('users.facts')}>
            <Facts
              of={[
                [t('users.displayName'), user.displayName ?? t('common:none')],
                [t('access.roles'), <Roles key="roles" roles={user.roles} />],
                [t('access.locations'), <Places key="places" codes={user.locations} />],
                [t('common:language'), LANGUAGES[user.language as keyof typeof LANGUAGES] ?? t('users.asBrowser')],
                [t('users.lastLogin'), user.lastLoginAt ? <When at={user.lastLoginAt} /> : t('common:when.never')],
                [t('users.sessions'), format.number(user.sessions)],
                [t('users.tokens'), format.number(user.tokens)],
                [t('made'), format.moment(user.createdAt)],
              ]}
            />
          </Panel>
          <UserHistory name={name} />
        </div>
      ) : null}
      {user && doing === 'edit' ? <EditUserDialog user={user} onClose={done} /> : null}
      {user && doing === 'password' ? <ResetPassword user={user} onClose={done} /> : null}
    </>
  );
}
