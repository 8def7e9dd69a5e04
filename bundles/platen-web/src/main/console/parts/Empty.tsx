import { Stack, Text } from '@mantine/core';
import { IconInbox, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** There is nothing, why, and what to do about it. */
export function Empty({ title, hint, icon: Icon = IconInbox, children }: { title: string; hint?: string; icon?: Icon; children?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py={40} px="md" ta="center">
      <Icon size={34} stroke={1.3} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600}>{title}</Text>
      {hint ? (
        <Text size="sm" c="dimmed" maw={460}>
          {hint}
        </Text>
      ) : null}
      {children}
    </Stack>
  );
}
