import type { MessageDescriptor } from '@lingui/core';

const NAMES: Readonly<Record<string, MessageDescriptor>> = {
  enrolled: { id: 'enrollment.enrolled', message: 'Enrolled' },
  requested: { id: 'enrollment.requested', message: 'Waits for approval' },
  waitlisted: { id: 'enrollment.waitlisted', message: 'On the waitlist' },
  declined: { id: 'enrollment.declined', message: 'Declined' },
  withdrawn: { id: 'enrollment.withdrawn', message: 'Withdrawn' },
};

/** The states of a person in a cohort, in the order in which they are offered. */
export const STATES = Object.keys(NAMES);

/** What a state is called. */
export function stateName(state: string): MessageDescriptor {
  return NAMES[state] ?? { id: `enrollment.${state}`, message: state };
}
