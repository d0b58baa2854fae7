import { defineEvent } from '../../platform/events/index.js';

/** A cohort was begun. Subject: the cohort. */
export const CohortCreated = defineEvent<Record<string, never>>('cohorts.CohortCreated', { auditOnly: true });
/** A cohort was begun like an earlier one, on new dates. Subject: the new cohort. `firstDay` is `YYYY-MM-DD`. */
export const CohortCopied = defineEvent<{ from: string; firstDay: string }>('cohorts.CohortCopied');
/** A person was enrolled. Subject: the enrollment. */
export const Enrolled = defineEvent<{ personId: string }>('cohorts.Enrolled');
/** A person left a cohort. Subject: the enrollment. */
export const Withdrawn = defineEvent<{ personId: string }>('cohorts.Withdrawn');
/** The team changed what a cohort's page says, or how one registers. Subject: the cohort. */
export const CohortPageChanged = defineEvent<{ listing: string; capacity: number | null }>(
  'cohorts.CohortPageChanged',
  { auditOnly: true },
);
/** Somebody asked by a cohort's page to be in it; their address is not proven. Subject: the registration. */
export const RegistrationAsked = defineEvent<{ mail: number }>('cohorts.RegistrationAsked');
/** An address was proven by the mailed link. Subject: the registration. */
export const RegistrationConfirmed = defineEvent<{ personId: string; became: string }>(
  'cohorts.RegistrationConfirmed',
  { auditOnly: true },
);
/** Nobody proved the address in time. Subject: the registration, of which nothing is left. */
export const RegistrationLapsed = defineEvent<Record<string, never>>('cohorts.RegistrationLapsed', {
  auditOnly: true,
});
/** A person waits for the team's word. Subject: the enrollment. */
export const EnrollmentRequested = defineEvent<{ personId: string }>('cohorts.EnrollmentRequested');
/** The team agreed. Subject: the enrollment, which is enrolled or waits for a seat. */
export const EnrollmentApproved = defineEvent<{ personId: string; became: string }>(
  'cohorts.EnrollmentApproved',
);
/** The team declined. Subject: the enrollment. */
export const EnrollmentDeclined = defineEvent<{ personId: string }>('cohorts.EnrollmentDeclined');
/** All seats were taken, and a person waits for one. Subject: the enrollment. */
export const Waitlisted = defineEvent<{ personId: string }>('cohorts.Waitlisted', { auditOnly: true });
/** A seat was free for a person who waited; `Enrolled` is recorded too. Subject: the enrollment. */
export const Promoted = defineEvent<{ personId: string }>('cohorts.Promoted');
/** A person who waited, for a seat or for the team's word, does not any more. Subject: the enrollment. */
export const RequestWithdrawn = defineEvent<{ personId: string; was: string }>('cohorts.RequestWithdrawn', {
  auditOnly: true,
});
/** A person went over to another cohort of the program; `Withdrawn` is recorded too. Subject: the old enrollment. */
export const EnrollmentMoved = defineEvent<{ personId: string; to: string; became: string }>(
  'cohorts.EnrollmentMoved',
  { auditOnly: true },
);
/** A hub wrote a new version of what people agree to. Subject: the text. */
export const ConsentTextWritten = defineEvent<{ language: string; version: number; asksAgain: boolean }>(
  'cohorts.ConsentTextWritten',
  { auditOnly: true },
);
/** A person agreed to a version of it. Subject: the consent. */
export const ConsentGiven = defineEvent<{ personId: string; textId: string }>('cohorts.ConsentGiven', {
  auditOnly: true,
});
/** Somebody was invited, or invited again. Subject: the invitation. */
export const PersonInvited = defineEvent<{ round: number }>('cohorts.PersonInvited', { auditOnly: true });
/** An invitation was taken back. Subject: the invitation. */
export const CohortInvitationRevoked = defineEvent<Record<string, never>>('cohorts.CohortInvitationRevoked', {
  auditOnly: true,
});
/** An invitation was accepted. Subject: the invitation. */
export const CohortInvitationAccepted = defineEvent<{ personId: string; became: string }>(
  'cohorts.CohortInvitationAccepted',
  { auditOnly: true },
);
/** A list of people to invite was read. Subject: the list. */
export const InvitationListRead = defineEvent<{ rows: number }>('cohorts.InvitationListRead', {
  auditOnly: true,
});
/** A list is to be worked off. Subject: the list. */
export const InvitationListCommitted = defineEvent<{ rows: number }>('cohorts.InvitationListCommitted', {
  auditOnly: true,
});
/** A list was worked off. Subject: the list. */
export const InvitationListDone = defineEvent<{ invited: number; skipped: number }>(
  'cohorts.InvitationListDone',
  { auditOnly: true },
);
/** Somebody threw a list away before it was worked off. Subject: the list. */
export const InvitationListDiscarded = defineEvent<Record<string, never>>('cohorts.InvitationListDiscarded', {
  auditOnly: true,
});
/** The team has mail sent again to somebody from whose address it came back. Subject: the enrollment. */
export const AddressTriedAgain = defineEvent<{ personId: string }>('cohorts.AddressTriedAgain', {
  auditOnly: true,
});
/** Somebody said that two people who are like one another are two. Subject: one of them. */
export const PeopleKeptApart = defineEvent<{ otherId: string }>('cohorts.PeopleKeptApart', {
  auditOnly: true,
});
