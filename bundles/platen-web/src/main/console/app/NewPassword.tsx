import { Button, Card, Center, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { ProblemAlert } from '~/parts/ProblemAlert';

/** In place of everything else while the password is a one-time one. */
export function NewPassword({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const change = query.useMutation('put', '/me/password', { onSuccess: onDone });
  const refusal = refusalOf(change.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate({ body: { oldPassword, newPassword } });
  }

  return (
    <Center component="main" mih="100vh" p="md">
      <Card component="form" onSubmit={submit} withBorder padding="xl" w={420} maw="100%">
        <Stack>
          <Title order={1} size="h2">
            {t('newPassword.title')}
          </Title>
          <Text c="dimmed">{t('newPassword.why')}</Text>
          <PasswordInput
            label={t('newPassword.old')}
            value={oldPassword}
            onChange={(event) => setOld(event.currentTarget.value)}
            autoComplete="current-password"
            error={refusal?.field('oldPassword')}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            autoFocus
            required
          />
          <PasswordInput
            label={t('newPassword.new')}
            value={newPassword}
            onChange={(event) => setNew(event.currentTarget.value)}
            autoComplete="new-password"
            error={refusal?.field('newPassword')}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            required
          />
          {change.error ? <ProblemAlert error={change.error} /> : null}
          <Button type="submit" loading={change.isPending}>
            {t('newPassword.go')}
          </Button>
        </Stack>
      </Card>
    </Center>
  );
}
