import { useTranslation } from 'react-i18next';
import { words } from '~/parts/States';

/** What a connection can do. */
export function Capabilities({ of }: { of: string[] }) {
  const { t, i18n } = useTranslation(['admin', 'common']);
  const said = of.map((one) => (i18n.exists(`admin:capability.${one}`) ? t(`capability.${one as 'VOID'}`) : words(one)));
  return said.length === 0 ? t('common:none') : said.join(', ');
}
