import { Alert, Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '~/api/refusal';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import type { Problems } from './usePreview';

interface Props extends Problems {
  /** What the pointer of a problem means for people, such as "Line 2, text". */
  place: (pointer: string) => string;
  /** The same for a pointer into what was sent. */
  placeSent: (pointer: string) => string;
  submitError: unknown;
  submitting: boolean;
  onBasket: () => void;
}

/** What the order would make, what is wrong with it, and the buttons that send it. */
export function PreviewPanel({ preview, error, pending, place, placeSent, submitError, submitting, onBasket }: Props) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const problems = preview?.problems ?? [];
  return (
    <Panel title={t('new.preview')} actions={pending ? <Loader size="xs" aria-hidden /> : null}>
      <Stack gap="sm">
        {preview ? (
          <>
            <Text fw={700} fz={22} className="tabular" role="status">
              {t('new.total', { count: preview.totalParts, parts: format.number(preview.totalParts) })}
            </Text>
            {Object.entries(preview.partsBySku).map(([sku, parts]) => (
              <Group key={sku} justify="space-between" wrap="nowrap" fz="sm">
                <span style={{ overflowWrap: 'anywhere' }}>{sku}</span>
                <span className="tabular">{format.number(parts)}</span>
              </Group>
            ))}
            {problems.length === 0 ? (
              <Group gap={6} fz="sm" c="var(--tone-good-fg)">
                <IconCircleCheck size={18} aria-hidden />
                {t('new.fine')}
              </Group>
            ) : (
              <div>
                <Group gap={6} fz="sm" fw={600}>
                  <IconAlertTriangle size={18} color="var(--tone-bad-fg)" aria-hidden />
                  {t('new.problems', { count: problems.length })}
                </Group>
                <List size="sm" mt={4}>
                  {problems.map((problem) => (
                    <List.Item key={`${problem.pointer} ${problem.code}`}>
                      {problem.pointer ? <b>{place(problem.pointer)}: </b> : null}
                      {problem.message}
                    </List.Item>
                  ))}
                </List>
              </div>
            )}
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('new.noPreview')}
          </Text>
        )}
        {error && !submitError ? <ProblemAlert error={error} /> : null}
        {submitError ? <Refused error={submitError} place={placeSent} /> : null}
        <Button type="submit" loading={submitting} fullWidth>
          {t('new.create')}
        </Button>
        <Button variant="default" disabled={submitting} onClick={onBasket} fullWidth>
          {t('new.basket')}
        </Button>
      </Stack>
    </Panel>
  );
}

/** Why the order was not taken, in the places that people see. */
function Refused({ error, place }: { error: unknown; place: (pointer: string) => string }) {
  const problem = refusalOf(error)?.problem;
  if (!problem?.errors || problem.errors.length === 0) {
    return <ProblemAlert error={error} />;
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={problem.title} role="alert" data-problem={problem.type}>
      <List size="sm">
        {problem.errors.map((field) => (
          <List.Item key={`${field.pointer} ${field.code}`}>
            {field.pointer ? <b>{place(field.pointer)}: </b> : null}
            {field.message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
