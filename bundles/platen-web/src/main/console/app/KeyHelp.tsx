import { Kbd, Modal, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from './pages';

export function KeyHelp({ opened, onClose, pages }: { opened: boolean; onClose: () => void; pages: Page[] }) {
  const { t } = useTranslation();
  const lines: [ReactNode, string][] = [
    [<Kbd key="k">?</Kbd>, t('keys.help')],
    [<Kbd key="k">/</Kbd>, t('keys.search')],
    [<Kbd key="k">j</Kbd>, t('keys.down')],
    [<Kbd key="k">k</Kbd>, t('keys.up')],
    [<Kbd key="k">Enter</Kbd>, t('keys.enter')],
    [<Kbd key="k">x</Kbd>, t('keys.mark')],
    ...pages.map(({ key, letter }): [ReactNode, string] => [
      <span key="k">
        <Kbd>g</Kbd> <Kbd>{letter}</Kbd>
      </span>,
      t('keys.go', { page: t(`nav.${key}`) }),
    ]),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Table>
        <Table.Tbody>
          {lines.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={110}>{keys}</Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
