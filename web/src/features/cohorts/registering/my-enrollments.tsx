import { useLingui } from '@lingui/react';
import { Stack } from '@mantine/core';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { stateName } from '../roster/state-names.js';
import { LeaveCohort, MyEnrollmentsQuery } from './registering.graphql.js';

/** Where one stands in cohorts, and the way out of each. */
export function MyEnrollments() {
  const { _ } = useLingui();
  const answer = useQuery({ query: MyEnrollmentsQuery });
  const leave = useCommand(LeaveCohort, ['MyEnrollmentConnection', 'MyEnrollment', 'Cohort', 'Session']);
  return (
    <Section
      title={_({ id: 'mine.title', message: 'Your cohorts' })}
      lead={_({
        id: 'mine.lead',
        message:
          'When you leave a cohort, its sessions go out of your calendar and your seat goes to the next person. What you attended and answered stays.',
      })}
    >
      {leave.failure && <FailureNote failure={leave.failure} />}
      <Answer of={answer}>
        {({ myEnrollments: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty title={_({ id: 'mine.none', message: 'You are in no cohort' })} />
          ) : (
            <Stack gap="sm">
              {nodes.map((own) => (
                <div key={own.id}>
                  <strong>{own.cohortName}</strong>
                  <div>
                    {own.programName} · {_(stateName(own.state))}
                    {own.place !== null &&
                      ` · ${_({ id: 'mine.place', message: 'number {place}', values: { place: own.place } })}`}
                  </div>
                  {own.state !== 'withdrawn' && own.state !== 'declined' && (
                    <ConfirmButton
                      quiet
                      label={_({
                        id: 'mine.leave',
                        message: 'Leave {cohort}',
                        values: { cohort: own.cohortName },
                      })}
                      question={_({
                        id: 'mine.question',
                        message: 'Leave “{cohort}”?',
                        values: { cohort: own.cohortName },
                      })}
                      confirm={_({ id: 'mine.confirm', message: 'Yes, leave' })}
                      onConfirm={() => void leave.run({ cohortId: own.cohortId })}
                    />
                  )}
                </div>
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
