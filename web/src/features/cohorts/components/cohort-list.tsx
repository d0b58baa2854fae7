import { useLingui } from '@lingui/react';
import { LinkList } from '../../../ui/link-list.js';

/** A cohort as lists show it; without a limit its capacity is null. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly enrolled: number;
  readonly capacity: number | null;
  readonly program: { readonly name: string };
}

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
