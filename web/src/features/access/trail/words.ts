import type { MessageDescriptor } from '@lingui/core';

const say = (id: string, message: string): MessageDescriptor => ({ id, message });

/** The kinds by which the trail can be narrowed, in the server's words and in ours. */
export const KINDS: readonly { kind: string; name: MessageDescriptor }[] = [
  { kind: 'refusals', name: { id: 'trail.kind.refusals', message: 'What was refused' } },
  { kind: 'readings', name: { id: 'trail.kind.readings', message: 'Who read what others confided' } },
  { kind: 'exports', name: { id: 'trail.kind.exports', message: 'Files that were taken out' } },
  { kind: 'access', name: { id: 'trail.kind.access', message: 'Roles, readings and refusals' } },
  { kind: 'identity', name: { id: 'trail.kind.identity', message: 'Signing in and profiles' } },
  { kind: 'programs', name: { id: 'trail.kind.programs', message: 'Hub and programs' } },
  { kind: 'privacy', name: { id: 'trail.kind.privacy', message: 'Erasing, and how long things are kept' } },
  { kind: 'cohorts', name: { id: 'trail.kind.cohorts', message: 'Cohorts and who is in them' } },
  { kind: 'sessions', name: { id: 'trail.kind.sessions', message: 'Sessions' } },
  { kind: 'attendance', name: { id: 'trail.kind.attendance', message: 'Attendance' } },
  { kind: 'messages', name: { id: 'trail.kind.messages', message: 'Messages' } },
  { kind: 'surveys', name: { id: 'trail.kind.surveys', message: 'Surveys' } },
  { kind: 'credits', name: { id: 'trail.kind.credits', message: 'Continuing-education credit' } },
  { kind: 'outcomes', name: { id: 'trail.kind.outcomes', message: 'Outcome reports' } },
];

const WHAT: Readonly<Record<string, MessageDescriptor>> = {
  'access.ConfidedRead': { id: 'trail.read', message: 'Read' },
  'access.Exported': { id: 'trail.exported', message: 'Took out as a file' },
  'access.Refused': { id: 'trail.refused', message: 'Was refused' },
  'access.RoleExtended': { id: 'trail.roleExtended', message: 'Gave a role for longer' },
  'access.RoleGranted': { id: 'trail.roleGranted', message: 'Gave a role' },
  'access.RoleRevoked': { id: 'trail.roleRevoked', message: 'Ended a role' },
  'attendance.AdjustmentTakenBack': { id: 'trail.adjustmentTakenBack', message: 'Took an adjustment back' },
  'attendance.AliasForgotten': { id: 'trail.aliasForgotten', message: 'Forgot whom a name in reports means' },
  'attendance.AttendanceAdjusted': { id: 'trail.attendanceAdjusted', message: 'Put attendance right' },
  'attendance.CorrectionAnswered': {
    id: 'trail.correctionAnswered',
    message: 'Answered a correction of attendance',
  },
  'attendance.CorrectionAsked': {
    id: 'trail.correctionAsked',
    message: 'Asked for a correction of their attendance',
  },
  'attendance.RegistrantMatched': { id: 'trail.registrantMatched', message: 'Said who a registrant is' },
  'attendance.RegistrantsDiscarded': {
    id: 'trail.registrantsDiscarded',
    message: 'Threw a list of registrants away',
  },
  'attendance.RegistrantsRead': { id: 'trail.registrantsRead', message: 'Read a list of registrants' },
  'attendance.RegistrantsTaken': { id: 'trail.registrantsTaken', message: 'Took a list of registrants' },
  'attendance.AttestationDecided': {
    id: 'trail.attestationDecided',
    message: 'Decided on what somebody stated of themselves',
  },
  'attendance.PresenceAttested': { id: 'trail.attested', message: 'Stated when they were in a session' },
  'attendance.SelfAttestingSet': {
    id: 'trail.attestingSet',
    message: 'Said whether people may state when they were there',
  },
  'attendance.RoomClosed': { id: 'trail.roomClosed', message: 'Closed a shared room' },
  'attendance.RoomEntered': { id: 'trail.roomEntered', message: 'Checked in in a shared room' },
  'attendance.RoomLeft': { id: 'trail.roomLeft', message: 'Checked out of a shared room' },
  'attendance.RoomSheetHandedIn': {
    id: 'trail.sheetHandedIn',
    message: 'Handed in the sheet of a shared room',
  },
  'attendance.RoomOpened': { id: 'trail.roomOpened', message: 'Opened a shared room' },
  'attendance.SiteOrganizerEnded': {
    id: 'trail.organizerEnded',
    message: 'Ended that somebody organizes a site',
  },
  'attendance.SiteOrganizerNamed': { id: 'trail.organizerNamed', message: 'Named an organizer of a site' },
  'attendance.RosterMarked': { id: 'trail.rosterMarked', message: 'Marked who is here or gone' },
  'attendance.RosterPressUndone': { id: 'trail.rosterUndone', message: 'Took a mark of who is here back' },
  'attendance.RosterTimesSet': { id: 'trail.rosterTimes', message: 'Said when somebody was there' },
  'attendance.ZoomConnected': { id: 'trail.zoomConnected', message: 'Connected the hub’s Zoom account' },
  'attendance.ZoomDisconnected': {
    id: 'trail.zoomDisconnected',
    message: 'Disconnected the hub’s Zoom account',
  },
  'attendance.ZoomMeetingPlaced': {
    id: 'trail.zoomPlaced',
    message: 'Said which session a Zoom meeting was for',
  },
  'cohorts.AddressTriedAgain': { id: 'trail.addressTried', message: 'Had mail to an address tried again' },
  'cohorts.Enrolled': { id: 'trail.enrolled', message: 'Enrolled' },
  'cohorts.PeopleKeptApart': {
    id: 'trail.keptApart',
    message: 'Said that two like one another are two people',
  },
  'cohorts.Withdrawn': { id: 'trail.withdrawn', message: 'Withdrew from the cohort' },
  'credits.CertificateEnded': { id: 'trail.certificateEnded', message: 'Ended a certificate' },
  'credits.CertificateIssued': { id: 'trail.certificateIssued', message: 'Issued a certificate' },
  'credits.CertificateTaken': { id: 'trail.certificateTaken', message: 'Took out an own certificate' },
  'credits.CertificatesPrepared': {
    id: 'trail.certificatesPrepared',
    message: 'Had the certificates of many made',
  },
  'credits.CreditAdjusted': { id: 'trail.creditAdjusted', message: 'Adjusted credit' },
  'credits.CreditAwarded': { id: 'trail.creditAwarded', message: 'Awarded credit' },
  'credits.CreditDesignated': { id: 'trail.creditDesignated', message: 'Designated a session for credit' },
  'credits.CreditProposed': { id: 'trail.creditProposed', message: 'Proposed a session for credit' },
  'credits.CreditProviderSet': {
    id: 'trail.creditProviderSet',
    message: 'Set what the hub says of itself as a provider of credit',
  },
  'credits.CreditTypeSet': { id: 'trail.creditTypeSet', message: 'Set the rules of a credit type' },
  'credits.DesignationWithdrawn': {
    id: 'trail.designationWithdrawn',
    message: 'Took a proposal or designation for credit back',
  },
  'credits.PlannerAdded': { id: 'trail.plannerAdded', message: 'Put somebody down as planning a program' },
  'credits.PlannerRemoved': {
    id: 'trail.plannerRemoved',
    message: 'Took somebody off those who plan a program',
  },
  'credits.AwardChangeConfirmed': { id: 'trail.changeConfirmed', message: 'Put an award of credit right' },
  'credits.AwardChangeDeclined': {
    id: 'trail.changeDeclined',
    message: 'Left an award of credit as it stands',
  },
  'credits.AwardChangesFound': {
    id: 'trail.changesFound',
    message: 'Found credit that attendance does not come to any more',
  },
  'credits.ClaimReopened': { id: 'trail.claimReopened', message: 'Gave more time for claiming credit' },
  'credits.ClaimsInvited': { id: 'trail.claimsInvited', message: 'Invited people to claim credit' },
  'credits.PastCreditCommitted': {
    id: 'trail.pastCommitted',
    message: 'Put a table of past credit into the ledger',
  },
  'credits.PastCreditDiscarded': { id: 'trail.pastDiscarded', message: 'Forgot a table of past credit' },
  'credits.PastCreditRead': { id: 'trail.pastRead', message: 'Sent a table of past credit' },
  'credits.PastCreditUndone': { id: 'trail.pastUndone', message: 'Took a table of past credit back' },
  'credits.PastPersonMatched': { id: 'trail.pastMatched', message: 'Said who lines of past credit are' },
  'credits.CreditRevoked': { id: 'trail.creditRevoked', message: 'Revoked credit' },
  'credits.DisclosureReviewed': {
    id: 'trail.disclosureReviewed',
    message: 'Reviewed a statement of financial relationships',
  },
  'credits.DisclosuresAsked': {
    id: 'trail.disclosuresAsked',
    message: 'Asked people to state their financial relationships',
  },
  'credits.Disclosed': { id: 'trail.disclosed', message: 'Stated financial relationships' },
  'identity.MailArrivesAgain': { id: 'trail.mailArrives', message: 'Mail arrives again' },
  'identity.MailWantedAgain': { id: 'trail.mailWanted', message: 'Wanted mail again' },
  'identity.MergeUndone': { id: 'trail.mergeUndone', message: 'Took two joined accounts apart' },
  'identity.PeopleMerged': { id: 'trail.merged', message: 'Joined two accounts of one person' },
  'privacy.ErasureAsked': { id: 'trail.erasureAsked', message: 'Asked for somebody to be erased' },
  'privacy.ErasureCancelled': { id: 'trail.erasureCancelled', message: 'Called an erasing off' },
  'privacy.ErasureStopped': { id: 'trail.erasureStopped', message: 'Could not erase somebody' },
  'privacy.PersonErased': { id: 'trail.personErased', message: 'Erased somebody' },
  'privacy.RetentionCarriedOut': {
    id: 'trail.retentionCarriedOut',
    message: 'Removed what was kept for long enough',
  },
  'privacy.RetentionChanged': { id: 'trail.retentionChanged', message: 'Said how long something is kept' },
  'identity.SignedIn': { id: 'trail.signedIn', message: 'Signed in' },
  'identity.SignedOut': { id: 'trail.signedOut', message: 'Signed out' },
  'mail.AddressMarked': { id: 'trail.addressMarked', message: 'Mail came back, or was complained about' },
  'surveys.EvaluationChanged': { id: 'trail.evaluationChanged', message: 'Changed an evaluation' },
  'surveys.EvaluationDone': { id: 'trail.evaluationDone', message: 'Evaluated a session' },
  'surveys.EvaluationFormSet': {
    id: 'trail.evaluationForm',
    message: 'Set what is asked after sessions',
  },
  'surveys.EvaluationOpened': { id: 'trail.evaluationOpened', message: 'Opened the evaluation of a session' },
  'surveys.EvaluationReopened': {
    id: 'trail.evaluationReopened',
    message: 'Gave more time for an evaluation',
  },
  'sessions.TeachingLinkMailed': {
    id: 'trail.teachingLinkMailed',
    message: 'Mailed who teaches the link to their page',
  },
  'identity.LicencesChanged': { id: 'trail.licencesChanged', message: 'Changed their licences' },
  'identity.ProfileChanged': { id: 'trail.profileChanged', message: 'Changed their profile' },
  'identity.ProfileOfferDismissed': {
    id: 'trail.profileOfferDismissed',
    message: 'Put the offer to finish their profile away',
  },
  'programs.HubQuestionAsked': { id: 'trail.hubQuestionAsked', message: 'Asked an extra question' },
  'programs.HubQuestionRetired': { id: 'trail.hubQuestionRetired', message: 'Retired an extra question' },
  'programs.HubQuestionReworded': {
    id: 'trail.hubQuestionReworded',
    message: 'Worded an extra question anew',
  },
  'programs.HubQuestionRevived': { id: 'trail.hubQuestionRevived', message: 'Asked an extra question again' },
};

/** What is read or refused, by the rule that was asked. */
const OF: Readonly<Record<string, MessageDescriptor>> = {
  'access.see-grants': { id: 'trail.of.grants', message: 'who holds which role' },
  'access.change-role': { id: 'trail.of.role', message: 'giving or ending a role' },
  'access.see-trail': { id: 'trail.of.trail', message: 'this trail' },
  'attendance.see-attendance': { id: 'trail.of.attendance', message: 'attendance' },
  'cohorts.see-access-needs': {
    id: 'trail.of.accessNeeds',
    message: 'what somebody needs to take part',
  },
  'cohorts.see-licences': { id: 'trail.of.licences', message: 'somebody’s licences' },
  'cohorts.see-cohort': { id: 'trail.of.cohort', message: 'a cohort' },
  'cohorts.merge-people': { id: 'trail.of.merging', message: 'joining accounts' },
  'cohorts.see-duplicates': { id: 'trail.of.duplicates', message: 'who may have two accounts' },
  'cohorts.see-roster': { id: 'trail.of.roster', message: 'the people of a cohort' },
  'credits.import-past': { id: 'trail.of.past', message: 'taking in past credit' },
  'credits.see-certificate': { id: 'trail.of.certificate', message: 'a certificate' },
  'credits.take-certificates': { id: 'trail.of.certificates', message: 'the certificates of many' },
  'credits.designate': { id: 'trail.of.designate', message: 'designating a session for credit' },
  'credits.propose': { id: 'trail.of.propose', message: 'proposing a session for credit' },
  'credits.see-setup': { id: 'trail.of.creditSetup', message: 'how the hub gives credit' },
  'credits.set-planners': { id: 'trail.of.planners', message: 'saying who plans a program' },
  'credits.set-up': { id: 'trail.of.setUpCredit', message: 'setting up credit' },
  'credits.manage-claims': { id: 'trail.of.manageClaims', message: 'awarding and changing credit' },
  'credits.see-claims': { id: 'trail.of.claims', message: 'who has how much credit of a session' },
  'credits.review-disclosures': { id: 'trail.of.reviewDisclosures', message: 'reviewing what people state' },
  'credits.see-disclosers': {
    id: 'trail.of.disclosers',
    message: 'where everyone stands with what they state',
  },
  'credits.see-ledger': { id: 'trail.of.creditLedger', message: 'the ledger of credit' },
  'outcomes.see-release': { id: 'trail.of.release', message: 'an outcome report' },
  'programs.see-question-counts': {
    id: 'trail.of.questionCounts',
    message: 'the numbers of an extra question',
  },
  'privacy.see-retention': { id: 'trail.of.retention', message: 'how long things are kept' },
  'surveys.see-evaluations': { id: 'trail.of.evaluations', message: 'evaluations of sessions' },
  'sessions.see-session': { id: 'trail.of.session', message: 'a session' },
};

/** What happened, in words; a kind that has none of ours yet is told by its own name. */
export function whatHappened(type: string): MessageDescriptor {
  return WHAT[type] ?? say(`trail.${type}`, spelled(type.slice(type.indexOf('.') + 1)));
}

/** What a reading or refusal is about, or null where there is nothing to say. */
export function whatOf(details: readonly { name: string; value: string }[]): MessageDescriptor | null {
  const what = details.find(({ name }) => name === 'what')?.value;
  if (what === undefined) return null;
  return OF[what] ?? say(`trail.of.${what}`, spelled(what.slice(what.indexOf('.') + 1).replaceAll('-', ' ')));
}

/** The further facts of an entry in one line. */
export function furtherFacts(details: readonly { name: string; value: string }[]): string {
  return details
    .filter(({ name }) => name !== 'what')
    .map(({ name, value }) => `${spelled(name).toLowerCase()}: ${shown(value)}`)
    .join(' · ');
}

// Of an instant the day is enough; states and roles are written with blanks.
function shown(value: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value.replaceAll('_', ' ');
}

/** `SessionsScheduled` as “Sessions scheduled”. */
export function spelled(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
