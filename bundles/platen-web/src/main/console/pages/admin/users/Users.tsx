import { Anchor, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { When } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import { Secret } from '../Secret';
import { Places, Roles } from '../access';
import { NewUserDialog } from './NewUserDialog';
import { UserState } from './UserState';

type User = Schema['User'];

const here = (name: string) => `/admin/users/${encodeURIComponent(name)}`;

/** Who may come in. */
export function Users() {
  const { t } = useTranslation(['admin', 'common']);
  const navigate = useNavigate();
  const users = query.useQuery('get', '/users');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Schema['NewUser']>();
  const wide = useMediaQuery('(min-width: 1150px)', undefined, { getInitialValueInEffect: false });
  const columns: Column<User>[] = [
    { key: 'name', head: t('users.name'), cell: ({ name }) => <Anchor component={Link} to={here(name)} fw={600} size="sm" title={name}>{name}</Anchor> },
    { key: 'displayName', head: t('users.displayName'), cell: ({ displayName }) => <span title={displayName ?? undefined}>{displayName ?? t('common:none')}</span> },
    { key: 'roles', head: t('access.roles'), cell: ({ roles }) => <Roles roles={roles} />, width: 170 },
    { key: 'locations', head: t('access.locations'), cell: ({ locations }) => <Places codes={locations} /> },
    {
      key: 'login',
      head: t('users.lastLogin'),
      cell: ({ lastLoginAt }) => (lastLoginAt ? <When at={lastLoginAt} /> : t('common:when.never')),
      width: 140,
    },
    { key: 'state', head: t('state'), cell: (user) => <UserState user={user} />, width: 150 },
  ];

  return (
    <>
      <PageHead title={t('page.users')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          {t('users.make')}
        </Button>
      </PageHead>
      <Listed asked={users}>
        <DataTable
          label={t('page.users')}
          columns={wide ? columns : columns.filter(({ key }) => key !== 'login')}
          rows={users.data?.items ?? []}
          rowKey={({ name }) => name}
          onOpen={({ name }) => void navigate(here(name))}
          loading={users.isPending}
          empty={<Empty icon={IconUsers} title={t('users.none')} hint={t('users.noneHint')} />}
          minWidth={wide ? 880 : 720}
        />
      </Listed>
      {making ? (
        <NewUserDialog
          onClose={() => setMaking(false)}
          onMade={(user) => {
            setMaking(false);
            setMade(user);
          }}
        />
      ) : null}
      {made ? (
        <Secret
          title={t('users.oneTime', { name: made.user.name })}
          what={t('users.oneTimeIs')}
          secret={made.oneTimePassword}
          onClose={() => setMade(undefined)}
        />
      ) : null}
    </>
  );
}
