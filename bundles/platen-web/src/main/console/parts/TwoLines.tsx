import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A cell of a list with what it is called and, below, what else belongs to it; both whole on hover. */
export function TwoLines({ above, below }: { above: ReactNode; below?: string | null | undefined }) {
  return (
    <>
      <Text size="sm" fw={600} lh={1.3} truncate title={typeof above === 'string' ? above : undefined}>
        {above}
      </Text>
      {below ? (
        <Text size="xs" lh={1.3} c="dimmed" truncate title={below}>
          {below}
        </Text>
      ) : null}
    </>
  );
}
