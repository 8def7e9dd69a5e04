import { Alert, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import { useRefresh } from '../refresh';
import { tidy, UserFields, type UserFacts } from './UserFields';

export function EditUserDialog({ user, onClose }: { user: Schema['User']; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const { displayName, roles, locations, language } = user;
  const [facts, setFacts] = useState<UserFacts>({ displayName, roles, locations, language });
  const [active, setActive] = useState(user.active);
  const changed = useChanged([facts, active]);
  const save = query.useMutation('put', '/users/{name}', {
    onSuccess: () => {
      told(t('saved', { name: user.name }));
      void refresh('/users', '/tokens');
      onClose();
    },
  });

  return (
    <FormModal
      title={t('users.edit', { name: user.name })}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          params: { path: { name: user.name }, header: ifMatch(user.version) },
          body: { ...tidy(facts), active },
        })
      }
      loading={save.isPending}
      error={save.error}
      changed={changed}
      disabled={facts.roles.length === 0}
      danger={user.active && !active}
    >
      <UserFields value={facts} onChange={setFacts} fault={(field) => refusalOf(save.error)?.field(field)} />
      <Switch label={t('users.mayComeIn')} checked={active} onChange={({ currentTarget }) => setActive(currentTarget.checked)} />
      {user.active && !active ? (
        <Alert color="yellow" title={t('users.deactivating')}>
          {t('users.deactivatingIs', { sessions: user.sessions, tokens: user.tokens })}
        </Alert>
      ) : null}
    </FormModal>
  );
}
