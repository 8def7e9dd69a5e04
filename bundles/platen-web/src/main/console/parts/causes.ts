import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format';

/** What the server says of something that stands in the way. */
interface Told {
  code: string;
  message: string;
  remedy?: string;
  nextCheck?: string | null;
}

interface Words {
  title: string;
  /** The server's own words, where they hold more than the title. */
  detail?: string;
  remedy?: string;
}

/** Says in the reader's language what a code means; whatever has no words of ours stays in those of the server. */
export function useCauseWords() {
  const { t, i18n } = useTranslation('causes');
  const format = useFormat();
  return useCallback(
    ({ code, message, remedy, nextCheck }: Told): Words => {
      const has = (key: string) => i18n.exists(`causes:${key}`);
      const say = (key: string) => t(key as 'order.unpaid.all');
      // dtg.resolution: what a decoration type found means the same whichever found it.
      const found = `finding.${code.split('.')[1]}`;
      const key = has(`${code}.remedy`) || has(`${code}.title`) ? code : found;
      const cure = has(`${key}.remedy`)
        ? say(`${key}.remedy`)
        : code.startsWith('person.')
          ? t('remedies.release')
          : nextCheck && remedy
            ? t('remedies.check')
            : remedy;
      if (code === 'order.future-date' && nextCheck) {
        return { title: t('order.future-date.at', { at: format.moment(nextCheck) }), remedy: cure };
      }
      if (has(`${key}.all`)) {
        return { title: say(`${key}.all`), remedy: cure };
      }
      return has(`${key}.title`) ? { title: say(`${key}.title`), detail: message, remedy: cure } : { title: message, remedy: cure };
    },
    [t, i18n, format],
  );
}
