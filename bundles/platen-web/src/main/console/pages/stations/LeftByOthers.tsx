import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { told } from '~/parts/told';
import classes from './History.module.css';
import type { KeptScan } from './queue/scan';
import { queue, useQueueState } from './queue/useQueue';

/** Of each person; the oldest first. */
const AT_ONCE = 5;

/** Scans that somebody else read here and that Platen has not confirmed: they go out under that person's name or not at all. */
export function LeftByOthers() {
  const { t } = useTranslation('stations');
  const { others } = useQueueState();
  const [letting, setLetting] = useState<string>();
  const people = [...new Set(others.map(({ user }) => user!))];
  const of = (user: string) => others.filter((scan) => scan.user === user);

  return people.length === 0 ? null : (
    <Panel title={t('left.title')} flush>
      {people.map((user) => (
        <section key={user} data-left-by={user} aria-label={t('left.of', { count: of(user).length, user })}>
          <div className={classes.row}>
            <span className={classes.words}>{t('left.of', { count: of(user).length, user })}</span>
            <Button variant="default" onClick={() => setLetting(user)}>
              {t('left.look')}
            </Button>
          </div>
        </section>
      ))}
      {letting && of(letting).length > 0 ? (
        <LetGo user={letting} scans={of(letting)} onClose={() => setLetting(undefined)} />
      ) : null}
    </Panel>
  );
}

function LetGo({ user, scans, onClose }: { user: string; scans: KeptScan[]; onClose: () => void }) {
  const { t } = useTranslation(['stations', 'common']);
  const format = useFormat();
  const hidden = scans.length - AT_ONCE;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('left.of', { count: scans.length, user })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p>{t('left.what', { user })}</p>
      <ol className={classes.list}>
        {scans.slice(0, AT_ONCE).map((scan) => (
          <li key={scan.id} className={classes.row}>
            <div className={classes.words}>
              <span className={classes.name}>{scan.barcode}</span>
              <span className={classes.small}>{t('conflict.at', { station: scan.station, when: format.moment(scan.at) })}</span>
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 ? <p className={classes.more}>{t('history.more', { count: hidden })}</p> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="md" onClick={onClose} data-autofocus>
          {t('left.keep')}
        </Button>
        <Button
          color="red"
          size="md"
          onClick={() => {
            queue.letGo(user);
            told(t('left.gone', { count: scans.length }));
            onClose();
          }}
        >
          {t('left.go', { count: scans.length })}
        </Button>
      </Group>
    </Modal>
  );
}
