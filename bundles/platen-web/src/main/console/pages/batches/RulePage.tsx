import { Button, Center, Group, Loader, Modal, Text } from '@mantine/core';
import { IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { refused, told } from '~/parts/told';
import { RuleForm } from './RuleForm';
import { RunRule } from './RunRule';

/** A batch rule to be changed, run or deleted; the code "new" is none yet. */
export function RulePage() {
  const { t } = useTranslation(['queue', 'common']);
  const code = useParams().code ?? 'new';
  const fresh = code === 'new';
  const { data, error, isPending } = query.useQuery('get', '/batch-rules/{code}', { params: { path: { code } } }, { enabled: !fresh });
  if (fresh) {
    return (
      <>
        <BackLink to="/batches">{t('batches.title')}</BackLink>
        <PageHead title={t('rules.create')} />
        <RuleForm rule={null} />
      </>
    );
  }
  if (error) {
    return (
      <>
        <BackLink to="/batches">{t('batches.title')}</BackLink>
        <PageHead title={t('rules.title')} />
        <ProblemAlert error={error} />
      </>
    );
  }
  return isPending ? (
    <Center mih={200}>
      <Loader role="status" aria-label={t('common:loading')} />
    </Center>
  ) : (
    <>
      <BackLink to="/batches">{t('batches.title')}</BackLink>
      <PageHead title={data.name}>
        <RuleActions rule={data} />
      </PageHead>
      <RuleForm key={data.code} rule={data} />
    </>
  );
}

function RuleActions({ rule }: { rule: Schema['BatchRule'] }) {
  const { t } = useTranslation(['queue', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'run' | 'delete' | null>(null);
  const remove = query.useMutation('delete', '/batch-rules/{code}', {
    onSuccess: () => {
      told(t('rules.deleted', { name: rule.name }));
      void queries.invalidateQueries({ queryKey: ['get', '/batch-rules'] });
      void navigate('/batches');
    },
    onError: refused,
  });
  return (
    <>
      <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => setOpen('run')}>
        {t('rules.run')}
      </Button>
      <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setOpen('delete')}>
        {t('common:delete')}
      </Button>
      {open === 'run' ? <RunRule rule={rule} onClose={() => setOpen(null)} /> : null}
      <Modal
        opened={open === 'delete'}
        onClose={() => setOpen(null)}
        title={t('rules.deleteTitle', { name: rule.name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Text mb="md">{t('rules.deleteWhat')}</Text>
        <Group justify="end">
          <Button variant="default" onClick={() => setOpen(null)}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ params: { path: { code: rule.code } } })}>
            {t('common:delete')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
