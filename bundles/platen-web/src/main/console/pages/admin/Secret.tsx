import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './CopyButton';
import classes from './Admin.module.css';

/** A secret that is shown this once: it goes by the button alone, not by a slip of the mouse. */
export function Secret({ title, what, secret, onClose }: { title: string; what: string; secret: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <Stack>
        <Text size="sm">{what}</Text>
        <div className={classes.secret}>
          <code data-secret>{secret}</code>
          <CopyButton text={secret} label={t('copy.secret')} />
        </div>
        <Group justify="end">
          <Button onClick={onClose}>{t('copy.noted')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
