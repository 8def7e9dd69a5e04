import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Station.module.css';

const LOOK = 300;

/** Something with a field of its own is open. */
const dialogOpen = () => document.querySelector('[role="dialog"]') !== null;

/**
 * The one field of a station. Focus comes back to it from everywhere but an open dialog; whoever walks the buttons with the
 * Tab key may, yet the first character read goes into the field.
 */
export function ScanField({ typing, onScan }: { typing: boolean; onScan: (barcode: string) => void }) {
  const { t } = useTranslation('stations');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const back = () => {
      if (!dialogOpen() && document.visibilityState === 'visible') {
        field.current?.focus({ preventScroll: true });
      }
    };
    const soon = () => window.setTimeout(() => (homeless() ? back() : undefined), 0);
    const clicked = (event: MouseEvent) => {
      // Clicks by keyboard have no detail: that person walks the buttons.
      if (event.detail > 0) {
        window.setTimeout(back, 0);
      }
    };
    const typed = (event: globalThis.KeyboardEvent) => {
      const character = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      const presses =
        event.key === ' ' && event.target instanceof Element && event.target.closest('button, a, input') !== null;
      if (character && !presses && event.target !== field.current) {
        back();
      }
    };
    back();
    const timer = window.setInterval(() => (homeless() ? back() : undefined), LOOK);
    document.addEventListener('focusout', soon);
    document.addEventListener('click', clicked);
    document.addEventListener('keydown', typed, { capture: true });
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('focusout', soon);
      document.removeEventListener('click', clicked);
      document.removeEventListener('keydown', typed, { capture: true });
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }, []);

  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') {
      event.preventDefault();
      const barcode = event.currentTarget.value.trim();
      event.currentTarget.value = '';
      if (barcode) {
        onScan(barcode);
      }
    }
  }

  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={t('field')}
      placeholder={t('field')}
      onKeyDown={pressed}
      inputMode={typing ? 'text' : 'none'}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="characters"
      spellCheck={false}
      enterKeyHint="send"
      maxLength={200}
    />
  );
}

const homeless = () => document.activeElement === null || document.activeElement === document.body;
