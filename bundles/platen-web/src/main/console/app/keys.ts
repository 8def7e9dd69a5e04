import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Page } from './pages';

/** Id of the field that / goes to. */
export const SEARCH = 'order-search';

/** Whether keys are text here. */
export function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** g and a letter go to a page, / to the search, ? to the help. */
export function useGoKeys(pages: Page[], onHelp: () => void): void {
  const navigate = useNavigate();
  const going = useRef(0);
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) {
        return;
      }
      if (event.key === '?') {
        onHelp();
      } else if (event.key === '/') {
        event.preventDefault();
        document.getElementById(SEARCH)?.focus();
      } else if (Date.now() - going.current < 1_500) {
        going.current = 0;
        const page = pages.find(({ letter }) => letter === event.key);
        if (page) {
          void navigate(page.path);
        }
      } else if (event.key === 'g') {
        going.current = Date.now();
      }
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
