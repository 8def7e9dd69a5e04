import {
  IconAdjustments,
  IconBuildingStore,
  IconHeartbeat,
  IconKey,
  IconMapPin,
  IconPrinter,
  IconPuzzle,
  IconScanEye,
  IconSitemap,
  IconTagOff,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './Admin.module.css';

const GROUPS = [
  ['access', [['users', IconUsers], ['tokens', IconKey]]],
  ['shop', [['locations', IconMapPin], ['stations', IconScanEye], ['devices', IconPrinter], ['reject-reasons', IconTagOff]]],
  ['plugins', [['plugins', IconPuzzle], ['decoration-types', IconSitemap], ['storefronts', IconBuildingStore]]],
  ['system', [['settings', IconAdjustments], ['health', IconHeartbeat]]],
] as const satisfies [string, [string, Icon][]][];

/** The parts of the administration. */
export function Side() {
  const { t } = useTranslation('admin');
  return (
    <nav className={classes.side} aria-label={t('title')}>
      {GROUPS.map(([group, pages]) => (
        <div key={group}>
          <div className={classes.group}>{t(`group.${group}`)}</div>
          {pages.map(([page, Icon]) => (
            <NavLink key={page} to={`/admin/${page}`} className={classes.link}>
              <Icon size={17} stroke={1.7} aria-hidden />
              {t(`page.${page}`)}
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  );
}
