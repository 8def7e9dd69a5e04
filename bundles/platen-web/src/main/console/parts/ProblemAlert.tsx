import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '~/api/refusal';

/** A refusal in the server's plain words: what is wrong, with which field, what would be allowed. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!(error instanceof Refusal)) {
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('problem.unexpected')} role="alert">
        {error instanceof Error ? error.message : String(error)}
      </Alert>
    );
  }
  const { problem } = error;
  // The detail of an invalid field only says again what the list says.
  const listed = problem.errors?.some(({ pointer, message }) => problem.detail === `${pointer}: ${message}`) ?? false;
  // Said by something before Platen, such as a proxy.
  const away = error.away;
  const title = error.offline ? t('problem.offline') : away ? t('problem.away') : problem.title;
  return (
    <Alert
      color="red"
      icon={error.offline || away ? <IconPlugConnectedX aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={title}
      role="alert"
      data-problem={problem.type}
    >
      {problem.detail && !listed ? <Text size="sm">{problem.detail}</Text> : null}
      {error.offline ? <Text size="sm">{t('problem.offlineHint')}</Text> : null}
      {away ? <Text size="sm">{t('problem.awayHint')}</Text> : null}
      {problem.errors && problem.errors.length > 0 ? (
        <List size="sm" mt={4}>
          {problem.errors.map((field) => (
            <List.Item key={`${field.pointer} ${field.code}`}>
              {field.pointer ? <b>{field.pointer.replace(/^\//, '')}: </b> : null}
              {field.message}
            </List.Item>
          ))}
        </List>
      ) : null}
      {problem.allowed && problem.allowed.length > 0 ? (
        <Text size="sm">{t('problem.allowed', { list: problem.allowed.join(', ') })}</Text>
      ) : null}
      {onRetry && problem.retryable ? (
        <Button variant="outline" color="red" size="xs" mt="xs" onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </Alert>
  );
}
