import { Autocomplete, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import { AmountInput } from './fields';

/** A material, new or to be changed. */
export function MaterialForm({ material, onClose }: { material: Schema['Material'] | null; onClose: () => void }) {
  const { t } = useTranslation(['stock', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [code, setCode] = useState(material?.code ?? '');
  const [name, setName] = useState(material?.name ?? '');
  const [unit, setUnit] = useState(material?.unit ?? 'piece');
  const [lowAt, setLowAt] = useState<number | ''>(material?.lowAt ?? '');
  const [supplier, setSupplier] = useState(material?.supplier ?? '');
  const [active, setActive] = useState(material?.active ?? true);
  const changed = useChanged([code, name, unit, lowAt, supplier, active]);
  const save = query.useMutation('put', '/materials/{code}', {
    onSuccess: (saved) => {
      told(t('material.saved', { code: saved.code }));
      void queries.invalidateQueries({ predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /^\/(materials|stock)/.test(path) });
      onClose();
      if (!material) {
        void navigate(`/stock/${encodeURIComponent(saved.code)}`);
      }
    },
  });
  const refusal = refusalOf(save.error);

  function submit() {
    save.mutate({
      params: { path: { code: code.trim() } },
      body: { name: name.trim(), unit: unit.trim(), lowAt: lowAt === '' ? null : lowAt, supplier: supplier.trim() || null, active },
    });
  }

  return (
    <FormModal
      title={material ? t('material.change', { code: material.code }) : t('material.create')}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={submit}
      loading={save.isPending}
      error={save.error}
      changed={changed}
    >
      {material ? null : (
        <TextInput
          label={t('material.code')}
          description={t('material.codeHint')}
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={refusal?.field('code')}
        />
      )}
      <TextInput label={t('material.name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} error={refusal?.field('name')} />
      <Autocomplete
        label={t('material.unit')}
        required
        data={['piece', 'm', 'm2', 'g', 'kg', 'ml', 'l']}
        value={unit}
        onChange={setUnit}
        error={refusal?.field('unit')}
      />
      <AmountInput
        label={t('material.lowAt')}
        description={t('material.lowAtHint')}
        min={0}
        value={lowAt}
        onChange={setLowAt}
        error={refusal?.field('lowAt')}
      />
      <TextInput
        label={t('column.supplier')}
        value={supplier}
        onChange={(event) => setSupplier(event.currentTarget.value)}
        error={refusal?.field('supplier')}
      />
      <Switch label={t('material.active')} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
    </FormModal>
  );
}
