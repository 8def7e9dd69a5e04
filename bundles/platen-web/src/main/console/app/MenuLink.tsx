import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './Frame.module.css';
import type { Page } from './pages';
import { useProblems } from './problems';

/** An entry of the menu; that of the problems says how many there are. */
export function MenuLink({ page: { key, path, icon: Icon } }: { page: Page }) {
  const { t } = useTranslation();
  return (
    <NavLink to={path} className={classes.link}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {t(`nav.${key}`)}
      {key === 'problems' ? <ProblemCount /> : null}
    </NavLink>
  );
}

function ProblemCount() {
  const { t } = useTranslation();
  const { count } = useProblems();
  return count > 0 ? (
    <>
      <span className={classes.count} aria-hidden>
        {count}
      </span>
      <VisuallyHidden>{t('nav.waiting', { count })}</VisuallyHidden>
    </>
  ) : null;
}
