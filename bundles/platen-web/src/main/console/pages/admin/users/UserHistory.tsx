import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import classes from '../Admin.module.css';
import { Listed } from '../Listed';

/** Who changed what of a user, newest first. */
export function UserHistory({ name }: { name: string }) {
  const { t, i18n } = useTranslation(['admin', 'common']);
  const history = query.useQuery('get', '/users/{name}/history', { params: { path: { name } } });
  const marks = history.data?.items ?? [];
  const action = (key: string) => (i18n.exists(`admin:userAction.${key}`) ? t(`userAction.${key as 'CREATED'}`) : words(key));
  return (
    <Panel title={t('users.history')} flush>
      <Listed asked={history}>
        {marks.length === 0 && !history.isPending ? (
          <Empty title={t('users.noHistory')} />
        ) : (
          <Table className={classes.wrapped} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('when')}</Table.Th>
                <Table.Th>{t('what')}</Table.Th>
                <Table.Th>{t('who')}</Table.Th>
                <Table.Th>{t('detail')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {marks.map((mark) => (
                <Table.Tr key={mark.id}>
                  <Table.Td>
                    <When at={mark.at} />
                  </Table.Td>
                  <Table.Td>{action(mark.action)}</Table.Td>
                  <Table.Td>{mark.actor.replace(/^user:/, '')}</Table.Td>
                  <Table.Td>
                    {Object.entries(mark.detail)
                      .map(([field, value]) => `${words(field)}: ${value.replaceAll(',', ', ') || t('common:none')}`)
                      .join(' · ')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Listed>
    </Panel>
  );
}
