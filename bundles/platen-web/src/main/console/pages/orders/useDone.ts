import { told } from '~/parts/told';
import { useRefresh } from './data';

/** What every dialog does when its action went through: says so, fetches again, closes. */
export function useDone(onClose: () => void) {
  const refresh = useRefresh();
  return (message: string) => {
    told(message);
    void refresh();
    onClose();
  };
}
