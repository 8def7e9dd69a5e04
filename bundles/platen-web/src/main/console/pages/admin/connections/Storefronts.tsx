import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '~/parts/PageHead';
import classes from '../Admin.module.css';
import { Carriers } from './Carriers';
import { Connections } from './Connections';

/** The programs of others that Platen works with. */
export function Storefronts() {
  const { t } = useTranslation(['admin', 'plugins']);
  return (
    <>
      <PageHead title={t('page.storefronts')}>
        <Button component={Link} to="new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('plugins:connect.STOREFRONT')}
        </Button>
      </PageHead>
      <div className={classes.stack}>
        <Connections />
        <Carriers />
      </div>
    </>
  );
}
