import { ActionIcon, Button, FileButton, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash, IconUpload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDecorations } from '~/parts/useDecorations';
import { fileHref, useUpload } from '~/parts/files';
import { FilePreview } from '~/parts/FilePreview';
import { refused } from '~/parts/told';
import { nextId, type PartForm } from './form';
import classes from './Sku.module.css';

interface Props {
  part: PartForm;
  onChange: (part: PartForm) => void;
  onRemove: () => void;
  error: (field: string) => string | undefined;
}

/** A part: how often it is made, by which decoration, where on the piece, from which file. */
export function PartFields({ part, onChange, onRemove, error }: Props) {
  const { t } = useTranslation('orders');
  const { types } = useDecorations();
  const upload = useUpload();
  const data = types.map(({ key, label }) => ({ value: key, label }));

  function take(file: File | null) {
    if (file) {
      upload.mutate(file, {
        onSuccess: ({ sha256 }) => onChange({ ...part, file: sha256, fileName: file.name }),
        onError: refused,
      });
    }
  }

  return (
    <div className={classes.one} role="group" aria-label={t('skus.part', { name: part.name || part.code })}>
      <div className={classes.fields}>
        <TextInput
          label={t('skus.partCode')}
          placeholder="front"
          value={part.code}
          onChange={(event) => onChange({ ...part, code: event.currentTarget.value })}
          error={error('code')}
          required
        />
        <TextInput
          label={t('skus.name')}
          placeholder={part.code}
          value={part.name}
          onChange={(event) => onChange({ ...part, name: event.currentTarget.value })}
          error={error('name')}
        />
        <NumberInput
          label={t('skus.perPiece')}
          value={part.quantity}
          onChange={(quantity) => onChange({ ...part, quantity })}
          min={1}
          allowDecimal={false}
          clampBehavior="none"
          error={error('quantity')}
          required
        />
        <Select
          label={t('print.decoration')}
          data={part.decoration && !data.some(({ value }) => value === part.decoration) ? [...data, part.decoration] : data}
          value={part.decoration || null}
          onChange={(decoration) => onChange({ ...part, decoration: decoration ?? '' })}
          error={error('decoration')}
          required
        />
        <TextInput
          label={t('line.placement')}
          value={part.placement}
          onChange={(event) => onChange({ ...part, placement: event.currentTarget.value })}
          error={error('placement')}
        />
      </div>
      <Group gap="sm" onDragOver={(event) => event.preventDefault()} onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0] ?? null);
      }}>
        {part.file ? (
          <>
            <FilePreview src={fileHref(part.file)} name={part.fileName} alt={t('line.preview', { name: part.fileName ?? part.code })} size={64} />
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {part.fileName}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('skus.noFile')}
          </Text>
        )}
        <FileButton onChange={take}>
          {(props) => (
            <Button {...props} size="xs" variant="default" loading={upload.isPending} leftSection={<IconUpload size={14} aria-hidden />}>
              {part.file ? t('line.otherFile') : t('line.upload')}
            </Button>
          )}
        </FileButton>
        {part.file ? (
          <Button size="xs" variant="subtle" color="gray" onClick={() => onChange({ ...part, file: null, fileName: null })}>
            {t('skus.removeFile')}
          </Button>
        ) : null}
        {error('file') ? (
          <Text size="sm" c="red">
            {error('file')}
          </Text>
        ) : null}
      </Group>
      <div>
        {part.attributes.length > 0 ? (
          <div className={classes.attribute} aria-hidden>
            <Text size="sm" fw={500}>
              {t('skus.attributeName')}
            </Text>
            <Text size="sm" fw={500}>
              {t('skus.value')}
            </Text>
          </div>
        ) : null}
        {part.attributes.map((attribute) => {
          const change = (changed: Partial<typeof attribute>) =>
            onChange({ ...part, attributes: part.attributes.map((one) => (one.id === attribute.id ? { ...one, ...changed } : one)) });
          return (
            <div key={attribute.id} className={classes.attribute}>
              <TextInput
                size="xs"
                aria-label={t('skus.attributeName')}
                placeholder={t('skus.attributeName')}
                value={attribute.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
              <TextInput
                size="xs"
                aria-label={t('skus.attributeValue', { name: attribute.name })}
                placeholder={t('skus.value')}
                value={attribute.value}
                onChange={(event) => change({ value: event.currentTarget.value })}
                error={error(`attributes/${attribute.name}`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('skus.removeAttribute', { name: attribute.name })}
                onClick={() => onChange({ ...part, attributes: part.attributes.filter((one) => one.id !== attribute.id) })}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </div>
          );
        })}
        <Group justify="space-between">
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ ...part, attributes: [...part.attributes, { id: nextId(), name: '', value: '' }] })}
          >
            {t('skus.addAttribute')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>
            {t('skus.removePart')}
          </Button>
        </Group>
      </div>
    </div>
  );
}
