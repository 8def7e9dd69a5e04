import { refusalOf } from '~/api/refusal';

/** What the server says is wrong with a field. */
export const faultOf = (error: unknown) => (name: string) => {
  const refusal = refusalOf(error);
  return refusal?.field(`values/${name}`) ?? refusal?.field(name);
};

/** A long form shows the first field that is wrong. */
export function focusFault(form: HTMLFormElement | null, error: unknown): void {
  if (error) {
    form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }
}
