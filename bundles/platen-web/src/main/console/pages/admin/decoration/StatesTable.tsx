import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { words } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import classes from '../Admin.module.css';
import { ShownDialog } from './ShownDialog';

/** The states of a workflow, and which of them customers see. */
export function StatesTable({ decoration, workflow: { states, cancel } }: { decoration: string; workflow: Schema['Workflow'] }) {
  const { t, i18n } = useTranslation(['admin', 'common', 'states']);
  const [choosing, setChoosing] = useState<string>();
  const chosen = states.find(({ key }) => key === choosing);
  function canceled(phase: string) {
    const policy = cancel[phase];
    if (!policy) {
      return t('common:none');
    }
    return i18n.exists(`admin:cancel.${policy}`) ? t(`cancel.${policy as 'now'}`) : words(policy);
  }
  return (
    <>
      <Table horizontalSpacing="md" className={classes.wrapped} miw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th>{t('types.phase')}</Table.Th>
            <Table.Th>{t('types.canceled')}</Table.Th>
            <Table.Th>{t('types.customers')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {states.map((state) => (
            <Table.Tr key={state.key}>
              <Table.Th scope="row">
                {state.label}
                {state.optional ? ` (${t('types.optional')})` : ''}
              </Table.Th>
              <Table.Td>{t(`states:phase.${state.phase}`)}</Table.Td>
              <Table.Td>{canceled(state.phase)}</Table.Td>
              <Table.Td>
                <Tone tone={state.customerVisible ? 'good' : 'plain'}>
                  {state.customerVisible ? t('types.seen') : t('types.unseen')}
                </Tone>
                {state.customerVisible && state.customerLabel ? (
                  <Text size="xs" c="dimmed">
                    {t('types.asLabel', { label: state.customerLabel })}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('types.choose')}: ${state.label}`}
                  onClick={() => setChoosing(state.key)}
                >
                  {t('types.choose')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen ? <ShownDialog decoration={decoration} state={chosen} onClose={() => setChoosing(undefined)} /> : null}
    </>
  );
}
