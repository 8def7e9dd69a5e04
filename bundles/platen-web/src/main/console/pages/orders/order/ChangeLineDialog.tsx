import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { ArtworkFields } from '../create/ArtworkFields';
import { artworkDraft, nextId, type Art } from '../create/line';
import { ParameterFields } from '../create/ParameterFields';
import { useRefresh, type Item, type Order } from '../data';

/** Changes a line; its jobs follow with the next reconcile. */
export function ChangeLineDialog({ order, item, onClose }: { order: Order; item: Item; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const [quantity, setQuantity] = useState<number | string>(item.quantity);
  const [parameters, setParameters] = useState(item.parameters);
  const [artwork, setArtwork] = useState<Art[]>(() =>
    item.artwork.map(({ placement, url, file, name }) => ({ id: nextId(), placement, url: file ? '' : (url ?? ''), file, name })),
  );
  const [touched, setTouched] = useState(false);
  const sku = query.useQuery('get', '/skus/{code}', { params: { path: { code: item.sku ?? '' } } }, { enabled: item.sku !== null, retry: false });
  const change = query.useMutation('patch', '/orders/{id}/items/{item}', {
    onSuccess: () => {
      told(t('line.changed', { title: item.title }));
      void refresh();
      onClose();
    },
  });
  const field = (path: string) => refusalOf(change.error)?.field(path);
  const placements = [...new Set((sku.data?.parts ?? []).map((part) => part.placement).filter((placement) => placement != null))];

  function submit() {
    const body: Schema['LinePatch'] = { quantity: Number(quantity) || 0, parameters };
    if (touched) {
      body.artwork = artworkDraft(artwork);
    }
    change.mutate({ params: { path: { id: order.id, item: item.id }, header: ifMatch(order.version) }, body });
  }

  return (
    <FormModal
      title={t('line.change', { title: item.title })}
      go={t('change.go')}
      size="lg"
      loading={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('line.changeHint')}</Text>
      <NumberInput
        label={t('line.quantity')}
        value={quantity}
        onChange={setQuantity}
        min={1}
        allowDecimal={false}
        clampBehavior="none"
        error={field('quantity')}
        required
        w={140}
      />
      <ParameterFields
        parameters={sku.data?.parameters ?? []}
        values={parameters}
        onChange={setParameters}
        error={(name) => field(`parameters/${name}`)}
      />
      <ArtworkFields
        artwork={artwork}
        onChange={(changed) => {
          setTouched(true);
          setArtwork(changed);
        }}
        placements={placements}
        error={(index, name) => field(`artwork/${index}/${name}`)}
      />
    </FormModal>
  );
}
