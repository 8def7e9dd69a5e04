import { Group, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type Language } from '~/i18n';
import classes from './Frame.module.css';

export function LanguageSwitch() {
  const { i18n, t } = useTranslation();
  return (
    <Group gap="md" justify="center" role="group" aria-label={t('language')}>
      {Object.entries(LANGUAGES).map(([language, name]) => (
        <UnstyledButton
          key={language}
          lang={language}
          className={classes.language}
          aria-pressed={i18n.language === language}
          onClick={() => void speak(language as Language)}
        >
          {name}
        </UnstyledButton>
      ))}
    </Group>
  );
}
