import { Anchor, Button, Loader, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { code128 } from './barcode';
import classes from './CommandSheet.module.css';
import { useReasons } from './useStation';

const COMMANDS = ['UNDO', 'REPRINT', 'REJECT'] as const;

/** A sheet of command barcodes to hang beside a scanner. */
export function CommandSheet() {
  const { t } = useTranslation(['stations', 'common']);
  useDocumentTitle(`${t('sheet.title')} · Platen`);
  const commands = query.useQuery('get', '/scans/commands');

  const reasons = useReasons();
  const wordsOf = (name: string, reason: string) => {
    const command = COMMANDS.find((one) => one === name);
    const why = reasons.find(({ code }) => code === reason)?.label;
    return (
      command &&
      (why ? `${t(`history.command.${command}`)}: ${why}` : reason ? undefined : t(`history.command.${command}`))
    );
  };

  return (
    <main className={classes.sheet}>
      <div className={classes.screen}>
        <Anchor component={Link} to="/stations">
          {t('sheet.back')}
        </Anchor>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('sheet.print')}
        </Button>
      </div>
      <Title order={1} size="h2">
        {t('sheet.title')}
      </Title>
      <Text className={classes.screen}>{t('sheet.lead')}</Text>
      {commands.error ? <ProblemAlert error={commands.error} onRetry={() => void commands.refetch()} /> : null}
      {commands.isPending ? <Loader role="status" aria-label={t('common:loading')} /> : null}
      <ul className={classes.cards}>
        {commands.data?.items.map(({ barcode, name, reason, label }) => (
          <li key={barcode} className={classes.card}>
            <span className={classes.name}>{wordsOf(name, reason) ?? label}</span>
            <Bars text={barcode} />
            <span>{barcode}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** A module is a pixel, on paper a quarter of a millimetre: whole pixels keep the widths true. */
function Bars({ text }: { text: string }) {
  const { bars, width } = code128(text);
  return (
    <svg width={width} height={64} className={classes.bars} role="img" aria-label={text}>
      {bars.map(([from, wide]) => (
        <rect key={from} x={from} y={0} width={wide} height={64} fill="#000" />
      ))}
    </svg>
  );
}
