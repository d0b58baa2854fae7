import { useLingui } from '@lingui/react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { LinkList } from '../../../ui/link-list.js';
import type { CohortsQuery } from '../cohorts.graphql.js';

type Row = ResultOf<typeof CohortsQuery>['cohorts']['nodes'][number];

/** Cohorts to go to; under the program's name where they are of several. */
export function CohortList({
  cohorts,
  withProgram = false,
}: {
  cohorts: readonly Row[];
  withProgram?: boolean;
}) {
  const { _ } = useLingui();
  const seats = ({ enrolled, capacity }: Row) =>
    capacity === null
      ? _({
          id: 'cohort.enrolled',
          message: '{enrolled, plural, one {# person} other {# people}}',
          values: { enrolled },
        })
      : _({
          id: 'cohort.seats',
          message: '{enrolled} of {capacity} seats taken',
          values: { enrolled, capacity },
        });
  return (
    <LinkList
      label={_({ id: 'cohorts.title', message: 'Cohorts' })}
      rows={cohorts.map((cohort) => ({
        id: cohort.id,
        title: cohort.name,
        note: withProgram ? `${cohort.program.name} · ${seats(cohort)}` : seats(cohort),
        link: { to: '/cohorts/$cohortId', params: { cohortId: cohort.id } },
      }))}
    />
  );
}
