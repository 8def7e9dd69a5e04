import { Alert, Button, Card, Center, Group, Image, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { LanguageSwitch } from './LanguageSwitch';
import mark from '~/mark.svg';

/** The first page of everybody. */
export function SignIn({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const signIn = query.useMutation('post', '/session', { onSuccess: onDone });
  const refusal = refusalOf(signIn.error);
  const wrong = refusal?.status === 401;
  const secret = useRef<HTMLInputElement>(null);
  // What is wrong is typed anew.
  useEffect(() => {
    if (wrong) {
      secret.current?.select();
    }
  }, [wrong, signIn.error]);

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ body: { user, password } });
  }

  return (
    <Center component="main" mih="100vh" p="md">
      <Card component="form" onSubmit={submit} withBorder padding="xl" w={380} maw="100%">
        <Stack>
          <Group gap="sm">
            <Image src={mark} alt="" w={36} h={36} />
            <Title order={1} size="h2">
              Platen
            </Title>
          </Group>
          <TextInput
            label={t('signIn.user')}
            value={user}
            onChange={(event) => setUser(event.currentTarget.value)}
            autoComplete="username"
            autoFocus
            required
          />
          <PasswordInput
            ref={secret}
            label={t('signIn.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            error={wrong ? t('signIn.wrong') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            required
          />
          {refusal?.status === 429 ? (
            <Alert color="yellow" icon={<IconHourglass aria-hidden />} title={t('signIn.wait')} role="alert">
              {refusal.problem.detail}
            </Alert>
          ) : signIn.error && !wrong ? (
            <ProblemAlert error={signIn.error} />
          ) : null}
          <Button type="submit" loading={signIn.isPending} fullWidth>
            {t('signIn.go')}
          </Button>
          <LanguageSwitch />
        </Stack>
      </Card>
    </Center>
  );
}
