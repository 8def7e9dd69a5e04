import { Button } from '@mantine/core';
import { IconPlus, IconTagOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import { InUse } from './InUse';
import { RejectReasonDialog } from './RejectReasonDialog';

type Reason = Schema['RejectReason'];

/** Why a piece may be rejected at quality control. */
export function RejectReasons() {
  const { t } = useTranslation('admin');
  const reasons = query.useQuery('get', '/reject-reasons');
  const [open, setOpen] = useState<Reason | 'new'>();
  const columns: Column<Reason>[] = [
    { key: 'code', head: t('code'), cell: ({ code }) => <b>{code}</b>, width: 200 },
    { key: 'label', head: t('reasons.label'), cell: ({ label }) => label },
    { key: 'state', head: t('state'), cell: ({ active }) => <InUse active={active} />, width: 120 },
  ];
  return (
    <>
      <PageHead title={t('page.reject-reasons')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {t('reasons.make')}
        </Button>
      </PageHead>
      <Listed asked={reasons}>
        <DataTable
          label={t('page.reject-reasons')}
          columns={columns}
          rows={reasons.data?.items ?? []}
          rowKey={({ code }) => code}
          onOpen={setOpen}
          loading={reasons.isPending}
          empty={<Empty icon={IconTagOff} title={t('reasons.none')} hint={t('reasons.noneHint')} />}
          minWidth={420}
        />
      </Listed>
      {open ? (
        <RejectReasonDialog
          reason={open === 'new' ? undefined : open}
          taken={(reasons.data?.items ?? []).map(({ code }) => code)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}
