import { dueAt, refuseNobody } from './messages.rules.js';
import { MESSAGE_WORDS } from './messages.words.js';

const now = new Date('2026-06-12T12:00:00Z');

describe('a message', () => {
  it('is sent now when no time is asked for, or one that has just passed', () => {
    expect(dueAt(undefined, now)).toEqual(now);
    expect(dueAt(new Date('2026-06-12T11:59:00Z'), now)).toEqual(now);
  });

  it('is sent at a later time, within a year', () => {
    const later = new Date('2026-06-20T12:00:00Z');
    expect(dueAt(later, now)).toEqual(later);
    expect(() => dueAt(new Date('2027-12-12T12:00:00Z'), now)).toThrow('within a year');
  });

  it('is not sent at a time in the past', () => {
    expect(() => dueAt(new Date('2020-01-01T00:00:00Z'), now)).toThrow('a time to come');
    expect(() => dueAt(new Date('2026-06-12T11:54:00Z'), now)).toThrow('a time to come');
  });

  it('to those who attended a session, or missed it, waits until it is over', () => {
    const session = { state: 'scheduled' as const, endsAt: new Date('2026-06-12T13:00:00Z') };
    for (const audience of ['attended', 'absent'] as const) {
      expect(() => refuseNobody(session, audience, now)).toThrow('once it is over');
      expect(() => refuseNobody(session, audience, session.endsAt)).not.toThrow();
      expect(() => refuseNobody({ ...session, state: 'held' }, audience, now)).not.toThrow();
      expect(() => refuseNobody({ ...session, state: 'cancelled' }, audience, now)).toThrow('called off');
    }
    expect(() => refuseNobody(session, 'participants', now)).not.toThrow();
    expect(() => refuseNobody({ ...session, state: 'cancelled' }, 'participants', now)).not.toThrow();
    expect(() => refuseNobody({ ...session, state: 'draft' }, 'faculty', now)).toThrow('draft');
  });

  it('says whom it is for', () => {
    const { audience: audienceWords } = MESSAGE_WORDS.en;
    expect(audienceWords('participants', 'Spring', null)).toBe('the participants of Spring');
    expect(audienceWords('absent', 'Spring', 'Sleep')).toBe('those who were not at “Sleep”');
    expect(audienceWords('faculty', 'Spring', 'Sleep')).toBe('the faculty of “Sleep”');
  });
});
