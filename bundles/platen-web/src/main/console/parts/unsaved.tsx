import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { guard } from '~/app/history';

interface Unsaved {
  /** A form says whether it holds something that would be lost. */
  note(form: string, changed: boolean): void;
  /** Goes on once the person agrees to lose it. */
  ask(go: () => void): void;
}

const UnsavedContext = createContext<Unsaved>({ note: () => {}, ask: (go) => go() });

/** Asks before the page is left, by whatever way, while a form on it holds something that is not saved. */
export function UnsavedProvider({ children }: { children: ReactNode }) {
  const forms = useRef(new Set<string>());
  const [going, setGoing] = useState<{ go: () => void }>();
  useEffect(() => {
    function closing(event: BeforeUnloadEvent) {
      if (forms.current.size > 0) {
        event.preventDefault();
      }
    }
    window.addEventListener('beforeunload', closing);
    return () => window.removeEventListener('beforeunload', closing);
  }, []);

  const unsaved = useMemo<Unsaved>(() => {
    const ask = (go: () => void) => setGoing((asked) => asked ?? { go });
    return {
      ask,
      note(form, changed) {
        if (changed) {
          forms.current.add(form);
        } else {
          forms.current.delete(form);
        }
        guard(forms.current.size > 0 ? ask : undefined);
      },
    };
  }, []);
  return (
    <UnsavedContext value={unsaved}>
      {children}
      {going ? (
        <Question
          onStay={() => setGoing(undefined)}
          onLeave={() => {
            forms.current.clear();
            guard(undefined);
            setGoing(undefined);
            going.go();
          }}
        />
      ) : null}
    </UnsavedContext>
  );
}

function Question({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onStay} title={t('unsaved.title')} zIndex={300} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text size="sm">{t('unsaved.what')}</Text>
      <Group justify="end" gap="xs" mt="md">
        <Button variant="default" color="red" onClick={onLeave}>
          {t('unsaved.leave')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  );
}

/**
 * For a form: asks before it is left while it holds something that is not saved. What it returns closes a form that has
 * no address of its own, after the same question.
 *
 * @param changed whether something would be lost; false as soon as it is being sent
 */
export function useUnsaved(changed: boolean): (go: () => void) => void {
  const form = useId();
  const { note, ask } = useContext(UnsavedContext);
  useEffect(() => {
    note(form, changed);
    return () => note(form, false);
  }, [note, form, changed]);
  return useCallback((go) => (changed ? ask(go) : go()), [ask, changed]);
}

/** Whether what is entered differs from what stood there at first. */
export function useChanged(entered: unknown): boolean {
  const now = JSON.stringify(entered);
  const [first] = useState(now);
  return now !== first;
}
