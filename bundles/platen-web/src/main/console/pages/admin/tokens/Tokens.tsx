import { Button, Switch, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { When } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import { Secret } from '../Secret';
import { Places, Roles } from '../access';
import { NewTokenDialog } from './NewTokenDialog';
import { RevokeDialog } from './RevokeDialog';
import { TokenEnd } from './TokenEnd';

type Token = Schema['Token'];

/** What programs come in with. */
export function Tokens() {
  const { t } = useTranslation(['admin', 'common']);
  const tokens = query.useQuery('get', '/tokens');
  const [address, setAddress] = useSearchParams();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Schema['NewToken']>();
  const [revoking, setRevoking] = useState<Token>();
  const revoked = address.has('revoked');
  const wide = useMediaQuery('(min-width: 1150px)', undefined, { getInitialValueInEffect: false });
  const columns: Column<Token>[] = [
    { key: 'name', head: t('tokens.name'), cell: ({ name }) => <b title={name}>{name}</b> },
    { key: 'prefix', head: t('tokens.prefix'), cell: ({ prefix }) => <code>{prefix}…</code>, width: 130 },
    { key: 'roles', head: t('access.roles'), cell: ({ roles }) => <Roles roles={roles} />, width: 115 },
    {
      key: 'for',
      head: t('tokens.bound'),
      cell: ({ customer, locations }) => (customer ? t('tokens.customer', { id: customer.id }) : <Places codes={locations} />),
    },
    {
      key: 'used',
      head: t('tokens.lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <When at={lastUsedAt} /> : t('common:when.never')),
      width: 135,
    },
    {
      key: 'expires',
      head: t('tokens.expires'),
      cell: (token) => <TokenEnd token={token} />,
      width: 100,
    },
    {
      key: 'revoke',
      head: <VisuallyHidden>{t('action')}</VisuallyHidden>,
      cell: (token) =>
        token.revoked ? null : (
          <Button size="compact-xs" variant="default" aria-label={t('tokens.revokeOne', { name: token.name })} onClick={() => setRevoking(token)}>
            {t('tokens.revoke')}
          </Button>
        ),
      width: 134,
      align: 'right',
    },
  ];

  return (
    <>
      <PageHead title={t('page.tokens')}>
        <Switch
          label={t('tokens.showRevoked')}
          checked={revoked}
          onChange={({ currentTarget }) => setAddress(currentTarget.checked ? { revoked: 'yes' } : {}, { replace: true })}
        />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          {t('tokens.make')}
        </Button>
      </PageHead>
      <Listed asked={tokens}>
        <DataTable
          label={t('page.tokens')}
          columns={wide ? columns : columns.filter(({ key }) => key !== 'prefix')}
          rows={(tokens.data?.items ?? []).filter((token) => revoked || !token.revoked)}
          rowKey={({ id }) => id}
          loading={tokens.isPending}
          empty={<Empty icon={IconKey} title={t('tokens.none')} hint={t('tokens.noneHint')} />}
          minWidth={wide ? 880 : 720}
        />
      </Listed>
      {making ? (
        <NewTokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
          }}
        />
      ) : null}
      {made ? (
        <Secret
          title={t('tokens.secret', { name: made.token.name })}
          what={t('tokens.secretIs')}
          secret={made.secret}
          onClose={() => setMade(undefined)}
        />
      ) : null}
      {revoking ? <RevokeDialog token={revoking} onClose={() => setRevoking(undefined)} /> : null}
    </>
  );
}
