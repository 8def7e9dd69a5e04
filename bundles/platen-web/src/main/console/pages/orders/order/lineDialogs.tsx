import { Center, Loader, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { SkuPicker } from '../create/SkuPicker';
import { useRefresh, type Item, type Order } from '../data';
import { WhyCauses } from '../WhyCauses';

interface Props {
  order: Order;
  item: Item;
  onClose: () => void;
}

export function RemoveLineDialog({ order, item, onClose }: Props) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const remove = query.useMutation('delete', '/orders/{id}/items/{item}', {
    onSuccess: () => {
      told(t('line.removed', { title: item.title }));
      void refresh();
      onClose();
    },
  });
  return (
    <FormModal
      title={t('line.remove', { title: item.title })}
      go={t('line.removeGo')}
      danger
      loading={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate({ params: { path: { id: order.id, item: item.id } } })}
    >
      <Text size="sm">{t('line.removeDoes', { count: item.jobs.length })}</Text>
    </FormModal>
  );
}

/** Puts the right SKU on a line that came with one nobody knows. */
export function SkuDialog({ order, item, onClose }: Props) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const [code, setCode] = useState('');
  const choose = query.useMutation('post', '/orders/{id}/items/{item}/sku', {
    onSuccess: () => {
      told(t('line.skuChosen'));
      void refresh();
      onClose();
    },
  });
  return (
    <FormModal
      title={t('line.chooseSku')}
      go={t('line.chooseSku')}
      loading={choose.isPending}
      error={choose.error}
      disabled={!code.trim()}
      onClose={onClose}
      onSubmit={() => choose.mutate({ params: { path: { id: order.id, item: item.id } }, body: { sku: code.trim() } })}
    >
      <Text size="sm">{t('line.unknownSku', { title: item.title })}</Text>
      <SkuPicker value={code} onType={setCode} onChoose={(sku) => setCode(sku.code)} />
    </FormModal>
  );
}

export function WhyItemDialog({ order, item, onClose }: Props) {
  const { t } = useTranslation(['orders', 'common']);
  const why = query.useQuery('get', '/orders/{id}/items/{item}/why', { params: { path: { id: order.id, item: item.id } } });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('why.askItem', { title: item.title })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {why.isPending ? (
        <Center>
          <Loader aria-hidden />
        </Center>
      ) : null}
      {why.error ? <ProblemAlert error={why.error} /> : null}
      {why.data && why.data.causes.length === 0 ? <Text>{why.data.summary}</Text> : null}
      {why.data && why.data.causes.length > 0 ? <WhyCauses causes={why.data.causes} order={order.id} /> : null}
    </Modal>
  );
}
