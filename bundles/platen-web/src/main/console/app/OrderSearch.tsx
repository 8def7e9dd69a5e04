import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '~/api/client';
import { refused } from '~/parts/told';
import { notifications } from '@mantine/notifications';
import { SEARCH } from './keys';

/** Straight to the order of exactly that number; what is only like it is for the list. */
export function OrderSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');

  async function find(event: FormEvent) {
    event.preventDefault();
    const number = text.trim().replace(/^#/, '');
    if (!number) {
      return;
    }
    try {
      const { data } = await api.GET('/orders', { params: { query: { number, limit: 2 } } });
      const [first, second] = data?.items ?? [];
      if (first && !second) {
        void navigate(`/orders/${first.id}`);
        setText('');
      } else if (first) {
        void navigate(`/orders?q=${encodeURIComponent(number)}`);
        setText('');
      } else {
        notifications.show({ color: 'yellow', message: t('search.none', { number }), role: 'alert', withBorder: true });
      }
    } catch (error) {
      refused(error);
    }
  }

  return (
    <form role="search" onSubmit={(event) => void find(event)}>
      <TextInput
        id={SEARCH}
        size="xs"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">/</Kbd>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
