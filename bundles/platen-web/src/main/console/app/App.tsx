import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { unstable_HistoryRouter as HistoryRouter } from 'react-router';
import { refusalOf } from '~/api/refusal';
import { Door } from './Door';
import { history } from './history';
import { theme } from './theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The event stream says when something is stale.
      staleTime: 60_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 3 && (refusalOf(error)?.problem.retryable ?? false),
    },
  },
});

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables
    >
      <QueryClientProvider client={queries}>
        {/* Not over the actions of the page, which are at its top right. */}
        <Notifications position="bottom-right" limit={4} />
        <HistoryRouter history={history}>
          <Door />
        </HistoryRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
