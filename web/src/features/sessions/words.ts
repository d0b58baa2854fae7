import type { MessageDescriptor } from '@lingui/core';

type Words = Readonly<Record<string, MessageDescriptor>>;

/** What a session is like. */
export const FORMATS: Words = {
  rounds: { id: 'format.rounds', message: 'Rounds' },
  workgroup: { id: 'format.workgroup', message: 'Work group' },
  listening: { id: 'format.listening', message: 'Listening session' },
};

/** What a part of an agenda is for. */
export const KINDS: Words = {
  introductions: { id: 'segment.introductions', message: 'Introductions' },
  announcements: { id: 'segment.announcements', message: 'Announcements' },
  didactic: { id: 'segment.didactic', message: 'Didactic' },
  case: { id: 'segment.case', message: 'Case' },
  questions: { id: 'segment.questions', message: 'Questions' },
  recommendations: { id: 'segment.recommendations', message: 'Recommendations' },
  summary: { id: 'segment.summary', message: 'Summary' },
  break: { id: 'segment.break', message: 'Break' },
  other: { id: 'segment.other', message: 'Something else' },
};

/** What a member of the faculty does. */
export const PARTS: Words = {
  presenter: { id: 'part.presenter', message: 'Presenter' },
  expert: { id: 'part.expert', message: 'Expert' },
  moderator: { id: 'part.moderator', message: 'Moderator' },
  facilitator: { id: 'part.facilitator', message: 'Facilitator' },
};

/** Where a session stands. */
export const STATES: Words = {
  draft: { id: 'session.draft', message: 'Draft' },
  scheduled: { id: 'session.scheduled', message: 'Scheduled' },
  live: { id: 'session.live', message: 'Live now' },
  held: { id: 'session.held', message: 'Held' },
  cancelled: { id: 'session.cancelled', message: 'Called off' },
};

/** The words for a code; the code itself for one that is not known here. */
export function wordsFor(words: Words, code: string): MessageDescriptor {
  return words[code] ?? { id: `code.${code}`, message: code };
}

/** The choices of a list of codes, for a select. */
export function choicesOf(words: Words, say: (message: MessageDescriptor) => string) {
  return Object.entries(words).map(([value, message]) => ({ value, label: say(message) }));
}
