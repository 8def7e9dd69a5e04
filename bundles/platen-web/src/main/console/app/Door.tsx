import { Center, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { LiveProvider } from '~/api/live';
import { refusalOf } from '~/api/refusal';
import { LANGUAGES, speak, type Language } from '~/i18n';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { UnsavedProvider } from '~/parts/unsaved';
import { Frame } from './Frame';
import { SignIn } from './SignIn';
import { NewPassword } from './NewPassword';
import { SessionContext } from './session';

const AGAIN = 5_000;

/** The windows of a browser share one session: when somebody else comes in at one of them, the others go over too. */
function sameInAllWindows(user: string | undefined, again: () => void): () => void {
  const channel = new BroadcastChannel('platen.user');
  channel.onmessage = ({ data }) => {
    if (data !== user) {
      again();
    }
  };
  if (user) {
    channel.postMessage(user);
  }
  return () => channel.close();
}

/** Who comes in: nobody, somebody with a one-time password, or a user. */
export function Door() {
  const queries = useQueryClient();
  const { t } = useTranslation();
  const session = query.useQuery('get', '/session', {}, {
    staleTime: Infinity,
    retry: false,
    // A server that starts anew lets everybody in by itself.
    refetchInterval: ({ state }) => (state.error && refusalOf(state.error)?.status !== 401 ? AGAIN : false),
  });
  const again = useCallback(() => {
    queries.clear();
    void session.refetch();
  }, [queries, session]);

  const user = session.data?.user;
  const changed = useEffectEvent(again);
  useEffect(() => sameInAllWindows(user, () => changed()), [user]);

  const language = session.data?.language;
  useEffect(() => {
    if (language && language in LANGUAGES) {
      void speak(language as Language);
    }
  }, [language]);

  const { data, error } = session;
  if (data && !error) {
    return (
      <SessionContext value={data}>
        {data.mustChangePassword ? (
          <NewPassword onDone={again} />
        ) : (
          <LiveProvider key={data.user} onSignedOut={again}>
            <UnsavedProvider>
              <Frame onSignedOut={again} />
            </UnsavedProvider>
          </LiveProvider>
        )}
      </SessionContext>
    );
  }
  if (refusalOf(error)?.status === 401) {
    return <SignIn onDone={again} />;
  }
  return (
    <Center mih="100vh" p="xl">
      {error ? (
        <main>
          <ProblemAlert error={error} onRetry={() => void session.refetch()} />
        </main>
      ) : (
        <Loader role="status" aria-label={t('loading')} />
      )}
    </Center>
  );
}
