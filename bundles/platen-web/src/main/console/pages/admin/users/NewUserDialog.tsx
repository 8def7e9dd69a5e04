import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { useOnce } from '~/parts/once';
import { useRefresh } from '../refresh';
import { tidy, UserFields, type UserFacts } from './UserFields';

export function NewUserDialog({ onMade, onClose }: { onMade: (made: Schema['NewUser']) => void; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [facts, setFacts] = useState<UserFacts>({ displayName: null, roles: ['OPERATOR'], locations: [], language: null });
  const body = { name: name.trim(), ...tidy(facts) };
  const header = useOnce(body);
  const make = query.useMutation('post', '/users', {
    onSuccess: (made) => {
      void refresh('/users');
      onMade(made);
    },
  });
  const fault = (field: string) => refusalOf(make.error)?.field(field);

  return (
    <FormModal
      title={t('users.make')}
      go={t('users.makeGo')}
      onClose={onClose}
      onSubmit={() => make.mutate({ params: { header }, body })}
      loading={make.isPending}
      error={make.error}
      disabled={body.name === '' || facts.roles.length === 0}
    >
      <TextInput
        label={t('users.name')}
        description={t('users.nameHint')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={fault('name')}
        autoComplete="off"
        required
        data-autofocus
      />
      <UserFields value={facts} onChange={setFacts} fault={fault} />
    </FormModal>
  );
}
