import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '~/parts/FormModal';
import { draftOf, emptySku, formOf, type SkuDraft } from './form';
import { SkuFields } from './SkuFields';

interface Props {
  code: string;
  /** What was entered before, if anything. */
  draft: SkuDraft | null;
  onDone: (draft: SkuDraft) => void;
  onClose: () => void;
}

/** A SKU that is made together with the order that first uses it. */
export function NewSkuModal({ code, draft, onDone, onClose }: Props) {
  const { t } = useTranslation('orders');
  const [form, setForm] = useState(() => (draft ? formOf(draft) : emptySku(code)));
  return (
    <FormModal
      title={t('skus.onTheFly')}
      go={t('skus.use')}
      size="xl"
      loading={false}
      error={null}
      disabled={form.parts.length === 0 || form.parts.some((part) => !part.decoration)}
      onClose={onClose}
      onSubmit={() => onDone(draftOf(form))}
    >
      <Text size="sm">{t('skus.onTheFlyHint', { code })}</Text>
      <SkuFields form={form} onChange={setForm} error={() => undefined} />
    </FormModal>
  );
}
