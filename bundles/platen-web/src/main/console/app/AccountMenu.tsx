import { Button, Group, Menu, Modal, SegmentedControl, Stack, Text, UnstyledButton, Avatar, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { unsentOf } from '~/pages/stations/queue/kept';
import { refused } from '~/parts/told';
import { LanguageSwitch } from './LanguageSwitch';
import { useSession } from './session';

export function AccountMenu({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const signOut = query.useMutation('delete', '/session', { onSuccess: onSignedOut, onError: refused });
  const name = session.displayName ?? session.user;
  const [unsent, setUnsent] = useState(0);

  function leave() {
    const left = unsentOf(session.user);
    if (left > 0) {
      setUnsent(left);
    } else {
      signOut.mutate({});
    }
  }

  return (
    <>
      <Menu position="bottom-end" width={240} closeOnItemClick={false}>
        <Menu.Target>
          <UnstyledButton aria-label={t('user.menu', { name })}>
            <Avatar size={34} radius="xl" color="teal" variant="filled">
              <IconUser size={20} aria-hidden />
            </Avatar>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Stack gap={8} p="xs">
            <Text fw={600}>{name}</Text>
            <SegmentedControl
              size="xs"
              aria-label={t('user.scheme')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
              data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`user.${value}`) }))}
            />
            <LanguageSwitch />
          </Stack>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave} closeMenuOnClick>
            {t('user.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {unsent > 0 ? (
        <Modal
          opened
          onClose={() => setUnsent(0)}
          title={t('user.unsent', { count: unsent })}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <Text size="sm">{t('user.unsentWhat')}</Text>
          <Group justify="end" gap="xs" mt="md">
            <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
              {t('user.signOut')}
            </Button>
            <Button onClick={() => setUnsent(0)} data-autofocus>
              {t('user.unsentStay')}
            </Button>
          </Group>
        </Modal>
      ) : null}
    </>
  );
}
