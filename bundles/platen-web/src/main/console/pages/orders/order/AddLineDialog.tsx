import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import { told } from '~/parts/told';
import { emptyLine, lineDraft } from '../create/line';
import { LineFields } from '../create/LineFields';
import { useRefresh, type Order } from '../data';

export function AddLineDialog({ order, does, onClose }: { order: Order; does: string; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const [line, setLine] = useState(emptyLine);
  const body = lineDraft(line);
  const header = useOnce(body);
  const add = query.useMutation('post', '/orders/{id}/items', {
    onSuccess: (item) => {
      told(t('line.added', { title: item.title }));
      void refresh();
      onClose();
    },
  });
  return (
    <FormModal
      title={t('actions.addLine')}
      go={t('line.add')}
      size="xl"
      loading={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() => add.mutate({ params: { path: { id: order.id }, header }, body })}
    >
      {does ? <Text size="sm">{does}.</Text> : null}
      <LineFields line={line} onChange={setLine} error={(path) => refusalOf(add.error)?.field(path)} />
    </FormModal>
  );
}
