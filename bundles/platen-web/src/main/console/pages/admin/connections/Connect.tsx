import { Button, Center, Loader, Text } from '@mantine/core';
import { IconPuzzle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Empty } from '~/parts/Empty';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { told } from '~/parts/told';
import { Listed } from '../Listed';
import { FactoryForm } from '../settings/FactoryForm';
import classes from './Connect.module.css';
import { useConnectable, type ConnectionKind } from './useConnectable';

const LIST = '/admin/storefronts';

/** A new storefront or carrier: first of which kind, then what it needs. */
export function Connect({ kind }: { kind: ConnectionKind }) {
  const { t } = useTranslation(['plugins', 'common']);
  const navigate = useNavigate();
  const { pid } = useParams();
  const connectable = useConnectable(kind);
  const chosen = connectable.factories.find((factory) => factory.pid === pid);
  return (
    <>
      <BackLink to={LIST}>
        {t('connect.back')}
      </BackLink>
      <PageHead title={chosen ? `${t(`connect.${kind}`)}: ${chosen.title}` : t(`connect.${kind}`)} />
      {pid ? (
        <FactoryForm
          pid={pid}
          go={t(`connect.go${kind}`)}
          onMade={({ name }) => {
            told(t('connect.made', { name }));
            void navigate(LIST, { replace: true });
          }}
        />
      ) : (
        <Listed asked={connectable}>
          {connectable.isPending ? (
            <Center mih={200}>
              <Loader role="status" aria-label={t('common:loading')} />
            </Center>
          ) : (
            <Panel title={t('connect.which')} flush>
              {connectable.factories.length === 0 ? (
                <Empty icon={IconPuzzle} title={t('connect.none')} hint={t('connect.noneHint')}>
                  <Button component={Link} to="/admin/plugins" mt="xs">
                    {t('connect.toPlugins')}
                  </Button>
                </Empty>
              ) : null}
              {connectable.factories.map((factory) => (
                <div key={factory.pid} className={classes.choice}>
                  <div>
                    <Text fw={600}>{factory.title}</Text>
                    {factory.description ? (
                      <Text size="sm" c="dimmed">
                        {factory.description}
                      </Text>
                    ) : null}
                  </div>
                  <Button
                    component={Link}
                    to={encodeURIComponent(factory.pid)}
                    aria-label={t('connect.chooseOf', { title: factory.title })}
                  >
                    {t('connect.choose')}
                  </Button>
                </div>
              ))}
            </Panel>
          )}
        </Listed>
      )}
    </>
  );
}
