import { ActionIcon, Button, FileButton, Group, Text, TextInput } from '@mantine/core';
import { IconTrash, IconUpload, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileHref, useUpload } from '~/parts/files';
import { FilePreview } from '~/parts/FilePreview';
import { refused } from '~/parts/told';
import classes from './Line.module.css';
import { nextId, type Art } from './line';

interface Props {
  artwork: Art[];
  onChange: (artwork: Art[]) => void;
  /** Placements that the SKU knows. */
  placements: string[];
  error: (index: number, field: string) => string | undefined;
}

/** The customer's art: for each placement a file from here or an address to fetch it from. */
export function ArtworkFields({ artwork, onChange, placements, error }: Props) {
  const { t } = useTranslation('orders');
  const free = placements.find((placement) => !artwork.some((art) => art.placement === placement));
  return (
    <div>
      {artwork.map((art, index) => (
        <ArtworkRow
          key={art.id}
          art={art}
          placements={placements}
          error={(field) => error(index, field)}
          onChange={(changed) => onChange(artwork.map((one) => (one.id === art.id ? changed : one)))}
          onRemove={() => onChange(artwork.filter((one) => one.id !== art.id))}
        />
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...artwork, { id: nextId(), placement: free ?? '', url: '', file: null, name: null }])}
      >
        {t('line.addArtwork')}
      </Button>
    </div>
  );
}

function ArtworkRow({ art, placements, error, onChange, onRemove }: {
  art: Art;
  placements: string[];
  error: (field: string) => string | undefined;
  onChange: (art: Art) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('orders');
  const upload = useUpload();
  const list = `placements-${art.id}`;

  function take(file: File | null) {
    if (file) {
      upload.mutate(file, {
        onSuccess: ({ sha256 }) => onChange({ ...art, file: sha256, name: file.name, url: '' }),
        onError: refused,
      });
    }
  }

  return (
    <div
      className={classes.artwork}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0] ?? null);
      }}
    >
      <TextInput
        label={t('line.placement')}
        value={art.placement}
        list={list}
        onChange={(event) => onChange({ ...art, placement: event.currentTarget.value })}
        error={error('placement')}
        required
        w={140}
      />
      <datalist id={list}>
        {placements.map((placement) => (
          <option key={placement} value={placement} />
        ))}
      </datalist>
      {art.file ? (
        <Group gap="sm" wrap="nowrap" className={classes.file}>
          <FilePreview src={fileHref(art.file)} name={art.name} alt={t('line.preview', { name: art.name ?? '' })} size={48} />
          <Text size="sm" truncate title={art.name ?? undefined}>
            {art.name}
          </Text>
          <Button size="xs" variant="subtle" onClick={() => onChange({ ...art, file: null, name: null })}>
            {t('line.otherFile')}
          </Button>
        </Group>
      ) : (
        <Group gap="sm" align="end" wrap="nowrap" className={classes.file}>
          <FileButton onChange={take}>
            {(props) => (
              <Button {...props} variant="default" loading={upload.isPending} leftSection={<IconUpload size={16} aria-hidden />}>
                {t('line.upload')}
              </Button>
            )}
          </FileButton>
          <TextInput
            label={t('line.url')}
            placeholder="https://"
            type="url"
            value={art.url}
            onChange={(event) => onChange({ ...art, url: event.currentTarget.value })}
            error={error('url') ?? error('file')}
            style={{ flex: 1 }}
          />
        </Group>
      )}
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('line.removeArtwork')} onClick={onRemove} mb={2}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
