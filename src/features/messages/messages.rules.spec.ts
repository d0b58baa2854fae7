import { dueAt } from './messages.rules.js';
import { MESSAGE_WORDS } from './messages.words.js';

const now = new Date('2026-06-12T12:00:00Z');

describe('a message', () => {
  it('is sent now when no time is asked for, or one that has passed', () => {
    expect(dueAt(undefined, now)).toEqual(now);
    expect(dueAt(new Date('2026-06-12T11:59:00Z'), now)).toEqual(now);
  });

  it('is sent at a later time, within a year', () => {
    const later = new Date('2026-06-20T12:00:00Z');
    expect(dueAt(later, now)).toEqual(later);
    expect(() => dueAt(new Date('2027-12-12T12:00:00Z'), now)).toThrow('within a year');
  });

  it('says whom it is for', () => {
    const { audience: audienceWords } = MESSAGE_WORDS.en;
    expect(audienceWords('participants', 'Spring', null)).toBe('the participants of Spring');
    expect(audienceWords('absent', 'Spring', 'Sleep')).toBe('those who were not at “Sleep”');
    expect(audienceWords('faculty', 'Spring', 'Sleep')).toBe('the faculty of “Sleep”');
  });
});
