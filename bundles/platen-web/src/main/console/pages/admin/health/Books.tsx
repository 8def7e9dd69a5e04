import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import classes from '../Admin.module.css';

/** Whether everything adds up: states, counts, stock. */
export function Books() {
  const { t } = useTranslation('admin');
  const verify = query.useMutation('post', '/verify');
  const { data, error, isPending } = verify;
  return (
    <Panel
      title={t('books.title')}
      actions={
        <Button size="xs" loading={isPending} onClick={() => verify.mutate({})}>
          {t('books.go')}
        </Button>
      }
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {isPending ? t('books.running') : t('books.what')}
        </Text>
        {error ? <ProblemAlert error={error} onRetry={() => verify.mutate({})} /> : null}
        {data?.ok ? (
          <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t('books.ok')} role="status">
            {t('books.allOf', { count: data.rules.length })}
          </Alert>
        ) : null}
        {data && !data.ok ? (
          <>
            <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('books.wrong', { count: data.findings.length })} role="alert">
              {t('books.wrongHint')}
            </Alert>
            <Table className={classes.wrapped} aria-label={t('books.finding')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('books.rule')}</Table.Th>
                  <Table.Th>{t('books.subject')}</Table.Th>
                  <Table.Th>{t('books.finding')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.findings.map(({ invariant, subject, message }) => (
                  <Table.Tr key={`${invariant} ${subject} ${message}`}>
                    <Table.Th scope="row">{invariant}</Table.Th>
                    <Table.Td>{subject}</Table.Td>
                    <Table.Td>{message}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        ) : null}
        {data ? <Rules rules={data.rules} /> : null}
      </Stack>
    </Panel>
  );
}

/** What was checked, in plain words. */
function Rules({ rules }: { rules: Schema['VerifyRule'][] }) {
  const { t, i18n } = useTranslation('admin');
  return (
    <Table className={classes.wrapped} aria-label={t('books.rules')}>
      <Table.Tbody>
        {rules.map(({ name, meaning, findings }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w={64}>
              {name}
            </Table.Th>
            <Table.Td>{i18n.exists(`admin:books.meaning.${name}`) ? t(`books.meaning.${name as 'I1'}`) : meaning}</Table.Td>
            <Table.Td w={130}>
              <Tone tone={findings === 0 ? 'good' : 'bad'}>{findings === 0 ? t('books.holds') : t('books.broken', { count: findings })}</Tone>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
