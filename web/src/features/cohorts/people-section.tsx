import { useLingui } from '@lingui/react';
import { Section } from '../../ui/section.js';
import { useCohort } from './cohort-page.js';
import { EnrollPerson } from './components/enroll-person.js';
import { DuplicatesHint } from './duplicates/duplicates-hint.js';
import { Roster } from './roster/roster.js';

/** Who is enrolled; enrolling and letting go. */
export function PeopleSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
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
      {cohort.viewerCan.manage && <DuplicatesHint hubId={cohort.hubId} />}
      <Roster cohort={cohort} />
    </Section>
  );
}
