import { Button, Center, Group, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ifMatch, query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { BackLink } from '~/parts/BackLink';
import { useOnce } from '~/parts/once';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { useUnsaved } from '~/parts/unsaved';
import { draftOf, emptySku, formOf } from './form';
import classes from './Sku.module.css';
import { SkuFields } from './SkuFields';

export function SkuPage() {
  const { t } = useTranslation(['common', 'orders']);
  const code = useParams()['code'] ?? '';
  const sku = query.useQuery('get', '/skus/{code}', { params: { path: { code } } });
  if (sku.error && !sku.data) {
    return (
      <>
        <BackLink to="/skus">{t('orders:skus.title')}</BackLink>
        <PageHead title={t('orders:skus.title')} />
        <ProblemAlert error={sku.error} onRetry={() => void sku.refetch()} />
      </>
    );
  }
  return sku.data ? (
    <SkuSheet key={sku.data.id} sku={sku.data} />
  ) : (
    <Center mih={240}>
      <Loader aria-label={t('loading')} role="status" />
    </Center>
  );
}

/** The form of a SKU, or of a new one. */
export function SkuSheet({ sku }: { sku: Schema['Sku'] | null }) {
  const { t } = useTranslation(['orders', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => (sku ? formOf(sku) : emptySku()));
  const [stored, setStored] = useState(() => JSON.stringify(draftOf(form)));
  // The version that was read when typing began: what others changed since then is not overwritten unseen.
  const [version, setVersion] = useState(sku?.version ?? 0);

  async function saved(made: Schema['Sku']) {
    told(t('skus.saved', { code: made.code }));
    setVersion(made.version);
    setStored(JSON.stringify(body));
    await queries.invalidateQueries({ predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/skus') });
    if (!sku || sku.code !== made.code) {
      void navigate(`/skus/${encodeURIComponent(made.code)}`, { replace: true });
    }
  }
  const body = draftOf(form);
  const header = useOnce(body);
  const make = query.useMutation('post', '/skus', { onSuccess: saved });
  const change = query.useMutation('put', '/skus/{code}', { onSuccess: saved });
  const { error } = sku ? change : make;
  useUnsaved(JSON.stringify(body) !== stored && !make.isPending && !change.isPending);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sku) {
      change.mutate({ params: { path: { code: sku.code }, header: ifMatch(version) }, body });
    } else {
      make.mutate({ params: { header }, body });
    }
  }

  return (
    <>
      <BackLink to="/skus">{t('skus.title')}</BackLink>
      <form onSubmit={submit}>
        <PageHead title={sku ? sku.code : t('skus.create')}>
          <Group gap="xs">
            <Button type="submit" loading={make.isPending || change.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </PageHead>
        <div className={classes.stack}>
          {error ? <ProblemAlert error={error} /> : null}
          <SkuFields rank={2} form={form} onChange={setForm} error={(path) => refusalOf(error)?.field(path)} />
        </div>
      </form>
    </>
  );
}
