import { Anchor, FileInput, Text } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told, warned } from '~/parts/told';
import { useRefresh } from '../refresh';
import { settingsHref } from '../settings/configuration';
import { contentDigest, digestOf, hex } from './digest';
import { TOUCHED } from './plugin';
import classes from './Plugins.module.css';

const MOST = 50 * 1024 * 1024;
/** Where uploads are allowed. */
const SETTING = 'org.platen.provisioning';

/** Sends the file of a plugin, with its fingerprint so that nothing is lost on the way. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('plugins');
  const refresh = useRefresh();
  const [file, setFile] = useState<File | null>(null);
  const reading = useMutation({ mutationFn: digestOf });
  const upload = useMutation({
    mutationFn: ({ jar, digest }: { jar: File; digest: Uint8Array }) =>
      api.POST('/plugins', {
        params: { header: { 'Content-Digest': contentDigest(digest) } },
        body: '',
        bodySerializer: () => jar,
        headers: { 'Content-Type': 'application/java-archive' },
      }),
    onSuccess: ({ data: plugin, response }) => {
      if (plugin?.state === 'FAILED') {
        warned(t('notRunning', { title: plugin.title }), plugin.reason ?? t('noReason'));
      } else if (plugin) {
        told(t(response.status === 201 ? 'upload.installed' : 'upload.upgraded', { title: plugin.title, version: plugin.version }));
      }
      onClose();
    },
    onSettled: () => void refresh(...TOUCHED),
  });
  const tooLarge = file !== null && file.size > MOST;
  const digest = tooLarge ? undefined : reading.data;
  const fault = tooLarge ? t('upload.tooLarge') : reading.error ? t('upload.unreadable') : undefined;

  function choose(chosen: File | null) {
    setFile(chosen);
    upload.reset();
    reading.reset();
    if (chosen && chosen.size <= MOST) {
      reading.mutate(chosen);
    }
  }

  return (
    <FormModal
      title={t('upload.open')}
      go={t('upload.go')}
      size="lg"
      onClose={onClose}
      onSubmit={() => file && digest && upload.mutate({ jar: file, digest })}
      loading={upload.isPending}
      error={upload.error}
      disabled={!digest}
    >
      <Text size="sm">{t('upload.what')}</Text>
      <FileInput
        label={t('upload.file')}
        description={t('upload.fileHint')}
        placeholder={t('upload.choose')}
        leftSection={<IconFileZip size={16} aria-hidden />}
        accept=".jar,application/java-archive"
        value={file}
        onChange={choose}
        error={fault}
        required
        data-autofocus
      />
      {reading.isPending ? (
        <Text size="sm" role="status">
          {t('upload.reading')}
        </Text>
      ) : null}
      {digest ? (
        <div>
          <Text size="sm" c="dimmed">
            {t('upload.fingerprint')}
          </Text>
          <div className={classes.fingerprint}>{hex(digest)}</div>
        </div>
      ) : null}
      {refusalOf(upload.error)?.status === 403 ? (
        <Anchor component={Link} to={settingsHref(SETTING)} size="sm">
          {t('upload.off')}
        </Anchor>
      ) : null}
    </FormModal>
  );
}
