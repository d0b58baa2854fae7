import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { failureOf } from '../../graphql/failure.js';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useCohort } from '../cohorts/cohort-page.js';
import { ReleaseList } from './components/release-list.js';
import { ReleasesQuery } from './outcomes.graphql.js';

/** The outcome reports of a cohort. */
export function OutcomesSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const releases = useQuery({ query: ReleasesQuery, variables: { cohortId: cohort.id } });
  const closed = ['FORBIDDEN', 'NOT_FOUND'].includes(failureOf(releases[0].error)?.code ?? '');
  return (
    <Section
      title={_({ id: 'outcomes.title', message: 'Outcomes' })}
      lead={_({
        id: 'outcomes.lead',
        message:
          'Reports are made when a survey closes, and never change. Program leads and hub admins read them.',
      })}
    >
      {closed ? (
        <Empty title={_({ id: 'outcomes.closed', message: 'Reports are for program leads and hub admins' })}>
          {_({
            id: 'outcomes.closed.words',
            message: 'Who sits with people in each session is told how many answered, and no more.',
          })}
        </Empty>
      ) : (
        <Answer of={releases} rows={1}>
          {({ releases: { nodes } }) =>
            nodes.length > 0 ? (
              <ReleaseList releases={nodes} />
            ) : (
              <Empty title={_({ id: 'outcomes.none', message: 'No report yet' })}>
                {_({
                  id: 'outcomes.none.words',
                  message:
                    'The first one appears by itself after a survey of this cohort has closed and been counted.',
                })}
              </Empty>
            )
          }
        </Answer>
      )}
    </Section>
  );
}
