import { useQueries } from '@tanstack/react-query';
import { query, type Schema } from '~/api/client';

type Workflow = Schema['Workflow'];
export type Transition = Workflow['transitions'][number];

/** The newest workflows of these decoration types, by their keys, as far as they have come. */
export function useWorkflows(decorations: string[]): Map<string, Workflow> {
  const keys = [...new Set(decorations)];
  return useQueries({
    queries: keys.map((key) => query.queryOptions('get', '/decoration-types/{key}/workflow', { params: { path: { key } } })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.decoration, data] as const] : []))),
  });
}

/** What a person may do to a job in that state; what only Platen itself does is left out. */
export function stepsFrom(workflow: Workflow | undefined, state: string): Transition[] {
  return (workflow?.transitions ?? []).filter(({ from, roles }) => from.includes(state) && !(roles.length === 1 && roles[0] === 'system'));
}

/** What a state is called by its decoration type. */
export function labelOf(workflow: Workflow | undefined, state: string): string {
  return workflow?.states.find(({ key }) => key === state)?.label ?? state;
}
