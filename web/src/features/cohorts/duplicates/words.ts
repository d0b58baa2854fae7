import type { MessageDescriptor } from '@lingui/core';

/** What speaks for two being one person. */
export const EVIDENCE: Readonly<Record<string, MessageDescriptor>> = {
  'same-mailbox': { id: 'duplicate.sameMailbox', message: 'Both addresses lead to one mailbox' },
  'look-alike-address': { id: 'duplicate.lookAlike', message: 'The addresses look alike' },
  'mistyped-domain': { id: 'duplicate.mistyped', message: 'One address looks like a slip of the other' },
  'same-name': { id: 'duplicate.sameName', message: 'Same name' },
  'short-name': { id: 'duplicate.shortName', message: 'One name is short for the other' },
  'similar-name': { id: 'duplicate.similarName', message: 'The names differ by a letter' },
  'same-cohort': { id: 'duplicate.sameCohort', message: 'Both in {cohorts}' },
  'same-organization': { id: 'duplicate.sameOrganization', message: 'Same organization' },
  'same-profession': { id: 'duplicate.sameProfession', message: 'Same profession' },
};

/** What passes over, by the names that the server gives. */
export const PASSES: Readonly<Record<string, MessageDescriptor>> = {
  attendance_record: {
    id: 'merge.attendance',
    message: '{rows, plural, one {attendance of # session} other {attendance of # sessions}}',
  },
  calendar_invitation: {
    id: 'merge.calendar',
    message: '{rows, plural, one {# calendar entry} other {# calendar entries}}',
  },
  enrollment: { id: 'merge.enrollment', message: '{rows, plural, one {# enrollment} other {# enrollments}}' },
  faculty_slot: {
    id: 'merge.faculty',
    message: '{rows, plural, one {teaching in # session} other {teaching in # sessions}}',
  },
  mail_choice: {
    id: 'merge.mail',
    message: '{rows, plural, one {# kind of mail switched off} other {# kinds of mail switched off}}',
  },
  person: {
    id: 'merge.joinedBefore',
    message: '{rows, plural, one {# account joined before} other {# accounts joined before}}',
  },
  personal_meeting_link: {
    id: 'merge.links',
    message: '{rows, plural, one {# meeting address of their own} other {# meeting addresses of their own}}',
  },
};

/** What stands for rows that say no more to a reader than what is counted beside them. */
export const UNTOLD = new Set(['presence_interval', 'import_participant']);
