import { Alert, Center, Loader } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { query } from '~/api/client';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import classes from '../Admin.module.css';
import { StatesTable } from './StatesTable';
import { StepsTable } from './StepsTable';
import { TypeState } from './TypeState';
import { WorkflowDiagram } from './WorkflowDiagram';

/** How jobs of a decoration type go through the shop. */
export function DecorationTypePage() {
  const { t } = useTranslation(['admin', 'common']);
  const { key = '' } = useParams();
  const of = { params: { path: { key } } };
  const type = query.useQuery('get', '/decoration-types/{key}', of);
  const workflow = query.useQuery('get', '/decoration-types/{key}/workflow', of);
  const error = type.error ?? workflow.error;
  return (
    <>
      <BackLink to="/admin/decoration-types">
        {t('types.all')}
      </BackLink>
      <PageHead title={type.data?.label ?? key} beside={type.data ? <TypeState state={type.data.state} /> : null} />
      <div className={classes.stack}>
        {error ? (
          <ProblemAlert
            error={error}
            onRetry={() => {
              void type.refetch();
              void workflow.refetch();
            }}
          />
        ) : null}
        {type.data?.problem ? (
          <Alert color="red" icon={<IconPlugConnectedX aria-hidden />} title={type.data.problem}>
            {t('types.frozenIs', { count: type.data.frozenJobs })}
          </Alert>
        ) : null}
        {workflow.data ? (
          <>
            <Panel title={t('types.diagram', { version: workflow.data.version })} flush>
              <WorkflowDiagram workflow={workflow.data} />
            </Panel>
            <Panel title={t('types.states')} flush>
              <StatesTable decoration={key} workflow={workflow.data} />
            </Panel>
            <Panel title={t('types.steps')} flush>
              <StepsTable workflow={workflow.data} />
            </Panel>
          </>
        ) : error ? null : (
          <Center mih={200}>
            <Loader role="status" aria-label={t('common:loading')} />
          </Center>
        )}
      </div>
    </>
  );
}
