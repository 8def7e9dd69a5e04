import { Button, Center, Loader } from '@mantine/core';
import { IconPuzzle, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import { inOrder } from './plugin';
import { PluginList } from './PluginList';
import { UploadDialog } from './UploadDialog';

/** What Platen can be given and has been given, and why something of it does not run. */
export function Plugins() {
  const { t } = useTranslation(['plugins', 'common']);
  const plugins = query.useQuery('get', '/plugins');
  const [uploading, setUploading] = useState(false);
  const rows = inOrder(plugins.data?.items ?? []);
  return (
    <>
      <PageHead title={t('title')}>
        <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setUploading(true)}>
          {t('upload.open')}
        </Button>
      </PageHead>
      <Listed asked={plugins}>
        {plugins.isPending ? (
          <Center mih={200}>
            <Loader role="status" aria-label={t('common:loading')} />
          </Center>
        ) : rows.length === 0 ? (
          <Empty icon={IconPuzzle} title={t('none')} hint={t('noneHint')} />
        ) : (
          <PluginList plugins={rows} />
        )}
      </Listed>
      {uploading ? <UploadDialog onClose={() => setUploading(false)} /> : null}
    </>
  );
}
