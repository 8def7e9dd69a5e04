import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { refusalOf } from '~/api/refusal';

/** An icon button needs a name. */
const closeButton = () => ({ 'aria-label': i18next.t('close') });

/** A green word about what was done. */
export function told(message: string): void {
  notifications.show({ color: 'teal', message, role: 'status', withBorder: true, closeButtonProps: closeButton() });
}

/** A red word about what was refused and why, for actions without a form of their own. */
export function refused(error: unknown): void {
  const refusal = refusalOf(error);
  const errors = refusal?.problem.errors ?? [];
  // The detail of an invalid field only says again what the field says.
  const listed = errors.some(({ pointer, message }) => refusal?.problem.detail === `${pointer}: ${message}`);
  const fields = [...new Set(errors.map((field) => field.message))].join(' ');
  warned(
    refusal?.offline ? i18next.t('problem.offline') : refusal?.away ? i18next.t('problem.away') : (refusal?.problem.title ?? i18next.t('problem.unexpected')),
    [refusal?.away ? i18next.t('problem.awayHint') : listed ? '' : (refusal?.problem.detail ?? String(error)), fields].filter(Boolean).join(' '),
  );
}

/** A red word about what was done and yet is not well. */
export function warned(title: string, message: string): void {
  notifications.show({
    color: 'red',
    title,
    message,
    role: 'alert',
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: closeButton(),
  });
}
