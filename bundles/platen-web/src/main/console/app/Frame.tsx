import { ActionIcon, Burger, Group, Kbd, Loader, Center, Text, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import mark from '~/mark.svg';
import { ErrorBoundary } from '~/parts/ErrorBoundary';
import { AccountMenu } from './AccountMenu';
import classes from './Frame.module.css';
import { KeyHelp } from './KeyHelp';
import { LinkBadge } from './LinkBadge';
import { MenuLink } from './MenuLink';
import { LocationSwitch, PlaceProvider } from './place';
import { OrderSearch } from './OrderSearch';
import { PAGES, type Section } from './pages';
import { useSession } from './session';
import { useGoKeys } from './keys';

const SECTIONS: Section[] = ['work', 'supply', 'insight', 'system'];

/** Menu, head line and the page between them. */
export function Frame({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { roles } = useSession();
  const [menu, { toggle, close }] = useDisclosure(false);
  const [help, helpIs] = useDisclosure(false);
  const pages = PAGES.filter(({ role }) => roles.includes(role) || roles.includes('ADMIN'));
  useGoKeys(pages, helpIs.toggle);
  useEffect(close, [pathname, close]);

  if (/^\/stations\/./.test(pathname)) {
    return (
      <PlaceProvider>
        <Pages pages={pages} />
      </PlaceProvider>
    );
  }
  return (
    <PlaceProvider>
      <div className={classes.frame} data-menu={menu || undefined}>
        <a href="#content" className={classes.skip}>
          {t('skipToContent')}
        </a>
        <nav className={classes.nav} aria-label={t('mainMenu')}>
          <NavLink to="/orders" className={classes.brand}>
            <img src={mark} alt="" width={28} height={28} />
            Platen
          </NavLink>
          {SECTIONS.map((section) => {
            const here = pages.filter((page) => page.section === section);
            return here.length === 0 ? null : (
              <div key={section}>
                <Text className={classes.section}>{t(`nav.${section}`)}</Text>
                {here.map((page) => (
                  <MenuLink key={page.key} page={page} />
                ))}
              </div>
            );
          })}
        </nav>
        <button type="button" className={classes.veil} aria-label={t('closeMenu')} onClick={close} />
        <header className={classes.head}>
          <Burger opened={menu} onClick={toggle} size="sm" aria-label={t('openMenu')} className={classes.burger} />
          <OrderSearch />
          <Group gap="sm" wrap="nowrap" className={classes.tools}>
            <LinkBadge />
            <LocationSwitch />
            <Tooltip label={<>{t('keys.open')} <Kbd>?</Kbd></>}>
              <ActionIcon variant="subtle" color="gray" aria-label={t('keys.open')} onClick={helpIs.open}>
                <IconKeyboard size={20} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <AccountMenu onSignedOut={onSignedOut} />
          </Group>
        </header>
        <main id="content" className={classes.content} tabIndex={-1}>
          <Pages pages={pages} />
        </main>
        <KeyHelp opened={help} onClose={helpIs.close} pages={pages} />
      </div>
    </PlaceProvider>
  );
}

function Pages({ pages }: { pages: typeof PAGES }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname.split('/')[1]} title={t('problem.page')}>
      <Suspense
        fallback={
          <Center mih={240}>
            <Loader role="status" aria-label={t('loading')} />
          </Center>
        }
      >
        <Routes>
          <Route index element={<Navigate to="/orders" replace />} />
          {pages.map(({ key, path, component: Component }) => (
            <Route key={key} path={`${path}/*`} element={<Component />} />
          ))}
          <Route path="*" element={<Title order={1}>{t('problem.notFound')}</Title>} />
        </Routes>
      </Suspense>
      <VisuallyHidden role="status" aria-live="polite" id="announcements" />
    </ErrorBoundary>
  );
}
