import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLive } from '~/api/live';
import { Tone } from '~/parts/Tone';

/** Whether changes come by themselves just now. */
export function LinkBadge() {
  const { t } = useTranslation();
  const { link } = useLive();
  return (
    <Tooltip label={link === 'live' ? t('link.liveHint') : t('link.lostHint')} multiline maw={280}>
      <span role="status" aria-live="polite" data-link={link}>
        <Tone tone={link === 'live' ? 'good' : link === 'lost' ? 'bad' : 'plain'}>{t(`link.${link}`)}</Tone>
      </span>
    </Tooltip>
  );
}
