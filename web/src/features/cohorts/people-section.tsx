import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useCohort } from './cohort-page.js';
import { RosterQuery } from './cohorts.graphql.js';
import { EnrollPerson } from './components/enroll-person.js';
import { RosterTable } from './components/roster-table.js';

/** Who is enrolled; enrolling and letting go. */
export function PeopleSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const roster = useQuery({ query: RosterQuery, variables: { id: cohort.id } });
  return (
    <Section
      title={_({ id: 'people.title', message: 'People' })}
      lead={
        cohort.capacity === null
          ? _({
              id: 'people.lead.open',
              message: '{enrolled, plural, one {# person is} other {# people are}} enrolled.',
              values: { enrolled: cohort.enrolled },
            })
          : _({
              id: 'people.lead.seats',
              message: '{enrolled} of {capacity} seats are taken.',
              values: { enrolled: cohort.enrolled, capacity: cohort.capacity },
            })
      }
    >
      {cohort.viewerCan.manage && <EnrollPerson cohortId={cohort.id} />}
      <Answer of={roster}>
        {(data) =>
          data.cohort.roster === null ? (
            <Empty title={_({ id: 'people.closed', message: 'The roster is for the hub’s team' })} />
          ) : data.cohort.roster.nodes.length > 0 ? (
            <RosterTable cohortId={cohort.id} first={data.cohort.roster} manage={cohort.viewerCan.manage} />
          ) : (
            <Empty title={_({ id: 'people.none', message: 'Nobody is enrolled yet' })}>
              {_({
                id: 'people.none.words',
                message: 'Enroll people by name and e-mail address. Each can then sign in with that address.',
              })}
            </Empty>
          )
        }
      </Answer>
    </Section>
  );
}
