import { defineEvent } from '../../platform/events/index.js';

/** The operator let someone found a hub. Subject: the link. */
export const FoundingLinkIssued = defineEvent<Record<string, never>>('programs.FoundingLinkIssued', {
  auditOnly: true,
});
/** A hub was founded. Subject: the hub. */
export const HubFounded = defineEvent<{ founderId: string }>('programs.HubFounded');
/** A program was begun. Subject: the program. */
export const ProgramCreated = defineEvent<Record<string, never>>('programs.ProgramCreated', {
  auditOnly: true,
});
/** A hub chose the language of mail to whoever has chosen none. Subject: the hub. */
export const HubLanguageSet = defineEvent<{ language: string }>('programs.HubLanguageSet');
/** A hub's source of support was added. Subject: the resource. */
export const ResourceAdded = defineEvent<Record<string, never>>('programs.ResourceAdded', {
  auditOnly: true,
});
/** A hub put its own words in the place of a mail's. Subject: the hub. */
export const MailTextWritten = defineEvent<{ template: string; language: string }>(
  'programs.MailTextWritten',
  {
    auditOnly: true,
  },
);
/** A hub went back to the product's words for a mail. Subject: the hub. */
export const MailTextReset = defineEvent<{ template: string; language: string }>('programs.MailTextReset', {
  auditOnly: true,
});
/** A hub asks its people one more question. Subject: the question. */
export const HubQuestionAsked = defineEvent<{ kind: string }>('programs.HubQuestionAsked', {
  auditOnly: true,
});
/** A hub worded a question anew. Subject: the question. */
export const HubQuestionReworded = defineEvent<{ version: number }>('programs.HubQuestionReworded', {
  auditOnly: true,
});
/** A hub stopped asking a question. Subject: the question. */
export const HubQuestionRetired = defineEvent<Record<string, never>>('programs.HubQuestionRetired', {
  auditOnly: true,
});
/** A hub asks a question again. Subject: the question. */
export const HubQuestionRevived = defineEvent<Record<string, never>>('programs.HubQuestionRevived', {
  auditOnly: true,
});
/** A person answered a hub's question. Subject: the question. It has no place: no hub's trail tells who answered when. */
export const HubQuestionAnswered = defineEvent<{ personId: string }>('programs.HubQuestionAnswered', {
  auditOnly: true,
});
/** A person took their answer back. Subject: the question. It has no place, as their answering had none. */
export const HubAnswerWithdrawn = defineEvent<{ personId: string }>('programs.HubAnswerWithdrawn', {
  auditOnly: true,
});
