import { useTranslation } from 'react-i18next';
import { PageHead } from '~/parts/PageHead';
import classes from '../Admin.module.css';
import { Carriers } from './Carriers';
import { Connections } from './Connections';

/** The programs of others that Platen works with. */
export function Storefronts() {
  const { t } = useTranslation('admin');
  return (
    <>
      <PageHead title={t('page.storefronts')} />
      <div className={classes.stack}>
        <Connections />
        <Carriers />
      </div>
    </>
  );
}
